//! A frame as text for snapshots: what stands there, then how it looks.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::style::{Color, Modifier};

const MARKS: [(Modifier, &str); 8] = [
    (Modifier::BOLD, "bold"),
    (Modifier::DIM, "dim"),
    (Modifier::ITALIC, "italic"),
    (Modifier::UNDERLINED, "underline"),
    (Modifier::SLOW_BLINK, "blink"),
    (Modifier::REVERSED, "reversed"),
    (Modifier::HIDDEN, "hidden"),
    (Modifier::CROSSED_OUT, "crossed"),
];

/// The rows, wide signs once and trailing spaces left out; below them each run of cells that does
/// not look plain: `row:first-last look: text`, counted from 0.
pub(crate) fn print(buf: &Buffer) -> String {
    let mut shown = text(buf);
    shown.push_str("---\n");
    for y in buf.area.top()..buf.area.bottom() {
        for run in runs(buf, y) {
            let Run {
                first,
                last,
                look,
                text,
            } = run;
            writeln!(shown, "{y}:{first}-{last} {look}: {}", text.trim_end()).unwrap();
        }
    }
    shown
}

/// The rows alone.
pub(crate) fn text(buf: &Buffer) -> String {
    let mut shown = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let row: String = written(buf, y).map(|(_, cell)| cell.symbol()).collect();
        shown.push_str(row.trim_end());
        shown.push('\n');
    }
    shown
}

struct Run {
    first: u16,
    last: u16,
    look: String,
    text: String,
}

fn runs(buf: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, cell) in written(buf, y) {
        let look = look(cell);
        if look.is_empty() {
            continue;
        }
        let last = x + cell.cell_width().max(1) - 1;
        match runs.last_mut() {
            Some(run) if run.last + 1 == x && run.look == look => {
                run.last = last;
                run.text.push_str(cell.symbol());
            }
            _ => runs.push(Run {
                first: x,
                last,
                look,
                text: cell.symbol().to_owned(),
            }),
        }
    }
    runs
}

/// The cells that the terminal gets: not those under the right half of a wide sign.
fn written(buf: &Buffer, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let mut next = buf.area.left();
    (buf.area.left()..buf.area.right()).filter_map(move |x| {
        let cell = &buf[(x, y)];
        let seen = x >= next;
        if seen {
            next = x + cell.cell_width().max(1);
        }
        seen.then_some((x, cell))
    })
}

fn look(cell: &Cell) -> String {
    let mut words = Vec::new();
    if cell.fg != Color::Reset {
        words.push(format!("fg {}", cell.fg));
    }
    if cell.bg != Color::Reset {
        words.push(format!("bg {}", cell.bg));
    }
    let marks = MARKS
        .iter()
        .filter(|(mark, _)| cell.modifier.contains(*mark));
    words.extend(marks.map(|(_, word)| (*word).to_owned()));
    words.join(" ")
}
