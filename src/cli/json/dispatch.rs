//! The monthly round as data.

use serde_json::Value;

use super::object::{Object, day};
use crate::board::rounds::dispatch::{Cell, Late, Need, Round};
use crate::calendar::{Day, Period};

/// `dispatch status --json`: every count follows from the cells.
pub(in crate::cli) fn status(round: &Round) -> Value {
    let tally = round.tally();
    head(round)
        .put("owed", tally.owed)
        .put("missing", tally.missing)
        .put("reported", tally.reported)
        .put("pending", tally.pending)
        .put("returned", tally.returned)
        .put("accepted", tally.accepted)
        .put("late", tally.late())
        .put("cells", round.cells.iter().map(cell).collect::<Vec<_>>())
        .into()
}

fn head(round: &Round) -> Object {
    Object::default()
        .put("month", round.month.to_string())
        .put("cutoff", day(round.cutoff))
        .put("due", day(round.due))
        .put("closed", round.closed.is_some())
}

fn cell(cell: &Cell) -> Value {
    Object::default()
        .put("unit", cell.unit.to_string())
        .put("task", cell.task)
        .put("state", cell.state.code())
        .put_if("on", cell.on.map(day))
        .put_if("late", cell.late.map(Late::code))
        .into()
}

/// `dispatch missing --json`: what is missing and not written off, with the days past the due day.
pub(in crate::cli) fn missing(round: &Round, as_of: Day) -> Value {
    let days_late = (as_of - round.due).num_days().max(0);
    let cells: Vec<Value> = round
        .arrears()
        .map(|cell| {
            Object::default()
                .put("unit", cell.unit.to_string())
                .put("task", cell.task)
                .put("days_late", days_late)
                .into()
        })
        .collect();
    head(round).put("missing", cells).into()
}

/// `dispatch needs --json`.
pub(in crate::cli) fn needs(month: Period, needs: &[Need]) -> Value {
    let needs: Vec<Value> = needs.iter().map(need).collect();
    Object::default()
        .put("month", month.to_string())
        .put("needs", needs)
        .into()
}

fn need(need: &Need) -> Value {
    let answers: Vec<Value> = need
        .answers
        .iter()
        .map(|it| {
            let by = it.name.as_deref().unwrap_or(&it.by);
            Object::default()
                .put("on", day(it.on))
                .put("by", by)
                .put("text", &*it.text)
                .into()
        })
        .collect();
    Object::default()
        .put("unit", need.unit.to_string())
        .put("task", need.task)
        .put("sheet", need.sheet.to_string())
        .put("on", day(need.on))
        .put("text", &*need.text)
        .put("answers", answers)
        .into()
}
