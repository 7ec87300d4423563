//! An office at its screen: keys in, what is to be written goes into the journal as it would on disk.

use std::sync::Arc;

use duban::journal::{Body, Book, Draft, Record, RecordId};
use duban::tui::desk::Desk;
use duban::tui::events::Input;
use duban::tui::keymap::Key;
use duban::tui::message::{Done, Message, Reading};
use duban::tui::outcome::Effect;
use duban::tui::state::State;
use duban::tui::update::update;
use ratatui::layout::Rect;

use crate::overview::screen;
use crate::printer::text;

/// A screen with someone at it.
pub(crate) struct Office {
    pub(crate) state: State,
    next: u128,
}

impl Office {
    pub(crate) fn at(desk: Desk, size: Rect) -> Self {
        let next = 1_000 + desk.book.records.len() as u128;
        Self {
            state: State::new(desk, size),
            next,
        }
    }

    /// Presses keys by their names, parted by spaces; what is typed stands between quotes.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for (at, part) in keys.split('\'').enumerate() {
            if at % 2 == 1 {
                part.chars().for_each(|sign| self.key(Key::char(sign)));
            } else {
                let keys = part.split(' ').filter(|it| !it.is_empty());
                keys.for_each(|key| self.key(key.parse().unwrap()));
            }
        }
        self
    }

    fn key(&mut self, key: Key) {
        for effect in update(&mut self.state, Message::Input(Input::Key(key))) {
            if let Effect::Append(drafts) = effect {
                self.write(drafts);
            }
        }
    }

    /// Another clerk's records come into the journal, and the screen reads it again.
    pub(crate) fn meanwhile(&mut self, bodies: Vec<Body>) -> &mut Self {
        let mut book = self.state.desk.book.clone();
        for body in bodies {
            self.next += 1;
            book.records.push(Record {
                id: RecordId(ulid::Ulid(self.next)),
                at: "2024-04-03T10:00:00+08:00".parse().unwrap(),
                by: Arc::from("乙"),
                body,
            });
        }
        self.read(book);
        self
    }

    fn read(&mut self, book: Book) {
        let reading = Reading {
            plan: None,
            book: Some(book),
            faults: Vec::new(),
            as_of: None,
        };
        update(
            &mut self.state,
            Message::Done(Done::Read(Box::new(reading))),
        );
    }

    fn write(&mut self, drafts: Vec<Draft>) {
        let by: Arc<str> = Arc::from(self.state.desk.writer.as_deref().unwrap());
        let mut visit = None;
        let mut records = Vec::new();
        for draft in drafts {
            self.next += 1;
            let id = RecordId(ulid::Ulid(self.next));
            let mut body = draft.body;
            if let Body::Entry(entry) = &mut body {
                entry.from = entry.from.or(visit);
            } else if matches!(body, Body::Visit(_)) {
                visit = Some(id);
            }
            records.push(Record {
                id,
                at: "2024-04-03T10:00:00+08:00".parse().unwrap(),
                by: Arc::clone(&by),
                body,
            });
        }
        let mut book = self.state.desk.book.clone();
        book.records.extend(records.iter().cloned());
        self.read(book);
        update(&mut self.state, Message::Done(Done::Saved(records)));
    }

    /// What was written last.
    pub(crate) fn last(&self) -> &Body {
        &self.state.desk.book.records.last().unwrap().body
    }

    pub(crate) fn written(&self) -> usize {
        self.state.desk.book.records.len()
    }

    /// What stands on the screen.
    pub(crate) fn shown(&self) -> String {
        text(&screen(&self.state))
    }
}
