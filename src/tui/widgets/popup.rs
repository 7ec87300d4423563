//! A box over the view, and making quiet what lies behind it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::Signs;
use super::line::put_flow;
use super::put::{blank, put};
use crate::text::{cut, width};

/// A framed box; what it holds is drawn into [`Popup::inner`].
#[derive(Debug, Clone)]
pub struct Popup<'a> {
    pub title: &'a str,
    pub signs: Signs,
    pub border: Style,
    pub title_style: Style,
    /// The ground inside.
    pub ground: Style,
}

impl Popup<'_> {
    /// A box of this size in the middle of `screen`, no larger than it.
    pub fn centred(screen: Rect, width: u16, height: u16) -> Rect {
        let (width, height) = (width.min(screen.width), height.min(screen.height));
        Rect {
            x: screen.x + (screen.width - width) / 2,
            y: screen.y + (screen.height - height) / 2,
            width,
            height,
        }
    }

    /// The room inside the frame, one column of air at each side.
    pub fn inner(area: Rect) -> Rect {
        Rect {
            x: area.x.saturating_add(2).min(area.right()),
            y: area.y.saturating_add(1).min(area.bottom()),
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(2),
        }
    }

    fn edge(&self, buf: &mut Buffer, row: Rect, left: &str, right: &str) {
        let rule = self
            .signs
            .rule
            .repeat(usize::from(row.width.saturating_sub(2)));
        put(buf, row, &format!("{left}{rule}{right}"), self.border);
    }

    fn title(&self, buf: &mut Buffer, area: Rect) {
        const FRAME: u16 = 6;
        let title = cut(self.title, usize::from(area.width.saturating_sub(FRAME)));
        if width(title) > 0 {
            let row = Rect {
                x: area.x + 2,
                width: area.width - FRAME + 2,
                height: 1,
                ..area
            };
            let air = (" ", self.title_style);
            put_flow(buf, row, &[air, (title, self.title_style), air]);
        }
    }
}

impl Widget for &Popup<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.width < 2 || area.height < 2 {
            return;
        }
        blank(buf, area, self.ground);
        let row = |y| Rect {
            y,
            height: 1,
            ..area
        };
        let signs = self.signs;
        self.edge(buf, row(area.top()), signs.top_left, signs.top_right);
        self.edge(
            buf,
            row(area.bottom() - 1),
            signs.bottom_left,
            signs.bottom_right,
        );
        for y in area.top() + 1..area.bottom() - 1 {
            for x in [area.left(), area.right() - 1] {
                put(buf, Rect::new(x, y, 1, 1), signs.vertical, self.border);
            }
        }
        self.title(buf, area);
    }
}

/// Gives all of `area` the look `quiet`, leaving its signs; colours and weights are dropped.
pub fn dim(buf: &mut Buffer, area: Rect, quiet: Style) {
    let area = area.intersection(buf.area);
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.set_style(Style::reset());
                cell.set_style(quiet);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn popup(title: &str) -> Popup<'_> {
        Popup {
            title,
            signs: Signs::ASCII,
            border: Style::new(),
            title_style: Style::new(),
            ground: Style::new(),
        }
    }

    #[test]
    fn no_half_sign_stands_beside_the_frame() {
        let mut buf = Buffer::with_lines(["一二三四五六七八九"; 4]);
        (&popup("记录")).render(Rect::new(3, 0, 12, 3), &mut buf);
        let edge = "一 ";
        assert_eq!(
            buf,
            Buffer::with_lines([
                format!("{edge}+- 记录 ---+ 九"),
                format!("{edge}|          | 九"),
                format!("{edge}+----------+ 九"),
                "一二三四五六七八九".to_owned(),
            ])
        );
    }

    #[test]
    fn a_box_fits_any_screen() {
        for (width, height) in [(0, 0), (1, 1), (2, 2), (3, 2), (7, 3), (40, 10)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
            let area = Popup::centred(buf.area, 20, 5);
            (&popup("记录 11.6 衔接资金支出进度")).render(area, &mut buf);
            let inner = Popup::inner(area);
            assert_eq!(inner.intersection(area).area(), inner.area());
        }
    }
}
