//! Texts that say nothing.

use crate::plan::draft::Draft;
use crate::plan::fault::Fault;
use crate::plan::record::{Record, Step};
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    if let Some(plan) = &draft.plan {
        full(
            plan,
            faults,
            &[("id", &plan.body.id), ("title", &plan.body.title)],
        );
    }
    for section in &draft.sections {
        full(
            section,
            faults,
            &[("id", &section.body.id), ("title", &section.body.title)],
        );
    }
    for task in &draft.tasks {
        full(task, faults, &[("title", &task.body.title)]);
    }
    for unit in &draft.units {
        if unit.name.trim().is_empty() {
            faults.push(empty(unit.key.clone(), "units"));
        }
        if let Some(name) = &unit.record.body.name {
            full(&unit.record, faults, &[("name", name)]);
        }
    }
    for item in &draft.items {
        let record = &item.record;
        let body = &record.body;
        if !item.carried {
            full(record, faults, &[("id", &body.id), ("title", &body.title)]);
        }
        if let Some(measure) = &body.measure {
            full(record, faults, &[("measure", measure)]);
        }
        for (at, waiver) in body.waived.iter().enumerate() {
            within(
                record,
                faults,
                &["waived".into(), at.into(), "reason".into()],
                &waiver.reason,
            );
        }
        for (at, checkpoint) in body.checkpoints.iter().enumerate() {
            if let Some(words) = &checkpoint.words {
                within(
                    record,
                    faults,
                    &["checkpoints".into(), at.into(), "words".into()],
                    words,
                );
            }
        }
        for (at, step) in body.then.iter().enumerate() {
            within(
                record,
                faults,
                &["then".into(), at.into(), "id".into()],
                &step.id,
            );
            within(
                record,
                faults,
                &["then".into(), at.into(), "title".into()],
                &step.title,
            );
        }
    }
}

fn empty(at: std::ops::Range<usize>, key: &str) -> Fault {
    Fault::at(
        at,
        What::EmptyText {
            key: key.to_owned(),
        },
    )
}

fn full<T>(record: &Record<'_, T>, faults: &mut Vec<Fault>, texts: &[(&str, &String)]) {
    for (key, text) in texts {
        within(record, faults, &[Step::Key(key)], text);
    }
}

fn within<T>(record: &Record<'_, T>, faults: &mut Vec<Fault>, path: &[Step<'_>], text: &str) {
    if text.trim().is_empty() {
        let key = path.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(*key),
            Step::Index(_) => None,
        });
        faults.push(empty(record.value(path), key.unwrap_or_default()));
    }
}
