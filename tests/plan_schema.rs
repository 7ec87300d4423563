//! The schema knows the keys that the reader knows.
#![expect(
    clippy::panic,
    reason = "a path that is not there is shown with the schema"
)]

use duban::plan::schema;
use serde_json::{Value, json};

fn at<'v>(schema: &'v Value, path: &str) -> &'v Value {
    schema
        .pointer(path)
        .unwrap_or_else(|| panic!("{path} is not in {schema:#}"))
}

#[test]
fn it_is_of_the_draft_that_editors_know_and_closed() {
    let schema = schema();
    assert_eq!(
        at(&schema, "/$schema"),
        "https://json-schema.org/draft/2020-12/schema"
    );
    assert_eq!(at(&schema, "/required"), &json!(["schema", "plan"]));
    for table in [
        "ItemTable",
        "TaskTable",
        "UnitTable",
        "PlanTable",
        "CheckpointTable",
    ] {
        assert_eq!(
            at(&schema, &format!("/$defs/{table}/additionalProperties")),
            &json!(false)
        );
    }
}

#[test]
fn a_task_may_carry_the_keys_of_an_item() {
    let schema = schema();
    for key in [
        "kind",
        "due",
        "checkpoints",
        "at_least",
        "item",
        "number",
        "owed_by",
    ] {
        at(&schema, &format!("/$defs/TaskTable/properties/{key}"));
    }
    assert_eq!(
        at(&schema, "/$defs/TaskTable/required"),
        &json!(["number", "title"])
    );
    assert_eq!(
        at(&schema, "/$defs/ItemTable/required"),
        &json!(["id", "kind", "title"])
    );
}

#[test]
fn values_that_may_be_written_in_more_than_one_way() {
    let schema = schema();
    let source = at(&schema, "/$defs/ItemTable/properties/source");
    assert!(source.to_string().contains("array") && source.to_string().contains("string"));
    let target = at(&schema, "/$defs/ItemTable/properties/at_least").to_string();
    assert!(target.contains("number"), "{target}");
    let due = at(&schema, "/$defs/ItemTable/properties/due").to_string();
    assert!(
        due.contains("date") && due.contains("due") | due.contains("owed"),
        "{due}"
    );
}

#[test]
fn nothing_is_said_of_what_toml_does_not_have() {
    let text = schema().to_string();
    assert!(!text.contains("null") && !text.contains("uint32"), "{text}");
}

/// Keys of every table of the plan are in the schema, so that an editor marks none of them.
#[test]
fn the_shipped_plan_uses_only_keys_of_the_schema() {
    let schema = schema();
    let text = include_str!("fixtures/plans/other-matter.toml");
    let plan: toml::Table = text.parse().unwrap();
    let known = |table: &str, record: &toml::Value| {
        for key in record.as_table().into_iter().flat_map(toml::Table::keys) {
            at(&schema, &format!("/$defs/{table}/properties/{key}"));
        }
    };
    for task in plan["task"].as_array().unwrap() {
        known("TaskTable", task);
        for item in task
            .get("item")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
        {
            known("ItemTable", item);
        }
    }
}
