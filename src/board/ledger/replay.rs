//! From an entry's records to where each of its units stands.

use std::sync::Arc;

use super::model::{LedgerEntry, LookedBack, UnitStep};
use super::stage::Stage;
use super::step::StepFault;
use crate::board::Met;
use crate::calendar::{Day, Every, Period};
use crate::journal::{Entry, EntryStep, Lookback, Record, RecordId, StepTo};
use crate::plan::{Plan, UnitId};

/// A step with the record that states it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken<'a> {
    pub(super) id: RecordId,
    /// Who takes it.
    pub(super) by: &'a Arc<str>,
    pub(super) it: &'a EntryStep,
}

/// What an entry has come to by its steps.
#[derive(Debug, Clone)]
pub(super) struct Replay<'a> {
    plan: &'a Plan,
    entry: &'a Entry,
    pub(super) units: Vec<UnitStep>,
    pub(super) reopened: u32,
    pub(super) lookback: Option<LookedBack>,
    pub(super) confirmed: Vec<(Period, Day)>,
}

impl<'a> Replay<'a> {
    /// As it was opened.
    pub(super) fn new(plan: &'a Plan, entry: &'a Entry, opening: &Record) -> Self {
        let step = |unit: Option<UnitId>| UnitStep {
            stage: if unit.is_some() {
                Stage::Assigned
            } else {
                Stage::Found
            },
            unit,
            since: entry.on,
            by: Arc::clone(&opening.by),
            asked_by: None,
            closed: None,
        };
        let mut units: Vec<UnitStep> = members(plan, entry.units.iter())
            .into_iter()
            .map(|unit| step(Some(unit)))
            .collect();
        if units.is_empty() {
            units.push(step(None));
        }
        Self {
            plan,
            entry,
            units,
            reopened: 0,
            lookback: None,
            confirmed: Vec::new(),
        }
    }

    /// From where an entry stands.
    pub(super) fn resumed(plan: &'a Plan, entry: &'a LedgerEntry) -> Self {
        Self {
            plan,
            entry: &entry.entry,
            units: entry.units.clone(),
            reopened: entry.reopened,
            lookback: entry.lookback,
            confirmed: Vec::new(),
        }
    }

    /// Takes a step, of all units that can take it; where none can, nothing has changed.
    pub(super) fn take(&mut self, taken: Taken<'_>) -> Result<(), StepFault> {
        let step = taken.it;
        if step.ledger != self.entry.ledger {
            return Err(StepFault::OtherLedger);
        }
        if step.on < self.entry.on {
            return Err(StepFault::BeforeFound {
                on: step.on,
                found: self.entry.on,
            });
        }
        if let StepTo::Confirmed(period) = step.to {
            return self.confirm(period, step.on);
        }
        let chosen = self.chosen(step)?;
        let mut next = Vec::new();
        let mut refused = None;
        for at in chosen {
            let Some(unit) = self.units.get(at) else {
                continue;
            };
            match may(self.entry, unit, &taken) {
                Ok(stage) => next.push((at, stage)),
                // One who may not close, closes for nobody.
                Err(fault @ StepFault::SamePerson { .. }) => return Err(fault),
                Err(fault) => refused = refused.or(Some(fault)),
            }
        }
        if next.is_empty() {
            return Err(refused.unwrap_or(StepFault::NobodyHasIt));
        }
        self.count(&taken);
        for (at, stage) in next {
            if let Some(unit) = self.units.get_mut(at) {
                advance(unit, stage, &taken);
            }
        }
        Ok(())
    }

    /// The least advanced of those who still have it.
    pub(super) fn stage(&self) -> Stage {
        let stages = || self.units.iter().map(|it| it.stage);
        stages()
            .filter(|it| *it != Stage::Released)
            .min()
            .or_else(|| stages().min())
            .unwrap_or(Stage::Found)
    }

    /// The units whose step it is; one that is handed the entry anew is added.
    fn chosen(&mut self, step: &EntryStep) -> Result<Vec<usize>, StepFault> {
        let Some(unit) = &step.unit else {
            return Ok((0..self.units.len()).collect());
        };
        let named = members(self.plan, std::iter::once(unit));
        if step.to == StepTo::Assigned {
            self.hand_to(&named, step.on);
        }
        let places: Vec<usize> = self
            .units
            .iter()
            .enumerate()
            .filter(|(_, it)| it.unit.as_ref().is_some_and(|unit| named.contains(unit)))
            .map(|(at, _)| at)
            .collect();
        if places.is_empty() {
            return Err(StepFault::NotItsUnit {
                unit: unit.clone(),
                units: self.units.iter().filter_map(|it| it.unit.clone()).collect(),
            });
        }
        Ok(places)
    }

    /// Those who have it already are left as they are.
    fn hand_to(&mut self, named: &[UnitId], on: Day) {
        for unit in named {
            if self.units.iter().any(|it| it.unit.as_ref() == Some(unit)) {
                continue;
            }
            let Some(first) = self.units.first() else {
                continue;
            };
            let new = UnitStep {
                unit: Some(unit.clone()),
                stage: Stage::Found,
                since: on,
                by: Arc::clone(&first.by),
                asked_by: None,
                closed: None,
            };
            self.units.retain(|it| it.unit.is_some());
            self.units.push(new);
        }
    }

    fn confirm(&mut self, period: Period, on: Day) -> Result<(), StepFault> {
        if self.entry.due.is_some() {
            return Err(StepFault::NotLongTerm);
        }
        if self.stage().is_over() {
            return Err(StepFault::AlreadyClosed);
        }
        if period.every() != Every::Quarter {
            return Err(StepFault::NotAQuarter { period });
        }
        if period.start() > on || period.end() < self.entry.on {
            return Err(StepFault::NotThatQuarter { period });
        }
        self.confirmed.push((period, on));
        Ok(())
    }

    fn count(&mut self, taken: &Taken<'_>) {
        let step = taken.it;
        if let StepTo::LookedBack(found) = step.to {
            self.lookback = Some(LookedBack {
                found,
                on: step.on,
                record: taken.id,
            });
        }
        if matches!(
            step.to,
            StepTo::Reopened | StepTo::LookedBack(Lookback::Relapse)
        ) {
            self.reopened += 1;
        }
    }
}

/// Where the step leads that unit.
fn may(entry: &Entry, unit: &UnitStep, taken: &Taken<'_>) -> Result<Stage, StepFault> {
    let step = taken.it;
    let Some(stage) = unit.stage.after(entry.ledger, step.to) else {
        return Err(match (unit.stage, step.to) {
            (Stage::Closed, _) => StepFault::AlreadyClosed,
            (stage, to) if stage.code() == to.code() => StepFault::Same { stage },
            (stage, StepTo::Reopened | StepTo::LookedBack(_)) => StepFault::NotClosed { stage },
            (stage, to) => {
                let from = Stage::before(entry.ledger, to);
                if from.is_empty() {
                    StepFault::NotOfLedger
                } else {
                    StepFault::NotFromHere { stage, from }
                }
            }
        });
    };
    if step.on < unit.since {
        return Err(StepFault::BeforeLast {
            on: step.on,
            last: unit.since,
        });
    }
    if step.to == StepTo::Closed
        && step.level.is_none()
        && let Some(asked) = &unit.asked_by
        && **asked == **taken.by
    {
        return Err(StepFault::SamePerson {
            name: asked.to_string(),
        });
    }
    Ok(stage)
}

fn advance(unit: &mut UnitStep, stage: Stage, taken: &Taken<'_>) {
    let step = taken.it;
    unit.stage = stage;
    unit.since = step.on;
    unit.by = Arc::clone(taken.by);
    match step.to {
        StepTo::Closing => unit.asked_by = Some(Arc::clone(taken.by)),
        StepTo::Closed | StepTo::Released => {
            unit.closed = Some(Met {
                on: step.on,
                record: taken.id,
            });
        }
        StepTo::Reopened | StepTo::LookedBack(Lookback::Relapse) | StepTo::Assigned => {
            unit.closed = None;
            unit.asked_by = None;
        }
        StepTo::Signed
        | StepTo::Working
        | StepTo::Returned
        | StepTo::LookedBack(Lookback::InPlace | Lookback::NotInPlace)
        | StepTo::Confirmed(_)
        | StepTo::HandBack => {}
    }
}

/// The units themselves, collectives replaced by their members, each once.
fn members<'a>(plan: &Plan, units: impl Iterator<Item = &'a UnitId>) -> Vec<UnitId> {
    let mut out = Vec::new();
    for unit in units.flat_map(|unit| plan.units.expand(unit)) {
        if !out.contains(&unit) {
            out.push(unit);
        }
    }
    out
}
