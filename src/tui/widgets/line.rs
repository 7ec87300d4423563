//! One row put together from texts at given columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::put::{blank, put};
use crate::text::{cut, fit_right, width};

/// A row of a list: texts with exact widths over one background.
#[derive(Debug, Clone, Default)]
pub struct Row<'a> {
    fill: Style,
    parts: Vec<Part<'a>>,
}

#[derive(Debug, Clone)]
struct Part<'a> {
    column: u16,
    cells: u16,
    text: &'a str,
    style: Style,
    to_right: bool,
}

impl<'a> Row<'a> {
    /// An empty row.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the whole row wears, such as a selection; the texts' own styles lie over it.
    #[must_use]
    pub fn fill(mut self, style: Style) -> Self {
        self.fill = style;
        self
    }

    /// A text at `column`, `cells` wide: cut or followed by spaces.
    #[must_use]
    pub fn at(mut self, column: u16, cells: u16, text: &'a str, style: Style) -> Self {
        self.parts.push(Part {
            column,
            cells,
            text,
            style,
            to_right: false,
        });
        self
    }

    /// A text that ends at the right edge of its `cells`, such as a figure.
    #[must_use]
    pub fn right(mut self, column: u16, cells: u16, text: &'a str, style: Style) -> Self {
        self.parts.push(Part {
            column,
            cells,
            text,
            style,
            to_right: true,
        });
        self
    }
}

impl Widget for &Row<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let row = Rect {
            height: area.height.min(1),
            ..area
        };
        blank(buf, row, self.fill);
        for part in &self.parts {
            let room = Rect {
                x: row.x.saturating_add(part.column),
                width: part.cells,
                ..row
            }
            .intersection(row);
            let cells = usize::from(room.width);
            if part.to_right {
                put(buf, room, &fit_right(part.text, cells), part.style);
            } else {
                put(buf, room, part.text, part.style);
            }
        }
    }
}

/// Draws texts one after the other from the left, each in its style; where the row ends before they
/// do, two dots say so. Answers the cells used.
pub fn put_flow(buf: &mut Buffer, area: Rect, texts: &[(&str, Style)]) -> u16 {
    const DOTS: u16 = 2;
    let area = area.intersection(buf.area);
    let all: String = texts.iter().map(|it| it.0).collect();
    let fits = width(all.trim_end()) <= usize::from(area.width);
    let most = if fits {
        area.width
    } else {
        area.width.saturating_sub(DOTS)
    };
    let mut used = 0;
    for (text, style) in texts {
        let room = most - used;
        let shown = cut(text, usize::from(room));
        let is_cut = shown.len() < text.len();
        let cells = u16::try_from(width(shown)).unwrap_or(room).min(room);
        let place = |x: u16, width: u16| Rect {
            x: area.x + x,
            width,
            ..area
        };
        put(buf, place(used, cells), shown, *style);
        used += cells;
        if is_cut && !fits {
            let dots = DOTS.min(area.width - used);
            put(buf, place(used, dots), "..", *style);
            return used + dots;
        }
    }
    used
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::*;

    #[test]
    fn texts_stand_at_their_columns() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 20, 1));
        let row = Row::new()
            .at(0, 4, "红", Style::new())
            .at(4, 6, "逾期3天过", Style::new())
            .right(12, 6, "26.1", Style::new())
            .at(19, 6, "就", Style::new());
        (&row).render(buf.area, &mut buf);
        assert_eq!(buf, Buffer::with_lines(["红  逾期..    26.1 ."]));
    }

    #[test]
    fn the_fill_lies_under_the_texts() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 6, 1));
        let row = Row::new()
            .fill(Style::new().bg(Color::Blue))
            .at(0, 2, "红", Style::new().bg(Color::Red))
            .at(2, 2, "业", Style::new().fg(Color::White));
        (&row).render(buf.area, &mut buf);
        let backs: Vec<Color> = (0..6).map(|x| buf[(x, 0)].bg).collect();
        assert_eq!(
            backs,
            [
                Color::Red,
                Color::Red,
                Color::Blue,
                Color::Blue,
                Color::Blue,
                Color::Blue
            ]
        );
    }

    #[test]
    fn flowing_texts_end_with_the_row() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 7, 1));
        let texts = [
            ("就业", Style::new()),
            ("a", Style::new()),
            ("帮扶", Style::new()),
        ];
        let area = buf.area;
        assert_eq!(put_flow(&mut buf, area, &texts), 7);
        assert_eq!(buf, Buffer::with_lines(["就业a.."]));
        let mut wide = Buffer::empty(Rect::new(0, 0, 9, 1));
        let area = wide.area;
        let ends_with_spaces = [texts[0], texts[1], ("帮扶   ", Style::new())];
        assert_eq!(put_flow(&mut wide, area, &ends_with_spaces), 9);
        assert_eq!(wide, Buffer::with_lines(["就业a帮扶"]));
    }
}
