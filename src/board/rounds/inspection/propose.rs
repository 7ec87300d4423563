//! Whom to visit next, and why.

use super::round::visits;
use crate::board::{Board, Light, figures, townships};
use crate::calendar::{Day, Period};
use crate::figure::Decimal;
use crate::journal::Book;
use crate::plan::{Item, ItemId, Kind, Pace, Plan, UnitId};

/// What a unit owes the monthly rounds: counted by who knows those.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrears {
    pub unit: UnitId,
    /// Sheets past their day and not handed in.
    pub missing: usize,
    /// Sheets handed in late.
    pub late: usize,
}

/// A unit with the reasons for a visit, the weightiest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub unit: UnitId,
    pub reasons: Vec<Reason>,
    /// Tasks to look at there: those with something lit first, then those that nobody has looked at
    /// in the running quarter.
    pub tasks: Vec<u32>,
}

/// Why a unit should be visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// So many of its obligations are red.
    Red { count: usize },
    /// Sheets past their day and not handed in.
    MissingSheets { count: usize },
    /// Sheets handed in late.
    LateSheets { count: usize },
    /// Figures that do not look right.
    Doubtful(Doubtful),
    /// A township not visited in the running cycle; since when it was not, if ever it was.
    Unseen { last: Option<Day>, by: Day },
    /// Not visited for long, and needing it less urgently.
    LongAgo { last: Option<Day> },
}

/// The latest figure of an item against the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubtful {
    pub item: ItemId,
    pub before: Decimal,
    pub now: Decimal,
    pub on: Day,
}

/// Units in the order in which to visit them: first those not yet visited in the running quarter,
/// then by how many reds, missing sheets, late sheets and doubtful figures, then the longest unseen.
/// A unit without any reason is left out.
pub fn propose(plan: &Plan, book: &Book, board: &Board, sheets: &[Arrears]) -> Vec<Proposal> {
    let _ = (plan, book, board, sheets);
    Vec::new()
}
