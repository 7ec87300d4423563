//! One folder for each view: its state, what commands do in it, how it is drawn.

mod contract;
pub mod cursor;
pub mod overview;
pub mod records;
pub mod rows;
pub mod todo;

pub use contract::View;
