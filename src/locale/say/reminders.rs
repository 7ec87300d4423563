//! Promises and the ladder of reminding in words.

use super::{count, day, period};
use crate::board::rounds::dispatch::Round;
use crate::board::{NextRung, Promise};
use crate::calendar::Day;
use crate::locale::Words;
use crate::plan::{Plan, UnitId};
use crate::text::Shown;
use chrono::Datelike as _;

/// The promise as it stands beside a row, and a word where its day has passed.
pub fn promise(w: &Words, plan: &Plan, promise: &Promise) -> String {
    let by = promise.by;
    let day = if by.year() == plan.year {
        format!("{}-{}", by.month(), by.day())
    } else {
        by.format("%Y-%m-%d").to_string()
    };
    if promise.passed {
        w.reminding.promise_passed(&day)
    } else {
        w.reminding.promise(&day)
    }
}

/// What to do next, and that a leader decides where that is so.
pub fn next_rung(w: &Words, next: &NextRung) -> String {
    let rung = Shown::line(&next.name);
    if next.decide {
        w.reminding.next_decide(&rung)
    } else {
        w.reminding.next(&rung)
    }
}

/// What a unit is told of the sheets that it has not handed in.
pub fn sheets_missing(
    w: &Words,
    plan: &Plan,
    unit: &UnitId,
    round: &Round,
    tasks: &[u32],
    on: Day,
) -> String {
    let name = super::unit(w, Some(unit));
    let (on_day, due) = (day(w, on, plan.year), day(w, round.due, plan.year));
    let month = period(w, round.month, plan.year);
    let titles: Vec<String> = tasks
        .iter()
        .filter_map(|task| plan.task(*task))
        .map(|task| Shown::line(task.label()).into_string())
        .collect();
    let titles = titles.join(w.why.list_comma());
    let text = w
        .reminding
        .missing_sheets(&name, &on_day, &month, &tasks.len(), &titles);
    let past = (on - round.due).num_days();
    if past > 0 {
        w.reminding.missing_late(&text, &due, &count::days(w, past))
    } else {
        w.reminding.missing_due(&text, &due)
    }
}

/// How long something has been red.
pub fn red_days(w: &Words, next: &NextRung) -> String {
    w.reminding.red_days(&count::days(w, next.red_days))
}
