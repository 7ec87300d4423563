//! The JSON contract of docs/json.md.

use serde_json::{Value, json};

use super::desk::Desk;

const LIGHTS: [&str; 8] = [
    "done",
    "done_late",
    "red",
    "yellow",
    "blue",
    "green",
    "grey",
    "waived",
];
const STATES: [&str; 18] = [
    "done",
    "done_late",
    "overdue",
    "far_behind",
    "exceeded",
    "not_cleared",
    "behind",
    "not_met",
    "unconfirmed",
    "set_by_office",
    "due_soon",
    "ok",
    "no_figure",
    "current",
    "no_comparison",
    "no_day",
    "not_due",
    "waived",
];

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

fn find<'a>(list: &'a Value, key: &str, value: &str) -> &'a Value {
    let found = list.as_array().unwrap().iter().find(|it| it[key] == value);
    found.unwrap_or_else(|| panic!("no {key} {value}"))
}

fn item(plan: &Value, id: &str) -> Value {
    let tasks = plan["tasks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["items"]);
    let mut items = tasks
        .chain([&plan["goals"]])
        .flat_map(|it| it.as_array().unwrap());
    items.find(|it| it["id"] == id).unwrap().clone()
}

#[test]
fn the_plan_has_its_parts() {
    let plan = Desk::new().json("plan");
    let head = &plan["plan"];
    assert_eq!(head["id"], "weixi-2024");
    assert_eq!(
        (&head["year"], &head["start"], &head["end"]),
        (&json!(2024), &json!("2024-01-01"), &json!("2024-12-31"))
    );
    assert_eq!(head["office"], "县乡村振兴办");
    assert_eq!(plan["tasks"].as_array().unwrap().len(), 14);
    assert_eq!(plan["leaders"], json!([]));
    let unit = |id: &str| find(&plan["units"], "id", id).clone();
    assert_eq!(
        unit("财政局"),
        json!({"id": "财政局", "name": "县财政局", "kind": "unit", "group": "县直", "members": []})
    );
    assert_eq!(unit("各乡镇")["kind"], "collective");
    assert_eq!(unit("各乡镇")["members"].as_array().unwrap().len(), 10);
    assert_eq!(unit("县乡村振兴办")["kind"], "office");
    for task in plan["tasks"].as_array().unwrap() {
        for key in ["number", "title", "section", "units", "lead", "items"] {
            assert!(task.get(key).is_some(), "{key}: {task}");
        }
    }
}

#[test]
fn items_have_their_defaults_filled_in() {
    let plan = Desk::new().json("plan");
    let spending = item(&plan, "11.6");
    assert_eq!(spending["goal"], json!({"at_least": 100}));
    assert_eq!(
        spending["checkpoints"][0],
        json!({"by": "2024-03-31", "at_least": 25})
    );
    assert_eq!(
        (&spending["pace"], &spending["measure"]),
        (&json!("rise"), &json!("%"))
    );
    assert_eq!(
        (&spending["lead"], &spending["owed_by"]),
        (&json!("财政局"), &json!("lead"))
    );
    assert_eq!(spending["source"][0], "三(五)11#8");
    let moved = item(&plan, "5.1");
    assert_eq!(moved["checkpoints"][0]["at_least"].to_string(), "1.602");
    assert_eq!(moved["goal"], json!({"at_least": 1.78}));
    assert_eq!(item(&plan, "11.2")["due"], "2024-03-31");
    assert_eq!(item(&plan, "6.3").get("due"), None);
    assert_eq!(item(&plan, "14.1")["every"], "month");
    assert_eq!(item(&plan, "1.3")["days"], 10);
    assert_eq!(
        item(&plan, "0.1")["goal"],
        json!({"above": {"item": "0.4"}})
    );
    assert_eq!(
        item(&plan, "10.1")["goal"],
        json!({"not_below": {"last_year": true}})
    );
}

#[test]
fn an_obligation_has_its_fields() {
    let desk = Desk::new();
    desk.recorded("11.6 --value 21.1 --on 2024-03-31");
    let list = desk.json("list --as-of 2024-04-03");
    let one = find(&list, "key", "11.6@2024-06-30");
    assert_eq!(
        keys(one),
        [
            "key",
            "task",
            "item",
            "title",
            "kind",
            "unit",
            "units",
            "due",
            "light",
            "state",
            "days_late",
            "value",
            "target",
            "pace",
            "data_as_of",
            "why"
        ]
    );
    assert_eq!(one["value"].to_string(), "21.1");
    assert_eq!(
        (&one["target"], &one["pace"], &one["task"]),
        (&json!(50), &json!(25), &json!(11))
    );
    assert_eq!(one["data_as_of"], "2024-03-31");
    assert!(
        one["units"].as_array().unwrap().len() >= 4,
        "everyone who takes part"
    );
    assert_eq!(one["unit"], "财政局");
    let late = find(&list, "key", "11.6@2024-03-31");
    assert_eq!(
        (&late["light"], &late["state"], &late["days_late"]),
        (&json!("red"), &json!("overdue"), &json!(3))
    );
    assert_eq!(find(&list, "key", "0.2@2024-12-31")["task"], Value::Null);
    let no_day = find(&list, "key", "6.3");
    assert_eq!(
        (&no_day["due"], &no_day["state"]),
        (&Value::Null, &json!("no_day"))
    );
}

#[test]
fn every_obligation_has_one_light_of_the_list_and_a_why() {
    let desk = Desk::new();
    desk.recorded("2.1 --value 2");
    for day in [
        "2023-12-01",
        "2024-01-01",
        "2024-04-03",
        "2024-12-31",
        "2025-03-01",
    ] {
        let list = desk.json(&format!("list --as-of {day}"));
        let mut seen = std::collections::BTreeSet::new();
        for one in list.as_array().unwrap() {
            assert!(LIGHTS.contains(&one["light"].as_str().unwrap()), "{one}");
            assert!(STATES.contains(&one["state"].as_str().unwrap()), "{one}");
            assert!(!one["why"].as_str().unwrap().is_empty(), "{one}");
            assert!(seen.insert(one["key"].to_string()), "twice: {one}");
        }
    }
}

#[test]
fn only_periods_begun_are_listed() {
    let desk = Desk::new();
    let list = desk.json("list --as-of 2024-04-03 --kind report");
    let periods: std::collections::BTreeSet<String> = list
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["item"] == "14.1")
        .map(|it| {
            it["key"]
                .as_str()
                .unwrap()
                .chars()
                .skip(5)
                .take(7)
                .collect()
        })
        .collect();
    let expected = ["2024-01", "2024-02", "2024-03", "2024-04"].map(str::to_owned);
    assert_eq!(periods, expected.into_iter().collect());
}

#[test]
fn an_extension_is_told() {
    let desk = Desk::new();
    desk.write_journal(
        "2024-03/yi.toml",
        "01HSTTCQ000000000000000000 = { at = 2024-03-25T10:00:00+08:00, by = \"乙\", kind = \"extension\", on = 2024-03-25, key = \"11.2\", to = 2024-04-15, step = \"approved\" }\n",
    );
    let one = desk.obligation("11.2", "2024-04-03");
    assert_eq!(one["due"], "2024-04-15");
    assert_eq!(
        (&one["due_was"], &one["extensions"]),
        (&json!("2024-03-31"), &json!(1))
    );
    assert_eq!(one["light"], "blue");
}

#[test]
fn a_record_has_its_fields() {
    let desk = Desk::new();
    let id = desk.recorded("11.6 --value 26.1 --on 3月底 --note 好 --evidence a.pdf");
    let mut one = desk.json("log")[0].clone();
    assert_eq!(one["id"], id.as_str());
    one["id"] = Value::Null;
    assert_eq!(
        one,
        json!({
            "id": null, "at": "2024-04-03T10:12:00+08:00", "by": "甲", "kind": "progress",
            "standing": "counts", "on": "2024-03-31", "item": "11.6", "unit": "财政局",
            "value": 26.1, "note": "好",
            "evidence": ["a.pdf"], "file": "journal/2024-04/jia.toml", "line": 1,
        })
    );
}

#[test]
fn units_have_counts() {
    let units = Desk::new().json("units --as-of 2024-04-03");
    let one = find(&units, "id", "财政局");
    assert_eq!(one["kind"], "unit");
    assert_eq!(
        one["counts"]["red"], 2,
        "spending, and the quarter's typical case"
    );
    assert_eq!((&one["overdue"], &one["worst"]), (&json!(2), &json!("red")));
}
