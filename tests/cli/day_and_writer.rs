//! The day of any record is the as-of day unless `--on` says otherwise; who writes is the writer.

use std::fs;

use serde_json::Value;

use super::desk::Desk;

/// The clock stands a day later, so that no day comes from it.
const AS_OF: &str = "2024-04-02";
const EARLIER: &str = "2024-04-01";

/// An office in the course of its records.
struct Course {
    desk: Desk,
    /// What names another day; nothing where the as-of day is to be taken.
    on: Option<&'static str>,
    seen: usize,
}

impl Course {
    fn new(on: Option<&'static str>) -> Self {
        Self {
            desk: Desk::new(),
            on,
            seen: 0,
        }
    }

    /// Runs a verb that writes; answers the last letters of its first record's id.
    fn does(&mut self, line: &str, name: Option<&str>) -> String {
        self.does_with("--on", line, name)
    }

    /// The same, where another option names the day. Every record it writes is of that day and by the
    /// writer; who acted is `name`, nobody else where that is none.
    fn does_with(&mut self, option: &str, line: &str, name: Option<&str>) -> String {
        let mut line = format!("{line} --as-of {AS_OF}");
        if let Some(on) = self.on {
            line = format!("{line} {option} {on}");
        }
        let ran = self.desk.line(&line);
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        let log = self.desk.json("log");
        let fresh = &log.as_array().unwrap()[self.seen..];
        assert!(!fresh.is_empty(), "{line} wrote nothing");
        for record in fresh {
            assert_eq!(record["on"], self.on.unwrap_or(AS_OF), "{line}: {record}");
            assert_eq!(record["by"], "甲", "{line}: {record}");
            assert_eq!(record["name"].as_str(), name, "{line}: {record}");
            let at = record["at"].as_str().unwrap();
            assert!(at.starts_with("2024-04-03T10:12"), "{line}: {record}");
        }
        self.seen += fresh.len();
        let id = fresh[0]["id"].as_str().unwrap();
        id.chars().skip(20).collect()
    }
}

#[test]
fn of_every_verb_that_takes_a_day() {
    for on in [None, Some(EARLIER)] {
        let mut all = Course::new(on);
        all.does("record 11.6 --value 20", None);
        all.does("record 11.2 --note 本周开标", None);
        rounds(&mut all);
        ledger(&mut all);
        extensions(&mut all);
        all.does(
            "inspect record 11 --unit 财政局 --verdict fail --method site --finding 公示不全",
            None,
        );
        all.does(
            "remind 11.2 --unit 农业农村局 --how phone --text 请抓紧",
            None,
        );
        all.does("remind --missing --month 1月 --how phone", None);
        let case = all.does("case open 1.3 --label 示例户1 --unit 叶枝镇", None);
        all.does(&format!("case step {case}"), None);
        all.does(&format!("case close {case}"), None);
        all.does("problem summary --month 3月 --send", None);
    }
}

fn rounds(all: &mut Course) {
    let cell = "11 --unit 财政局 --month 3月";
    all.does(
        &format!("checkin {cell} --progress 好 --needs 请协调"),
        None,
    );
    // Two people must differ: who decided is named.
    all.does(&format!("dispatch accept {cell} --by 乙"), Some("乙"));
    all.does(&format!("dispatch return {cell} --reason 不全"), None);
    all.does(
        &format!("dispatch answer {cell} --text 同意 --by 乙"),
        Some("乙"),
    );
    let again = format!("checkin {cell} --reading 11.6=26.1 --progress 按月拨付");
    all.does(&again, None);
    all.does("dispatch accept --all --month 3月 --by 乙", Some("乙"));
    all.does("dispatch close --month 3月", None);
    all.does("dispatch reopen --month 3月 --by 乙", Some("乙"));
    all.does("flag 11.6 --reason 慢", None);
    all.does("flag 11.6 --lift", None);
}

fn ledger(all: &mut Course) {
    let add = "problem add --what 台账不全 --measure 补齐 --source 审计 --unit 财政局";
    let it = all.does_with("--found", &format!("{add} --due 4月30日"), None);
    all.does(&format!("problem step {it} --to closing"), None);
    all.does(
        &format!("problem step {it} --to closed --by 乙"),
        Some("乙"),
    );
    all.does(
        &format!("problem lookback {it} --verdict 到位 --by 乙"),
        Some("乙"),
    );
    all.does(&format!("problem reopen {it}"), None);
    let long = all.does_with("--found", &format!("{add} --long-term"), None);
    all.does(&format!("problem confirm {long} --by 乙"), Some("乙"));
    let assign = "assign --what 专题报告 --unit 财政局 --due 4月30日 --source 领导批示";
    let it = all.does_with("--found", assign, None);
    all.does(
        &format!("assignment step {it} --to signed --by 乙"),
        Some("乙"),
    );
}

fn extensions(all: &mut Course) {
    let ask = "extend 11.2 --to 4月30日 --reason 流标";
    all.does(ask, None);
    all.does("extend 11.2 --refuse --by 乙", Some("乙"));
    all.does(ask, None);
    all.does("extend 11.2 --approve --by 乙", Some("乙"));
}

#[test]
fn of_every_verb_that_takes_none() {
    let mut all = Course::new(None);
    all.does("say 农业农村局 --log --how phone", None);
    all.does("review --done", None);
    let table = all.desk.root().join("台账.csv");
    fs::write(
        &table,
        "问题,整改措施,责任单位,来源,整改时限\n台账不全,补齐,财政局,审计,2024-04-30\n",
    )
    .unwrap();
    all.does(&format!("problem import {} --yes", table.display()), None);
    // Taking back holds whatever the day.
    let figure = all.does("record 11.6 --value 20", None);
    let ran = all.desk.line(&format!("void {figure} --as-of {AS_OF}"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let log = all.desk.json("log");
    let void = log.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&void["kind"], &void["on"], &void["by"]),
        (&Value::from("void"), &Value::Null, &Value::from("甲"))
    );
}
