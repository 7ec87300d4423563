//! The screen, bottom up.

pub mod desk;
mod done;
pub mod draw;
pub mod events;
pub mod forms;
pub mod frame;
mod ink;
pub mod keymap;
pub mod layout;
pub mod message;
pub mod outcome;
pub mod overlays;
pub mod perform;
pub mod run;
pub mod state;
pub mod terminal;
pub mod theme;
mod told;
pub mod update;
pub mod views;
pub mod widgets;
pub mod world;

pub use run::{OpenError, Options, run};
