//! What stands beside the board, gathered for a sitting.

use super::stop::{Beside, SheetsMissing};
use crate::board::When;
use crate::board::rounds::dispatch::Rounds;
use crate::journal::Book;
use crate::plan::Plan;

impl Beside {
    /// The rounds in arrears; entries of the ledger are added by who has them.
    pub fn of(plan: &Plan, book: &Book, when: When) -> Self {
        let rounds = Rounds::of(plan, book, when).in_arrears();
        let sheets = rounds.iter().map(|round| SheetsMissing {
            month: round.month,
            missing: round.tally().arrears(),
            days_late: (when.as_of - round.due).num_days().max(0),
        });
        Self {
            sheets: sheets.collect(),
            entries: Vec::new(),
        }
    }
}
