//! The form for recording, over the view it was called from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::form::{Message, put_by};
use super::record_draw::{self, Layout};
use super::{Name, Overlay};
use crate::journal::Draft;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::forms::Unfinished;
use crate::tui::forms::record::{RecordForm, Saving, doubt, refused};
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect, Target};
use crate::tui::widgets::Typed;

/// A form, and what is said under it.
#[derive(Debug, Clone)]
pub struct Record {
    form: RecordForm,
    message: Option<Message>,
    /// Who writes is asked before the first record.
    name: Option<Name>,
}

impl Record {
    /// A form for what is aimed at; `None` where that is no item. `kept`: the text of unfinished forms.
    pub fn open(desk: &Desk, target: &Target, kept: Option<&str>) -> Option<Self> {
        let form = RecordForm::open(desk, target, kept)?;
        let message = Message::restored(desk, &form);
        Some(Self {
            form,
            message,
            name: None,
        })
    }

    /// The form itself.
    pub const fn form(&self) -> &RecordForm {
        &self.form
    }

    fn go(&mut self, on: bool) -> Vec<Ask> {
        self.form.go(on);
        self.keep()
    }

    /// Keeps what changed, as a field is left.
    fn keep(&mut self) -> Vec<Ask> {
        let kept = self.form.keep_changes();
        kept.map(Ask::Do).into_iter().collect()
    }

    fn choose(&mut self, next: bool) {
        self.message = None;
        self.form.change(|input| input.step(next));
    }

    fn save(&mut self, desk: &Desk) -> Vec<Ask> {
        self.message = None;
        match self.form.save() {
            Saving::Refused(lack) => self.warn(refused(&desk.words, self.form.lens(), &lack)),
            Saving::Doubted(odd) => self.warn(doubt(&desk.words, self.form.lens(), odd)),
            Saving::Ready(draft) => self.write(desk, draft),
        }
    }

    /// Says what keeps it from being saved.
    fn warn(&mut self, text: String) -> Vec<Ask> {
        self.message = Some(Message::alarm(text));
        self.keep()
    }

    /// What is typed is kept first: should the program end now, it is not lost.
    fn write(&mut self, desk: &Desk, draft: Draft) -> Vec<Ask> {
        let mut asks = self.keep();
        if desk.writer.is_some() {
            asks.push(Ask::Do(Effect::Append(vec![draft])));
        } else {
            self.name = Some(Name::new(vec![draft]));
        }
        asks
    }

    /// What the name's box asks for; closing it leaves the form open.
    fn named(&mut self, asks: Vec<Ask>) -> Vec<Ask> {
        let done = |ask: &Ask| matches!(ask, Ask::Close | Ask::Do(_));
        if asks.iter().any(done) {
            self.name = None;
        }
        asks.into_iter().filter(|it| *it != Ask::Close).collect()
    }
}

impl Overlay for Record {
    fn scope(&self) -> Scope {
        self.name.as_ref().map_or(Scope::Form, Overlay::scope)
    }

    fn update(&mut self, desk: &Desk, command: Command, screen: Rect) -> Vec<Ask> {
        if let Some(name) = &mut self.name {
            let asks = name.update(desk, command, screen);
            return self.named(asks);
        }
        match command {
            Command::Save => return self.save(desk),
            Command::NextField => return self.go(true),
            Command::PreviousField => return self.go(false),
            Command::NextChoice => self.choose(true),
            Command::PreviousChoice => self.choose(false),
            Command::PutBy => return put_by(&self.form, desk.words.form.put_by()),
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        if let Some(name) = &mut self.name {
            let asks = name.key(desk, key, screen)?;
            return Some(self.named(asks));
        }
        let field = self.form.field(self.form.focus())?;
        if key == Key::plain(Code::Enter) && !field.input.has_lines() {
            return Some(self.go(true));
        }
        let doubted = self.form.doubted();
        let cells = Layout::new(desk, &self.form, screen).cells(self.form.focus());
        match self.form.change(|input| input.key(key, cells))? {
            Typed::Changed => self.message = None,
            Typed::Moved => {}
            Typed::Unused => {
                // Another key's business changes nothing here.
                self.form.doubt_again(doubted);
                return None;
            }
        }
        Some(Vec::new())
    }

    fn paste(&mut self, desk: &Desk, text: &str) -> Vec<Ask> {
        if let Some(name) = &mut self.name {
            let asks = name.paste(desk, text);
            return self.named(asks);
        }
        self.message = None;
        self.form.change(|input| input.paste(text));
        Vec::new()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some(Message::alarm(message));
    }

    fn unfinished(&self) -> Option<&dyn Unfinished> {
        Some(&self.form)
    }

    fn refresh(&mut self, desk: &Desk) {
        self.form.refresh(desk);
    }

    fn about(&self) -> Option<String> {
        let item = self.form.item()?;
        Some(format!("{} {}", item.id, say::item_title(item)))
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        if let Some(name) = &self.name {
            return name.draw(desk, screen, buf);
        }
        record_draw::draw(desk, &self.form, self.message.as_ref(), screen, buf)
    }
}
