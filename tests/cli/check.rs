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

#[test]
fn what_is_assumed_is_summed_up_and_all_there() {
    let desk = Desk::new();
    let short = desk.line("check").out;
    let all = desk.line("check --all").out;
    let json = desk.json("check");
    assert!(short.lines().count() < 30, "{short}");
    let (mut seen, mut items) = (0, std::collections::BTreeSet::new());
    for it in json["remarks"].as_array().unwrap() {
        if it["code"] != "assumed" {
            continue;
        }
        seen += 1;
        let text = it["text"].as_str().unwrap();
        let place = text.split(':').next().unwrap();
        items.insert(place.to_owned());
        let place = place.trim_start_matches("事项");
        let key = text.split(['(', ')']).nth(1).unwrap();
        let line = short.lines().find(|it| it.contains(&format!("({key})")));
        let places = line.unwrap().split([':', '、']);
        assert!(places.into_iter().any(|it| it == place), "{text}");
    }
    assert!(short.contains(&format!("推定、待确认{seen}处")), "{short}");
    let lines = all.lines().filter(|it| it.starts_with("  ")).count();
    assert_eq!(lines, items.len(), "a line for each table");
    assert!(all.contains("11.2 招投标:责任单位 农业农村局\n"), "{all}");
}

#[test]
fn many_remarks_of_one_sort_are_cut_short() {
    let desk = Desk::new();
    let line = |n: u32| {
        format!(
            "01HTGX6GRK00000000000000{n:02} = {{ at = 2024-03-02T10:00:00+08:00, by = \"乙\", kind = \"progress\", on = 2024-03-02, item = \"11.6\", unit = \"财政局\", value = {n} }}\n"
        )
    };
    let text: String = (10..30).map(line).collect();
    desk.write_journal("2024-03/yi.toml", &text);
    let by_hand = |line: &str| desk.line(line).out.matches("手写的一行").count();
    assert_eq!((by_hand("check"), by_hand("check --all")), (5, 20));
    assert!(desk.line("check").out.contains("另有15条"));
}
