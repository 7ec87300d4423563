//! Folding: what all owers owe of one item for one day or period is one row (rules part 7).

use std::collections::BTreeMap;

use super::key::Which;
use super::light::{Light, State};
use super::obligation::{Obligation, PaceClass};
use crate::calendar::{Day, Period};
use crate::figure::Fraction;
use crate::plan::{Item, Kind, Pace, Plan};

/// A line in a list: one or several obligations of one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Index into the plan's items.
    pub item: usize,
    pub span: Span,
    /// Indexes into the board's obligations.
    pub members: Vec<usize>,
    pub light: Light,
    /// The state of the member that shows the row's light first; where none shows it, of the worst.
    pub state: State,
    /// The earliest day of a member that is not settled, else the latest of all.
    pub due: Option<Day>,
    /// The greatest of the members that are not settled; of a settled row the greatest at all.
    pub days_late: i64,
    /// How many units owe it.
    pub owers: usize,
    /// How many units have something in it that is past its day and not met.
    pub missing: usize,
    /// Of folded periods, how many units are missing for each.
    pub missing_by: Vec<(Period, usize)>,
    pub class: Class,
}

impl Row {
    /// The member that shows the row's light first, else the worst: what a single line speaks of.
    pub fn leading<'a>(&self, obligations: &'a [Obligation]) -> Option<&'a Obligation> {
        let members = || self.members.iter().filter_map(|&at| obligations.get(at));
        members()
            .filter(|it| it.light == self.light)
            .min_by_key(|it| it.due)
            .or_else(|| members().min_by_key(|it| (it.light.rank(), it.due)))
    }
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// The item's only obligation.
    Whole,
    /// A checkpoint's day.
    Day(Day),
    /// One period.
    Period(Period),
    /// Ended periods of which something was missed, from the first to the last.
    Past(Period, Period),
    /// What is confirmed, whatever period each ower has come to.
    Standing,
    /// One case or one step of it.
    Case,
}

/// Where a row counts in the year's summary; each counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    Done,
    Overdue,
    NotMet,
    BehindPace,
    OnPace,
    AheadOfPace,
    NoFigure,
    NotDue,
    /// Standing duties and zeros have a line of their own.
    Standing,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Whole,
    Day(Day),
    Past,
    Period(Period),
    Standing,
    Case(usize),
}

/// Folds all obligations into rows, in the order of the plan.
pub(super) fn fold(plan: &Plan, obligations: &[Obligation], day: Day) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut start = 0;
    while let Some(first) = obligations.get(start) {
        let len = obligations
            .iter()
            .skip(start)
            .take_while(|it| it.item == first.item)
            .count();
        let indexes: Vec<usize> = (start..start + len).collect();
        fold_item(plan, obligations, &indexes, day, &mut rows);
        start += len;
    }
    rows
}

fn fold_item(plan: &Plan, all: &[Obligation], indexes: &[usize], day: Day, rows: &mut Vec<Row>) {
    let missed = missed_periods(all, indexes, day);
    let mut slots: BTreeMap<Slot, Vec<usize>> = BTreeMap::new();
    for &at in indexes {
        let Some(one) = all.get(at) else { continue };
        let recurs = plan.items.get(one.item).map(|it| &it.kind);
        let slot = match (&one.key.which, recurs) {
            (Which::Period(_), Some(Kind::Standing(_) | Kind::Zero(_))) => Slot::Standing,
            (Which::Period(period), _) if missed.contains(period) => Slot::Past,
            (Which::Period(period), _) => Slot::Period(*period),
            (Which::Whole, _) => Slot::Whole,
            (Which::Day(day), _) => Slot::Day(*day),
            (Which::Case(..), _) => Slot::Case(at),
        };
        slots.entry(slot).or_default().push(at);
    }
    for (slot, members) in slots {
        let span = match slot {
            Slot::Whole => Span::Whole,
            Slot::Day(day) => Span::Day(day),
            Slot::Period(period) => Span::Period(period),
            Slot::Standing => Span::Standing,
            Slot::Case(_) => Span::Case,
            Slot::Past => {
                let mut spans = missed.iter().copied();
                match (spans.next(), missed.last()) {
                    (Some(first), Some(last)) if first != *last => Span::Past(first, *last),
                    (Some(only), _) => Span::Period(only),
                    (None, _) => continue,
                }
            }
        };
        rows.push(row(plan, all, span, members, day));
    }
}

/// Periods that have ended and of which something is past its day.
///
/// One that has ended and can still be met in time is not among what was missed: it comes due.
fn missed_periods(all: &[Obligation], indexes: &[usize], day: Day) -> Vec<Period> {
    let mut periods: Vec<Period> = indexes
        .iter()
        .filter_map(|&at| all.get(at))
        .filter(|it| !it.light.is_settled() && it.due.is_some_and(|due| due < day))
        .filter_map(Obligation::period)
        .filter(|period| period.end() < day)
        .collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

fn row(plan: &Plan, all: &[Obligation], span: Span, members: Vec<usize>, day: Day) -> Row {
    let list: Vec<&Obligation> = members.iter().filter_map(|&at| all.get(at)).collect();
    let light = light(plan, &list);
    let shown = list
        .iter()
        .filter(|it| it.light == light)
        .min_by_key(|it| it.due)
        .or_else(|| list.iter().min_by_key(|it| it.light.rank()));
    let open = || list.iter().filter(|it| !it.light.is_settled());
    let due = open()
        .filter_map(|it| it.due)
        .min()
        .or_else(|| list.iter().filter_map(|it| it.due).max());
    let days_late = if open().next().is_some() {
        open().map(|it| it.days_late).max()
    } else {
        list.iter().map(|it| it.days_late).max()
    };
    let is_missing = |it: &&&Obligation| it.is_overdue() || it.light == Light::Red;
    let missing_by = missing_by_period(&list);
    let item = list.first().map_or(0, |it| it.item);
    Row {
        item,
        span,
        light,
        state: match shown {
            // Green because some have done it, while the others need not yet.
            Some(it) if light == Light::Green && it.light != light => State::Ok,
            Some(it) => it.state,
            None => State::NotDue,
        },
        due,
        days_late: days_late.unwrap_or(0),
        owers: units(list.iter()),
        missing: units(list.iter().filter(is_missing)),
        missing_by,
        class: class(plan.items.get(item), light, shown.copied(), day),
        members,
    }
}

/// How many units stand behind these obligations.
fn units<'a, 'b: 'a>(list: impl Iterator<Item = &'a &'b Obligation>) -> usize {
    let mut units: Vec<_> = list.map(|it| it.unit.as_ref()).collect();
    units.sort_unstable();
    units.dedup();
    units.len()
}

fn missing_by_period(list: &[&Obligation]) -> Vec<(Period, usize)> {
    let mut counts: BTreeMap<Period, usize> = BTreeMap::new();
    for one in list {
        if let Some(period) = one.period()
            && one.is_overdue()
        {
            *counts.entry(period).or_default() += 1;
        }
    }
    counts.into_iter().collect()
}

/// Red if at least so many of its units have something red, and so on down.
pub(super) fn light(plan: &Plan, list: &[&Obligation]) -> Light {
    if let [only] = list {
        return only.light;
    }
    let all = units(list.iter());
    let red = units(list.iter().filter(|it| it.light == Light::Red));
    let has = |light: Light| list.iter().any(|it| it.light == light);
    let share = Fraction::new(
        i128::try_from(red).unwrap_or(i128::MAX),
        i128::try_from(all.max(1)).unwrap_or(1),
    );
    if red > 0 && share.is_some_and(|it| it >= Fraction::from(plan.warn.members_red)) {
        Light::Red
    } else if red > 0 || has(Light::Yellow) {
        Light::Yellow
    } else if has(Light::Blue) {
        Light::Blue
    } else if list.iter().all(|it| it.light == Light::Waived) {
        Light::Waived
    } else if list.iter().all(|it| it.light.is_settled()) {
        if has(Light::DoneLate) {
            Light::DoneLate
        } else {
            Light::Done
        }
    } else if has(Light::Green) || list.iter().any(|it| it.light.is_settled()) {
        Light::Green
    } else {
        Light::Grey
    }
}

/// The first that fits (rules part 7).
fn class(item: Option<&Item>, light: Light, shown: Option<&Obligation>, day: Day) -> Class {
    if item.is_some_and(|it| matches!(it.kind, Kind::Standing(_) | Kind::Zero(_))) {
        return Class::Standing;
    }
    let Some(shown) = shown else {
        return Class::NotDue;
    };
    match (light, shown.state) {
        (light, _) if light.is_settled() => Class::Done,
        (_, State::Overdue) => Class::Overdue,
        (_, State::NotMet | State::Exceeded) => Class::NotMet,
        (_, state) => match (shown.pace.as_ref().map(|it| it.class), state) {
            (Some(PaceClass::Behind), _) | (None, State::SetByOffice) => Class::BehindPace,
            (Some(PaceClass::Ahead), _) => Class::AheadOfPace,
            (Some(PaceClass::On), _) | (None, State::Ok) => Class::OnPace,
            (None, State::NoFigure) => Class::NoFigure,
            (None, State::DueSoon) if lacks_figure(item, shown, day) => Class::NoFigure,
            _ => Class::NotDue,
        },
    }
}

/// A figure that should be moving by now, due soon, of which nothing is known.
fn lacks_figure(item: Option<&Item>, shown: &Obligation, day: Day) -> bool {
    let awaited = item.and_then(Item::indicator).is_some_and(|it| {
        it.from < day && matches!(it.pace, Some(Pace::Rise | Pace::Fall | Pace::Level))
    });
    awaited && shown.reading.is_none() && shown.target.is_some()
}
