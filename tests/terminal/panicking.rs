//! A panic gives the terminal back before it is told.
//!
//! The tests marked as ignored are the programs that panic: each runs in a terminal of its own.

use std::io::Write;
use std::thread;

use portable_pty::CommandBuilder;

use crate::screen::{Left, Screen};

/// Runs one of the tests below in a terminal.
fn run(test: &str) -> Left {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture", "--test-threads=1"]);
    command.arg(format!("panicking::{test}"));
    command.env("TERM", "xterm-256color");
    command.env("RUST_BACKTRACE", "0");
    let screen = Screen::start(command);
    screen.wait("the other screen", |screen| {
        screen.alternate_screen() && screen.bracketed_paste() && screen.contents().contains("画面")
    });
    screen.press("x");
    screen.end()
}

/// Takes the terminal over, shows something and waits for a key.
fn take_terminal() -> duban::tui::terminal::Guard {
    let (guard, mut backend) = duban::tui::terminal::enter().unwrap();
    backend.write_all("画面".as_bytes()).unwrap();
    Write::flush(&mut backend).unwrap();
    crossterm::event::read().unwrap();
    guard
}

#[test]
#[ignore = "a program that panics; run in a terminal by the tests below"]
fn role_the_screen_panics() {
    let _guard = take_terminal();
    panic!("on the screen");
}

#[test]
#[ignore = "a program that panics; run in a terminal by the tests below"]
fn role_another_thread_panics() {
    let guard = take_terminal();
    let other = thread::Builder::new().name("watcher".to_owned());
    let other = other.spawn(|| panic!("behind the screen")).unwrap();
    other.join().unwrap_err();
    println!("still on the screen");
    drop(guard);
}

#[test]
fn of_the_screen() {
    let left = run("role_the_screen_panics");
    assert!(left.is_restored());
    let text = left.text();
    assert!(text.contains("on the screen"), "{text}");
    assert!(!text.contains("画面"), "{text}");
}

#[test]
fn of_another_thread() {
    let left = run("role_another_thread_panics");
    assert!(left.is_restored());
    let text = left.text();
    assert!(
        text.contains("thread 'watcher'") && text.contains("behind the screen"),
        "{text}"
    );
    assert!(
        !text.contains("still on the screen"),
        "told once the terminal is given back: {text}"
    );
}
