//! Sections, tasks and items that are named and not there.

use std::ops::Range;

use crate::plan::draft::{Draft, ItemRecord};
use crate::plan::fault::Fault;
use crate::plan::file::{KindWord, TargetValue};
use crate::plan::nearest::nearest;
use crate::plan::record::Step;
use crate::plan::resolve;
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    if draft.torn.ids {
        // What is named may stand on a line that was not understood.
        return;
    }
    for task in &draft.tasks {
        if let Some(id) = &task.body.section {
            section(draft, id, task.value(&["section".into()]), faults);
        }
    }
    for item in &draft.items {
        if let Some(id) = &item.record.body.section {
            section(draft, id, item.record.value(&["section".into()]), faults);
        }
        targets(draft, item, faults);
    }
    for leader in &draft.leaders {
        for (at, number) in leader.record.body.tasks.iter().enumerate() {
            if !draft.seen.tasks.contains(number) {
                let place = leader.record.value(&["tasks".into(), at.into()]);
                faults.push(Fault::at(place, What::UnknownTask { number: *number }));
            }
        }
    }
}

fn section(draft: &Draft<'_>, id: &str, at: Range<usize>, faults: &mut Vec<Fault>) {
    if !draft.seen.sections.contains(id) {
        let nearest = nearest(id, draft.seen.sections.iter().map(String::as_str));
        faults.push(Fault::at(
            at,
            What::UnknownSection {
                id: id.to_owned(),
                nearest,
            },
        ));
    }
}

/// Targets that are another item's reading.
fn targets(draft: &Draft<'_>, item: &ItemRecord<'_>, faults: &mut Vec<Fault>) {
    let body = &item.record.body;
    for written in resolve::of_item(body) {
        target(draft, item, written.target, &[written.key.into()], faults);
    }
    for (at, checkpoint) in body.checkpoints.iter().enumerate() {
        for written in resolve::of_checkpoint(checkpoint) {
            let path = ["checkpoints".into(), at.into(), written.key.into()];
            target(draft, item, written.target, &path, faults);
        }
    }
}

fn target(
    draft: &Draft<'_>,
    item: &ItemRecord<'_>,
    target: &TargetValue,
    path: &[Step<'_>],
    faults: &mut Vec<Fault>,
) {
    let TargetValue::Item(id) = target else {
        return;
    };
    let mut path = path.to_vec();
    path.push("item".into());
    let at = item.record.value(&path);
    let id = id.clone();
    if id == item.record.body.id {
        faults.push(Fault::at(at, What::ItemIsItself { id }));
        return;
    }
    let other = draft.items.iter().find(|other| other.record.body.id == id);
    match other {
        Some(other) if other.record.body.kind != KindWord::Indicator => {
            faults.push(Fault::at(at, What::NotAnIndicator { id }));
        }
        None if !draft.seen.items.contains(&id) => {
            let nearest = nearest(&id, draft.seen.items.iter().map(String::as_str));
            faults.push(Fault::at(at, What::UnknownItem { id, nearest }));
        }
        Some(_) | None => {}
    }
}
