//! Everything owed, the most urgent first, with the reason beside it.

mod bar;
mod draw;
mod lines;
mod pane;
mod state;

pub use state::Todo;
