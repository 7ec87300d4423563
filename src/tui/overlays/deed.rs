//! A small box that asks the details of something the office does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::form::{Message, put_by};
use super::slots::{self, LABELS};
use super::{Overlay, boxes};
use crate::text::wrap;
use crate::tui::desk::Desk;
use crate::tui::forms::Unfinished;
use crate::tui::forms::deed::DeedForm;
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Deed as What, Effect};
use crate::tui::widgets::Typed;

/// Rows of a field with many lines, at most.
const ROWS: u16 = 4;

/// The box of a deed, and what is said under its fields.
#[derive(Debug, Clone)]
pub struct Deed {
    form: DeedForm,
    message: Option<Message>,
}

impl Deed {
    /// The box of a deed; else why there is none.
    pub fn open(desk: &Desk, what: What, kept: Option<&str>) -> Result<Self, String> {
        let form = DeedForm::open(desk, what, kept)?;
        let message = Message::restored(desk, &form);
        Ok(Self { form, message })
    }

    fn save(&mut self, desk: &Desk) -> Vec<Ask> {
        match self.form.save(desk) {
            Ok(draft) => vec![Ask::Do(Effect::Append(vec![draft]))],
            Err(text) => {
                self.message = Some(Message::alarm(text));
                Vec::new()
            }
        }
    }

    fn step(&mut self, next: bool) {
        self.message = None;
        if let Some(slot) = self.form.slot_mut() {
            slot.input.step(next);
        }
    }

    /// What stands above and below the fields, and how high each field is.
    fn laid(&self, desk: &Desk, cells: u16) -> (Vec<String>, Vec<(String, Style)>, Vec<u16>) {
        let wide = usize::from(cells);
        let above = self.form.lines().iter();
        let above = above
            .flat_map(|it| wrap(it, wide).into_iter().take(3))
            .collect();
        let below = self.message.as_ref();
        let below = below.map_or_else(Vec::new, |it| it.lines(desk, cells));
        let slots = self.form.slots().iter();
        let rows = slots.map(|it| it.input.rows(cells.saturating_sub(LABELS), ROWS));
        (above, below, rows.collect())
    }
}

impl Overlay for Deed {
    fn scope(&self) -> Scope {
        Scope::Form
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Save => return self.save(desk),
            Command::NextField => self.form.go(true),
            Command::PreviousField => self.form.go(false),
            Command::NextChoice => self.step(true),
            Command::PreviousChoice => self.step(false),
            Command::PutBy => return put_by(&self.form, desk.words.deed.put_by()),
            _ => {}
        }
        Vec::new()
    }

    /// Enter goes on, and saves behind the last field.
    fn key(&mut self, desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        let last = self.form.at_last();
        let slot = self.form.slot_mut()?;
        if key == Key::plain(Code::Enter) && !slot.input.has_lines() {
            if last {
                return Some(self.save(desk));
            }
            self.form.go(true);
            return Some(Vec::new());
        }
        let cells = boxes::room(screen, (boxes::WIDE, 0)).width;
        match slot.input.key(key, cells.saturating_sub(LABELS)) {
            Typed::Changed => self.message = None,
            Typed::Moved => {}
            Typed::Unused => return None,
        }
        Some(Vec::new())
    }

    fn paste(&mut self, _desk: &Desk, text: &str) -> Vec<Ask> {
        self.message = None;
        if let Some(slot) = self.form.slot_mut() {
            slot.input.paste(text);
        }
        Vec::new()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some(Message::alarm(message));
    }

    fn unfinished(&self) -> Option<&dyn Unfinished> {
        Some(&self.form)
    }

    fn about(&self) -> Option<String> {
        Some(self.form.title().to_owned())
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = desk.theme;
        let cells = boxes::room(screen, (boxes::WIDE, 0)).width;
        let (above, below, rows) = self.laid(desk, cells);
        let fields: u16 = rows.iter().map(|it| it + 1).sum();
        let texts = u16::try_from(above.len() + below.len().max(2)).unwrap_or(u16::MAX);
        let height = texts.saturating_add(fields).saturating_add(5);
        let size = (boxes::WIDE, height.min(screen.height));
        let room = boxes::open(desk, screen, buf, size, self.form.title());
        let mut y = 0;
        for line in &above {
            put_line(buf, room, y, line, theme.quiet());
            y += 1;
        }
        y += 1;
        let mut cursor = None;
        for ((at, slot), rows) in self.form.slots().iter().enumerate().zip(rows) {
            let area = boxes::rows(room, y, rows);
            let focus = at == self.form.focus();
            let place = slots::draw(desk, slot, (LABELS, focus), area, buf);
            if focus {
                cursor = place;
            }
            y += rows;
            if let Some(told) = DeedForm::understood(desk, slot) {
                let (text, style) = match &told {
                    Ok(text) => (text, theme.quiet()),
                    Err(text) => (text, theme.alarm()),
                };
                let line = boxes::from_column(boxes::row(room, y), LABELS);
                boxes::lines(buf, line, &[text], style);
            }
            y += 1;
        }
        for (line, style) in &below {
            put_line(buf, room, y, line, *style);
            y += 1;
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Form);
        cursor
    }
}

fn put_line(buf: &mut Buffer, room: Rect, y: u16, line: &str, style: Style) {
    boxes::lines(buf, boxes::row(room, y), &[line], style);
}
