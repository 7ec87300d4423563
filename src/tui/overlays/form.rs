//! What the boxes with a form have in common: what is said in them, what is kept of them.

use ratatui::style::Style;

use crate::text::wrap;
use crate::tui::desk::Desk;
use crate::tui::forms::Unfinished;
use crate::tui::outcome::{Ask, Effect};

/// What is said under the fields until the next change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) text: String,
    alarm: bool,
}

impl Message {
    /// That all is well.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { text, alarm: false }
    }

    /// That something is wrong or odd.
    pub(super) fn alarm(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { text, alarm: true }
    }

    /// That a form goes on where it was left.
    pub(super) fn restored(desk: &Desk, form: &dyn Unfinished) -> Option<Self> {
        let restored = form.restored();
        restored.then(|| Self::plain(desk.words.form.restored()))
    }

    /// How it looks.
    pub(super) fn style(&self, desk: &Desk) -> Style {
        if self.alarm {
            desk.theme.alarm()
        } else {
            desk.theme.heading()
        }
    }

    /// Its lines in so many cells, with how they look.
    pub(super) fn lines(&self, desk: &Desk, cells: u16) -> Vec<(String, Style)> {
        let style = self.style(desk);
        let lines = wrap(&self.text, usize::from(cells)).into_iter();
        lines.map(|line| (line, style)).collect()
    }
}

/// Keeps what is typed, should the program end now.
pub(super) fn keep(form: &dyn Unfinished) -> Vec<Ask> {
    if !form.is_touched() {
        return Vec::new();
    }
    vec![Ask::Do(Effect::KeepDraft(form.to_text()))]
}

/// Closes a form; what is typed is kept, which is told.
pub(super) fn put_by(form: &dyn Unfinished, told: &str) -> Vec<Ask> {
    if !form.is_touched() {
        return vec![Ask::Do(form.done_with()), Ask::Close];
    }
    vec![
        Ask::Do(Effect::KeepDraft(form.to_text())),
        Ask::Close,
        Ask::Tell(told.to_owned()),
    ]
}
