//! A form of any fields over the view it was called from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::fill_draw::{self, Layout};
use super::form::{Message, put_by};
use super::{Overlay, boxes};
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper};
use crate::tui::forms::{Input, Unfinished};
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};
use crate::tui::widgets::Typed;

/// A paper with its blank, and what is said under the fields.
#[derive(Debug)]
pub struct Filling {
    paper: Box<dyn Paper>,
    blank: Blank,
    message: Option<Message>,
}

impl Filling {
    /// A blank of a paper. `kept`: the text of unfinished forms.
    pub fn open(desk: &Desk, paper: Box<dyn Paper>, kept: Option<&str>) -> Self {
        let blank = Blank::open(desk, &*paper, kept);
        let message = Message::restored(desk, &blank);
        Self {
            paper,
            blank,
            message,
        }
    }

    /// What is typed.
    pub const fn blank(&self) -> &Blank {
        &self.blank
    }

    fn go(&mut self, on: bool) -> Vec<Ask> {
        self.blank.go(on);
        self.keep()
    }

    /// Keeps what changed, as a field is left.
    fn keep(&mut self) -> Vec<Ask> {
        let kept = self.blank.keep_changes();
        kept.map(Ask::Do).into_iter().collect()
    }

    fn change<T>(&mut self, desk: &Desk, change: impl FnOnce(&mut Input) -> T) -> Option<T> {
        self.blank.change(desk, &*self.paper, change)
    }

    fn choose(&mut self, desk: &Desk, next: bool) {
        self.message = None;
        self.change(desk, |input| input.step(next));
    }

    /// What is typed is kept first: should the program end now, it is not lost.
    fn save(&mut self, desk: &Desk) -> Vec<Ask> {
        self.message = None;
        let drafts = self.blank.save(desk, &*self.paper);
        let mut asks = self.keep();
        match drafts {
            Ok(drafts) => asks.push(Ask::Do(Effect::Append(drafts))),
            Err(refused) => {
                let label = self.blank.slot(refused.code).map_or("", |it| &it.label);
                let text = desk.words.form.refused(&label, &refused.text);
                self.message = Some(Message::alarm(text));
            }
        }
        asks
    }
}

impl Overlay for Filling {
    fn scope(&self) -> Scope {
        Scope::Form
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Save => return self.save(desk),
            Command::NextField => return self.go(true),
            Command::PreviousField => return self.go(false),
            Command::NextChoice => self.choose(desk, true),
            Command::PreviousChoice => self.choose(desk, false),
            Command::PutBy => return put_by(&self.blank, desk.words.form.put_by()),
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        let slot = self.blank.focused()?;
        if key == Key::plain(Code::Enter) && !slot.input.has_lines() {
            return Some(self.go(true));
        }
        let room = boxes::room(screen, (boxes::WIDE, 0));
        let cells = Layout::cells(slot.width, room.width);
        match self.change(desk, |input| input.key(key, cells))? {
            Typed::Changed => self.message = None,
            Typed::Moved => {}
            Typed::Unused => return None,
        }
        Some(Vec::new())
    }

    fn paste(&mut self, desk: &Desk, text: &str) -> Vec<Ask> {
        self.message = None;
        self.change(desk, |input| input.paste(text));
        Vec::new()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some(Message::alarm(message));
    }

    fn unfinished(&self) -> Option<&dyn Unfinished> {
        Some(&self.blank)
    }

    fn refresh(&mut self, desk: &Desk) {
        self.blank.settle(desk, &*self.paper);
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let message = self.message.as_ref();
        fill_draw::draw(desk, &*self.paper, &self.blank, message, screen, buf)
    }
}
