//! A unit's record on screen: its months in numbers, what a number counts, and where that stands.

use duban::journal::{
    Body, Checkin, Entry, Extension, ExtensionStep, How, Ledger, Meets, Reminder, Source,
};
use duban::plan::UnitId;
use duban::tui::state::ViewId;
use insta::assert_snapshot;

use crate::dispatch_hands::{Hand, weixi_with};
use crate::records::{day, done};

const UNIT: &str = "农业农村局";

fn sheet(task: u32, on: &str) -> Body {
    Body::Checkin(Box::new(Checkin {
        on: day(on),
        task,
        unit: UnitId::from(UNIT),
        month: "2024-03".parse().unwrap(),
        unchanged: true,
        facts: Vec::new(),
        progress: None,
        trouble: None,
        next: None,
        needs: None,
        filler: None,
    }))
}

/// Two sheets, one of them late; something met late; more time approved; named; a problem past its day.
fn bodies() -> Vec<Body> {
    vec![
        sheet(1, "2024-04-03"),
        sheet(4, "2024-04-07"),
        done("11.1", UNIT, "2024-02-05", Meets::Item),
        Body::Entry(Box::new(Entry {
            ledger: Ledger::Problem,
            on: day("2024-03-01"),
            what: "台账不全".into(),
            measure: None,
            goal: None,
            units: vec![UnitId::from(UNIT)],
            person: None,
            reviewer: None,
            source: Source::Inspection,
            reference: None,
            task: Some(3),
            leader: None,
            due: Some(day("2024-03-20")),
            from: None,
            evidence: Vec::new(),
        })),
        Body::Extension(Box::new(Extension {
            on: day("2024-03-25"),
            key: "11.2".into(),
            to: day("2024-05-31"),
            step: ExtensionStep::Approved,
            reason: None,
            name: Some("主任".into()),
            reference: None,
        })),
        Body::Reminder(Box::new(Reminder {
            on: day("2024-03-28"),
            unit: UnitId::from(UNIT),
            key: Some("1.1".into()),
            how: How::Meeting,
            text: Some("进度慢".into()),
            answered: None,
            answer: None,
            promise: None,
            rung: Some("通报".into()),
            decided: Some("主任".into()),
        })),
    ]
}

fn hand(plan: &str, size: (u16, u16)) -> Hand {
    let mut hand = Hand::of(plan, "2024-04-08", bodies(), size);
    hand.keys("4");
    while !hand.text().contains("农业农村局  县农业农村局") {
        hand.keys("down");
    }
    hand.keys("a");
    hand
}

fn weixi(size: (u16, u16)) -> Hand {
    hand(&weixi_with("schema = 1", "schema = 1"), size)
}

#[test]
fn the_months_of_a_unit_stand_with_what_the_chosen_number_counts() {
    for (name, size) in [("80x24", (80, 24)), ("120x40", (120, 40))] {
        let hand = weixi(size);
        assert_snapshot!(format!("assess-{name}"), hand.text());
    }
}

#[test]
fn each_number_opens_to_its_facts_and_they_to_where_they_stand() {
    let steps = [
        ("enter down", "3月调度 任务", ViewId::Dispatch),
        ("right up up enter", "11.1 前期工作", ViewId::Task),
        ("right right enter", "11.2", ViewId::Task),
        ("right right right enter", "进度慢", ViewId::Task),
        ("l l l l enter", "台账不全", ViewId::Ledger),
    ];
    for (keys, fact, view) in steps {
        let mut hand = weixi((80, 24));
        hand.keys(keys).shows(fact);
        hand.keys("enter");
        assert!(hand.state.overlays.is_empty(), "{keys}\n{}", hand.text());
        assert_eq!(hand.state.view, view, "{keys}");
        // And back to the unit; the ledger is narrowed, which is lifted first.
        if view == ViewId::Ledger {
            hand.keys("esc");
        }
        hand.keys("esc");
        assert_eq!(hand.state.view, ViewId::Units);
    }
}

#[test]
fn what_is_not_in_time_stands_first_and_says_so() {
    let hand = weixi((120, 40));
    let text = hand.text();
    let bad = text.find("未按时").unwrap();
    let good = text.find("按时        3月调度").unwrap();
    assert!(bad < good, "{text}");
    assert!(text.contains("任务4 待审 迟报"), "{text}");
}

#[test]
fn esc_leads_from_the_facts_to_the_table_and_out() {
    let mut hand = weixi((80, 24));
    hand.keys("enter esc").shows("看是哪些事");
    hand.keys("enter left").shows("看是哪些事");
    // A number that counts nothing opens to nothing.
    hand.keys("down right enter").shows("这个数没有统计到事");
    hand.hides("看是哪些事");
    hand.keys("esc");
    assert!(hand.state.overlays.is_empty());
    hand.keys("enter f9").shows("考核 农业农村局");
}

#[test]
fn where_the_plan_weighs_the_score_shows_its_formula() {
    let weights =
        "\n[score]\nsheets = 30\nobligations = 50\nproblems = 20\nextension = 1\nnamed = 5\n";
    let plan = weixi_with("schema = 1", "schema = 1");
    let mut hand = hand(&format!("{plan}{weights}"), (80, 24));
    hand.shows("得分");
    hand.keys("right right right right right right");
    hand.shows("3月 得分");
    hand.shows("100x(30x按时报送1/9");
    hand.keys("enter").shows("3月 得分");
}
