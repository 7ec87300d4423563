//! One folder for each view: its state, what commands do in it, how it is drawn.

mod contract;
pub mod overview;
pub mod todo;

pub use contract::View;
