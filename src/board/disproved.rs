//! What a visit found untrue: the claim ceases to count, and stays visible.

use super::facts::{Fact, Facts};
use super::key::{Key, Which};
use super::obligation::Detail;
use crate::calendar::Day;
use crate::journal::{Meets, Progress, RecordId, Visit};
use crate::plan::{Kind, Plan, UnitId};

/// A claim that a visit took the ground from.
#[derive(Debug, Clone)]
pub(super) struct Disproved<'a> {
    /// The visit's day.
    on: Day,
    why: &'a str,
    /// The unit that was visited.
    unit: &'a UnitId,
    /// The record that claimed it.
    claim: RecordId,
    meets: Meets,
}

impl Disproved<'_> {
    /// Whether it was claimed of this obligation.
    pub(super) fn is_of(&self, key: &Key) -> bool {
        let own = key.unit.as_ref().is_none_or(|unit| unit == self.unit);
        own && is_met_by(&key.which, &self.meets)
    }

    /// What is to be said of it beside the light.
    pub(super) fn detail(&self) -> Detail {
        Detail::Disproved {
            on: self.on,
            why: self.why.to_owned(),
            claim: self.claim,
        }
    }
}

/// Whether a record that meets this speaks of that obligation.
fn is_met_by(which: &Which, meets: &Meets) -> bool {
    match (which, meets) {
        (Which::Whole, Meets::Item) => true,
        (Which::Day(own), Meets::Checkpoint(day)) => own == day,
        (Which::Period(own), Meets::Period(period)) => own == period,
        (Which::Case(own, step), Meets::Case(case)) => {
            *own == case.0 && step.as_deref() == case.1.as_deref()
        }
        (Which::Whole | Which::Day(_) | Which::Period(_) | Which::Case(..), _) => false,
    }
}

/// Takes back what the visited units had claimed, dated on the day of the visit or before it.
pub(super) fn take_back<'a>(plan: &Plan, facts: &mut Facts<'a>, visits: &[&'a Visit]) {
    for visit in visits {
        for it in &visit.disproved {
            let Some(key) = Key::parse(&it.key) else {
                continue;
            };
            let Some(&at) = plan.index.get(&key.item) else {
                continue;
            };
            let (Some(item), Some(slot)) = (plan.items.get(at), facts.items.get_mut(at)) else {
                continue;
            };
            // An item that is not done as a whole is named for all that was claimed of it.
            let any = key.which == Which::Whole && !matches!(item.kind, Kind::Milestone { .. });
            let is_claim = |fact: &Fact<'_, Progress>| {
                let claim = fact.it;
                claim.done
                    && fact.on <= visit.on
                    && claim.unit.as_ref().is_none_or(|unit| *unit == visit.unit)
                    && (any || is_met_by(&key.which, &claim.meets))
            };
            let disproved = slot
                .progress
                .extract_if(.., |fact| is_claim(fact))
                .map(|fact| Disproved {
                    on: visit.on,
                    why: &it.why,
                    unit: &visit.unit,
                    claim: fact.id,
                    meets: fact.it.meets.clone(),
                });
            slot.disproved.extend(disproved);
        }
    }
}
