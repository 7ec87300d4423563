//! A field with its label, as the boxes show it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::boxes;
use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::forms::{Input, Slot};
use crate::tui::widgets::{FieldStyles, put};

/// Columns for the labels of a form.
pub(super) const LABELS: u16 = 10;
/// Columns of a field that has enough with a day.
pub(super) const SHORT: u16 = 18;
/// Columns between a field and what is said beside it.
const GAP: u16 = 2;

/// A field of a form, as it is shown.
pub(super) struct Shown<'a> {
    pub(super) label: &'a str,
    pub(super) hint: &'a str,
    pub(super) input: &'a Input,
    /// Columns of the field alone.
    pub(super) cells: u16,
    pub(super) focus: bool,
}

/// Draws label and field; answers where the cursor stands, and the row beside the field.
pub(super) fn labelled(
    desk: &Desk,
    shown: &Shown<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> (Option<Position>, Rect) {
    let (theme, cells) = (desk.theme, shown.cells);
    let label = if shown.focus {
        theme.strong()
    } else {
        theme.quiet()
    };
    put(buf, boxes::row(area, 0), shown.label, label);
    let place = boxes::from_column(area, LABELS);
    let room = Rect {
        width: cells.min(place.width),
        ..place
    };
    let styles = boxes::field_styles(desk, shown.focus);
    let cursor = value(shown.input, shown.hint, styles, room, buf);
    let beside = boxes::from_column(boxes::row(place, 0), cells + GAP);
    (cursor, beside)
}

/// Draws label and field of a page whose labels take so many columns; answers where the cursor
/// stands.
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
    if slot.input.is_fresh() && !focus {
        styles.text = styles.text.patch(desk.theme.quiet());
    }
    value(&slot.input, &slot.hint, styles, room, buf)
}

/// Draws what stands in a field, else its hint; answers where the cursor stands.
pub(super) fn value(
    input: &Input,
    hint: &str,
    styles: FieldStyles,
    room: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    match input {
        Input::Line { text, .. } | Input::Lines(text) => text.draw(room, buf, hint, styles),
        Input::Choice(choice) => {
            let (text, style) = match choice.text() {
                "" => (hint, styles.text.patch(styles.hint)),
                text => (text, styles.text),
            };
            put(buf, boxes::row(room, 0), text, style);
            let at = u16::try_from(width(choice.text())).unwrap_or(0);
            let x = room.x + at.min(room.width.saturating_sub(1));
            (!room.is_empty()).then(|| Position::new(x, room.y))
        }
    }
}
