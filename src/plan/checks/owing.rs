//! Whether somebody owes what is owed, and how a figure is shared.

use std::ops::Range;

use crate::plan::draft::{Draft, ItemRecord};
use crate::plan::fault::Fault;
use crate::plan::file::{KindWord, SplitWord};
use crate::plan::model::{OwedBy, Split};
use crate::plan::resolve;
use crate::plan::roll::{Part, Roll};
use crate::plan::units::Units;
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, roll: &Roll, faults: &mut Vec<Fault>) {
    let units = &roll.units;
    for (item, part) in draft.items.iter().zip(&roll.items) {
        // An undeclared unit is a fault of its own; who owes cannot be told with it.
        if part.party.units.iter().any(|id| units.get(id).is_none()) {
            continue;
        }
        if is_owed(item) {
            owers(item, part, units, faults);
        }
        shared(item, part, units, faults);
    }
}

/// Whether there is anything to owe: not for requirements and reference figures.
fn is_owed(item: &ItemRecord<'_>) -> bool {
    let body = &item.record.body;
    match body.kind {
        KindWord::Requirement => false,
        KindWord::Indicator => resolve::goal(body).is_some() || !body.checkpoints.is_empty(),
        KindWord::Milestone
        | KindWord::Standing
        | KindWord::Zero
        | KindWord::Report
        | KindWord::Case => true,
    }
}

fn place(item: &ItemRecord<'_>, key: &str) -> Range<usize> {
    let record = &item.record;
    if record.key(key).is_some() {
        return record.value(&[key.into()]);
    }
    if item.carried {
        record.span()
    } else {
        record.value(&["id".into()])
    }
}

fn owers(item: &ItemRecord<'_>, part: &Part, units: &Units, faults: &mut Vec<Fault>) {
    let Part { party, owing } = part;
    let id = || item.record.body.id.clone();
    let what = match owing.owed_by {
        OwedBy::Lead if party.lead.is_none() => What::NoLead { id: id() },
        OwedBy::Members if !party.has_collective(units) => What::NoCollective { id: id() },
        OwedBy::Each | OwedBy::List(_) if owing.owers.is_empty() => What::NoUnits { id: id() },
        OwedBy::Lead | OwedBy::Each | OwedBy::Members | OwedBy::List(_) => return,
    };
    // A case is owed by the unit that its opening names; it needs no lead.
    if item.record.body.kind == KindWord::Case && matches!(what, What::NoLead { .. }) {
        return;
    }
    faults.push(Fault::at(place(item, "owed_by"), what));
}

fn shared(item: &ItemRecord<'_>, part: &Part, units: &Units, faults: &mut Vec<Fault>) {
    let Part { party, owing } = part;
    let body = &item.record.body;
    let id = || body.id.clone();
    if body.quota.is_some() && body.split.is_none() {
        let at = item.record.key_or_self("quota");
        faults.push(Fault::at(at, What::QuotaWithoutSplit { id: id() }));
    }
    let contributors = match &owing.split {
        Split::Whole => return,
        Split::Sum(contributors) => contributors.len(),
        Split::Each { .. } => owing.owers.len(),
    };
    let at = place(item, "split");
    if contributors < 2 && !party.has_collective(units) {
        faults.push(Fault::at(at.clone(), What::SplitAlone { id: id() }));
    }
    let percent = body.measure.as_deref() == Some("%");
    if body.split == Some(SplitWord::Sum) && percent && !body.ratio {
        faults.push(Fault::at(at, What::PercentSum { id: id() }));
    }
}
