//! A unit's sheet over the view it was called from.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Overlay;
use super::form::{Message, keep, put_by};
use super::sheet_draw::{self, cells};
use crate::board::rounds::dispatch::CellName;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::forms::Unfinished;
use crate::tui::forms::sheet::SheetForm;
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};
use crate::tui::widgets::Typed;

/// A sheet being filled in, and what is said under it.
#[derive(Debug, Clone)]
pub struct Sheet {
    form: SheetForm,
    message: Option<Message>,
    title: String,
}

impl Sheet {
    /// The sheet of a cell's unit; else why there is none.
    pub fn open(desk: &Desk, cell: &CellName, kept: Option<&str>) -> Result<Self, String> {
        let form = SheetForm::open(desk, cell, kept)?;
        let left = form.left();
        let message = if left.is_empty() {
            Message::restored(desk, &form)
        } else {
            let words = &desk.words.sheet;
            Some(Message::alarm(words.left(&left.join(words.between()))))
        };
        let unit = say::unit(&desk.words, Some(form.unit()));
        let month = say::period(&desk.words, form.month(), desk.plan.year);
        Ok(Self {
            title: desk.words.sheet.title(&unit, &month),
            form,
            message,
        })
    }

    /// The form itself.
    pub const fn form(&self) -> &SheetForm {
        &self.form
    }

    fn save(&mut self, desk: &Desk) -> Vec<Ask> {
        match self.form.save(desk) {
            // What is typed is kept first: should the program end now, it is not lost.
            Ok(drafts) => vec![
                Ask::Do(Effect::KeepDraft(self.form.to_text())),
                Ask::Do(Effect::Append(drafts)),
            ],
            Err(text) => {
                self.message = Some(Message::alarm(text));
                keep(&self.form)
            }
        }
    }

    /// Something was typed or chosen.
    fn changed(&mut self) {
        self.message = None;
        self.form.forget_doubts();
    }

    fn step(&mut self, next: bool) {
        self.changed();
        self.form.change(|input| input.step(next));
    }
}

impl Overlay for Sheet {
    fn scope(&self) -> Scope {
        Scope::Sheet
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Save => return self.save(desk),
            Command::NextField => self.form.go(true),
            Command::PreviousField => self.form.go(false),
            Command::NextChoice => self.step(true),
            Command::PreviousChoice => self.step(false),
            Command::PageDown => self.form.turn(true),
            Command::PageUp => self.form.turn(false),
            Command::Unchanged => {
                self.changed();
                self.form.toggle_unchanged();
            }
            Command::AllUnchanged => {
                self.changed();
                self.form.toggle_all_unchanged();
            }
            Command::AllTexts => self.form.toggle_texts(),
            Command::PutBy => return put_by(&self.form, desk.words.sheet.put_by()),
            _ => return Vec::new(),
        }
        keep(&self.form)
    }

    fn key(&mut self, _desk: &Desk, key: Key, screen: Rect) -> Option<Vec<Ask>> {
        let slot = self.form.slot(self.form.focus())?;
        if key == Key::plain(Code::Enter) && !slot.input.has_lines() {
            self.form.go(true);
            return Some(keep(&self.form));
        }
        // These are the sheet's own, whatever a field may make of them.
        let own = [Key::ctrl('n'), Key::ctrl('a'), Key::ctrl('t')];
        if own.contains(&key) {
            return None;
        }
        let cells = cells(&self.form, screen);
        match self.form.change(|input| input.key(key, cells))? {
            Typed::Changed => self.changed(),
            Typed::Moved => {}
            Typed::Unused => return None,
        }
        Some(Vec::new())
    }

    fn paste(&mut self, _desk: &Desk, text: &str) -> Vec<Ask> {
        self.changed();
        self.form.change(|input| input.paste(text));
        keep(&self.form)
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
        Some(self.title.clone())
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let message = self.message.as_ref();
        sheet_draw::draw(desk, &self.form, (&self.title, message), screen, buf)
    }
}
