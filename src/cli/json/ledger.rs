//! `problem list --json`, `assignment list --json`, `extend --list --json`.

use serde_json::Value;

use super::object::{Object, day};
use crate::board::ledger::{LedgerEntry, UnitStep};
use crate::board::{Extendable, Pending};
use crate::plan::UnitId;

/// An array of entries; `why` makes each one's explanation.
pub(in crate::cli) fn ledger<'a>(
    entries: impl IntoIterator<Item = &'a LedgerEntry>,
    why: impl Fn(&LedgerEntry) -> String,
) -> Value {
    entries
        .into_iter()
        .map(|entry| one(entry, why(entry)))
        .collect()
}

fn one(entry: &LedgerEntry, why: String) -> Value {
    let it = &entry.entry;
    let units: Vec<&str> = entry.unit_ids().map(UnitId::as_str).collect();
    let steps: Vec<Value> = entry.units.iter().map(step).collect();
    Object::default()
        .put("id", entry.id.to_string())
        .put("key", entry.key())
        .put("what", &*it.what)
        .put("measure", it.measure.as_deref())
        .put_if("goal", it.goal.as_deref())
        .put("units", units)
        .put_if("person", it.person.as_deref())
        .put_if("reviewer", it.reviewer.as_deref())
        .put("source", it.source.code())
        .put_if("ref", it.reference.as_deref())
        .put_if("leader", it.leader.as_deref())
        .put_if("task", it.task)
        .put("found", day(entry.found()))
        .put("due", entry.due.map(day))
        .put_if("due_was", entry.due_was.map(day))
        .put_if(
            "extensions",
            (entry.extensions > 0).then_some(entry.extensions),
        )
        .put("step", entry.stage.code())
        .put("light", entry.light.code())
        .put("state", entry.state.code())
        .put("days_late", entry.days_late)
        .put("reopened", entry.reopened)
        .put_if("closed", entry.met.map(|met| day(met.on)))
        .put_if("lookback", entry.lookback.map(|it| it.found.code()))
        .put("steps", steps)
        .put("why", why)
        .into()
}

fn step(step: &UnitStep) -> Value {
    Object::default()
        .put("unit", step.unit.as_ref().map(UnitId::as_str))
        .put("step", step.stage.code())
        .put("since", day(step.since))
        .put("by", &*step.by)
        .into()
}

/// What waits for a decision.
pub(in crate::cli) fn extensions(pending: &[(Extendable<'_>, &Pending)]) -> Value {
    pending
        .iter()
        .map(|(of, asked)| -> Value {
            Object::default()
                .put("key", of.key())
                .put("due", of.due().map(day))
                .put("asked", day(asked.on))
                .put("to", day(asked.to))
                .put_if("reason", asked.reason.as_deref())
                .put_if("ref", asked.reference.as_deref())
                .put("after_due", asked.after_due)
                .put("extensions", of.extensions())
                .put("id", asked.record.to_string())
                .into()
        })
        .collect()
}
