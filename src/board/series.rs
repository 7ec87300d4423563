//! A figure over time: one reading a day, members added up where the plan says so.

use super::facts::{ItemFacts, Owner};
use super::obligation::Reading;
use crate::calendar::Day;
use crate::figure::{Decimal, Parts};
use crate::journal::RecordId;
use crate::plan::{Item, Split, UnitId};

/// Readings by day, one a day, the last written of a day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series {
    points: Vec<Reading>,
    /// Of a sum: members without any figure.
    missing: Vec<UnitId>,
}

impl Series {
    /// An item's figures: one unit's, or the members' together.
    pub(super) fn of(item: &Item, facts: &ItemFacts<'_>, owner: Owner<'_>) -> Self {
        match (&item.split, owner) {
            (Split::Sum(members), Owner::Anyone) => Self::sum(facts, members, item.ratio),
            (Split::Sum(_) | Split::Whole | Split::Each { .. }, _) => Self::plain(facts, owner),
        }
    }

    fn plain(facts: &ItemFacts<'_>, owner: Owner<'_>) -> Self {
        let given = figures(facts, owner);
        let mut series = Self {
            points: Vec::with_capacity(given.size_hint().1.unwrap_or_default()),
            missing: Vec::new(),
        };
        for given in given {
            if let Some(value) = share(given.value, given.parts()) {
                series.put(given.reading(value));
            }
        }
        series
    }

    /// A member's figures replace each other; what is shared in parts adds up by parts only.
    fn sum(facts: &ItemFacts<'_>, members: &[UnitId], by_parts: bool) -> Self {
        let mut latest: Vec<Option<Given<'_>>> = vec![None; members.len()];
        let mut series = Self::default();
        for given in figures(facts, Owner::Anyone) {
            let place = given
                .unit
                .and_then(|unit| members.iter().position(|it| it == unit));
            let Some(slot) = place.and_then(|at| latest.get_mut(at)) else {
                continue;
            };
            if !given.can_be_added(by_parts) {
                continue;
            }
            *slot = Some(given);
            let known = || latest.iter().flatten();
            let parts = known().try_fold(NOTHING, |sum, it| sum.add(it.parts()?));
            let whole = known().fold(Decimal::ZERO, |sum, it| sum.saturating_add(it.value));
            let Some(value) = share(whole, parts) else {
                continue;
            };
            series.put(Reading {
                parts,
                complete: latest.iter().all(Option::is_some),
                ..given.reading(value)
            });
        }
        series.missing = members
            .iter()
            .zip(&latest)
            .filter(|(_, figure)| figure.is_none())
            .map(|(member, _)| member.clone())
            .collect();
        series
    }

    fn put(&mut self, reading: Reading) {
        match self.points.last_mut() {
            Some(last) if last.on == reading.on => *last = reading,
            _ => self.points.push(reading),
        }
    }

    /// All readings in order of days.
    pub fn points(&self) -> &[Reading] {
        &self.points
    }

    /// Members of a sum without any figure.
    pub fn missing(&self) -> &[UnitId] {
        &self.missing
    }

    /// The latest of all.
    pub fn latest(&self) -> Option<&Reading> {
        self.points.last()
    }

    /// How many readings hold on a day or before it.
    pub fn count_until(&self, day: Day) -> usize {
        self.points.partition_point(|point| point.on <= day)
    }

    /// The latest on a day or before it.
    pub fn until(&self, day: Day) -> Option<&Reading> {
        self.points.get(self.count_until(day).checked_sub(1)?)
    }

    /// The reading of that very day.
    pub fn on(&self, day: Day) -> Option<&Reading> {
        self.until(day).filter(|point| point.on == day)
    }
}

const NOTHING: Parts = Parts {
    have: Decimal::ZERO,
    of: Decimal::ZERO,
};

/// The percentage of parts, rounded; `None` of nothing. Without parts the value itself.
fn share(value: Decimal, parts: Option<Parts>) -> Option<Decimal> {
    match parts {
        Some(parts) => Some(parts.percent()?.round(4)),
        None => Some(value),
    }
}

/// A figure as it was given.
#[derive(Clone, Copy)]
struct Given<'a> {
    on: Day,
    unit: Option<&'a UnitId>,
    value: Decimal,
    of: Option<Decimal>,
    record: RecordId,
}

impl Given<'_> {
    /// Where parts add up a bare percentage cannot; none of nothing adds nothing.
    fn can_be_added(&self, by_parts: bool) -> bool {
        match self.of {
            Some(of) => !of.is_zero() || self.value.is_zero(),
            None => !by_parts,
        }
    }

    fn parts(&self) -> Option<Parts> {
        let have = self.value;
        self.of.map(|of| Parts { have, of })
    }

    fn reading(&self, value: Decimal) -> Reading {
        Reading {
            on: self.on,
            value,
            parts: self.parts(),
            record: self.record,
            complete: true,
        }
    }
}

/// Every figure of an item that speaks for an owner, in order of days.
fn figures<'s>(facts: &'s ItemFacts<'_>, owner: Owner<'s>) -> impl Iterator<Item = Given<'s>> {
    facts.of(owner).filter_map(|fact| {
        Some(Given {
            on: fact.on,
            unit: fact.it.unit.as_ref(),
            value: fact.it.value?,
            of: fact.it.of,
            record: fact.id,
        })
    })
}
