//! Cells as what a terminal is told: few words, since a terminal far away reads each of them.
//!
//! A space is only told by its ground, so a change of colour waits for the next sign; what is blank
//! to the end of a row is wiped at once.

use std::io::{self, Write};

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute, SetBackgroundColor, SetForegroundColor};
use crossterm::terminal::{Clear, ClearType};
use ratatui::backend::IntoCrossterm as _;
use ratatui::buffer::{Cell, CellWidth as _};
use ratatui::style::{Color, Modifier};

use crate::text::is_ambiguous;

/// Marks that show on a space.
const SHOWN_ON_SPACE: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);

/// Each mark, what sets it and what ends it.
const MARKS: [(Modifier, Attribute, Attribute); 9] = [
    (Modifier::BOLD, Attribute::Bold, Attribute::NormalIntensity),
    (Modifier::DIM, Attribute::Dim, Attribute::NormalIntensity),
    (Modifier::ITALIC, Attribute::Italic, Attribute::NoItalic),
    (
        Modifier::UNDERLINED,
        Attribute::Underlined,
        Attribute::NoUnderline,
    ),
    (
        Modifier::SLOW_BLINK,
        Attribute::SlowBlink,
        Attribute::NoBlink,
    ),
    (
        Modifier::RAPID_BLINK,
        Attribute::RapidBlink,
        Attribute::NoBlink,
    ),
    (Modifier::REVERSED, Attribute::Reverse, Attribute::NoReverse),
    (Modifier::HIDDEN, Attribute::Hidden, Attribute::NoHidden),
    (
        Modifier::CROSSED_OUT,
        Attribute::CrossedOut,
        Attribute::NotCrossedOut,
    ),
];

/// What the terminal is told between signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Front(Color),
    Ground(Color),
    Mark(Attribute),
}

impl Change {
    fn spell(self) -> io::Result<Vec<u8>> {
        let mut spelt = Vec::new();
        match self {
            Self::Front(colour) => {
                queue!(spelt, SetForegroundColor(colour.into_crossterm()))?;
            }
            Self::Ground(colour) => {
                queue!(spelt, SetBackgroundColor(colour.into_crossterm()))?;
            }
            Self::Mark(attribute) => queue!(spelt, SetAttribute(attribute))?,
        }
        Ok(spelt)
    }
}

/// Changes as they are spelt: a frame goes to and fro between a few of them, hundreds of times.
#[derive(Debug, Default)]
struct Spelling(Vec<(Change, Vec<u8>)>);

impl Spelling {
    fn tell(&mut self, out: &mut impl Write, change: Change) -> io::Result<()> {
        if let Some((_, spelt)) = self.0.iter().find(|(known, _)| *known == change) {
            return out.write_all(spelt);
        }
        let spelt = change.spell()?;
        out.write_all(&spelt)?;
        self.0.push((change, spelt));
        Ok(())
    }
}

/// How the terminal writes next, as far as it was told.
#[derive(Debug, Default)]
pub(super) struct Ink {
    front: Color,
    ground: Color,
    marks: Modifier,
    spelling: Spelling,
    /// The terminal may give signs of ambiguous width two cells.
    unsure: bool,
}

impl Ink {
    /// Of a terminal that was told nothing; `unsure`: it may give signs of ambiguous width two cells.
    pub(super) fn on(unsure: bool) -> Self {
        Self {
            unsure,
            ..Self::default()
        }
    }

    /// Writes a row whole, from its first cell. `wiped`: nothing is on the row.
    pub(super) fn row(
        &mut self,
        out: &mut impl Write,
        row: &[Cell],
        y: u16,
        wiped: bool,
    ) -> io::Result<()> {
        let end = row.len() - row.iter().rev().take_while(|cell| is_blank(cell)).count();
        // Where the terminal stands; unknown at first and after signs that it may see otherwise.
        let mut place = None;
        let mut at = 0;
        while let Some(cell) = row.get(at).filter(|_| at < end) {
            let cells = cells_of(cell);
            let fits = cells > 0 && at + cells <= row.len() && !breaks_row(cell.symbol());
            let (cell, cells) = if fits {
                (cell, cells)
            } else {
                (&Cell::EMPTY, 1)
            };
            if place != Some(at) {
                queue!(out, MoveTo(u16::try_from(at).unwrap_or(u16::MAX), y))?;
            }
            self.take(out, cell)?;
            out.write_all(cell.symbol().as_bytes())?;
            at += cells;
            let sure = !self.unsure || !is_ambiguous(cell.symbol());
            let known = cells == 1 && sure || is_surely_wide(cell.symbol());
            place = known.then_some(at);
        }
        if at < row.len() && !wiped {
            if place != Some(at) {
                queue!(out, MoveTo(u16::try_from(at).unwrap_or(u16::MAX), y))?;
            }
            self.take(out, &Cell::EMPTY)?;
            queue!(out, Clear(ClearType::UntilNewLine))?;
        }
        Ok(())
    }

    /// Back to how a terminal writes that was told nothing.
    pub(super) fn end(&mut self, out: &mut impl Write) -> io::Result<()> {
        *self = Self::default();
        queue!(out, SetAttribute(Attribute::Reset))
    }

    fn take(&mut self, out: &mut impl Write, cell: &Cell) -> io::Result<()> {
        let shown = (cell.modifier | self.marks).intersects(SHOWN_ON_SPACE);
        let ground_only = cell.symbol() == " " && !shown;
        if !ground_only {
            self.mark(out, cell.modifier)?;
            if cell.fg != self.front {
                self.spelling.tell(out, Change::Front(cell.fg))?;
                self.front = cell.fg;
            }
        }
        if cell.bg != self.ground {
            self.spelling.tell(out, Change::Ground(cell.bg))?;
            self.ground = cell.bg;
        }
        Ok(())
    }

    fn mark(&mut self, out: &mut impl Write, marks: Modifier) -> io::Result<()> {
        if marks == self.marks {
            return Ok(());
        }
        let gone = self.marks - marks;
        for (_, _, off) in MARKS.iter().filter(|(mark, ..)| gone.contains(*mark)) {
            self.spelling.tell(out, Change::Mark(*off))?;
        }
        // What ends the one ends the other.
        let intensity = Modifier::BOLD | Modifier::DIM;
        let blink = Modifier::SLOW_BLINK | Modifier::RAPID_BLINK;
        let mut kept = self.marks & marks;
        for pair in [intensity, blink] {
            if gone.intersects(pair) {
                kept -= pair;
            }
        }
        let come = marks - kept;
        for (_, on, _) in MARKS.iter().filter(|(mark, ..)| come.contains(*mark)) {
            self.spelling.tell(out, Change::Mark(*on))?;
        }
        self.marks = marks;
        Ok(())
    }
}

/// The cells that a cell's sign takes; a single byte takes one, or breaks the row.
fn cells_of(cell: &Cell) -> usize {
    if cell.symbol().len() == 1 {
        1
    } else {
        usize::from(cell.cell_width())
    }
}

/// Whether the cell looks like one that was wiped.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && cell.bg == Color::Reset && !cell.modifier.intersects(SHOWN_ON_SPACE)
}

/// Whether every terminal gives the sign two cells: Han signs and their full stops.
fn is_surely_wide(symbol: &str) -> bool {
    let mut signs = symbol.chars();
    matches!(
        (signs.next(), signs.next()),
        (Some('\u{3001}'..='\u{3002}' | '\u{4e00}'..='\u{9fff}'), None)
    )
}

fn breaks_row(symbol: &str) -> bool {
    symbol.chars().any(char::is_control)
}
