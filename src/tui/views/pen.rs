//! Writing into an area line by line from the top, until it is full.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::{width, wrap};
use crate::tui::widgets::{put, put_flow};

/// Cells of the label in front of a paragraph.
const LABEL: u16 = 8;

/// Where the next line goes.
#[derive(Debug)]
pub(super) struct Pen<'b> {
    buf: &'b mut Buffer,
    rest: Rect,
}

impl<'b> Pen<'b> {
    /// Begins at the top of `area`.
    pub(super) fn new(area: Rect, buf: &'b mut Buffer) -> Self {
        let rest = area.intersection(buf.area);
        Self { buf, rest }
    }

    /// Lines that are left.
    pub(super) const fn left(&self) -> u16 {
        self.rest.height
    }

    /// What is left of the area.
    pub(super) const fn rest(&self) -> Rect {
        self.rest
    }

    /// The cells under the pen.
    pub(super) const fn buf(&mut self) -> &mut Buffer {
        self.buf
    }

    /// Takes a line for the caller to draw on.
    pub(super) fn take(&mut self) -> Option<Rect> {
        if self.rest.is_empty() {
            return None;
        }
        let line = Rect {
            height: 1,
            ..self.rest
        };
        self.rest.y += 1;
        self.rest.height -= 1;
        Some(line)
    }

    /// A line of one text.
    pub(super) fn line(&mut self, text: &str, style: Style) {
        if let Some(line) = self.take() {
            put(self.buf, line, text, style);
        }
    }

    /// A line of several texts, one after the other.
    pub(super) fn flow(&mut self, texts: &[(&str, Style)]) {
        if let Some(line) = self.take() {
            put_flow(self.buf, line, texts);
        }
    }

    /// A paragraph of at most `most` lines; dots say that it is longer.
    pub(super) fn wrapped(&mut self, text: &str, style: Style, most: u16) {
        for text in paragraph(text, self.rest.width, most.min(self.rest.height)) {
            self.line(&text, style);
        }
    }

    /// A paragraph beside its label.
    pub(super) fn labelled(&mut self, label: (&str, Style), text: &str, style: Style, most: u16) {
        let width = self.rest.width.saturating_sub(LABEL);
        let lines = paragraph(text, width, most.min(self.rest.height));
        for (at, text) in lines.iter().enumerate() {
            let Some(line) = self.take() else { return };
            let (front, behind) = split(line, LABEL);
            if at == 0 {
                put(self.buf, front, label.0, label.1);
            }
            put(self.buf, behind, text, style);
        }
    }

    /// Short texts one after the other beside their label, none of them broken.
    pub(super) fn listed(
        &mut self,
        label: (&str, Style),
        texts: &[String],
        style: Style,
        most: u16,
    ) {
        let width = self.rest.width.saturating_sub(LABEL);
        let lines = packed(texts, usize::from(width));
        let shown = usize::from(most.min(self.rest.height));
        for (at, line) in lines.iter().take(shown).enumerate() {
            let label = if at == 0 { label } else { ("", label.1) };
            let Some(place) = self.labelled_line(label) else {
                return;
            };
            let goes_on = at + 1 == shown && lines.len() > shown;
            let dots = if goes_on { "  .." } else { "" };
            put(self.buf, place, &format!("{line}{dots}"), style);
        }
    }

    /// The place of a text beside a label.
    pub(super) fn labelled_line(&mut self, label: (&str, Style)) -> Option<Rect> {
        let line = self.take()?;
        let (front, behind) = split(line, LABEL);
        put(self.buf, front, label.0, label.1);
        Some(behind)
    }
}

/// The first `cells` of a line, and the others.
pub(super) fn split(line: Rect, cells: u16) -> (Rect, Rect) {
    let cells = cells.min(line.width);
    let front = Rect {
        width: cells,
        ..line
    };
    let behind = Rect {
        x: line.x + cells,
        width: line.width - cells,
        ..line
    };
    (front, behind)
}

/// Without its first `cells`.
pub(super) fn indent(area: Rect, cells: u16) -> Rect {
    split(area, cells).1
}

/// Texts put into lines of at most `cells`, two spaces between them.
pub(super) fn packed(texts: &[String], cells: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for text in texts {
        match lines.last_mut() {
            Some(line) if width(line) + 2 + width(text) <= cells => {
                line.push_str("  ");
                line.push_str(text);
            }
            _ => lines.push(text.clone()),
        }
    }
    lines
}

/// The lines of a text; of a longer one the last holds more than its room, so that it is cut with
/// dots.
fn paragraph(text: &str, width: u16, most: u16) -> Vec<String> {
    let most = usize::from(most);
    let mut lines = wrap(text, usize::from(width));
    if lines.len() > most {
        let next = lines.get(most).cloned().unwrap_or_default();
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push_str(&next);
            last.push_str("..");
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_paragraph_ends_with_dots_and_the_area_holds_all() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 16, 3));
        let area = buf.area;
        let mut pen = Pen::new(area, &mut buf);
        let plain = Style::new();
        pen.labelled(("依据", plain), "一二三四五六七八九", plain, 2);
        pen.wrapped("一二三四五六七八九", plain, 9);
        pen.line("no room", plain);
        assert_eq!(pen.left(), 0);
        assert_eq!(
            buf,
            Buffer::with_lines(["依据    一二三四", "        五六七..", "一二三四五六七.."])
        );
    }
}
