//! What stands beside the obligations, gathered for a sitting.

use super::stop::{Beside, EntryOpen, SheetsMissing};
use crate::board::Board;
use crate::board::ledger::LedgerEntry;
use crate::board::rounds::dispatch::Rounds;
use crate::journal::Book;
use crate::plan::Plan;

impl Beside {
    /// The rounds in arrears and the open entries of the ledger, on the board's day.
    pub fn of(plan: &Plan, book: &Book, board: &Board) -> Self {
        let rounds = Rounds::of(plan, book, board.when).in_arrears();
        let sheets = rounds.iter().map(|round| SheetsMissing {
            month: round.month,
            missing: round.tally().arrears(),
            days_late: (board.when.as_of - round.due).num_days().max(0),
        });
        let open = board.ledger.iter().filter(|entry| !entry.is_closed());
        Self {
            sheets: sheets.collect(),
            entries: open.map(entry).collect(),
        }
    }
}

/// The entry, with the units that still have it.
fn entry(it: &LedgerEntry) -> EntryOpen {
    let open = it.units.iter().filter(|step| !step.stage.is_over());
    EntryOpen {
        key: it.key(),
        id: it.id,
        what: it.entry.what.to_string(),
        units: open.filter_map(|step| step.unit.clone()).collect(),
        due: it.due,
        light: it.light,
        days_late: it.days_late,
    }
}
