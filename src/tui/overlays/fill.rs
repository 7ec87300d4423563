//! A form of any fields over the view it was called from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::fill_draw::{self, Layout};
use super::{Overlay, boxes};
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Input, Paper, Slot};
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};
use crate::tui::widgets::{TextField, Typed};

/// A paper with its blank, and what is said under the fields.
#[derive(Debug)]
pub struct Filling {
    paper: Box<dyn Paper>,
    blank: Blank,
    message: Option<(String, bool)>,
}

impl Filling {
    /// A blank of a paper. `kept`: the text of unfinished forms.
    pub fn open(desk: &Desk, paper: Box<dyn Paper>, kept: Option<&str>) -> Self {
        let blank = Blank::open(desk, &*paper, kept);
        let restored = desk.words.form.restored();
        let message = blank.restored().then(|| (restored.to_owned(), false));
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

    fn change(&mut self, desk: &Desk, change: impl FnOnce(&mut Slot)) {
        self.blank.change(desk, &*self.paper, change);
    }

    fn choose(&mut self, desk: &Desk, next: bool) {
        self.message = None;
        self.change(desk, |slot| {
            if let Input::Choice(choice) = &mut slot.input {
                if next {
                    choice.next();
                } else {
                    choice.previous();
                }
            }
        });
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
                self.message = Some((text, true));
            }
        }
        asks
    }

    fn put_by(&self, desk: &Desk) -> Vec<Ask> {
        if !self.blank.is_touched() {
            return vec![Ask::Do(self.blank.done_with()), Ask::Close];
        }
        vec![
            Ask::Do(Effect::KeepDraft(self.blank.to_text())),
            Ask::Close,
            Ask::Tell(desk.words.form.put_by().to_owned()),
        ]
    }

    /// A key for the field that has the keys.
    fn type_key(&mut self, desk: &Desk, key: Key, cells: u16) -> Typed {
        let mut typed = Typed::Unused;
        self.change(desk, |slot| {
            let begins = key.typed().is_some() || key.code == Code::Backspace;
            match &mut slot.input {
                Input::Line(text) => {
                    if slot.fresh && begins {
                        *text = TextField::one_line("");
                    }
                    typed = text.key(key, cells);
                }
                Input::Lines(text) => typed = text.key(key, cells),
                Input::Choice(choice) => {
                    if let Some(sign) = key.typed().filter(|sign| *sign != ' ') {
                        choice.type_sign(sign);
                        typed = Typed::Changed;
                    } else if key.code == Code::Backspace {
                        choice.forget_typed();
                        typed = Typed::Moved;
                    }
                }
            }
            slot.fresh &= typed == Typed::Unused;
        });
        typed
    }

    /// Enter goes on, except where it begins a new line.
    fn enter_goes_on(&self) -> bool {
        let slot = self.blank.slot(self.blank.focus());
        !slot.is_some_and(|it| matches!(it.input, Input::Lines(_)))
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
            Command::PutBy => return self.put_by(desk),
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        if key == Key::plain(Code::Enter) && self.enter_goes_on() {
            return Some(self.go(true));
        }
        let room = boxes::room(screen, (boxes::WIDE, 0));
        let slot = self.blank.slot(self.blank.focus())?;
        let cells = Layout::cells(slot.width, room.width);
        match self.type_key(desk, key, cells) {
            Typed::Changed => self.message = None,
            Typed::Moved => {}
            Typed::Unused => return None,
        }
        Some(Vec::new())
    }

    fn paste(&mut self, desk: &Desk, text: &str) -> Vec<Ask> {
        self.message = None;
        self.change(desk, |slot| match &mut slot.input {
            Input::Line(line) => {
                if std::mem::take(&mut slot.fresh) {
                    *line = TextField::one_line("");
                }
                line.paste(text);
            }
            Input::Lines(lines) => lines.paste(text),
            Input::Choice(choice) => {
                choice.forget_typed();
                text.trim().chars().for_each(|sign| choice.type_sign(sign));
            }
        });
        Vec::new()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some((message.to_owned(), true));
    }

    fn saved(&self) -> Option<Effect> {
        Some(self.blank.done_with())
    }

    fn refresh(&mut self, desk: &Desk) {
        self.blank.settle(desk, &*self.paper);
    }

    fn kept(&self) -> Option<String> {
        self.blank.is_touched().then(|| self.blank.to_text())
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let message = self.message.as_ref().map(|it| (it.0.as_str(), it.1));
        fill_draw::draw(desk, &*self.paper, &self.blank, message, screen, buf)
    }
}
