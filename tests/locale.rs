//! Sentences on the real plan, in both languages.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests, outside #[test] functions"
)]

use std::fmt::Write as _;

use duban::board::{Board, Light, When, board};
use duban::calendar::Day;
use duban::journal::Book;
use duban::locale::say::{self, Subject};
use duban::locale::{Lang, Words};
use duban::plan::{self, ItemId, Plan, UnitId};
use duban::text::width;

const PLAN: &str = include_str!("fixtures/plans/weixi-2024.toml");
const OTHER: &str = include_str!("fixtures/plans/other-matter.toml");

fn zh() -> Words {
    Words::of(Lang::Zh)
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Records by their fields, each written on 3 April.
fn book(records: &[&str]) -> Book {
    let mut text = String::new();
    for (n, fields) in records.iter().enumerate() {
        writeln!(
            text,
            "01HTGX000000000000000000{n:02} = {{ at = 2024-04-03T10:12:00+08:00, by = \"甲\", {fields} }}"
        )
        .unwrap();
    }
    let book = Book::read([("journal/2024-04/a.toml".to_owned(), text.into_bytes())]);
    assert!(book.faults.is_empty(), "{:#?}", book.faults);
    book
}

/// A plan, its board, and the words.
struct Scene {
    w: Words,
    plan: Plan,
    board: Board,
}

impl Scene {
    fn new(plan: &str, records: &[&str], as_of: &str) -> Self {
        let plan = plan::read(plan).unwrap();
        let board = board(&plan, &book(records), When::on(day(as_of)));
        Self {
            w: zh(),
            plan,
            board,
        }
    }

    /// The second column of the key's row, and why.
    fn told(&self, key: &str) -> (String, String) {
        let at = self
            .board
            .obligations
            .iter()
            .position(|it| it.key.to_string() == key)
            .unwrap_or_else(|| panic!("no {key}"));
        let row = self
            .board
            .rows
            .iter()
            .find(|row| row.members.contains(&at))
            .unwrap();
        (
            say::row_state(&self.w, &self.plan, &self.board, row),
            say::why(
                &self.w,
                &self.plan,
                &self.board.obligations[at],
                self.board.when,
            ),
        )
    }

    fn row(&self, key: &str) -> String {
        let at = self
            .board
            .obligations
            .iter()
            .position(|it| it.key.to_string() == key)
            .unwrap();
        let row = self
            .board
            .rows
            .iter()
            .find(|row| row.members.contains(&at))
            .unwrap();
        let (w, plan, board) = (&self.w, &self.plan, &self.board);
        format!(
            "{} {} {} {} {}",
            say::sign(w, row.light),
            say::row_state(w, plan, board, row),
            say::row_title(w, plan, board, row),
            say::row_missing(w, plan, row),
            say::owers(w, plan, board, row),
        )
    }

    fn tell(&self, subject: &Subject, by: Option<&str>) -> Vec<String> {
        say::tell(&self.w, &self.plan, &self.board, subject, by.map(day))
            .into_iter()
            .map(|it| it.text)
            .collect()
    }
}

fn unit(name: &str) -> Subject {
    Subject::Unit(UnitId::from(name))
}

const SPENDING: &str =
    r#"kind = "progress", on = 2024-03-31, item = "11.6", unit = "财政局", value = 21.1"#;
const CASE_OF_FINANCE: &str = r#"kind = "progress", on = 2024-03-28, item = "14.2", unit = "财政局", done = true, period = "2024Q1""#;

#[test]
fn the_finance_office_is_told_what_the_office_would_say() {
    let scene = Scene::new(PLAN, &[SPENDING, CASE_OF_FINANCE], "2024-04-03");
    assert_eq!(
        scene.tell(&unit("财政局"), Some("2024-04-05")),
        [
            "财政局:截至4月3日,你单位逾期1项:衔接资金支出进度应达25%(3月末),实际21.1%,差3.9个百分点。6月底应达50%。请于4月5日下班前反馈。"
        ]
    );
    assert_eq!(
        scene.tell(&Subject::Item(ItemId::from("11.6")), None),
        [
            "财政局:截至4月3日,你单位逾期1项:衔接资金支出进度应达25%(3月末),实际21.1%,差3.9个百分点。6月底应达50%。"
        ]
    );
}

#[test]
fn townships_hear_of_all_missing_reports_at_once() {
    let done = r#"kind = "progress", on = 2024-03-28, item = "1.2", unit = "叶枝镇", done = true"#;
    let scene = Scene::new(PLAN, &[done], "2024-04-03");
    assert_eq!(
        scene.tell(&unit("叶枝镇"), None),
        ["叶枝镇:截至4月3日,你单位逾期1项:典型案例缺1月、2月、3月共3篇。"]
    );
    let all = scene.tell(&unit("各乡镇"), None);
    assert_eq!(all.len(), 10);
    assert_eq!(
        all[0],
        "保和镇:截至4月3日,你单位逾期2项:增收措施制定修订完善应于3月31日前完成,逾期3天;典型案例缺1月、2月、3月共3篇。"
    );
}

#[test]
fn who_owes_nothing_is_told_so() {
    let scene = Scene::new(PLAN, &[], "2024-04-03");
    assert_eq!(
        scene.tell(&unit("组织部"), Some("2024-04-05")),
        ["组织部:截至4月3日,你单位暂无逾期和滞后事项。"]
    );
    assert_eq!(
        scene.tell(&Subject::Task(7), None),
        ["农业农村局:截至4月3日,你单位在乡村建设中暂无逾期和滞后事项。"]
    );
}

#[test]
fn a_paragraph_says_overdue_behind_and_due_soon_in_this_order() {
    let records = [
        r#"kind = "progress", on = 2024-02-29, item = "4.5", unit = "农业农村局", value = 300"#,
        r#"kind = "progress", on = 2024-03-31, item = "4.1", unit = "农业农村局", value = 60"#,
        r#"kind = "progress", on = 2024-01-30, item = "11.1", unit = "农业农村局", done = true"#,
        r#"kind = "progress", on = 2024-03-28, item = "14.2", unit = "农业农村局", done = true, period = "2024Q1""#,
        r#"kind = "extension", on = 2024-03-25, key = "11.2", to = 2024-04-15, step = "approved""#,
        r#"kind = "flag", on = 2024-04-01, item = "11.3", set = true, reason = "用地手续未批""#,
    ];
    let scene = Scene::new(PLAN, &records, "2024-04-03");
    assert_eq!(
        scene.tell(&unit("农业农村局"), None),
        [
            "农业农村局:截至4月3日,你单位滞后2项:消费帮扶金额应达1250万元(2月末),实际300万元,差12.7个百分点(950万元),数据截至2月29日;全面开工4月1日列为滞后:用地手续未批。未达1项:中央衔接资金投入产业应不低于65%,实际60%,差5.0个百分点,数据截至3月31日。即将到期1项:招投标4月15日到期,原3月31日,已延期1次。消费帮扶金额12月底应达7500万元。"
        ]
    );
}

/// Rules part 11 and what stands next to it: records, day, key, the column, why.
#[test]
fn worked_examples_say_why() {
    let spent = |on: &str, value: &str| {
        format!(r#"kind = "progress", on = {on}, item = "11.6", unit = "财政局", value = {value}"#)
    };
    let built = |value: &str| {
        format!(
            r#"kind = "progress", on = 2024-08-31, item = "11.4", unit = "农业农村局", value = {value}"#
        )
    };
    let jobs = r#"kind = "progress", on = 2024-03-31, item = "5.1", unit = "人社局", value = 1.55"#;
    let level =
        r#"kind = "progress", on = 2024-03-31, item = "4.1", unit = "农业农村局", value = 60"#;
    let dropouts =
        r#"kind = "progress", on = 2024-04-10, item = "2.1", unit = "教体局", value = 2"#;
    let farm =
        r#"kind = "progress", on = 2024-03-31, item = "10.4", unit = "农业农村局", value = 6.9"#;
    let all =
        r#"kind = "progress", on = 2024-03-31, item = "10.5", unit = "农业农村局", value = 7.5"#;
    let confirmed = r#"kind = "progress", on = 2024-03-29, item = "3.2", unit = "人社局", done = true, period = "2024Q1""#;
    let tender =
        r#"kind = "progress", on = 2024-04-02, item = "11.2", unit = "农业农村局", done = true"#;
    let extended =
        r#"kind = "extension", on = 2024-03-25, key = "11.2", to = 2024-04-15, step = "approved""#;
    let case = r#"kind = "case", on = 2024-04-01, item = "1.3", unit = "永春乡", label = "示例户 1", count = 1"#;
    let (quarter, shy, half) = (
        spent("2024-03-31", "26.1"),
        spent("2024-02-29", "14.6"),
        spent("2024-02-29", "5"),
    );
    let (some, few) = (built("20"), built("10"));
    #[rustfmt::skip]
    let cases: &[(&[&str], &str, &str, &str, &str)] = &[
        (&[], "2024-03-20", "11.6@2024-03-31", "还有11天", "目标不低于25%,3月31日到期,未报数,还有11天"),
        (&[], "2024-04-01", "11.6@2024-03-31", "逾期1天", "应达25.0%(3月末),未报数,逾期1天"),
        (&[&quarter], "2024-04-03", "11.6@2024-03-31", "03-31完成", "3月31日达标(不低于25%),实际26.1%"),
        (&[&quarter], "2024-04-03", "11.6@2024-06-30", "达序时", "应达25.0%(3月末),实际26.1%,超1.1个百分点(达序时),数据截至3月31日"),
        (&[&shy], "2024-03-20", "11.6@2024-03-31", "还有11天", "应达16.7%(2月末),实际14.6%,差2.1个百分点(欠序时),数据截至2月29日,3月31日到期,还有11天"),
        (&[&half], "2024-03-10", "11.6@2024-03-31", "差11.7点", "应达16.7%(2月末),实际5%,差11.7个百分点(欠序时),数据截至2月29日"),
        (&[&some], "2024-09-02", "11.4@2024-09-30", "差26.7点", "应达46.7%(8月末),实际20%,差26.7个百分点(欠序时),数据截至8月31日,推定:起算日"),
        (&[&few], "2024-09-02", "11.4@2024-09-30", "差36.7点", "应达46.7%(8月末),实际10%,差36.7个百分点(欠序时),数据截至8月31日,推定:起算日"),
        (&[jobs], "2024-04-03", "5.1@2024-03-31", "逾期3天", "应达1.602万人(3月末),实际1.55万人,差2.9个百分点(0.052万人)(欠序时),逾期3天"),
        (&[jobs], "2024-04-03", "5.1@2024-04-30", "欠序时2.9点", "应达1.602万人(3月末),实际1.55万人,差2.9个百分点(0.052万人)(欠序时),数据截至3月31日"),
        (&[level], "2024-04-03", "4.1@2024-12-31", "未达", "应不低于65%,实际60%(3月31日),差5.0个百分点,未达,推定:进度算法、时限"),
        (&[dropouts], "2024-04-12", "2.1@2024Q2", "未清零", "存量2人,4月10日起第3天"),
        (&[confirmed], "2024-04-03", "3.2@2024Q2", "已确认", "一季度已于3月29日确认,推定:周期"),
        (&[], "2024-04-11", "3.2@2024Q1", "未确认", "一季度应于4月10日前确认,未确认,逾期1天,推定:周期、报送期限"),
        (&[farm, all], "2024-04-03", "10.4@2024-12-31", "未达", "应高于各项贷款余额增速,实际6.9%(3月31日),各项贷款余额增速同期7.5%(3月31日),差0.6个百分点,未达,推定:时限"),
        (&[farm], "2024-04-03", "10.4@2024-12-31", "待同期数", "应高于各项贷款余额增速,实际6.9%(3月31日),各项贷款余额增速同期数未报,推定:时限"),
        (&[], "2024-04-03", "11.2", "逾期3天", "截至3月31日未报完成,逾期3天"),
        (&[tender], "2024-04-03", "11.2", "晚2天完成", "时限3月31日,4月2日完成,晚2天"),
        (&[extended], "2024-04-03", "11.2", "还有12天", "4月15日到期,还有12天,原3月31日,已延期1次"),
        (&[], "2024-03-31", "11.2", "今天到期", "3月31日到期,今天到期"),
        (&[case], "2024-04-12", "1.3#01HTGX00000000000000000000", "逾期1天", "限10天办理,截至4月11日未报完成,逾期1天,推定:办理天数"),
        (&[], "2024-04-03", "6.3", "未定时限", "计划未定时限,定下后在plan.toml加一行due"),
    ];
    for (records, as_of, key, state, why) in cases {
        let (column, reason) = Scene::new(PLAN, records, as_of).told(key);
        assert_eq!(
            (column.as_str(), reason.as_str()),
            (*state, *why),
            "{key} as of {as_of}"
        );
    }
}

#[test]
fn rows_say_how_many_are_missing() {
    let mut records: Vec<String> = Vec::new();
    let towns = [
        "保和镇",
        "叶枝镇",
        "塔城镇",
        "永春乡",
        "攀天阁乡",
        "白济汛乡",
        "康普乡",
        "巴迪乡",
        "中路乡",
        "维登乡",
    ];
    let mut hand_in = |town: &str, month: &str| {
        records.push(format!(
            r#"kind = "progress", on = {month}-28, item = "14.1", unit = "{town}", done = true, period = "{month}""#
        ));
    };
    for town in towns {
        hand_in(town, "2024-01");
        hand_in(town, "2024-02");
    }
    for town in towns.iter().take(3) {
        hand_in(town, "2024-03");
    }
    let records: Vec<&str> = records.iter().map(String::as_str).collect();
    let scene = Scene::new(PLAN, &records, "2024-04-03");
    assert_eq!(
        scene.row("14.1@2024-03/维登乡"),
        "红 缺7/10 3月典型案例 > 各乡镇  10个乡镇"
    );
    let scene = Scene::new(PLAN, &records[1..], "2024-04-03");
    assert_eq!(
        scene.row("14.1@2024-03/维登乡"),
        "红 缺8 典型案例 > 各乡镇 1月缺1 3月缺7 10个乡镇"
    );
    let scene = Scene::new(PLAN, &[], "2024-04-03");
    assert_eq!(
        scene.row("14.2@2024Q1/教体局"),
        "红 缺11/11 一季度部门典型案例 > 行业部门  行业部门11家"
    );
    assert_eq!(
        scene.row("13.1@2024-04"),
        "灰 未到期 4月整改推进情况报告  县乡村振兴办"
    );
    assert_eq!(
        scene.row("11.6@2024-03-31"),
        "红 逾期3天 衔接资金支出进度 25%  财政局"
    );
}

#[test]
fn one_of_ten_missing_is_said_as_such() {
    let records: Vec<String> = [
        "叶枝镇",
        "塔城镇",
        "永春乡",
        "攀天阁乡",
        "白济汛乡",
        "康普乡",
        "巴迪乡",
        "中路乡",
        "维登乡",
    ]
    .iter()
    .map(|town| {
        format!(r#"kind = "progress", on = 2024-03-28, item = "1.2", unit = "{town}", done = true"#)
    })
    .collect();
    let records: Vec<&str> = records.iter().map(String::as_str).collect();
    let scene = Scene::new(PLAN, &records, "2024-04-03");
    assert_eq!(
        scene.row("1.2/保和镇"),
        "黄 个别逾期1/10 增收措施制定修订完善 > 各乡镇  10个乡镇"
    );
}

/// Every text about every obligation of two plans, on many days, in both languages.
#[test]
fn nothing_is_left_without_words() {
    let days = [
        "2023-12-01",
        "2024-01-01",
        "2024-02-29",
        "2024-04-03",
        "2024-06-25",
        "2024-09-30",
        "2024-12-31",
        "2025-02-01",
    ];
    let reported = [SPENDING, CASE_OF_FINANCE];
    for lang in [Lang::Zh, Lang::En] {
        let w = Words::of(lang);
        for (text, records) in [(PLAN, &reported[..]), (PLAN, &[]), (OTHER, &[])] {
            let plan = plan::read(text).unwrap();
            let book = book(records);
            for at in days {
                let board = board(&plan, &book, When::on(day(at)));
                let mut said: Vec<String> = Vec::new();
                for one in &board.obligations {
                    said.push(say::why(&w, &plan, one, board.when));
                    said.push(say::obligation_title(&w, &plan, one));
                    said.extend(say::why_lines(&w, &plan, one, board.when));
                }
                for row in &board.rows {
                    let state = say::row_state(&w, &plan, &board, row);
                    assert!(width(&state) <= 14, "{state}");
                    said.push(state);
                    said.push(say::row_title(&w, &plan, &board, row));
                    said.push(say::owers(&w, &plan, &board, row));
                }
                for unit in &plan.units {
                    let subject = Subject::Unit(unit.id.clone());
                    let told = say::tell(&w, &plan, &board, &subject, Some(day(at)));
                    assert!(!told.is_empty());
                    said.extend(told.into_iter().map(|it| it.text));
                }
                for text in said {
                    assert!(!text.trim().is_empty());
                    assert!(!text.contains(['{', '}', '\n']), "{text}");
                    assert!(!text.contains(",,") && !text.contains(", ,"), "{text}");
                }
            }
        }
    }
}

#[test]
fn lines_of_the_side_pane_give_rule_and_assumptions() {
    let scene = Scene::new(PLAN, &[SPENDING], "2024-04-03");
    let one = scene.board.find("11.6@2024-03-31").unwrap();
    assert_eq!(one.light, Light::Red);
    assert_eq!(
        say::why_lines(&scene.w, &scene.plan, one, scene.board.when),
        [
            "应达25.0%(3月末),实际21.1%,差3.9个百分点(欠序时),逾期3天",
            "过期未完成亮红灯",
            "推定:责任单位",
        ]
    );
}
