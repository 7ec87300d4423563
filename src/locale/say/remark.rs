//! Remarks on the plan: what is assumed, what is still open.

use super::day::day;
use super::title::item_title;
use super::why::key_word;
use crate::locale::Words;
use crate::plan::{Kind, Of, Plan, Remark};
use crate::text::Shown;

/// A remark in one sentence.
pub fn plan_remark(w: &Words, plan: &Plan, remark: &Remark) -> String {
    let line = &w.line;
    match remark {
        Remark::Assumed { of, key } => {
            line.assumed(&whose(w, of), &key_word(w, key), &Shown::line(key))
        }
        Remark::NoMembers { unit } => line.no_members(&Shown::line(unit.as_str())),
        Remark::QuotaShort { item, sum, goal } => line.quota_short(&Shown::line(item), sum, goal),
        Remark::NoItems { task } => line.no_items(task),
        Remark::AfterEnd { item, day: at, end } => line.after_end(
            &Shown::line(item),
            &day(w, *at, plan.year),
            &day(w, *end, plan.year),
        ),
        Remark::NoUnits { item } => line.no_units(&Shown::line(item)),
    }
}

/// What is assumed, one line for each key: its word, how often, and where.
pub fn assumed_by_key(w: &Words, remarks: &[Remark]) -> Vec<String> {
    let mut keys: Vec<(&str, Vec<String>)> = Vec::new();
    for (of, key) in assumed(remarks) {
        let place = match of {
            Of::Item(id) => Shown::line(id).into_string(),
            Of::Task(_) | Of::Unit(_) | Of::Dispatch | Of::Plan | Of::Inspection => whose(w, of),
        };
        match keys.iter_mut().find(|(known, _)| *known == key) {
            Some((_, places)) => places.push(place),
            None => keys.push((key, vec![place])),
        }
    }
    let told = keys.iter().map(|(key, places)| {
        let list = places.join(w.why.list_comma());
        w.line
            .assumed_of(&key_word(w, key), &Shown::line(key), &places.len(), &list)
    });
    told.collect()
}

/// What is assumed, one line for each table of the plan, with the unit and the day that were taken.
pub fn assumed_by_place(w: &Words, plan: &Plan, remarks: &[Remark]) -> Vec<String> {
    let mut places: Vec<(&Of, Vec<String>)> = Vec::new();
    for (of, key) in assumed(remarks) {
        let word = key_word(w, key);
        let told = match value(w, plan, of, key) {
            Some(value) => w.line.assumed_value(&word, &value),
            None => word,
        };
        match places.last_mut() {
            Some((same, words)) if *same == of => words.push(told),
            Some(_) | None => places.push((of, vec![told])),
        }
    }
    let told = places.into_iter().map(|(of, list)| {
        let place = match of {
            Of::Item(id) => plan.item(id).map(item_title).map_or_else(
                || whose(w, of),
                |title| format!("{} {title}", Shown::line(id)),
            ),
            Of::Task(_) | Of::Unit(_) | Of::Dispatch | Of::Plan | Of::Inspection => whose(w, of),
        };
        w.line.assumed_in(&place, &list.join(w.why.list_comma()))
    });
    told.collect()
}

fn assumed(remarks: &[Remark]) -> impl Iterator<Item = (&Of, &str)> {
    remarks.iter().filter_map(|remark| match remark {
        Remark::Assumed { of, key } => Some((of, key.as_str())),
        Remark::NoMembers { .. }
        | Remark::QuotaShort { .. }
        | Remark::NoItems { .. }
        | Remark::AfterEnd { .. }
        | Remark::NoUnits { .. } => None,
    })
}

/// The value that was taken for a unit or a day; others are looked up in the plan.
fn value(w: &Words, plan: &Plan, of: &Of, key: &str) -> Option<String> {
    let item = match of {
        Of::Item(id) => plan.item(id)?,
        Of::Task(number) => {
            let lead = plan.task(*number)?.lead.as_ref();
            return lead
                .filter(|_| key == "lead")
                .map(|unit| Shown::line(unit.as_str()).into_string());
        }
        Of::Unit(_) | Of::Dispatch | Of::Plan | Of::Inspection => return None,
    };
    match (key, &item.kind) {
        ("lead", _) => item
            .lead
            .as_ref()
            .map(|unit| Shown::line(unit.as_str()).into_string()),
        ("due", Kind::Indicator(indicator)) => Some(day(w, indicator.due, plan.year)),
        ("due", Kind::Milestone { due, .. }) => due.map(|due| day(w, due, plan.year)),
        _ => None,
    }
}

fn whose(w: &Words, of: &Of) -> String {
    match of {
        Of::Item(id) => w.line.of_item(&Shown::line(id)),
        Of::Task(number) => w.line.of_task(number),
        Of::Unit(unit) => w.line.of_unit(&Shown::line(unit.as_str())),
        Of::Dispatch => w.line.of_dispatch().to_owned(),
        Of::Plan => w.line.of_plan().to_owned(),
        Of::Inspection => w.line.of_inspection().to_owned(),
    }
}
