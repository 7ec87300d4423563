//! Records of the rounds, the ledger and what follows them up, each in one line.

use super::{day, period};
use crate::journal::{
    Act, Body, Checkin, DispatchAct, Entry, EntryStep, Ledger, Reminder, StepTo, Visit,
};
use crate::locale::Words;
use crate::plan::Plan;
use crate::text::Shown;

/// From this letter of an id on people name a record by it.
const TAIL_FROM: usize = 20;

/// What such a record says, without its day, unit and writer; nothing for the plainer kinds.
pub fn recorded(words: &Words, plan: &Plan, body: &Body) -> String {
    match body {
        Body::Checkin(it) => checkin(words, plan, it),
        Body::Dispatch(it) => dispatch(words, plan, it),
        Body::Visit(it) => visit(words, it),
        Body::Entry(it) => entry(words, plan, it),
        Body::Step(it) => step(words, plan, it),
        Body::Reminder(it) => reminder(words, plan, it),
        Body::Review(it) => {
            let w = &words.recorded;
            if it.finished {
                w.reviewed(&it.seen, &it.of)
            } else {
                w.review_left(&it.seen, &it.of)
            }
        }
        Body::Progress(_)
        | Body::Case(_)
        | Body::Extension(_)
        | Body::Flag(_)
        | Body::Note(_)
        | Body::Void(_)
        | Body::Accept(_)
        | Body::Other { .. } => String::new(),
    }
}

fn shown(text: &str) -> String {
    Shown::line(text).into_string()
}

fn checkin(words: &Words, plan: &Plan, it: &Checkin) -> String {
    let w = &words.recorded;
    let month = period(words, it.month, plan.year);
    let said = if it.unchanged {
        w.unchanged().to_owned()
    } else {
        w.facts(&it.facts.len())
    };
    let parts = [
        Some(w.sheet(&month, &it.task)),
        Some(said),
        it.progress.as_deref().map(shown),
        it.trouble.as_deref().map(|text| w.trouble(&shown(text))),
        it.needs.as_deref().map(|text| w.needs(&shown(text))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn dispatch(words: &Words, plan: &Plan, it: &DispatchAct) -> String {
    let w = &words.recorded;
    match &it.act {
        Act::Accept { .. } => w.accepted().to_owned(),
        Act::Return { reason, .. } => w.returned(&shown(reason)),
        Act::Answer { text, .. } => w.answered(&shown(text)),
        Act::Close {
            month,
            write_off: false,
        } => w.closed(&period(words, *month, plan.year)),
        Act::Close {
            month,
            write_off: true,
        } => w.written_off(&period(words, *month, plan.year)),
        Act::Reopen { month } => w.reopened(&period(words, *month, plan.year)),
    }
}

fn visit(words: &Words, it: &Visit) -> String {
    let w = &words.recorded;
    let mut parts = vec![words.method.of(it.method.code()).to_owned()];
    for seen in &it.seen {
        parts.push(w.verdict(&seen.task, &words.verdict.of(seen.verdict.code())));
    }
    for it in &it.disproved {
        parts.push(w.disproved(&shown(&it.key), &shown(&it.why)));
    }
    parts.join(" ")
}

fn entry(words: &Words, plan: &Plan, it: &Entry) -> String {
    let w = &words.recorded;
    let due = match it.due {
        Some(due) => w.by_day(&day(words, due, plan.year)),
        None => w.long_term().to_owned(),
    };
    let source = words.source.of(it.source.code());
    let mut parts = vec![w.quoted(&source, &shown(&it.what)), due];
    if let Some(reference) = &it.reference {
        parts.push(shown(reference));
    }
    parts.join(" ")
}

fn step(words: &Words, plan: &Plan, it: &EntryStep) -> String {
    let named = match it.ledger {
        Ledger::Problem => &words.problem_step,
        Ledger::Assignment => &words.assignment_step,
    };
    let mut parts = vec![named.of(it.to.code()).to_owned()];
    parts.extend(step_detail(words, plan, it.to));
    parts.extend(
        [&it.name, &it.level, &it.note]
            .into_iter()
            .flatten()
            .map(|text| shown(text)),
    );
    parts.join(" ")
}

/// What a look back found, the period that is confirmed.
pub fn step_detail(words: &Words, plan: &Plan, to: StepTo) -> Option<String> {
    let found = to
        .verdict()
        .map(|it| words.lookback.of(it.code()).to_owned());
    found.or_else(|| to.period().map(|it| period(words, it, plan.year)))
}

/// What a reminder is about: an obligation by the key that is typed, a round by its month, an entry of
/// the ledger by its kind and the end of its id, as records are named everywhere.
fn reminded_of(words: &Words, plan: &Plan, key: &str) -> String {
    let month = key.strip_prefix("dispatch@").and_then(|it| it.parse().ok());
    if let Some(month) = month {
        return words.reviewing.round(&period(words, month, plan.year));
    }
    let entry = key.split_once('#');
    let entry = entry.filter(|(code, _)| Ledger::ALL.iter().any(|it| it.code() == *code));
    entry.map_or_else(
        || shown(key),
        |(code, id)| {
            let tail: String = id.chars().skip(TAIL_FROM).collect();
            format!("{}..{}", words.record_kind.of(code), shown(&tail))
        },
    )
}

fn reminder(words: &Words, plan: &Plan, it: &Reminder) -> String {
    let w = &words.recorded;
    let parts = [
        it.rung.as_deref().map(shown),
        Some(words.how.of(it.how.code()).to_owned()),
        it.key.as_deref().map(|key| reminded_of(words, plan, key)),
        it.text.as_deref().map(shown),
        it.promise.map(|by| w.promised(&day(words, by, plan.year))),
        it.answer.as_deref().map(shown),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
