//! Columns that stay aligned under double-width text.

use std::fmt::Write as _;

use crate::board::Light;
use crate::text::{Shown, fit, width};

/// Rows of cells under headings.
#[derive(Debug)]
pub(super) struct Table {
    headings: Vec<String>,
    rows: Vec<(Option<Light>, Vec<String>)>,
    colour: bool,
}

impl Table {
    /// An empty table; `colour`: the first cell may be coloured by the row's light.
    pub(super) fn new(colour: bool, headings: &[&str]) -> Self {
        Self {
            headings: headings.iter().map(|it| (*it).to_owned()).collect(),
            rows: Vec::new(),
            colour,
        }
    }

    /// One more row; every cell is made safe to print.
    pub(super) fn row(&mut self, light: Option<Light>, cells: &[String]) {
        let cells = cells.iter().map(|it| Shown::line(it).into_string());
        self.rows.push((light, cells.collect()));
    }

    /// The lines; the last column is not filled up.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        let widths = self.widths();
        line(&mut out, &widths, &self.headings, None);
        for (light, cells) in &self.rows {
            let colour = light.filter(|_| self.colour).map(ansi);
            line(&mut out, &widths, cells, colour);
        }
        out
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self.headings.iter().map(|it| width(it)).collect();
        for (_, cells) in &self.rows {
            for (most, cell) in widths.iter_mut().zip(cells) {
                *most = (*most).max(width(cell));
            }
        }
        widths
    }
}

fn line(out: &mut String, widths: &[usize], cells: &[String], colour: Option<&str>) {
    let mut text = String::new();
    for (at, (cell, wide)) in cells.iter().zip(widths).enumerate() {
        let cell = fit(cell, *wide);
        let gap = if at == 0 { "" } else { "  " };
        // Writing to a string cannot fail.
        let _ = match colour {
            Some(colour) if at == 0 => write!(text, "\x1b[{colour}m{cell}\x1b[0m"),
            _ => write!(text, "{gap}{cell}"),
        };
    }
    out.push_str(text.trim_end());
    out.push('\n');
}

/// The colour of a light, always beside its word.
const fn ansi(light: Light) -> &'static str {
    match light {
        Light::Red => "31",
        Light::Yellow => "33",
        Light::Blue => "34",
        Light::Green | Light::Done | Light::DoneLate => "32",
        Light::Grey | Light::Waived => "90",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_aligned_and_nothing_dangerous_passes() {
        let mut table = Table::new(false, &["a", "b"]);
        table.row(None, &["招投标".to_owned(), "x\u{1b}[31m".to_owned()]);
        table.row(None, &["y".to_owned(), String::new()]);
        assert_eq!(table.print(), "a       b\n招投标  x<U+001B>[31m\ny\n");
    }
}
