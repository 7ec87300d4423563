//! A form of any fields: what it asks stands in a paper, what is typed in a blank.

mod filled;
mod paper;

pub use filled::Blank;
pub use paper::{Paper, Refused};
