//! The quarterly inspection: what has been looked at, whom to visit next, who was visited when.

mod draw;
mod pane;
mod state;
mod update;

pub use state::InspectionView;
