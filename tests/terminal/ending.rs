//! Whatever ends the program, the terminal is given back and what was typed is kept.

use crate::office::Office;
use crate::recording::open_form;
use crate::screen::{Left, Screen};

const NOTE: &str = "中标公示还没出";

/// The program with a form in which a note is being typed.
fn typing(office: &Office) -> Screen {
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    open_form(&screen);
    screen.press("\t\t");
    screen.press(NOTE);
    screen.see_row(&["说明", NOTE]);
    screen
}

/// On the next start the form goes on where it was left.
fn assert_kept(office: &Office) {
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    open_form(&screen);
    screen.see("接着上次没保存的内容写。");
    screen.see_row(&["说明", NOTE]);
    screen.press("\x13");
    screen.see("已记 ");
    screen.press("q");
    assert!(screen.end().exit.success());
    let journal = office.journal();
    assert_eq!(journal.len(), 1);
    assert!(journal[0].1.contains(NOTE), "{journal:?}");

    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    open_form(&screen);
    screen.see("做了什么、还差什么(可不填)");
    screen.press("\x03");
    let left = screen.end();
    assert!(left.exit.success());
    assert_eq!(left.text().trim(), "", "there is nothing to keep");
}

/// On the terminal as it was before stands that something is kept, and how to go on with it.
fn assert_told(left: &Left) {
    assert!(left.is_restored());
    let text = left.text();
    let line = "没保存的内容已暂存:11.2 招投标。下次打开,在这一项上按 r 接着写。";
    assert_eq!(text.trim(), line);
}

#[test]
fn asked_to_terminate() {
    let office = Office::new();
    let screen = typing(&office);
    screen.terminate();
    assert_told(&screen.end());
    assert_kept(&office);
}

#[test]
fn interrupted_by_a_key() {
    let office = Office::new();
    let screen = typing(&office);
    screen.press("\x03");
    assert_told(&screen.end());
    assert_kept(&office);
}

#[test]
fn the_terminal_is_taken_away() {
    let office = Office::new();
    let exit = typing(&office).hang_up();
    assert!(exit.success(), "{exit:?}");
    assert_kept(&office);
}
