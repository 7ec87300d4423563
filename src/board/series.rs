//! A figure over time: one reading a day, members added up where the plan says so.

use std::collections::BTreeMap;

use super::facts::{ItemFacts, Owner};
use super::obligation::Reading;
use crate::calendar::Day;
use crate::figure::{Decimal, Parts};
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
        let mut series = Self::default();
        for (reading, unit) in readings(facts) {
            if owner.owns(unit) {
                series.put(reading);
            }
        }
        series
    }

    /// A member's readings replace each other; what is shared in parts adds up by parts only.
    fn sum(facts: &ItemFacts<'_>, members: &[UnitId], by_parts: bool) -> Self {
        let mut latest: BTreeMap<&UnitId, Reading> = BTreeMap::new();
        let mut series = Self::default();
        for (reading, unit) in readings(facts) {
            let Some(member) = unit.and_then(|unit| members.iter().find(|it| *it == unit)) else {
                continue;
            };
            if by_parts && reading.parts.is_none() {
                continue;
            }
            latest.insert(member, reading);
            let (value, parts) = total(latest.values());
            series.put(Reading {
                value,
                parts,
                complete: latest.len() == members.len(),
                ..reading
            });
        }
        series.missing = members
            .iter()
            .filter(|member| !latest.contains_key(member))
            .cloned()
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

/// All of them together: by parts where each has parts, else their values.
fn total<'a>(readings: impl Iterator<Item = &'a Reading> + Clone) -> (Decimal, Option<Parts>) {
    let nothing = Parts {
        have: Decimal::ZERO,
        of: Decimal::ZERO,
    };
    let parts = readings
        .clone()
        .try_fold(nothing, |sum, reading| sum.add(reading.parts?));
    let value = match parts.and_then(Parts::percent) {
        Some(percent) => percent.round(4),
        None => readings.fold(Decimal::ZERO, |sum, it| sum.saturating_add(it.value)),
    };
    (value, parts)
}

/// Every figure of an item with the unit it is of; a part of nothing is no figure.
fn readings<'a>(facts: &'a ItemFacts<'_>) -> impl Iterator<Item = (Reading, Option<&'a UnitId>)> {
    facts.progress.iter().filter_map(|fact| {
        let given = fact.it.value?;
        let parts = fact.it.of.map(|of| Parts { have: given, of });
        let value = match parts {
            Some(parts) => parts.percent()?.round(4),
            None => given,
        };
        let reading = Reading {
            on: fact.it.on,
            value,
            parts,
            record: fact.id,
            complete: true,
        };
        Some((reading, fact.it.unit.as_ref()))
    })
}
