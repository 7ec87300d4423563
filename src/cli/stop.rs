//! Why a verb could not do what was asked, as data.

use thiserror::Error;

use super::exit::Exit;
use super::ledger::LedgerStop;
use super::opened::MetBy;
use super::stop_follow::FollowStop;
use crate::board::EntryFault;
use crate::board::rounds::dispatch;
use crate::calendar::DayError;
use crate::demo::DemoError;
use crate::figure::FigureError;
use crate::journal::{FindError, RecordId};
use crate::plan::{Fault, Item, LoadFault};
use crate::workspace::{InitError, LoadError, MakeError, NotFound, SaveError, WriterError};

/// Why a verb stopped. Nothing has been written then.
#[derive(Debug, Error)]
pub(super) enum Stop {
    #[error(transparent)]
    NoFolder(#[from] NotFound),
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error("{} faults in the plan", .0.len())]
    PlanFaulty(Vec<Fault>),
    #[error("no {kind:?} named {name}")]
    Unknown {
        kind: Kind,
        name: String,
        /// Names that may have been meant.
        nearest: Vec<String>,
    },
    /// None of the words that an option takes.
    #[error("{option}: {typed}")]
    NotOneOf {
        option: &'static str,
        typed: String,
        allowed: Vec<String>,
    },
    /// A task was named where an item is needed.
    #[error("task {task} is no item")]
    TaskNotItem { task: u32, items: Vec<String> },
    #[error("not a key: {0}")]
    BadKey(String),
    #[error(transparent)]
    Record(#[from] FindError),
    #[error(transparent)]
    Day(#[from] DayError),
    #[error(transparent)]
    Figure(#[from] FigureError),
    #[error(transparent)]
    Entry(Box<Entered>),
    #[error("a void cannot be taken back")]
    IsVoid,
    #[error("records name it")]
    NamedBy(Vec<RecordId>),
    #[error("taken back already")]
    AlreadyVoided,
    #[error("no such fault: {0}")]
    NoFault(String),
    #[error(transparent)]
    Dispatch(Box<dispatch::Fault>),
    /// An answer is asked for by a day before the as-of day.
    #[error("an answer by a day that is past")]
    AnswerPast,
    /// Nothing of the item is set to behind.
    #[error("not set to behind")]
    NotFlagged,
    /// Not of the form asked for: an item and a value.
    #[error("not ITEM=VALUE: {0}")]
    NoPair(String),
    #[error(transparent)]
    Ledger(Box<LedgerStop>),
    #[error("the user's folders are not known")]
    NoPlaces,
    #[error(transparent)]
    Writer(#[from] WriterError),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Init(#[from] InitError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Follow(Box<FollowStop>),
}

impl From<FollowStop> for Stop {
    fn from(stop: FollowStop) -> Self {
        Self::Follow(Box::new(stop))
    }
}

/// A fact that could not be recorded, with the item it was for.
#[derive(Debug, Error)]
#[error("{}: {fault}", .item.id)]
pub(super) struct Entered {
    pub(super) item: Item,
    pub(super) fault: EntryFault,
    /// By which record all was met already.
    pub(super) met: Option<MetBy>,
}

/// What was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Item,
    Unit,
    Leader,
    Task,
    Anything,
}

impl Stop {
    /// 2 for what was typed, 1 for what was found.
    pub(super) const fn exit(&self) -> Exit {
        match self {
            Self::Load(error) if !matches!(error.fault, LoadFault::NoPlan) => Exit::Found,
            Self::PlanFaulty(_)
            | Self::Save(_)
            | Self::Init(InitError::Save(_))
            | Self::Demo(DemoError::Save(_) | DemoError::Init(InitError::Save(_))) => Exit::Found,
            Self::Load(_)
            | Self::NoFolder(_)
            | Self::Unknown { .. }
            | Self::NotOneOf { .. }
            | Self::TaskNotItem { .. }
            | Self::BadKey(_)
            | Self::Record(_)
            | Self::Day(_)
            | Self::Figure(_)
            | Self::Entry(_)
            | Self::IsVoid
            | Self::AnswerPast
            | Self::NamedBy(_)
            | Self::AlreadyVoided
            | Self::NoFault(_)
            | Self::Dispatch(_)
            | Self::NotFlagged
            | Self::NoPair(_)
            | Self::Ledger(_)
            | Self::NoPlaces
            | Self::Writer(_)
            | Self::Init(_)
            | Self::Follow(_)
            | Self::Demo(_) => Exit::Usage,
        }
    }
}

impl From<MakeError> for Stop {
    fn from(error: MakeError) -> Self {
        match error {
            MakeError::Writer(error) => Self::Writer(error),
            MakeError::Save(error) => Self::Save(error),
        }
    }
}
