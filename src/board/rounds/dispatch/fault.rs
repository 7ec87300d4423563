//! Why something of the monthly round is refused. Nothing has been written then.

use thiserror::Error;

use crate::board::EntryFault;
use crate::calendar::{Day, Period};
use crate::plan::{ItemId, UnitId};

/// Why something of the monthly round is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// It is no month of the plan, or one that ended before the office began to track.
    #[error("there is no round of {month}")]
    NoRound {
        month: Period,
        first: Option<Period>,
        last: Option<Period>,
    },
    #[error("{month} has not begun on {on}")]
    NotBegun { month: Period, on: Day },
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("no task {task}")]
    NoTask { task: u32 },
    /// The unit owes no sheet for the task in that month; who does is listed.
    #[error("{unit} owes no sheet for task {task}")]
    NotOwed {
        unit: UnitId,
        task: u32,
        owers: Vec<UnitId>,
    },
    /// The unit owes no sheet at all in that month.
    #[error("{unit} owes no sheet")]
    OwesNothing { unit: UnitId },
    /// The sheet of a task is empty.
    #[error("the sheet for task {task} says nothing")]
    SaysNothing { task: u32 },
    /// Unchanged and stating something.
    #[error("the sheet for task {task} is unchanged and states something")]
    UnchangedStates { task: u32 },
    /// One thing stated twice for one day.
    #[error("{item} is stated twice")]
    Twice { item: ItemId },
    #[error("item {item} belongs to another task than {task}")]
    OtherTask { item: ItemId, task: u32 },
    /// A fact of an item cannot be recorded.
    #[error("{item}: {why}")]
    Entry { item: ItemId, why: EntryFault },
    /// A fact dated after the day the sheet is handed in.
    #[error("{item}: {on} is after {handed}")]
    AfterHanded { item: ItemId, on: Day, handed: Day },
    /// Nothing has been handed in that could be accepted, returned or answered.
    #[error("{unit} has handed in nothing for task {task}")]
    NothingHanded { unit: UnitId, task: u32 },
    /// The plan leaves reviewing out.
    #[error("the plan asks for no review")]
    NoReview,
    #[error("accepted already")]
    AlreadyAccepted,
    #[error("returned already")]
    AlreadyReturned,
    /// It was handed in on a later day than the act would be of.
    #[error("handed in on {handed}, after {on}")]
    BeforeHanded { handed: Day, on: Day },
    /// A sheet is returned with a reason, a need answered with a text.
    #[error("words are needed")]
    WordsNeeded,
    /// The sheet asks nothing of others.
    #[error("it asks nothing of others")]
    NothingNeeded,
    #[error("closed already on {on}")]
    AlreadyClosed { on: Day },
    #[error("not closed")]
    NotClosed,
}
