//! A month of the office: sheets come in, one is returned and one accepted, a column is pasted, who
//! is in arrears is reminded, the round is closed, a problem is opened and closed out.

use serde_json::{Value, json};

use crate::clerk;
use crate::office::{Office, run};
use crate::screen::Screen;

/// The files after that month, without ids, clock and writer; `#3` is the third record.
const RECORDS: [&str; 13] = [
    "kind = \"checkin\", on = 2024-04-03, task = 11, unit = \"财政局\", month = \"2024-03\", \
     facts = [{ item = \"11.6\", value = 18.5 }], progress = \"支出18.5%\", \
     trouble = \"2个项目施工图未批\", next = \"4月20日前批完\"",
    "kind = \"checkin\", on = 2024-04-03, task = 10, unit = \"农商行\", month = \"2024-03\", \
     facts = [{ item = \"10.2\", value = 1200 }]",
    "kind = \"checkin\", on = 2024-04-03, task = 8, unit = \"保和镇\", month = \"2024-03\", \
     facts = [{ item = \"8.1\", value = 80 }], progress = \"5个村已开通\"",
    "kind = \"dispatch\", on = 2024-04-03, act = \"return\", sheet = \"#3\", \
     reason = \"与积分超市台账不一致\"",
    "kind = \"dispatch\", on = 2024-04-03, act = \"accept\", sheet = \"#1\"",
    "kind = \"problem\", on = 2024-04-03, what = \"2个项目施工图未批\", measure = \"限期批图\", \
     units = [\"财政局\"], source = \"checkin\", task = 11, due = 2024-04-20, from = \"#1\"",
    "kind = \"checkin\", on = 2024-04-03, task = 8, unit = \"叶枝镇\", month = \"2024-03\", \
     facts = [{ item = \"8.1\", value = 60, note = \"据台账\" }]",
    "kind = \"checkin\", on = 2024-04-03, task = 8, unit = \"塔城镇\", month = \"2024-03\", \
     facts = [{ item = \"8.1\", value = 62.5 }]",
    "kind = \"reminder\", on = 2024-04-08, unit = \"永春乡\", key = \"dispatch@2024-03\", \
     how = \"wechat\", text = \"永春乡:截至4月8日,你单位3月调度有3项没有报送:\
     1 防返贫动态监测和帮扶、8 乡村治理、14 典型经验提炼。应于4月5日前报送,已逾期3天,请尽快报送。\"",
    "kind = \"dispatch\", on = 2024-04-08, act = \"close\", month = \"2024-03\"",
    "kind = \"problem\", on = 2024-04-19, entry = \"#6\", step = \"working\"",
    "kind = \"problem\", on = 2024-04-19, entry = \"#6\", step = \"closing\"",
    "kind = \"problem\", on = 2024-04-19, entry = \"#6\", step = \"closed\", name = \"乙\"",
];

#[test]
fn a_whole_month() {
    let office = Office::new();
    let on = |day: &str| Screen::start(office.program_on(day, ""));

    let screen = on("2024-04-03");
    clerk::open_round(&screen);
    clerk::hand_in_three(&screen);
    clerk::return_one(&screen);
    clerk::accept_one(&screen);
    clerk::open_problem(&screen);
    clerk::paste_column(&screen);
    clerk::leave(screen);

    let screen = on("2024-04-08");
    clerk::open_round(&screen);
    clerk::remind(&screen);
    clerk::close_round(&screen);
    clerk::leave(screen);

    let screen = on("2024-04-19");
    clerk::ask_for_closing(&screen);
    clerk::close_out(&screen);
    clerk::leave(screen);

    assert_eq!(records(&office), RECORDS);
    let ran = |args: &str| {
        let output = run(&office.program_on("2024-04-19", args));
        assert!(output.status.success(), "{output:?}");
        output
    };
    let checked = String::from_utf8(ran("check").stderr).unwrap();
    assert!(checked.contains("计划和记录没有错误。"), "{checked}");
    let told = |args: &str| serde_json::from_slice(&ran(args).stdout).unwrap();
    assert_status(&told("dispatch status --month 3 --json"));
    assert_problem(&told("problem list --json"));
}

/// What was written, in its order, as in [`RECORDS`].
fn records(office: &Office) -> Vec<String> {
    let journal = office.journal();
    let [(name, text)] = journal.as_slice() else {
        panic!("one file: {journal:?}");
    };
    assert_eq!(name, "2024-04/jia.toml");
    let ids: Vec<&str> = text.lines().filter_map(|line| line.get(..26)).collect();
    assert!(ids.is_sorted(), "{ids:?}");
    text.lines()
        .map(|line| {
            let (_, fields) = line.split_once("by = \"甲\", ").unwrap();
            let (fields, _) = fields.rsplit_once(" } # ").unwrap();
            (1..).zip(&ids).fold(fields.to_owned(), |it, (at, id)| {
                it.replace(id, &format!("#{at}"))
            })
        })
        .collect()
}

fn assert_status(status: &Value) {
    let counts: Vec<&Value> = [
        "month", "closed", "owed", "missing", "reported", "pending", "returned", "accepted", "late",
    ]
    .iter()
    .map(|name| &status[name])
    .collect();
    assert_eq!(
        json!(counts),
        json!(["2024-03", true, 59, 54, 5, 3, 1, 1, 0])
    );
    let cells = status["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 59);
    let there: Vec<&Value> = cells.iter().filter(|it| it["state"] != "missing").collect();
    let cell = |unit: &str, task: u32, state: &str| json!({ "unit": unit, "task": task, "state": state, "on": "2024-04-03" });
    assert_eq!(
        json!(there),
        json!([
            cell("财政局", 11, "accepted"),
            cell("农商行", 10, "reported"),
            cell("保和镇", 8, "returned"),
            cell("叶枝镇", 8, "reported"),
            cell("塔城镇", 8, "reported"),
        ])
    );
}

fn assert_problem(list: &Value) {
    let [problem] = list.as_array().unwrap().as_slice() else {
        panic!("one problem: {list}");
    };
    assert_eq!(problem["what"], "2个项目施工图未批");
    assert_eq!(problem["units"], json!(["财政局"]));
    assert_eq!(problem["step"], "closed");
    assert_eq!(problem["light"], "done");
}
