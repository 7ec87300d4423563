//! The command line in a terminal: colours, unless they are not wanted.

use crate::office::Office;
use crate::screen::Screen;

#[test]
fn lights_are_coloured_in_a_terminal_and_not_with_no_color() {
    let office = Office::new();
    for (unwanted, coloured) in [("", true), ("1", false)] {
        let mut program = office.program("overdue --as-of 2024-04-03");
        program.env("NO_COLOR", unwanted);
        let left = Screen::start(program).end();
        assert!(left.exit.success());
        let text = String::from_utf8(left.raw).unwrap();
        assert!(text.contains("红 逾期"), "{text}");
        assert_eq!(text.contains("\u{1b}[31m"), coloured, "{text}");
    }
}
