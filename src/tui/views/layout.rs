//! Where a list and what is to be known of its chosen line stand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::rows;
use crate::tui::desk::Desk;
use crate::tui::widgets::put;

/// From this width on what is chosen stands beside the list.
pub(super) const WIDE: u16 = 100;

/// List, parting line and detail side by side.
pub(super) fn beside(body: Rect, left: u16) -> (Rect, Rect, Rect) {
    let left = left.min(body.width);
    let list = Rect {
        width: left,
        ..body
    };
    let parting = Rect {
        x: body.x + left,
        width: 1.min(body.width - left),
        ..body
    };
    let detail = Rect {
        x: body.x + (left + 2).min(body.width),
        width: body.width.saturating_sub(left + 2),
        ..body
    };
    (list, parting, detail)
}

/// List above, detail below; the list takes no more lines than it has, and leaves some.
pub(super) fn below(body: Rect, lines: u16) -> (Rect, Rect, Rect) {
    let most = (body.height / 2).max(body.height.saturating_sub(10));
    let list = Rect {
        height: lines.min(most),
        ..body
    };
    let parting = Rect {
        y: list.bottom(),
        height: 1.min(body.height - list.height),
        ..body
    };
    let detail = Rect {
        x: body.x + 1,
        width: body.width.saturating_sub(1),
        y: parting.bottom(),
        height: body.bottom() - parting.bottom(),
    };
    (list, parting, detail)
}

/// A quiet line across or down an area of one row or one column.
pub(super) fn parting(desk: &Desk, area: Rect, buf: &mut Buffer) {
    let quiet = desk.theme.quiet();
    if area.width == 1 {
        for line in rows::lines(area) {
            put(buf, line, desk.signs.vertical, quiet);
        }
    } else {
        let rule = desk.signs.rule.repeat(usize::from(area.width));
        put(buf, area, &rule, quiet);
    }
}

/// The first `height` lines of an area, and the others.
pub(super) fn cut_top(area: Rect, height: u16) -> (Rect, Rect) {
    let height = height.min(area.height);
    let top = Rect { height, ..area };
    let rest = Rect {
        y: area.y + height,
        height: area.height - height,
        ..area
    };
    (top, rest)
}
