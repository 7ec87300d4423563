//! The weekly review: what needs a decision, in the order of the sitting.

mod last;
mod stops;

pub use last::{Sitting, last_review};
pub use stops::{About, Beside, EntryNear, SheetsMissing, Stop, StopKind, StopWhy, stops};
