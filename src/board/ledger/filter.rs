//! Narrowing the ledger, and what of it is late.

use super::model::LedgerEntry;
use super::stage::Stage;
use crate::board::Light;
use crate::journal::{Ledger, Source};
use crate::plan::UnitId;

/// What a list of the ledger is narrowed to; `None` lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LedgerFilter {
    pub ledger: Option<Ledger>,
    pub source: Option<Source>,
    pub unit: Option<UnitId>,
    /// The entry's own, or that of the unit where one is given.
    pub stage: Option<Stage>,
    pub light: Option<Light>,
    pub task: Option<u32>,
}

impl LedgerFilter {
    /// Whether it lets an entry through.
    pub fn lets(&self, entry: &LedgerEntry) -> bool {
        let of_unit = self.unit.as_ref().map(|unit| entry.step_of(unit));
        let stage = match of_unit {
            Some(None) => return false,
            Some(Some(step)) => step.stage,
            None => entry.stage,
        };
        self.ledger.is_none_or(|it| it == entry.ledger())
            && self.source.is_none_or(|it| it == entry.entry.source)
            && self.stage.is_none_or(|it| it == stage)
            && self.light.is_none_or(|it| it == entry.light)
            && self.task.is_none_or(|it| entry.entry.task == Some(it))
    }
}

/// How many problems, and how many assignments, are past their day and not closed.
pub fn ledger_overdue<'a>(ledger: impl IntoIterator<Item = &'a LedgerEntry>) -> (usize, usize) {
    let (mut problems, mut assignments) = (0, 0);
    for entry in ledger.into_iter().filter(|it| it.is_overdue()) {
        match entry.ledger() {
            Ledger::Problem => problems += 1,
            Ledger::Assignment => assignments += 1,
        }
    }
    (problems, assignments)
}
