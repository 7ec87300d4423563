//! The to-do list: keys in, screen out.

use insta::assert_snapshot;
use ratatui::layout::Rect;

use crate::overview::{pressed, screen};
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
    let keys = ["2", "f", "right", "right", "down", "down", "enter"];
    assert_snapshot!("todo-yellow-80x24", text(&screen(&pressed(SMALL, &keys))));
    let mut keys = keys.to_vec();
    keys.push("esc");
    let lifted = text(&screen(&pressed(SMALL, &keys)));
    assert!(
        lifted.contains("灯 全部") && lifted.contains("11.6"),
        "{lifted}"
    );
}
