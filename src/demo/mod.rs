//! The plan that the program brings along, and a year half told for those who want to look first.

mod lines;
mod story;
mod write;

pub use story::{DAY, DemoError, files};
pub use write::write;

/// The plan that `init` sets up and the demo tells of.
pub const DEFAULT_PLAN: &str = include_str!("../../plan.toml");
