//! The line along which a figure is expected to move (rules part 5).

use super::obligation::{PaceClass, Paced};
use crate::calendar::{Day, last_month_end_on_or_before, place, place_from};
use crate::figure::{Decimal, Fraction};
use crate::plan::{Asked, Indicator, Pace, Warn};

/// Straight pieces from the base through the checkpoints to the goal.
#[derive(Debug, Clone)]
pub struct Line {
    /// Places in months of the plan's year, and figures; ordered by place.
    points: Vec<(Fraction, Fraction)>,
    base: Fraction,
    goal: Fraction,
    from: Day,
    year: i32,
    percent: bool,
    falling: bool,
}

impl Line {
    /// The line of an indicator that rises or falls; `scale` is a member's share of the whole.
    pub fn of(indicator: &Indicator, year: i32, scale: Fraction) -> Option<Self> {
        let falling = match indicator.pace? {
            Pace::Rise => false,
            Pace::Fall => true,
            Pace::Level | Pace::End => return None,
        };
        let goal = indicator.goal.as_ref()?.figure()?;
        let base = Fraction::from(indicator.base).mul(scale)?;
        let mut points = vec![(place_from(indicator.from, year), base)];
        for checkpoint in &indicator.checkpoints {
            let Asked::Figure { goal: asked, .. } = &checkpoint.asked else {
                continue;
            };
            let figure = asked.figure()?;
            points.push((
                place(checkpoint.by, year),
                Fraction::from(figure).mul(scale)?,
            ));
        }
        let goal = Fraction::from(goal).mul(scale)?;
        if !goal_is_asked(indicator) {
            points.push((place(indicator.due, year), goal));
        }
        points.sort_by_key(|point| point.0);
        Some(Self {
            points,
            base,
            goal,
            from: indicator.from,
            year,
            percent: indicator.is_percent(),
            falling,
        })
    }

    /// What should stand on a day.
    pub fn at(&self, day: Day) -> Fraction {
        if day < self.from {
            return self.base;
        }
        let here = place(day, self.year);
        let mut before = match self.points.first() {
            Some(first) => *first,
            None => return self.base,
        };
        for point in &self.points {
            if point.0 >= here {
                return between(before, *point, here);
            }
            before = *point;
        }
        before.1
    }

    /// A figure of a day against the line, or `None` where the whole way has no length.
    pub fn judge(&self, on: Day, value: Fraction, warn: &Warn) -> Option<Paced> {
        let at = last_month_end_on_or_before(on);
        let expected = self.at(at);
        let ahead = if self.falling {
            expected.sub(value)?
        } else {
            value.sub(expected)?
        };
        let points = if self.percent {
            ahead
        } else {
            let way = self.goal.sub(self.base)?.abs();
            ahead
                .div(way)?
                .mul(Fraction::from(Decimal::from_int(100)))?
        };
        let near = Fraction::from(warn.on_pace);
        let class = if points.abs() <= near {
            PaceClass::On
        } else if points.is_negative() {
            PaceClass::Behind
        } else {
            PaceClass::Ahead
        };
        Some(Paced {
            at,
            expected,
            points,
            class,
        })
    }

    /// The corners, for a chart: place in months and figure.
    pub fn corners(&self) -> &[(Fraction, Fraction)] {
        &self.points
    }
}

/// Whether a checkpoint, on any day, asks for the goal already.
pub(super) fn goal_is_asked(indicator: &Indicator) -> bool {
    indicator
        .checkpoints
        .iter()
        .any(|it| matches!(&it.asked, Asked::Figure { goal, .. } if Some(goal) == indicator.goal.as_ref()))
}

fn between(a: (Fraction, Fraction), b: (Fraction, Fraction), here: Fraction) -> Fraction {
    let step = || {
        let share = here.sub(a.0)?.div(b.0.sub(a.0)?)?;
        a.1.add(b.1.sub(a.1)?.mul(share)?)
    };
    step().unwrap_or(b.1)
}
