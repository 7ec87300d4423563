//! Keys and what they do, in two columns where there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::put::put;
use crate::text::width;

/// Keys that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpSection {
    pub title: String,
    /// A key, and what it does.
    pub entries: Vec<(String, String)>,
}

/// A page of sections; what does not fit is scrolled to.
#[derive(Debug, Clone)]
pub struct HelpGrid<'a> {
    pub sections: &'a [HelpSection],
    /// Rows scrolled past, at most [`help_rows`] less the height.
    pub offset: usize,
    pub title: Style,
    pub key: Style,
    pub words: Style,
}

/// Below this width there is one column.
const TWO_COLUMNS_FROM: u16 = 72;
/// Cells between two columns.
const GAP: u16 = 4;
/// Cells between a key and its words.
const KEY_GAP: u16 = 2;

#[derive(Clone, Copy)]
enum Line<'a> {
    Empty,
    Title(&'a str),
    Entry(&'a str, &'a str),
}

/// Rows that the sections take at this width.
pub fn help_rows(sections: &[HelpSection], cells: u16) -> usize {
    columns(sections, cells)
        .iter()
        .map(Vec::len)
        .max()
        .unwrap_or(0)
}

/// Sections are never torn: one goes to the second column as a whole.
fn columns(sections: &[HelpSection], cells: u16) -> Vec<Vec<Line<'_>>> {
    let all: Vec<Vec<Line<'_>>> = sections.iter().map(lines).collect();
    if cells < TWO_COLUMNS_FROM {
        return vec![joined(&all)];
    }
    let split = (0..=all.len()).min_by_key(|at| {
        let (left, right) = all.split_at(*at);
        joined(left).len().max(joined(right).len())
    });
    let (left, right) = all.split_at(split.unwrap_or(0));
    vec![joined(left), joined(right)]
}

fn lines(section: &HelpSection) -> Vec<Line<'_>> {
    let entries = section
        .entries
        .iter()
        .map(|(key, words)| Line::Entry(key, words));
    std::iter::once(Line::Title(&section.title))
        .chain(entries)
        .collect()
}

fn joined<'a>(sections: &[Vec<Line<'a>>]) -> Vec<Line<'a>> {
    sections.join(&Line::Empty)
}

impl Widget for &HelpGrid<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let columns = columns(self.sections, area.width);
        let count = u16::try_from(columns.len()).unwrap_or(1).max(1);
        let column_width = area.width.saturating_sub(GAP * (count - 1)) / count;
        let keys = self.sections.iter().flat_map(|section| &section.entries);
        let key_width = keys.map(|(key, _)| width(key)).max().unwrap_or(0);
        let key_width = u16::try_from(key_width).unwrap_or(0).min(column_width / 2);
        for (column, at) in columns.iter().zip(0_u16..) {
            let x = area.x + at * (column_width + GAP);
            for (line, y) in column
                .iter()
                .skip(self.offset)
                .zip(area.top()..area.bottom())
            {
                let row = Rect {
                    x,
                    y,
                    width: column_width,
                    height: 1,
                };
                self.line(buf, row, *line, key_width);
            }
        }
    }
}

impl HelpGrid<'_> {
    fn line(&self, buf: &mut Buffer, row: Rect, line: Line<'_>, key_width: u16) {
        match line {
            Line::Empty => {}
            Line::Title(title) => put(buf, row, title, self.title),
            Line::Entry(key, words) => {
                put(
                    buf,
                    Rect {
                        width: key_width,
                        ..row
                    },
                    key,
                    self.key,
                );
                let used = (key_width + KEY_GAP).min(row.width);
                let rest = Rect {
                    x: row.x + used,
                    width: row.width - used,
                    ..row
                };
                put(buf, rest, words, self.words);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(title: &str, entries: usize) -> HelpSection {
        let entry = |at| (format!("F{at}"), format!("words {at}"));
        HelpSection {
            title: title.to_owned(),
            entries: (1..=entries).map(entry).collect(),
        }
    }

    #[test]
    fn columns_are_about_even() {
        let sections = [section("a", 3), section("b", 2), section("c", 4)];
        assert_eq!(help_rows(&sections, 60), 4 + 1 + 3 + 1 + 5);
        assert_eq!(help_rows(&sections, 80), 4 + 1 + 3);
        assert_eq!(help_rows(&[], 80), 0);
    }
}
