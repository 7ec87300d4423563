//! Promises and the ladder of reminding in words.

use super::count;
use crate::board::{NextRung, Promise};
use crate::locale::Words;
use crate::plan::Plan;
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

/// How long something has been red.
pub fn red_days(w: &Words, next: &NextRung) -> String {
    w.reminding.red_days(&count::days(w, next.red_days))
}
