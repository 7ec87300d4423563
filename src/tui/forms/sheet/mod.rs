//! A unit's sheet: all that it owes in a month on one page, filled with last month's figures.

mod doubt;
mod fill;
mod form;
mod read;
mod section;
mod told;

pub use form::{Place, SheetForm};
pub use section::{Section, What};
