//! A question to be answered with yes or no.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Name, Overlay, boxes};
use crate::journal::Draft;
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};

/// A question, and what is done on yes.
#[derive(Debug, Clone)]
pub struct Confirm {
    question: String,
    then: Box<Ask>,
    /// Yes was said, but who writes is not known yet.
    name: Option<Name>,
    message: Option<String>,
}

impl Confirm {
    /// Asks; `then` is asked for on yes. Records are written by whoever says who writes.
    pub fn new(question: &str, then: Ask) -> Self {
        Self {
            question: Shown::text(question).into_string(),
            then: Box::new(then),
            name: None,
            message: None,
        }
    }

    fn yes(&mut self, desk: &Desk) -> Vec<Ask> {
        match self.drafts() {
            Some(drafts) if desk.writer.is_none() => {
                self.name = Some(Name::new(drafts));
                Vec::new()
            }
            // It is closed once that is on the disk.
            Some(_) => vec![(*self.then).clone()],
            None => vec![Ask::Close, (*self.then).clone()],
        }
    }

    /// The question stands again, with what may go wrong under it, until it is closed.
    fn named(&mut self, asks: Vec<Ask>) -> Vec<Ask> {
        if !asks.is_empty() {
            self.name = None;
        }
        asks
    }

    fn drafts(&self) -> Option<Vec<Draft>> {
        if let Ask::Do(Effect::Append(drafts)) = &*self.then {
            Some(drafts.clone())
        } else {
            None
        }
    }
}

impl Overlay for Confirm {
    fn scope(&self) -> Scope {
        self.name.as_ref().map_or(Scope::Confirm, Overlay::scope)
    }

    fn update(&mut self, desk: &Desk, command: Command, screen: Rect) -> Vec<Ask> {
        if let Some(name) = &mut self.name {
            let asks = name.update(desk, command, screen);
            return self.named(asks);
        }
        match command {
            Command::Yes => self.yes(desk),
            Command::No => vec![Ask::Close],
            _ => Vec::new(),
        }
    }

    fn key(&mut self, desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        let asks = self.name.as_mut()?.key(desk, key, screen)?;
        Some(self.named(asks))
    }

    fn paste(&mut self, desk: &Desk, text: &str) -> Vec<Ask> {
        let name = self.name.as_mut();
        name.map_or_else(Vec::new, |name| name.paste(desk, text))
    }

    fn failed(&mut self, message: &str) {
        self.message = Some(message.to_owned());
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        if let Some(name) = &self.name {
            return name.draw(desk, screen, buf);
        }
        let cells = usize::from(boxes::room(screen, (boxes::WIDE, 0)).width);
        let mut lines = wrap(&self.question, cells);
        let asked = lines.len();
        if let Some(message) = &self.message {
            lines.extend(wrap(message, cells));
        }
        let height = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(5);
        let size = (boxes::WIDE, height.min(screen.height));
        let room = boxes::open(desk, screen, buf, size, desk.words.confirm.title());
        for (at, line) in lines.iter().enumerate() {
            let style = if at < asked {
                desk.theme.strong()
            } else {
                desk.theme.alarm()
            };
            let y = u16::try_from(at + 1).unwrap_or(u16::MAX);
            boxes::lines(buf, boxes::row(room, y), &[line], style);
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Confirm);
        None
    }
}
