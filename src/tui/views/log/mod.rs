//! The journal, the newest record first.

mod columns;
mod draw;
mod pane;
mod state;
mod update;

pub use state::Log;
