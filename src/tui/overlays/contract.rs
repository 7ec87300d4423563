//! What everything that lies over a view can do.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::tui::desk::Desk;
use crate::tui::forms::Unfinished;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};

/// A box over the view; the one on top gets every key.
pub trait Overlay {
    /// The only scope that is active while it is on top.
    fn scope(&self) -> Scope;

    /// Works a command.
    fn update(&mut self, desk: &Desk, command: Command, screen: Rect) -> Vec<Ask>;

    /// Takes a key before the keymap does, as a text field must; `None`: it is not for the field.
    fn key(&mut self, _desk: &Desk, _key: Key, _screen: Rect) -> Option<Vec<Ask>> {
        None
    }

    /// Takes a pasted text.
    fn paste(&mut self, _desk: &Desk, _text: &str) -> Vec<Ask> {
        Vec::new()
    }

    /// What it asked for failed: it stays open and says so.
    fn failed(&mut self, _message: &str) {}

    /// The form in it, of which something is kept.
    fn unfinished(&self) -> Option<&dyn Unfinished> {
        None
    }

    /// What it asked for is on the disk, and it is about to be closed: what becomes of the kept text.
    fn saved(&self) -> Option<Effect> {
        Some(self.unfinished()?.done_with())
    }

    /// Keeps what is typed where the data under it changed.
    fn refresh(&mut self, _desk: &Desk) {}

    /// What is typed and not saved, as text from which it can be opened again.
    fn kept(&self) -> Option<String> {
        let form = self.unfinished().filter(|it| it.is_touched());
        form.map(Unfinished::to_text)
    }

    /// What is to be done on the disk before the program ends, where it ends with this open.
    fn leaving(&self, _desk: &Desk) -> Option<Effect> {
        None
    }

    /// What that is about, in words.
    fn about(&self) -> Option<String> {
        None
    }

    /// Draws over the view; answers where the cursor stands.
    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position>;
}
