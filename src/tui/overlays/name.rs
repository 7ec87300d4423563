//! Who writes: asked once, when the first record is saved.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes};
use crate::journal::Draft;
use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};
use crate::tui::widgets::{TextField, Typed, put};

const SIZE: (u16, u16) = (boxes::WIDE, 9);
/// Cells for a name.
const FIELD: u16 = 24;

/// A field for the writer's name.
#[derive(Debug, Clone)]
pub struct Name {
    field: TextField,
    then: Vec<Draft>,
    message: Option<String>,
}

impl Name {
    /// Asks who writes `then`.
    pub fn new(then: Vec<Draft>) -> Self {
        Self {
            field: TextField::one_line(""),
            then,
            message: None,
        }
    }

    fn enter(&mut self, desk: &Desk) -> Vec<Ask> {
        let name = self.field.text().trim().to_owned();
        if name.is_empty() {
            self.message = Some(desk.words.name.empty().to_owned());
            return Vec::new();
        }
        let then = self.then.clone();
        vec![Ask::Do(Effect::ChooseWriter { name, then })]
    }
}

impl Overlay for Name {
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
        if typed == Typed::Changed {
            self.message = None;
        }
        (typed != Typed::Unused).then(Vec::new)
    }

    fn paste(&mut self, _desk: &Desk, text: &str) -> Vec<Ask> {
        self.field.paste(text);
        self.message = None;
        Vec::new()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some(message.to_owned());
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let (words, theme) = (&desk.words.name, desk.theme);
        let room = boxes::open(desk, screen, buf, SIZE, words.title());
        put(buf, boxes::row(room, 1), words.explain(), theme.quiet());
        let label = boxes::row(room, 3);
        put(buf, label, words.label(), theme.strong());
        let column = u16::try_from(width(words.label()) + 2).unwrap_or(8);
        let place = boxes::from_column(label, column);
        let field = Rect {
            width: FIELD.min(place.width),
            ..place
        };
        let styles = boxes::field_styles(desk, true);
        let cursor = self.field.draw(field, buf, "", styles);
        if let Some(message) = &self.message {
            put(buf, boxes::row(room, 4), message, theme.alarm());
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Entry);
        cursor
    }
}
