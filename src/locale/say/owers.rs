//! Who owes something.

use crate::board::{Board, Row};
use crate::locale::Words;
use crate::plan::{Plan, UnitId};
use crate::text::Shown;

/// A unit's short name.
pub fn unit(w: &Words, unit: Option<&UnitId>) -> String {
    unit.map_or_else(
        || w.owers.nobody().to_owned(),
        |unit| Shown::line(unit.as_str()).into_string(),
    )
}

/// Who owes a row: a unit, two, a collective with its number, or the first and how many.
pub fn owers(w: &Words, plan: &Plan, board: &Board, row: &Row) -> String {
    let mut list: Vec<UnitId> = Vec::new();
    for member in board.members(row) {
        if let Some(unit) = &member.unit
            && !list.contains(unit)
        {
            list.push(unit.clone());
        }
    }
    units(w, plan, &list)
}

/// Several units in few cells.
pub fn units(w: &Words, plan: &Plan, list: &[UnitId]) -> String {
    match list {
        [] => w.owers.nobody().to_owned(),
        [only] => unit(w, Some(only)),
        [one, other] => w
            .owers
            .two(&Shown::line(one.as_str()), &Shown::line(other.as_str())),
        [first, ..] => collective(w, plan, list).unwrap_or_else(|| {
            w.owers
                .and_others(&Shown::line(first.as_str()), &list.len())
        }),
    }
}

/// The collective that these units are, where there is one.
fn collective(w: &Words, plan: &Plan, list: &[UnitId]) -> Option<String> {
    let mut sorted: Vec<&UnitId> = list.iter().collect();
    sorted.sort_unstable();
    let found = plan.units.iter().find(|unit| {
        unit.is_collective() && {
            let members = plan.units.expand(&unit.id);
            let mut members: Vec<&UnitId> = members.iter().collect();
            members.sort_unstable();
            members == sorted
        }
    })?;
    // Where the collective is called after its group, the group's name says it better.
    let n = list.len();
    Some(match &found.group {
        Some(group) if found.id.as_str().contains(group.as_str()) => {
            w.owers.of_group(&n, &Shown::line(group))
        }
        _ => w.owers.all_of(&Shown::line(found.id.as_str()), &n),
    })
}

/// All names, one after the other.
pub(super) fn names(w: &Words, list: &[UnitId]) -> String {
    let names: Vec<String> = list.iter().map(|it| unit(w, Some(it))).collect();
    names.join(w.owers.comma())
}
