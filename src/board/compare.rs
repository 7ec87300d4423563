//! Whether a reading satisfies what is asked.

use super::obligation::{Met, Reading};
use super::rules::Ctx;
use super::series::Series;
use crate::calendar::Day;
use crate::figure::{Decimal, Fraction};
use crate::plan::{Compare, Goal, Indicator, Target};

/// A series of readings held against one goal.
pub(super) struct Held<'a> {
    as_of: Day,
    indicator: &'a Indicator,
    series: &'a Series,
    goal: &'a Goal,
    /// The readings it is compared with, where the goal is another item.
    other: Option<Series>,
}

impl<'a> Held<'a> {
    pub(super) fn new(
        ctx: &Ctx<'_>,
        indicator: &'a Indicator,
        series: &'a Series,
        goal: &'a Goal,
    ) -> Self {
        let other = match &goal.target {
            Target::Item(item) => ctx.series_of(item.as_str()),
            Target::Figure(_) | Target::LastYear(_) => None,
        };
        Self {
            as_of: ctx.day,
            indicator,
            series,
            goal,
            other,
        }
    }

    pub(super) const fn compare(&self) -> Compare {
        self.goal.compare
    }

    /// A sum with a member missing proves nothing.
    pub(super) const fn needs_everyone(&self) -> bool {
        matches!(self.goal.compare, Compare::Equals | Compare::AtMost)
    }

    /// Whether the latest figure satisfies; `None` where there is nothing to compare.
    pub(super) fn now(&self) -> Option<bool> {
        self.judged(self.as_of).map(|(_, satisfied)| satisfied)
    }

    /// Met by the latest figure on a day or before it; the day is the first of that unbroken run.
    pub(super) fn until(&self, day: Day) -> Option<Met> {
        let (at, satisfied) = self.judged(day)?;
        if !satisfied {
            return None;
        }
        let points = self.series.points().get(..=at)?;
        let first = points
            .iter()
            .rev()
            .take_while(|point| self.satisfied(point) == Some(true))
            .last()?;
        Some(Met {
            on: first.on,
            record: first.record,
        })
    }

    /// The first later day whose figure satisfies.
    pub(super) fn first_after(&self, day: Day) -> Option<Met> {
        let from = self.series.count_until(day);
        let point = self
            .series
            .points()
            .get(from..)?
            .iter()
            .find(|point| self.satisfied(point) == Some(true))?;
        Some(Met {
            on: point.on,
            record: point.record,
        })
    }

    /// The figure it was compared with last, where that is another item's.
    pub(super) fn compared(&self) -> Option<(Day, Decimal)> {
        let other = self.other.as_ref()?;
        let (at, _) = self.judged(self.as_of)?;
        let on = self.series.points().get(at)?.on;
        Some((on, other.on(on)?.value))
    }

    /// The latest figure that can be compared, and whether it satisfies.
    fn judged(&self, day: Day) -> Option<(usize, bool)> {
        let count = self.series.count_until(day);
        let points = self.series.points().get(..count)?;
        let last = count.checked_sub(1)?;
        match self.goal.target {
            Target::Figure(_) | Target::LastYear(_) => {
                Some((last, self.satisfied(points.get(last)?)?))
            }
            Target::Item(_) => points
                .iter()
                .enumerate()
                .rev()
                .find_map(|(at, point)| Some((at, self.satisfied(point)?))),
        }
    }

    fn satisfied(&self, reading: &Reading) -> Option<bool> {
        let target = match &self.goal.target {
            Target::Figure(figure) => Fraction::from(*figure),
            Target::LastYear(figure) => Fraction::from((*figure)?),
            Target::Item(_) => self.other.as_ref()?.on(reading.on)?.exact(),
        };
        if self.needs_everyone() && !reading.complete {
            return Some(false);
        }
        let value = reading.exact();
        Some(match self.goal.compare {
            Compare::AtLeast | Compare::NotBelow => value >= target,
            Compare::AtMost => value <= target,
            Compare::Equals => value == target,
            Compare::Above => value > target,
            Compare::About => self.close(value, target)?,
        })
    }

    /// Short by no more than 5 % of the target, or by what the plan allows.
    fn close(&self, value: Fraction, target: Fraction) -> Option<bool> {
        let within = match self.indicator.within {
            Some(within) => Fraction::from(within),
            None => target.abs().mul(Fraction::new(1, 20)?)?,
        };
        let short = target.sub(value)?;
        let enough = short <= within;
        let too_much = self.indicator.both_sides && short.abs() > within;
        Some(enough && !too_much)
    }
}
