//! What may be a slip, an odd figure or a thing done twice: asked about once.

use crate::board::Meant;
use crate::calendar::Day;
use crate::figure::{Decimal, Fraction, Parts};
use crate::journal::{Body, Progress, RecordId};
use crate::plan::{Compare, Kind, Pace, UnitId};

use super::lens::Lens;

/// What is odd about a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Less than the last, of what should grow.
    Falls { before: Decimal, now: Decimal },
    /// More than the last, of what should shrink.
    Rises { before: Decimal, now: Decimal },
    /// More than three times the last.
    Jumps { before: Decimal, now: Decimal },
    /// More than half as much again as the goal.
    BeyondGoal { goal: Decimal, now: Decimal },
    /// Of parts of a whole, more than the whole.
    BeyondWhole(Parts),
    /// It was recorded as done before, on this day, by this record.
    DoneBefore { on: Day, record: RecordId },
}

/// What is odd about the record that is meant.
pub(super) fn doubt(lens: &Lens, meant: &Meant) -> Option<Doubt> {
    let Body::Progress(progress) = &meant.body else {
        return None;
    };
    if progress.done {
        let key = meant.key.as_ref()?;
        let met = lens.owed().find(|it| it.key == *key)?.met?;
        let (on, record) = (met.on, met.record);
        return Some(Doubt::DoneBefore { on, record });
    }
    if let (Some(have), Some(of)) = (progress.value, progress.of)
        && have > of
    {
        return Some(Doubt::BeyondWhole(Parts { have, of }));
    }
    let now = share(progress)?;
    let unit = progress.unit.as_ref();
    let before = lens.figures(unit).until(progress.on).map(|it| it.value);
    let (falls, rises) = directions(lens);
    if let Some(before) = before {
        if falls && now < before {
            return Some(Doubt::Falls { before, now });
        }
        if rises && now > before {
            return Some(Doubt::Rises { before, now });
        }
        if before > Decimal::ZERO && over(now, before, 3, 1) {
            return Some(Doubt::Jumps { before, now });
        }
    }
    let goal = goal(lens, unit).filter(|goal| over(now, *goal, 3, 2))?;
    Some(Doubt::BeyondGoal { goal, now })
}

/// The figure as readings have it: of parts the percentage.
fn share(progress: &Progress) -> Option<Decimal> {
    let have = progress.value?;
    let Some(of) = progress.of else {
        return Some(have);
    };
    Some(Parts { have, of }.percent()?.round(4))
}

/// Whether it is odd that the figure falls, and that it rises.
fn directions(lens: &Lens) -> (bool, bool) {
    let Some(item) = lens.item() else {
        return (false, false);
    };
    match &item.kind {
        Kind::Indicator(indicator) => match indicator.pace {
            Some(Pace::Rise | Pace::End) => (true, false),
            Some(Pace::Fall) => (false, true),
            Some(Pace::Level) | None => (indicator.grows, false),
        },
        Kind::Milestone { .. }
        | Kind::Standing(_)
        | Kind::Zero(_)
        | Kind::Report(_)
        | Kind::Case(_)
        | Kind::Requirement => (false, false),
    }
}

/// The greatest figure asked of the unit, where as much as possible is wanted.
fn goal(lens: &Lens, unit: Option<&UnitId>) -> Option<Decimal> {
    lens.owed()
        .filter(|it| it.key.unit.is_none() || it.key.unit.as_ref() == unit)
        .filter_map(|it| it.target.as_ref())
        .filter(|it| it.compare == Compare::AtLeast)
        .filter_map(crate::plan::Goal::figure)
        .max()
        .filter(|goal| *goal > Decimal::ZERO)
}

/// Whether `value` is more than `times / by` of `base`.
fn over(value: Decimal, base: Decimal, times: i128, by: i128) -> bool {
    let bound = Fraction::new(times, by).and_then(|it| it.mul(Fraction::from(base)));
    bound.is_some_and(|bound| Fraction::from(value) > bound)
}
