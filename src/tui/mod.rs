//! The screen, bottom up.

pub mod desk;
pub mod events;
pub mod frame;
pub mod keymap;
pub mod outcome;
pub mod terminal;
pub mod theme;
pub mod views;
pub mod widgets;
