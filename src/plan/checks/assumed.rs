//! `assumed` names keys that are written in its table.

use crate::plan::draft::Draft;
use crate::plan::fault::Fault;
use crate::plan::nearest::nearest;
use crate::plan::record::Record;
use crate::plan::what::What;

/// Keys that the program fills in and marks by itself; naming them does no harm.
const FILLED_IN: [&str; 4] = ["lead", "due", "every", "due_after"];

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    macro_rules! settings {
        ($($table:ident),*) => {
            $(if let Some(record) = &draft.$table {
                keys(record, &record.body.assumed, |key| record.has(key), faults);
            })*
        };
    }
    settings!(plan, warn, dispatch, inspection, reminder, score, holidays);
    for unit in &draft.units {
        let record = &unit.record;
        keys(record, &record.body.assumed, |key| record.has(key), faults);
    }
    for leader in &draft.leaders {
        let record = &leader.record;
        keys(record, &record.body.assumed, |key| record.has(key), faults);
    }
    for section in &draft.sections {
        keys(
            section,
            &section.body.assumed,
            |key| section.has(key),
            faults,
        );
    }
    for (at, task) in draft.tasks.iter().enumerate() {
        // The keys of a duty that the task carries are the task's too.
        let duty = draft
            .items
            .iter()
            .find(|item| item.carried && item.task == Some(at));
        let has = |key: &str| task.has(key) || duty.is_some_and(|duty| duty.record.has(key));
        keys(task, &task.body.assumed, has, faults);
    }
    for item in &draft.items {
        let record = &item.record;
        keys(record, &record.body.assumed, |key| record.has(key), faults);
    }
}

fn keys<T>(
    record: &Record<'_, T>,
    assumed: &[String],
    has: impl Fn(&str) -> bool,
    faults: &mut Vec<Fault>,
) {
    for (at, key) in assumed.iter().enumerate() {
        if !has(key) && !FILLED_IN.contains(&key.as_str()) {
            let nearest = nearest(key, record.keys());
            let what = What::AssumedKey {
                key: key.clone(),
                nearest,
            };
            faults.push(Fault::at(
                record.value(&["assumed".into(), at.into()]),
                what,
            ));
        }
    }
}
