//! A list with headings: the choice never rests on one.

use super::cursor::Cursor;
use crate::tui::keymap::Command;

/// Moves by a command and on past headings; `false` where the command does not move.
pub(super) fn step_over(
    cursor: &mut Cursor,
    command: Command,
    (len, height): (usize, usize),
    is_heading: impl Fn(usize) -> bool,
) -> bool {
    if !cursor.step(command, len, height) {
        return false;
    }
    let up = matches!(command, Command::Up | Command::PageUp | Command::First);
    settle(cursor, len, up, is_heading);
    true
}

/// Goes from a heading to the nearest line that is none, upward first where `up`.
pub(super) fn settle(
    cursor: &mut Cursor,
    len: usize,
    up: bool,
    is_heading: impl Fn(usize) -> bool,
) {
    cursor.clamp(len);
    let at = cursor.chosen();
    let above = (0..=at).rev().find(|line| !is_heading(*line));
    let below = (at..len).find(|line| !is_heading(*line));
    let found = if up { above.or(below) } else { below.or(above) };
    cursor.choose(found.unwrap_or(at));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_passed_over_in_both_ways() {
        let heading = |line: usize| line == 0 || line == 3;
        let mut cursor = Cursor::default();
        settle(&mut cursor, 6, false, heading);
        assert_eq!(cursor.chosen(), 1);
        let mut go = |command| {
            assert!(step_over(&mut cursor, command, (6, 4), heading));
            cursor.chosen()
        };
        assert_eq!(go(Command::Down), 2);
        assert_eq!(go(Command::Down), 4);
        assert_eq!(go(Command::Up), 2);
        assert_eq!(go(Command::First), 1);
        assert_eq!(go(Command::Up), 1);
        assert_eq!(go(Command::Last), 5);
        assert!(!step_over(&mut cursor, Command::Enter, (6, 4), heading));
    }
}
