//! One figure for all units, over the matrix.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Overlay;
use super::form::{Message, keep, put_by};
use super::grid_draw::{self, height};
use crate::board::rounds::dispatch::CellName;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::forms::Unfinished;
use crate::tui::forms::grid::GridForm;
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};

/// The grid, and what is said under it.
#[derive(Debug, Clone)]
pub struct Grid {
    form: GridForm,
    message: Option<Message>,
}

impl Grid {
    /// The figures of a cell's task; else why there are none.
    pub fn open(desk: &Desk, cell: &CellName, kept: Option<&str>) -> Result<Self, String> {
        let form = GridForm::open(desk, cell, kept)?;
        let message = Message::restored(desk, &form);
        Ok(Self { form, message })
    }

    fn save(&mut self, desk: &Desk) -> Vec<Ask> {
        match self.form.save(desk) {
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
}

impl Overlay for Grid {
    fn scope(&self) -> Scope {
        Scope::Grid
    }

    fn update(&mut self, desk: &Desk, command: Command, screen: Rect) -> Vec<Ask> {
        let page = isize::try_from(height(screen)).unwrap_or(1).max(1);
        match command {
            Command::Save => return self.save(desk),
            Command::PutBy => return put_by(&self.form, desk.words.grid.put_by()),
            Command::Down => self.form.go(1, 0),
            Command::Up => self.form.go(-1, 0),
            Command::PageDown => self.form.go(page, 0),
            Command::PageUp => self.form.go(-page, 0),
            Command::Right => self.form.go(0, 1),
            Command::Left => self.form.go(0, -1),
            Command::NextItem => self.form.turn(desk, true),
            Command::PreviousItem => self.form.turn(desk, false),
            Command::Months => self.form.widen(desk),
            Command::Restore => {
                self.message = None;
                self.form.restore_cell();
            }
            _ => return Vec::new(),
        }
        keep(&self.form)
    }

    fn key(&mut self, _desk: &Desk, key: Key, _screen: Rect) -> Option<Vec<Ask>> {
        if key == Key::plain(Code::Backspace) {
            self.form.take_back();
        } else {
            self.form.type_sign(key.typed()?);
        }
        self.message = None;
        Some(Vec::new())
    }

    fn paste(&mut self, desk: &Desk, text: &str) -> Vec<Ask> {
        let filled = self.form.paste(desk, text);
        let strange = self.form.strange().len();
        let text = desk.words.grid.pasted(&filled, &strange);
        self.message = Some(if strange > 0 {
            Message::alarm(text)
        } else {
            Message::plain(text)
        });
        keep(&self.form)
    }

    fn failed(&mut self, message: &str) {
        self.message = Some(Message::alarm(message));
    }

    fn unfinished(&self) -> Option<&dyn Unfinished> {
        Some(&self.form)
    }

    fn refresh(&mut self, desk: &Desk) {
        self.form.lay(desk);
    }

    fn about(&self) -> Option<String> {
        Some(format!("grid {} {}", self.form.month(), self.form.task()))
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let item = self.form.item(desk);
        let named = item.map_or_else(String::new, |it| {
            format!("{} {}", it.id, say::item_title(it))
        });
        let month = say::period(&desk.words, self.form.month(), desk.plan.year);
        let title = desk.words.grid.title(&month, &named);
        grid_draw::draw(
            desk,
            &self.form,
            (&title, self.message.as_ref()),
            screen,
            buf,
        )
    }
}
