//! Twelve months side by side, one sign each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::put::put;

/// Twelve slots of two cells; an empty one keeps what lies under it.
#[derive(Debug, Clone)]
pub struct MonthStrip<'a> {
    slots: &'a [Option<(&'a str, Style)>; 12],
}

impl<'a> MonthStrip<'a> {
    /// Cells of one month.
    pub const SLOT: u16 = 2;
    /// Cells of the year.
    pub const WIDTH: u16 = Self::SLOT * 12;

    /// The strip of these signs, January first.
    pub fn new(slots: &'a [Option<(&'a str, Style)>; 12]) -> Self {
        Self { slots }
    }
}

impl Widget for &MonthStrip<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let row = Rect {
            height: area.height.min(1),
            ..area
        };
        for (slot, month) in self.slots.iter().zip(0_u16..) {
            let place = Rect {
                x: row.x.saturating_add(month * MonthStrip::SLOT),
                ..row
            };
            let room = Rect {
                width: MonthStrip::SLOT,
                ..place
            }
            .intersection(row);
            if let Some((sign, style)) = slot.filter(|_| room.width == MonthStrip::SLOT) {
                put(buf, room, sign, style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_has_two_cells() {
        let mut slots = [None; 12];
        slots[0] = Some(("完", Style::new()));
        slots[2] = Some(("红", Style::new()));
        slots[11] = Some(("未", Style::new()));
        let strip = MonthStrip::new(&slots);
        let mut buf = Buffer::empty(Rect::new(0, 0, MonthStrip::WIDTH, 1));
        (&strip).render(buf.area, &mut buf);
        assert_eq!(buf, Buffer::with_lines(["完  红                未"]));
        let mut narrow = Buffer::empty(Rect::new(0, 0, 5, 1));
        (&strip).render(narrow.area, &mut narrow);
        assert_eq!(narrow, Buffer::with_lines(["完   "]));
    }
}
