//! The overview, and the whole screen around it: keys in, screen out.

use duban::tui::desk::Desk;
use duban::tui::draw::draw;
use duban::tui::events::Input;
use duban::tui::keymap::Key;
use duban::tui::message::Message;
use duban::tui::state::{State, ViewId};
use duban::tui::update::update;
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{desk, english};
use crate::printer::{print, text};

const SMALL: Rect = Rect::new(0, 0, 80, 24);
const LARGE: Rect = Rect::new(0, 0, 120, 40);

/// Presses keys by their names on a fresh screen.
pub(crate) fn pressed(screen: Rect, keys: &[&str]) -> State {
    pressed_on(desk(), screen, keys)
}

/// The same over another desk.
pub(crate) fn pressed_on(desk: Desk, screen: Rect, keys: &[&str]) -> State {
    let mut state = State::new(desk, screen);
    for key in keys {
        let key: Key = key.parse().unwrap();
        let effects = update(&mut state, Message::Input(Input::Key(key)));
        assert!(effects.is_empty(), "{effects:?}");
    }
    state
}

/// The whole screen.
pub(crate) fn screen(state: &State) -> Buffer {
    let mut buf = Buffer::empty(state.screen);
    draw(state, &mut buf);
    buf
}

#[test]
fn the_year_at_a_glance() {
    assert_snapshot!("overview-80x24", print(&screen(&pressed(SMALL, &[]))));
    assert_snapshot!("overview-120x40", print(&screen(&pressed(LARGE, &[]))));
}

#[test]
fn the_chosen_task_shows_its_items() {
    let keys = ["end", "up", "up", "up"];
    assert_snapshot!(
        "overview-task-11-120x40",
        text(&screen(&pressed(LARGE, &keys)))
    );
}

#[test]
fn english_fits_as_well() {
    let state = State::new(english(), SMALL);
    assert_snapshot!("overview-80x24-en", text(&screen(&state)));
}

#[test]
fn a_small_window_says_so() {
    let state = pressed(Rect::new(0, 0, 60, 20), &[]);
    assert_snapshot!("too-small", text(&screen(&state)));
}

#[test]
fn views_come_by_number_and_by_tab_and_esc_goes_back() {
    assert_eq!(pressed(SMALL, &["4"]).view, ViewId::Units);
    assert_eq!(pressed(SMALL, &["tab", "tab"]).view, ViewId::Task);
    assert_eq!(pressed(SMALL, &["shift+tab"]).view, ViewId::Ledger);
    assert_eq!(pressed(SMALL, &["2", "5", "esc"]).view, ViewId::Todo);
}

#[test]
fn the_footer_says_how_to_leave_at_any_width() {
    for view in ["1", "2", "3", "4", "5", "6", "8", "9"] {
        for screen_size in [SMALL, LARGE] {
            let shown = text(&screen(&pressed(screen_size, &[view])));
            let footer = shown.lines().last().unwrap_or_default();
            let says = ["Esc 返回", "q 退出", "F1 帮助", "Enter 进入"];
            assert!(says.iter().all(|it| footer.contains(it)), "{footer}");
        }
    }
    for screen_size in [SMALL, LARGE] {
        let shown = text(&screen(&pressed(screen_size, &["7"])));
        let footer = shown.lines().last().unwrap_or_default();
        let says = ["Esc 返回", "q 退出", "F1 帮助", "Enter 填报"];
        assert!(says.iter().all(|it| footer.contains(it)), "{footer}");
    }
    let shown = text(&screen(&pressed(SMALL, &["2", "f"])));
    let footer = shown.lines().last().unwrap_or_default();
    assert!(
        footer.contains("Enter 确定") && footer.contains("Del 清筛选"),
        "{footer}"
    );
    assert!(!footer.contains("r 记录"), "{footer}");
}

#[test]
fn the_goals_open_on_a_page_of_their_own() {
    for keys in [["enter"], ["3"]] {
        let state = pressed(SMALL, &keys);
        assert_eq!(state.view, ViewId::Task);
        assert_eq!(state.views.task.task(&state.desk), None);
    }
}

#[test]
fn a_sign_of_an_input_method_works_as_its_key() {
    let help = pressed(SMALL, &["\u{ff1f}"]);
    assert_eq!(help.overlays.len(), 1);
    let search = pressed(SMALL, &["招"]);
    assert!(text(&screen(&search)).contains("招投标"));
}

#[test]
fn q_leaves_from_any_view() {
    for view in ["1", "2", "3", "4", "5", "6", "7", "8", "9"] {
        assert!(pressed(SMALL, &[view, "q"]).over, "{view}");
    }
}
