//! Another as-of day.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes, slots};
use crate::calendar::{Day, DayError, read_day};
use crate::locale::say;
use crate::text::{width, wrap};
use crate::tui::desk::Desk;
use crate::tui::forms::Input;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::Ask;
use crate::tui::widgets::{Typed, put};

const SIZE: (u16, u16) = (boxes::WIDE, 9);
/// Cells for a day.
const FIELD: u16 = 16;

/// A field for a day, with what is understood of it.
#[derive(Debug, Clone)]
pub struct AsOf {
    field: Input,
}

impl AsOf {
    /// Begins with the present as-of day.
    pub fn new(desk: &Desk) -> Self {
        let day = desk.board.when.as_of.format("%Y-%m-%d");
        Self {
            field: Input::filled(&day.to_string()),
        }
    }

    fn day(&self, desk: &Desk) -> Result<Day, DayError> {
        read_day(&self.field.text(), desk.board.when.as_of, desk.plan.year)
    }

    fn enter(&self, desk: &Desk) -> Vec<Ask> {
        match self.day(desk) {
            Ok(day) => vec![Ask::Close, Ask::AsOf(day)],
            Err(error) => vec![Ask::Warn(say::day_error(&desk.words, &error))],
        }
    }
}

impl Overlay for AsOf {
    fn scope(&self) -> Scope {
        Scope::Entry
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Accept => self.enter(desk),
            Command::Back => vec![Ask::Close],
            _ => Vec::new(),
        }
    }

    fn key(&mut self, _desk: &Desk, key: Key, _screen: Rect) -> Option<Vec<Ask>> {
        let typed = self.field.key(key, FIELD);
        (typed != Typed::Unused).then(Vec::new)
    }

    fn paste(&mut self, _desk: &Desk, text: &str) -> Vec<Ask> {
        self.field.paste(text);
        Vec::new()
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let (w, theme) = (&desk.words, desk.theme);
        let room = boxes::open(desk, screen, buf, SIZE, w.as_of.title());
        let label = boxes::row(room, 1);
        put(buf, label, w.as_of.day(), theme.strong());
        let column = u16::try_from(width(w.as_of.day()) + 2).unwrap_or(12);
        let place = boxes::from_column(label, column);
        let field = Rect {
            width: FIELD.min(place.width),
            ..place
        };
        let styles = boxes::field_styles(desk, true);
        let cursor = slots::value(&self.field, w.form.day_hint(), styles, field, buf);
        let (text, style) = match self.day(desk) {
            Ok(day) => {
                let day = say::day_with_weekday(w, day);
                (w.form.understood(&day), theme.quiet())
            }
            Err(error) => (say::day_error(w, &error), theme.alarm()),
        };
        let beside = boxes::from_column(place, FIELD + 2);
        let below = Rect {
            y: label.y + 1,
            height: 2,
            ..room
        };
        if width(&text) <= usize::from(beside.width) {
            put(buf, beside, &text, style);
        } else {
            boxes::lines(buf, below, &wrap(&text, usize::from(below.width)), style);
        }
        put(buf, boxes::row(room, 4), w.as_of.explain(), theme.quiet());
        boxes::hints(desk, buf, boxes::last(room), Scope::Entry);
        cursor
    }
}
