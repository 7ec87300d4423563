//! What units ask of others, for the leaders' meeting, and what was answered.

use std::sync::Arc;

use super::acts::CellName;
use super::round::CellState;
use super::rounds::Rounds;
use crate::board::When;
use crate::calendar::{Day, Period};
use crate::journal::{Act, Book, RecordId};
use crate::plan::{Plan, UnitId};

/// What a sheet asks of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub unit: UnitId,
    pub task: u32,
    pub sheet: RecordId,
    pub on: Day,
    pub text: Box<str>,
    /// In the order they were written.
    pub answers: Vec<NeedAnswer>,
}

/// An answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedAnswer {
    pub record: RecordId,
    pub on: Day,
    /// Who wrote the record.
    pub by: Arc<str>,
    /// Who answered, where that was another.
    pub name: Option<Box<str>>,
    pub text: Box<str>,
}

/// What the month's latest sheets ask of others, by unit and task; returned ones ask nothing.
pub fn needs(plan: &Plan, book: &Book, when: When, month: Period) -> Vec<Need> {
    Rounds::of(plan, book, when).needs(month)
}

impl Rounds<'_> {
    /// What the month's latest sheets ask of others, by unit and task; returned ones ask nothing.
    pub fn needs(&self, month: Period) -> Vec<Need> {
        let cells = self.cells(month).into_iter();
        let asking = cells.filter(|cell| cell.needs && cell.state != CellState::Returned);
        asking
            .filter_map(|cell| {
                let name = CellName {
                    month,
                    unit: cell.unit,
                    task: cell.task,
                };
                let filed = self.facts.log.latest(&name)?;
                Some(Need {
                    sheet: filed.record.id,
                    on: filed.sheet.on,
                    text: filed.sheet.needs.clone()?,
                    answers: self.answers(filed.record.id),
                    unit: name.unit,
                    task: name.task,
                })
            })
            .collect()
    }

    fn answers(&self, sheet: RecordId) -> Vec<NeedAnswer> {
        let about = self.facts.log.about(sheet);
        about
            .filter_map(|(record, act)| {
                let Act::Answer { text, .. } = &act.act else {
                    return None;
                };
                Some(NeedAnswer {
                    record: record.id,
                    on: act.on,
                    by: record.by.clone(),
                    name: act.name.clone(),
                    text: text.clone(),
                })
            })
            .collect()
    }
}
