//! The ledger: problems and assignments, the most urgent first, with the trail of the chosen one.

mod bar;
mod columns;
mod draw;
mod lines;
mod pane;
mod state;
mod update;

pub use pane::trail;
pub use state::LedgerView;
