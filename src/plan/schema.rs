//! The JSON Schema of plan.toml, made from its types, for editors that complete and check.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::checks::is_duty_key;
use super::file::PlanFile;

/// The schema (JSON Schema, draft 2020-12).
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<PlanFile>().to_value();
    let item = properties(&schema, "ItemTable");
    // A task with a single duty carries the keys of an item itself.
    let task = "/$defs/TaskTable/properties";
    if let Some(task) = schema.pointer_mut(task).and_then(Value::as_object_mut) {
        for (key, value) in item {
            if is_duty_key(&key) && !task.contains_key(&key) {
                task.insert(key, value);
            }
        }
    }
    schema
}

fn properties(schema: &Value, table: &str) -> Map<String, Value> {
    schema
        .pointer(&format!("/$defs/{table}/properties"))
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default()
}
