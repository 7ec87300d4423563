//! A weekly sitting: how far it went.

use crate::calendar::Day;
use crate::journal::fault::FaultKind;
use crate::journal::more::{More, need};
use crate::journal::writer::Writer;

/// A weekly sitting that was held, or left half-way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub on: Day,
    /// Stops that were looked at, of how many.
    pub seen: u32,
    pub of: u32,
    /// Keys of the stops that were looked at, where it was left half-way.
    pub stops: Vec<Box<str>>,
    /// It went to its end: what changes from here on is new.
    pub finished: bool,
    pub note: Option<Box<str>>,
}

impl Review {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.raw("seen", self.seen);
        line.raw("of", self.of);
        line.texts("stops", self.stops.iter().map(|it| &**it));
        line.true_if("finished", self.finished);
        line.text_if("note", self.note.as_deref());
    }

    pub(in crate::journal) fn read(fields: &More<'_>) -> Result<Self, FaultKind> {
        Ok(Self {
            on: need(fields.day("on"), "on")?,
            seen: need(fields.count("seen"), "seen")?,
            of: need(fields.count("of"), "of")?,
            stops: fields.texts("stops")?,
            finished: fields.flag("finished")?,
            note: fields.text("note")?,
        })
    }
}
