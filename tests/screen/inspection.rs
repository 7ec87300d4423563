//! The quarterly inspection on screen, and reminders: recorded, refused, shown.

use duban::journal::{Body, How, Ledger, Meets, Method, Seen, Source, Verdict, Visit};
use duban::plan::UnitId;
use duban::tui::state::ViewId;
use insta::assert_snapshot;
use ratatui::layout::Rect;

use crate::hands::{day, weixi};
use crate::office::Office;
use crate::overview::screen;
use crate::printer::print;
use crate::records::done;

const SMALL: Rect = Rect::new(0, 0, 80, 24);
const LARGE: Rect = Rect::new(0, 0, 120, 40);

fn office(size: Rect) -> Office {
    let claim = done("11.1", "农业农村局", "2024-01-29", Meets::Item);
    Office::at(weixi("2024-04-03", vec![claim]), size)
}

/// A visit with a finding, and a claim that turned out not to be so.
const VISIT: &str = "r 'nyncj' tab '4月2日' tab tab '督查一组' tab '保和村' tab '1' tab tab '11' tab \
                     '招投标资料不全|补齐备案|4月底' tab '11.1=现场未见' ctrl+s";

#[test]
fn a_visit_is_recorded_with_what_it_found() {
    for (name, size) in [("80x24", SMALL), ("120x40", LARGE)] {
        let mut office = office(size);
        office.press("8").press(VISIT);
        let shown = office.shown();
        assert!(shown.contains("请选方式"), "{shown}");
        assert!(shown.contains("招投标资料不全|补齐备案"), "{shown}");
        assert_snapshot!(format!("visit-{name}"), shown);
        office.press("right ctrl+s");
        let records = &office.state.desk.book.records;
        let [.., visit, found] = records.as_slice() else {
            panic!("{records:?}");
        };
        let Body::Visit(it) = &visit.body else {
            panic!("{visit:?}");
        };
        assert_eq!((it.on, it.method), (day("2024-04-02"), Method::Papers));
        assert_eq!(it.unit, UnitId::from("农业农村局"));
        let seen = |task, verdict| Seen { task, verdict };
        assert_eq!(it.seen, [seen(1, Verdict::Pass), seen(11, Verdict::Fail)]);
        assert_eq!(&*it.disproved[0].key, "11.1");
        let Body::Entry(found) = &found.body else {
            panic!("{found:?}");
        };
        assert_eq!(
            (found.ledger, found.source),
            (Ledger::Problem, Source::Inspection)
        );
        assert_eq!(
            (found.from, found.due),
            (Some(visit.id), Some(day("2024-04-30")))
        );
        assert_snapshot!(format!("inspection-{name}"), print(&screen(&office.state)));
    }
}

#[test]
fn quarters_are_turned_as_far_as_the_plan_goes() {
    let mut office = office(SMALL);
    office.press("8 [");
    let shown = office.shown();
    assert!(
        shown.contains("一季度督查") && shown.contains("逾期3天"),
        "{shown}"
    );
    office.press("[");
    assert!(office.shown().contains("一季度督查"), "{}", office.shown());
    office.press("] ]");
    assert!(office.shown().contains("三季度督查"), "{}", office.shown());
    // Whom to visit is a question of now.
    assert!(!office.shown().contains("建议去"), "{}", office.shown());
}

/// A visit that looks at the first tasks.
fn visit(on: &str, tasks: u32) -> Body {
    let seen = (1..=tasks).map(|task| Seen {
        task,
        verdict: Verdict::Pass,
    });
    Body::Visit(Box::new(Visit {
        on: day(on),
        unit: UnitId::from("保和镇"),
        team: None,
        places: Vec::new(),
        method: Method::Papers,
        seen: seen.collect(),
        disproved: Vec::new(),
        evidence: Vec::new(),
        note: None,
    }))
}

#[test]
fn a_quarter_that_misses_tasks_is_one_row_of_what_is_to_do() {
    for (name, size) in [("80x24", SMALL), ("120x40", LARGE)] {
        let mut office = office(size);
        office.press("2");
        while !office.shown().contains("回车到季督查") {
            office.press("down");
        }
        assert_snapshot!(format!("todo-inspection-{name}"), office.shown());
        office.press("r");
        assert!(office.shown().contains("记一次督查"), "{}", office.shown());
        office.press("esc enter");
        assert_eq!(office.state.view, ViewId::Inspection);
        assert!(office.shown().contains("一季度督查"), "{}", office.shown());
    }
}

#[test]
fn the_row_of_an_inspection_stands_shortly_before_the_end_until_all_is_seen() {
    let row = |on: &str, keys: &str| {
        let mut office = Office::at(weixi(on, Vec::new()), LARGE);
        office.press("2").press(keys);
        let shown = office.shown();
        let row = shown.lines().find(|it| it.contains("一季度督查 缺"));
        row.map(str::to_owned)
    };
    assert_eq!(row("2024-03-25", ""), None);
    assert!(row("2024-03-28", "").is_some_and(|it| it.contains("蓝  还有3天")));
    assert!(row("2024-04-02", "").is_some_and(|it| it.contains("红  逾期2天")));
    // No unit owes it.
    assert_eq!(row("2024-04-02", "f 'czj' enter"), None);
    let seen = visit("2024-03-20", 14);
    let mut office = Office::at(weixi("2024-03-28", vec![seen]), LARGE);
    office.press("2");
    let shown = office.shown();
    assert!(!shown.contains("督查 缺"), "{shown}");
}

#[test]
fn the_tab_counts_the_tasks_that_the_running_quarter_misses() {
    for (tasks, tab) in [(0, "8季督查 缺14"), (5, "8季督查 缺9"), (14, "8季督查  ")] {
        let seen = visit("2024-04-02", tasks);
        let office = Office::at(weixi("2024-04-03", vec![seen]), LARGE);
        assert!(office.shown().contains(tab), "{}", office.shown());
    }
}

#[test]
fn missing_sheets_are_a_reason_for_a_visit() {
    let mut office = Office::at(weixi("2024-04-08", Vec::new()), LARGE);
    office.press("8");
    let shown = office.shown();
    let town = shown.lines().find(|it| it.contains("建议       保和镇"));
    assert!(town.is_some_and(|it| it.contains("缺报")), "{shown}");
}

#[test]
fn what_a_visit_lacks_is_said_where_it_is() {
    let mut office = office(SMALL);
    office.press("8 r ctrl+s");
    assert!(
        office.shown().contains("请填去了哪个单位"),
        "{}",
        office.shown()
    );
    office.press("'各乡镇' tab tab right ctrl+s");
    assert!(office.shown().contains("集体单位"), "{}", office.shown());
    office.press("ctrl+u 'bhz' ctrl+s");
    assert!(
        office.shown().contains("没有写看了哪项任务"),
        "{}",
        office.shown()
    );
    office.press("'3' shift+tab shift+tab shift+tab shift+tab '5月1日' ctrl+s");
    let shown = office.shown();
    assert!(shown.contains("在截至日"), "{shown}");
    assert!(shown.contains("bhz") && shown.contains("5月1日"), "{shown}");
    assert_eq!(office.written(), 1);
}

#[test]
fn a_promise_stands_in_its_row_and_in_the_box() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), SMALL);
    office.press("2 f right '11' enter home down down down R");
    assert_snapshot!("remind-80x24", office.shown());
    office.press("right ctrl+s");
    assert!(
        office.shown().contains("没有写说了什么"),
        "{}",
        office.shown()
    );
    office.press("'请尽快挂网' tab '分管副局长' tab '正在办' tab '4.1' ctrl+s");
    assert!(office.shown().contains("早于催办"), "{}", office.shown());
    assert_eq!(office.written(), 0);
    office.press("ctrl+u '4.10' ctrl+s");
    let Body::Reminder(it) = office.last() else {
        panic!("{:?}", office.last());
    };
    assert_eq!((it.how, it.promise), (How::Phone, Some(day("2024-04-10"))));
    assert_eq!(it.key.as_deref(), Some("11.2"));
    assert_snapshot!("todo-promise-80x24", print(&screen(&office.state)));
    office.state.toast = None;
    office.press("T '4月12日' enter");
    assert_eq!(office.state.view, ViewId::Todo);
    assert!(
        office.shown().contains("承诺4-10已过"),
        "{}",
        office.shown()
    );
}

#[test]
fn a_high_rung_wants_the_name_of_who_decided() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), SMALL);
    office.press(
        "2 f right '11' enter home down down down R tab '已去函' tab tab tab tab '督办' ctrl+s",
    );
    let shown = office.shown();
    assert!(shown.contains("督办单要由领导审定"), "{shown}");
    office.press("'分管副县长' ctrl+s");
    let Body::Reminder(it) = office.last() else {
        panic!("{:?}", office.last());
    };
    assert_eq!(it.rung.as_deref(), Some("督办单"));
    assert_eq!(it.decided.as_deref(), Some("分管副县长"));
}

#[test]
fn what_is_said_is_logged_with_one_key_and_once() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), SMALL);
    office.press("2 f right '11' enter home down down down y l");
    let Body::Reminder(it) = office.last() else {
        panic!("{:?}", office.last());
    };
    assert_eq!(
        (it.how, &it.unit),
        (How::Wechat, &UnitId::from("农业农村局"))
    );
    assert!(
        it.text
            .as_deref()
            .is_some_and(|text| text.contains("招投标"))
    );
    office.press("l");
    assert_eq!(office.written(), 1);
    assert!(office.shown().contains("刚才已记过"), "{}", office.shown());
}
