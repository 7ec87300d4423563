//! `inspect`: a visit with its findings, a quarter's round, whom to visit next.

use super::desk::Desk;

fn args(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[test]
fn a_visit_and_its_findings_are_one_write() {
    let desk = Desk::new();
    let ran = desk.run(args(
        "inspect record 11 14 --unit 财政局 --verdict partial --method site --team 督查一组 \
         --place 项目区 --finding 公示不全 --finding 台账不全 --measure 补公示 --measure 补台账 \
         --due 4月30日 --on 2024-04-02",
    ));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ids: Vec<&str> = ran.out.lines().collect();
    let log = desk.json("log");
    let log = log.as_array().unwrap();
    assert_eq!(ids.len(), 3);
    assert_eq!(log.len(), 3);
    assert_eq!(
        (&log[0]["kind"], &log[0]["id"]),
        (&"inspection".into(), &ids[0].into())
    );
    assert_eq!(log[0]["seen"][1]["verdict"], "partial");
    for (at, what) in [(1, "公示不全"), (2, "台账不全")] {
        assert_eq!(
            (&log[at]["kind"], &log[at]["from"]),
            (&"problem".into(), &ids[0].into())
        );
        assert_eq!(
            (&log[at]["what"], &log[at]["due"]),
            (&what.into(), &"2024-04-30".into())
        );
    }
    assert_eq!(log[2]["measure"], "补台账");
    insta::assert_snapshot!(ran.shown());
}

#[test]
fn words_of_the_office_are_taken_for_codes() {
    let desk = Desk::new();
    for lang in ["zh", "en"] {
        let ran = desk.run(args(&format!(
            "--lang {lang} inspect record 11 --unit 财政局 --verdict 不达标 --method 现场核实"
        )));
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let log = desk.json("log");
    assert_eq!(
        (&log[1]["method"], &log[1]["seen"][0]["verdict"]),
        (&"site".into(), &"fail".into())
    );
    let wrong = desk.line("inspect record 11 --unit 财政局 --verdict 好 --method site");
    insta::assert_snapshot!(wrong.shown());
}

#[test]
fn the_round_counts_tasks_and_townships() {
    let desk = Desk::new();
    desk.line("inspect record 11 12 --unit 财政局 --verdict pass --method papers --on 2024-03-20");
    desk.line("inspect record 11 --unit 叶枝镇 --verdict fail --method site --on 2024-04-02");
    let first = desk.json("inspect status --quarter 2024Q1");
    assert_eq!(first["quarter"], "2024Q1");
    assert_eq!(first["due"], "2024-03-31");
    assert_eq!(
        (&first["owed"], &first["inspected"]),
        (&14.into(), &2.into())
    );
    assert_eq!(first["tasks"].as_array().unwrap().len(), 14);
    let task = &first["tasks"][10];
    assert_eq!(
        (&task["task"], &task["inspected"]),
        (&11.into(), &true.into())
    );
    let verdict = &task["verdicts"][0];
    assert_eq!(
        (&verdict["unit"], &verdict["on"], &verdict["verdict"]),
        (&"财政局".into(), &"2024-03-20".into(), &"pass".into())
    );
    let second = desk.json("inspect status");
    assert_eq!(
        (&second["quarter"], &second["inspected"]),
        (&"2024Q2".into(), &1.into())
    );
    let units = second["units"].as_array().unwrap();
    let last = |name: &str| {
        let found = units.iter().find(|it| it["unit"] == name);
        found.map(|it| it.get("last").cloned())
    };
    assert_eq!(last("叶枝镇"), Some(Some("2024-04-02".into())));
    assert_eq!(last("保和镇"), Some(None));
    assert_eq!(last("财政局"), Some(Some("2024-03-20".into())));
    assert_eq!(last("教体局"), None, "a county unit that nobody visited");
    insta::assert_snapshot!(desk.line("inspect status").shown());
}

#[test]
fn what_is_found_untrue_no_longer_counts() {
    let desk = Desk::new();
    desk.recorded("11.2 --done --on 2024-03-30");
    assert_eq!(desk.obligation("11.2", "2024-04-03")["light"], "done");
    let ran = desk.run([
        "inspect",
        "record",
        "11",
        "--unit",
        "农业农村局",
        "--verdict",
        "fail",
        "--method",
        "site",
        "--disprove",
        "11.2=现场未见开标记录",
        "--on",
        "2024-04-02",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let now = desk.obligation("11.2", "2024-04-03");
    assert_eq!(
        (&now["light"], &now["days_late"]),
        (&"red".into(), &3.into())
    );
    let why = now["why"].as_str().unwrap();
    assert!(why.contains("4月2日核实不实:现场未见开标记录"), "{why}");
    assert_eq!(desk.obligation("11.2", "2024-04-01")["light"], "done");
}

#[test]
fn what_cannot_be_recorded_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let mut all = String::new();
    let head = "inspect record";
    let tail = "--verdict pass --method phone";
    for line in [
        format!("{head} 11 --unit 财政局 {tail} --on 2024-04-04"),
        format!("{head} 99 --unit 财政局 {tail}"),
        format!("{head} 11 --unit 各乡镇 {tail}"),
        format!("{head} 11 --unit 财务局 {tail}"),
        format!("{head} 11 --unit 农业农村局 {tail} --disprove 11.2=未见"),
        format!("{head} 11 --unit 农业农村局 {tail} --disprove 11.2"),
        format!("{head} 11 --unit 财政局 {tail} --finding 公示不全 --due 2024-04-01"),
        format!("{head} 11 --unit 财政局 {tail} --finding 甲 --finding 乙 --measure 丙"),
        format!("{head} 11 --unit 财政局 --verdict pass"),
        format!("{head} --unit 财政局 {tail}"),
        "inspect status --quarter 5月".to_owned(),
        "inspect".to_owned(),
    ] {
        let ran = desk.line(&line);
        assert_eq!(ran.code, 2, "{line}");
        all.extend(["$ duban ", &line, "\n", &ran.err]);
    }
    assert_eq!(desk.journal(), "");
    insta::assert_snapshot!(all);
}

#[test]
fn whom_to_visit_next_is_said_with_the_reason() {
    let desk = Desk::new();
    desk.line("inspect record 11 --unit 保和镇 --verdict pass --method papers --on 2024-04-01");
    let list = desk.json("inspect propose");
    let list = list.as_array().unwrap();
    assert_eq!(
        list.last().unwrap()["unit"],
        "保和镇",
        "visited this quarter"
    );
    let first = &list[0];
    assert!(first["reasons"][0]["count"].as_u64().unwrap() > 0);
    assert_eq!(first["reasons"][0]["reason"], "red");
    insta::assert_snapshot!(desk.line("inspect propose").shown());
}
