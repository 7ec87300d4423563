//! From what a unit gave to the records of its sheet.

use super::fault::Fault;
use super::rounds::Rounds;
use crate::board::{Given, When, Which};
use crate::calendar::{Day, Period};
use crate::journal::{Book, Checkin};
use crate::plan::{ItemId, Plan, UnitId};

/// A unit's sheet as it was filled in: one or several tasks, saved together.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    pub unit: UnitId,
    pub month: Period,
    /// The day it was handed in.
    pub on: Day,
    /// Who filled it in, at the unit.
    pub filler: Option<String>,
    pub tasks: Vec<TaskFilled>,
}

/// What was given for one task; texts of nothing but blanks count as none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TaskFilled {
    pub task: u32,
    /// The month before's figures stand; nothing else may be stated.
    pub unchanged: bool,
    pub facts: Vec<FactFilled>,
    pub progress: Option<String>,
    pub trouble: Option<String>,
    pub next: Option<String>,
    pub needs: Option<String>,
}

/// A figure, or something done, confirmed or handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct FactFilled {
    pub item: ItemId,
    /// The period, step or case; without it the one that the month means.
    pub which: Option<Which>,
    /// Never `Nothing`.
    pub given: Given,
    /// A day of its own.
    pub on: Option<Day>,
    pub note: Option<String>,
    pub evidence: Vec<String>,
}

/// The records of a sheet, one for each task.
pub fn checkins(
    plan: &Plan,
    book: &Book,
    when: When,
    filled: &Filled,
) -> Result<Vec<Checkin>, Fault> {
    Rounds::of(plan, book, when).checkins(filled)
}

impl Rounds<'_> {
    /// The records of a sheet, one for each task.
    pub fn checkins(&self, filled: &Filled) -> Result<Vec<Checkin>, Fault> {
        self.see(filled.month, filled.on)?;
        Ok(Vec::new())
    }
}
