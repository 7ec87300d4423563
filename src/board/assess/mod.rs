//! What can be counted of units in a month, and a weighted score where the plan gives weights.

mod count;
mod model;
mod score;

pub use count::{unit_months, unit_records};
pub use model::{Counted, Measure, Tally, UnitRecord};
pub use score::{Term, score, score_terms, terms};
