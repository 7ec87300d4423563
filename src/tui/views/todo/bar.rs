//! The filter bar: its fields, and what each can be.

use crate::board::{Filter, Light};
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::bar::Field as BarField;
use crate::tui::views::detail;

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

/// What a field can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Unit(UnitId),
    Leader(String),
    Task(u32),
    Light(Light),
}

impl BarField for Field {
    type Filter = Filter;
    type Value = Value;

    fn all(desk: &Desk) -> Vec<Self> {
        let mut all = vec![Self::Unit, Self::Leader, Self::Task, Self::Light];
        all.retain(|field| *field != Self::Leader || !desk.plan.leaders.is_empty());
        all
    }

    fn name(self, desk: &Desk) -> &str {
        let words = &desk.words.todo;
        match self {
            Self::Unit => words.unit(),
            Self::Leader => words.leader(),
            Self::Task => words.task(),
            Self::Light => words.light(),
        }
    }

    fn value(self, filter: &Filter) -> Option<Value> {
        match self {
            Self::Unit => filter.unit.clone().map(Value::Unit),
            Self::Leader => filter.leader.clone().map(Value::Leader),
            Self::Task => filter.task.map(Value::Task),
            Self::Light => filter.light.map(Value::Light),
        }
    }

    fn set(self, filter: &mut Filter, value: Option<&Value>) {
        match self {
            Self::Unit => filter.unit = None,
            Self::Leader => filter.leader = None,
            Self::Task => filter.task = None,
            Self::Light => filter.light = None,
        }
        match value {
            None => {}
            Some(Value::Unit(unit)) => filter.unit = Some(unit.clone()),
            Some(Value::Leader(leader)) => filter.leader = Some(leader.clone()),
            Some(Value::Task(task)) => filter.task = Some(*task),
            Some(Value::Light(light)) => filter.light = Some(*light),
        }
    }

    fn values(self, desk: &Desk) -> Vec<Value> {
        match self {
            Self::Unit => units(desk).map(Value::Unit).collect(),
            Self::Leader => {
                let leaders = desk.plan.leaders.iter();
                leaders.map(|it| Value::Leader(it.id.clone())).collect()
            }
            Self::Task => {
                let tasks = desk.plan.tasks.iter();
                tasks.map(|it| Value::Task(it.number)).collect()
            }
            Self::Light => [
                Light::Red,
                Light::Yellow,
                Light::Blue,
                Light::Green,
                Light::Grey,
            ]
            .map(Value::Light)
            .to_vec(),
        }
    }

    fn label(desk: &Desk, value: &Value) -> String {
        match value {
            Value::Unit(unit) => say::unit(&desk.words, Some(unit)),
            Value::Leader(id) => {
                let found = desk.plan.leaders.iter().find(|it| it.id == *id);
                found.map_or_else(|| Shown::line(id).into_string(), detail::leader)
            }
            Value::Task(number) => {
                let title = desk.plan.task(*number).map_or("", |task| task.label());
                format!("{number} {}", Shown::line(title))
            }
            Value::Light(light) => {
                let (sign, word) = (
                    say::sign(&desk.words, *light),
                    say::light(&desk.words, *light),
                );
                format!("{sign} {word}")
            }
        }
    }

    fn also(desk: &Desk, value: &Value) -> String {
        match value {
            Value::Unit(unit) => {
                let found = desk.plan.units.iter().find(|it| it.id == *unit);
                found.map_or_else(String::new, |it| it.name.clone())
            }
            Value::Task(number) => {
                let task = desk.plan.task(*number);
                task.map_or_else(String::new, |it| it.label().to_owned())
            }
            Value::Light(light) => say::light(&desk.words, *light).to_owned(),
            Value::Leader(_) => String::new(),
        }
    }
}

/// Units that owe something, and collectives with such members.
fn units(desk: &Desk) -> impl Iterator<Item = UnitId> {
    let owes = |unit: &UnitId| {
        let found = desk.units.iter().find(|it| it.unit == *unit);
        found.is_some_and(|it| !it.owes.is_empty())
    };
    let units = desk.plan.units.iter().map(|unit| unit.id.clone());
    units.filter(move |unit| owes(unit) || desk.plan.units.expand(unit).iter().any(owes))
}
