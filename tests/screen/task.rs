//! The view of one task.

use duban::plan::ItemId;
use duban::tui::desk::Desk;
use duban::tui::keymap::Command;
use duban::tui::outcome::{Ask, Place};
use duban::tui::views::View;
use duban::tui::views::task::TaskView;
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{LARGE, SMALL, desk, empty, english};
use crate::printer::{print, text};

fn opened(desk: &Desk, item: &str) -> TaskView {
    let mut view = TaskView::default();
    view.refresh(desk);
    view.open_item(desk, &ItemId::from(item));
    view
}

fn shown(view: &TaskView, desk: &Desk, room: Rect) -> Buffer {
    let mut buf = Buffer::empty(room);
    view.draw(desk, room, &mut buf);
    buf
}

#[test]
fn a_task_with_a_figure_behind() {
    let desk = desk();
    let view = opened(&desk, "11.6");
    assert_snapshot!("task-11-80x24", print(&shown(&view, &desk, SMALL)));
    assert_snapshot!("task-11-120x40", print(&shown(&view, &desk, LARGE)));
}

#[test]
fn a_task_that_townships_owe() {
    let desk = desk();
    let view = opened(&desk, "14.1");
    assert_snapshot!("task-14-80x24", text(&shown(&view, &desk, SMALL)));
    assert_snapshot!("task-14-120x40", text(&shown(&view, &desk, LARGE)));
}

#[test]
fn a_long_task_is_scrolled_and_speaks_english() {
    let desk = english();
    let mut view = opened(&desk, "4.1");
    view.update(&desk, Command::Last, SMALL);
    assert_snapshot!("task-4-80x24-en", text(&shown(&view, &desk, SMALL)));
}

#[test]
fn nothing_recorded() {
    let desk = empty();
    let mut view = TaskView::default();
    view.refresh(&desk);
    view.open(&desk, 1);
    assert_snapshot!("task-1-empty-120x40", text(&shown(&view, &desk, LARGE)));
}

#[test]
fn left_and_right_turn_the_pages_and_enter_goes_on() {
    let desk = desk();
    let mut view = opened(&desk, "11.6");
    assert_eq!(view.target(&desk).item, Some(ItemId::from("11.6")));
    let key = view.target(&desk).key;
    assert_eq!(key.as_deref(), Some("11.6@2024-03-31"));
    let asks = view.update(&desk, Command::Enter, SMALL);
    assert_eq!(asks, [Ask::Go(Place::Indicator(ItemId::from("11.6")))]);
    view.refresh(&desk);
    assert_eq!(view.target(&desk).key, key, "kept by what it is");
    view.update(&desk, Command::Right, SMALL);
    assert_eq!(view.task(&desk), Some(12));
    for _ in 0..9 {
        view.update(&desk, Command::Right, SMALL);
    }
    assert_eq!(view.task(&desk), Some(14));
    view.update(&desk, Command::Left, SMALL);
    assert_eq!(view.task(&desk), Some(13));
}

#[test]
fn the_main_goals_are_the_first_page() {
    let desk = desk();
    let mut view = opened(&desk, "0.2");
    assert_eq!(view.task(&desk), None);
    assert_eq!(view.target(&desk).item, Some(ItemId::from("0.2")));
    assert_snapshot!("task-goals-80x24", text(&shown(&view, &desk, SMALL)));
    view.update(&desk, Command::Left, SMALL);
    assert_eq!(
        view.target(&desk).item,
        Some(ItemId::from("0.2")),
        "no page before"
    );
    view.update(&desk, Command::Right, SMALL);
    assert_eq!(view.task(&desk), Some(1));
    view.update(&desk, Command::Left, SMALL);
    assert_eq!(view.task(&desk), None);
}

#[test]
fn the_choice_stays_when_a_record_comes() {
    let (before, after) = (desk(), empty());
    for item in ["11.2", "11.6", "14.2", "0.2"] {
        let mut view = opened(&before, item);
        view.refresh(&after);
        assert_eq!(view.target(&after).item, Some(ItemId::from(item)));
        view.refresh(&before);
        assert_eq!(view.target(&before).item, Some(ItemId::from(item)));
    }
}
