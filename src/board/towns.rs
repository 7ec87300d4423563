//! Which units are townships: visited in turn, and never ranked together with county units.

use foldhash::{HashMap, HashSet};

use crate::plan::{Plan, Unit, UnitId};

/// The plan's townships, in its order: members of collectives, of a group of which less than half
/// lead a task or an item. A unit without a group is judged by itself.
pub fn townships(plan: &Plan) -> Vec<UnitId> {
    let members: HashSet<UnitId> = plan
        .units
        .iter()
        .filter(|unit| unit.is_collective())
        .flat_map(|unit| plan.units.expand(&unit.id))
        .collect();
    let of_tasks = plan.tasks.iter().filter_map(|it| it.lead.as_ref());
    let of_items = plan.items.iter().filter_map(|it| it.lead.as_ref());
    let leading: HashSet<&UnitId> = of_tasks.chain(of_items).collect();
    let leads = |unit: &Unit| leading.contains(&unit.id);
    // Of each group, how many there are and how many of them lead.
    let mut groups: HashMap<&str, (usize, usize)> = HashMap::default();
    for unit in plan.units.iter().filter(|unit| !unit.is_collective()) {
        if let Some(group) = unit.group.as_deref() {
            let (all, leading) = groups.entry(group).or_default();
            *all += 1;
            *leading += usize::from(leads(unit));
        }
    }
    let seldom_leads = |unit: &Unit| match unit.group.as_deref() {
        Some(group) => groups
            .get(group)
            .is_none_or(|(all, leading)| leading * 2 < *all),
        None => !leads(unit),
    };
    plan.units
        .iter()
        .filter(|unit| !unit.is_collective() && Some(&unit.id) != plan.office.as_ref())
        .filter(|unit| members.contains(&unit.id) && seldom_leads(unit))
        .map(|unit| unit.id.clone())
        .collect()
}
