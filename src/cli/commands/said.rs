//! What a record says, in one line.

use crate::board::Which;
use crate::journal::{Body, ExtensionStep, Meets, Progress, Record};
use crate::locale::{Words, say};
use crate::plan::Plan;
use crate::text::Shown;

/// Day, unit, what it says, who wrote it, and its id: a line in a list of records.
pub(in crate::cli) fn line(words: &Words, plan: &Plan, record: &Record) -> String {
    let mut parts = Vec::new();
    let day = record.body.on().unwrap_or_else(|| record.written());
    parts.push(say::day(words, day, plan.year));
    if let Some(unit) = record.body.unit() {
        parts.push(say::unit(words, Some(unit)));
    }
    parts.push(text(words, plan, &record.body));
    parts.push(Shown::line(&record.by).into_string());
    parts.push(record.id.to_string());
    format!("  {}", parts.join("  "))
}

/// What it says, without day, unit and writer.
pub(in crate::cli) fn text(words: &Words, plan: &Plan, body: &Body) -> String {
    let w = &words.cli;
    match body {
        Body::Progress(it) => progress(words, plan, it),
        Body::Case(it) => with_note(
            w.case_opened(&Shown::line(&it.label), &it.count),
            it.note.as_deref(),
        ),
        Body::Extension(it) => {
            let step = match it.step {
                ExtensionStep::Asked => w.ext_asked(),
                ExtensionStep::Approved => w.ext_approved(),
                ExtensionStep::Refused => w.ext_refused(),
            };
            let to = w.extended_to(&Shown::line(&it.key), &say::day(words, it.to, plan.year));
            with_note(format!("{step} {to}"), it.reason.as_deref())
        }
        Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Reminder(_)
        | Body::Review(_) => say::recorded(words, plan, body),
        Body::Flag(it) if it.set => w.flag_set(&Shown::line(&it.reason)),
        Body::Flag(it) if it.reason.is_empty() => words.records.lifted().to_owned(),
        Body::Flag(it) => w.flag_lifted(&Shown::line(&it.reason)),
        Body::Note(it) => Shown::line(&it.text).into_string(),
        Body::Void(it) => with_note(w.void_of(&it.target), it.reason.as_deref()),
        Body::Accept(it) => with_note(w.accept_of(&Shown::line(&it.fault)), Some(&it.reason)),
        Body::Other { kind } => w.unknown_kind(&Shown::line(kind)),
    }
}

fn progress(words: &Words, plan: &Plan, it: &Progress) -> String {
    let w = &words.cli;
    let measure = plan.item(it.item.as_str()).and_then(|item| item.measure());
    let mut parts = Vec::new();
    match &it.meets {
        Meets::Item => {}
        Meets::Period(period) => parts.push(say::period(words, *period, plan.year)),
        Meets::Checkpoint(day) => {
            parts.push(w.for_checkpoint(&say::day(words, *day, plan.year)));
        }
        Meets::Case(case) => {
            let (id, step) = &**case;
            let key = Which::Case(*id, step.as_deref().map(str::to_owned));
            parts.push(case_name(&key));
        }
    }
    match (it.value, it.of) {
        (Some(value), Some(of)) => parts.push(w.value_of(&value, &of)),
        (Some(value), None) => {
            parts.push(say::figure(words, value, measure.unwrap_or_default()));
        }
        (None, _) => {}
    }
    if it.done {
        parts.push(w.done().to_owned());
    }
    with_note(parts.join(" "), it.note.as_deref())
}

/// A case by the last letters of its id, as people type it.
fn case_name(which: &Which) -> String {
    let Which::Case(id, step) = which else {
        return String::new();
    };
    let id = id.to_string();
    let tail: String = id
        .chars()
        .skip(id.chars().count().saturating_sub(6))
        .collect();
    match step {
        Some(step) => format!("#{tail}/{}", Shown::line(step)),
        None => format!("#{tail}"),
    }
}

fn with_note(text: String, note: Option<&str>) -> String {
    match note {
        Some(note) if text.is_empty() => Shown::line(note).into_string(),
        Some(note) => format!("{text} {}", Shown::line(note)),
        None => text,
    }
}
