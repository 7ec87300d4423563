//! A unit's sheet: all its cells of a month on one page, with what each asks and what stood there last.

use std::sync::Arc;

use super::ask::Ask;
use super::fault::Fault;
use super::round::Cell;
use super::rounds::Rounds;
use crate::board::When;
use crate::calendar::Period;
use crate::journal::{Book, Checkin, RecordId};
use crate::plan::{Plan, UnitId};

/// A unit's sheet for a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub unit: UnitId,
    pub month: Period,
    /// In the order of the plan.
    pub cells: Vec<SheetCell>,
}

/// One task on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetCell {
    /// The cell as the round has it; words are asked of who leads.
    pub cell: Cell,
    pub asks: Vec<Ask>,
    /// The month before's latest sheet that was not returned.
    pub last: Option<Handed>,
    /// This month's latest sheet, returned or not.
    pub this: Option<Handed>,
}

/// A sheet that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    pub record: RecordId,
    /// Who wrote the record.
    pub by: Arc<str>,
    pub sheet: Checkin,
}

/// What the sheet of a unit asks in a month.
pub fn sheet(
    plan: &Plan,
    book: &Book,
    when: When,
    month: Period,
    unit: &UnitId,
) -> Result<Sheet, Fault> {
    Rounds::of(plan, book, when).sheet(month, unit)
}

impl Rounds<'_> {
    /// What the sheet of a unit asks in a month.
    pub fn sheet(&self, month: Period, unit: &UnitId) -> Result<Sheet, Fault> {
        let cells: Vec<_> = self
            .cells(month)
            .into_iter()
            .filter(|it| it.unit == *unit)
            .collect();
        if cells.is_empty() {
            return Err(Fault::OwesNothing { unit: unit.clone() });
        }
        Ok(Sheet {
            unit: unit.clone(),
            month,
            cells: Vec::new(),
        })
    }
}
