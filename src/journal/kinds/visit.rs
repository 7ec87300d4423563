//! A visit of the quarterly inspection: what was looked at and what was found.

use crate::calendar::Day;
use crate::journal::codes::codes;
use crate::journal::fault::FaultKind;
use crate::journal::intern::Interner;
use crate::journal::more::{More, need};
use crate::journal::writer::Writer;
use crate::plan::UnitId;

codes! {
    /// How it was looked at.
    Method {
        /// By reading the papers.
        Papers = "papers",
        /// By calling up.
        Phone = "phone",
        /// On the spot.
        Site = "site",
    }
}

codes! {
    /// What was found of a task.
    Verdict {
        /// It meets what is asked.
        Pass = "pass",
        /// By and large.
        Partial = "partial",
        /// It does not.
        Fail = "fail",
    }
}

/// A task that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub task: u32,
    pub verdict: Verdict,
}

/// What a unit had claimed was found not to be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disproof {
    /// The obligation's key, or the item.
    pub key: Box<str>,
    pub why: Box<str>,
}

/// One visit to one unit. What was found stands in problems that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub on: Day,
    pub unit: UnitId,
    /// Who went.
    pub team: Option<Box<str>>,
    /// Places sampled.
    pub places: Vec<Box<str>>,
    pub method: Method,
    pub seen: Vec<Seen>,
    pub disproved: Vec<Disproof>,
    pub note: Option<Box<str>>,
    pub evidence: Vec<Box<str>>,
}

impl Visit {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.text("unit", self.unit.as_str());
        line.text_if("team", self.team.as_deref());
        line.texts("places", self.places.iter().map(|it| &**it));
        line.text("method", self.method.code());
        line.tables("seen", &self.seen, |line, seen| {
            line.raw("task", seen.task);
            line.text("verdict", seen.verdict.code());
        });
        line.tables("disproved", &self.disproved, |line, it| {
            line.text("key", &it.key);
            line.text("why", &it.why);
        });
        line.text_if("note", self.note.as_deref());
        line.texts("evidence", self.evidence.iter().map(|it| &**it));
    }

    pub(in crate::journal) fn read(
        fields: &More<'_>,
        names: &mut Interner,
    ) -> Result<Self, FaultKind> {
        let mut seen = Vec::new();
        for table in fields.tables("seen")? {
            seen.push(Seen {
                task: need(table.count("task"), "task")?,
                verdict: need(table.code("verdict", Verdict::from_code), "verdict")?,
            });
        }
        let mut disproved = Vec::new();
        for table in fields.tables("disproved")? {
            disproved.push(Disproof {
                key: need(table.text("key"), "key")?,
                why: need(table.text("why"), "why")?,
            });
        }
        Ok(Self {
            on: need(fields.day("on"), "on")?,
            unit: need(fields.unit("unit", names), "unit")?,
            team: fields.text("team")?,
            places: fields.texts("places")?,
            method: need(fields.code("method", Method::from_code), "method")?,
            seen,
            disproved,
            note: fields.text("note")?,
            evidence: fields.texts("evidence")?,
        })
    }
}
