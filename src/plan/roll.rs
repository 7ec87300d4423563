//! Who has a part in what, throughout the plan: worked out once, for the rules and for the plan.

use super::draft::Draft;
use super::file::UnitTable;
use super::ids::UnitId;
use super::owners::{Owing, Party, owing};
use super::units::{Unit, Units};

/// The units of a draft, and what each task and item makes of them.
#[derive(Debug)]
pub(super) struct Roll {
    pub units: Units,
    /// Of the tasks, in the order of [`Draft::tasks`].
    pub tasks: Vec<Party>,
    /// Of the items, in the order of [`Draft::items`].
    pub items: Vec<Part>,
}

/// The units of an item, and who of them owes it.
#[derive(Debug)]
pub(super) struct Part {
    pub party: Party,
    pub owing: Owing,
}

impl Roll {
    /// Of a draft that may have faults: a unit that is not declared stands for itself.
    pub(super) fn of(draft: &Draft<'_>) -> Self {
        let declared = draft.units.iter();
        let units = Units::new(declared.map(|it| unit(&it.name, &it.record.body)).collect());
        let tasks: Vec<Party> = draft
            .tasks
            .iter()
            .map(|task| Party::of_task(&task.body, &units))
            .collect();
        let none = Party::default();
        let items = draft
            .items
            .iter()
            .map(|item| {
                let above = item.task.and_then(|at| tasks.get(at)).unwrap_or(&none);
                let party = Party::of_item(&item.record.body, above, &units);
                let owing = owing(&item.record.body, &party, &units);
                Part { party, owing }
            })
            .collect();
        Self {
            units,
            tasks,
            items,
        }
    }
}

fn unit(id: &str, table: &UnitTable) -> Unit {
    let ids = |names: &[String]| {
        names
            .iter()
            .map(|name| UnitId::from(name.as_str()))
            .collect()
    };
    Unit {
        id: UnitId::from(id),
        name: table.name.clone().unwrap_or_else(|| id.to_owned()),
        group: table.group.clone(),
        members: table.members.as_deref().map(ids),
        assumed: table.assumed.clone(),
    }
}
