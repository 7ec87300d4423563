//! Where the signs of a field stand: rows of its text, broken between any two signs.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::width;

/// A row on screen of a line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldRow {
    /// The line, from 0.
    pub(super) line: usize,
    /// Its characters that stand in this row.
    pub(super) chars: Range<usize>,
    pub(super) text: String,
}

/// The rows of `lines` in `cells` columns. A row that is full to its end at `cursor` (line,
/// character) is followed by an empty one, where the cursor stands.
pub(super) fn field_rows(lines: &[String], cells: usize, cursor: (usize, usize)) -> Vec<FieldRow> {
    let cells = cells.max(1);
    let mut rows = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let mut row = FieldRow {
            line: number,
            chars: 0..0,
            text: String::new(),
        };
        let mut used = 0;
        for sign in line.graphemes(true) {
            let wide = width(sign);
            if used + wide > cells && !row.text.is_empty() {
                let next = row.chars.end;
                let empty = FieldRow {
                    line: number,
                    chars: next..next,
                    text: String::new(),
                };
                rows.push(std::mem::replace(&mut row, empty));
                used = 0;
            }
            used += wide;
            row.text.push_str(sign);
            row.chars.end += sign.chars().count();
        }
        let end = row.chars.end;
        rows.push(row);
        if used >= cells && cursor == (number, end) {
            rows.push(FieldRow {
                line: number,
                chars: end..end,
                text: String::new(),
            });
        }
    }
    rows
}

/// The row and column on screen of `cursor`.
pub(super) fn place(rows: &[FieldRow], cursor: (usize, usize)) -> (usize, usize) {
    let (line, at) = cursor;
    let row = rows
        .iter()
        .rposition(|row| row.line == line && row.chars.start <= at)
        .unwrap_or(0);
    let Some(found) = rows.get(row) else {
        return (0, 0);
    };
    let before: String = found
        .text
        .chars()
        .take(at.saturating_sub(found.chars.start))
        .collect();
    (row, width(&before))
}

/// The cursor that stands at `column` of `row`, or at the last sign before it.
pub(super) fn cursor_at(rows: &[FieldRow], row: usize, column: usize) -> (usize, usize) {
    let Some(found) = rows.get(row) else {
        return (0, 0);
    };
    let goes_on = rows
        .get(row + 1)
        .is_some_and(|next| next.line == found.line);
    let mut at = found.chars.start;
    let mut used = 0;
    for sign in found.text.graphemes(true) {
        used += width(sign);
        let next = at + sign.chars().count();
        // The place behind a row's last sign is the next row's first.
        if used > column || (goes_on && next >= found.chars.end) {
            break;
        }
        at = next;
    }
    (found.line, at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('\n').map(str::to_owned).collect()
    }

    fn texts(rows: &[FieldRow]) -> Vec<&str> {
        rows.iter().map(|row| row.text.as_str()).collect()
    }

    #[test]
    fn a_wide_sign_goes_to_the_next_row_whole() {
        let rows = field_rows(&lines("一季度ab支付\n\n款"), 5, (0, 0));
        assert_eq!(texts(&rows), ["一季", "度ab", "支付", "", "款"]);
    }

    #[test]
    fn the_cursor_behind_a_full_row_has_a_row_of_its_own() {
        let text = lines("就业");
        assert_eq!(texts(&field_rows(&text, 4, (0, 1))), ["就业"]);
        let rows = field_rows(&text, 4, (0, 2));
        assert_eq!(texts(&rows), ["就业", ""]);
        assert_eq!(place(&rows, (0, 2)), (1, 0));
    }

    proptest! {
        #[test]
        fn every_place_comes_back(
            text in "[a-z就业，\n]{0,40}", cells in 1_usize..12, pick in 0_usize..1000,
        ) {
            let text = lines(&text);
            let line = pick % text.len();
            let at = (pick / 7) % (text[line].chars().count() + 1);
            let rows = field_rows(&text, cells, (line, at));
            let (row, column) = place(&rows, (line, at));
            prop_assert!(column < cells.max(2));
            prop_assert_eq!(cursor_at(&rows, row, column), (line, at));
            for row in &rows {
                prop_assert!(width(&row.text) <= cells.max(2));
            }
            for (number, line) in text.iter().enumerate() {
                let whole: String =
                    rows.iter().filter(|row| row.line == number).map(|row| row.text.as_str()).collect();
                prop_assert_eq!(&whole, line);
            }
        }
    }
}
