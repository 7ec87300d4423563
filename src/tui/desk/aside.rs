//! What is computed beside the board, from the same files: what was owed last week and the rounds.

use crate::board::rounds::dispatch::{Round, Rounds};
use crate::board::rounds::inspection::{InspectionRound, inspections};
use crate::board::{Obligation, When};
use crate::calendar::add_days;
use crate::journal::Book;
use crate::plan::Plan;

/// Days looked back over to see what has changed.
const WEEK: i64 = 7;

/// What was owed a week before a day, and its rounds.
#[derive(Debug)]
pub(super) struct Aside {
    /// What was owed a week before, with all that is known today.
    pub(super) before: Vec<Obligation>,
    pub(super) meant: Option<Round>,
    pub(super) open_rounds: Vec<Round>,
    pub(super) inspection: InspectionRound,
    pub(super) open_inspections: Vec<InspectionRound>,
}

impl Aside {
    /// For a day.
    pub(super) fn of(plan: &Plan, book: &Book, when: When, rounds: &Rounds<'_>) -> Self {
        let (mut open_rounds, meant) = rounds.in_arrears_and_meant();
        let waits = |round: &&Round| round.cutoff < when.as_of && round.tally().arrears() > 0;
        if let Some(meant) = meant.as_ref().filter(waits)
            && open_rounds.iter().all(|it| it.month != meant.month)
        {
            open_rounds.push(meant.clone());
        }
        let (inspection, open_inspections) = inspections(plan, book, when);
        Self {
            before: rounds.owed_on(add_days(when.as_of, -WEEK)),
            meant,
            open_rounds,
            inspection,
            open_inspections,
        }
    }
}
