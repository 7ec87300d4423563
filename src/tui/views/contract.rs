//! What every view can do.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Target};

/// A view: state of its own, moved by commands, drawn from the desk.
pub trait View {
    /// Its scopes, the innermost first; everywhere comes after them, unless text is typed.
    fn scopes(&self) -> &'static [Scope];

    /// Whether signs are being typed into it: keys that work everywhere rest so long.
    fn takes_text(&self) -> bool {
        false
    }

    /// Takes a key before the keymap does, as what is typed must; `false`: it is not for typing.
    fn key(&mut self, _desk: &Desk, _key: Key) -> bool {
        false
    }

    /// Works a command in `room`, the area it is drawn in.
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask>;

    /// Takes one step back within itself; `false` where there is none, so that the view is left.
    fn back(&mut self, _desk: &Desk) -> bool {
        false
    }

    /// Keeps the choice where the data under it changed.
    fn refresh(&mut self, desk: &Desk);

    /// What is chosen.
    fn target(&self, desk: &Desk) -> Target;

    /// What is spoken of when units are told.
    fn spoken(&self, desk: &Desk) -> Target {
        self.target(desk)
    }

    /// Draws into `area`, changing nothing.
    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer);

    /// Where the cursor stands while text is typed.
    fn caret(&self, _desk: &Desk, _area: Rect) -> Option<Position> {
        None
    }
}
