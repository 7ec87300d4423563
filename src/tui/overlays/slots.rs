//! A field with its label, as the boxes of the monthly round show it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::forms::Slot;
use crate::tui::forms::record::Input;
use crate::tui::widgets::put;

/// Draws label and field; answers where the cursor stands.
pub(super) fn draw(
    desk: &Desk,
    slot: &Slot,
    (labels, focus): (u16, bool),
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = desk.theme;
    if area.is_empty() {
        return None;
    }
    let label = Rect {
        width: labels.saturating_sub(1).min(area.width),
        ..boxes::row(area, 0)
    };
    let style = if focus { theme.strong() } else { theme.quiet() };
    put(buf, label, &slot.label, style);
    field(desk, slot, focus, boxes::from_column(area, labels), buf)
}

/// Draws the field alone.
pub(super) fn field(
    desk: &Desk,
    slot: &Slot,
    focus: bool,
    room: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let mut styles = boxes::field_styles(desk, focus);
    if slot.fresh && !focus {
        styles.text = styles.text.patch(desk.theme.quiet());
    }
    match &slot.input {
        Input::Line(text) | Input::Lines(text) => text.draw(room, buf, &slot.hint, styles),
        Input::Choice(choice) => {
            put(buf, boxes::row(room, 0), choice.text(), styles.text);
            let at = u16::try_from(width(choice.text())).unwrap_or(0);
            let x = room.x + at.min(room.width.saturating_sub(1));
            (!room.is_empty()).then(|| Position::new(x, room.y))
        }
    }
}
