//! The chosen line of a list and how far the list is scrolled.

use crate::tui::keymap::Command;
use crate::tui::widgets::{page_down, page_up, window};

/// A place in a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    chosen: usize,
    offset: usize,
}

impl Cursor {
    /// The chosen line.
    pub const fn chosen(self) -> usize {
        self.chosen
    }

    /// The first line shown in `height` lines.
    pub fn offset(self, len: usize, height: usize) -> usize {
        window(len, self.chosen, height, self.offset)
    }

    /// Chooses a line.
    pub fn choose(&mut self, line: usize) {
        self.chosen = line;
    }

    /// Stays within a list that became shorter.
    pub fn clamp(&mut self, len: usize) {
        self.chosen = self.chosen.min(len.saturating_sub(1));
    }

    /// Moves by a command; `false` where the command does not move.
    pub fn step(&mut self, command: Command, len: usize, height: usize) -> bool {
        let last = len.saturating_sub(1);
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "these move; whatever else there may be does not"
        )]
        let chosen = match command {
            Command::Up => self.chosen.saturating_sub(1),
            Command::Down => (self.chosen + 1).min(last),
            Command::PageUp => page_up(len, self.chosen, height),
            Command::PageDown => page_down(len, self.chosen, height),
            Command::First => 0,
            Command::Last => last,
            _ => return false,
        };
        self.chosen = chosen;
        self.offset = self.offset(len, height);
        true
    }
}
