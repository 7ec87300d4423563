//! How far a figure is from what is asked, in points and in its measure.

use super::told::Told;
use crate::board::{Paced, Reading};
use crate::figure::{Decimal, Fraction};
use crate::locale::say::{count, figure};
use crate::plan::{Compare, Goal, Pace};

/// The distance as a clause; `None` where there is none or nothing to compare.
pub(in crate::locale::say) fn gap(told: &Told<'_>, reading: &Reading) -> Option<String> {
    match &told.one.pace {
        Some(pace) if !told.is_past() || told.one.due == Some(pace.at) => {
            paced(told, reading, pace)
        }
        _ => plain(told, reading),
    }
}

/// Against the line: points, and of amounts the amount as well.
fn paced(told: &Told<'_>, reading: &Reading, pace: &Paced) -> Option<String> {
    let ahead = !pace.points.is_negative();
    let points = count::points(told.w, pace.points.abs().round(4));
    let difference = pace.expected.sub(reading.exact())?.abs();
    if difference == Fraction::ZERO {
        return None;
    }
    let why = &told.w.why;
    if told.measure() == "%" {
        return Some(if ahead {
            why.ahead_points(&points)
        } else {
            why.short_points(&points)
        });
    }
    let like = [reading.value, pace.expected.round(4)];
    let amount = figure::figure_about(told.w, difference, told.measure(), &like);
    Some(if ahead {
        why.ahead_points_amount(&points, &amount)
    } else {
        why.short_points_amount(&points, &amount)
    })
}

/// Against the figure that is asked for.
fn plain(told: &Told<'_>, reading: &Reading) -> Option<String> {
    let goal = told.one.target.as_ref()?;
    let target = target(told, goal)?;
    let short = Fraction::from(target).sub(reading.exact())?;
    if short == Fraction::ZERO {
        return None;
    }
    let size = short.abs();
    let amount = if told.measure() == "%" {
        count::points(told.w, size.round(4))
    } else {
        told.figure(size.round(figure::places(&[target, reading.value])))
    };
    let too_much = matches!(goal.compare, Compare::AtMost) || falls(told);
    match (too_much, short.is_negative()) {
        (false, false) => Some(told.w.why.short_amount(&amount)),
        (true, true) => Some(told.w.why.above_by(&amount)),
        (false, true) if matches!(goal.compare, Compare::Equals) => {
            Some(told.w.why.above_by(&amount))
        }
        (true | false, true | false) => None,
    }
}

/// The figure asked for, be it another item's.
fn target(told: &Told<'_>, goal: &Goal) -> Option<Decimal> {
    goal.figure()
        .or_else(|| told.compared().map(|(_, with)| with))
}

/// Less of it is better.
fn falls(told: &Told<'_>) -> bool {
    told.item
        .indicator()
        .is_some_and(|it| it.pace == Some(Pace::Fall))
}
