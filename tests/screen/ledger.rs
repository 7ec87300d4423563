//! The ledger on screen: added to, worked off, closed by a second person; more time; its month.

use duban::journal::{
    Body, Entry, EntryStep, Extension, ExtensionStep, Ledger, RecordId, Source, StepTo,
};
use duban::plan::UnitId;
use duban::tui::outcome::Fill;
use duban::tui::overlays::open;
use duban::tui::state::ViewId;
use insta::assert_snapshot;
use ratatui::layout::Rect;

use crate::hands::{appended, day, key, keys, other, typed, weixi, weixi_in_english};
use crate::office::Office;
use crate::overview::screen;
use crate::printer::print;

const SMALL: Rect = Rect::new(0, 0, 80, 24);
const LARGE: Rect = Rect::new(0, 0, 120, 40);

fn entry(ledger: Ledger, what: &str, on: &str, due: Option<&str>, units: &[&str]) -> Entry {
    Entry {
        ledger,
        on: day(on),
        what: what.into(),
        measure: Some("逐项核对,限期更正".into()),
        goal: None,
        units: units.iter().map(|it| UnitId::from(*it)).collect(),
        person: Some("分管副局长".into()),
        reviewer: None,
        source: Source::Inspection,
        reference: None,
        task: Some(3),
        leader: None,
        due: due.map(day),
        from: None,
        evidence: Vec::new(),
    }
}

fn id(n: u128) -> RecordId {
    RecordId(ulid::Ulid(n))
}

fn step(of: u128, on: &str, to: StepTo, name: &str) -> Body {
    Body::Step(Box::new(EntryStep {
        ledger: Ledger::Problem,
        on: day(on),
        entry: id(of),
        unit: None,
        to,
        name: Some(name.into()),
        level: None,
        note: Some("已核对".into()),
        evidence: Vec::new(),
    }))
}

/// One of each: late, near with more time asked for, long-term and not confirmed, closed, assigned.
fn bodies() -> Vec<Body> {
    let audit = Entry {
        source: Source::Audit,
        reference: Some("审〔2024〕3号".into()),
        ..entry(
            Ledger::Problem,
            "公益岗位台账与实际在岗人数不一致",
            "2024-03-05",
            Some("2024-04-10"),
            &["人社局", "保和镇"],
        )
    };
    let given = Entry {
        source: Source::Meeting,
        leader: Some("常务副县长".into()),
        ..entry(
            Ledger::Assignment,
            "搬迁项目用地手续一次办结",
            "2024-03-20",
            Some("2024-04-01"),
            &["住建局"],
        )
    };
    let entries = [
        entry(
            Ledger::Problem,
            "安置点电梯年检过期两部",
            "2024-03-05",
            Some("2024-03-31"),
            &["住建局"],
        ),
        audit,
        entry(
            Ledger::Problem,
            "监测对象识别不及时",
            "2021-11-05",
            None,
            &["农业农村局"],
        ),
        given,
        entry(
            Ledger::Problem,
            "项目公示牌缺失",
            "2024-02-01",
            Some("2024-03-20"),
            &["维登乡"],
        ),
    ];
    let mut bodies: Vec<Body> = entries
        .into_iter()
        .map(|it| Body::Entry(Box::new(it)))
        .collect();
    bodies.push(step(5, "2024-03-10", StepTo::Closing, "甲"));
    bodies.push(step(5, "2024-03-12", StepTo::Closed, "乙"));
    bodies.push(Body::Extension(Box::new(Extension {
        on: day("2024-04-02"),
        key: format!("problem#{}", id(2)).into(),
        to: day("2024-04-30"),
        step: ExtensionStep::Asked,
        reason: Some("两村数据还在核对".into()),
        name: None,
        reference: None,
    })));
    bodies
}

fn office(size: Rect) -> Office {
    Office::at(weixi("2024-04-15", bodies()), size)
}

#[test]
fn the_most_urgent_stand_first_with_the_trail_of_the_chosen_one() {
    for (name, size) in [("80x24", SMALL), ("120x40", LARGE)] {
        let mut office = office(size);
        office.press("9");
        assert_snapshot!(format!("ledger-{name}"), print(&screen(&office.state)));
        office.press("enter");
        assert_snapshot!(format!("ledger-whole-{name}"), office.shown());
    }
    let mut english = Office::at(weixi_in_english("2024-04-15"), SMALL);
    assert!(english.press("9").shown().contains("The ledger is empty"));
}

#[test]
fn the_bar_narrows_by_ledger_and_by_light_and_esc_lifts_it() {
    let mut office = office(SMALL);
    office.press("9 f down down enter");
    let shown = office.shown();
    assert!(shown.contains("筛选中 1/5"), "{shown}");
    assert!(
        shown.contains("用地手续") && !shown.contains("电梯"),
        "{shown}"
    );
    office.press("esc f right right 'zjj' enter");
    assert!(office.shown().contains("筛选中 2/5"), "{}", office.shown());
    office.press("esc");
    assert!(office.shown().contains("在办4"), "{}", office.shown());
}

#[test]
fn who_has_an_entry_is_told_of_it_and_of_a_line_everyone_who_has_one() {
    let mut office = office(SMALL);
    office.press("9 y");
    assert!(office.shown().contains("待办结的"), "{}", office.shown());
    office.press("esc 2");
    office.press("y");
    let shown = office.shown();
    for text in ["提醒语 住建局 1/3", "待办结的问题1项", "待办结的交办1项"] {
        assert!(shown.contains(text), "{text} in {shown}");
    }
}

#[test]
fn a_problem_is_added_with_few_keys() {
    let mut office = office(SMALL);
    office.press(
        "9 a tab '安全饮水水质监测缺一次' tab '补测并公示' tab tab 'czj 保和镇' tab tab tab",
    );
    office.press("right tab 'A-3' tab '4月1日' tab '4月底' tab '3'");
    assert_snapshot!("ledger-add-80x24", office.shown());
    office.press("ctrl+s");
    let Body::Entry(added) = office.last() else {
        panic!("{:?}", office.last());
    };
    let expected = Entry {
        measure: Some("补测并公示".into()),
        reference: Some("A-3".into()),
        person: None,
        ..entry(
            Ledger::Problem,
            "安全饮水水质监测缺一次",
            "2024-04-01",
            Some("2024-04-30"),
            &["财政局", "保和镇"],
        )
    };
    assert_eq!(**added, expected);
    assert!(office.state.overlays.is_empty());
    assert!(office.shown().contains("安全饮水"), "{}", office.shown());
}

#[test]
fn what_is_refused_says_why_and_keeps_what_was_typed() {
    let mut office = office(SMALL);
    let before = office.written();
    office.press("9 a ctrl+s");
    assert!(
        office.shown().contains("没有写是什么事"),
        "{}",
        office.shown()
    );
    office.press("'电梯' ctrl+s");
    assert!(office.shown().contains("请选来源"), "{}", office.shown());
    office.press("right tab tab '4月5日' tab '4月1日' ctrl+s");
    let shown = office.shown();
    assert!(shown.contains("时限4月1日早于"), "{shown}");
    assert!(shown.contains("电梯"), "{shown}");
    office.press("ctrl+u '长期' shift+tab shift+tab shift+tab shift+tab shift+tab shift+tab '某某单位' ctrl+s");
    assert!(
        office.shown().contains("没有这个单位"),
        "{}",
        office.shown()
    );
    assert_eq!(office.written(), before);
    // Put by and opened again, it is there.
    office.press("esc a");
    let shown = office.shown();
    assert!(
        shown.contains("电梯") && shown.contains("某某单位"),
        "{shown}"
    );
}

#[test]
fn who_asked_for_closing_cannot_close_and_a_second_person_can() {
    let mut office = office(SMALL);
    office.press("9 s");
    assert_snapshot!("ledger-step-80x24", office.shown());
    // Working, closing asked for.
    office.press("right ctrl+s s right");
    assert!(office.shown().contains("申请销号"), "{}", office.shown());
    office.press("ctrl+s");
    let Body::Step(asked) = office.last() else {
        panic!("{:?}", office.last());
    };
    assert_eq!(asked.to, StepTo::Closing);
    // The same person tries to close it.
    let before = office.written();
    office.press("s right tab tab tab '年检报告已核' ctrl+s");
    let shown = office.shown();
    assert!(shown.contains("甲申请的,要由另一个人销号"), "{shown}");
    assert!(shown.contains("年检报告已核"), "{shown}");
    assert_eq!(office.written(), before);
    office.press("'乙' ctrl+s");
    let Body::Step(closed) = office.last() else {
        panic!("{:?}", office.last());
    };
    assert_eq!(
        (closed.to, closed.name.as_deref()),
        (StepTo::Closed, Some("乙"))
    );
    assert!(office.shown().contains("已办结 2"), "{}", office.shown());
}

#[test]
fn what_is_closed_is_looked_back_at_and_taken_up_again() {
    let mut office = office(SMALL);
    office.press("9 end s left left");
    assert!(office.shown().contains("回头看 反弹"), "{}", office.shown());
    office.press("ctrl+s");
    let shown = office.shown();
    assert!(shown.contains("重新整改"), "{shown}");
    assert!(matches!(office.last(), Body::Step(it) if it.to != StepTo::Reopened));
}

#[test]
fn more_time_is_approved_by_name_and_refused() {
    let mut office = office(SMALL);
    office.press("9 down down e");
    assert_snapshot!("ledger-extension-80x24", office.shown());
    office.press("ctrl+s");
    assert!(
        office.shown().contains("请写是谁定的"),
        "{}",
        office.shown()
    );
    office.press("'乙' ctrl+s");
    assert!(
        matches!(office.last(), Body::Extension(it)
            if it.step == ExtensionStep::Approved && it.to == day("2024-04-30")),
        "{:?}",
        office.last()
    );
    let shown = office.shown();
    assert!(shown.contains("已延期1次"), "{shown}");
}

#[test]
fn more_time_is_asked_for_an_obligation_of_the_list_and_refused() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), SMALL);
    office.press("2 f right '11' enter home e '1月1日' tab '流标一次' ctrl+s");
    let shown = office.shown();
    assert!(
        shown.contains("不晚于") || shown.contains("早于"),
        "{shown}"
    );
    assert!(shown.contains("流标一次"), "{shown}");
    assert_eq!(office.written(), 0);
    office.press("ctrl+u '4月底' ctrl+s");
    let Body::Extension(asked) = office.last() else {
        panic!("{:?}", office.last());
    };
    assert_eq!(
        (asked.step, asked.to),
        (ExtensionStep::Asked, day("2024-04-30"))
    );
    assert_eq!(&*asked.key, "11.1");
    assert!(
        office.shown().contains("申请延至4月30日"),
        "{}",
        office.shown()
    );
    office.press("e");
    assert_snapshot!("extension-decided-80x24", office.shown());
    office.press("right tab '乙' ctrl+s");
    assert!(
        matches!(office.last(), Body::Extension(it)
            if it.step == ExtensionStep::Refused && it.name.as_deref() == Some("乙")),
        "{:?}",
        office.last()
    );
    // What is met has no day to be moved.
    office.press("esc 1 6 e");
    assert!(
        office.shown().contains("没有时限可延"),
        "{}",
        office.shown()
    );
}

#[test]
fn a_day_set_from_above_wants_the_document_number() {
    let desk = other("2025-04-03", Vec::new());
    let is_firm = |item: usize| desk.item(item).is_some_and(|it| it.firm);
    let mut obligations = desk.board.obligations.iter();
    let one = obligations.find(|it| is_firm(it.item) && it.due.is_some() && !it.light.is_settled());
    let target = key(&one.unwrap().key.to_string());
    let mut form = open::fill(&desk, &Fill::Extension(target), None).unwrap();
    typed(&desk, &mut *form, "2026-02-28");
    keys(&desk, &mut *form, "tab");
    typed(&desk, &mut *form, "上级已同意");
    assert_eq!(appended(&keys(&desk, &mut *form, "ctrl+s")), None);
    // The field that is missing has the keys now.
    typed(&desk, &mut *form, "农函〔2025〕3号");
    let Some(Body::Extension(asked)) = appended(&keys(&desk, &mut *form, "ctrl+s")) else {
        panic!("nothing to write");
    };
    assert_eq!(asked.reference.as_deref(), Some("农函〔2025〕3号"));
    assert_eq!(asked.reason.as_deref(), Some("上级已同意"));
}

#[test]
fn of_a_row_that_several_owe_one_is_chosen() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), SMALL);
    office.press("2 f right '1' enter home down down e");
    let shown = office.shown();
    assert!(shown.contains("保和镇"), "{shown}");
    office.press("'yz' tab '4月15日' tab '外出户核实' ctrl+s");
    assert!(
        matches!(office.last(), Body::Extension(it) if &*it.key == "1.2/叶枝镇"),
        "{:?}",
        office.last()
    );
}

#[test]
fn late_entries_stand_in_the_list_apart_and_lead_to_the_ledger() {
    let mut office = office(SMALL);
    office.press("2");
    assert_snapshot!("todo-ledger-80x24", office.shown());
    office.press("enter");
    assert_eq!(office.state.view, ViewId::Ledger);
    assert!(office.shown().contains("筛选中"), "{}", office.shown());
}

#[test]
fn one_key_records_that_the_month_was_sent_and_only_once() {
    let mut office = office(SMALL);
    office.press("9 m");
    assert_snapshot!("ledger-month-80x24", office.shown());
    office.press("s");
    assert!(matches!(office.last(), Body::Progress(it) if it.done && it.item.as_str() == "13.1"));
    let before = office.written();
    office.press("s");
    assert_eq!(office.written(), before);
    assert!(
        office.shown().contains("已记4月15日完成"),
        "{}",
        office.shown()
    );
    office.press("left tab");
    let shown = office.shown();
    assert!(shown.contains("2月交办事项台账"), "{shown}");
}
