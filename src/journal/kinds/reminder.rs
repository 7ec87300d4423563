//! A nudge that was given: to whom, about what, how, and what was promised.

use crate::calendar::Day;
use crate::journal::codes::codes;
use crate::journal::fault::FaultKind;
use crate::journal::intern::Interner;
use crate::journal::more::{More, need};
use crate::journal::writer::Writer;
use crate::plan::UnitId;

codes! {
    /// By what means.
    How {
        /// A message.
        Wechat = "wechat",
        /// A call.
        Phone = "phone",
        /// A letter.
        Letter = "letter",
        /// In person.
        Visit = "visit",
        /// At a meeting.
        Meeting = "meeting",
    }
}

/// A logged nudge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub on: Day,
    pub unit: UnitId,
    /// The obligation's key, an item, or a round with its month; `None`: all that the unit owes.
    pub key: Option<Box<str>>,
    pub how: How,
    /// What was said.
    pub text: Option<Box<str>>,
    /// Who answered.
    pub answered: Option<Box<str>>,
    /// What was answered.
    pub answer: Option<Box<str>>,
    /// By which day it was promised.
    pub promise: Option<Day>,
    /// The rung of the plan's ladder.
    pub rung: Option<Box<str>>,
    /// Who decided on a rung that needs a decision.
    pub decided: Option<Box<str>>,
}

impl Reminder {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.text("unit", self.unit.as_str());
        line.text_if("key", self.key.as_deref());
        line.text("how", self.how.code());
        line.text_if("text", self.text.as_deref());
        line.text_if("answered", self.answered.as_deref());
        line.text_if("answer", self.answer.as_deref());
        line.day_if("promise", self.promise);
        line.text_if("rung", self.rung.as_deref());
        line.text_if("decided", self.decided.as_deref());
    }

    pub(in crate::journal) fn read(
        fields: &More<'_>,
        names: &mut Interner,
    ) -> Result<Self, FaultKind> {
        Ok(Self {
            on: need(fields.day("on"), "on")?,
            unit: need(fields.unit("unit", names), "unit")?,
            key: fields.text("key")?,
            how: need(fields.code("how", How::from_code), "how")?,
            text: fields.text("text")?,
            answered: fields.text("answered")?,
            answer: fields.text("answer")?,
            promise: fields.day("promise")?,
            rung: fields.text("rung")?,
            decided: fields.text("decided")?,
        })
    }
}
