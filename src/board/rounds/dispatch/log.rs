//! What was handed in and what the office did about it, as far as it is known on a day.

use foldhash::HashMap;

use super::acts::CellName;
use super::month::cutoff;
use crate::calendar::{Day, Period};
use crate::journal::{Act, Body, Book, Checkin, DispatchAct, Meets, Record, RecordId, Stated};
use crate::plan::Plan;

/// A sheet with the record that it is.
#[derive(Debug, Clone, Copy)]
pub(in crate::board) struct Filed<'a> {
    pub(in crate::board) record: &'a Record,
    pub(in crate::board) sheet: &'a Checkin,
}

/// An act with its record.
pub(in crate::board) type Acted<'a> = (&'a Record, &'a DispatchAct);

/// All sheets and acts of the monthly rounds.
#[derive(Debug, Default)]
pub(in crate::board) struct Log<'a> {
    as_of: Day,
    /// Handed in by the as-of day, by cell, each list by id.
    cells: HashMap<CellName, Vec<Filed<'a>>>,
    /// What was done about a sheet by the as-of day, by id; about one handed in later, all that is known.
    acts: HashMap<RecordId, Vec<Acted<'a>>>,
    /// The closing that holds.
    closings: HashMap<Period, Acted<'a>>,
}

impl<'a> Log<'a> {
    /// `live`: places of the records that count, in the order of ids.
    pub(in crate::board) fn gather(book: &'a Book, live: &[u32], as_of: Day) -> Self {
        let mut log = Self {
            as_of,
            ..Self::default()
        };
        for record in live.iter().filter_map(|at| book.record(*at)) {
            if let Body::Checkin(sheet) = &record.body
                && sheet.on <= as_of
            {
                let cell = CellName {
                    month: sheet.month,
                    unit: sheet.unit.clone(),
                    task: sheet.task,
                };
                let filed = Filed { record, sheet };
                log.cells.entry(cell).or_default().push(filed);
            } else if let Body::Dispatch(act) = &record.body {
                log.act(book, record, act);
            }
        }
        log
    }

    fn act(&mut self, book: &Book, record: &'a Record, act: &'a DispatchAct) {
        let in_time = act.on <= self.as_of;
        match &act.act {
            Act::Accept { sheet } | Act::Return { sheet, .. } | Act::Answer { sheet, .. } => {
                // A sheet that is seen only with hindsight is seen with what became of it.
                let hindsight = || match book.get(*sheet).map(|it| &it.body) {
                    Some(Body::Checkin(sheet)) => sheet.on > self.as_of,
                    _ => false,
                };
                if in_time || hindsight() {
                    self.acts.entry(*sheet).or_default().push((record, act));
                }
            }
            Act::Close { month, .. } if in_time => {
                self.closings.insert(*month, (record, act));
            }
            Act::Reopen { month } if in_time => {
                self.closings.remove(month);
            }
            Act::Close { .. } | Act::Reopen { .. } => {}
        }
    }

    /// The sheets of a cell, by id.
    pub(in crate::board) fn sheets(&self, cell: &CellName) -> &[Filed<'a>] {
        self.cells.get(cell).map_or(&[], Vec::as_slice)
    }

    /// The latest of them.
    pub(in crate::board) fn latest(&self, cell: &CellName) -> Option<&Filed<'a>> {
        self.sheets(cell).last()
    }

    /// All acceptings and returnings of a sheet, by id.
    pub(in crate::board) fn reviews(
        &self,
        sheet: RecordId,
    ) -> impl DoubleEndedIterator<Item = &Acted<'a>> {
        self.about(sheet)
            .filter(|(_, act)| matches!(act.act, Act::Accept { .. } | Act::Return { .. }))
    }

    /// The accepting or returning that holds.
    pub(in crate::board) fn held(&self, sheet: RecordId) -> Option<&Acted<'a>> {
        self.reviews(sheet).next_back()
    }

    /// Sent back, so that what it states does not count.
    pub(in crate::board) fn is_returned(&self, sheet: RecordId) -> bool {
        let held = self.held(sheet).map(|(_, act)| &act.act);
        matches!(held, Some(Act::Return { .. }))
    }

    /// All acts about a sheet, by id.
    pub(in crate::board) fn about(
        &self,
        sheet: RecordId,
    ) -> impl DoubleEndedIterator<Item = &Acted<'a>> {
        self.acts.get(&sheet).map_or(&[][..], Vec::as_slice).iter()
    }

    /// The closing of a month that holds.
    pub(in crate::board) fn closing(&self, month: Period) -> Option<&Acted<'a>> {
        self.closings.get(&month)
    }

    /// The day on which what is missing of a month was written off.
    pub(in crate::board) fn written_off(&self, month: Period) -> Option<Day> {
        let (_, act) = self.closing(month)?;
        matches!(
            act.act,
            Act::Close {
                write_off: true,
                ..
            }
        )
        .then_some(act.on)
    }
}

/// The day on which a sheet's fact holds: its own day; a figure or a node on the earlier of the day
/// handed in and the month's cutoff; what is confirmed or handed in on the day it was.
pub(in crate::board) fn holds_on(plan: &Plan, sheet: &Checkin, stated: &Stated) -> Day {
    if stated.dated {
        return stated.it.on;
    }
    match stated.it.meets {
        Meets::Item | Meets::Checkpoint(_) => sheet.on.min(cutoff(plan, sheet.month)),
        Meets::Period(_) | Meets::Case(_) => sheet.on,
    }
}
