//! What the form says: what stands now, what keeps it from being saved, what was done before.

use duban::journal::{Body, Meets, Progress};
use duban::tui::desk::Desk;
use duban::tui::forms::record::FieldName;
use duban::tui::outcome::Target;
use duban::tui::overlays::{Overlay, Record};
use ratatui::buffer::Buffer;

use crate::hands::{SCREEN, appended, figure, item, key, keys, progress, typed, weixi};
use crate::printer::text;

fn open(desk: &Desk, target: &Target) -> Record {
    Record::open(desk, target, None).unwrap()
}

fn shown(desk: &Desk, overlay: &dyn Overlay) -> String {
    let mut buf = Buffer::empty(SCREEN);
    overlay.draw(desk, SCREEN, &mut buf);
    text(&buf)
}

#[track_caller]
fn assert_says(desk: &Desk, form: &dyn Overlay, parts: &[&str]) {
    let text = shown(desk, form);
    for part in parts {
        assert!(text.contains(part), "no {part} in\n{text}");
    }
}

fn report(unit: &str, period: &str, on: &str) -> Body {
    Body::Progress(Progress {
        done: true,
        meets: Meets::Period(period.parse().unwrap()),
        ..progress("14.1", unit, on)
    })
}

#[test]
fn what_stands_now_follows_unit_and_period() {
    let records = vec![
        report("叶枝镇", "2024-01", "2024-01-30"),
        report("叶枝镇", "2024-02", "2024-03-02"),
    ];
    let desk = weixi("2024-04-03", records);
    let mut form = open(&desk, &item("14.1"));
    keys(&desk, &mut form, "tab tab");
    typed(&desk, &mut form, "yz");
    assert_says(
        &desk,
        &form,
        &["现在:逾期 3月应于3月31日前报送", "完 逾期完成 3月"],
    );
    keys(&desk, &mut form, "shift+tab left");
    assert_says(&desk, &form, &["期次      2月", "现在:逾期完成 2月"]);
    keys(&desk, &mut form, "left");
    assert_says(&desk, &form, &["期次      1月", "现在:已完成 1月"]);
    keys(&desk, &mut form, "tab");
    typed(&desk, &mut form, "塔城");
    assert_says(
        &desk,
        &form,
        &["现在:逾期 1月应于1月31日前报送", "完 逾期完成 1月"],
    );
}

#[test]
fn what_stands_now_is_of_all_units_while_none_is_chosen() {
    let records = vec![report("叶枝镇", "2024-02", "2024-02-20")];
    let desk = weixi("2024-04-03", records);
    let mut form = open(&desk, &key("14.1@2024-02"));
    assert_says(&desk, &form, &["期次      2月", "现在:逾期 9/10"]);
    keys(&desk, &mut form, "tab right");
    assert_says(&desk, &form, &["期次      3月", "现在:逾期 10/10"]);
}

#[test]
fn figures_and_what_is_asked_follow_the_unit() {
    let desk = weixi(
        "2024-06-30",
        vec![figure("8.1", "叶枝镇", "2024-05-31", "1")],
    );
    let mut form = open(&desk, &item("8.1"));
    assert!(form.form().field(FieldName::Unit).is_some());
    while form.form().focus() != FieldName::Unit {
        keys(&desk, &mut form, "tab");
    }
    typed(&desk, &mut form, "叶枝");
    assert_says(&desk, &form, &["上次 1"]);
    typed(&desk, &mut form, "塔城");
    assert_says(&desk, &form, &["还没有记过数"]);
}

#[test]
fn a_wrong_field_is_named_and_gets_the_cursor() {
    let desk = weixi("2024-04-03", Vec::new());
    for (figure, day, at, says) in [
        (
            "很多",
            "3月底",
            FieldName::Figure,
            "未保存。【累计】不是数:很多",
        ),
        (
            "26.1",
            "4月4日",
            FieldName::Day,
            "未保存。【日期】4月4日在截至日",
        ),
        (
            "26.1",
            "2月30日",
            FieldName::Day,
            "未保存。【日期】2024年2月只有29天",
        ),
        (
            "26.1",
            "随便",
            FieldName::Day,
            "未保存。【日期】看不懂的日期:随便。可写 3月31日",
        ),
        (
            "",
            "3月底",
            FieldName::Figure,
            "未保存。【累计】请填数或写说明",
        ),
    ] {
        let mut form = open(&desk, &item("11.6"));
        typed(&desk, &mut form, figure);
        keys(&desk, &mut form, "enter");
        typed(&desk, &mut form, day);
        keys(&desk, &mut form, "enter f2");
        assert_eq!(form.form().focus(), at, "{figure} {day}");
        assert_says(&desk, &form, &[says]);
        let stands = |name| form.form().field(name).unwrap().text();
        assert_eq!(stands(FieldName::Figure), figure);
        assert_eq!(stands(FieldName::Day), day);
        // The next change takes the message away.
        typed(&desk, &mut form, "1");
        assert!(!shown(&desk, &form).contains("未保存"));
    }
}

#[test]
fn an_empty_day_says_what_may_be_typed() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("11.6"));
    typed(&desk, &mut form, "26.1");
    keys(&desk, &mut form, "enter backspace");
    assert_says(&desk, &form, &["可写 3月底、3.31、昨天"]);
    keys(&desk, &mut form, "f2");
    assert_says(
        &desk,
        &form,
        &[
            "没有填日期,可写 3月31日、3.31、3月底",
            "未保存。【日期】没有填日期。可写 3月31日、3.31、3月底、一季度",
        ],
    );
}

#[test]
fn emptying_what_was_filled_in_is_a_change() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("11.6"));
    keys(&desk, &mut form, "f2 enter");
    assert_says(&desk, &form, &["未保存"]);
    keys(&desk, &mut form, "backspace");
    assert!(!shown(&desk, &form).contains("未保存"));
    assert_eq!(form.form().field(FieldName::Day).unwrap().text(), "");
}

#[test]
fn done_before_is_said_and_asked_once() {
    let done = Progress {
        done: true,
        ..progress("11.2", "农业农村局", "2024-04-02")
    };
    let desk = weixi("2024-04-03", vec![Body::Progress(done)]);
    let mut form = open(&desk, &item("11.2"));
    assert_says(&desk, &form, &["现在:逾期完成"]);
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_says(
        &desk,
        &form,
        &["甲已记4月2日完成。再按一次保存就再记一条。"],
    );
    assert!(appended(&keys(&desk, &mut form, "f2")).is_some());
    // A note beside it asks nothing.
    let mut form = open(&desk, &item("11.2"));
    keys(&desk, &mut form, "right tab tab");
    typed(&desk, &mut form, "资料已归档");
    let record = appended(&keys(&desk, &mut form, "f2"));
    assert!(matches!(record, Some(Body::Note(_))));
}

#[test]
fn a_report_handed_in_before_is_asked_about_too() {
    let desk = weixi(
        "2024-04-03",
        vec![report("叶枝镇", "2024-02", "2024-02-20")],
    );
    let mut form = open(&desk, &key("14.1@2024-02/叶枝镇"));
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_says(&desk, &form, &["甲已记2月20日完成。"]);
    assert!(appended(&keys(&desk, &mut form, "f2")).is_some());
}

#[test]
fn one_word_for_one_key() {
    let mut desk = weixi("2024-04-03", Vec::new());
    let form = open(&desk, &item("14.1"));
    let text = shown(&desk, &form);
    assert!(text.contains("Esc 暂存退出"), "{text}");
    assert!(!text.contains("Right") && !text.contains("返回"), "{text}");
    desk.writer = None;
    let mut form = open(&desk, &item("11.2"));
    keys(&desk, &mut form, "f2");
    assert_says(&desk, &form, &["Enter 确定", "Esc 返回"]);
}

#[test]
fn what_is_not_done_needs_a_note_and_says_so_alone() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = open(&desk, &item("11.2"));
    keys(&desk, &mut form, "right f2");
    let text = shown(&desk, &form);
    let row = text.lines().find(|line| line.contains("| 说明")).unwrap();
    assert_eq!(row.trim_matches(['|', ' ']), "说明      请写说明");
    assert!(text.contains("未保存。【说明】请写说明"), "{text}");
}

#[test]
fn a_part_larger_than_the_whole_is_asked_about() {
    let desk = weixi("2024-06-30", Vec::new());
    let mut form = open(&desk, &item("5.2"));
    typed(&desk, &mut form, "77/58");
    assert_eq!(appended(&keys(&desk, &mut form, "f2")), None);
    assert_says(&desk, &form, &["部分比总数还多:77/58。再按一次保存"]);
    assert!(appended(&keys(&desk, &mut form, "f2")).is_some());
}

#[test]
fn a_count_may_name_what_is_counted() {
    let desk = weixi("2024-04-03", Vec::new());
    for (count, understood) in [
        ("3户", Some(3)),
        ("三户", None),
        ("１２人", Some(12)),
        ("12", Some(12)),
        ("零户", None),
        ("户", None),
        ("3x", None),
        ("1.5", None),
    ] {
        let mut form = open(&desk, &item("1.3"));
        typed(&desk, &mut form, "示例户1");
        keys(&desk, &mut form, "tab");
        typed(&desk, &mut form, "叶枝");
        keys(&desk, &mut form, "tab");
        typed(&desk, &mut form, count);
        if let Some(number) = understood {
            assert_says(&desk, &form, &[&format!("= {number} ")]);
        }
        let record = appended(&keys(&desk, &mut form, "f2"));
        let recorded = match record {
            Some(Body::Case(case)) => Some(case.count),
            _ => None,
        };
        assert_eq!(recorded, understood, "{count}");
    }
}
