//! The box that every overlay stands in, and the rows in it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget as _;

use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope, command_short, footer, key_names};
use crate::tui::widgets::{FieldStyles, Popup, dim, put, put_flow};

/// Columns and rows of a box that is as wide as the narrowest screen allows.
pub(super) const WIDE: u16 = 76;

/// The room inside a box of this size.
pub(super) fn room(screen: Rect, size: (u16, u16)) -> Rect {
    Popup::inner(Popup::centred(screen, size.0, size.1))
}

/// Draws the box over a view made quiet; answers the room inside.
pub(super) fn open(
    desk: &Desk,
    screen: Rect,
    buf: &mut Buffer,
    size: (u16, u16),
    title: &str,
) -> Rect {
    dim(buf, screen, desk.theme.quiet());
    let area = Popup::centred(screen, size.0, size.1);
    let popup = Popup {
        title,
        signs: desk.signs,
        border: desk.theme.heading(),
        title_style: desk.theme.strong(),
        ground: Style::new(),
    };
    (&popup).render(area, buf);
    room(screen, size)
}

/// So many rows of an area from row `y` on, counted from its top; only those that the area has.
pub(super) fn rows(area: Rect, y: u16, rows: u16) -> Rect {
    Rect {
        y: area.y.saturating_add(y),
        height: rows,
        ..area
    }
    .intersection(area)
}

/// One row of an area, counted from its top; empty where the area has no such row.
pub(super) fn row(area: Rect, y: u16) -> Rect {
    rows(area, y, 1)
}

/// The last row of an area.
pub(super) fn last(area: Rect) -> Rect {
    row(area, area.height.saturating_sub(1))
}

/// An area without so many columns at its left.
pub(super) fn from_column(area: Rect, x: u16) -> Rect {
    let x = x.min(area.width);
    Rect {
        x: area.x + x,
        width: area.width - x,
        ..area
    }
}

/// The keys that work in the box.
pub(super) fn hints(desk: &Desk, buf: &mut Buffer, area: Rect, scope: Scope) {
    hints_but(desk, buf, area, scope, &[]);
}

/// The keys that work in the box, some commands by another word; those without a word are left out.
/// They fill the rows of the area one after the other.
pub(super) fn hints_but(
    desk: &Desk,
    buf: &mut Buffer,
    area: Rect,
    scope: Scope,
    others: &[(Command, &str)],
) {
    let mut texts = Vec::new();
    let (mut used, mut y) = (0, 0);
    for binding in footer(&[scope]) {
        let Some(key) = key_names(binding).into_iter().next() else {
            continue;
        };
        let other = others.iter().find(|it| it.0 == binding.command);
        let word = other.map_or_else(|| command_short(&desk.words, binding.command), |it| it.1);
        if word.is_empty() {
            continue;
        }
        let word = format!(" {word}   ");
        let cells = width(&key) + width(word.trim_end());
        if used + cells > usize::from(area.width) {
            if y + 1 >= area.height {
                break;
            }
            flow(buf, row(area, y), &std::mem::take(&mut texts));
            (used, y) = (0, y + 1);
        }
        used += cells + 3;
        texts.push((key, desk.theme.strong()));
        texts.push((word, desk.theme.quiet()));
    }
    flow(buf, row(area, y), &texts);
}

fn flow(buf: &mut Buffer, area: Rect, texts: &[(String, Style)]) {
    let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
    put_flow(buf, area, &flow);
}

/// Lines one below the other, as far as there is room.
pub(super) fn lines<T: AsRef<str>>(buf: &mut Buffer, area: Rect, lines: &[T], style: Style) {
    for (line, y) in lines.iter().zip(0..area.height) {
        put(buf, row(area, y), line.as_ref(), style);
    }
}

/// How a field looks, with and without the keys.
pub(super) fn field_styles(desk: &Desk, focus: bool) -> FieldStyles {
    let text = if focus {
        desk.theme.strong()
    } else {
        desk.theme.plain()
    };
    FieldStyles {
        text: text.add_modifier(Modifier::UNDERLINED),
        hint: desk.theme.quiet().remove_modifier(Modifier::BOLD),
    }
}
