//! One task whole: what it asks, who owes it, where each item stands and why.

mod draw;
mod page;
mod state;
mod update;

pub use state::TaskView;
