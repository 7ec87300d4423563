//! The ledger and extensions in words: one entry, the month, what speaks against a step.

mod entry;
mod extension;
mod refused;
mod summary;

pub use entry::{
    ledger_due, ledger_entry, ledger_source, ledger_stage, ledger_state, ledger_units, ledger_why,
};
pub use extension::{due_marked, extended, extension_pending};
pub use refused::{extend_fault, open_fault, report_fault, step_fault};
pub use summary::ledger_summary;
