//! What every view can do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Target};

/// A view: state of its own, moved by commands, drawn from the desk.
pub trait View {
    /// Its scopes, the innermost first; everywhere comes after them.
    fn scopes(&self) -> &'static [Scope];

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

    /// Draws into `area`, changing nothing.
    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer);
}
