//! What is computed beside the board, from the same files: last week's board and the rounds.

use crate::board::rounds::dispatch::{Round, Rounds};
use crate::board::rounds::inspection::{
    InspectionRound, inspection_round, open_inspections, quarter_of,
};
use crate::board::{Board, When, board};
use crate::calendar::add_days;
use crate::journal::Book;
use crate::plan::Plan;

/// Days looked back over to see what has changed.
const WEEK: i64 = 7;

/// Last week's board and the rounds of a day.
#[derive(Debug)]
pub(super) struct Aside {
    /// The board of a week before, with all that is known today.
    pub(super) before: Board,
    pub(super) meant: Option<Round>,
    pub(super) open_rounds: Vec<Round>,
    pub(super) inspection: InspectionRound,
    pub(super) open_inspections: Vec<InspectionRound>,
}

impl Aside {
    /// For a day.
    pub(super) fn of(plan: &Plan, book: &Book, when: When, rounds: &Rounds<'_>) -> Self {
        let week = When {
            as_of: add_days(when.as_of, -WEEK),
            ..when
        };
        let (mut open_rounds, meant) = rounds.in_arrears_and_meant();
        let waits = |round: &&Round| round.cutoff < when.as_of && round.tally().arrears() > 0;
        if let Some(meant) = meant.as_ref().filter(waits)
            && open_rounds.iter().all(|it| it.month != meant.month)
        {
            open_rounds.push(meant.clone());
        }
        let quarter = quarter_of(plan, when.as_of);
        Self {
            before: board(plan, book, week),
            meant,
            open_rounds,
            inspection: inspection_round(plan, book, when, quarter),
            open_inspections: open_inspections(plan, book, when),
        }
    }
}
