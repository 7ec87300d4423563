//! Who leads, who takes part, who owes (rules part 2).

use super::file::{ItemTable, OwedByValue, OwedByWord, SplitWord, TaskTable};
use super::ids::UnitId;
use super::model::{OwedBy, Split};
use super::units::Units;

/// The units of a task or an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Party {
    pub lead: Option<UnitId>,
    /// The lead was not written but is the first unit that is not a collective.
    pub lead_assumed: bool,
    pub units: Vec<UnitId>,
    pub support: Vec<UnitId>,
}

fn ids(names: &[String], units: &Units) -> Vec<UnitId> {
    let mut list = Vec::with_capacity(names.len());
    join_all(&mut list, names.iter().map(|name| units.id(name)));
    list
}

fn join_all(list: &mut Vec<UnitId>, more: impl IntoIterator<Item = UnitId>) {
    for unit in more {
        if !list.contains(&unit) {
            list.push(unit);
        }
    }
}

fn first_single(list: &[UnitId], units: &Units) -> Option<UnitId> {
    list.iter()
        .find(|id| units.get(id).is_some_and(|unit| !unit.is_collective()))
        .cloned()
}

impl Party {
    fn new(lead: Option<UnitId>, list: Vec<UnitId>, support: Vec<UnitId>, units: &Units) -> Self {
        let mut list = list;
        let filled = if lead.is_none() {
            first_single(&list, units)
        } else {
            None
        };
        if let Some(lead) = &lead
            && !list.contains(lead)
        {
            list.insert(0, lead.clone());
        }
        join_all(&mut list, support.iter().cloned());
        Self {
            lead_assumed: filled.is_some(),
            lead: lead.or(filled),
            units: list,
            support,
        }
    }

    /// The units of a task.
    pub(super) fn of_task(task: &TaskTable, units: &Units) -> Self {
        let lead = task.lead.as_deref().map(|name| units.id(name));
        let (own, support) = (ids(&task.units, units), ids(&task.support, units));
        Self::new(lead, own, support, units)
    }

    /// The units of an item; `task` are those of its task.
    pub(super) fn of_item(item: &ItemTable, task: &Self, units: &Units) -> Self {
        let lead = item.lead.as_deref().map(|name| units.id(name));
        let list = |names| ids(names, units);
        let support = item.support.as_deref().map(list);
        match (item.units.as_deref().map(list), lead, support) {
            (Some(own), lead, support) => Self::new(lead, own, support.unwrap_or_default(), units),
            (None, lead, Some(support)) => {
                let filled = lead.is_none() && task.lead_assumed;
                let lead = lead.or_else(|| task.lead.clone());
                let party = Self::new(lead, Vec::new(), support, units);
                Self {
                    lead_assumed: filled || party.lead_assumed,
                    ..party
                }
            }
            (None, Some(lead), None) => Self {
                support: task.support.clone(),
                ..Self::new(Some(lead), task.units.clone(), Vec::new(), units)
            },
            (None, None, None) => task.clone(),
        }
    }

    /// The collectives that take part.
    fn collectives<'s>(&'s self, units: &'s Units) -> impl Iterator<Item = &'s UnitId> {
        self.units
            .iter()
            .filter(|id| units.get(id).is_some_and(super::units::Unit::is_collective))
    }

    /// Whether there is a collective whose members could owe.
    pub(super) fn has_collective(&self, units: &Units) -> bool {
        self.collectives(units).next().is_some()
    }
}

/// Who owes an item and how its figure is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Owing {
    pub owed_by: OwedBy,
    pub owers: Vec<UnitId>,
    pub split: Split,
}

/// Works out who owes an item.
pub(super) fn owing(item: &ItemTable, party: &Party, units: &Units) -> Owing {
    let members = || units.expand_all(party.collectives(units));
    let contributors = || match (&item.quota, &item.owed_by) {
        (Some(quota), _) if !quota.is_empty() => quota.keys().map(|name| units.id(name)).collect(),
        (_, Some(OwedByValue::Units(list))) => units.expand_all(&ids(list, units)),
        (_, _) if party.has_collective(units) => members(),
        (_, _) => party.units.clone(),
    };
    let sorted = if item.split.is_some() {
        let mut sorted = contributors();
        sorted.sort_by_cached_key(|id| units.order(id));
        sorted
    } else {
        Vec::new()
    };
    let split = match item.split {
        None => Split::Whole,
        Some(SplitWord::Sum) => Split::Sum(sorted.clone()),
        Some(SplitWord::Each) => {
            let quota = item.quota.iter().flatten();
            let quota = quota.map(|(name, part)| (units.id(name), *part)).collect();
            Split::Each { quota }
        }
    };
    let (owed_by, owers) = match &item.owed_by {
        None if item.split == Some(SplitWord::Each) => (OwedBy::List(sorted.clone()), sorted),
        None | Some(OwedByValue::Word(OwedByWord::Lead)) => {
            (OwedBy::Lead, party.lead.iter().cloned().collect())
        }
        Some(OwedByValue::Word(OwedByWord::Each)) => (OwedBy::Each, units.expand_all(&party.units)),
        Some(OwedByValue::Word(OwedByWord::Members)) => (OwedBy::Members, members()),
        Some(OwedByValue::Units(list)) => {
            let list = ids(list, units);
            let owers = units.expand_all(&list);
            (OwedBy::List(list), owers)
        }
    };
    Owing {
        owed_by,
        owers,
        split,
    }
}
