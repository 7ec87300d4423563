//! The terminal's own cursor stands behind what was typed, where an input method shows its
//! candidates.

use duban::text::cut;
use duban::tui::desk::Desk;
use duban::tui::forms::Input;
use duban::tui::forms::record::FieldName;
use duban::tui::overlays::{Overlay, Record, open};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::hands::{SCREEN, item, keys, typed, weixi};
use crate::printer::text;

fn caret(desk: &Desk, overlay: &dyn Overlay, screen: Rect) -> (Position, String) {
    let mut buf = Buffer::empty(screen);
    let caret = overlay.draw(desk, screen, &mut buf).unwrap();
    assert!(screen.contains(caret), "{caret}");
    let row = text(&buf)
        .lines()
        .nth(usize::from(caret.y))
        .unwrap()
        .to_owned();
    (caret, row)
}

/// The caret stands directly behind this text in its row.
#[track_caller]
fn assert_behind(desk: &Desk, overlay: &dyn Overlay, typed: &str) {
    let (caret, row) = caret(desk, overlay, SCREEN);
    let before = cut(&row, usize::from(caret.x));
    assert!(
        before.ends_with(typed),
        "{caret} is not behind {typed}: {row}"
    );
}

#[test]
fn in_every_field_of_the_form() {
    let desk = weixi("2024-04-03", Vec::new());
    for id in ["11.6", "1.3", "14.1", "2.1", "11.2", "5.2"] {
        let mut form = Record::open(&desk, &item(id), None).unwrap();
        let names: Vec<FieldName> = form.form().shown().map(|it| it.name).collect();
        for _ in &names {
            let focus = form.form().focus();
            match form.form().field(focus).unwrap().input {
                Input::Choice(_) => {
                    keys(&desk, &mut form, "right");
                    let chosen = form.form().field(focus).unwrap().text();
                    assert_behind(&desk, &form, &chosen);
                }
                Input::Line { .. } | Input::Lines(_) => {
                    typed(&desk, &mut form, "就业a，甲");
                    assert_behind(&desk, &form, "就业a，甲");
                    keys(&desk, &mut form, "left left");
                    assert_behind(&desk, &form, "就业a");
                    keys(&desk, &mut form, "left left");
                    assert_behind(&desk, &form, "就");
                }
            }
            keys(&desk, &mut form, "tab");
        }
    }
}

#[test]
fn in_boxes_with_one_line() {
    let mut desk = weixi("2024-04-03", Vec::new());
    let mut as_of = open::as_of(&desk);
    typed(&desk, &mut *as_of, "三月底");
    assert_behind(&desk, &*as_of, "三月底");
    let mut search = open::search(&desk, "");
    typed(&desk, &mut *search, "沪滇a");
    assert_behind(&desk, &*search, "沪滇a");
    keys(&desk, &mut *search, "left left");
    assert_behind(&desk, &*search, "沪");
    desk.writer = None;
    let mut form = open::record(&desk, &item("11.2"), None);
    keys(&desk, &mut *form, "f2");
    typed(&desk, &mut *form, "办公室甲");
    assert_behind(&desk, &*form, "办公室甲");
}

#[test]
fn a_line_longer_than_its_field_keeps_the_caret_in_sight() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = Record::open(&desk, &item("11.6"), None).unwrap();
    typed(&desk, &mut form, &"一二三四五六七八九十".repeat(20));
    assert_behind(&desk, &form, "九十");
    let mut as_of = open::as_of(&desk);
    typed(&desk, &mut *as_of, &"就业a".repeat(20));
    assert_behind(&desk, &*as_of, "业a");
}

#[test]
fn a_long_note_stays_in_its_box_at_any_size() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = Record::open(&desk, &item("14.1"), None).unwrap();
    while form.form().focus() != FieldName::Note {
        keys(&desk, &mut form, "tab");
    }
    let note = "电话催办三次,对方答复本周五前报送到位\n第二行，资料在整理之中\n".repeat(300);
    form.paste(&desk, &note);
    typed(&desk, &mut form, "末尾");
    let before = caret(&desk, &form, SCREEN);
    assert_behind(&desk, &form, "末尾");
    for size in [
        (40, 10),
        (81, 25),
        (79, 24),
        (20, 5),
        (1, 1),
        (200, 60),
        (33, 12),
    ] {
        let screen = Rect::new(0, 0, size.0, size.1);
        let mut buf = Buffer::empty(screen);
        let caret = form.draw(&desk, screen, &mut buf);
        assert!(caret.is_none_or(|it| screen.contains(it)), "{size:?}");
    }
    assert_eq!(caret(&desk, &form, SCREEN), before);
    let kept = form.form().field(FieldName::Note).unwrap().text();
    assert_eq!(kept, note + "末尾");
}

#[test]
fn several_lines_pasted_into_one_become_one() {
    let desk = weixi("2024-04-03", Vec::new());
    let mut form = Record::open(&desk, &item("1.3"), None).unwrap();
    while form.form().focus() != FieldName::Label {
        keys(&desk, &mut form, "tab");
    }
    form.paste(&desk, "示例户1\n叶枝镇\n");
    assert_behind(&desk, &form, "示例户1 叶枝镇");
    let mut name = open::name(Vec::new());
    name.paste(&desk, "办公室\n甲");
    assert_behind(&desk, &*name, "办公室 甲");
}
