//! The forms of the ledger: an entry is opened, a step is taken, more time is asked for or decided.

mod entry;
mod extension;
mod step;

pub use entry::EntryPaper;
pub use extension::ExtensionPaper;
pub use step::StepPaper;
