//! The weekly review: what needs a decision, in the order of the sitting.

mod beside;
mod last;
mod records;
mod stop;
mod stops;

pub use last::{Sitting, last_review};
pub use records::item_records;
pub use stop::{About, Beside, EntryOpen, SheetsMissing, Stop, StopKind, StopWhy};
pub use stops::{row_key, stops};
