//! What was recorded last of a stop: of an item its records, of a round its sheets and closings, of an
//! entry of the ledger its trail.

use super::review_draw::Lines;
use crate::board::ledger::Trail;
use crate::board::review::{About, EntryOpen, Stop, item_records};
use crate::calendar::Period;
use crate::journal::{Act, Body, Record};
use crate::tui::desk::Desk;
use crate::tui::views::ledger::trail;
use crate::tui::views::one_line;

/// Records shown, at most.
const RECORDS: usize = 5;

/// The latest records of a stop, each in a line.
pub(super) fn last_records(desk: &Desk, stop: &Stop) -> Lines {
    let plain = |record: &Record| (one_line(desk, record), desk.theme.plain());
    match &stop.about {
        About::Row(_) | About::Item(_) => {
            let all = item_records(&desk.plan, &desk.book, &desk.board, stop);
            all.into_iter().take(RECORDS).map(plain).collect()
        }
        About::Round(month) => {
            let about = |it: &Record| is_of_round(&it.body, *month, &stop.key);
            latest(desk, &about).into_iter().map(plain).collect()
        }
        About::Entry(entry) => of_entry(desk, entry),
    }
}

/// The trail of an entry with its reminders, the latest first.
fn of_entry(desk: &Desk, entry: &EntryOpen) -> Lines {
    let own = desk.board.ledger.iter().find(|it| it.id == entry.id);
    let own = own.map_or(&[][..], |it| it.trail.as_slice());
    let about = |it: &Record| {
        let steps = own.iter().any(|step| step.record == it.id);
        steps || reminds_of(&it.body, &entry.key)
    };
    let records = latest(desk, &about).into_iter();
    let lines = records.filter_map(|record| {
        let step = own.iter().find(|step| step.record == record.id).copied();
        let on = record.body.on()?;
        let reminder = Trail {
            record: record.id,
            on,
            counts: true,
        };
        Some(trail(desk, &step.unwrap_or(reminder)))
    });
    lines.collect()
}

fn reminds_of(body: &Body, key: &str) -> bool {
    matches!(body, Body::Reminder(it) if it.key.as_deref() == Some(key))
}

/// Handed in for the month, about its closing, or asking for its sheets.
fn is_of_round(body: &Body, month: Period, key: &str) -> bool {
    let closing = |act: &Act| match act {
        Act::Close { month: of, .. } | Act::Reopen { month: of } => *of == month,
        Act::Accept { .. } | Act::Return { .. } | Act::Answer { .. } => false,
    };
    matches!(body, Body::Checkin(it) if it.month == month)
        || matches!(body, Body::Dispatch(it) if closing(&it.act))
        || reminds_of(body, key)
}

/// The latest records that count, by their day, then by id.
fn latest<'a>(desk: &'a Desk, about: &dyn Fn(&Record) -> bool) -> Vec<&'a Record> {
    let when = desk.board.when;
    let live = desk.book.live(when.known).into_iter();
    let mut list: Vec<&Record> = live
        .filter_map(|at| desk.book.record(at))
        .filter(|it| about(it) && it.body.on().is_some_and(|on| on <= when.as_of))
        .collect();
    list.sort_by_key(|it| std::cmp::Reverse((it.body.on(), it.id)));
    list.truncate(RECORDS);
    list
}
