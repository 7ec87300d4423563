//! One record of the journal: who wrote what, when, and about which day.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use ulid::Ulid;

use crate::calendar::{Day, Period};
use crate::figure::Decimal;
use crate::plan::{ItemId, UnitId};

/// A record's id: a ULID, greater for what was written later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub Ulid);

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A record as it stands in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub id: RecordId,
    /// When it was written, by the writer's clock.
    pub at: DateTime<FixedOffset>,
    /// Who wrote it.
    pub by: Arc<str>,
    pub body: Body,
}

impl Record {
    /// The day it was written, as written.
    pub fn written(&self) -> Day {
        self.at.date_naive()
    }
}

/// A record that has no id yet: what the screen and the command line hand over to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub body: Body,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    Progress(Progress),
    Case(Case),
    Extension(Extension),
    Flag(Flag),
    Note(Note),
    Void(Void),
    Accept(Accept),
    /// A kind that this version does not know: kept, shown, not counted.
    Other {
        kind: Arc<str>,
    },
}

impl Body {
    /// The kind's word in the journal.
    pub fn kind(&self) -> &str {
        match self {
            Self::Progress(_) => "progress",
            Self::Case(_) => "case",
            Self::Extension(_) => "extension",
            Self::Flag(_) => "flag",
            Self::Note(_) => "note",
            Self::Void(_) => "void",
            Self::Accept(_) => "accept",
            Self::Other { kind } => kind,
        }
    }

    /// The day the fact holds, where the kind has one.
    pub const fn on(&self) -> Option<Day> {
        match self {
            Self::Progress(it) => Some(it.on),
            Self::Case(it) => Some(it.on),
            Self::Extension(it) => Some(it.on),
            Self::Flag(it) => Some(it.on),
            Self::Note(it) => Some(it.on),
            Self::Void(_) | Self::Accept(_) | Self::Other { .. } => None,
        }
    }

    /// The records that it names and needs.
    pub fn names(&self) -> Option<RecordId> {
        match self {
            Self::Progress(it) => match &it.meets {
                Meets::Case(case) => Some(case.0),
                Meets::Item | Meets::Period(_) | Meets::Checkpoint(_) => None,
            },
            Self::Void(it) => Some(it.target),
            Self::Case(_)
            | Self::Extension(_)
            | Self::Flag(_)
            | Self::Note(_)
            | Self::Accept(_)
            | Self::Other { .. } => None,
        }
    }
}

/// A figure read, something done, confirmed or handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub on: Day,
    pub item: ItemId,
    pub unit: Option<UnitId>,
    /// In the item's measure; of a ratio the part that is there.
    pub value: Option<Decimal>,
    /// Of a ratio the whole.
    pub of: Option<Decimal>,
    /// Done, confirmed, handed in.
    pub done: bool,
    /// Which of the item's obligations it is about.
    pub meets: Meets,
    pub note: Option<Box<str>>,
    /// Paths or links.
    pub evidence: Vec<Box<str>>,
}

/// Which obligation of an item a record meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meets {
    /// The item itself: a milestone, a figure.
    Item,
    /// A report's or a standing duty's period.
    Period(Period),
    /// A checkpoint in words, by the day in its key.
    Checkpoint(Day),
    /// A case by its opening record, and the later step by its id.
    Case(Box<(RecordId, Option<Box<str>>)>),
}

/// A case is opened: something found that starts a countdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub on: Day,
    pub item: ItemId,
    pub unit: UnitId,
    /// Never a person's name.
    pub label: Box<str>,
    /// How many were found that day.
    pub count: u32,
    pub note: Option<Box<str>>,
}

/// More time for an obligation: asked for, approved or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    pub on: Day,
    /// The obligation's key.
    pub key: Box<str>,
    pub to: Day,
    pub step: ExtensionStep,
    pub reason: Option<Box<str>>,
}

/// How far an extension has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionStep {
    Asked,
    Approved,
    Refused,
}

/// The office sets an item to behind, or lifts that again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub on: Day,
    pub item: ItemId,
    pub unit: Option<UnitId>,
    /// Set (`true`) or lifted.
    pub set: bool,
    pub reason: Box<str>,
}

/// A remark of the office on an item, or on nothing in particular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub on: Day,
    pub item: Option<ItemId>,
    pub unit: Option<UnitId>,
    pub text: Box<str>,
}

/// An earlier record is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Void {
    pub target: RecordId,
    pub reason: Option<Box<str>>,
}

/// A fault of the journal was seen; it no longer sets the exit code of `check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accept {
    /// A record's id, or `file:line`.
    pub fault: Box<str>,
    /// CRC-32 of the faulty line, so that another fault at that place is seen again.
    pub crc: u32,
    pub reason: Box<str>,
}
