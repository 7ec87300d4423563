//! Due days that were moved, and those asked to be.

use crate::board::{Obligation, Pending};
use crate::calendar::Day;
use crate::locale::Words;
use crate::locale::say::{count, day};

/// The first day and how often it was extended; `None` where it never was.
pub fn extended(w: &Words, was: Option<Day>, times: u32, year: i32) -> Option<String> {
    let was = was?;
    Some(w.why.extended(&day(w, was, year), &count::times(w, times)))
}

/// What is asked for and not decided.
pub fn extension_pending(w: &Words, pending: &Pending, year: i32) -> String {
    let (on, to) = (day(w, pending.on, year), day(w, pending.to, year));
    if pending.after_due {
        w.extension.pending_late(&on, &to)
    } else {
        w.extension.pending(&on, &to)
    }
}

/// An obligation's due day with its extensions; empty where it has none.
pub fn due_marked(w: &Words, one: &Obligation, year: i32) -> String {
    let Some(due) = one.due else {
        return String::new();
    };
    let due = day(w, due, year);
    match extended(w, one.due_was, one.extensions, year) {
        Some(marks) => w.extension.marked(&due, &marks),
        None => due,
    }
}
