//! `record`: what is understood, what it meets, what is said.

use super::desk::Desk;

#[test]
fn a_figure_is_recorded_and_the_light_told() {
    let desk = Desk::new();
    let ran = desk.line("record 11.6 --value 26.1 --on 3月底");
    insta::assert_snapshot!(ran.shown());
    assert_eq!(
        desk.obligation("11.6@2024-03-31", "2024-04-03")["light"],
        "done"
    );
    let journal = desk.journal();
    assert!(
        journal.contains(&format!("{} = {{", ran.out.trim())),
        "{journal}"
    );
    assert!(journal.contains(r#"by = "甲""#), "{journal}");
    assert!(journal.contains("on = 2024-03-31"), "{journal}");
}

#[test]
fn figures_are_understood_as_people_write_them() {
    let desk = Desk::new();
    let value = |line: &str| {
        desk.recorded(line);
        let log = desk.json("log");
        let last = log.as_array().unwrap().last().unwrap().clone();
        (last["value"].to_string(), last["of"].to_string())
    };
    assert_eq!(value("11.6 --value ２６．１％").0, "26.1");
    assert_eq!(value("5.1 --value 1.55万人").0, "1.55");
    assert_eq!(value("4.5 --value 1200").0, "1200");
    assert_eq!(value("4.5 --value +120").0, "1320", "on top of the latest");
    assert_eq!(
        value("8.1 --unit 叶枝镇 --value 5/7"),
        ("5".to_owned(), "7".to_owned())
    );
    assert_eq!(value("2.1 --value 0").0, "0");
}

#[test]
fn without_a_period_the_earliest_begun_and_not_met_is_meant() {
    let desk = Desk::new();
    let ran = desk.line("record 14.1 --done --unit 叶枝镇");
    insta::assert_snapshot!(ran.shown());
    desk.recorded("14.1 --done --unit 叶枝镇 --for 3月");
    desk.recorded("14.1@2024-02/叶枝镇 --done");
    for month in ["01", "02", "03"] {
        let one = desk.obligation(&format!("14.1@2024-{month}/叶枝镇"), "2024-04-03");
        assert_eq!(one["light"], "done_late", "{month}");
    }
    assert_eq!(
        desk.obligation("14.1@2024-04/叶枝镇", "2024-04-03")["light"],
        "grey"
    );
}

#[test]
fn a_standing_duty_is_confirmed_for_its_quarter() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("record 3.2 --done").shown());
    assert_eq!(
        desk.obligation("3.2@2024Q2", "2024-04-03")["light"],
        "green"
    );
    desk.recorded("3.2 --done --for 二季度");
    assert!(desk.journal().contains(r#"period = "2024Q2""#));
    assert_eq!(
        desk.line("record 3.2 --done").code,
        2,
        "nothing is waiting any more"
    );
}

#[test]
fn a_milestone_is_done_late() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("record 11.2 --done --note 最后一个标段").shown());
    let one = desk.obligation("11.2", "2024-04-03");
    assert_eq!(
        (&one["light"], &one["days_late"]),
        (&"done_late".into(), &3.into())
    );
}

#[test]
fn a_case_is_opened_and_closed() {
    let desk = Desk::new();
    let ran = desk.run(["record", "1.3", "--unit", "叶枝镇", "--note", "示例户 1"]);
    insta::assert_snapshot!(ran.shown());
    let id = ran.out.trim().to_owned();
    let tail: String = id.chars().skip(20).collect();
    insta::assert_snapshot!(desk.line(&format!("record 1.3#{tail} --done")).shown());
    assert_eq!(
        desk.obligation(&format!("1.3#{id}"), "2024-04-03")["light"],
        "done"
    );
    desk.recorded("1.3 --done");
    assert_eq!(
        desk.obligation(&format!("1.3#{id}/落实"), "2024-04-03")["light"],
        "done"
    );
    desk.recorded(&format!("1.3#{id}/标注 --done"));
    let again = desk.line(&format!("record 1.3#{tail} --done"));
    assert_eq!(again.code, 2);
    let log = desk.json("log");
    assert!(
        log.as_array()
            .unwrap()
            .iter()
            .all(|it| it["standing"] == "counts")
    );
}

#[test]
fn evidence_and_notes_are_kept_on_one_line() {
    let desk = Desk::new();
    let line = [
        "record",
        "11.2",
        "--done",
        "--note",
        "第一行\n第二行",
        "--evidence",
        "a.pdf",
        "--evidence",
        "https://example.org/b",
    ];
    assert_eq!(desk.run(line).code, 0);
    assert_eq!(desk.journal().lines().count(), 1);
    let log = desk.json("log");
    assert_eq!(log[0]["note"], "第一行\n第二行");
    assert_eq!(log[0]["evidence"].as_array().unwrap().len(), 2);
}

#[test]
fn a_note_alone_is_a_remark_and_meets_nothing() {
    let desk = Desk::new();
    desk.recorded("11.6 --note 已催");
    let log = desk.json("log");
    assert_eq!(
        (&log[0]["kind"], &log[0]["text"]),
        (&"note".into(), &"已催".into())
    );
    assert_eq!(
        desk.obligation("11.6@2024-03-31", "2024-04-03")["light"],
        "red"
    );
}

#[test]
fn an_answer_in_english() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("record 11.2 --done --lang en").shown());
}

/// What someone is told who runs the line and has said no name.
fn unnamed(desk: &Desk, line: &str) -> String {
    let mut command = desk.command();
    command
        .env_remove("DUBAN_WRITER")
        .env_remove("DUBAN_WRITER_NAME")
        .env("USER", "Wang.Wei");
    command.arg("--plan").arg(desk.plan());
    let output = command.args(line.split(' ')).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{line}: {told}");
    told
}

#[test]
fn every_verb_that_records_says_the_name_that_was_made_up() {
    for line in [
        "record 11.6 --value 20",
        "checkin 11 --unit 财政局 --reading 11.6=20",
        "dispatch close --month 2",
        "flag 11.6 --reason 慢",
        "problem add --what 资料不全 --measure 补齐 --unit 财政局 --due 5.31 --source 审计",
        "assign --what 报送总结 --unit 财政局 --due 5.31 --source 会议议定",
        "extend 11.6@2024-06-30 --to 7.15 --reason 雨季",
        "inspect record 11 --unit 财政局 --verdict pass --method phone",
        "remind 11.6 --unit 财政局 --how phone --text 请报数",
        "remind --missing --month 2",
        "case open 1.3 --label 示例户1 --unit 叶枝镇 --on 4.1",
        "review --done",
    ] {
        let told = unnamed(&Desk::new(), line);
        assert!(told.contains("按 wangwei-"), "{line}: {told}");
    }
}

#[test]
fn without_a_chosen_writer_one_is_made_and_kept() {
    let desk = Desk::new();
    let record = || unnamed(&desk, "record 11.6 --value 20");
    let told = record();
    assert!(told.contains("按 wangwei-"), "{told}");
    assert!(told.contains("DUBAN_WRITER_NAME"), "{told}");
    let told = record();
    assert!(!told.contains("DUBAN_WRITER_NAME"), "said once: {told}");
    let folder = desk.plan().join("journal/2024-04");
    let files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(files[0].starts_with("wangwei-"), "{files:?}");
}

#[test]
fn a_name_without_a_slug_gets_one() {
    let desk = Desk::new();
    let mut command = desk.command();
    command
        .env_remove("DUBAN_WRITER")
        .arg("--plan")
        .arg(desk.plan());
    let output = command.args(["record", "11.2", "--done"]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!told.contains("DUBAN_WRITER_NAME"), "{told}");
    assert!(desk.journal().contains(r#"by = "甲""#));
}

#[test]
fn what_was_done_already_is_told_with_day_writer_and_record() {
    let desk = Desk::new();
    let first = desk.recorded("11.2 --done --on 3.30");
    let again = desk.line("record 11.2 --done");
    insta::assert_snapshot!(again.shown());
    assert!(again.err.contains(&first), "{}", again.err);
    assert_eq!(desk.json("log").as_array().unwrap().len(), 1);
    let first = desk.recorded("14.1@2024-02/叶枝镇 --done");
    let again = desk.line("record 14.1@2024-02/叶枝镇 --done");
    insta::assert_snapshot!(again.shown());
    assert!(again.err.contains(&first), "{}", again.err);
    assert_eq!(desk.json("log").as_array().unwrap().len(), 3);
    let figure = desk.line("record 11.6 --value 30 --on 3.31");
    assert!(!figure.err.contains("早已"), "{}", figure.err);
}
