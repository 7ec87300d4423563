//! The fields of a record's line, whichever reader found them, and what they come to.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};

use super::fault::FaultKind;
use super::intern::Interner;
use super::kinds::{
    Checkin, DispatchAct, Entry, EntryStep, Extension, Ledger, Reminder, Review, Visit,
};
use super::more::More;
use super::record::{Accept, Body, Case, Flag, Meets, Note, Progress, Record, RecordId, Void};
use crate::calendar::Day;
use crate::figure::Decimal;
use crate::plan::{ItemId, UnitId};

/// A text, borrowed from the line where it holds no escapes.
pub(super) type Text<'a> = Cow<'a, str>;

/// Everything that a line of a known kind may say.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    pub(super) at: Option<DateTime<FixedOffset>>,
    pub(super) by: Option<Text<'a>>,
    pub(super) kind: Option<Text<'a>>,
    pub(super) on: Option<Day>,
    pub(super) item: Option<Text<'a>>,
    pub(super) unit: Option<Text<'a>>,
    pub(super) value: Option<Decimal>,
    pub(super) of: Option<Decimal>,
    pub(super) done: Option<bool>,
    pub(super) period: Option<Text<'a>>,
    pub(super) checkpoint: Option<Day>,
    pub(super) case: Option<Text<'a>>,
    pub(super) step: Option<Text<'a>>,
    pub(super) label: Option<Text<'a>>,
    pub(super) count: Option<u32>,
    pub(super) set: Option<bool>,
    pub(super) text: Option<Text<'a>>,
    pub(super) target: Option<Text<'a>>,
    pub(super) fault: Option<Text<'a>>,
    pub(super) crc: Option<Text<'a>>,
    pub(super) note: Option<Text<'a>>,
    pub(super) evidence: Vec<Text<'a>>,
    pub(super) reason: Option<Text<'a>>,
    /// All fields of the rarer kinds.
    pub(super) more: More<'a>,
}

/// The fields of a kind after `at`, `by` and `kind`, in their order; `None` for an unknown kind.
pub(super) fn fields_of(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        "progress" => &[
            "on",
            "item",
            "unit",
            "value",
            "of",
            "done",
            "period",
            "checkpoint",
            "case",
            "step",
            "note",
            "evidence",
        ],
        "case" => &["on", "item", "unit", "label", "count", "note"],
        "flag" => &["on", "item", "unit", "set", "reason"],
        "note" => &["on", "item", "unit", "text"],
        "void" => &["target", "reason"],
        "accept" => &["fault", "crc", "reason"],
        _ => return None,
    })
}

fn need<T>(value: Option<T>, field: &'static str) -> Result<T, FaultKind> {
    // Not `ok_or`: a fault made and dropped for every field of every line costs time.
    match value {
        Some(value) => Ok(value),
        None => Err(FaultKind::Missing { field }),
    }
}

fn boxed(text: Option<&Text<'_>>) -> Option<Box<str>> {
    text.map(|text| Box::from(&**text))
}

fn record_id(text: &str, field: &'static str) -> Result<RecordId, FaultKind> {
    RecordId::parse(text).ok_or(FaultKind::BadField { field })
}

impl Fields<'_> {
    /// The record, or what it lacks.
    pub(super) fn to_record(
        &self,
        id: RecordId,
        names: &mut Interner,
    ) -> Result<Record, FaultKind> {
        let at = need(self.at, "at")?;
        let by = names.get(need(self.by.as_deref(), "by")?);
        let kind = need(self.kind.as_deref(), "kind")?;
        let body = match kind {
            "progress" => Body::Progress(self.progress(names)?),
            "case" => Body::Case(self.case(names)?),
            "checkin" => Body::Checkin(Box::new(Checkin::read(&self.more, names)?)),
            "dispatch" => Body::Dispatch(DispatchAct::read(&self.more)?),
            "inspection" => Body::Visit(Box::new(Visit::read(&self.more, names)?)),
            "problem" => self.of_ledger(Ledger::Problem, names)?,
            "assignment" => self.of_ledger(Ledger::Assignment, names)?,
            "extension" => Body::Extension(Box::new(Extension::read(&self.more)?)),
            "reminder" => Body::Reminder(Box::new(Reminder::read(&self.more, names)?)),
            "review" => Body::Review(Box::new(Review::read(&self.more)?)),
            "flag" => Body::Flag(self.flag(names)?),
            "note" => Body::Note(self.note(names)?),
            "void" => Body::Void(Void {
                target: record_id(need(self.target.as_deref(), "target")?, "target")?,
                reason: boxed(self.reason.as_ref()),
            }),
            "accept" => Body::Accept(self.accept()?),
            other => Body::Other {
                kind: names.get(other),
            },
        };
        Ok(Record { id, at, by, body })
    }

    fn item(&self, names: &mut Interner) -> Option<ItemId> {
        self.item
            .as_deref()
            .map(|item| ItemId::from(names.get(item)))
    }

    fn unit(&self, names: &mut Interner) -> Option<UnitId> {
        self.unit
            .as_deref()
            .map(|unit| UnitId::from(names.get(unit)))
    }

    fn progress(&self, names: &mut Interner) -> Result<Progress, FaultKind> {
        Ok(Progress {
            on: need(self.on, "on")?,
            item: need(self.item(names), "item")?,
            unit: self.unit(names),
            value: self.value,
            of: self.of,
            done: self.done.unwrap_or(false),
            meets: self.meets()?,
            note: boxed(self.note.as_ref()),
            evidence: self
                .evidence
                .iter()
                .map(|piece| Box::from(&**piece))
                .collect(),
        })
    }

    fn meets(&self) -> Result<Meets, FaultKind> {
        let period = match self.period.as_deref().map(str::parse) {
            None => None,
            Some(Ok(period)) => Some(period),
            Some(Err(_)) => return Err(FaultKind::BadField { field: "period" }),
        };
        let case = match self.case.as_deref() {
            None => None,
            Some(case) => Some(record_id(case, "case")?),
        };
        Meets::of(period, self.checkpoint, case, self.step.as_deref())
    }

    /// A line that names an entry is a step of it; any other opens one.
    fn of_ledger(&self, ledger: Ledger, names: &mut Interner) -> Result<Body, FaultKind> {
        Ok(if self.more.has("entry") {
            Body::Step(Box::new(EntryStep::read(ledger, &self.more, names)?))
        } else {
            Body::Entry(Box::new(Entry::read(ledger, &self.more, names)?))
        })
    }

    fn case(&self, names: &mut Interner) -> Result<Case, FaultKind> {
        Ok(Case {
            on: need(self.on, "on")?,
            item: need(self.item(names), "item")?,
            unit: need(self.unit(names), "unit")?,
            label: need(boxed(self.label.as_ref()), "label")?,
            count: need(self.count, "count")?,
            note: boxed(self.note.as_ref()),
        })
    }

    fn flag(&self, names: &mut Interner) -> Result<Flag, FaultKind> {
        Ok(Flag {
            on: need(self.on, "on")?,
            item: need(self.item(names), "item")?,
            unit: self.unit(names),
            set: need(self.set, "set")?,
            reason: need(boxed(self.reason.as_ref()), "reason")?,
        })
    }

    fn note(&self, names: &mut Interner) -> Result<Note, FaultKind> {
        Ok(Note {
            on: need(self.on, "on")?,
            item: self.item(names),
            unit: self.unit(names),
            text: need(boxed(self.text.as_ref()), "text")?,
        })
    }

    fn accept(&self) -> Result<Accept, FaultKind> {
        let crc = need(self.crc.as_deref(), "crc")?;
        Ok(Accept {
            fault: need(boxed(self.fault.as_ref()), "fault")?,
            crc: super::line::read_crc(crc.as_bytes())
                .ok_or(FaultKind::BadField { field: "crc" })?,
            reason: need(boxed(self.reason.as_ref()), "reason")?,
        })
    }
}
