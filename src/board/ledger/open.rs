//! What speaks against opening an entry as it is written.

use thiserror::Error;

use crate::board::When;
use crate::calendar::Day;
use crate::journal::{Entry, Ledger};
use crate::plan::{Plan, UnitId};

/// Why an entry cannot be opened. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OpenFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("nothing says what it is")]
    WhatNeeded,
    #[error("due on {due}, before it was found on {found}")]
    DueBeforeFound { due: Day, found: Day },
    /// An assignment is handed to somebody.
    #[error("an assignment needs a unit")]
    UnitNeeded,
    #[error("no unit {unit}")]
    UnknownUnit { unit: UnitId },
    #[error("no task {task}")]
    UnknownTask { task: u32 },
}

/// Whether an entry may be opened as it is written.
pub fn may_open(plan: &Plan, when: When, entry: &Entry) -> Result<(), OpenFault> {
    if entry.what.trim().is_empty() {
        return Err(OpenFault::WhatNeeded);
    }
    if entry.on > when.as_of {
        return Err(OpenFault::AfterAsOf {
            on: entry.on,
            as_of: when.as_of,
        });
    }
    if let Some(due) = entry.due
        && due < entry.on
    {
        return Err(OpenFault::DueBeforeFound {
            due,
            found: entry.on,
        });
    }
    if entry.units.is_empty() && entry.ledger == Ledger::Assignment {
        return Err(OpenFault::UnitNeeded);
    }
    let unknown = |unit: &&UnitId| plan.units.get(unit).is_none();
    if let Some(unit) = entry.units.iter().find(unknown) {
        return Err(OpenFault::UnknownUnit { unit: unit.clone() });
    }
    match entry.task {
        Some(task) if plan.task(task).is_none() => Err(OpenFault::UnknownTask { task }),
        Some(_) | None => Ok(()),
    }
}
