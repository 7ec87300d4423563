//! A step of a ledger's entry: signed for, working, closing asked for, closed, looked back at.

use super::entry::Ledger;
use crate::calendar::{Day, Period};
use crate::journal::codes::codes;
use crate::journal::fault::FaultKind;
use crate::journal::intern::Interner;
use crate::journal::more::{More, need};
use crate::journal::record::RecordId;
use crate::journal::writer::Writer;
use crate::plan::UnitId;

codes! {
    /// What a look back after closing found.
    Lookback {
        /// It is in place.
        InPlace = "in_place",
        /// It is not, or not wholly.
        NotInPlace = "not_in_place",
        /// It has come back.
        Relapse = "relapse",
    }
}

/// Where a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepTo {
    /// Handed to the unit (again).
    Assigned,
    /// The unit has signed for it.
    Signed,
    /// Being worked on.
    Working,
    /// The unit asks for closing; of an assignment: says that it is complete.
    Closing,
    /// Closed by a second person or a higher level.
    Closed,
    /// Sent back: not good enough to close, or may not be handed back.
    Returned,
    /// Taken up again after it was closed.
    Reopened,
    /// Looked at again after closing.
    LookedBack(Lookback),
    /// A long-term entry is confirmed for a period.
    Confirmed(Period),
    /// The unit asks to hand it back.
    HandBack,
    /// The unit is released from it.
    Released,
}

impl StepTo {
    /// The word in the journal and in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Signed => "signed",
            Self::Working => "working",
            Self::Closing => "closing",
            Self::Closed => "closed",
            Self::Returned => "returned",
            Self::Reopened => "reopened",
            Self::LookedBack(_) => "lookback",
            Self::Confirmed(_) => "confirmed",
            Self::HandBack => "hand_back",
            Self::Released => "released",
        }
    }

    /// What a look back found.
    pub const fn verdict(self) -> Option<Lookback> {
        if let Self::LookedBack(found) = self {
            Some(found)
        } else {
            None
        }
    }

    /// The period that is confirmed.
    pub const fn period(self) -> Option<Period> {
        if let Self::Confirmed(period) = self {
            Some(period)
        } else {
            None
        }
    }
}

/// One step of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryStep {
    pub ledger: Ledger,
    pub on: Day,
    /// The record that opened the entry.
    pub entry: RecordId,
    /// The unit whose step it is; `None`: of all its units.
    pub unit: Option<UnitId>,
    pub to: StepTo,
    /// Who takes the step, where that is not who wrote the record.
    pub name: Option<Box<str>>,
    /// The higher level that closed it.
    pub level: Option<Box<str>>,
    pub note: Option<Box<str>>,
    pub evidence: Vec<Box<str>>,
}

impl EntryStep {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.text("entry", &self.entry.to_string());
        line.text_if("unit", self.unit.as_ref().map(UnitId::as_str));
        line.text("step", self.to.code());
        line.text_if("verdict", self.to.verdict().map(Lookback::code));
        let period = self.to.period().map(|it| it.to_string());
        line.text_if("period", period.as_deref());
        line.text_if("name", self.name.as_deref());
        line.text_if("level", self.level.as_deref());
        line.text_if("note", self.note.as_deref());
        line.texts("evidence", self.evidence.iter().map(|it| &**it));
    }

    pub(in crate::journal) fn read(
        ledger: Ledger,
        fields: &More<'_>,
        names: &mut Interner,
    ) -> Result<Self, FaultKind> {
        let to = match need(fields.str("step"), "step")? {
            "assigned" => StepTo::Assigned,
            "signed" => StepTo::Signed,
            "working" => StepTo::Working,
            "closing" => StepTo::Closing,
            "closed" => StepTo::Closed,
            "returned" => StepTo::Returned,
            "reopened" => StepTo::Reopened,
            "lookback" => {
                let found = fields.code("verdict", Lookback::from_code);
                StepTo::LookedBack(need(found, "verdict")?)
            }
            "confirmed" => StepTo::Confirmed(need(fields.period("period"), "period")?),
            "hand_back" => StepTo::HandBack,
            "released" => StepTo::Released,
            _ => return Err(FaultKind::BadField { field: "step" }),
        };
        Ok(Self {
            ledger,
            on: need(fields.day("on"), "on")?,
            entry: need(fields.id("entry"), "entry")?,
            unit: fields.unit("unit", names)?,
            to,
            name: fields.text("name")?,
            level: fields.text("level")?,
            note: fields.text("note")?,
            evidence: fields.texts("evidence")?,
        })
    }
}
