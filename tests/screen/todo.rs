//! The to-do list: keys in, screen out.

use duban::journal::Book;
use duban::tui::desk::Desk;
use duban::tui::draw::draw;
use duban::tui::message::{Done, Message, Reading};
use duban::tui::update::update;
use duban::tui::views::View as _;
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::desk::{desk, with_leader};
use crate::overview::{pressed, pressed_on, screen};
use crate::printer::{print, text};

const SMALL: Rect = Rect::new(0, 0, 80, 24);
const LARGE: Rect = Rect::new(0, 0, 120, 40);

#[test]
fn the_most_urgent_first_with_the_reason_beside() {
    assert_snapshot!("todo-80x24", print(&screen(&pressed(SMALL, &["2"]))));
    assert_snapshot!("todo-120x40", print(&screen(&pressed(LARGE, &["2"]))));
}

#[test]
fn a_row_unfolds_to_its_members() {
    let keys = ["2", "down", "enter"];
    assert_snapshot!(
        "todo-unfolded-120x40",
        text(&screen(&pressed(LARGE, &keys)))
    );
}

#[test]
fn a_filter_is_chosen_with_arrows_and_lifted_with_esc() {
    let keys = ["2", "f", "right", "tab", "down", "down", "enter"];
    assert_snapshot!("todo-yellow-80x24", text(&screen(&pressed(SMALL, &keys))));
    for lift in ["esc", "c", "del"] {
        let mut keys = keys.to_vec();
        keys.push(lift);
        let lifted = text(&screen(&pressed(SMALL, &keys)));
        assert!(
            lifted.contains("灯 全部") && lifted.contains("11.6"),
            "{lifted}"
        );
    }
}

#[test]
fn a_value_of_the_filter_is_found_by_typing() {
    let keys = ["2", "f", "c", "z", "j"];
    let state = pressed(SMALL, &keys);
    let mut buf = Buffer::empty(SMALL);
    let cursor = draw(&state, &mut buf);
    assert_snapshot!("todo-picker-80x24", print(&buf));
    assert_eq!(cursor, Some(Position::new(9, 3)), "behind what is typed");
    let unit = |keys: &[&str]| text(&screen(&pressed(SMALL, keys)));
    for typed in ["财", "Ｃ z", "县 财"] {
        let mut keys = vec!["2", "f"];
        keys.extend(typed.split(' '));
        assert!(unit(&keys).contains("单位 财政局"), "{typed}");
    }
    // A sign too many finds nothing and leaves what was found; taken back, it is found again.
    assert!(unit(&["2", "f", "c", "z", "j", "j"]).contains("没有这样的"));
    let emptied = ["2", "f", "c", "backspace"];
    assert!(unit(&emptied).contains("单位 全部"));
    // Digits are typed, not pressed: the number of a task.
    assert!(unit(&["2", "f", "right", "1", "1"]).contains("任务 11 项目建设"));
    // Esc gives the choice up.
    assert!(unit(&["2", "f", "c", "z", "j", "esc"]).contains("单位 全部"));
}

#[test]
fn a_filter_says_that_it_is_on_wherever_one_is() {
    let shown = text(&screen(&pressed(
        SMALL,
        &["2", "f", "c", "z", "j", "enter", "1"],
    )));
    assert!(shown.contains("待办 5/"), "{shown}");
    let all = text(&screen(&pressed(
        SMALL,
        &["2", "f", "c", "z", "j", "del", "enter"],
    )));
    assert!(!all.contains("筛选中") && !all.contains("待办 5/"), "{all}");
}

#[test]
fn the_bar_has_leaders_only_where_the_plan_has() {
    let bar = |desk: Desk| text(&screen(&pressed_on(desk, SMALL, &["2", "f"])));
    assert!(!bar(desk()).contains("分管领导"));
    let with = bar(with_leader());
    assert!(with.contains("分管领导 全部"), "{with}");
    let help = text(&screen(&pressed(LARGE, &["f1"])));
    assert!(!help.contains("单位领导"), "{help}");
}

#[test]
fn of_a_row_that_several_owe_each_is_told() {
    let many = text(&screen(&pressed(
        SMALL,
        &["2", "f", "right", "1", "4", "enter", "home", "y"],
    )));
    assert!(many.contains("1/7"), "{many}");
}

#[test]
fn the_choice_stays_where_it_is_when_a_record_comes() {
    for keys in [
        &["2", "down", "down"][..],
        &["2", "end"],
        &["2", "pgdn", "up"],
    ] {
        let mut state = pressed(SMALL, keys);
        let before = state.views.todo.target(&state.desk);
        let reading = Reading {
            plan: None,
            book: Some(fewer(&state.desk)),
            faults: Vec::new(),
            as_of: None,
        };
        update(&mut state, Message::Done(Done::Read(Box::new(reading))));
        assert_eq!(state.views.todo.target(&state.desk).item, before.item);
    }
}

/// The journal without its newest record that counts.
fn fewer(desk: &Desk) -> Book {
    let mut book = desk.book.clone();
    book.records.truncate(book.records.len() - 2);
    book.places.truncate(book.records.len());
    book
}
