//! Why an indicator shows its light: what should stand, what stands, what is missing.

use super::gap::gap;
use super::told::Told;
use crate::board::{Light, PaceClass, Paced, Reading, State};
use crate::calendar::{last_month_end_on_or_before, month_end};
use crate::figure::{Decimal, Fraction};
use crate::locale::say::{day, figure, goal};
use crate::plan::{Compare, Goal, Indicator, Pace, Target};

/// The clauses on an indicator's figure.
pub(super) fn facts(told: &Told<'_>, indicator: &Indicator) -> Vec<String> {
    let Some(asked) = &told.one.target else {
        return Vec::new();
    };
    let waits = matches!(
        told.one.state,
        State::NotDue | State::Current | State::Waived
    );
    if matches!(told.one.state, State::Done | State::DoneLate) {
        reached(told, asked)
    } else if told.is_past() {
        missed(told, indicator, asked)
    } else if waits {
        to_come(told, asked)
    } else if told.one.pace.is_some() {
        on_the_line(told)
    } else if told.one.reading.is_none() {
        without(told, asked)
    } else {
        held(told, indicator, asked)
    }
}

/// The same as a unit is told: figures as short as they are exact, no class, no days.
pub(in crate::locale::say) fn told_clauses(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    let (Some(asked), Some(indicator)) = (&told.one.target, told.item.indicator()) else {
        return Vec::new();
    };
    let soon = told.one.light == Light::Blue;
    let first = match (asked.figure(), told.one.due, &told.one.pace) {
        (Some(target), Some(due), _) if rises(indicator, asked) && (told.is_past() || soon) => {
            let at = if soon {
                told.day(due)
            } else {
                day::month_close(told.w, due, told.plan.year)
            };
            why.should_be(&told.figure(target), &at)
        }
        (_, _, Some(pace)) if !told.is_past() => {
            let at = day::month_close(told.w, pace.at, told.plan.year);
            why.should_be(&expected(told, pace), &at)
        }
        _ if told.is_past() || soon => why.should_by(&words(told, asked), &told.due()),
        _ => why.should(&words(told, asked)),
    };
    let mut clauses = vec![first];
    match &told.one.reading {
        Some(reading) => {
            clauses.push(why.actual(&told.reading().unwrap_or_default()));
            let compared = comparison(told, asked);
            let age = age(told, reading).filter(|_| compared.is_none());
            clauses.extend(compared);
            if !soon {
                clauses.extend(gap(told, reading));
            }
            clauses.extend(age);
        }
        None => clauses.push(why.no_figure().to_owned()),
    }
    clauses.extend(told.missing());
    clauses
}

/// What is asked, in words.
fn words(told: &Told<'_>, asked: &Goal) -> String {
    goal(told.w, told.plan, asked, told.measure())
}

fn actual(told: &Told<'_>, reading: &Reading) -> String {
    let shown = told.reading().unwrap_or_default();
    if told.one.due == Some(reading.on) {
        told.w.why.actual(&shown)
    } else {
        told.w.why.actual_on(&shown, &told.day(reading.on))
    }
}

/// Met, in time or late.
fn reached(told: &Told<'_>, asked: &Goal) -> Vec<String> {
    let why = &told.w.why;
    let on = told.one.met.map(|met| told.day(met.on)).unwrap_or_default();
    let first = if told.one.state == State::DoneLate {
        let late = told.days(told.one.days_late);
        why.reached_late(&words(told, asked), &told.due(), &on, &late)
    } else {
        why.reached_on(&words(told, asked), &on)
    };
    let mut facts = vec![first];
    facts.extend(told.one.reading.as_ref().map(|it| actual(told, it)));
    facts
}

/// The day is past: what should have stood on it.
fn missed(told: &Told<'_>, indicator: &Indicator, asked: &Goal) -> Vec<String> {
    let why = &told.w.why;
    let mut facts = vec![match (asked.figure(), told.one.due) {
        (Some(target), Some(due)) if rises(indicator, asked) => {
            let target =
                figure::figure_about(told.w, Fraction::from(target), told.measure(), &[target]);
            why.should_be(&target, &day::month_close(told.w, due, told.plan.year))
        }
        _ => why.should_by(&words(told, asked), &told.due()),
    }];
    match &told.one.reading {
        Some(reading) => {
            facts.push(why.actual(&told.reading().unwrap_or_default()));
            let class = told
                .one
                .pace
                .as_ref()
                .filter(|it| it.class == PaceClass::Behind)
                .map(|_| why.in_brackets(&why.class_behind()));
            facts.extend(gap(told, reading).map(|gap| gap + &class.unwrap_or_default()));
            facts.extend(age(told, reading));
            facts.extend(comparison(told, asked));
        }
        None => facts.push(why.no_figure().to_owned()),
    }
    if told.one.days_late > 0 {
        facts.push(why.late(&told.days(told.one.days_late)));
    }
    facts
}

/// Judged by the line.
fn on_the_line(told: &Told<'_>) -> Vec<String> {
    let why = &told.w.why;
    let (Some(pace), Some(reading)) = (&told.one.pace, &told.one.reading) else {
        return Vec::new();
    };
    let at = day::month_close(told.w, pace.at, told.plan.year);
    let expected = expected(told, pace);
    let class = why.in_brackets(&match pace.class {
        PaceClass::Ahead => why.class_ahead(),
        PaceClass::On => why.class_on(),
        PaceClass::Behind => why.class_behind(),
    });
    let mut facts = vec![
        why.should_be(&expected, &at),
        why.actual(&told.reading().unwrap_or_default()),
    ];
    match gap(told, reading) {
        Some(gap) => facts.push(gap + &class),
        None => {
            if let Some(last) = facts.last_mut() {
                last.push_str(&class);
            }
        }
    }
    facts.extend(age(told, reading));
    if told.one.state == State::DueSoon {
        facts.push(why.due_day(&told.due()));
        facts.extend(told.distance());
    }
    facts
}

/// What should stand by the line.
fn expected(told: &Told<'_>, pace: &Paced) -> String {
    let like: Vec<Decimal> = told.one.reading.iter().map(|it| it.value).collect();
    figure::figure_about(told.w, pace.expected, told.measure(), &like)
}

/// Not due: what is aimed at, and how it stands.
fn to_come(told: &Told<'_>, asked: &Goal) -> Vec<String> {
    let why = &told.w.why;
    let mut facts = vec![why.aim(&words(told, asked), &told.due())];
    match &told.one.reading {
        Some(reading) => {
            let shown = told.reading().unwrap_or_default();
            facts.push(why.current(&shown, &told.day(reading.on)));
        }
        None => facts.push(why.no_data_yet().to_owned()),
    }
    facts.extend(lacking(told, asked));
    facts
}

/// A figure is due and none is there.
fn without(told: &Told<'_>, asked: &Goal) -> Vec<String> {
    let why = &told.w.why;
    let mut facts = vec![
        why.aim(&words(told, asked), &told.due()),
        why.no_figure().to_owned(),
    ];
    if told.one.state == State::DueSoon {
        facts.extend(told.distance());
    }
    facts.extend(lacking(told, asked));
    facts
}

/// Must stand at the goal all along, or is compared.
fn held(told: &Told<'_>, indicator: &Indicator, asked: &Goal) -> Vec<String> {
    let why = &told.w.why;
    let Some(reading) = &told.one.reading else {
        return Vec::new();
    };
    let mut facts = vec![why.should(&words(told, asked)), actual(told, reading)];
    facts.extend(comparison(told, asked));
    match told.one.state {
        State::Exceeded => {
            facts.extend(gap(told, reading));
            facts.push(why.exceeded().to_owned());
        }
        State::NotMet => {
            facts.extend(gap(told, reading));
            facts.push(why.not_satisfied().to_owned());
        }
        State::Ok => facts.push(why.satisfied().to_owned()),
        State::NoComparison => facts.extend(lacking(told, asked)),
        State::DueSoon => {
            facts.extend(gap(told, reading));
            facts.push(why.due_day(&told.due()));
            facts.extend(told.distance());
        }
        State::Waived
        | State::Done
        | State::DoneLate
        | State::Overdue
        | State::FarBehind
        | State::NotCleared
        | State::Behind
        | State::Unconfirmed
        | State::SetByOffice
        | State::NoFigure
        | State::Current
        | State::NoDay
        | State::NotDue => {
            if indicator.pace == Some(Pace::Level) {
                facts.extend(gap(told, reading));
            }
        }
    }
    facts
}

/// The reading is of an earlier month than the day that is looked at. Of the very day that was asked
/// it goes without saying, until another month has ended.
fn age(told: &Told<'_>, reading: &Reading) -> Option<String> {
    let read = month_end(reading.on);
    let old = if told.one.due == Some(reading.on) {
        read < last_month_end_on_or_before(told.as_of)
    } else {
        read < month_end(told.as_of)
    };
    old.then(|| told.w.why.data_until(&told.day(reading.on)))
}

/// The figure it is compared with.
fn comparison(told: &Told<'_>, asked: &Goal) -> Option<String> {
    let Target::Item(id) = &asked.target else {
        return None;
    };
    let (on, with) = told.compared()?;
    let title = other(told, id.as_str());
    Some(
        told.w
            .why
            .compared(&title, &told.figure(with), &told.day(on)),
    )
}

/// What is not there to compare with.
fn lacking(told: &Told<'_>, asked: &Goal) -> Option<String> {
    match &asked.target {
        Target::Item(id) if told.compared().is_none() => {
            Some(told.w.why.no_comparison(&other(told, id.as_str())))
        }
        Target::LastYear(None) => Some(told.w.why.no_last_year().to_owned()),
        Target::Item(_) | Target::LastYear(Some(_)) | Target::Figure(_) => None,
    }
}

fn other(told: &Told<'_>, id: &str) -> String {
    let title = told.plan.item(id).map_or(id, |it| it.label());
    crate::text::Shown::line(title).into_string()
}

/// More of it is better, and it is asked for as a plain figure.
fn rises(indicator: &Indicator, asked: &Goal) -> bool {
    indicator.pace == Some(Pace::Rise) && asked.compare == Compare::AtLeast
}
