//! Everything owed, the most urgent first, with the reason beside it.

mod bar;
mod bar_draw;
mod draw;
mod ledger;
mod lines;
mod pane;
mod state;

pub use state::Todo;
