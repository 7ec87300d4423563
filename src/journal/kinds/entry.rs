//! An entry of the ledger is opened: a problem found, or something assigned.

use crate::calendar::Day;
use crate::journal::codes::codes;
use crate::journal::fault::FaultKind;
use crate::journal::intern::Interner;
use crate::journal::more::{More, need};
use crate::journal::record::RecordId;
use crate::journal::writer::Writer;
use crate::plan::UnitId;

codes! {
    /// Which of the two ledgers.
    Ledger {
        /// Something found wrong, to be rectified.
        Problem = "problem",
        /// Something handed down during the year that no plan foresaw.
        Assignment = "assignment",
    }
}

codes! {
    /// Where an entry comes from (task 13 of the document lists those from outside).
    Source {
        /// Found on an inspection.
        Inspection = "inspection",
        /// Reported with a check-in.
        Checkin = "checkin",
        /// The province's assessment.
        Province = "province",
        /// An audit.
        Audit = "audit",
        /// Disciplinary inspection tours.
        Patrol = "patrol",
        /// A leader's written instruction.
        Leader = "leader",
        /// Decided at a meeting.
        Meeting = "meeting",
        /// A letter from a higher office.
        Superior = "superior",
        /// Anything else.
        Other = "other",
    }
}

/// A problem or an assignment, as it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub ledger: Ledger,
    /// The day it was found or given, of any year.
    pub on: Day,
    pub what: Box<str>,
    /// What is to be done about it.
    pub measure: Option<Box<str>>,
    /// What it shall come to.
    pub goal: Option<Box<str>>,
    /// Each goes through the steps by itself.
    pub units: Vec<UnitId>,
    /// Who is in charge: an office, never personal data.
    pub person: Option<Box<str>>,
    /// Who checks it before it is closed.
    pub reviewer: Option<Box<str>>,
    pub source: Source,
    /// The source's document number.
    pub reference: Option<Box<str>>,
    pub task: Option<u32>,
    /// Which leader gave it.
    pub leader: Option<Box<str>>,
    /// `None`: long-term, confirmed every quarter.
    pub due: Option<Day>,
    /// The visit or the sheet that it comes from.
    pub from: Option<RecordId>,
    pub evidence: Vec<Box<str>>,
}

impl Entry {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.text("what", &self.what);
        line.text_if("measure", self.measure.as_deref());
        line.text_if("goal", self.goal.as_deref());
        line.texts("units", self.units.iter().map(UnitId::as_str));
        line.text_if("person", self.person.as_deref());
        line.text_if("reviewer", self.reviewer.as_deref());
        line.text("source", self.source.code());
        line.text_if("ref", self.reference.as_deref());
        line.raw_if("task", self.task);
        line.text_if("leader", self.leader.as_deref());
        line.day_if("due", self.due);
        line.text_if("from", self.from.map(|id| id.to_string()).as_deref());
        line.texts("evidence", self.evidence.iter().map(|it| &**it));
    }

    pub(in crate::journal) fn read(
        ledger: Ledger,
        fields: &More<'_>,
        names: &mut Interner,
    ) -> Result<Self, FaultKind> {
        Ok(Self {
            ledger,
            on: need(fields.day("on"), "on")?,
            what: need(fields.text("what"), "what")?,
            measure: fields.text("measure")?,
            goal: fields.text("goal")?,
            units: fields.units("units", names)?,
            person: fields.text("person")?,
            reviewer: fields.text("reviewer")?,
            source: need(fields.code("source", Source::from_code), "source")?,
            reference: fields.text("ref")?,
            task: fields.count("task")?,
            leader: fields.text("leader")?,
            due: fields.day("due")?,
            from: fields.id("from")?,
            evidence: fields.texts("evidence")?,
        })
    }
}
