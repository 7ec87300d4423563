//! One folder for each view: its state, what commands do in it, how it is drawn.

mod bar;
mod contract;
pub mod cursor;
mod detail;
pub mod dispatch;
mod facts;
mod headed;
pub mod indicators;
pub mod inspection;
mod layout;
pub mod ledger;
pub mod log;
pub mod overview;
mod pen;
mod reported;
pub mod rows;
pub mod task;
pub mod todo;
pub mod units;

pub use contract::View;
pub use reported::{one_line, record_line, tail as record_tail};
