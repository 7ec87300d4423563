//! The JSON Schema of plan.toml, made from its types, for editors that complete and check.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::checks::is_duty_key;
use super::file::PlanFile;

/// The schema (JSON Schema, draft 2020-12).
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<PlanFile>().to_value();
    without_null(&mut schema);
    let item_keys = properties(&schema, "/$defs/ItemTable/properties");
    let items = properties(&schema, "/properties").shift_remove("item");
    let task = "/$defs/TaskTable/properties";
    if let Some(task) = schema.pointer_mut(task).and_then(Value::as_object_mut) {
        // A task with a single duty carries the keys of an item itself.
        for (key, value) in item_keys {
            if is_duty_key(&key) && !task.contains_key(&key) {
                task.insert(key, value);
            }
        }
        if let Some(mut items) = items {
            if let Some(items) = items.as_object_mut() {
                items.insert("description".to_owned(), "What is tracked under it.".into());
            }
            task.insert("item".to_owned(), items);
        }
    }
    schema
}

fn properties(schema: &Value, path: &str) -> Map<String, Value> {
    schema
        .pointer(path)
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default()
}

/// Takes out what TOML does not have: nothing as a value, and sizes of integers.
fn without_null(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("default").is_some_and(Value::is_null) {
                map.shift_remove("default");
            }
            if map
                .get("format")
                .and_then(Value::as_str)
                .is_some_and(|name| name.contains("int"))
            {
                map.shift_remove("format");
            }
            one_type(map);
            one_choice(map);
            map.values_mut().for_each(without_null);
        }
        Value::Array(list) => list.iter_mut().for_each(without_null),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// `["integer", "null"]` is `"integer"`.
fn one_type(map: &mut Map<String, Value>) {
    let Some(Value::Array(types)) = map.get_mut("type") else {
        return;
    };
    types.retain(|one| one != "null");
    if let [only] = types.as_slice() {
        let only = only.clone();
        map.insert("type".to_owned(), only);
    }
}

/// A choice between something and nothing is that something.
fn one_choice(map: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = map.get_mut("anyOf") else {
        return;
    };
    choices.retain(|one| one.get("type").is_none_or(|one| one != "null"));
    if choices.len() == 1
        && let Some(Value::Object(only)) = choices.pop()
    {
        map.shift_remove("anyOf");
        for (key, value) in only {
            map.entry(key).or_insert(value);
        }
    }
}
