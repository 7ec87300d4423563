//! Whether a reading satisfies what is asked.

use super::facts::Owner;
use super::obligation::{Met, Reading};
use super::rules::Ctx;
use super::series::Series;
use crate::calendar::Day;
use crate::figure::{Decimal, Fraction};
use crate::plan::{Compare, Goal, Indicator, Target};

/// What readings are held against.
pub(super) enum Against {
    /// A figure, exact: a member's part of it is not rounded.
    Figure(Fraction),
    /// Another item's readings, each on its day.
    Readings(Series),
    /// A figure that is still to come.
    Nothing,
}

impl Against {
    /// What one ower's readings are held against; `scale` is its part of the whole.
    pub(super) fn of(ctx: &Ctx<'_>, goal: &Goal, scale: Fraction, owner: Owner<'_>) -> Self {
        match &goal.target {
            Target::Figure(figure) | Target::LastYear(Some(figure)) => Fraction::from(*figure)
                .mul(scale)
                .map_or(Self::Nothing, Self::Figure),
            Target::LastYear(None) => Self::Nothing,
            Target::Item(item) => ctx
                .series_of(item.as_str(), owner)
                .map_or(Self::Nothing, Self::Readings),
        }
    }
}

/// A series of readings held against one goal.
pub(super) struct Held<'a> {
    pub(super) as_of: Day,
    pub(super) indicator: &'a Indicator,
    pub(super) series: &'a Series,
    pub(super) compare: Compare,
    pub(super) against: Against,
}

impl Held<'_> {
    /// A sum with a member missing proves nothing.
    pub(super) fn is_unproven(&self) -> bool {
        self.needs_everyone() && self.series.latest().is_some_and(|it| !it.complete)
    }

    const fn needs_everyone(&self) -> bool {
        matches!(self.compare, Compare::Equals | Compare::AtMost)
    }

    /// Whether the latest figure is above what is allowed at most; who is missing could only add.
    pub(super) fn is_passed(&self) -> bool {
        let (Compare::AtMost, Some(last)) = (self.compare, self.series.latest()) else {
            return false;
        };
        self.target(last.on)
            .is_some_and(|target| last.exact() > target)
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
        points
            .iter()
            .rev()
            .take_while(|point| self.satisfied(point) == Some(true))
            .last()
            .map(Met::by)
    }

    /// The first later day whose figure satisfies.
    pub(super) fn first_after(&self, day: Day) -> Option<Met> {
        let from = self.series.count_until(day);
        let later = self.series.points().get(from..)?;
        later
            .iter()
            .find(|point| self.satisfied(point) == Some(true))
            .map(Met::by)
    }

    /// The figure it was compared with last, where that is another item's.
    pub(super) fn compared(&self) -> Option<(Day, Decimal)> {
        let Against::Readings(other) = &self.against else {
            return None;
        };
        let (at, _) = self.judged(self.as_of)?;
        let on = self.series.points().get(at)?.on;
        Some((on, other.on(on)?.value))
    }

    /// The latest figure on a day or before it that can be compared, and whether it satisfies.
    fn judged(&self, day: Day) -> Option<(usize, bool)> {
        let count = self.series.count_until(day);
        let points = self.series.points().get(..count)?;
        points
            .iter()
            .enumerate()
            .rev()
            .find_map(|(at, point)| Some((at, self.satisfied(point)?)))
    }

    fn target(&self, on: Day) -> Option<Fraction> {
        match &self.against {
            Against::Figure(figure) => Some(*figure),
            Against::Readings(other) => Some(other.on(on)?.exact()),
            Against::Nothing => None,
        }
    }

    fn satisfied(&self, reading: &Reading) -> Option<bool> {
        let target = self.target(reading.on)?;
        if self.needs_everyone() && !reading.complete {
            return Some(false);
        }
        let value = reading.exact();
        Some(match self.compare {
            Compare::AtLeast | Compare::NotBelow => value >= target,
            Compare::AtMost => value <= target,
            Compare::Equals => value == target,
            Compare::Above => value > target,
            Compare::About => self.is_close(value, target)?,
        })
    }

    /// Short by no more than 5 % of the target, or by what the plan allows.
    fn is_close(&self, value: Fraction, target: Fraction) -> Option<bool> {
        let within = match self.indicator.within {
            Some(within) => Fraction::from(within),
            None => target.abs().mul(Fraction::new(1, 20)?)?,
        };
        let short = target.sub(value)?;
        let off = if self.indicator.both_sides {
            short.abs()
        } else {
            short
        };
        Some(off <= within)
    }
}
