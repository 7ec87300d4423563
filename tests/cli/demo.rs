//! `demo`: a year half told.

use super::desk::Desk;

fn told() -> Desk {
    let desk = Desk::bare();
    let status = desk
        .command()
        .args(["demo", "--dir"])
        .arg(desk.plan())
        .output()
        .unwrap()
        .status;
    assert!(status.success());
    // What the demo tells must not hang on the office's own plan.
    let frozen = include_str!("../fixtures/plans/weixi-2024.toml");
    std::fs::write(desk.plan().join("plan.toml"), frozen).unwrap();
    desk
}

#[test]
fn the_demo_has_no_faults_and_every_record_counts() {
    let desk = told();
    let ran = desk.line("check --as-of 2024-06-20");
    assert_eq!(ran.code, 0, "{}", ran.out);
    let log = desk.json("log");
    assert!(log.as_array().unwrap().len() > 100);
    for one in log.as_array().unwrap() {
        assert!(one["standing"] != "orphan", "{one}");
    }
}

#[test]
fn the_demo_shows_every_light() {
    let desk = told();
    let list = desk.json("list --as-of 2024-06-20");
    for light in [
        "red",
        "yellow",
        "blue",
        "green",
        "grey",
        "done",
        "done_late",
    ] {
        assert!(
            list.as_array()
                .unwrap()
                .iter()
                .any(|it| it["light"] == light),
            "{light}"
        );
    }
    insta::assert_snapshot!(desk.line("overdue --as-of 2024-06-20").shown());
}

#[test]
fn the_demo_is_the_same_each_time() {
    assert_eq!(told().journal(), told().journal());
}

#[test]
fn a_folder_with_a_plan_is_left_alone() {
    let desk = Desk::new();
    let before = std::fs::read_to_string(desk.plan().join("plan.toml")).unwrap();
    let mut command = desk.command();
    let output = command.args(["demo", "--dir"]).arg(desk.plan()).output();
    let ran = super::desk::Ran::of(&output.unwrap(), desk.root());
    insta::assert_snapshot!(ran.shown());
    let after = std::fs::read_to_string(desk.plan().join("plan.toml")).unwrap();
    assert_eq!(before, after);
    assert_eq!(desk.journal(), "");
}

#[test]
fn the_demo_tells_of_each_part_of_the_follow_up() {
    let desk = told();
    for told in [
        "dispatch status --month 2024-03",
        "problem list",
        "assignment list",
        "inspect status",
        "remind --list",
    ] {
        let ran = desk.line(&format!("{told} --as-of 2024-06-20"));
        assert_eq!(ran.code, 0, "{}", ran.err);
        let words: Vec<_> = told.split([' ', '-']).filter(|it| !it.is_empty()).collect();
        insta::assert_snapshot!(format!("demo_{}", words.join("_")), ran.shown());
    }
    let review = desk.line("review --print --as-of 2024-06-20");
    assert_eq!(review.code, 0, "{}", review.err);
    assert!(review.out.contains("6月14日"), "{}", review.out);
    let check = desk.line("check --all");
    assert!(!check.out.contains("journal/"), "{}", check.out);
}

/// The different values of a field, sorted.
fn values(rows: &serde_json::Value, field: &str) -> Vec<String> {
    let texts = rows.as_array().unwrap().iter();
    let mut texts: Vec<String> = texts
        .filter_map(|row| Some(row[field].as_str()?.to_owned()))
        .collect();
    texts.sort();
    texts.dedup();
    texts
}

/// The records of one kind.
fn of_kind(log: &serde_json::Value, kind: &str) -> serde_json::Value {
    let all = log.as_array().unwrap().iter();
    all.filter(|it| it["kind"] == kind).cloned().collect()
}

#[test]
fn the_demo_leaves_no_part_of_the_follow_up_out() {
    let desk = told();
    let on = "--as-of 2024-06-20";
    let problems = desk.json(&format!("problem list {on}"));
    let each = [
        "assigned", "closed", "closing", "reopened", "returned", "working",
    ];
    assert_eq!(values(&problems, "step"), each);
    let assignments = desk.json(&format!("assignment list {on}"));
    assert_eq!(
        values(&assignments, "step"),
        ["closed", "released", "working"]
    );
    let log = desk.json("log");
    let steps = of_kind(&log, "problem");
    assert_eq!(
        values(&steps, "verdict"),
        ["in_place", "not_in_place", "relapse"]
    );
    let extensions = of_kind(&log, "extension");
    assert_eq!(
        values(&extensions, "step"),
        ["approved", "asked", "refused"]
    );
    // More were asked for than decided: one waits.
    let count = |step: &str| {
        let all = extensions.as_array().unwrap().iter();
        all.filter(|it| it["step"] == step).count()
    };
    assert_eq!(count("asked"), count("approved") + count("refused") + 1);
    let reminders = of_kind(&log, "reminder");
    assert_eq!(values(&reminders, "rung"), ["催办", "提醒", "督办单"]);
    // From that rung on it is a leader who decides.
    let rungs = reminders.as_array().unwrap();
    for one in rungs.iter().filter(|it| it["rung"] == "督办单") {
        assert!(one["decided"].is_string(), "{one}");
    }
    let visits = of_kind(&log, "inspection");
    let visits = visits.as_array().unwrap();
    assert!(visits.iter().any(|it| it["disproved"].is_array()));
    let verdicts: Vec<&serde_json::Value> = visits
        .iter()
        .flat_map(|it| it["seen"].as_array().unwrap())
        .map(|it| &it["verdict"])
        .collect();
    for verdict in ["pass", "partial", "fail"] {
        assert!(verdicts.iter().any(|it| *it == verdict), "{verdict}");
    }
    let months = ["01", "02", "03", "04", "05", "06"];
    let status = |month| desk.json(&format!("dispatch status --month 2024-{month} {on}"));
    let rounds: Vec<_> = months.map(status).into();
    // Of June, which runs, some came in early: one was sent back, not all are judged.
    let june = &rounds[5];
    assert_eq!((&june["closed"], &june["late"]), (&false.into(), &0.into()));
    for field in ["missing", "pending", "returned"] {
        assert!(june[field].as_u64() > Some(0), "{field}: {june}");
    }
    for round in &rounds {
        assert!(round["accepted"].as_u64() > Some(0), "{}", round["month"]);
    }
    for field in ["late", "missing", "pending", "returned"] {
        assert!(
            rounds.iter().any(|it| it[field].as_u64() > Some(0)),
            "{field}"
        );
    }
}
