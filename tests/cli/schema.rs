//! `schema`: needs no plan.

use super::desk::Desk;

#[test]
fn the_schema_needs_no_plan_folder() {
    let desk = Desk::bare();
    let output = desk.command().arg("schema").output().unwrap();
    assert!(output.status.success());
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(schema["properties"]["plan"].is_object() || schema["$defs"].is_object());
}
