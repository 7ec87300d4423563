//! Searching, and choosing what to record.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::find::{Among, Hit, find};
use super::{Overlay, boxes};
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Target};
use crate::tui::widgets::{Row, TextField, Typed, put, window};

/// A field, and what it finds.
#[derive(Debug, Clone)]
pub struct Search {
    field: TextField,
    among: Among,
    hits: Vec<Hit>,
    at: usize,
}

impl Search {
    /// Looks through everything, beginning with a text.
    pub fn new(desk: &Desk, text: &str) -> Self {
        Self::among(desk, Among::Everything, text)
    }

    /// Chooses what to record: an item of a task, of what a unit owes, or of all.
    pub fn to_record(desk: &Desk, target: &Target) -> Self {
        let among = match (&target.unit, target.task) {
            (Some(unit), None) => Among::Owed(unit.clone()),
            (_, task) => Among::Items(task),
        };
        Self::among(desk, among, "")
    }

    fn among(desk: &Desk, among: Among, text: &str) -> Self {
        let mut search = Self {
            field: TextField::one_line(text),
            among,
            hits: Vec::new(),
            at: 0,
        };
        search.look(desk);
        search
    }

    fn look(&mut self, desk: &Desk) {
        self.hits = find(desk, &self.among, &self.field.text());
        self.at = 0;
    }

    fn enter(&self) -> Vec<Ask> {
        let Some(hit) = self.hits.get(self.at) else {
            return Vec::new();
        };
        let then = match self.among {
            Among::Everything => Ask::Go(hit.place.clone()),
            Among::Items(_) | Among::Owed(_) => Ask::Record(hit.target.clone()),
        };
        vec![Ask::Close, then]
    }
}

fn size(screen: Rect) -> (u16, u16) {
    (boxes::WIDE, screen.height.saturating_sub(4).min(24))
}

/// The rows of what is found: below the field, above the keys.
fn list(room: Rect) -> Rect {
    Rect {
        y: room.y.saturating_add(2).min(room.bottom()),
        height: room.height.saturating_sub(4),
        ..room
    }
}

impl Overlay for Search {
    fn scope(&self) -> Scope {
        Scope::Search
    }

    fn update(&mut self, _desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Up => self.at = self.at.saturating_sub(1),
            Command::Down => self.at = (self.at + 1).min(self.hits.len().saturating_sub(1)),
            Command::Enter => return self.enter(),
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        let cells = boxes::room(screen, size(screen)).width;
        let typed = self.field.key(key, cells);
        if typed == Typed::Changed {
            self.look(desk);
        }
        (typed != Typed::Unused).then(Vec::new)
    }

    fn paste(&mut self, desk: &Desk, text: &str) -> Vec<Ask> {
        self.field.paste(text);
        self.look(desk);
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        let at = self.at;
        self.look(desk);
        self.at = at.min(self.hits.len().saturating_sub(1));
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let (words, theme) = (&desk.words.search, desk.theme);
        let title = match self.among {
            Among::Everything => words.title(),
            Among::Items(_) | Among::Owed(_) => words.title_record(),
        };
        let room = boxes::open(desk, screen, buf, size(screen), title);
        let styles = boxes::field_styles(desk, true);
        let cursor = self
            .field
            .draw(boxes::row(room, 0), buf, words.hint(), styles);
        let list = list(room);
        if self.hits.is_empty() {
            put(buf, boxes::row(list, 0), words.nothing(), theme.quiet());
        }
        let height = usize::from(list.height);
        let first = window(
            self.hits.len(),
            self.at,
            height,
            self.at.saturating_sub(height),
        );
        for ((at, hit), y) in self.hits.iter().enumerate().skip(first).zip(0..list.height) {
            hit_row(desk, hit, at == self.at, boxes::row(list, y), buf);
        }
        boxes::hints(desk, buf, boxes::last(room), self.scope());
        cursor
    }
}

/// Light, what it is, its number, its title.
fn hit_row(desk: &Desk, hit: &Hit, chosen: bool, area: Rect, buf: &mut Buffer) {
    const KIND: u16 = 4;
    const ID: u16 = 14;
    const TITLE: u16 = 21;
    let theme = desk.theme;
    let fill = if chosen { theme.chosen() } else { Style::new() };
    let rest = area.width.saturating_sub(TITLE);
    let title = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    let mut row = Row::new()
        .fill(fill)
        .at(KIND, ID - KIND - 1, &hit.kind, theme.quiet())
        .at(ID, TITLE - ID - 1, &hit.id, theme.quiet())
        .at(TITLE, rest, &hit.title, title);
    if let Some(light) = hit.light {
        row = row.at(0, 2, say::sign(&desk.words, light), theme.sign(light));
    }
    (&row).render(area, buf);
}
