//! The words of why a verb of inspection, reminders, cases or changes stopped.

use std::fmt::Display;

use super::stop_follow::FollowStop;
use crate::board::rounds::inspection::VisitFault;
use crate::board::{CaseFault, ReminderFault};
use crate::locale::Words;
use crate::text::Shown;

/// What is wrong, and what to do about it.
type Text = (String, Option<String>);

fn shown(text: &str) -> Shown {
    Shown::line(text)
}

fn join<T: Display>(words: &Words, list: &[T]) -> String {
    let list: Vec<String> = list
        .iter()
        .map(|it| shown(&it.to_string()).into_string())
        .collect();
    list.join(words.cli.comma())
}

pub(super) fn text(words: &Words, stop: &FollowStop) -> Text {
    let (inspecting, w) = (&words.inspecting, &words.reminding);
    match stop {
        FollowStop::Visit(fault) => visit(words, fault),
        FollowStop::Reminder(fault) => reminder(words, fault),
        FollowStop::Case(fault) => case(words, fault),
        FollowStop::NoCode {
            option,
            value,
            allowed,
        } => (
            w.no_code(option, &shown(value)),
            Some(w.codes(&join(words, allowed))),
        ),
        FollowStop::BadDisproof(text) => (inspecting.bad_disproof(&shown(text)), None),
        FollowStop::SeveralClaims { item, keys } => (
            inspecting.several_claims(&shown(item), &join(words, keys)),
            None,
        ),
        FollowStop::FindingsCount {
            findings,
            others,
            option,
        } => (inspecting.findings_count(findings, others, option), None),
        FollowStop::BadKey(key) => (w.bad_key(&shown(key)), None),
        FollowStop::UnitNeeded { owers } => (
            w.unit_needed().to_owned(),
            Some(w.owers(&join(words, owers))),
        ),
        FollowStop::WhatNeeded => (w.what_needed().to_owned(), None),
        FollowStop::NoCase(id) => (words.cases.no_case(&shown(id)), None),
        FollowStop::NotBefore { since, as_of } => (words.changing.not_before(since, as_of), None),
    }
}

fn visit(words: &Words, fault: &VisitFault) -> Text {
    let w = &words.inspecting;
    let plain = |text: String| (text, None);
    match fault {
        VisitFault::AfterAsOf { on, as_of } => plain(w.after_as_of(on, as_of)),
        VisitFault::OutsidePlan { on, start, end } => plain(w.outside_plan(on, start, end)),
        VisitFault::NothingSeen => plain(w.nothing_seen().to_owned()),
        VisitFault::UnknownTask { task } => plain(w.unknown_task(task)),
        VisitFault::TwiceSeen { task } => plain(w.twice_seen(task)),
        VisitFault::UnknownUnit { unit } => plain(w.unknown_unit(&shown(unit.as_str()))),
        VisitFault::Collective { unit, members } => (
            w.collective(&shown(unit.as_str())),
            Some(w.members(&join(words, members))),
        ),
        VisitFault::NotClaimed { key, claimed } => (
            w.not_claimed(key),
            (!claimed.is_empty()).then(|| w.claimed(&join(words, claimed))),
        ),
        VisitFault::NoWhy { key } => plain(w.no_why(key)),
        VisitFault::EmptyFinding => plain(w.empty_finding().to_owned()),
        VisitFault::DueBeforeFound { due, on } => plain(w.due_before(due, on)),
    }
}

fn reminder(words: &Words, fault: &ReminderFault) -> Text {
    let w = &words.reminding;
    match fault {
        ReminderFault::AfterAsOf { on, as_of } => (w.after_as_of(on, as_of), None),
        ReminderFault::NothingSaid => (w.nothing_said().to_owned(), None),
        ReminderFault::PromiseBefore { promise, on } => (w.promise_before(promise, on), None),
        ReminderFault::UnknownRung { rung, ladder } if ladder.is_empty() => {
            (w.unknown_rung(&shown(rung)), Some(w.no_ladder().to_owned()))
        }
        ReminderFault::UnknownRung { rung, ladder } => (
            w.unknown_rung(&shown(rung)),
            Some(w.ladder(&join(words, ladder))),
        ),
        ReminderFault::DecisionNeeded { rung } => (
            w.decision_needed(&shown(rung)),
            Some(w.decision_hint().to_owned()),
        ),
        ReminderFault::NotOwed { unit, owers } => (
            w.not_owed(&shown(unit.as_str())),
            (!owers.is_empty()).then(|| w.owers(&join(words, owers))),
        ),
        ReminderFault::Met { key } => (w.met(key), None),
    }
}

fn case(words: &Words, fault: &CaseFault) -> Text {
    let w = &words.cases;
    match fault {
        CaseFault::AfterAsOf { on, as_of } => (w.after_as_of(on, as_of), None),
        CaseFault::TooEarly { on, reached } => (w.too_early(on, reached), None),
        CaseFault::NotACase { item, cases } => (
            w.not_a_case(&shown(item.as_str())),
            (!cases.is_empty()).then(|| w.all_are(&join(words, cases))),
        ),
        CaseFault::NotOwed { unit, owers } => (
            words.reminding.not_owed(&shown(unit.as_str())),
            Some(words.reminding.owers(&join(words, owers))),
        ),
        CaseFault::NoLabel => (w.no_label().to_owned(), None),
        CaseFault::NoCount => (w.no_count().to_owned(), None),
        CaseFault::Closed { on } => (w.is_closed(on), None),
        CaseFault::NoSuchStep { step, steps } => (
            w.no_step(&shown(step)),
            (!steps.is_empty()).then(|| w.steps_are(&join(words, steps))),
        ),
        CaseFault::StepDone { step } => (w.step_done(&shown(step)), None),
        CaseFault::NotYet { open } => {
            let open = open.as_deref().unwrap_or(w.first_step());
            (w.not_yet(&shown(open)), None)
        }
    }
}
