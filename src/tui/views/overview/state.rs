//! What is chosen, and what commands do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Place, Target};
use crate::tui::views::View;
use crate::tui::views::cursor::Cursor;

/// The overview.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    pub(super) cursor: Cursor,
}

impl Overview {
    /// The number of the chosen task.
    pub fn task(&self, desk: &Desk) -> Option<u32> {
        let task = desk.board.tasks.get(self.cursor.chosen())?;
        Some(task.number)
    }
}

impl View for Overview {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::List]
    }

    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let height = usize::from(room.height);
        if self.cursor.step(command, desk.board.tasks.len(), height) {
            return Vec::new();
        }
        match (command, self.task(desk)) {
            (Command::Enter | Command::Right, Some(task)) => vec![Ask::Go(Place::Task(task))],
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, desk: &Desk) {
        self.cursor.clamp(desk.board.tasks.len());
    }

    fn target(&self, desk: &Desk) -> Target {
        Target {
            task: self.task(desk),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
