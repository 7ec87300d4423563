//! The screen, bottom up.

pub mod events;
pub mod frame;
pub mod keymap;
pub mod terminal;
pub mod widgets;
