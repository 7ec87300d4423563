//! Draws the screen for the README: a real frame, written as a picture of its cells.
//!
//! `cargo run --example picture` writes docs/screen.svg and docs/screen-todo.svg anew.
#![expect(
    clippy::disallowed_methods,
    reason = "it writes the pictures into the docs"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::{fs, path::Path};

use duban::board::When;
use duban::calendar::Day;
use duban::demo;
use duban::journal::Book;
use duban::locale::{Lang, Words};
use duban::plan;
use duban::tui::desk::{Desk, Look};
use duban::tui::draw::draw;
use duban::tui::keymap::Command;
use duban::tui::layout::parts;
use duban::tui::state::{State, ViewId};
use duban::tui::theme::Theme;
use duban::tui::widgets::Signs;
use ratatui::buffer::{Buffer, Cell, CellWidth as _};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

const PLAN: &str = include_str!("../tests/fixtures/plans/weixi-2024.toml");
const AS_OF: &str = "2024-04-03";
const SCREEN: Rect = Rect::new(0, 0, 120, 36);

/// A cell in pixels; a wide sign takes two of them, which makes the font as large as it is wide.
const CELL: (u16, u16) = (8, 20);
const FONT: u16 = 16;
/// From the top of a cell to the line that signs stand on.
const BASE: u16 = 15;
const FONTS: &str = "'Noto Sans Mono CJK SC', 'Sarasa Mono SC', 'Source Han Mono SC', \
                     'Noto Sans Mono', 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', monospace";
const GROUND: &str = "#12161c";
const INK: &str = "#d4d6d8";

fn main() -> Result<(), Box<dyn Error>> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let mut state = State::new(desk()?, SCREEN);
    for (view, steps, name) in [
        (ViewId::Overview, 11, "screen.svg"),
        (ViewId::Todo, 1, "screen-todo.svg"),
    ] {
        state.show(view);
        fs::write(docs.join(name), picture(&frame(&mut state, steps)))?;
    }
    Ok(())
}

/// The demo's plan and journal as they stood in early April.
fn desk() -> Result<Desk, Box<dyn Error>> {
    let plan = plan::read(PLAN).map_err(|faults| format!("{faults:?}"))?;
    let files = demo::files()?;
    let book = Book::read(
        files
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes())),
    );
    let as_of: Day = AS_OF.parse()?;
    let look = Look {
        words: Words::of(Lang::Zh),
        theme: Theme::new(true),
        signs: Signs::BOX,
    };
    Ok(Desk::lay(
        plan,
        book,
        When::on(as_of),
        look,
        Some("甲".to_owned()),
    ))
}

/// The screen after so many steps down in its view.
fn frame(state: &mut State, steps: usize) -> Buffer {
    let room = parts(SCREEN).map_or(SCREEN, |parts| parts.body);
    let State {
        desk, views, view, ..
    } = state;
    for _ in 0..steps {
        drop(views.get_mut(*view).update(desk, Command::Down, room));
    }
    let mut buf = Buffer::empty(SCREEN);
    let _cursor = draw(state, &mut buf);
    buf
}

/// Cells that stand together and look alike: one word, its signs all of one width.
struct Run {
    x: u16,
    cells: u16,
    wide: bool,
    ink: String,
    ground: String,
    marks: Modifier,
    text: String,
}

fn picture(buf: &Buffer) -> String {
    let (width, height) = (buf.area.width * CELL.0, buf.area.height * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"{FONTS}\" font-size=\"{FONT}\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{GROUND}\"/>\n"
    );
    for y in buf.area.top()..buf.area.bottom() {
        let cells: Vec<(u16, &Cell)> = written(buf, y).collect();
        grounds(&mut svg, y, &cells);
        for run in runs(&cells) {
            ink(&mut svg, y, &run);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The cells that a terminal gets: not those under the right half of a wide sign.
fn written(buf: &Buffer, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let mut next = buf.area.left();
    (buf.area.left()..buf.area.right()).filter_map(move |x| {
        let cell = buf.cell((x, y))?;
        if x < next {
            return None;
        }
        next = x + cell.cell_width().max(1);
        Some((x, cell))
    })
}

fn rgb(colour: Color, reset: &str) -> String {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the theme names its colours by their parts"
    )]
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        Color::Black => "#000000".to_owned(),
        Color::White => "#ffffff".to_owned(),
        _ => reset.to_owned(),
    }
}

fn colours(cell: &Cell) -> (String, String) {
    let (ink, ground) = (rgb(cell.fg, INK), rgb(cell.bg, GROUND));
    if cell.modifier.contains(Modifier::REVERSED) {
        (ground, ink)
    } else {
        (ink, ground)
    }
}

/// One rectangle for each stretch of a ground that is not the picture's own.
fn grounds(svg: &mut String, y: u16, cells: &[(u16, &Cell)]) {
    let mut stretches: Vec<(u16, u16, String)> = Vec::new();
    for (x, cell) in cells {
        let (x, wide) = (*x, cell.cell_width().max(1));
        let ground = colours(cell).1;
        match stretches.last_mut() {
            Some((from, cells, last)) if *last == ground && *from + *cells == x => *cells += wide,
            _ => stretches.push((x, wide, ground)),
        }
    }
    for (x, cells, ground) in stretches {
        if ground != GROUND {
            rect(
                svg,
                (x * CELL.0, y * CELL.1),
                (cells * CELL.0, CELL.1),
                &ground,
            );
        }
    }
}

fn rect(svg: &mut String, (x, y): (u16, u16), (width, height): (u16, u16), fill: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
    );
}

fn runs(cells: &[(u16, &Cell)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, cell) in cells {
        let symbol = cell.symbol();
        if symbol.trim().is_empty() {
            continue;
        }
        let cells = cell.cell_width().max(1);
        let (ink, ground) = colours(cell);
        let next = Run {
            x: *x,
            cells,
            wide: cells > 1,
            ink,
            ground,
            marks: cell.modifier,
            text: symbol.to_owned(),
        };
        match runs.last_mut().filter(|run| run.goes_on_with(&next)) {
            Some(run) => {
                run.cells += cells;
                run.text.push_str(symbol);
            }
            None => runs.push(next),
        }
    }
    runs
}

impl Run {
    fn goes_on_with(&self, next: &Self) -> bool {
        let is_line = |text: &str| text.starts_with(['─', '│']);
        self.x + self.cells == next.x
            && self.wide == next.wide
            && self.ink == next.ink
            && self.ground == next.ground
            && self.marks == next.marks
            && is_line(&self.text) == is_line(&next.text)
            && (!is_line(&self.text) || self.text.starts_with(&next.text))
    }
}

/// Lines as rectangles, so that they meet from row to row; all else as text of a given length.
fn ink(svg: &mut String, y: u16, run: &Run) {
    let (x, top, length) = (run.x * CELL.0, y * CELL.1, run.cells * CELL.0);
    if run.text.starts_with('─') {
        return rect(svg, (x, top + CELL.1 / 2), (length, 1), &run.ink);
    }
    if run.text.starts_with('│') {
        return rect(svg, (x + CELL.0 / 2, top), (1, CELL.1), &run.ink);
    }
    let mut look = String::new();
    if run.marks.contains(Modifier::BOLD) {
        look.push_str(" font-weight=\"bold\"");
    }
    if run.marks.contains(Modifier::UNDERLINED) {
        look.push_str(" text-decoration=\"underline\"");
    }
    if run.marks.contains(Modifier::DIM) {
        look.push_str(" fill-opacity=\"0.6\"");
    }
    let text = run.text.replace('&', "&amp;").replace('<', "&lt;");
    // Writing to a string does not fail.
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\" \
         fill=\"{}\"{look}>{text}</text>",
        top + BASE,
        run.ink,
    );
}
