//! A fact as someone states it, and whose facts an item takes.

use crate::board::key::{Key, Which};
use crate::calendar::Day;
use crate::figure::TypedFigure;
use crate::journal::Body;
use crate::plan::{Item, Kind, OwedBy, Plan, Split, UnitId};

/// A fact as someone states it, names resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    pub item: &'a Item,
    /// The obligation that is named, by key or by period or day.
    pub which: Option<Which>,
    pub unit: Option<UnitId>,
    /// The day the fact holds.
    pub on: Day,
    pub given: Given,
    pub note: Option<&'a str>,
    pub evidence: &'a [String],
}

/// What is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Nothing,
    /// Done, confirmed, handed in.
    Done,
    Figure(TypedFigure),
}

/// The record that an entry comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    pub body: Body,
    /// The obligation it meets or speaks of; `None` where it meets none.
    pub key: Option<Key>,
}

/// Whose facts an item takes: who owes it, or the members whose figures add up.
pub fn reporters(plan: &Plan, item: &Item) -> Vec<UnitId> {
    if let Kind::Case(_) = item.kind {
        let mut all = Vec::new();
        for unit in item.units.iter().flat_map(|unit| plan.units.expand(unit)) {
            if !all.contains(&unit) {
                all.push(unit);
            }
        }
        return all;
    }
    match &item.split {
        Split::Sum(members) => members.clone(),
        Split::Whole if item.owed_by == OwedBy::Lead => {
            let lead = item.owers.first().or(item.lead.as_ref());
            lead.cloned().into_iter().collect()
        }
        Split::Each { .. } | Split::Whole => item.owers.clone(),
    }
}
