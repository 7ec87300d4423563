//! The year at a glance: every task with its light, its months and what comes next.

mod counts;
mod draw;
mod state;

pub use state::Overview;
