//! `units --json`: who there is and how each stands.

use serde_json::{Map, Value};

use super::plan::unit;
use crate::board::{Board, Light, unit_summaries};
use crate::plan::Plan;

/// An array of units, collectives too, in the order of the plan.
pub(in crate::cli) fn units(plan: &Plan, board: &Board) -> Value {
    let summaries = unit_summaries(plan, &board.obligations);
    plan.units
        .iter()
        .map(|it| {
            let summary = summaries.iter().find(|summary| summary.unit == it.id);
            let counts: Map<String, Value> = Light::ALL
                .into_iter()
                .map(|light| {
                    let count = summary.map_or(0, |summary| summary.counts.of(light));
                    (light.code().to_owned(), count.into())
                })
                .collect();
            let worst = summary.and_then(|summary| summary.counts.worst());
            let object = unit(plan, it)
                .put("owes", summary.map_or(0, |summary| summary.owes.len()))
                .put("overdue", summary.map_or(0, |summary| summary.overdue))
                .put("worst", worst.map(Light::code))
                .put("counts", counts);
            Value::from(object)
        })
        .collect()
}
