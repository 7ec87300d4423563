//! Every indicator: its figure against what is asked, the chosen one over the year.

mod curve;
mod draw;
mod list;
mod pane;
mod state;
mod update;

pub use state::Indicators;
