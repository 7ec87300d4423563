//! The view of the journal.

use duban::plan::ItemId;
use duban::tui::desk::Desk;
use duban::tui::keymap::Command;
use duban::tui::outcome::Ask;
use duban::tui::views::View;
use duban::tui::views::log::Log;
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{LARGE, SMALL, desk, empty, english};
use crate::printer::{print, text};

fn down(desk: &Desk, lines: usize) -> Log {
    let mut view = Log::default();
    view.refresh(desk);
    for _ in 0..lines {
        view.update(desk, Command::Down, SMALL);
    }
    view
}

fn shown(view: &Log, desk: &Desk, room: Rect) -> Buffer {
    let mut buf = Buffer::empty(room);
    view.draw(desk, room, &mut buf);
    buf
}

#[test]
fn a_record_with_note_and_evidence() {
    let desk = desk();
    let view = down(&desk, 5);
    assert_snapshot!("log-80x24", print(&shown(&view, &desk, SMALL)));
    assert_snapshot!("log-120x40", print(&shown(&view, &desk, LARGE)));
}

#[test]
fn what_does_not_count_says_why() {
    let desk = desk();
    for (name, lines) in [("unknown", 0), ("orphan", 2), ("void", 3), ("voided", 4)] {
        let view = down(&desk, lines);
        assert_snapshot!(
            format!("log-{name}-80x24"),
            text(&shown(&view, &desk, SMALL))
        );
    }
    assert_snapshot!(
        "log-80x24-en",
        text(&shown(&down(&english(), 1), &english(), SMALL))
    );
}

#[test]
fn only_what_counts_is_taken_back() {
    let desk = desk();
    let ask = |lines| down(&desk, lines).update(&desk, Command::Void, SMALL);
    assert!(matches!(ask(1).as_slice(), [Ask::Void(_)]));
    assert!(matches!(ask(2).as_slice(), [Ask::Void(_)]), "an orphan");
    assert!(matches!(ask(3).as_slice(), [Ask::Tell(_)]), "a void");
    assert!(
        matches!(ask(4).as_slice(), [Ask::Tell(_)]),
        "taken back already"
    );
    assert_eq!(
        down(&desk, 6).target(&desk).item,
        Some(ItemId::from("11.6")),
        "of a void"
    );
}

#[test]
fn the_choice_stays_on_its_record_when_others_come() {
    let before = desk();
    let mut view = down(&before, 5);
    let fewer = {
        let mut desk = desk();
        desk.book.records.pop();
        desk.book.places.pop();
        desk
    };
    let target = view.target(&before);
    view.refresh(&fewer);
    assert_eq!(view.target(&fewer), target);
    view.refresh(&empty());
    assert!(view.update(&empty(), Command::Void, SMALL).is_empty());
    assert_snapshot!("log-empty-80x24", text(&shown(&view, &empty(), SMALL)));
}
