//! Each overlay over an empty view: what it looks like, what its keys ask for.

use duban::journal::{Body, RecordId};
use duban::plan::UnitId;
use duban::tui::desk::Desk;
use duban::tui::keymap::Scope;
use duban::tui::outcome::{Ask, Effect, Opens, Place, Target};
use duban::tui::overlays::{Confirm, Overlay, Record, Start, open};
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::hands::{
    SCREEN, appended, case, day, figure, item, key, keys, progress, typed, weixi, weixi_in_english,
};
use crate::printer::{print, text};

fn drawn(desk: &Desk, overlay: &dyn Overlay) -> Buffer {
    let mut buf = Buffer::empty(SCREEN);
    let cursor = overlay.draw(desk, SCREEN, &mut buf);
    if let Some(cursor) = cursor {
        assert!(SCREEN.contains(cursor));
    }
    buf
}

fn shown(desk: &Desk, overlay: &dyn Overlay) -> String {
    text(&drawn(desk, overlay))
}

fn lit() -> Desk {
    weixi(
        "2024-04-03",
        vec![
            figure("11.6", "财政局", "2024-02-29", "14.6"),
            case("1.3", "农业农村局", "2024-04-01", "示例户1"),
        ],
    )
}

#[test]
fn the_form_says_what_it_understood_and_what_the_light_will_be() {
    let desk = lit();
    let mut form = open::record(&desk, &key("11.6@2024-03-31"), None);
    typed(&desk, &mut *form, "26.1");
    keys(&desk, &mut *form, "enter");
    typed(&desk, &mut *form, "3月底");
    keys(&desk, &mut *form, "enter");
    typed(&desk, &mut *form, "一季度支付沪滇项目进度款;3个项目结算");
    assert_snapshot!("record_figure", print(&drawn(&desk, &*form)));
}

#[test]
fn the_form_at_each_kind() {
    let desk = lit();
    for (name, target) in [
        ("record_milestone", key("11.2")),
        ("record_report", item("14.1")),
        ("record_standing", item("3.2")),
        ("record_zero", item("2.1")),
        ("record_ratio", item("5.2")),
        ("record_case_new", item("1.3")),
        ("record_requirement", item("2.3")),
    ] {
        let form = open::record(&desk, &target, None);
        assert_snapshot!(name, shown(&desk, &*form));
    }
}

#[test]
fn the_form_names_faults_and_doubts() {
    let desk = lit();
    let mut form = open::record(&desk, &key("11.6@2024-03-31"), None);
    typed(&desk, &mut *form, "5万元");
    keys(&desk, &mut *form, "f2");
    assert_snapshot!("record_fault", print(&drawn(&desk, &*form)));
    keys(&desk, &mut *form, "ctrl+u 4 f2");
    assert_snapshot!("record_doubt", shown(&desk, &*form));
    form.failed("磁盘已满,没有记下。");
    assert_snapshot!("record_failed", shown(&desk, &*form));
}

#[test]
fn the_form_in_english() {
    let desk = weixi_in_english("2024-04-03");
    let form = open::record(&desk, &item("14.1"), None);
    assert_snapshot!("record_english", shown(&desk, &*form));
}

#[test]
fn who_writes() {
    let mut desk = lit();
    desk.writer = None;
    let mut form = open::record(&desk, &key("11.2"), None);
    keys(&desk, &mut *form, "f2");
    assert_snapshot!("name", shown(&desk, &*form));
}

#[test]
fn help_shows_active_scopes_first() {
    let desk = lit();
    let help = open::help(&desk, &[Scope::Todo, Scope::List, Scope::Everywhere]);
    assert_snapshot!("help", print(&drawn(&desk, &*help)));
    let mut help = help;
    keys(&desk, &mut *help, "pgdn pgdn pgdn");
    assert_snapshot!("help_end", shown(&desk, &*help));
}

#[test]
fn search_finds_by_text_number_and_pinyin() {
    let mut desk = lit();
    desk.book.records.push(desk.book.records[0].clone());
    let mut search = open::search(&desk, "财");
    typed(&desk, &mut *search, "政");
    assert_snapshot!("search", print(&drawn(&desk, &*search)));
    let asks = keys(&desk, &mut *search, "enter");
    assert_eq!(
        asks,
        [Ask::Close, Ask::Go(Place::Unit(UnitId::from("财政局")))]
    );
    let mut search = open::search(&desk, "11.6");
    assert_eq!(
        keys(&desk, &mut *search, "enter"),
        [Ask::Close, Ask::Go(Place::Item("11.6".into()))]
    );
    let mut search = open::search(&desk, "zjzcjd");
    assert_eq!(
        keys(&desk, &mut *search, "enter"),
        [Ask::Close, Ask::Go(Place::Item("11.6".into()))]
    );
    let mut nothing = open::search(&desk, "没有这样的事");
    assert_eq!(keys(&desk, &mut *nothing, "down enter"), []);
}

#[test]
fn a_search_looks_into_notes() {
    let mut noted = progress("11.6", "财政局", "2024-03-29");
    noted.done = true;
    noted.note = Some("沪滇项目\u{1b}[31m结算".into());
    let desk = weixi("2024-04-03", vec![Body::Progress(noted)]);
    let search = open::search(&desk, "结算");
    assert_snapshot!("search_note", shown(&desk, &*search));
}

#[test]
fn without_an_item_the_form_asks_for_one() {
    let desk = lit();
    let target = Target {
        task: Some(11),
        ..Target::default()
    };
    let mut chooser = open::record(&desk, &target, None);
    assert_snapshot!("record_which", shown(&desk, &*chooser));
    let asks = keys(&desk, &mut *chooser, "down enter");
    let expected = Target {
        task: Some(11),
        ..item("11.2")
    };
    assert_eq!(asks, [Ask::Close, Ask::Record(expected)]);
}

#[test]
fn what_to_say_is_copied_or_saved() {
    let desk = lit();
    let target = Target {
        unit: Some(UnitId::from("财政局")),
        ..Target::default()
    };
    let mut say = open::say(&desk, &target);
    assert_snapshot!("say", shown(&desk, &*say));
    let asks = keys(&desk, &mut *say, "y");
    assert!(matches!(asks.as_slice(), [Ask::Do(Effect::Copy(text))] if text.contains("14.6%")));
    let asks = keys(&desk, &mut *say, "f2");
    assert!(
        matches!(asks.as_slice(), [Ask::Do(Effect::SaveText { name, .. })]
        if name == "2024-04-03-财政局.txt")
    );
    let target = Target {
        task: Some(14),
        ..Target::default()
    };
    let mut say = open::say(&desk, &target);
    keys(&desk, &mut *say, "down");
    assert_snapshot!("say_second", shown(&desk, &*say));
    let asks = keys(&desk, &mut *say, "a");
    let [Ask::Do(Effect::Copy(all))] = asks.as_slice() else {
        panic!("{asks:?}");
    };
    assert!(all.matches("截至4月3日").count() > 10, "{all}");
}

#[test]
fn the_day_of_the_answer_is_typed_and_kept() {
    let mut desk = lit();
    let target = Target {
        unit: Some(UnitId::from("财政局")),
        ..Target::default()
    };
    let mut say = open::say(&desk, &target);
    keys(&desk, &mut *say, "d");
    typed(&desk, &mut *say, "4.5");
    assert_snapshot!("say_answer", shown(&desk, &*say));
    let by = Some(day("2024-04-05"));
    assert_eq!(keys(&desk, &mut *say, "enter"), [Ask::AnswerBy(by)]);
    let asks = keys(&desk, &mut *say, "y");
    let asked = |asks: &[Ask]| matches!(asks, [Ask::Do(Effect::Copy(text))] if text.ends_with("请于4月5日下班前反馈。"));
    assert!(asked(&asks), "{asks:?}");
    desk.answer_by = by;
    let mut again = open::say(&desk, &target);
    assert!(asked(&keys(&desk, &mut *again, "y")));
    // A day that is past is none; an empty field takes the day away.
    keys(&desk, &mut *again, "f6 ctrl+u");
    typed(&desk, &mut *again, "4.1");
    let asks = keys(&desk, &mut *again, "enter");
    assert!(matches!(asks.as_slice(), [Ask::Warn(_)]), "{asks:?}");
    keys(&desk, &mut *again, "ctrl+u");
    assert_eq!(keys(&desk, &mut *again, "enter"), [Ask::AnswerBy(None)]);
}

#[test]
fn what_begins_so_is_found_first() {
    let desk = lit();
    let first = |query: &str| {
        let mut search = open::search(&desk, query);
        keys(&desk, &mut *search, "enter")
    };
    for query in ["czj", "caizheng", "财政"] {
        let place = Place::Unit(UnitId::from("财政局"));
        assert_eq!(first(query), [Ask::Close, Ask::Go(place)], "{query}");
    }
}

#[test]
fn another_day() {
    let desk = lit();
    let mut as_of = open::as_of(&desk);
    assert_snapshot!("as_of", shown(&desk, &*as_of));
    typed(&desk, &mut *as_of, "一季度末");
    let asks = keys(&desk, &mut *as_of, "enter");
    assert_eq!(asks, [Ask::Close, Ask::AsOf(day("2024-03-31"))]);
    typed(&desk, &mut *as_of, "乱");
    assert!(matches!(
        keys(&desk, &mut *as_of, "enter").as_slice(),
        [Ask::Warn(_)]
    ));
    assert_snapshot!("as_of_fault", shown(&desk, &*as_of));
}

#[test]
fn a_record_is_taken_back_on_yes() {
    let mut desk = lit();
    let id = RecordId(ulid::Ulid(1));
    let mut void = open::void(&desk, id);
    assert_snapshot!("void", shown(&desk, &*void));
    assert_eq!(keys(&desk, &mut *void, "n"), [Ask::Close]);
    let asks = keys(&desk, &mut *void, "enter");
    assert!(matches!(appended(&asks), Some(Body::Void(it)) if it.target == id));
    desk.writer = None;
    let mut void = open::void(&desk, id);
    assert_eq!(keys(&desk, &mut *void, "y"), []);
    typed(&desk, &mut *void, "乙");
    assert!(matches!(
        keys(&desk, &mut *void, "enter").as_slice(),
        [Ask::Do(Effect::ChooseWriter { .. })]
    ));
}

#[test]
fn what_is_not_there_cannot_be_taken_back() {
    let desk = lit();
    let mut void = open::void(&desk, RecordId(ulid::Ulid(99)));
    assert!(matches!(
        keys(&desk, &mut *void, "y").as_slice(),
        [Ask::Close, Ask::Warn(_)]
    ));
}

#[test]
fn the_first_question() {
    let desk = weixi("2026-02-28", Vec::new());
    let mut start = Start::default();
    assert_snapshot!("start", shown(&desk, &start));
    assert_eq!(
        keys(&desk, &mut start, "enter"),
        [Ask::Close, Ask::Do(Effect::OpenDemo)]
    );
    assert_eq!(
        keys(&desk, &mut start, "down enter"),
        [
            Ask::Close,
            Ask::AsOf(day("2024-02-28")),
            Ask::Open(Opens::AsOf)
        ]
    );
    assert_eq!(keys(&desk, &mut start, "down enter"), [Ask::Close]);
    assert_eq!(keys(&desk, &mut start, "q"), [Ask::Quit]);
}

#[test]
fn faults_are_read_in_full() {
    let mut desk = lit();
    let mut faults = open::faults(&desk);
    assert_snapshot!("faults_none", shown(&desk, &*faults));
    desk.faults = (1..40)
        .map(|at| format!("plan.toml:{at}:3 \u{1b}[2J 没有这个键\n  改成 due"))
        .collect();
    keys(&desk, &mut *faults, "pgdn down");
    assert_snapshot!("faults", shown(&desk, &*faults));
    keys(&desk, &mut *faults, &["pgdn"; 30].join(" "));
    assert!(shown(&desk, &*faults).contains("plan.toml:39"));
}

#[test]
fn every_overlay_fits_any_screen() {
    let desk = lit();
    let overlays: Vec<Box<dyn Overlay>> = vec![
        open::help(&desk, &[]),
        open::search(&desk, "财"),
        open::as_of(&desk),
        open::say(&desk, &item("14.1")),
        open::record(&desk, &item("11.6"), None),
        open::faults(&desk),
        open::name(Vec::new()),
        open::start(&desk),
        Box::new(Confirm::new("作废?", Ask::Close)),
    ];
    for (width, height) in [(0, 0), (1, 1), (10, 3), (20, 8), (79, 23), (200, 60)] {
        let screen = Rect::new(0, 0, width, height);
        for overlay in &overlays {
            let mut buf = Buffer::empty(screen);
            let cursor = overlay.draw(&desk, screen, &mut buf);
            assert!(cursor.is_none_or(|place| screen.contains(place)));
        }
    }
}

#[test]
fn a_form_for_an_unknown_item_is_none() {
    assert!(Record::open(&lit(), &item("99.9"), None).is_none());
}
