//! The file as records with their places, before anything is filled in.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::checks::is_duty_key;
use super::fault::{Fault, Shape};
use super::file::{
    DispatchTable, HolidaysTable, InspectionTable, ItemTable, LeaderTable, PlanTable,
    ReminderTable, ScoreTable, SectionTable, TaskTable, UnitTable, WarnTable,
};
use super::nearest::nearest;
use super::record::{Reader, Record, shape};
use super::what::What;

/// The tables and lists that the file may have.
const ROOT_KEYS: [&str; 13] = [
    "schema",
    "plan",
    "warn",
    "dispatch",
    "inspection",
    "reminder",
    "score",
    "holidays",
    "units",
    "leaders",
    "section",
    "item",
    "task",
];

/// Keys of a task that its single duty shares.
const SHARED_KEYS: [&str; 2] = ["title", "short"];

/// Keys that stay with the task.
const TASK_KEYS: [&str; 9] = [
    "number", "title", "short", "section", "units", "lead", "support", "source", "assumed",
];

/// A record under a name of its own, such as a unit.
#[derive(Debug)]
pub(super) struct Named<'a, T> {
    pub name: String,
    /// The place of the name.
    pub key: Range<usize>,
    pub record: Record<'a, T>,
}

/// An item and where it stands.
#[derive(Debug)]
pub(super) struct ItemRecord<'a> {
    pub record: Record<'a, ItemTable>,
    /// Index of its task in [`Draft::tasks`]; `None` for a main goal.
    pub task: Option<usize>,
    /// The task carries it itself.
    pub carried: bool,
}

/// Names of records in the file, also of those that could not be read.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub units: BTreeSet<String>,
    pub sections: BTreeSet<String>,
    pub items: BTreeSet<String>,
    pub tasks: BTreeSet<u32>,
}

/// Whether names may be missing that are in the file, on lines that were not understood.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Torn {
    pub units: bool,
    /// Ids and numbers.
    pub ids: bool,
}

/// All that was read.
#[derive(Debug, Default)]
pub(super) struct Draft<'a> {
    pub plan: Option<Record<'a, PlanTable>>,
    pub warn: Option<Record<'a, WarnTable>>,
    pub dispatch: Option<Record<'a, DispatchTable>>,
    pub inspection: Option<Record<'a, InspectionTable>>,
    pub reminder: Option<Record<'a, ReminderTable>>,
    pub score: Option<Record<'a, ScoreTable>>,
    pub holidays: Option<Record<'a, HolidaysTable>>,
    pub units: Vec<Named<'a, UnitTable>>,
    pub leaders: Vec<Named<'a, LeaderTable>>,
    pub sections: Vec<Record<'a, SectionTable>>,
    pub tasks: Vec<Record<'a, TaskTable>>,
    pub items: Vec<ItemRecord<'a>>,
    pub seen: Seen,
    pub torn: Torn,
}

impl Draft<'_> {
    /// The task of an item.
    pub(super) fn task_of(&self, item: &ItemRecord<'_>) -> Option<&TaskTable> {
        item.task
            .and_then(|at| self.tasks.get(at))
            .map(|task| &task.body)
    }
}

/// Reads every record of the file.
pub(super) fn draft<'a>(
    root: DeTable<'a>,
    span: Range<usize>,
    reader: &mut Reader<'a, '_>,
) -> Draft<'a> {
    let mut draft = Draft::default();
    let missing: Vec<&str> = ["schema", "plan"]
        .into_iter()
        .filter(|key| !root.contains_key(*key))
        .collect();
    for (key, value) in root {
        if !ROOT_KEYS.contains(&key.get_ref().as_ref()) {
            let key_name = key.get_ref().to_string();
            let nearest = nearest(&key_name, ROOT_KEYS);
            let what = What::UnknownKey {
                key: key_name,
                table: "file".to_owned(),
                nearest,
            };
            reader.faults.push(Fault::at(key.span(), what));
            continue;
        }
        match key.get_ref().as_ref() {
            "plan" => draft.plan = single(reader, "plan", value),
            "warn" => draft.warn = single(reader, "warn", value),
            "dispatch" => draft.dispatch = single(reader, "dispatch", value),
            "inspection" => draft.inspection = single(reader, "inspection", value),
            "reminder" => draft.reminder = single(reader, "reminder", value),
            "score" => draft.score = single(reader, "score", value),
            "holidays" => draft.holidays = single(reader, "holidays", value),
            "units" => draft.units = named(reader, "units", value, &mut draft.seen.units),
            "leaders" => draft.leaders = named(reader, "leaders", value, &mut BTreeSet::new()),
            "section" => {
                for (table, span) in tables(reader, "section", value) {
                    note_id(&mut draft.seen.sections, &table);
                    draft.sections.extend(reader.read("section", table, span));
                }
            }
            "item" => items(reader, &mut draft, value, None),
            "task" => tasks(reader, &mut draft, value),
            _ => {}
        }
    }
    for key in missing {
        let what = What::MissingKey {
            key: key.to_owned(),
            table: "file".to_owned(),
        };
        reader.faults.push(Fault::at(span.start..span.start, what));
    }
    draft
}

fn wrong_shape(key: &str, value: &Spanned<DeValue<'_>>, expected: Shape) -> Fault {
    let found = shape(value.get_ref());
    Fault::at(
        value.span(),
        What::WrongType {
            key: key.to_owned(),
            found,
            expected,
        },
    )
}

/// The table in the value, with its place.
fn table<'a>(
    reader: &mut Reader<'a, '_>,
    name: &str,
    value: Spanned<DeValue<'a>>,
) -> Option<(DeTable<'a>, Range<usize>)> {
    let span = value.span();
    if value.get_ref().as_table().is_none() {
        reader.faults.push(wrong_shape(name, &value, Shape::Table));
    }
    match value.into_inner() {
        DeValue::Table(table) => Some((table, span)),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_) => None,
    }
}

fn single<'a, T: DeserializeOwned>(
    reader: &mut Reader<'a, '_>,
    name: &str,
    value: Spanned<DeValue<'a>>,
) -> Option<Record<'a, T>> {
    let (table, span) = table(reader, name, value)?;
    reader.read(name, table, span)
}

fn named<'a, T: DeserializeOwned>(
    reader: &mut Reader<'a, '_>,
    name: &str,
    value: Spanned<DeValue<'a>>,
    seen: &mut BTreeSet<String>,
) -> Vec<Named<'a, T>> {
    let mut list = Vec::new();
    let Some((all, _)) = table(reader, name, value) else {
        return list;
    };
    for (key, value) in all {
        let own = key.get_ref().to_string();
        seen.insert(own.clone());
        let Some((table, span)) = table(reader, &own, value) else {
            continue;
        };
        let record = reader.read(name, table, span);
        list.extend(record.map(|record| Named {
            name: own,
            key: key.span(),
            record,
        }));
    }
    list
}

/// The tables of a list of tables.
fn tables<'a>(
    reader: &mut Reader<'a, '_>,
    name: &str,
    value: Spanned<DeValue<'a>>,
) -> Vec<(DeTable<'a>, Range<usize>)> {
    if value.get_ref().as_array().is_none() {
        reader.faults.push(wrong_shape(name, &value, Shape::List));
    }
    match value.into_inner() {
        DeValue::Array(list) => list
            .into_iter()
            .filter_map(|element| table(reader, name, element))
            .collect(),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Table(_) => Vec::new(),
    }
}

/// Notes the id of a record, which may turn out unreadable.
fn note_id(seen: &mut BTreeSet<String>, table: &DeTable<'_>) {
    if let Some(DeValue::String(id)) = table.get("id").map(Spanned::get_ref) {
        seen.insert(id.to_string());
    }
}

fn items<'a>(
    reader: &mut Reader<'a, '_>,
    draft: &mut Draft<'a>,
    value: Spanned<DeValue<'a>>,
    task: Option<usize>,
) {
    for (table, span) in tables(reader, "item", value) {
        note_id(&mut draft.seen.items, &table);
        let record = reader.read("item", table, span);
        draft.items.extend(record.map(|record| ItemRecord {
            record,
            task,
            carried: false,
        }));
    }
}

fn tasks<'a>(reader: &mut Reader<'a, '_>, draft: &mut Draft<'a>, value: Spanned<DeValue<'a>>) {
    for (mut table, span) in tables(reader, "task", value) {
        let items_of = table.remove("item");
        let carried = table.contains_key("kind");
        let number = number(&table);
        let duty = if carried {
            Some(part_duty(&mut table, number))
        } else {
            None
        };
        if carried && let Some(items) = &items_of {
            reader
                .faults
                .push(Fault::at(items.span(), What::DutyAndItems { number }));
        }
        let before = reader.faults.len();
        let record: Option<Record<'a, TaskTable>> = reader.read("task", table, span.clone());
        if !carried {
            point_to_kind(reader.faults.split_at_mut(before).1, number);
        }
        let at = record.map(|record| {
            draft.tasks.push(record);
            draft.tasks.len() - 1
        });
        draft.seen.tasks.insert(number);
        if let Some(duty) = duty {
            draft.seen.items.insert(number.to_string());
            let record = reader.read("task", duty, span);
            draft.items.extend(record.map(|record| ItemRecord {
                record,
                task: at,
                carried: true,
            }));
        }
        if let Some(value) = items_of {
            items_under(reader, draft, value, at);
        }
    }
}

/// Items of a task; those of one that could not be read are read for their own faults only.
fn items_under<'a>(
    reader: &mut Reader<'a, '_>,
    draft: &mut Draft<'a>,
    value: Spanned<DeValue<'a>>,
    task: Option<usize>,
) {
    let before = draft.items.len();
    items(reader, draft, value, task);
    if task.is_none() {
        draft.items.truncate(before);
    }
}

fn number(table: &DeTable<'_>) -> u32 {
    match table.get("number").map(Spanned::get_ref) {
        Some(DeValue::Integer(number)) => number.as_str().parse().unwrap_or(0),
        _ => 0,
    }
}

/// Takes the keys of the duty out of a task that carries it itself.
fn part_duty<'a>(table: &mut DeTable<'a>, number: u32) -> DeTable<'a> {
    let mut duty = DeTable::new();
    let id = DeValue::String(number.to_string().into());
    duty.insert(Spanned::new(0..0, "id".into()), Spanned::new(0..0, id));
    let keys: Vec<_> = table.keys().cloned().collect();
    for key in keys {
        let name = key.get_ref().to_string();
        let value = if SHARED_KEYS.contains(&name.as_str()) {
            table.get(name.as_str()).cloned()
        } else if !TASK_KEYS.contains(&name.as_str()) && is_duty_key(&name) {
            table.remove(name.as_str())
        } else {
            None
        };
        if let Some(value) = value {
            duty.insert(key, value);
        }
    }
    if !duty.contains_key("title") {
        // The task's own fault already says that it is missing.
        let empty = DeValue::String("".into());
        duty.insert(
            Spanned::new(0..0, "title".into()),
            Spanned::new(0..0, empty),
        );
    }
    duty
}

/// Keys of a duty in a task without `kind` are not unknown: `kind` is missing.
fn point_to_kind(faults: &mut [Fault], number: u32) {
    for fault in faults {
        if let What::UnknownKey { key, .. } = &fault.what
            && is_duty_key(key)
        {
            fault.what = What::DutyKeyWithoutKind {
                key: key.clone(),
                number,
            };
        }
    }
}
