//! `check`: faults set the exit code, remarks do not, accepted faults no longer.

use super::desk::Desk;

#[test]
fn a_plan_without_faults_is_fine() {
    let desk = Desk::new();
    desk.recorded("11.6 --value 26.1 --on 3月底");
    let ran = desk.line("check");
    assert_eq!(ran.code, 0, "{}", ran.out);
    let json = desk.json("check");
    assert_eq!(json["faults"], serde_json::json!([]));
    assert!(
        json["remarks"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["code"] == "assumed")
    );
}

#[test]
fn a_faulty_plan_shows_all_faults_and_stops_the_other_verbs() {
    let desk = Desk::new();
    let path = desk.plan().join("plan.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.replace("due = 2024-03-31", "due = 2024-02-30");
    std::fs::write(path, text).unwrap();
    let ran = desk.line("check --json");
    assert_eq!(ran.code, 1);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let faults = json["faults"].as_array().unwrap();
    assert!(faults.len() >= 2, "{json}");
    assert!(
        faults
            .iter()
            .all(|it| it["line"].as_u64().is_some() && it["column"].as_u64().is_some())
    );
    let list = desk.line("list");
    assert_eq!(list.code, 1);
    assert_eq!(list.out, "");
    assert!(list.err.contains("duban check"), "{}", list.err);
}

#[test]
fn a_faulty_line_is_found_accepted_and_found_again_once_it_changes() {
    let desk = Desk::new();
    let file = "2024-03/yi.toml";
    let line = "01HTGX6GRK0000000000000000 = { at = 2024-03-02T10:00:00+08:00, by = \"乙\", kind = \"progress\", on = 2024-03-02, item = \"99.9\", done = true }\n";
    desk.write_journal(file, line);
    let ran = desk.line("check --json");
    assert_eq!(ran.code, 1);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["faults"][0]["code"], "unknown_item");
    assert_eq!(json["faults"][0]["accepted"], false);
    let place = "journal/2024-03/yi.toml:1";
    assert_eq!(
        desk.line(&format!("check --accept {place}9 --reason x"))
            .code,
        2
    );
    assert_eq!(
        desk.line(&format!("check --accept {place} --reason 旧系统"))
            .code,
        0
    );
    let json = desk.json("check");
    assert_eq!(json["faults"][0]["accepted"], true);
    desk.write_journal(file, &line.replace("99.9", "99.8"));
    assert_eq!(desk.line("check").code, 1, "another fault at that place");
}

#[test]
fn a_reason_is_needed() {
    let ran = Desk::new().line("check --accept journal/a.toml:1");
    assert_eq!(ran.code, 2);
}
