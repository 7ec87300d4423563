//! `duban dispatch`, `checkin`, `flag`: the monthly round from end to end, its data, its refusals.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::desk::Desk;

const ON: &str = "--as-of 2024-04-03";

fn did(desk: &Desk, line: &str) -> String {
    let ran = desk.line(line);
    assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    ran.err
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().unwrap();
    object.keys().map(String::as_str).collect()
}

fn cell(status: &Value, unit: &str, task: u32) -> Value {
    let cells = status["cells"].as_array().unwrap();
    let found = cells
        .iter()
        .find(|it| it["unit"] == unit && it["task"] == task);
    found.unwrap_or_else(|| panic!("no {unit} {task}")).clone()
}

fn count(status: &Value, state: &str) -> usize {
    let cells = status["cells"].as_array().unwrap();
    cells.iter().filter(|it| it["state"] == state).count()
}

#[test]
fn the_status_is_data_whose_counts_follow_from_the_cells() {
    let desk = Desk::new();
    did(
        &desk,
        &format!("checkin 11 --unit 财政局 --reading 11.6=26.1 {ON}"),
    );
    did(&desk, &format!("checkin 2 --unit 教体局 --unchanged {ON}"));
    did(&desk, &format!("dispatch accept 11 --unit 财政局 {ON}"));
    did(
        &desk,
        "checkin 10 --unit 农商行 --unchanged --month 3 --as-of 2024-04-08",
    );
    did(
        &desk,
        "dispatch return 10 --unit 农商行 --month 3 --reason 不全 --as-of 2024-04-08",
    );
    let status = desk.json("dispatch status --month 3月 --as-of 2024-04-08");
    let expected = [
        "month", "cutoff", "due", "closed", "owed", "missing", "reported", "pending", "returned",
        "accepted", "late", "cells",
    ];
    assert_eq!(keys(&status), expected);
    assert_eq!(status["month"], "2024-03");
    assert_eq!(status["cutoff"], "2024-03-31");
    assert_eq!(status["due"], "2024-04-05");
    assert_eq!(status["closed"], false);
    assert_eq!(status["owed"], status["cells"].as_array().unwrap().len());
    assert_eq!(status["missing"], count(&status, "missing"));
    assert_eq!(status["pending"], count(&status, "reported"));
    assert_eq!(status["returned"], count(&status, "returned"));
    assert_eq!(status["accepted"], count(&status, "accepted"));
    assert_eq!(
        (&status["reported"], &status["late"]),
        (&json!(3), &json!(1))
    );
    let accepted = json!({ "unit": "财政局", "task": 11, "state": "accepted", "on": "2024-04-03" });
    assert_eq!(cell(&status, "财政局", 11), accepted);
    let returned = json!({
        "unit": "农商行", "task": 10, "state": "returned", "on": "2024-04-08", "late": "after_due",
    });
    assert_eq!(cell(&status, "农商行", 10), returned);
    let missing = json!({ "unit": "发改局", "task": 3, "state": "missing" });
    assert_eq!(cell(&status, "发改局", 3), missing);
    // The office owes no sheet.
    let cells = status["cells"].as_array().unwrap();
    assert!(cells.iter().all(|it| it["unit"] != "县乡村振兴办"));
}

#[test]
fn the_month_is_typed_as_people_type_it_and_answered() {
    let desk = Desk::new();
    for typed in ["3月", "2024-03", "三月", "3", "2024年3月"] {
        let status = desk.json(&format!("dispatch status --month {typed} {ON}"));
        assert_eq!(status["month"], "2024-03", "{typed}");
    }
    let month = |line: &str| desk.json(line)["month"].clone();
    assert_eq!(month("dispatch status --as-of 2024-03-31"), "2024-02");
    assert_eq!(month("dispatch missing --as-of 2024-04-01"), "2024-03");
    assert_eq!(month("dispatch needs --as-of 2024-04-01"), "2024-03");
    did(&desk, &format!("dispatch close --month 3 {ON}"));
    assert_eq!(month(&format!("dispatch status {ON}")), "2024-04");
    for verb in ["status", "missing", "needs"] {
        let said = did(&desk, &format!("dispatch {verb} --month 2 {ON}"));
        assert!(said.contains("2月"), "{verb}: {said}");
    }
}

#[test]
fn a_sheet_counts_at_once_ceases_when_returned_and_counts_again() {
    let desk = Desk::new();
    let light = || desk.obligation("11.6@2024-03-31", "2024-04-09")["state"].clone();
    let said = did(
        &desk,
        &format!("checkin 11 --unit 财政局 --month 3月 --reading 11.6＝26.1 --progress 拨付 {ON}"),
    );
    assert!(said.contains("3月调度"), "{said}");
    assert_eq!(light(), "done");
    let why = desk.obligation("11.6@2024-06-30", "2024-04-09")["why"].clone();
    assert!(why.as_str().unwrap().contains("待审"), "{why}");
    did(
        &desk,
        &format!("dispatch return 11 --unit 财政局 --reason 数不对 {ON}"),
    );
    assert_eq!(light(), "overdue");
    did(
        &desk,
        &format!("checkin 11 --unit 财政局 --reading 11.6=25.5 {ON}"),
    );
    assert_eq!(light(), "done");
    did(
        &desk,
        &format!("dispatch accept 11 --unit 县财政局 --by 主任 {ON}"),
    );
    let why = desk.obligation("11.6@2024-06-30", "2024-04-09")["why"].clone();
    assert!(!why.as_str().unwrap().contains("待审"), "{why}");
}

#[test]
fn a_sheet_states_figures_nodes_reports_and_confirmations() {
    let desk = Desk::new();
    did(
        &desk,
        &format!(
            "checkin 11 --unit 农业农村局 --done 11.2=3月20日 --trouble 缺人 --next 招人 --needs 请协调 --filler 甲 {ON}"
        ),
    );
    did(&desk, &format!("checkin 14 --unit 叶枝镇 --done 14.1 {ON}"));
    did(
        &desk,
        &format!("checkin 1 --unit 叶枝镇 --done 14.1 {ON}").replace("14.1", "1.2"),
    );
    assert_eq!(desk.obligation("11.2", "2024-04-03")["light"], "done");
    let report = desk.obligation("14.1@2024-03/叶枝镇", "2024-04-03");
    assert_eq!(
        (&report["light"], &report["days_late"]),
        (&json!("done_late"), &json!(3))
    );
    let needs = desk.json(&format!("dispatch needs {ON}"));
    assert_eq!(needs["needs"][0]["text"], "请协调");
    did(
        &desk,
        &format!("dispatch answer 11 --unit 农业农村局 --text 同意 --by 主任 {ON}"),
    );
    let needs = desk.json(&format!("dispatch needs {ON}"));
    let answer = json!([{ "on": "2024-04-03", "by": "主任", "text": "同意" }]);
    assert_eq!(needs["needs"][0]["answers"], answer);
}

#[test]
fn closing_may_write_off_and_reopening_undoes_it() {
    let desk = Desk::new();
    let key = "14.1@2024-03/叶枝镇";
    let line = "dispatch missing --month 3 --as-of 2024-04-08";
    let missing = |desk: &Desk| desk.json(line)["missing"].as_array().unwrap().len();
    let before = missing(&desk);
    assert!(before > 0);
    did(
        &desk,
        "dispatch close --month 3月 --write-off --as-of 2024-04-07",
    );
    assert_eq!(missing(&desk), 0);
    let status = desk.json("dispatch status --month 3 --as-of 2024-04-08");
    assert_eq!(
        (&status["closed"], &status["missing"]),
        (&json!(true), &json!(before))
    );
    assert_eq!(desk.obligation(key, "2024-04-08")["light"], "waived");
    did(
        &desk,
        "checkin 14 --unit 叶枝镇 --month 3 --done 14.1 --as-of 2024-04-08",
    );
    let status = desk.json("dispatch status --month 3 --as-of 2024-04-08");
    assert_eq!(cell(&status, "叶枝镇", 14)["late"], "after_closing");
    did(&desk, "dispatch reopen --month 3 --as-of 2024-04-09");
    assert_eq!(missing(&desk), 0, "as of a day before it");
    let reopened = desk.json("dispatch missing --month 3 --as-of 2024-04-09");
    assert_eq!(reopened["missing"].as_array().unwrap().len(), before - 1);
    assert_eq!(reopened["missing"][0]["days_late"], 4);
}

#[test]
fn what_else_is_late_is_said_after_the_overdue_and_never_in_the_data() {
    let desk = Desk::new();
    let ran = desk.line(&format!("overdue {ON}"));
    assert!(
        ran.err.contains("1月调度缺报") && ran.err.contains("2月调度缺报"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("3月调度"), "{}", ran.err);
    let of_one = desk.line(&format!("overdue --unit 财政局 {ON}")).err;
    assert!(of_one.contains("1月调度缺报1、2月调度缺报1"), "{of_one}");
    assert!(
        !desk
            .line(&format!("overdue --light red {ON}"))
            .err
            .contains("调度")
    );
    let list = desk.json(&format!("overdue {ON}"));
    assert!(
        list.as_array()
            .unwrap()
            .iter()
            .all(|it| it["key"] != "dispatch")
    );
}

#[test]
fn the_office_sets_an_item_to_behind_and_lifts_it() {
    let desk = Desk::new();
    let state = || desk.obligation("11.6@2024-06-30", "2024-04-03")["state"].clone();
    did(
        &desk,
        &format!("checkin 11 --unit 财政局 --reading 11.6=26.1 {ON}"),
    );
    did(&desk, &format!("flag 11.6 --reason 项目停工 {ON}"));
    assert_eq!(state(), "set_by_office");
    did(&desk, &format!("flag 11.6 --lift {ON}"));
    assert_eq!(state(), "ok");
    let again = desk.line(&format!("flag 11.6 --lift {ON}"));
    assert_eq!((again.code, again.out.as_str()), (2, ""));
}

#[test]
fn every_refusal_says_why_and_writes_nothing() {
    let desk = Desk::new();
    let lines = [
        "checkin 11 --unit 叶枝镇 --progress 好",
        "checkin 11 --unit 财政局",
        "checkin 11 --unit 财政局 --month 5月 --unchanged",
        "checkin 11 --unit 财政局 --month 2023-12 --unchanged",
        "checkin 11 --unit 财政局 --month 一季度 --unchanged",
        "checkin 99 --unit 财政局 --unchanged",
        "checkin 11 --unit 财务局 --unchanged",
        "checkin 11 --unit 财政局 --reading 11.6",
        "checkin 11 --unit 财政局 --reading 11.6=很多",
        "checkin 11 --unit 财政局 --reading 5.1=2",
        "checkin 11 --unit 财政局 --reading 11.6=2 --reading 11.6=3",
        "checkin 11 --unit 财政局 --done 11.6",
        "checkin 11 --unit 财政局 --done 11.2",
        "checkin 11 --unit 农业农村局 --done 11.2=4月4日",
        "checkin 11 --unit 财政局 --unchanged --on 4月4日",
        "checkin 11 --unit 财政局 --unchanged --reading 11.6=26",
        "dispatch accept 11 --unit 财政局",
        "dispatch accept 11 --unit 叶枝镇",
        "dispatch return 11 --unit 财政局 --reason 不全",
        "dispatch answer 11 --unit 财政局 --text 同意",
        "dispatch close --month 5月",
        "dispatch reopen --month 3月",
        "dispatch status --month 5月",
        "dispatch",
        "flag 11.6",
        "flag 11.6 --reason 慢 --unit 叶枝镇",
        "flag 11.6 --lift",
    ];
    let mut text = String::new();
    for line in lines {
        let ran = desk.line(&format!("{line} {ON}"));
        assert_eq!(ran.code, 2, "{line}: {}{}", ran.out, ran.err);
        assert_eq!(ran.out, "", "{line}");
        writeln!(text, "> {line}").unwrap();
        text.push_str(&ran.err);
    }
    assert_eq!(desk.journal(), "");
    insta::assert_snapshot!(text);
}

#[test]
fn where_the_plan_reviews_nothing_accepting_is_refused() {
    let desk = Desk::new();
    let path = desk.plan().join("plan.toml");
    let plan = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, plan.replace("review = true", "review = false")).unwrap();
    did(&desk, &format!("checkin 11 --unit 财政局 --unchanged {ON}"));
    for which in ["11 --unit 财政局", "--all"] {
        let ran = desk.line(&format!("dispatch accept {which} {ON}"));
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("不审核"), "{}", ran.err);
    }
    let status = desk.json(&format!("dispatch status {ON}"));
    assert_eq!(
        (&status["reported"], &status["pending"]),
        (&json!(1), &json!(0))
    );
}

#[test]
fn a_sheet_of_an_unknown_task_is_a_fault() {
    let desk = Desk::new();
    did(
        &desk,
        &format!("checkin 11 --unit 财政局 --reading 11.6=26.1 {ON}"),
    );
    let lines = desk.journal();
    let body = lines.rsplit_once(" # ").unwrap().0;
    let id = body.split(' ').next().unwrap();
    let changed = body
        .replace("task = 11", "task = 99")
        .replace("\"11.6\"", "\"99.6\"")
        .replace(id, "01HQ0000000000000000000000");
    desk.write_journal("2024-04/hand.toml", &format!("{changed}\n"));
    let found: Value = serde_json::from_str(&desk.line("check --json").out).unwrap();
    let codes: Vec<&Value> = found["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["code"])
        .collect();
    assert_eq!(codes, ["unknown_task", "unknown_item"]);
}

#[test]
fn the_round_for_people() {
    let desk = Desk::new();
    did(
        &desk,
        &format!("checkin 11 --unit 财政局 --reading 11.6=26.1 --needs 请协调 {ON}"),
    );
    did(
        &desk,
        "dispatch close --month 3 --write-off --as-of 2024-04-07",
    );
    let mut text = String::new();
    for line in ["status", "missing", "needs"] {
        let ran = desk.line(&format!("dispatch {line} --month 3 --as-of 2024-04-08"));
        writeln!(text, "> {line}").unwrap();
        text.push_str(&ran.out);
        text.push_str(&ran.err);
    }
    let ran = desk.line("dispatch missing --month 2 --as-of 2024-04-08 --lang en");
    text.push_str("> missing 2 en\n");
    text.push_str(&ran.out);
    text.push_str(&ran.err);
    insta::assert_snapshot!(text);
}

#[test]
fn all_sheets_that_nothing_speaks_against_are_accepted_in_one_write() {
    let desk = Desk::new();
    let all = format!("dispatch accept --all {ON}");
    let ran = desk.line(&all);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("没有待审的报送"), "{}", ran.err);
    for line in [
        "checkin 11 --unit 财政局 --reading 11.6=26.1 --progress 按月拨付",
        "checkin 2 --unit 教体局 --unchanged",
        "checkin 10 --unit 农业银行 --unchanged --trouble 缺人",
    ] {
        did(&desk, &format!("{line} {ON}"));
    }
    let ran = desk.line(&format!("{all} --month 3月 --by 主任"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let status = desk.json(&format!("dispatch status {ON}"));
    let accepted = ran.out.lines().count();
    assert!(accepted > 0);
    assert_eq!(status["accepted"], accepted);
    assert_eq!(status["pending"], 3 - accepted);
    insta::assert_snapshot!(ran.err);
    let ran = desk.line(&all);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("没有可以一并通过的"), "{}", ran.err);
    for line in [
        "dispatch accept",
        "dispatch accept 11",
        "dispatch accept 11 --unit 财政局 --all",
        "dispatch accept --all --month 5月",
    ] {
        assert_eq!(desk.line(&format!("{line} {ON}")).code, 2, "{line}");
    }
}
