//! Who owes a sheet for which task in a month (rules part 8).

use std::collections::BTreeSet;

use crate::board::facts::Facts;
use crate::board::light::Light;
use crate::board::obligation::Obligation;
use crate::board::rules::{Ctx, owe};
use crate::calendar::{Day, Period, add_days, periods};
use crate::journal::Meets;
use crate::plan::{Item, Kind, Plan, Rhythm, Split, Task, UnitId, Who};

/// A sheet that is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Owed {
    pub(super) unit: UnitId,
    pub(super) task: u32,
    pub(super) lead: bool,
}

/// All sheets owed in a month: by unit in the order of the plan, then by task.
pub(super) fn owed(plan: &Plan, facts: &Facts<'_>, month: Period) -> Vec<Owed> {
    let mut cells = Vec::new();
    for (place, task) in plan.tasks.iter().enumerate() {
        let leads = leads(plan, task);
        let mut units: BTreeSet<UnitId> = leads.iter().cloned().collect();
        match plan.dispatch.who {
            Who::Lead => {}
            Who::Own => {
                for (at, item) in items_of(plan, task.number) {
                    units.extend(waiting(plan, facts, at, item, month));
                }
            }
            Who::All => {
                let items = items_of(plan, task.number).flat_map(|(_, item)| {
                    let named = item.units.iter().chain(&item.lead).chain(&item.owers);
                    named.collect::<Vec<_>>()
                });
                let named = task.units.iter().chain(items);
                units.extend(named.flat_map(|unit| plan.units.expand(unit)));
            }
        }
        for unit in units {
            // The office owes none.
            if plan.office.as_ref() != Some(&unit) {
                let owed = Owed {
                    lead: leads.contains(&unit),
                    task: task.number,
                    unit,
                };
                cells.push((plan.units.order(&owed.unit), place, owed));
            }
        }
    }
    cells.sort_by_key(|cell| (cell.0, cell.1));
    cells.into_iter().map(|(_, _, owed)| owed).collect()
}

fn items_of(plan: &Plan, task: u32) -> impl Iterator<Item = (usize, &Item)> {
    let all = plan.items.iter().enumerate();
    all.filter(move |(_, item)| item.task == Some(task))
}

/// Who leads a task, a collective replaced by its members.
pub(super) fn leads(plan: &Plan, task: &Task) -> Vec<UnitId> {
    let lead = task.lead.iter();
    lead.flat_map(|unit| plan.units.expand(unit)).collect()
}

/// The units that owe something of an item which is open in the month and not met before it.
fn waiting(plan: &Plan, facts: &Facts<'_>, at: usize, item: &Item, month: Period) -> Vec<UnitId> {
    match &item.kind {
        Kind::Milestone { .. } | Kind::Indicator(_) => {
            let before = before(plan, facts, at, item, month);
            let mut units: Vec<UnitId> = before
                .iter()
                .filter(|one| has_come(item, one, month))
                .filter_map(|one| one.unit.clone())
                .collect();
            // Whose figures add up gives its own.
            if let Split::Sum(members) = &item.split
                && before
                    .iter()
                    .any(|one| is_figure(one) && has_come(item, one, month))
            {
                units.extend(members.iter().cloned());
            }
            units
        }
        Kind::Report(rhythm) => ending_in(plan, *rhythm, month)
            .into_iter()
            .flat_map(|period| not_handed_in(plan, facts, at, item, (period, month)))
            .collect(),
        Kind::Standing(_) | Kind::Zero(_) | Kind::Case(_) | Kind::Requirement => Vec::new(),
    }
}

/// What an item's owers had not met before the month's first day, whatever its own day is.
pub(super) fn before(
    plan: &Plan,
    facts: &Facts<'_>,
    at: usize,
    item: &Item,
    month: Period,
) -> Vec<Obligation> {
    let Some(ctx) = seen(plan, facts, at, item, add_days(month.start(), -1)) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    owe(&ctx, &mut all);
    let is_open = |one: &Obligation| {
        let met = one.met.is_some_and(|met| met.on < month.start());
        !met && one.light != Light::Waived
    };
    all.retain(is_open);
    all
}

/// An item as the rules see it on a day.
fn seen<'a>(
    plan: &'a Plan,
    facts: &'a Facts<'a>,
    at: usize,
    item: &'a Item,
    day: Day,
) -> Option<Ctx<'a>> {
    Some(Ctx {
        plan,
        item,
        at,
        all: facts,
        facts: facts.items.get(at)?,
        day,
    })
}

/// A figure's obligation, not a step in words.
pub(super) const fn is_figure(one: &Obligation) -> bool {
    one.target.is_some()
}

/// A figure from the month of its first day on, a node or a step from the month of its day on.
pub(super) fn has_come(item: &Item, one: &Obligation, month: Period) -> bool {
    let from = match item.indicator() {
        Some(indicator) if is_figure(one) => Some(indicator.from),
        Some(_) | None => one.due,
    };
    from.is_some_and(|from| from <= month.end())
}

/// Periods of a rhythm that end in the month and are owed at all.
pub(super) fn ending_in(plan: &Plan, rhythm: Rhythm, month: Period) -> Vec<Period> {
    let from = plan.start.max(plan.tracked_from);
    periods(rhythm.every, month.start(), month.end())
        .filter(|it| month.contains(it.end()))
        .filter(|it| it.end() >= from && it.start() <= plan.end)
        .collect()
}

/// Who had not handed in a period's report before the month's first day.
fn not_handed_in(
    plan: &Plan,
    facts: &Facts<'_>,
    at: usize,
    item: &Item,
    (period, month): (Period, Period),
) -> Vec<UnitId> {
    let Some(ctx) = seen(plan, facts, at, item, month.end()) else {
        return Vec::new();
    };
    let start = month.start();
    ctx.owers()
        .into_iter()
        .filter(|(unit, _)| !is_waived(item, unit.as_ref(), start))
        .filter(|(_, owner)| {
            let met = ctx
                .facts
                .first_done(*owner, |it| it.meets == Meets::Period(period));
            met.is_none_or(|met| met.on >= start)
        })
        .filter_map(|(unit, _)| unit)
        .collect()
}

/// No longer asked from a day before this one.
pub(super) fn is_waived(item: &Item, unit: Option<&UnitId>, day: Day) -> bool {
    item.waived
        .iter()
        .any(|waiver| waiver.on < day && (waiver.unit.is_none() || waiver.unit.as_ref() == unit))
}
