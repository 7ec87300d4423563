//! All keys, those that work now first.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget as _;

use super::{Overlay, boxes};
use crate::locale::Words;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, KEYMAP, Scope, command_long, key_names, scope_name};
use crate::tui::outcome::Ask;
use crate::tui::widgets::{HelpGrid, HelpSection, help_rows};

/// The help page.
#[derive(Debug, Clone)]
pub struct Help {
    sections: Vec<HelpSection>,
    offset: usize,
}

impl Help {
    /// Every scope, those that are active first.
    pub fn new(w: &Words, active: &[Scope]) -> Self {
        let others = Scope::ALL.iter().filter(|it| !active.contains(it));
        let sections = active.iter().chain(others);
        Self {
            sections: sections.map(|scope| section(w, *scope)).collect(),
            offset: 0,
        }
    }

    fn scroll(&mut self, screen: Rect, step: isize) {
        let room = page(boxes::room(screen, size(screen)));
        let rows = help_rows(&self.sections, room.width);
        let most = rows.saturating_sub(usize::from(room.height));
        self.offset = self.offset.saturating_add_signed(step).min(most);
    }
}

/// As large as the screen allows.
fn size(screen: Rect) -> (u16, u16) {
    (screen.width.min(110), screen.height)
}

/// The room above the keys of the page itself.
fn page(room: Rect) -> Rect {
    Rect {
        height: room.height.saturating_sub(2),
        ..room
    }
}

fn section(w: &Words, scope: Scope) -> HelpSection {
    let bindings = KEYMAP.iter().filter(|it| it.scope == scope);
    HelpSection {
        title: scope_name(w, scope).to_owned(),
        entries: bindings
            .map(|it| {
                let words = command_long(w, it.command).to_owned();
                (key_names(it).join(" "), words)
            })
            .collect(),
    }
}

impl Overlay for Help {
    fn scope(&self) -> Scope {
        Scope::Help
    }

    fn update(&mut self, _desk: &Desk, command: Command, screen: Rect) -> Vec<Ask> {
        let room = page(boxes::room(screen, size(screen)));
        let height = isize::try_from(room.height.saturating_sub(1)).unwrap_or(1);
        match command {
            Command::Up => self.scroll(screen, -1),
            Command::Down => self.scroll(screen, 1),
            Command::PageUp => self.scroll(screen, -height),
            Command::PageDown => self.scroll(screen, height),
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let title = desk.words.help.title();
        let room = boxes::open(desk, screen, buf, size(screen), title);
        let grid = HelpGrid {
            sections: &self.sections,
            offset: self.offset,
            title: desk.theme.heading(),
            key: desk.theme.strong(),
            words: desk.theme.plain(),
        };
        (&grid).render(page(room), buf);
        boxes::hints(desk, buf, boxes::last(room), Scope::Help);
        None
    }
}
