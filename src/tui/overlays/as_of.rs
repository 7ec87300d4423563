//! Another as-of day.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes};
use crate::calendar::{Day, DayError, read_day};
use crate::locale::say;
use crate::text::{width, wrap};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::Ask;
use crate::tui::widgets::{TextField, Typed, put};

const SIZE: (u16, u16) = (boxes::WIDE, 9);
/// Cells for a day.
const FIELD: u16 = 16;

/// A field for a day, with what is understood of it.
#[derive(Debug, Clone)]
pub struct AsOf {
    field: TextField,
    /// What stands there gives way to the first sign typed.
    fresh: bool,
}

impl AsOf {
    /// Begins with the present as-of day.
    pub fn new(desk: &Desk) -> Self {
        let day = desk.board.when.as_of.format("%Y-%m-%d");
        Self {
            field: TextField::one_line(&day.to_string()),
            fresh: true,
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
        if self.fresh && (key.typed().is_some() || key.code == Code::Backspace) {
            self.field = TextField::one_line("");
        }
        let typed = self.field.key(key, FIELD);
        self.fresh &= typed == Typed::Unused;
        (typed != Typed::Unused).then(Vec::new)
    }

    fn paste(&mut self, _desk: &Desk, text: &str) -> Vec<Ask> {
        if std::mem::take(&mut self.fresh) {
            self.field = TextField::one_line("");
        }
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
        let cursor = self.field.draw(field, buf, w.form.day_hint(), styles);
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
