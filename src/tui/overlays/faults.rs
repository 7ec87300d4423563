//! What is wrong in the files, to be read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes};
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::Ask;

/// The texts of all faults, one after the other.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    offset: usize,
}

impl Faults {
    fn scroll(&mut self, desk: &Desk, room: Rect, step: isize) {
        let rows = lines(desk, room.width).len();
        let most = rows.saturating_sub(usize::from(page(room).height));
        self.offset = self.offset.saturating_add_signed(step).min(most);
    }
}

fn size(screen: Rect) -> (u16, u16) {
    (screen.width.min(110), screen.height.saturating_sub(2))
}

fn page(room: Rect) -> Rect {
    Rect {
        height: room.height.saturating_sub(2),
        ..room
    }
}

/// The texts in lines; excerpts keep their columns where they fit.
fn lines(desk: &Desk, cells: u16) -> Vec<String> {
    let mut lines = Vec::new();
    for fault in &desk.faults {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(wrap(&Shown::text(fault), usize::from(cells)));
    }
    lines
}

impl Overlay for Faults {
    fn scope(&self) -> Scope {
        Scope::Help
    }

    fn update(&mut self, desk: &Desk, command: Command, screen: Rect) -> Vec<Ask> {
        let room = boxes::room(screen, size(screen));
        let height = isize::try_from(page(room).height.saturating_sub(1)).unwrap_or(1);
        match command {
            Command::Up => self.scroll(desk, room, -1),
            Command::Down => self.scroll(desk, room, 1),
            Command::PageUp => self.scroll(desk, room, -height),
            Command::PageDown => self.scroll(desk, room, height),
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, _desk: &Desk) {
        self.offset = 0;
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let words = &desk.words.faults_box;
        let room = boxes::open(desk, screen, buf, size(screen), words.title());
        let lines = lines(desk, room.width);
        if lines.is_empty() {
            boxes::lines(buf, page(room), &[words.none()], desk.theme.plain());
        } else {
            let shown = lines.get(self.offset..).unwrap_or_default();
            boxes::lines(buf, page(room), shown, desk.theme.plain());
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Help);
        None
    }
}
