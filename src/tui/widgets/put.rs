//! Text into cells: never past its room, never leaving half of a wide sign behind.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::{cut_with_dots, signs};

/// Writes `text` into the first row of `area`, cut to its width or filled with spaces.
pub fn put(buf: &mut Buffer, area: Rect, text: &str, style: Style) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let row = Rect { height: 1, ..area };
    mend(buf, row);
    let text = cut_with_dots(text, usize::from(row.width));
    let mut room = cells(buf, row).iter_mut();
    let mut write = |sign: &str| {
        let cell = room.next();
        cell.map(|cell| cell.set_symbol(sign).set_style(style))
    };
    for (sign, cells) in signs(&text) {
        // What takes no cell, or may move the cursor, is left out.
        if cells == 0 || sign.contains(char::is_control) {
            continue;
        }
        write(sign);
        for _ in 1..cells {
            // Should the sign be drawn over later, its right half shows.
            write(" ");
        }
    }
    while write(" ").is_some() {}
}

/// The cells of the first row of an area that lies in the buffer and is not empty.
fn cells(buf: &mut Buffer, row: Rect) -> &mut [Cell] {
    let first = buf.index_of(row.x, row.y);
    let cells = buf.content.get_mut(first..first + usize::from(row.width));
    cells.unwrap_or_default()
}

/// Clears to spaces the wide signs that reach over the left or right edge of `area`, so that what
/// is drawn there leaves no half of them.
pub(super) fn mend(buf: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        let Some(left) = area.x.checked_sub(1) else {
            continue;
        };
        if let Some(cell) = buf.cell_mut((left, y)).filter(|cell| cell.cell_width() > 1) {
            cell.set_symbol(" ");
        }
    }
    // A sign cut at the right edge needs nothing: its right half is a blank cell already, which
    // shows again as soon as its left half is drawn over.
}

/// Blanks every cell of `area` and sets `style`.
pub(super) fn blank(buf: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    mend(buf, area);
    for y in area.top()..area.bottom() {
        for cell in cells(buf, Rect { y, ..area }) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_signs_become_spaces() {
        let mut buf = Buffer::with_lines(["一二三四"]);
        put(&mut buf, Rect::new(3, 0, 2, 1), "ab", Style::new());
        let shown: Vec<&str> = (0..8).map(|x| buf[(x, 0)].symbol()).collect();
        assert_eq!(shown, ["一", " ", " ", "a", "b", " ", "四", " "]);
    }

    #[test]
    fn text_stays_in_its_room() {
        let mut buf = Buffer::with_lines(["........"]);
        put(&mut buf, Rect::new(1, 0, 5, 1), "就业帮扶", Style::new());
        assert_eq!(buf, Buffer::with_lines([".就.. .."]));
        put(&mut buf, Rect::new(6, 0, 9, 3), "就业", Style::new());
        put(&mut buf, Rect::new(20, 9, 9, 3), "就业", Style::new());
        assert_eq!(buf, Buffer::with_lines([".就.. .."]));
    }
}
