//! One figure for all units, over the matrix.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Overlay;
use super::grid_draw::{self, height};
use crate::board::rounds::dispatch::CellName;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::forms::grid::GridForm;
use crate::tui::keymap::{Code, Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect};

/// The grid, and what is said under it.
#[derive(Debug, Clone)]
pub struct Grid {
    form: GridForm,
    message: Option<(String, bool)>,
}

impl Grid {
    /// The figures of a cell's task; else why there are none.
    pub fn open(desk: &Desk, cell: &CellName, kept: Option<&str>) -> Result<Self, String> {
        let form = GridForm::open(desk, cell, kept)?;
        let restored = form.restored();
        let message = restored.then(|| (desk.words.form.restored().to_owned(), false));
        Ok(Self { form, message })
    }

    fn keep(&self) -> Vec<Ask> {
        if !self.form.is_touched() {
            return Vec::new();
        }
        vec![Ask::Do(Effect::KeepDraft(self.form.to_text()))]
    }

    fn save(&mut self, desk: &Desk) -> Vec<Ask> {
        match self.form.save(desk) {
            Ok(drafts) => vec![
                Ask::Do(Effect::KeepDraft(self.form.to_text())),
                Ask::Do(Effect::Append(drafts)),
            ],
            Err(text) => {
                self.message = Some((text, true));
                self.keep()
            }
        }
    }

    fn put_by(&self, desk: &Desk) -> Vec<Ask> {
        if !self.form.is_touched() {
            return vec![Ask::Do(self.form.done_with()), Ask::Close];
        }
        vec![
            Ask::Do(Effect::KeepDraft(self.form.to_text())),
            Ask::Close,
            Ask::Tell(desk.words.grid.put_by().to_owned()),
        ]
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
            Command::PutBy => return self.put_by(desk),
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
        self.keep()
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
        self.message = Some((text, strange > 0));
        self.keep()
    }

    fn failed(&mut self, message: &str) {
        self.message = Some((message.to_owned(), true));
    }

    fn saved(&self) -> Option<Effect> {
        Some(self.form.done_with())
    }

    fn refresh(&mut self, desk: &Desk) {
        self.form.lay(desk);
    }

    fn kept(&self) -> Option<String> {
        self.form.is_touched().then(|| self.form.to_text())
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
