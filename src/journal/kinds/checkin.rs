//! A unit's sheet for one task and month: one cell of the monthly round.

use crate::calendar::{Day, Period};
use crate::figure::Decimal;
use crate::journal::fault::FaultKind;
use crate::journal::intern::Interner;
use crate::journal::more::{More, need};
use crate::journal::record::{Meets, Progress};
use crate::journal::writer::Writer;
use crate::plan::UnitId;

/// What a unit hands in for one task and month; one record, so that one void takes all of it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkin {
    /// The day it was handed in.
    pub on: Day,
    pub task: u32,
    pub unit: UnitId,
    pub month: Period,
    /// Nothing has changed since the month before: what is stated repeats its figures.
    pub unchanged: bool,
    pub facts: Vec<Stated>,
    /// What was done.
    pub progress: Option<Box<str>>,
    /// What stands in the way.
    pub trouble: Option<Box<str>>,
    /// What comes next.
    pub next: Option<Box<str>>,
    /// What others must decide or do.
    pub needs: Option<Box<str>>,
    /// Who filled it in, at the unit.
    pub filler: Option<Box<str>>,
}

/// One fact of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The sheet names a day of its own for it; otherwise `it.on` is the day handed in, and which
    /// day it holds on follows from the month (rules part 8).
    pub dated: bool,
    /// Of the sheet's unit.
    pub it: Progress,
}

impl Checkin {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.raw("task", self.task);
        line.text("unit", self.unit.as_str());
        line.text("month", &self.month.to_string());
        line.true_if("unchanged", self.unchanged);
        line.tables("facts", &self.facts, |line, fact| {
            line.text("item", fact.it.item.as_str());
            line.raw_if("value", fact.it.value);
            line.raw_if("of", fact.it.of);
            line.true_if("done", fact.it.done);
            line.day_if("on", fact.dated.then_some(fact.it.on));
            fact.it.meets.write(line);
            line.text_if("note", fact.it.note.as_deref());
            line.texts("evidence", fact.it.evidence.iter().map(|it| &**it));
        });
        line.text_if("progress", self.progress.as_deref());
        line.text_if("trouble", self.trouble.as_deref());
        line.text_if("next", self.next.as_deref());
        line.text_if("needs", self.needs.as_deref());
        line.text_if("filler", self.filler.as_deref());
    }

    pub(in crate::journal) fn read(
        fields: &More<'_>,
        names: &mut Interner,
    ) -> Result<Self, FaultKind> {
        let on = need(fields.day("on"), "on")?;
        let unit = need(fields.unit("unit", names), "unit")?;
        let mut facts = Vec::new();
        for table in fields.tables("facts")? {
            let stated = table.day("on")?;
            let value: Option<Decimal> = table.number("value")?;
            let it = Progress {
                on: stated.unwrap_or(on),
                item: need(table.item("item", names), "item")?,
                unit: Some(unit.clone()),
                value,
                of: table.number("of")?,
                done: table.flag("done")?,
                meets: Meets::of(
                    table.period("period")?,
                    table.day("checkpoint")?,
                    table.id("case")?,
                    table.str("step")?,
                )?,
                note: table.text("note")?,
                evidence: table.texts("evidence")?,
            };
            facts.push(Stated {
                dated: stated.is_some(),
                it,
            });
        }
        Ok(Self {
            on,
            task: need(fields.count("task"), "task")?,
            unit,
            month: need(fields.period("month"), "month")?,
            unchanged: fields.flag("unchanged")?,
            facts,
            progress: fields.text("progress")?,
            trouble: fields.text("trouble")?,
            next: fields.text("next")?,
            needs: fields.text("needs")?,
            filler: fields.text("filler")?,
        })
    }
}
