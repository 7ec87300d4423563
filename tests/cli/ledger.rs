//! The ledger and extensions: the contract of docs/json.md, and what is refused.

use serde_json::{Value, json};

use super::desk::Desk;

const ADD: &str = "problem add --what 台账不全 --measure 补齐台账 --source";

/// Runs a line that must succeed and answers what it printed.
pub(crate) fn done(desk: &Desk, line: &str) -> String {
    let ran = desk.line(line);
    assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    ran.out.trim().to_owned()
}

fn problem(desk: &Desk) -> String {
    let line =
        format!("{ADD} 审计 --unit 财政局 --found 3月1日 --due 3月31日 --task 13 --ref 审1号");
    done(desk, &line)
}

pub(crate) fn only(list: &Value) -> &Value {
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    &list[0]
}

#[test]
fn a_problem_is_listed_as_the_contract_says() {
    let desk = Desk::new();
    let id = problem(&desk);
    let list = desk.json("problem list");
    let it = only(&list);
    let expected = json!({
        "id": id, "what": "台账不全", "measure": "补齐台账", "units": ["财政局"],
        "source": "audit", "ref": "审1号", "task": 13, "found": "2024-03-01", "due": "2024-03-31",
        "step": "assigned", "light": "red", "state": "overdue", "days_late": 3, "reopened": 0,
    });
    for (field, value) in expected.as_object().unwrap() {
        assert_eq!(&it[field], value, "{field}");
    }
    assert_eq!(it["key"], format!("problem#{id}"));
    assert_eq!(desk.json("assignment list"), json!([]));
    let line =
        "assign --what 专题报告 --unit 财政局 --unit 农业农村局 --due 4月30日 --source leader";
    done(&desk, line);
    let list = desk.json("assignment list");
    let it = only(&list);
    assert_eq!(it["units"], json!(["财政局", "农业农村局"]));
    assert_eq!(
        (&it["source"], &it["measure"]),
        (&json!("leader"), &Value::Null)
    );
    assert_eq!(
        (&it["found"], &it["light"]),
        (&json!("2024-04-03"), &json!("grey"))
    );
    // What the plan owes is listed apart.
    let owed = desk.json("overdue");
    assert!(
        owed.as_array()
            .unwrap()
            .iter()
            .all(|it| it["key"] != format!("problem#{id}"))
    );
}

#[test]
fn the_source_is_named_by_word_or_code_and_narrows_the_list() {
    let desk = Desk::new();
    let rest = "--unit 财政局 --due 4月30日";
    for source in [
        "审计",
        "audit",
        "第三轮国家审计",
        "巡视巡察",
        "省级考核评估",
        "季度督查",
    ] {
        done(&desk, &format!("{ADD} {source} {rest}"));
    }
    let count = |filter: &str| {
        let list = desk.json(&format!("problem list {filter}"));
        list.as_array().unwrap().len()
    };
    assert_eq!(count(""), 6);
    assert_eq!(count("--source 审计"), 3);
    assert_eq!(count("--source patrol"), 1);
    assert_eq!(count("--unit 财政局 --step assigned --light grey"), 6);
    assert_eq!(count("--unit 农业农村局"), 0);
    assert_eq!(count("--step closed"), 0);
    insta::assert_snapshot!(desk.line(&format!("{ADD} 听说 {rest}")).shown());
}

#[test]
fn a_problem_is_closed_by_a_second_person_and_looked_back_at() {
    let desk = Desk::new();
    let id = problem(&desk);
    let tail: String = id.chars().skip(20).collect();
    let step = |rest: &str| desk.line(&format!("problem step {tail} {rest}"));
    let mut shown = Vec::new();
    for rest in [
        "--to working --by 乙",
        "--to closed --by 乙",
        "--to closing",
        "--to closed",
        "--to closing",
        "--to closed --by 乙 --on 2月1日",
        "--to closed --by 乙",
        "--to closed --by 乙",
        "--to working --by 乙",
    ] {
        shown.push(format!("> {rest}\n{}", step(rest).shown()));
    }
    for line in ["lookback", "reopen"] {
        let rest = if line == "lookback" {
            "--verdict 反弹"
        } else {
            ""
        };
        let ran = desk.line(&format!("problem {line} {tail} {rest}"));
        shown.push(format!("> {line} {rest}\n{}", ran.shown()));
    }
    insta::assert_snapshot!(shown.join("\n"));
    let list = desk.json("problem list");
    let it = only(&list);
    assert_eq!(
        (&it["step"], &it["reopened"]),
        (&json!("reopened"), &json!(1))
    );
    assert_eq!(it["lookback"], "relapse");
    let shown = desk.json(&format!("problem show {tail}"));
    assert_eq!(shown["trail"].as_array().unwrap().len(), 5);
    insta::assert_snapshot!(desk.line(&format!("problem show {tail}")).shown());
}

#[test]
fn what_cannot_be_opened_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let lines = [
        "--unit 财政局 --found 3月1日 --due 2月29日",
        "--unit 财政局 --found 4月4日 --due 4月30日",
        "--unit 财政厅 --due 4月30日",
        "--unit 财政局 --due 4月30日 --task 99",
        "--unit 财政局",
        "--unit 财政局 --due 4月30日 --long-term",
    ];
    let mut shown = Vec::new();
    for rest in lines {
        let ran = desk.line(&format!("{ADD} 审计 {rest}"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{rest}");
        shown.push(format!("> {rest}\n{}", ran.err));
    }
    assert_eq!(desk.journal(), "");
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn an_assignment_is_handed_back_with_a_reason() {
    let desk = Desk::new();
    let id = done(
        &desk,
        "assign --what 专题报告 --unit 财政局 --due 4月30日 --source 领导批示",
    );
    assert_eq!(
        desk.line(&format!("problem step {id} --to working")).code,
        2
    );
    let bare = desk.line(&format!("assignment step {id} --to hand_back"));
    assert_eq!(bare.code, 2, "{}", bare.err);
    let line = format!("assignment step {id} --to hand_back --reason 不属于本单位职责");
    done(&desk, &line);
    done(
        &desk,
        &format!("assignment step {id} --to released --by 乙"),
    );
    let list = desk.json("assignment list");
    let it = only(&list);
    assert_eq!(
        (&it["step"], &it["light"]),
        (&json!("released"), &json!("waived"))
    );
}

#[test]
fn what_is_long_term_is_confirmed_by_quarters() {
    let desk = Desk::new();
    let id = done(
        &desk,
        &format!("{ADD} 巡视巡察 --unit 财政局 --found 2021-05-01 --long-term"),
    );
    let light = || {
        let list = desk.json("problem list --as-of 2024-04-20");
        (only(&list)["light"].clone(), only(&list)["due"].clone())
    };
    assert_eq!(light(), (json!("yellow"), Value::Null));
    done(&desk, &format!("problem confirm {id} --for 一季度 --by 乙"));
    assert_eq!(light(), (json!("green"), Value::Null));
    assert_eq!(
        desk.line(&format!("problem confirm {id} --for 2024-03"))
            .code,
        2
    );
    // Found in another year is nothing to remark on.
    assert_eq!(desk.line("check").code, 0);
}

#[test]
fn an_extension_waits_for_a_decision_and_is_said_with_the_day() {
    let desk = Desk::new();
    let id = problem(&desk);
    let tail: String = id.chars().skip(20).collect();
    let key = format!("problem#{tail}");
    let ask = |key: &str| desk.line(&format!("extend {key} --to 4月20日 --reason 等材料"));
    assert_eq!(ask(&key).code, 0);
    assert_eq!(only(&desk.json("problem list"))["due"], "2024-03-31");
    assert_eq!(ask("11.2").code, 0);
    assert_eq!(desk.obligation("11.2", "2024-04-03")["light"], "red");
    let pending = desk.json("extend --list");
    assert_eq!(pending.as_array().unwrap().len(), 2);
    assert_eq!(
        (
            &pending[0]["key"],
            &pending[0]["to"],
            &pending[0]["after_due"]
        ),
        (&json!("11.2"), &json!("2024-04-20"), &json!(true))
    );
    insta::assert_snapshot!(desk.line("show 11.2").shown());
    done(&desk, "extend 11.2 --approve --by 乙");
    done(&desk, &format!("extend {key} --refuse --by 乙"));
    let it = desk.obligation("11.2", "2024-04-03");
    assert_eq!(
        (&it["due"], &it["due_was"], &it["extensions"]),
        (&json!("2024-04-20"), &json!("2024-03-31"), &json!(1))
    );
    assert_eq!(only(&desk.json("problem list"))["due"], "2024-03-31");
    assert_eq!(desk.json("extend --list"), json!([]));
    let listed = desk.line("list --task 11").out;
    assert!(listed.contains("4月20日(原3月31日,已延期1次)"), "{listed}");
    let mut shown = Vec::new();
    for line in [
        "extend 11.2 --approve --by 乙",
        "extend 11.2 --to 4月10日 --reason 等材料",
        "extend 11.2 --to 4月30日",
        "extend 11.6 --to 4月30日 --reason 等材料",
        "extend problem#ABCD --to 4月30日 --reason 等材料",
    ] {
        let ran = desk.line(line);
        assert_eq!(ran.code, 2, "{line}");
        shown.push(format!("> {line}\n{}", ran.shown()));
    }
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn what_is_met_or_closed_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let id = problem(&desk);
    let tail: String = id.chars().skip(20).collect();
    let close = format!("problem step {tail} --to closed --by 乙");
    done(&desk, &format!("problem step {tail} --to closing"));
    done(&desk, &close);
    desk.recorded("11.2 --done");
    let before = desk.journal();
    let extend = |key: &str| format!("extend {key} --to 4月30日 --reason 等材料");
    for (line, why) in [
        (close, "错误:已经办结\n"),
        (
            extend(&format!("problem#{tail}")),
            "错误:已经完成,不用延期\n",
        ),
        (extend("11.2"), "错误:已经完成,不用延期\n"),
    ] {
        let ran = desk.line(&line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(ran.err.starts_with(why), "{line}: {}", ran.err);
    }
    assert_eq!(desk.journal(), before);
}

#[test]
fn the_month_is_summed_up_and_recorded_as_sent() {
    let desk = Desk::new();
    problem(&desk);
    insta::assert_snapshot!(desk.line("problem summary").shown());
    let light = || desk.obligation("13.1@2024-03", "2024-04-03")["light"].clone();
    assert_eq!(light(), "red");
    let sent = desk.line("problem summary --send");
    assert_eq!(sent.code, 0, "{}", sent.err);
    assert_eq!(light(), "done_late");
}

const TABLE: &str = "序号,问题,整改措施,责任单位,来源,发现时间,整改时限
1,台账不全,补齐台账,财政局、农业农村局,审计,2024-03-01,2024-04-30
2,\"公示不及时,漏项\",重新公示,财政局,巡视巡察,2021-05-01,长期
3,没有单位,补,财政厅,审计,2024-03-01,2024-04-30
4,时限写反,补,财政局,审计,2024-03-01,2024-02-01
";

#[test]
fn a_table_is_shown_before_it_is_saved_and_bad_rows_are_named() {
    let desk = Desk::new();
    let (gb, _, _) = encoding_rs::GB18030.encode(TABLE);
    let bom = format!("\u{feff}{TABLE}");
    let files = [
        ("utf8.csv", TABLE.as_bytes()),
        ("bom.csv", bom.as_bytes()),
        ("gb.csv", &*gb),
    ];
    let mut all = Vec::new();
    for (name, bytes) in files {
        let path = desk.root().join(name);
        std::fs::write(&path, bytes).unwrap();
        let ran = desk.run(["problem", "import", path.to_str().unwrap(), "--yes"]);
        assert_eq!(ran.code, 1, "{name}: {}", ran.err);
        all.push(ran.shown());
    }
    assert_eq!(all[0], all[1]);
    assert_eq!(all[0], all[2]);
    insta::assert_snapshot!(all[0]);
    assert_eq!(desk.journal(), "");
    let path = desk.root().join("gb.csv");
    let import = |flags: &[&str]| {
        let args = ["problem", "import", path.to_str().unwrap()];
        desk.run(args.iter().chain(flags))
    };
    let asked = import(&["--skip-bad"]);
    assert_eq!(
        (asked.code, desk.journal().as_str()),
        (0, ""),
        "{}",
        asked.err
    );
    assert_eq!(import(&["--skip-bad", "--yes"]).code, 0);
    let list = desk.json("problem list");
    assert_eq!(list.as_array().unwrap().len(), 2);
    assert_eq!(list[0]["units"], json!(["财政局", "农业农村局"]));
    assert_eq!(
        (&list[1]["what"], &list[1]["due"]),
        (&json!("公示不及时,漏项"), &Value::Null)
    );
    // The same table again adds nothing.
    import(&["--skip-bad", "--yes"]);
    assert_eq!(desk.json("problem list").as_array().unwrap().len(), 2);
}

#[test]
fn unknown_units_and_tasks_are_faults_and_idle_steps_remarks() {
    let desk = Desk::new();
    let id = "01HQZZZZZZ0000000000000001";
    let line = |id: &str, rest: &str| {
        format!(
            "{id} = {{ at = 2024-03-01T08:00:00+08:00, by = \"乙\", kind = \"problem\", on = 2024-03-01, {rest} }}\n"
        )
    };
    let step = format!("entry = \"{id}\", step = \"closed\"");
    let text = [
        line(
            id,
            "what = \"台账不全\", units = [\"财政厅\", \"财政局\"], source = \"audit\", task = 99",
        ),
        line("01HQZZZZZZ0000000000000002", &step),
    ];
    desk.write_journal("2024-03/yi.toml", &text.concat());
    let check = desk.line("check --json");
    assert_eq!(check.code, 1);
    for code in ["unknown_unit", "unknown_task", "idle_step"] {
        assert!(check.out.contains(code), "{code}: {}", check.out);
    }
}
