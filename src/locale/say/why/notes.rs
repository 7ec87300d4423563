//! What else is to be known of a light: marks, what is missing, the rule, what is assumed.

use super::told::Told;
use crate::board::{Detail, State};
use crate::figure::Decimal;
use crate::locale::Words;
use crate::locale::say::{count, extension_pending, owers, period};
use crate::plan::{Kind, Pace};
use crate::text::Shown;

/// Marks and circumstances, one clause each.
pub(super) fn notes(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    let mut notes = Vec::new();
    if let Some(was) = told.one.due_was {
        let times = count::times(told.w, told.one.extensions);
        notes.push(why.extended(&told.day(was), &times));
    }
    if let Some(pending) = &told.one.pending {
        notes.push(extension_pending(told.w, pending, told.plan.year));
    }
    notes.extend(told.one.details.iter().filter_map(|it| detail(told, it)));
    let indicator = told.item.indicator();
    if told.one.state == State::NotMet && told.is_past() && indicator.is_some_and(|it| it.aim) {
        notes.push(why.aimed().to_owned());
    }
    notes
}

fn detail(told: &Told<'_>, detail: &Detail) -> Option<String> {
    let why = &told.w.why;
    match detail {
        Detail::Waived { on, reason } => Some(why.waived(&told.day(*on), &Shown::line(reason))),
        Detail::Set { on, reason } => Some(why.set_by_office(&told.day(*on), &Shown::line(reason))),
        Detail::BehindMonths { months } => {
            Some(why.behind_months(months, &points(told.w, told.plan.warn.behind)))
        }
        Detail::Missing { units } => Some(why.missing_members(&owers::names(told.w, units))),
        Detail::Disproved { on, why: found, .. } => {
            Some(why.disproved(&told.day(*on), &Shown::line(found)))
        }
        Detail::WholeGrew { from, to } => Some(why.whole_grew(from, to)),
        Detail::Pending { .. } => Some(told.w.dispatch.pending_mark().to_owned()),
        Detail::WrittenOff { on, month } => {
            let month = period(told.w, *month, told.plan.year);
            Some(told.w.dispatch.written_off_why(&month, &told.day(*on)))
        }
        // These stand among the facts.
        Detail::Stock { .. } | Detail::Compared { .. } | Detail::Confirmed { .. } => None,
    }
}

/// The rule by which the light is lit, for those that are.
pub(super) fn rule(told: &Told<'_>) -> Option<String> {
    let (w, warn) = (told.w, &told.plan.warn);
    let by_months = told
        .one
        .details
        .iter()
        .any(|it| matches!(it, Detail::BehindMonths { .. }));
    match told.one.state {
        State::FarBehind if by_months => {
            let points = points(w, warn.behind);
            Some(w.rule.far_behind_months(&points, &warn.severe_months))
        }
        State::FarBehind => Some(w.rule.far_behind(&points(w, warn.severe))),
        State::Behind => Some(w.rule.behind(&points(w, warn.behind))),
        State::Overdue => Some(w.rule.overdue().to_owned()),
        State::Unconfirmed => Some(w.rule.unconfirmed().to_owned()),
        State::NotCleared => {
            let Kind::Zero(zero) = &told.item.kind else {
                return None;
            };
            let days = count::days(w, i64::from(zero.clear_within));
            Some(w.rule.not_cleared(&days))
        }
        State::NotMet
            if told
                .item
                .indicator()
                .is_some_and(|it| it.pace == Some(Pace::Level)) =>
        {
            Some(w.rule.level().to_owned())
        }
        State::Current => Some(w.rule.end().to_owned()),
        State::DueSoon => {
            let days = match &told.item.kind {
                Kind::Report(_) | Kind::Standing(_) | Kind::Zero(_) => warn.soon_period,
                Kind::Milestone { .. } | Kind::Indicator(_) | Kind::Case(_) | Kind::Requirement => {
                    warn.soon
                }
            };
            Some(w.rule.soon(&count::days(w, i64::from(days))))
        }
        State::NotMet
        | State::Waived
        | State::Done
        | State::DoneLate
        | State::Exceeded
        | State::SetByOffice
        | State::Ok
        | State::NoFigure
        | State::NoComparison
        | State::NoDay
        | State::NotDue => None,
    }
}

/// Points as short as they are exact: the thresholds are whole as a rule.
fn points(w: &Words, points: Decimal) -> String {
    w.count.points(&points)
}

/// Everything that the document does not give.
pub(super) fn assumed(told: &Told<'_>) -> Option<String> {
    let words = told.item.assumed.iter().map(|key| key_word(told.w, key));
    said(told.w, words.collect())
}

/// What the document does not give and the light rests on.
pub(super) fn assumed_in_judging(told: &Told<'_>) -> Option<String> {
    let words = told
        .item
        .assumed
        .iter()
        .filter(|key| rests_on(told.one.state, key))
        .map(|key| judged_by(told.w, key))
        .filter(|(_, judges)| *judges)
        .map(|(word, _)| word);
    said(told.w, words.collect())
}

/// Days above zero run whatever the rhythm, and what is confirmed has no day to wait for.
fn rests_on(state: State, key: &str) -> bool {
    match key {
        "due_after" | "due_on" => !matches!(state, State::NotCleared | State::Ok),
        "every" => state != State::NotCleared,
        _ => true,
    }
}

fn said(w: &Words, words: Vec<String>) -> Option<String> {
    let once = once(words);
    (!once.is_empty()).then(|| w.why.assumed(&once.join(w.why.list_comma())))
}

/// The words for keys of plan.toml, each once.
pub fn assumed_keys(w: &Words, keys: &[String]) -> Vec<String> {
    once(keys.iter().map(|key| key_word(w, key)))
}

fn once(words: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once
}

/// The word for a key of plan.toml.
pub(in crate::locale::say) fn key_word(w: &Words, key: &str) -> String {
    judged_by(w, key).0
}

/// The word for a key of plan.toml, and whether the light rests on its value.
fn judged_by(w: &Words, key: &str) -> (String, bool) {
    let rule = &w.rule;
    let (word, judges) = match key {
        "lead" => (rule.lead(), false),
        "units" | "support" => (rule.units(), false),
        "office" => (rule.office(), false),
        "due" | "by" => (rule.due(), true),
        "every" => (rule.every(), true),
        "at_least" | "at_most" | "equals" | "about" | "above" | "not_below" | "checkpoints"
        | "quota" | "within" => (rule.goal(), true),
        "pace" => (rule.pace(), true),
        "from" => (rule.from(), true),
        "base" => (rule.base(), true),
        "days" | "workdays" | "then" | "clear_within" => (rule.days(), true),
        "due_after" | "due_on" => (rule.due_after(), true),
        "owed_by" => (rule.owed_by(), false),
        "split" => (rule.split(), false),
        "measure" | "ratio" => (rule.measure(), false),
        "members" => (rule.members(), false),
        "cutoff" => (rule.cutoff(), false),
        "who" => (rule.who(), false),
        "review" => (rule.review(), false),
        "cycle" => (rule.cycle(), false),
        other => return (rule.other(&Shown::line(other)), false),
    };
    (word.to_owned(), judges)
}
