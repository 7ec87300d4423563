//! The latest records about an obligation, a line each.

use crate::board::Obligation;
use crate::journal::{Body, Record};
use crate::locale::say;
use crate::plan::{Item, UnitId};
use crate::text::Shown;
use crate::tui::desk::Desk;

/// The latest records of an obligation's item and unit, newest first; taken back ones are left out.
pub fn latest(desk: &Desk, one: &Obligation, most: usize) -> Vec<String> {
    let Some(item) = desk.item(one.item) else {
        return Vec::new();
    };
    let own = one.key.unit.as_ref();
    let live = desk.book.live(desk.board.when.known);
    live.iter()
        .rev()
        .filter_map(|&at| desk.book.record(at))
        .filter(|record| {
            record
                .body
                .on()
                .is_none_or(|on| on <= desk.board.when.as_of)
        })
        .filter(|record| is_about(record, item, own))
        .take(most)
        .map(|record| line(desk, record, item))
        .collect()
}

/// Whether a record is about an item, and about the unit where one is meant.
pub fn is_about(record: &Record, item: &Item, unit: Option<&UnitId>) -> bool {
    let (of, by) = match &record.body {
        Body::Progress(it) => (Some(&it.item), it.unit.as_ref()),
        Body::Case(it) => (Some(&it.item), Some(&it.unit)),
        Body::Flag(it) => (Some(&it.item), it.unit.as_ref()),
        Body::Note(it) => (it.item.as_ref(), it.unit.as_ref()),
        Body::Extension(_) | Body::Void(_) | Body::Accept(_) | Body::Other { .. } => (None, None),
    };
    of == Some(&item.id) && (unit.is_none() || by.is_none() || by == unit)
}

/// Day, unit, what was reported, who wrote it down.
pub fn line(desk: &Desk, record: &Record, item: &Item) -> String {
    let on = record.body.on().unwrap_or_else(|| record.written());
    let mut parts = vec![say::day_short(on, desk.plan.year)];
    match &record.body {
        Body::Progress(it) => {
            parts.extend(
                it.unit
                    .as_ref()
                    .map(|unit| say::unit(&desk.words, Some(unit))),
            );
            if let Some(value) = it.value {
                let measure = item.measure().unwrap_or_default();
                let whole = it.of.map_or_else(String::new, |of| format!("/{of}"));
                parts.push(if whole.is_empty() {
                    say::figure(&desk.words, value, measure)
                } else {
                    format!("{value}{whole}")
                });
            }
            if it.done {
                parts.push(say::light(&desk.words, crate::board::Light::Done).to_owned());
            }
            parts.extend(it.note.as_ref().map(|note| Shown::line(note).into_string()));
        }
        Body::Case(it) => {
            parts.push(say::unit(&desk.words, Some(&it.unit)));
            parts.push(Shown::line(&it.label).into_string());
        }
        Body::Flag(it) => parts.push(Shown::line(&it.reason).into_string()),
        Body::Note(it) => parts.push(Shown::line(&it.text).into_string()),
        Body::Extension(_) | Body::Void(_) | Body::Accept(_) | Body::Other { .. } => {}
    }
    parts.push(Shown::line(&record.by).into_string());
    parts.join(" ")
}
