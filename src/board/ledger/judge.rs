//! The whole ledger on a day.

use std::sync::Arc;

use foldhash::HashMap;

use super::light;
use super::model::{LedgerEntry, Trail};
use super::replay::{Replay, Taken};
use crate::board::When;
use crate::board::extension::Extended;
use crate::board::key::{Key, Which};
use crate::calendar::Day;
use crate::journal::{
    Body, Book, Entry, EntryStep, Extension, Ledger, LineRemark, Record, RecordId, RemarkKind,
};
use crate::plan::Plan;

/// Every problem and assignment found or given by the as-of day, in the order in which they were
/// written. Total: any plan, any journal, any day.
pub fn ledger(plan: &Plan, book: &Book, when: When) -> Vec<LedgerEntry> {
    ledger_of(plan, book, &book.live(when.known), when.as_of)
}

/// The same, where the records that count are known; `live`: their places, in the order of ids.
pub(in crate::board) fn ledger_of(
    plan: &Plan,
    book: &Book,
    live: &[u32],
    as_of: Day,
) -> Vec<LedgerEntry> {
    let sorted = Sorted::of(book, live, as_of);
    sorted
        .opened
        .iter()
        .map(|(record, entry)| sorted.entry(plan, record, entry, as_of))
        .collect()
}

/// Steps that count as records and could not be taken in their entry, whatever the as-of day.
pub fn idle_steps(plan: &Plan, book: &Book) -> Vec<LineRemark> {
    let all = ledger(plan, book, When::on(Day::MAX));
    let idle = all.iter().flat_map(|entry| {
        let idle = entry.trail.iter().filter(|it| !it.counts);
        idle.map(|it| (entry.id, it.record))
    });
    idle.filter_map(|(entry, record)| {
        let (file, line) = book.place(book.position(record)?)?;
        Some(LineRemark {
            kind: RemarkKind::IdleStep { entry },
            file: file.to_owned(),
            line,
            id: Some(record),
        })
    })
    .collect()
}

/// The records of the ledger that hold by a day.
#[derive(Debug, Default)]
struct Sorted<'a> {
    opened: Vec<(&'a Record, &'a Entry)>,
    /// By entry, by day, then by id.
    about: HashMap<RecordId, Vec<(Day, &'a Record)>>,
}

impl<'a> Sorted<'a> {
    fn of(book: &'a Book, live: &[u32], as_of: Day) -> Self {
        let mut sorted = Self::default();
        for record in live.iter().filter_map(|at| book.record(*at)) {
            let Some(on) = record.body.on().filter(|on| *on <= as_of) else {
                continue;
            };
            if let Body::Entry(entry) = &record.body {
                sorted.opened.push((record, entry));
            } else if let Some(id) = entry_of(&record.body) {
                sorted.about.entry(id).or_default().push((on, record));
            }
        }
        for list in sorted.about.values_mut() {
            // They come by id, and stay so within a day.
            list.sort_by_key(|(on, _)| *on);
        }
        sorted
    }

    fn entry(&self, plan: &Plan, opening: &Record, entry: &Entry, day: Day) -> LedgerEntry {
        let about = self.about.get(&opening.id).map_or(&[][..], Vec::as_slice);
        let mut replay = Replay::new(plan, entry, opening);
        let mut trail = vec![Trail {
            record: opening.id,
            on: entry.on,
            counts: true,
        }];
        for (on, record) in about {
            let counts = if let Body::Step(it) = &record.body {
                taken(record, it, &mut replay)
            } else {
                true
            };
            trail.push(Trail {
                record: record.id,
                on: *on,
                counts,
            });
        }
        let extended = Extended::of(entry.due, about.iter().filter_map(extension));
        let found = light::judge(plan, entry, &replay, &extended, day);
        LedgerEntry {
            id: opening.id,
            by: Arc::clone(&opening.by),
            entry: entry.clone(),
            stage: replay.stage(),
            units: replay.units,
            due: extended.due,
            due_was: extended.was,
            extensions: extended.times,
            pending: extended.pending,
            light: found.light,
            state: found.state,
            days_late: found.days_late,
            met: found.met,
            reopened: replay.reopened,
            lookback: replay.lookback,
            confirmed: found.confirmed,
            unconfirmed: found.unconfirmed,
            trail,
        }
    }
}

fn taken<'a>(record: &'a Record, it: &'a EntryStep, replay: &mut Replay<'_>) -> bool {
    let named = it.name.as_deref().map(Arc::<str>::from);
    let taken = Taken {
        id: record.id,
        by: named.as_ref().unwrap_or(&record.by),
        it,
    };
    replay.take(taken).is_ok()
}

fn extension<'a>((_, record): &(Day, &'a Record)) -> Option<(RecordId, &'a Extension)> {
    if let Body::Extension(it) = &record.body {
        Some((record.id, it))
    } else {
        None
    }
}

/// The entry that a record is about, where it is about one.
fn entry_of(body: &Body) -> Option<RecordId> {
    match body {
        Body::Step(it) => Some(it.entry),
        Body::Extension(it) => entry_of_key(&it.key),
        Body::Reminder(it) => it.key.as_deref().and_then(entry_of_key),
        Body::Progress(_)
        | Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Case(_)
        | Body::Review(_)
        | Body::Flag(_)
        | Body::Note(_)
        | Body::Void(_)
        | Body::Accept(_)
        | Body::Other { .. } => None,
    }
}

/// The entry named by a key of the ledger.
pub(in crate::board) fn entry_of_key(key: &str) -> Option<RecordId> {
    let key = Key::parse(key)?;
    let of_ledger = Ledger::from_code(key.item.as_str()).is_some();
    match key.which {
        Which::Case(id, None) if of_ledger => Some(id),
        Which::Case(..) | Which::Whole | Which::Day(_) | Which::Period(_) => None,
    }
}
