//! Why a duty without a line shows its light: done, handed in, confirmed, counted down.

use super::told::Told;
use crate::board::{Detail, State, Which};
use crate::plan::{CaseStep, Countdown};
use crate::text::Shown;

/// Done by a day.
pub(super) fn milestone(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    if let Some(met) = told.one.met {
        let on = told.day(met.on);
        return vec![if told.one.state == State::DoneLate {
            why.done_late(&told.due(), &on, &told.days(told.one.days_late))
        } else {
            why.done_on(&on)
        }];
    }
    if told.one.due.is_none() {
        return vec![match &told.item.note {
            Some(note) => why.no_day_note(&Shown::line(note)),
            None => why.no_day().to_owned(),
        }];
    }
    let first = if told.is_past() {
        why.not_done(&told.due())
    } else {
        why.due_day(&told.due())
    };
    with_distance(told, first)
}

/// Handed in for a period.
pub(super) fn report(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    if let Some(met) = told.one.met {
        let on = told.day(met.on);
        return vec![if told.one.state == State::DoneLate {
            let late = told.days(told.one.days_late);
            why.handed_in_late(&told.period(), &told.due(), &on, &late)
        } else {
            why.handed_in(&told.period(), &on)
        }];
    }
    let first = if told.is_past() {
        why.not_handed_in(&told.period(), &told.due())
    } else {
        why.hand_in(&told.period(), &told.due())
    };
    with_distance(told, first)
}

/// Confirmed for a period.
pub(super) fn standing(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    if let Some(confirmed) = confirmed(told) {
        return vec![confirmed];
    }
    let first = if told.is_past() {
        why.not_confirmed(&told.period(), &told.due())
    } else {
        why.confirm(&told.period(), &told.due())
    };
    with_distance(told, first)
}

fn confirmed(told: &Told<'_>) -> Option<String> {
    told.one.details.iter().find_map(|detail| {
        let Detail::Confirmed { period, on } = detail else {
            return None;
        };
        let period = crate::locale::say::day::period(told.w, *period, told.plan.year);
        Some(told.w.why.confirmed(&period, &told.day(*on)))
    })
}

/// A number that must stay at nothing.
pub(super) fn zero(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    if let (Some((since, nth)), Some(figure)) = (told.stock(), told.reading()) {
        return vec![why.stock(&figure, &told.day(since), &nth)];
    }
    if let (Some(met), Some(figure)) = (told.one.met, told.reading()) {
        return vec![why.zero_on(&figure, &told.day(met.on))];
    }
    let first = if told.is_past() {
        why.not_figured(&told.period(), &told.due())
    } else {
        why.figure_by(&told.period(), &told.due())
    };
    let mut facts = with_distance(told, first);
    if let (Some(reading), Some(figure)) = (&told.one.reading, told.reading()) {
        facts.push(why.zero_on(&figure, &told.day(reading.on)));
    }
    facts
}

/// Counted down from an event.
pub(super) fn case(told: &Told<'_>, countdown: &Countdown) -> Vec<String> {
    let why = &told.w.why;
    let mut facts = milestone(told);
    let days = match &told.one.key.which {
        Which::Case(_, Some(step)) => countdown
            .then
            .iter()
            .find(|it| it.id == *step)
            .map(|it: &CaseStep| it.days),
        Which::Case(_, None) | Which::Whole | Which::Day(_) | Which::Period(_) => {
            Some(countdown.days)
        }
    };
    if told.one.met.is_none()
        && let Some(days) = days
    {
        let limit = if countdown.workdays {
            why.case_workdays(&days)
        } else {
            why.case_days(&told.days(i64::from(days)))
        };
        facts.insert(0, limit);
    }
    facts
}

fn with_distance(told: &Told<'_>, first: String) -> Vec<String> {
    let mut facts = vec![first];
    facts.extend(told.distance());
    facts
}
