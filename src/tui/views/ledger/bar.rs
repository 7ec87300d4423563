//! The fields by which the ledger is narrowed.

use crate::board::Light;
use crate::board::ledger::{LedgerFilter, Stage};
use crate::journal::{Ledger, Source};
use crate::locale::say;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::views::bar::Field as BarField;

/// A field of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Ledger,
    Source,
    Unit,
    Stage,
    Light,
}

/// What a field can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Ledger(Ledger),
    Source(Source),
    Unit(UnitId),
    Stage(Stage),
    Light(Light),
}

impl BarField for Field {
    type Filter = LedgerFilter;
    type Value = Value;

    fn all(_desk: &Desk) -> Vec<Self> {
        vec![
            Self::Ledger,
            Self::Source,
            Self::Unit,
            Self::Stage,
            Self::Light,
        ]
    }

    fn name(self, desk: &Desk) -> &str {
        let words = &desk.words.ledger_view;
        match self {
            Self::Ledger => words.ledger(),
            Self::Source => words.source(),
            Self::Unit => words.unit(),
            Self::Stage => words.step(),
            Self::Light => words.light(),
        }
    }

    fn value(self, filter: &LedgerFilter) -> Option<Value> {
        match self {
            Self::Ledger => filter.ledger.map(Value::Ledger),
            Self::Source => filter.source.map(Value::Source),
            Self::Unit => filter.unit.clone().map(Value::Unit),
            Self::Stage => filter.stage.map(Value::Stage),
            Self::Light => filter.light.map(Value::Light),
        }
    }

    fn set(self, filter: &mut LedgerFilter, value: Option<&Value>) {
        match self {
            Self::Ledger => filter.ledger = None,
            Self::Source => filter.source = None,
            Self::Unit => filter.unit = None,
            Self::Stage => filter.stage = None,
            Self::Light => filter.light = None,
        }
        match value {
            None => {}
            Some(Value::Ledger(it)) => filter.ledger = Some(*it),
            Some(Value::Source(it)) => filter.source = Some(*it),
            Some(Value::Unit(it)) => filter.unit = Some(it.clone()),
            Some(Value::Stage(it)) => filter.stage = Some(*it),
            Some(Value::Light(it)) => filter.light = Some(*it),
        }
    }

    /// What is there in the ledger, each once.
    fn values(self, desk: &Desk) -> Vec<Value> {
        let all = &desk.board.ledger;
        match self {
            Self::Ledger => [Ledger::Problem, Ledger::Assignment]
                .map(Value::Ledger)
                .to_vec(),
            Self::Source => {
                let used = |it: &&Source| all.iter().any(|one| one.entry.source == **it);
                let sources = Source::ALL.iter().filter(used);
                sources.copied().map(Value::Source).collect()
            }
            Self::Unit => {
                let used = |id: &UnitId| all.iter().any(|one| one.step_of(id).is_some());
                let units = desk.plan.units.iter().map(|it| it.id.clone());
                units.filter(used).map(Value::Unit).collect()
            }
            Self::Stage => {
                let used = |it: &Stage| all.iter().any(|one| one.stage == *it);
                let stages = Stage::ALL.into_iter().filter(used);
                stages.map(Value::Stage).collect()
            }
            Self::Light => {
                let lights = [
                    Light::Red,
                    Light::Yellow,
                    Light::Blue,
                    Light::Green,
                    Light::Grey,
                    Light::Done,
                    Light::DoneLate,
                ];
                lights.map(Value::Light).to_vec()
            }
        }
    }

    fn label(desk: &Desk, value: &Value) -> String {
        let w = &desk.words;
        match value {
            Value::Ledger(it) => w.record_kind.of(it.code()).to_owned(),
            Value::Source(it) => w.source.of(it.code()).to_owned(),
            Value::Unit(it) => say::unit(w, Some(it)),
            Value::Stage(it) => say::ledger_stage(w, Ledger::Problem, *it).to_owned(),
            Value::Light(it) => format!("{} {}", say::sign(w, *it), say::light(w, *it)),
        }
    }

    fn also(desk: &Desk, value: &Value) -> String {
        match value {
            Value::Unit(id) => {
                let found = desk.plan.units.get(id);
                found.map_or_else(String::new, |it| it.name.clone())
            }
            Value::Stage(it) => say::ledger_stage(&desk.words, Ledger::Assignment, *it).to_owned(),
            Value::Light(it) => say::light(&desk.words, *it).to_owned(),
            Value::Ledger(_) | Value::Source(_) => String::new(),
        }
    }
}
