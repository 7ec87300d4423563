//! Why a stated fact cannot be recorded.

use thiserror::Error;

use crate::board::key::Key;
use crate::calendar::{Day, Period};
use crate::plan::UnitId;

/// Why an entry cannot be recorded. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("neither a figure nor done")]
    NothingGiven,
    /// The item is done or handed in, not counted.
    #[error("no figure belongs to it")]
    NoFigureHere,
    /// The item is counted, not done.
    #[error("it needs a figure")]
    FigureNeeded { measure: String, ratio: bool },
    #[error("parts of a whole do not belong to it")]
    PartsNotHere { measure: String },
    /// Members' shares can be added only by their parts.
    #[error("it needs parts of a whole")]
    PartsNeeded,
    #[error("no earlier figure to add to")]
    NothingBefore,
    #[error("a figure beyond what can be held")]
    TooLarge,
    #[error("several units owe it")]
    UnitNeeded { owers: Vec<UnitId> },
    #[error("{unit} does not owe it")]
    NotOwed { unit: UnitId, owers: Vec<UnitId> },
    #[error("{period} has not begun")]
    NotBegun { period: Period },
    /// It has no such checkpoint, period or case.
    #[error("no such part of it")]
    NoSuchPart { keys: Vec<Key> },
    /// Several cases are open.
    #[error("several are open")]
    Several { keys: Vec<Key> },
    #[error("all met already")]
    AllMet,
    /// A case needs a few words that tell it from others.
    #[error("a case needs a label")]
    LabelNeeded,
}
