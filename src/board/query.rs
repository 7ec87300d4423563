//! Choosing and grouping, the same for the command line and the screen.

use super::light::{Light, State};
use super::obligation::Obligation;
use crate::calendar::{Day, add_days, month_end, weekday_index};
use crate::plan::{Plan, UnitId};

/// What a list is narrowed to; an empty one lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub task: Option<u32>,
    /// A collective stands for its members.
    pub unit: Option<UnitId>,
    /// A leader's id: the units and tasks looked after.
    pub leader: Option<String>,
    pub light: Option<Light>,
    /// A kind's word, such as `milestone`.
    pub kind: Option<String>,
}

impl Filter {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an obligation passes.
    pub fn lets(&self, plan: &Plan, one: &Obligation) -> bool {
        let Some(item) = plan.items.get(one.item) else {
            return false;
        };
        let task = self.task.is_none_or(|task| item.task == Some(task));
        let light = self.light.is_none_or(|light| one.light == light);
        let kind = self
            .kind
            .as_deref()
            .is_none_or(|kind| item.kind.code() == kind);
        task && light && kind && self.lets_unit(plan, one) && self.lets_leader(plan, one)
    }

    fn lets_unit(&self, plan: &Plan, one: &Obligation) -> bool {
        self.unit.as_ref().is_none_or(|unit| {
            let own = one.unit.as_ref();
            own == Some(unit) || own.is_some_and(|own| plan.units.expand(unit).contains(own))
        })
    }

    fn lets_leader(&self, plan: &Plan, one: &Obligation) -> bool {
        let Some(wanted) = &self.leader else {
            return true;
        };
        let Some(leader) = plan.leaders.iter().find(|it| it.id == *wanted) else {
            return false;
        };
        let task = plan.items.get(one.item).and_then(|item| item.task);
        let by_task = task.is_some_and(|task| leader.tasks.contains(&task));
        let by_unit = one.unit.as_ref().is_some_and(|own| {
            leader
                .units
                .iter()
                .any(|unit| unit == own || plan.units.expand(unit).contains(own))
        });
        by_task || by_unit
    }
}

/// The groups of the to-do list, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bucket {
    Overdue,
    Behind,
    ThisWeek,
    TwoWeeks,
    ThisMonth,
    Later,
    NoDay,
}

/// The group that something not settled belongs to, by its light, state and day.
pub fn bucket(light: Light, state: State, due: Option<Day>, as_of: Day) -> Bucket {
    let week = add_days(as_of, 6 - i64::try_from(weekday_index(as_of)).unwrap_or(0));
    match (light, due) {
        (Light::Red, _) if state == State::Overdue => Bucket::Overdue,
        (Light::Red | Light::Yellow, _) => Bucket::Behind,
        (_, None) => Bucket::NoDay,
        (_, Some(due)) if due <= week => Bucket::ThisWeek,
        (_, Some(due)) if due <= add_days(as_of, 14) => Bucket::TwoWeeks,
        (_, Some(due)) if due <= month_end(as_of) => Bucket::ThisMonth,
        (_, Some(_)) => Bucket::Later,
    }
}
