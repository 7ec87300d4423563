//! A unit's sheet: all its cells of a month on one page, with what each asks and what stood there last.

use std::sync::Arc;

use super::acts::CellName;
use super::ask::{Ask, Asker};
use super::fault::Fault;
use super::log::Filed;
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
        self.see(month, self.when.as_of)?;
        let own = self.cells(month).into_iter();
        let own = own.filter(|cell| cell.unit == *unit);
        let asker = self.asker(month, unit);
        let cells: Vec<SheetCell> = own
            .map(|cell| {
                let name = CellName {
                    month,
                    unit: unit.clone(),
                    task: cell.task,
                };
                SheetCell {
                    asks: asker.task(cell.task),
                    last: self.last(&name),
                    this: self.facts.log.latest(&name).map(handed),
                    cell,
                }
            })
            .collect();
        if cells.is_empty() {
            return Err(Fault::OwesNothing { unit: unit.clone() });
        }
        let unit = unit.clone();
        Ok(Sheet { unit, month, cells })
    }

    pub(super) fn asker<'a>(&'a self, month: Period, unit: &'a UnitId) -> Asker<'a> {
        Asker {
            plan: self.plan,
            facts: &self.facts,
            month,
            unit,
        }
    }

    /// The month before's latest sheet that was not returned.
    fn last(&self, name: &CellName) -> Option<Handed> {
        let earlier = CellName {
            month: name.month.previous(),
            ..name.clone()
        };
        let log = &self.facts.log;
        let mut sheets = log.sheets(&earlier).iter().rev();
        let counts = sheets.find(|it| !log.is_returned(it.record.id));
        counts.map(handed)
    }
}

fn handed(filed: &Filed<'_>) -> Handed {
    Handed {
        record: filed.record.id,
        by: Arc::clone(&filed.record.by),
        sheet: filed.sheet.clone(),
    }
}
