//! One record of the journal: who wrote what, when, and about which day.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use ulid::Ulid;

use super::fault::FaultKind;
use super::kinds::{Checkin, DispatchAct, Entry, EntryStep, Extension, Reminder, Review, Visit};
use super::writer::Writer;
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
    Checkin(Box<Checkin>),
    Dispatch(DispatchAct),
    Visit(Box<Visit>),
    Entry(Box<Entry>),
    Step(Box<EntryStep>),
    Case(Case),
    Extension(Box<Extension>),
    Reminder(Box<Reminder>),
    Review(Box<Review>),
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
            Self::Checkin(_) => "checkin",
            Self::Dispatch(_) => "dispatch",
            Self::Visit(_) => "inspection",
            Self::Entry(it) => it.ledger.code(),
            Self::Step(it) => it.ledger.code(),
            Self::Case(_) => "case",
            Self::Extension(_) => "extension",
            Self::Reminder(_) => "reminder",
            Self::Review(_) => "review",
            Self::Flag(_) => "flag",
            Self::Note(_) => "note",
            Self::Void(_) => "void",
            Self::Accept(_) => "accept",
            Self::Other { kind } => kind,
        }
    }

    /// The day the fact holds, where the kind has one.
    pub fn on(&self) -> Option<Day> {
        match self {
            Self::Progress(it) => Some(it.on),
            Self::Checkin(it) => Some(it.on),
            Self::Dispatch(it) => Some(it.on),
            Self::Visit(it) => Some(it.on),
            Self::Entry(it) => Some(it.on),
            Self::Step(it) => Some(it.on),
            Self::Case(it) => Some(it.on),
            Self::Extension(it) => Some(it.on),
            Self::Reminder(it) => Some(it.on),
            Self::Review(it) => Some(it.on),
            Self::Flag(it) => Some(it.on),
            Self::Note(it) => Some(it.on),
            Self::Void(_) | Self::Accept(_) | Self::Other { .. } => None,
        }
    }

    /// The record that it names and needs: without it, it does not count.
    pub fn names(&self) -> Option<RecordId> {
        match self {
            Self::Progress(it) => it.meets.case(),
            Self::Void(it) => Some(it.target),
            Self::Dispatch(it) => it.act.sheet(),
            Self::Step(it) => Some(it.entry),
            Self::Entry(it) => it.from,
            Self::Checkin(_)
            | Self::Visit(_)
            | Self::Case(_)
            | Self::Extension(_)
            | Self::Reminder(_)
            | Self::Review(_)
            | Self::Flag(_)
            | Self::Note(_)
            | Self::Accept(_)
            | Self::Other { .. } => None,
        }
    }

    /// Whether taking back that record would leave something of this one without ground.
    pub fn rests_on(&self, id: RecordId) -> bool {
        let of_a_fact = if let Self::Checkin(sheet) = self {
            let mut cases = sheet.facts.iter().filter_map(|fact| fact.it.meets.case());
            cases.any(|case| case == id)
        } else {
            false
        };
        of_a_fact || self.names() == Some(id)
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

impl Meets {
    /// At most one of period, checkpoint and case may stand; a step only with a case.
    pub(super) fn of(
        period: Option<Period>,
        checkpoint: Option<Day>,
        case: Option<RecordId>,
        step: Option<&str>,
    ) -> Result<Self, FaultKind> {
        let field = match (period, checkpoint, case, step) {
            (None, None, None, None) => return Ok(Self::Item),
            (Some(period), None, None, None) => return Ok(Self::Period(period)),
            (None, Some(day), None, None) => return Ok(Self::Checkpoint(day)),
            (None, None, Some(case), step) => {
                return Ok(Self::Case(Box::new((case, step.map(Box::from)))));
            }
            (_, _, None, Some(_)) => "step",
            (_, _, Some(_), _) => "case",
            (Some(_), Some(_), None, None) => "checkpoint",
        };
        Err(FaultKind::BadField { field })
    }

    /// The case's opening record.
    pub fn case(&self) -> Option<RecordId> {
        match self {
            Self::Case(case) => Some(case.0),
            Self::Item | Self::Period(_) | Self::Checkpoint(_) => None,
        }
    }

    pub(super) fn write(&self, line: &mut Writer) {
        match self {
            Self::Item => {}
            Self::Period(period) => line.text("period", &period.to_string()),
            Self::Checkpoint(day) => line.day("checkpoint", *day),
            Self::Case(case) => {
                line.text("case", &case.0.to_string());
                line.text_if("step", case.1.as_deref());
            }
        }
    }
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
