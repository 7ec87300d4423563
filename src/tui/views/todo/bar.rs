//! The filter bar: which field is being chosen and what it can be.

use crate::board::{Filter, Light};
use crate::locale::say;
use crate::plan::UnitId;
use crate::tui::desk::Desk;

/// How rows are sorted within their groups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Sort {
    #[default]
    Due,
    Task,
    Unit,
}

impl Sort {
    /// The next one.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Due => Self::Task,
            Self::Task => Self::Unit,
            Self::Unit => Self::Due,
        }
    }
}

/// A field of the filter bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Unit,
    Leader,
    Task,
    Light,
}

impl Field {
    /// The fields that have something to choose.
    pub(super) fn all(desk: &Desk) -> Vec<Self> {
        let mut all = vec![Self::Unit, Self::Leader, Self::Task, Self::Light];
        all.retain(|field| *field != Self::Leader || !desk.plan.leaders.is_empty());
        all
    }

    /// The field to the right or to the left, round the end.
    pub(super) fn beside(self, desk: &Desk, forward: bool) -> Self {
        let all = Self::all(desk);
        let at = all.iter().position(|it| *it == self).unwrap_or(0);
        let steps = if forward { 1 } else { all.len() - 1 };
        all.get((at + steps) % all.len()).copied().unwrap_or(self)
    }

    /// The field's name.
    pub(super) fn name(self, desk: &Desk) -> &str {
        let words = &desk.words.todo;
        match self {
            Self::Unit => words.unit(),
            Self::Leader => words.leader(),
            Self::Task => words.task(),
            Self::Light => words.light(),
        }
    }

    /// What the filter says in this field.
    pub(super) fn value(self, desk: &Desk, filter: &Filter) -> String {
        let value = match self {
            Self::Unit => filter
                .unit
                .as_ref()
                .map(|it| say::unit(&desk.words, Some(it))),
            Self::Leader => filter.leader.clone(),
            Self::Task => filter.task.map(|number| {
                let title = desk.plan.task(number).map_or("", |task| task.label());
                format!("{number} {title}")
            }),
            Self::Light => filter
                .light
                .map(|it| say::light(&desk.words, it).to_owned()),
        };
        value.unwrap_or_else(|| desk.words.todo.all().to_owned())
    }

    /// Moves the field's value by one: nothing, then each in the order of the plan.
    pub(super) fn turn(self, desk: &Desk, filter: &mut Filter, forward: bool) {
        match self {
            Self::Unit => {
                let owing = desk.units.iter().filter(|it| !it.owes.is_empty());
                let units: Vec<UnitId> = owing.map(|it| it.unit.clone()).collect();
                filter.unit = turned(&units, filter.unit.as_ref(), forward);
            }
            Self::Leader => {
                let leaders: Vec<String> =
                    desk.plan.leaders.iter().map(|it| it.id.clone()).collect();
                filter.leader = turned(&leaders, filter.leader.as_ref(), forward);
            }
            Self::Task => {
                let tasks: Vec<u32> = desk.plan.tasks.iter().map(|it| it.number).collect();
                filter.task = turned(&tasks, filter.task.as_ref(), forward);
            }
            Self::Light => {
                let lights = [
                    Light::Red,
                    Light::Yellow,
                    Light::Blue,
                    Light::Green,
                    Light::Grey,
                ];
                filter.light = turned(&lights, filter.light.as_ref(), forward);
            }
        }
    }
}

/// The value after or before the present one; nothing stands before the first and after the last.
fn turned<T: Clone + PartialEq>(all: &[T], now: Option<&T>, forward: bool) -> Option<T> {
    let at = now.and_then(|now| all.iter().position(|it| it == now));
    let next = match (at, forward) {
        (None, true) => Some(0),
        (None, false) => all.len().checked_sub(1),
        (Some(at), true) => Some(at + 1),
        (Some(at), false) => at.checked_sub(1),
    };
    next.and_then(|at| all.get(at)).cloned()
}
