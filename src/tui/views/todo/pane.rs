//! The reason of the chosen row: what is asked, who has not met it, what was reported.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Todo;
use crate::tui::desk::Desk;
use crate::tui::views::pen::Pen;
use crate::tui::views::{detail, facts};

/// From this height on everything has room.
const ROOMY: u16 = 12;
/// Lines of the reason at most.
const MOST_WHY: u16 = 6;

pub(super) fn draw(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let (Some((row, member)), Some(one)) = (view.row(desk), view.one(desk)) else {
        return;
    };
    let Some(item) = desk.item(one.item) else {
        return;
    };
    let roomy = area.height >= ROOMY;
    let mut pen = Pen::new(area, buf);
    facts::title(desk, item, &mut pen, !roomy);
    if roomy {
        pen.take();
    }
    detail::why(desk, one, &mut pen, MOST_WHY);
    if member.is_none() {
        detail::who(desk, row, &mut pen);
    }
    if roomy {
        pen.take();
    }
    facts::records(desk, &view.reported.latest(desk, one.item), &mut pen);
}
