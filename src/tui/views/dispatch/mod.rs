//! The monthly round as a matrix: units down, tasks across, the chosen cell's sheet below.

mod acts;
mod draw;
mod head;
mod pane;
mod state;
mod update;

pub use state::Dispatch;
