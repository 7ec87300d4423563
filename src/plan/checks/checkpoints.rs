//! Checkpoints: one thing asked by each, in order of days, none after the goal's day.

use crate::figure::Decimal;
use crate::plan::draft::{Draft, ItemRecord};
use crate::plan::fault::{Fault, Label};
use crate::plan::file::{CheckpointTable, KindWord};
use crate::plan::goal::Goal;
use crate::plan::resolve;
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    for item in &draft.items {
        let kind = item.record.body.kind;
        if !matches!(kind, KindWord::Milestone | KindWord::Indicator) {
            continue;
        }
        let goal = resolve::goal(&item.record.body);
        for (at, checkpoint) in item.record.body.checkpoints.iter().enumerate() {
            asked(item, at, checkpoint, faults);
            if kind == KindWord::Indicator {
                share(item, at, checkpoint, goal.as_ref(), faults);
            }
        }
        order(item, faults);
    }
}

/// The keys of a checkpoint that ask for something.
fn keys(checkpoint: &CheckpointTable) -> Vec<&'static str> {
    let mut keys: Vec<&'static str> = resolve::of_checkpoint(checkpoint)
        .iter()
        .map(|written| written.key)
        .collect();
    keys.extend(checkpoint.share.map(|_| "share"));
    keys.extend(checkpoint.words.as_ref().map(|_| "words"));
    keys
}

fn asked(item: &ItemRecord<'_>, at: usize, checkpoint: &CheckpointTable, faults: &mut Vec<Fault>) {
    let record = &item.record;
    let key_at = |key: &str| record.inner_key("checkpoints", at, key);
    let keys = keys(checkpoint);
    if keys.is_empty() {
        let place = record.value(&["checkpoints".into(), at.into()]);
        // A figure that was wrong is told already.
        if !faults
            .iter()
            .any(|fault| fault.at.as_ref().is_some_and(|at| inside(&place, at)))
        {
            faults.push(Fault::at(place, What::AsksNothing));
        }
    }
    if record.body.kind == KindWord::Milestone {
        for key in keys.iter().filter(|key| **key != "words") {
            let what = What::MilestoneFigure {
                key: (*key).to_owned(),
            };
            faults.push(Fault::at(key_at(key), what).and(record.key("kind"), Label::Kind));
        }
    } else if let [first, second, ..] = keys.as_slice() {
        let place = key_at(second);
        let first = key_at(first);
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        faults.push(Fault::at(place, What::SeveralGoals { keys }).and(Some(first), Label::First));
    }
}

const fn inside(outer: &std::ops::Range<usize>, inner: &std::ops::Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn share(
    item: &ItemRecord<'_>,
    at: usize,
    checkpoint: &CheckpointTable,
    goal: Option<&Goal>,
    faults: &mut Vec<Fault>,
) {
    let Some(share) = checkpoint.share else {
        return;
    };
    let place = item
        .record
        .value(&["checkpoints".into(), at.into(), "share".into()]);
    if share <= Decimal::ZERO || share > Decimal::from_int(100) {
        faults.push(Fault::at(place, What::BadShare { share }));
    } else if goal.and_then(Goal::figure).is_none() {
        faults.push(Fault::at(place, What::ShareWithoutGoal));
    }
}

fn order(item: &ItemRecord<'_>, faults: &mut Vec<Fault>) {
    let record = &item.record;
    let checkpoints = &record.body.checkpoints;
    let by = |at: usize| record.value(&["checkpoints".into(), at.into(), "by".into()]);
    let key_day = |one: &CheckpointTable| one.was.unwrap_or(one.by).0;
    for (at, one) in checkpoints.iter().enumerate() {
        let day = key_day(one);
        let same = checkpoints
            .iter()
            .take(at)
            .position(|other| key_day(other) == day || other.by.0 == one.by.0);
        if let Some(first) = same {
            let fault = Fault::at(by(at), What::CheckpointTwice { day: one.by.0 });
            faults.push(fault.and(Some(by(first)), Label::First));
        } else if let Some(before) = at.checked_sub(1)
            && let Some(other) = checkpoints.get(before)
            && other.by.0 > one.by.0
        {
            let what = What::CheckpointOrder {
                by: one.by.0,
                before: other.by.0,
            };
            faults.push(Fault::at(by(at), what).and(Some(by(before)), Label::Before));
        }
        if let Some(due) = record
            .body
            .due
            .map(|due| due.0)
            .filter(|due| one.by.0 > *due)
        {
            let what = What::CheckpointAfterDue { by: one.by.0, due };
            faults.push(Fault::at(by(at), what).and(record.key("due"), Label::Goal));
        }
    }
}
