//! Summing up: by task and by unit.

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::light::Light;
use super::obligation::Obligation;
use super::rows::{Row, Span, light};
use crate::calendar::Day;
use crate::plan::{Plan, UnitId};
use chrono::Datelike as _;

/// How many show each light.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts([usize; 8]);

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, light: Light) {
        if let Some(count) = self.0.get_mut(light.rank()) {
            *count += 1;
        }
    }

    /// How many show this light.
    pub fn of(&self, light: Light) -> usize {
        self.0.get(light.rank()).copied().unwrap_or(0)
    }

    /// How many are done, in time or late, or no longer asked.
    pub fn settled(&self) -> usize {
        self.of(Light::Done) + self.of(Light::DoneLate) + self.of(Light::Waived)
    }

    /// All of them.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// The worst light that anything shows.
    pub fn worst(&self) -> Option<Light> {
        Light::ALL.into_iter().find(|light| self.of(*light) > 0)
    }
}

impl FromIterator<Light> for Counts {
    fn from_iter<T: IntoIterator<Item = Light>>(lights: T) -> Self {
        let mut counts = Self::default();
        for light in lights {
            counts.add(light);
        }
        counts
    }
}

/// A task at a glance, or all that belongs to no task: main goals and working rules.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskSummary {
    /// The task's number; `None`: what belongs to no task.
    pub task: Option<u32>,
    pub light: Light,
    /// Indexes into the board's rows.
    pub rows: Vec<usize>,
    /// The row to look at next: the worst that is lit, else the next due.
    pub next: Option<usize>,
    /// For each month of the plan's year the worst row whose day falls in it; of folded periods each
    /// by itself.
    pub months: [Option<Light>; 12],
    pub counts: Counts,
}

/// Red if a row is, else yellow, else blue; then done, green, grey (rules part 7).
fn task_light(counts: &Counts) -> Light {
    let lit = [Light::Red, Light::Yellow, Light::Blue]
        .into_iter()
        .find(|light| counts.of(*light) > 0);
    if let Some(light) = lit {
        light
    } else if counts.total() > 0 && counts.settled() == counts.total() {
        Light::Done
    } else if counts.settled() > 0 || counts.of(Light::Green) > 0 {
        Light::Green
    } else {
        Light::Grey
    }
}

/// The summary of what belongs to no task, if there is any, and one for each task, in the order of
/// the plan.
pub(super) fn summaries(
    plan: &Plan,
    all: &[Obligation],
    rows: &[Row],
    day: Day,
) -> (TaskSummary, Vec<TaskSummary>) {
    let mut own: HashMap<Option<u32>, Vec<usize>> = HashMap::default();
    for (at, row) in rows.iter().enumerate() {
        let task = plan.items.get(row.item).and_then(|item| item.task);
        own.entry(task).or_default().push(at);
    }
    let mut of = |task: Option<u32>| {
        let own = own.remove(&task).unwrap_or_default();
        let months = months(plan, all, own.iter().filter_map(|&at| rows.get(at)));
        summary(rows, task, own, months, day)
    };
    let goals = of(None);
    let tasks = plan.tasks.iter().map(|task| of(Some(task.number)));
    (goals, tasks.collect())
}

/// The worst light of each month; a row of folded periods lights every month in which one was due.
fn months<'a>(
    plan: &Plan,
    all: &[Obligation],
    rows: impl Iterator<Item = &'a Row>,
) -> [Option<Light>; 12] {
    let mut months = [None; 12];
    let mut put = |due: Option<Day>, light: Light| {
        let slot = due
            .filter(|due| due.year() == plan.year)
            .and_then(|due| months.get_mut(due.month0() as usize));
        if let Some(slot) = slot {
            *slot = Some(slot.map_or(light, |old: Light| old.worse(light)));
        }
    };
    for row in rows {
        if !matches!(row.span, Span::Past(..)) {
            put(row.due, row.light);
            continue;
        }
        let mut days: BTreeMap<Option<Day>, Vec<&Obligation>> = BTreeMap::new();
        for one in row.members.iter().filter_map(|&at| all.get(at)) {
            days.entry(one.due).or_default().push(one);
        }
        for (due, list) in days {
            put(due, light(plan, &list));
        }
    }
    months
}

fn summary(
    rows: &[Row],
    task: Option<u32>,
    own: Vec<usize>,
    months: [Option<Light>; 12],
    day: Day,
) -> TaskSummary {
    let list = || {
        own.iter()
            .filter_map(|&at| rows.get(at).map(|row| (at, row)))
    };
    let counts: Counts = list().map(|(_, row)| row.light).collect();
    let worst = list()
        .filter(|(_, row)| row.light.is_lit())
        .min_by_key(|(_, row)| (row.light.rank(), row.due));
    let coming = list()
        .filter(|(_, row)| !row.light.is_settled() && row.due.is_some_and(|due| due >= day))
        .min_by_key(|(_, row)| row.due);
    TaskSummary {
        task,
        light: task_light(&counts),
        next: worst.or(coming).map(|(at, _)| at),
        months,
        counts,
        rows: own,
    }
}

/// A unit at a glance: what it owes itself.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitSummary {
    pub unit: UnitId,
    pub counts: Counts,
    /// Indexes into the board's obligations.
    pub owes: Vec<usize>,
    /// How many are past their day and not met.
    pub overdue: usize,
}

/// One summary for each unit that is no collective or that owes something, in the order of the plan.
pub fn unit_summaries(plan: &Plan, obligations: &[Obligation]) -> Vec<UnitSummary> {
    let mut list: Vec<UnitSummary> = plan
        .units
        .iter()
        .map(|unit| UnitSummary {
            unit: unit.id.clone(),
            counts: Counts::default(),
            owes: Vec::new(),
            overdue: 0,
        })
        .collect();
    for (at, one) in obligations.iter().enumerate() {
        let Some(unit) = &one.unit else { continue };
        if let Some(summary) = list.get_mut(plan.units.order(unit)) {
            summary.counts.add(one.light);
            summary.owes.push(at);
            summary.overdue += usize::from(one.is_overdue());
        }
    }
    list.retain(|summary| {
        let collective = plan
            .units
            .get(&summary.unit)
            .is_some_and(crate::plan::Unit::is_collective);
        !collective || !summary.owes.is_empty()
    });
    list
}
