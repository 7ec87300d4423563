//! Faults and remarks of plan and journal, and accepting a fault that was seen.

mod found;
mod remarks;
mod run;

pub(super) use run::run;
