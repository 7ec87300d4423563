//! The form for recording, from keys to the record.

use duban::figure::Decimal;
use duban::journal::{Body, Meets, Progress};
use duban::plan::UnitId;
use duban::tui::desk::Desk;
use duban::tui::forms::Unfinished;
use duban::tui::forms::record::FieldName;
use duban::tui::outcome::{Ask, Effect, Target};
use duban::tui::overlays::{Overlay as _, Record};

use crate::hands::{appended, case, day, figure, item, key, keys, other, progress, typed, weixi};

fn open(desk: &Desk, target: &Target) -> Record {
    Record::open(desk, target, None).unwrap()
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::parse(text).ok()
}

#[test]
fn a_figure_is_recorded_with_day_and_note() {
    let desk = weixi(
        "2024-04-03",
        vec![figure("11.6", "财政局", "2024-02-29", "14.6")],
    );
    let mut form = open(&desk, &key("11.6@2024-03-31"));
    typed(&desk, &mut form, "２６．１％");
    keys(&desk, &mut form, "enter");
    typed(&desk, &mut form, "3月底");
    keys(&desk, &mut form, "enter");
    typed(&desk, &mut form, "一季度支付");
    keys(&desk, &mut form, "enter");
    typed(&desk, &mut form, "资料待补");
    keys(&desk, &mut form, "tab");
    typed(&desk, &mut form, "凭证/3月.pdf");
    let asks = keys(&desk, &mut form, "ctrl+s");
    let expected = Progress {
        value: decimal("26.1"),
        note: Some("一季度支付\n资料待补".into()),
        evidence: vec!["凭证/3月.pdf".into()],
        ..progress("11.6", "财政局", "2024-03-31")
    };
    assert_eq!(appended(&asks), Some(Body::Progress(expected)));
    assert!(matches!(asks.first(), Some(Ask::Do(Effect::KeepDraft(_)))));
}

#[test]
fn a_milestone_is_done_with_one_key() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &key("11.2"));
    let asks = keys(&desk, &mut form, "f2");
    let expected = Progress {
        done: true,
        ..progress("11.2", "农业农村局", "2024-04-03")
    };
    assert_eq!(appended(&asks), Some(Body::Progress(expected)));
}

#[test]
fn what_is_not_done_is_a_note_and_needs_one() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("11.2"));
    assert_eq!(appended(&keys(&desk, &mut form, "right f2")), None);
    assert_eq!(form.form().focus(), FieldName::Note);
    typed(&desk, &mut form, "招标公告已发");
    let asks = keys(&desk, &mut form, "f2");
    assert!(matches!(appended(&asks), Some(Body::Note(_))));
}

#[test]
fn a_report_goes_to_the_earliest_period_not_met() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("14.1"));
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_eq!(form.form().focus(), FieldName::Unit, "several units owe it");
    typed(&desk, &mut form, "yz");
    let record = appended(&keys(&desk, &mut form, "f2"));
    let Some(Body::Progress(record)) = record else {
        panic!("{record:?}");
    };
    assert_eq!(record.unit, Some(UnitId::from("叶枝镇")));
    assert_eq!(record.meets, Meets::Period("2024-01".parse().unwrap()));
    keys(&desk, &mut form, "shift+tab");
    assert_eq!(form.form().focus(), FieldName::Part);
    let record = appended(&keys(&desk, &mut form, "right right f2"));
    let Some(Body::Progress(record)) = record else {
        panic!("{record:?}");
    };
    assert_eq!(record.meets, Meets::Period("2024-03".parse().unwrap()));
}

#[test]
fn a_key_names_unit_and_period() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &key("14.1@2024-02/叶枝镇"));
    let record = appended(&keys(&desk, &mut form, "f2"));
    let expected = Progress {
        done: true,
        meets: Meets::Period("2024-02".parse().unwrap()),
        ..progress("14.1", "叶枝镇", "2024-04-03")
    };
    assert_eq!(record, Some(Body::Progress(expected)));
}

#[test]
fn a_standing_duty_is_confirmed_for_the_quarter_that_ended() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("3.2"));
    let record = appended(&keys(&desk, &mut form, "f2"));
    let Some(Body::Progress(record)) = record else {
        panic!("{record:?}");
    };
    assert!(record.done);
    assert_eq!(record.meets, Meets::Period("2024Q1".parse().unwrap()));
}

#[test]
fn a_zero_takes_nothing_for_a_figure() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("2.1"));
    typed(&desk, &mut form, "零人");
    let record = appended(&keys(&desk, &mut form, "f2"));
    assert!(matches!(record, Some(Body::Progress(it)) if it.value == decimal("0")));
}

#[test]
fn parts_of_a_whole_are_kept_as_parts() {
    let desk = weixi("2024-06-30", Vec::new());
    let mut form = open(&desk, &item("5.2"));
    typed(&desk, &mut form, "58、77");
    let record = appended(&keys(&desk, &mut form, "f2"));
    let Some(Body::Progress(record)) = record else {
        panic!("{record:?}");
    };
    assert_eq!((record.value, record.of), (decimal("58"), decimal("77")));
}

#[test]
fn an_increase_is_added_to_the_last_figure() {
    let desk = weixi(
        "2024-04-03",
        vec![figure("11.6", "财政局", "2024-02-29", "14.6")],
    );
    let mut form = open(&desk, &item("11.6"));
    typed(&desk, &mut form, "+11.5");
    let record = appended(&keys(&desk, &mut form, "f2"));
    assert!(matches!(record, Some(Body::Progress(it)) if it.value == decimal("26.1")));
}

#[test]
fn a_case_is_opened_and_later_done() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("1.3"));
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_eq!(form.form().focus(), FieldName::Unit);
    typed(&desk, &mut form, "叶枝");
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_eq!(form.form().focus(), FieldName::Label);
    typed(&desk, &mut form, "示例户1");
    let record = appended(&keys(&desk, &mut form, "f2"));
    let unit = match &record {
        Some(Body::Case(case)) => {
            assert_eq!((&*case.label, case.count), ("示例户1", 1));
            case.unit.clone()
        }
        _ => panic!("{record:?}"),
    };
    let desk = weixi(
        "2024-04-03",
        vec![case("1.3", unit.as_str(), "2024-04-01", "示例户1")],
    );
    let id = duban::journal::RecordId(ulid::Ulid(1));
    let mut form = open(&desk, &key(&format!("1.3#{id}")));
    let record = appended(&keys(&desk, &mut form, "f2"));
    let meets = Meets::Case(Box::new((id, None)));
    assert!(matches!(record, Some(Body::Progress(it)) if it.done && it.meets == meets));
}

#[test]
fn a_step_in_words_is_reached() {
    let desk = other("2025-04-03", Vec::new());
    let step =
        |it: &&duban::board::Obligation| it.label.is_some() && it.due == Some(day("2025-03-31"));
    let one = desk.board.obligations.iter().find(step).unwrap();
    let mut form = open(&desk, &key(&one.key.to_string()));
    let record = appended(&keys(&desk, &mut form, "f2"));
    let meets = Meets::Checkpoint(day("2025-03-31"));
    assert!(matches!(record, Some(Body::Progress(it)) if it.done && it.meets == meets));
}

#[test]
fn what_is_wrong_keeps_the_form_and_takes_the_keys() {
    let desk = weixi("2024-04-03", Vec::new());
    for (figure, day, at) in [
        ("很多", "3月底", FieldName::Figure),
        ("26.1", "4月4日", FieldName::Day),
        ("26.1", "2月30日", FieldName::Day),
        ("", "3月底", FieldName::Figure),
    ] {
        let mut form = open(&desk, &item("11.6"));
        typed(&desk, &mut form, figure);
        keys(&desk, &mut form, "enter");
        typed(&desk, &mut form, day);
        keys(&desk, &mut form, "enter");
        assert_eq!(
            appended(&keys(&desk, &mut form, "f2")),
            None,
            "{figure} {day}"
        );
        assert_eq!(form.form().focus(), at, "{figure} {day}");
    }
}

#[test]
fn odd_figures_are_asked_about_once() {
    let before = || vec![figure("11.6", "财政局", "2024-02-29", "24.6")];
    for odd in ["14.6", "92.5", "160"] {
        let desk = weixi("2024-04-03", before());
        let mut form = open(&desk, &item("11.6"));
        typed(&desk, &mut form, odd);
        assert_eq!(appended(&keys(&desk, &mut form, "f2")), None, "{odd}");
        assert!(appended(&keys(&desk, &mut form, "f2")).is_some(), "{odd}");
    }
    // A change is another figure, and asked about again.
    let desk = weixi("2024-04-03", before());
    let mut form = open(&desk, &item("11.6"));
    typed(&desk, &mut form, "14.6");
    keys(&desk, &mut form, "f2 backspace 5");
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert!(appended(&keys(&desk, &mut form, "f2")).is_some());
}

#[test]
fn esc_puts_the_form_by_and_it_comes_back() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &key("11.6@2024-03-31"));
    typed(&desk, &mut form, "26.1");
    keys(&desk, &mut form, "enter enter");
    typed(&desk, &mut form, "一");
    keys(&desk, &mut form, "enter");
    typed(&desk, &mut form, "二");
    let asks = keys(&desk, &mut form, "esc");
    let Some(Ask::Do(Effect::KeepDraft(kept))) = asks.first() else {
        panic!("{asks:?}");
    };
    assert!(asks.contains(&Ask::Close));
    // Another form is put by beside it.
    let mut another = Record::open(&desk, &item("11.2"), Some(kept)).unwrap();
    assert!(!another.form().restored());
    keys(&desk, &mut another, "tab tab");
    typed(&desk, &mut another, "三");
    let both = another.kept().unwrap();
    let mut again = Record::open(&desk, &item("11.6"), Some(&both)).unwrap();
    assert!(again.form().restored());
    let record = appended(&keys(&desk, &mut again, "f2"));
    assert!(matches!(record, Some(Body::Progress(it))
        if it.value == decimal("26.1") && it.note.as_deref() == Some("一\n二")));
    let Some(Effect::KeepDraft(left)) = again.saved() else {
        panic!("the other form is lost");
    };
    assert!(
        Record::open(&desk, &item("11.2"), Some(&left))
            .unwrap()
            .form()
            .restored()
    );
    assert!(
        !Record::open(&desk, &item("11.6"), Some(&left))
            .unwrap()
            .form()
            .restored()
    );
}

#[test]
fn an_untouched_form_leaves_nothing_behind() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("11.6"));
    assert_eq!(form.kept(), None);
    let asks = keys(&desk, &mut form, "tab tab tab esc");
    assert_eq!(asks, [Ask::Do(Effect::DropDraft), Ask::Close]);
}

#[test]
fn leaving_a_field_keeps_what_changed() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("11.6"));
    typed(&desk, &mut form, "26");
    let kept = |asks: &[Ask]| matches!(asks, [Ask::Do(Effect::KeepDraft(_))]);
    assert!(kept(&keys(&desk, &mut form, "tab")));
    assert!(!kept(&keys(&desk, &mut form, "tab")));
}

#[test]
fn who_writes_is_asked_before_the_first_record() {
    let mut desk = weixi("2024-04-03", Vec::new());
    desk.writer = None;
    let mut form = open(&desk, &item("11.2"));
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_eq!(keys(&desk, &mut form, "enter"), [], "a name is needed");
    assert_eq!(keys(&desk, &mut form, "esc"), [], "back in the form");
    keys(&desk, &mut form, "f2");
    typed(&desk, &mut form, "乙");
    let asks = keys(&desk, &mut form, "enter");
    assert!(matches!(asks.as_slice(),
        [Ask::Do(Effect::ChooseWriter { name, then })] if name == "乙" && then.len() == 1));
}

#[test]
fn a_paste_fills_the_field() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("14.1"));
    keys(&desk, &mut form, "tab tab");
    form.paste(&desk, "叶枝镇");
    keys(&desk, &mut form, "tab");
    form.paste(&desk, "3月底\n");
    let record = appended(&keys(&desk, &mut form, "f2"));
    assert!(matches!(record, Some(Body::Progress(it))
        if it.on == day("2024-03-31") && it.unit == Some(UnitId::from("叶枝镇"))));
}
