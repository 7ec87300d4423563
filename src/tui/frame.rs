//! Drawing frames: a row that changed is written whole, from left to right.
//!
//! The drawing library writes single cells and leaves the right half of a wide sign in its former
//! colour; a selection that moves over Chinese text then leaves stains behind.

use std::io::{self, Write};
use std::mem;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::ink::Ink;
use crate::text::plain_sign;

/// Keeps the frame on screen and writes what a new one changes.
#[derive(Debug)]
pub struct Painter<B> {
    backend: B,
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    /// The screen's content is unknown: the next frame is written whole.
    afresh: bool,
    /// The terminal may draw signs of ambiguous width two cells wide.
    plain: bool,
}

impl<B: Backend<Error = io::Error> + Write> Painter<B> {
    /// A painter of a screen of `size` whose content is unknown.
    pub fn new(backend: B, size: Size) -> Self {
        Self {
            backend,
            // Nothing is compared with it before a frame was written.
            shown: Buffer::default(),
            next: Buffer::empty(Rect::from(size)),
            cursor: None,
            afresh: true,
            plain: false,
        }
    }

    /// The same for a terminal that may draw signs of ambiguous width two cells wide: those that
    /// have a stand-in are replaced, after others the column is set anew.
    #[must_use]
    pub fn with_plain_signs(mut self, plain: bool) -> Self {
        self.plain = plain;
        self
    }

    /// The screen as it is shown.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// The terminal itself.
    pub fn backend_mut(&mut self) -> &mut B {
        &mut self.backend
    }

    /// Takes a new size; the next frame is written whole.
    pub fn resize(&mut self, size: Size) {
        self.next.resize(Rect::from(size));
        self.afresh = true;
    }

    /// Forgets what is on screen, as after another program wrote to it.
    pub fn forget(&mut self) {
        self.afresh = true;
    }

    /// Draws a frame into an empty buffer and writes what differs from the screen. `draw` answers
    /// where the cursor stands; without a place it is hidden.
    ///
    /// # Errors
    /// Where the terminal takes no output; the next frame is then written whole.
    pub fn paint(&mut self, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        self.next.reset();
        let area = self.next.area;
        let cursor = draw(&mut self.next).filter(|place| area.contains(*place));
        if self.plain {
            replace_ambiguous(&mut self.next);
        }
        if !self.afresh && cursor == self.cursor && self.next == self.shown {
            return Ok(());
        }
        let afresh = mem::replace(&mut self.afresh, true);
        self.write(afresh, cursor)?;
        mem::swap(&mut self.shown, &mut self.next);
        self.next.resize(self.shown.area);
        self.cursor = cursor;
        self.afresh = false;
        Ok(())
    }

    fn write(&mut self, afresh: bool, cursor: Option<Position>) -> io::Result<()> {
        queue!(self.backend, BeginSynchronizedUpdate, Hide)?;
        if afresh {
            queue!(self.backend, Clear(ClearType::All))?;
        }
        let (shown, next) = (&self.shown, &self.next);
        let width = usize::from(next.area.width).max(1);
        let mut old_rows = shown.content.chunks(width);
        let mut ink = Ink::on(self.plain);
        let mut told = Vec::new();
        for (new, y) in next.content.chunks(width).zip(0_u16..) {
            let old = old_rows.next();
            if afresh || Some(new) != old {
                ink.row(&mut told, new, y, afresh)?;
            }
        }
        ink.end(&mut told)?;
        self.backend.write_all(&told)?;
        if let Some(place) = cursor {
            queue!(self.backend, MoveTo(place.x, place.y), Show)?;
        }
        queue!(self.backend, EndSynchronizedUpdate)?;
        Write::flush(&mut self.backend)
    }
}

/// Puts a sign of ASCII in place of each sign of ambiguous width that has one.
fn replace_ambiguous(frame: &mut Buffer) {
    for cell in &mut frame.content {
        if let Some(plain) = plain_sign(cell.symbol()) {
            cell.set_symbol(plain);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use proptest::prelude::*;
    use ratatui::backend::CrosstermBackend;
    use ratatui::buffer::{Cell, CellWidth as _};
    use ratatui::style::{Color, Modifier, Style};
    use ratatui::widgets::Widget;

    use super::*;
    use crate::tui::widgets::{Popup, Row, Signs};

    /// A terminal in memory.
    #[derive(Clone)]
    struct Terminal(Rc<RefCell<vt100::Parser>>);

    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().process(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Terminal {
        fn with_painter(size: Size) -> (Self, Painter<CrosstermBackend<Self>>) {
            crossterm::style::force_color_output(true);
            let parser = vt100::Parser::new(size.height, size.width, 0);
            let terminal = Self(Rc::new(RefCell::new(parser)));
            let painter = Painter::new(CrosstermBackend::new(terminal.clone()), size);
            (terminal, painter)
        }

        fn feed(&self, bytes: &[u8]) {
            self.0.borrow_mut().process(bytes);
        }

        fn text(&self) -> String {
            self.0.borrow().screen().contents().trim_end().to_owned()
        }

        fn assert_shows(&self, frame: &Buffer) {
            let parser = self.0.borrow();
            let mut reached = 0;
            for (at, cell) in frame.content.iter().enumerate() {
                let (x, y) = frame.pos_of(at);
                let seen = parser.screen().cell(y, x).unwrap();
                if at < reached {
                    assert!(seen.is_wide_continuation(), "at {x},{y}");
                    continue;
                }
                assert_eq!(look(seen), wanted(cell), "at {x},{y}");
                reached = at + usize::from(cell.cell_width());
            }
        }
    }

    type Look = (String, vt100::Color, vt100::Color, [bool; 3]);

    fn look(cell: &vt100::Cell) -> Look {
        let sign = if cell.has_contents() {
            cell.contents()
        } else {
            " "
        };
        let marks = [cell.bold(), cell.underline(), cell.dim()];
        seen(sign, cell.fgcolor(), cell.bgcolor(), marks)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the tables here use these colours"
    )]
    fn wanted(cell: &Cell) -> Look {
        let colour = |colour| match colour {
            Color::Indexed(index) => vt100::Color::Idx(index),
            Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
            _ => vt100::Color::Default,
        };
        let marks = [Modifier::BOLD, Modifier::UNDERLINED, Modifier::DIM]
            .map(|mark| cell.modifier.contains(mark));
        seen(cell.symbol(), colour(cell.fg), colour(cell.bg), marks)
    }

    /// What an eye sees: of a space only its ground and a line under it.
    fn seen(sign: &str, front: vt100::Color, ground: vt100::Color, marks: [bool; 3]) -> Look {
        let [_, underlined, _] = marks;
        if sign == " " && !underlined {
            return (sign.to_owned(), vt100::Color::Default, ground, [false; 3]);
        }
        (sign.to_owned(), front, ground, marks)
    }

    #[derive(Debug, Clone)]
    struct Step {
        offset: usize,
        selected: usize,
        popup: Option<(u16, u16)>,
        size: Option<(u16, u16)>,
        cursor: Option<(u16, u16)>,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let place = || proptest::option::weighted(0.3, (0_u16..30, 0_u16..8));
        let size = proptest::option::weighted(0.1, (1_u16..40, 1_u16..10));
        let step = (0_usize..9, 0_usize..9, place(), size, place()).prop_map(
            |(offset, selected, popup, size, cursor)| Step {
                offset,
                selected,
                popup,
                size,
                cursor,
            },
        );
        proptest::collection::vec(step, 1..40)
    }

    fn draw_table(rows: &[(String, String, u8)], step: &Step, buf: &mut Buffer) {
        let area = buf.area;
        for (y, at) in (area.top()..area.bottom()).zip(step.offset..) {
            let Some((light, title, colour)) = rows.get(at) else {
                break;
            };
            let mut row = Row::new()
                .at(1, 2, light, Style::new().bg(Color::Indexed(*colour)))
                .at(
                    4,
                    area.width.saturating_sub(5),
                    title,
                    Style::new().fg(Color::Indexed(7)),
                );
            if at == step.selected {
                let marks = Modifier::BOLD | Modifier::UNDERLINED;
                row = row.fill(Style::new().bg(Color::Rgb(30, 40, 50)).add_modifier(marks));
            }
            (&row).render(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                buf,
            );
        }
        if let Some((x, y)) = step.popup {
            let popup = Popup {
                title: "记录",
                signs: Signs::BOX,
                border: Style::new().fg(Color::Indexed(4)),
                title_style: Style::new().add_modifier(Modifier::BOLD),
                ground: Style::new(),
            };
            (&popup).render(Rect::new(x, y, 15, 4), buf);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]
        #[test]
        fn the_terminal_shows_the_frame(
            rows in proptest::collection::vec(
                ("[红黄蓝绿a]{0,2}", "[一-龥a-z0-9，。%]{0,24}", 1_u8..7), 0..12),
            steps in steps(),
        ) {
            let (terminal, mut painter) = Terminal::with_painter(Size::new(30, 8));
            for step in steps {
                if let Some((width, height)) = step.size {
                    terminal.0.borrow_mut().screen_mut().set_size(height, width);
                    painter.resize(Size::new(width, height));
                }
                let mut cursor = None;
                painter.paint(|buf| {
                    draw_table(&rows, &step, buf);
                    cursor = step.cursor.map(Position::from).filter(|at| buf.area.contains(*at));
                    cursor
                }).unwrap();
                terminal.assert_shows(painter.shown());
                let parser = terminal.0.borrow();
                prop_assert_eq!(parser.screen().hide_cursor(), cursor.is_none());
                if let Some(place) = cursor {
                    prop_assert_eq!(parser.screen().cursor_position(), (place.y, place.x));
                }
            }
        }
    }

    #[test]
    fn a_frame_like_the_last_writes_nothing() {
        let (terminal, mut painter) = Terminal::with_painter(Size::new(10, 2));
        let draw = |painter: &mut Painter<_>| {
            painter.paint(|buf: &mut Buffer| {
                buf.set_string(0, 0, "就业", Style::new());
                Some(Position::new(4, 0))
            })
        };
        draw(&mut painter).unwrap();
        terminal.feed(b"\x1b[1;1Hx");
        draw(&mut painter).unwrap();
        assert_eq!(terminal.text(), "x业".replace('业', " 业"));
        painter.forget();
        draw(&mut painter).unwrap();
        assert_eq!(terminal.text(), "就业");
    }

    #[test]
    fn what_would_break_a_row_is_a_space() {
        let (terminal, mut painter) = Terminal::with_painter(Size::new(6, 2));
        painter
            .paint(|buf| {
                buf[(0, 0)].set_symbol("\x1b[2J");
                buf[(1, 0)].set_symbol("");
                buf[(2, 0)].set_symbol("a");
                buf[(5, 0)].set_symbol("业");
                None
            })
            .unwrap();
        assert_eq!(terminal.text(), "  a");
    }
    /// What a terminal is sent.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_terminal_with_wide_signs_keeps_its_columns() {
        crossterm::style::force_color_output(true);
        let out = Written::default();
        let backend = CrosstermBackend::new(out.clone());
        let mut painter = Painter::new(backend, Size::new(20, 1)).with_plain_signs(true);
        let draw = |buf: &mut Buffer| {
            buf.set_string(0, 0, "│“就业”…①②abc→", Style::new());
            None
        };
        painter.paint(draw).unwrap();
        let written = String::from_utf8(out.0.borrow().clone()).unwrap();
        assert!(!written.contains(['│', '“', '”', '…', '→']), "{written:?}");
        // After a sign without a stand-in the column is set anew.
        for place in ["\".①", "\x1b[1;10H②", "\x1b[1;11Habc>"] {
            assert!(written.contains(place), "{place:?} in {written:?}");
        }
        painter.paint(draw).unwrap();
        assert_eq!(out.0.borrow().len(), written.len(), "nothing changed");
    }
}
