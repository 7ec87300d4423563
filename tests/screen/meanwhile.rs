//! What another clerk wrote while a form was open: it is refused, says why, and keeps what was typed.

use duban::journal::{
    Act, Body, DispatchAct, Entry, EntryStep, Ledger, Meets, RecordId, Source, StepTo,
};
use duban::plan::UnitId;
use ratatui::layout::Rect;

use crate::dispatch::{body, sheet};
use crate::hands::{day, weixi};
use crate::office::Office;
use crate::records::done;

const LARGE: Rect = Rect::new(0, 0, 120, 40);

fn id(n: u128) -> RecordId {
    RecordId(ulid::Ulid(n))
}

/// A step of the first record by a person.
fn step(on: &str, to: StepTo, name: &str) -> Body {
    Body::Step(Box::new(EntryStep {
        ledger: Ledger::Problem,
        on: day(on),
        entry: id(1),
        unit: None,
        to,
        name: Some(name.into()),
        level: None,
        note: None,
        evidence: Vec::new(),
    }))
}

/// A problem for whose closing 甲 asked.
fn asked_for() -> Vec<Body> {
    let entry = Entry {
        ledger: Ledger::Problem,
        on: day("2024-03-05"),
        what: "电梯年检过期".into(),
        measure: None,
        goal: None,
        units: vec![UnitId::from("住建局")],
        person: None,
        reviewer: None,
        source: Source::Inspection,
        reference: None,
        task: None,
        leader: None,
        due: Some(day("2024-04-10")),
        from: None,
        evidence: Vec::new(),
    };
    vec![
        Body::Entry(Box::new(entry)),
        step("2024-03-20", StepTo::Closing, "甲"),
    ]
}

#[track_caller]
fn shows(office: &Office, parts: &[&str]) {
    let shown = office.shown();
    for part in parts {
        assert!(shown.contains(part), "no {part} in\n{shown}");
    }
}

/// To the cell of a unit and a task in the month's round.
fn go_to(office: &mut Office, unit: &str, task: u32) {
    office.press("7");
    while !office.shown().contains(&format!("{unit} 1 ")) {
        office.press("down");
    }
    while !office.shown().contains(&format!("{unit} {task} ")) {
        office.press("right");
    }
}

#[test]
fn what_was_closed_meanwhile_is_not_closed_again() {
    let mut office = Office::at(weixi("2024-04-03", asked_for()), LARGE);
    office.press("9 s right 'x' tab '丙' tab tab '年检报告已核'");
    shows(&office, &["销号", "丙", "年检报告已核"]);
    let closed = step("2024-04-01", StepTo::Closed, "乙");
    office.meanwhile(vec![closed]);
    let before = office.written();
    office.press("ctrl+s");
    assert_eq!(office.written(), before);
    // The step is none any more; that it is closed stands above.
    shows(&office, &["未保存", "已销号", "丙", "年检报告已核"]);
    // Put by and opened again, the words are there.
    office.press("esc s");
    shows(&office, &["丙", "年检报告已核"]);
}

#[test]
fn what_was_met_meanwhile_gets_no_more_time() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), LARGE);
    office.press("2 f right '11' enter home down down down e '4月底' tab '流标一次'");
    shows(&office, &["11.2", "4月底", "流标一次"]);
    let met = done("11.2", "农业农村局", "2024-04-02", Meets::Item);
    office.meanwhile(vec![met]);
    let before = office.written();
    office.press("ctrl+s");
    assert_eq!(office.written(), before);
    shows(
        &office,
        &["未保存", "已经完成,不用延期", "4月底", "流标一次"],
    );
}

#[test]
fn what_is_owed_no_more_is_not_handed_in_and_not_lost() {
    let mut office = Office::at(weixi("2024-04-08", Vec::new()), LARGE);
    go_to(&mut office, "叶枝镇", 14);
    office.press("enter");
    while !office.shown().contains("将报1/") {
        office.press("tab '典型经验两篇'");
    }
    shows(&office, &["叶枝镇 3月报送", "典型经验两篇"]);
    // It turns out to have been handed in before the month began.
    let march = Meets::Period("2024-03".parse().unwrap());
    office.meanwhile(vec![done("14.1", "叶枝镇", "2024-02-28", march)]);
    let before = office.written();
    office.press("ctrl+s");
    assert_eq!(office.written(), before);
    shows(&office, &["叶枝镇这个月不用报任务14", "典型经验两篇"]);
}

#[test]
fn what_was_typed_for_one_thing_stays_when_it_is_met_before_the_month() {
    let mut office = Office::at(weixi("2024-04-08", Vec::new()), LARGE);
    go_to(&mut office, "农业农村局", 11);
    office.press("enter right tab tab '附件甲'");
    let shown = office.shown();
    shows(&office, &["11.1 前期工作", "附件甲"]);
    office.meanwhile(vec![done("11.1", "农业农村局", "2024-02-20", Meets::Item)]);
    assert_ne!(office.shown(), shown);
    shows(&office, &["11.1 前期工作", "附件甲", "11.2 招投标"]);
    office.press("ctrl+s");
    let Body::Checkin(sheet) = office.last() else {
        panic!("{:?}", office.last());
    };
    let [stated] = sheet.facts.as_slice() else {
        panic!("{:?}", sheet.facts);
    };
    assert_eq!(&*stated.it.evidence, [Box::from("附件甲")]);
}

#[test]
fn what_was_put_by_for_what_is_no_longer_asked_is_shown_and_kept() {
    let mut office = Office::at(weixi("2024-04-08", Vec::new()), LARGE);
    go_to(&mut office, "农业农村局", 11);
    office.press("enter right tab tab '附件甲' esc");
    office.meanwhile(vec![done("11.1", "农业农村局", "2024-02-20", Meets::Item)]);
    let before = office.written();
    for keys in ["esc", "tab tab tab tab '有进展' ctrl+s", "esc"] {
        office.press("enter");
        shows(&office, &["不用报了", "留着:附件甲"]);
        office.press(keys);
    }
    assert_eq!(office.written(), before + 1);
}

#[test]
fn a_day_typed_for_what_was_met_before_is_read_and_mended_in_its_field() {
    let met = done("11.2", "农业农村局", "2024-03-20", Meets::Item);
    let mut office = Office::at(weixi("2024-04-08", vec![met]), LARGE);
    go_to(&mut office, "农业农村局", 11);
    office.press("enter");
    office.press("tab tab '乱写'");
    let before = office.written();
    office.press("ctrl+s");
    assert_eq!(office.written(), before);
    shows(&office, &["未保存。【完成日", "看不懂"]);
}

#[test]
fn of_two_clerks_the_later_one_holds_and_both_are_seen() {
    let review = |on: &str, act| {
        Body::Dispatch(DispatchAct {
            on: day(on),
            act,
            name: None,
        })
    };
    let handed = body(sheet("财政局", 11, "2024-03", "2024-04-03"));
    let accept = review("2024-04-05", Act::Accept { sheet: id(1) });
    let reason = "数不对".into();
    let give_back = review(
        "2024-04-05",
        Act::Return {
            sheet: id(1),
            reason,
        },
    );
    for (first, then, state) in [
        (&accept, &give_back, "已退回"),
        (&give_back, &accept, "审核通过"),
    ] {
        let mut office = Office::at(weixi("2024-04-08", vec![handed.clone()]), LARGE);
        go_to(&mut office, "财政局", 11);
        office.meanwhile(vec![first.clone()]);
        let shown = office.shown();
        assert!(!shown.contains("先后审过"), "{shown}");
        office.meanwhile(vec![then.clone()]);
        let cell = format!("财政局 11 项目建设和资金管理   {state}");
        shows(&office, &[&cell, "先后审过2次,以最后一次为准"]);
        assert_eq!(office.written(), 3, "both are kept");
    }
}
