//! Ids: each once, each under its task, each fit to stand in a key.

use std::ops::Range;

use foldhash::HashMap;

use crate::plan::draft::Draft;
use crate::plan::fault::{Fault, Label};
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    tasks(draft, faults);
    sections(draft, faults);
    items(draft, faults);
    shapes(draft, faults);
}

fn tasks(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let mut seen: HashMap<u32, Range<usize>> = HashMap::default();
    for task in &draft.tasks {
        let at = task.value(&["number".into()]);
        let number = task.body.number;
        if let Some(first) = seen.get(&number) {
            let fault = Fault::at(at, What::DuplicateTask { number });
            faults.push(fault.and(Some(first.clone()), Label::First));
        } else {
            seen.insert(number, at);
        }
    }
}

fn sections(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let mut seen: HashMap<&str, Range<usize>> = HashMap::default();
    for section in &draft.sections {
        let at = section.value(&["id".into()]);
        let id = section.body.id.as_str();
        if let Some(first) = seen.get(id) {
            let fault = Fault::at(at, What::DuplicateSection { id: id.to_owned() });
            faults.push(fault.and(Some(first.clone()), Label::First));
        } else {
            seen.insert(id, at);
        }
    }
}

fn items(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let mut seen: HashMap<&str, Range<usize>> = HashMap::default();
    for item in draft.items.iter().filter(|item| !item.carried) {
        let at = item.record.value(&["id".into()]);
        let id = item.record.body.id.as_str();
        if let Some(first) = seen.get(id) {
            let fault = Fault::at(at.clone(), What::DuplicateId { id: id.to_owned() });
            faults.push(fault.and(Some(first.clone()), Label::First));
        } else {
            seen.insert(id, at.clone());
        }
        let head = id.split('.').next().unwrap_or(id);
        match draft.task_of(item) {
            Some(task) => {
                let number = task.number;
                let tail = id.strip_prefix(head).unwrap_or_default();
                if head != number.to_string() || tail.len() < 2 {
                    faults.push(Fault::at(
                        at,
                        What::WrongTask {
                            id: id.to_owned(),
                            number,
                        },
                    ));
                }
            }
            None => {
                if let Some(number) = head.parse().ok().filter(|at| draft.seen.tasks.contains(at)) {
                    faults.push(Fault::at(
                        at,
                        What::GoalUnderTask {
                            id: id.to_owned(),
                            number,
                        },
                    ));
                }
            }
        }
    }
}

/// Signs that part the key of an obligation, or that nobody can see.
fn unfit(char: char) -> bool {
    matches!(char, '/' | '#' | '@' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || char.is_control()
}

fn shapes(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let mut shape = |id: &str, at: Range<usize>, spaces: bool| {
        let bad = |char: &char| unfit(*char) || (!spaces && char.is_whitespace());
        if let Some(found) = id.chars().find(bad) {
            faults.push(Fault::at(
                at,
                What::BadId {
                    id: id.to_owned(),
                    found,
                },
            ));
        }
    };
    if let Some(plan) = &draft.plan {
        shape(&plan.body.id, plan.value(&["id".into()]), false);
    }
    for unit in &draft.units {
        shape(&unit.name, unit.key.clone(), true);
    }
    for item in &draft.items {
        shape(
            &item.record.body.id,
            item.record.value(&["id".into()]),
            false,
        );
        for (at, step) in item.record.body.then.iter().enumerate() {
            shape(
                &step.id,
                item.record.value(&["then".into(), at.into(), "id".into()]),
                false,
            );
        }
    }
    for item in &draft.items {
        let steps = &item.record.body.then;
        for (at, step) in steps.iter().enumerate() {
            if steps.iter().take(at).any(|other| other.id == step.id) {
                let place = item.record.value(&["then".into(), at.into(), "id".into()]);
                faults.push(Fault::at(
                    place,
                    What::DuplicateId {
                        id: step.id.clone(),
                    },
                ));
            }
        }
    }
}
