//! The chosen record whole.

use super::draw::{mark, written};
use super::state::Log;
use crate::board::Light;
use crate::journal::{Body, Record, RecordId, Standing};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::pen::Pen;
use crate::tui::views::reported::{tail, tell};

pub(super) fn draw(view: &Log, desk: &Desk, at: usize, record: &Record, pen: &mut Pen<'_>) {
    let theme = desk.theme;
    let words = &desk.words.log_view;
    let told = tell(desk, record);
    let id = told
        .item
        .as_ref()
        .map(|id| Shown::line(id.as_str()).into_string());
    let on = told.on.map(|on| say::day_with_weekday(&desk.words, on));
    let standing = view.reported.standing(at);
    let title = join(&[&told.kind, id.as_deref().unwrap_or_default(), &told.title]);
    let what = join(&[&told.what]);
    let about = join(&[on.as_deref().unwrap_or_default(), &told.unit]);
    pen.flow(&[
        (&title, theme.strong()),
        ("   ", theme.quiet()),
        (&what, theme.plain()),
        ("   ", theme.quiet()),
        (&about, theme.quiet()),
    ]);
    if let Some(text) = why_apart(desk, record, standing) {
        let style = if standing == Standing::Orphan {
            theme.word(Light::Yellow)
        } else {
            theme.plain()
        };
        let mark = mark(desk, standing).unwrap_or_default();
        let text = if mark.is_empty() {
            text
        } else {
            format!("{mark}  {text}")
        };
        pen.line(&text, style);
    }
    // The last line says where the record stands.
    let room = pen.left().saturating_sub(1);
    if let Some(text) = record.body.note() {
        let text = Shown::text(text);
        let label = (words.note(), theme.heading());
        pen.labelled(
            label,
            &text,
            theme.plain(),
            room.saturating_sub(evidence(record)),
        );
    }
    if let Body::Progress(progress) = &record.body {
        for (at, path) in progress.evidence.iter().enumerate() {
            if pen.left() < 2 {
                break;
            }
            let label = if at == 0 { words.evidence() } else { "" };
            pen.labelled(
                (label, theme.heading()),
                &Shown::line(path),
                theme.plain(),
                1,
            );
        }
    }
    pen.line(&origin(desk, at, record), theme.quiet());
}

/// Lines that the evidence would like, two at most.
fn evidence(record: &Record) -> u16 {
    u16::try_from(record.body.evidence().len().min(2)).unwrap_or(0)
}

/// Who wrote it when, its id, its file and line.
fn origin(desk: &Desk, at: usize, record: &Record) -> String {
    let words = &desk.words.log_view;
    let by = Shown::line(&record.by);
    let place = u32::try_from(at).ok().and_then(|at| desk.book.place(at));
    let place = place.map_or_else(String::new, |(file, line)| {
        format!("{}:{line}", Shown::line(file))
    });
    join(&[
        &words.written(&written(record, desk.plan.year), &by),
        &words.id(&tail(record.id)),
        &place,
    ])
}

/// Why a record does not count.
fn why_apart(desk: &Desk, record: &Record, standing: Standing) -> Option<String> {
    let words = &desk.words.log_view;
    match standing {
        Standing::Counts => None,
        Standing::Apart => {
            let unknown = matches!(record.body, Body::Other { .. });
            unknown.then(|| words.unknown_why().to_owned())
        }
        Standing::Voided => voiding(desk, record.id).map(|void| {
            let at = written(void, desk.plan.year);
            words.voided_by(&Shown::line(&void.by), &at)
        }),
        Standing::Orphan => Some(words.orphan_why().to_owned()),
        Standing::NotYet => Some(words.not_yet_why().to_owned()),
    }
}

/// The first void that names a record. It was written later, so its id is greater.
fn voiding(desk: &Desk, id: RecordId) -> Option<&Record> {
    let from = desk.book.records.partition_point(|record| record.id <= id);
    let later = desk.book.records.get(from..).unwrap_or_default();
    let takes_back =
        |record: &&Record| matches!(&record.body, Body::Void(void) if void.target == id);
    later
        .iter()
        .find(takes_back)
        .or_else(|| desk.book.records.iter().find(takes_back))
}

fn join(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("  ")
}
