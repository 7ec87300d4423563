//! The journal, the newest record first.

mod draw;
mod pane;
mod state;
mod update;

pub use state::Log;
