//! What the bottom of the screen says once something was written or read.

use super::desk::Desk;
use super::message::Reading;
use super::views::{one_line, record_line, record_tail};
use crate::journal::{Body, Record};
use crate::text::{cut_with_dots, width};

/// What was recorded, in at most `cells`: item, unit, what, day, and the letters that name it.
pub(super) fn saved(desk: &Desk, records: &[Record], cells: usize) -> String {
    let words = &desk.words.frame;
    let [only] = records else {
        return words.recorded_many(&records.len());
    };
    let (what, tail) = (record_line(desk, only), record_tail(only.id));
    if let Body::Void(void) = &only.body {
        let target = desk.book.get(void.target);
        let what = target.map_or_else(|| record_tail(void.target), |it| one_line(desk, it));
        return words.taken_back(&what);
    }
    // The letters stay where the rest has no room.
    let around = width(&words.recorded(&"", &tail)) + 2;
    let what = cut_with_dots(&what, cells.saturating_sub(around));
    words.recorded(&what, &tail)
}

/// What became of the files since they were read last; `asked`: someone wants to know anyway.
pub(super) fn reread(desk: &Desk, reading: &Reading, asked: bool) -> Option<String> {
    let words = &desk.words.frame;
    if reading.as_of.is_some() {
        return None;
    }
    if !reading.faults.is_empty() {
        return Some(words.reread_faults().to_owned());
    }
    let plan = reading.plan.as_ref().is_some_and(|plan| *plan != desk.plan);
    let (old, new) = (desk.book.records.len(), reading.book.as_ref());
    let journal = new.is_some_and(|book| book.records != desk.book.records);
    let more = new.and_then(|book| book.records.len().checked_sub(old));
    let mut parts: Vec<String> = Vec::new();
    if plan {
        parts.push(words.reread_plan().to_owned());
    }
    match more {
        Some(more) if journal && more > 0 => parts.push(words.reread_more(&more)),
        _ if journal => parts.push(words.reread_journal().to_owned()),
        _ => {}
    }
    if parts.is_empty() {
        return asked.then(|| words.reread_same().to_owned());
    }
    Some(words.reread(&parts.join(words.reread_comma())))
}
