//! More time for an obligation: asked for, approved or refused.

use crate::calendar::Day;
use crate::journal::codes::codes;
use crate::journal::fault::FaultKind;
use crate::journal::more::{More, need};
use crate::journal::writer::Writer;

codes! {
    /// How far an extension has come.
    ExtensionStep {
        /// Asked for; changes nothing.
        Asked = "asked",
        /// The day asked for holds.
        Approved = "approved",
        /// The former day stays.
        Refused = "refused",
    }
}

/// More time for an obligation, an entry of the ledger or a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    pub on: Day,
    /// The obligation's key.
    pub key: Box<str>,
    pub to: Day,
    pub step: ExtensionStep,
    pub reason: Option<Box<str>>,
    /// Who decided.
    pub name: Option<Box<str>>,
    /// The document number of the authority that set a firm day.
    pub reference: Option<Box<str>>,
}

impl Extension {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.text("key", &self.key);
        line.day("to", self.to);
        line.text("step", self.step.code());
        line.text_if("reason", self.reason.as_deref());
        line.text_if("name", self.name.as_deref());
        line.text_if("ref", self.reference.as_deref());
    }

    pub(in crate::journal) fn read(fields: &More<'_>) -> Result<Self, FaultKind> {
        Ok(Self {
            on: need(fields.day("on"), "on")?,
            key: need(fields.text("key"), "key")?,
            to: need(fields.day("to"), "to")?,
            step: need(fields.code("step", ExtensionStep::from_code), "step")?,
            reason: fields.text("reason")?,
            name: fields.text("name")?,
            reference: fields.text("ref")?,
        })
    }
}
