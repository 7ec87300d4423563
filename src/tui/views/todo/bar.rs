//! The filter bar: its fields, and what each can be.

use crate::board::{Filter, Light};
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::Shown;
use crate::tui::desk::Desk;
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
    /// Nothing is left out.
    All,
    Unit(UnitId),
    Leader(String),
    Task(u32),
    Light(Light),
}

/// A value by its name, and by what else it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) value: Value,
    pub(super) label: String,
    pub(super) also: String,
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
    pub(super) fn value(self, filter: &Filter) -> Value {
        let value = match self {
            Self::Unit => filter.unit.clone().map(Value::Unit),
            Self::Leader => filter.leader.clone().map(Value::Leader),
            Self::Task => filter.task.map(Value::Task),
            Self::Light => filter.light.map(Value::Light),
        };
        value.unwrap_or(Value::All)
    }

    /// Has the filter say a value in this field.
    pub(super) fn set(self, filter: &mut Filter, value: &Value) {
        match self {
            Self::Unit => filter.unit = None,
            Self::Leader => filter.leader = None,
            Self::Task => filter.task = None,
            Self::Light => filter.light = None,
        }
        match value {
            Value::All => {}
            Value::Unit(unit) => filter.unit = Some(unit.clone()),
            Value::Leader(leader) => filter.leader = Some(leader.clone()),
            Value::Task(task) => filter.task = Some(*task),
            Value::Light(light) => filter.light = Some(*light),
        }
    }

    /// All that the field can be, in the order of the plan.
    pub(super) fn options(self, desk: &Desk) -> Vec<Choice> {
        let values: Vec<Value> = match self {
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
        };
        let all = std::iter::once(Value::All);
        all.chain(values)
            .map(|value| value.into_choice(desk))
            .collect()
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

impl Value {
    /// As the bar shows it.
    pub(super) fn label(&self, desk: &Desk) -> String {
        match self {
            Self::All => desk.words.todo.all().to_owned(),
            Self::Unit(unit) => say::unit(&desk.words, Some(unit)),
            Self::Leader(id) => {
                let found = desk.plan.leaders.iter().find(|it| it.id == *id);
                found.map_or_else(|| Shown::line(id).into_string(), detail::leader)
            }
            Self::Task(number) => {
                let title = desk.plan.task(*number).map_or("", |task| task.label());
                format!("{number} {}", Shown::line(title))
            }
            Self::Light(light) => {
                let (sign, word) = (
                    say::sign(&desk.words, *light),
                    say::light(&desk.words, *light),
                );
                format!("{sign} {word}")
            }
        }
    }

    fn into_choice(self, desk: &Desk) -> Choice {
        let also = match &self {
            Self::Unit(unit) => {
                let found = desk.plan.units.iter().find(|it| it.id == *unit);
                found.map_or_else(String::new, |it| it.name.clone())
            }
            Self::Task(number) => {
                let task = desk.plan.task(*number);
                task.map_or_else(String::new, |it| it.label().to_owned())
            }
            Self::Light(light) => say::light(&desk.words, *light).to_owned(),
            Self::All | Self::Leader(_) => String::new(),
        };
        Choice {
            label: self.label(desk),
            also,
            value: self,
        }
    }
}
