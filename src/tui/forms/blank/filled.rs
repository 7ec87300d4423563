//! A blank being filled in: its fields, which one has the keys, what was kept of it.

use std::collections::BTreeMap;

use super::paper::{Paper, Refused};
use super::slot::{Input, Slot};
use crate::journal::Draft;
use crate::tui::desk::Desk;
use crate::tui::forms::{Choice, Kept, KeptForm};
use crate::tui::outcome::Effect;

/// The fields with what is typed in them.
#[derive(Debug, Clone)]
pub struct Blank {
    name: String,
    slots: Vec<Slot>,
    /// The fields that matter, in order.
    shown: Vec<&'static str>,
    focus: &'static str,
    /// Saving was tried: what is missing is shown, too.
    tried: bool,
    /// Other unfinished forms, which stay kept.
    others: Kept,
    /// What was kept last, or filled in at the start.
    kept: BTreeMap<String, String>,
    restored: bool,
}

impl Blank {
    /// The fields of a paper. `kept`: the text of unfinished forms; one for the same is gone on with.
    pub fn open(desk: &Desk, paper: &dyn Paper, kept: Option<&str>) -> Self {
        let slots = paper.slots(desk);
        let mut blank = Self {
            name: paper.name(),
            focus: slots.first().map_or("", |it| it.code),
            slots,
            shown: Vec::new(),
            tried: false,
            others: kept.map(Kept::read).unwrap_or_default(),
            kept: BTreeMap::new(),
            restored: false,
        };
        blank.settle(desk, paper);
        blank.kept = blank.texts();
        blank.restore(desk, paper);
        blank
    }

    fn opened(&self) -> KeptForm {
        KeptForm {
            item: self.name.clone(),
            key: None,
            unit: None,
            fields: BTreeMap::new(),
        }
    }

    fn restore(&mut self, desk: &Desk, paper: &dyn Paper) {
        let Some(kept) = self.others.take(&self.opened()) else {
            return;
        };
        // Choices that hang on others have their options only once those are made.
        for _ in 0..2 {
            for slot in &mut self.slots {
                if let Some(text) = kept.fields.get(slot.code) {
                    slot.set(text);
                }
            }
            self.settle(desk, paper);
        }
        self.restored = true;
        self.kept = self.texts();
    }

    /// Brings the fields into line with each other.
    pub fn settle(&mut self, desk: &Desk, paper: &dyn Paper) {
        paper.settle(desk, self);
        let shown = self.slots.iter().map(|it| it.code);
        self.shown = shown.filter(|code| paper.shows(desk, self, code)).collect();
        if !self.shown.contains(&self.focus) {
            self.focus = self.shown.first().copied().unwrap_or("");
        }
    }

    /// Whether an earlier, unfinished form was gone on with.
    pub const fn restored(&self) -> bool {
        self.restored
    }

    /// Whether saving was tried.
    pub const fn tried(&self) -> bool {
        self.tried
    }

    /// The field that has the keys.
    pub const fn focus(&self) -> &'static str {
        self.focus
    }

    /// The fields that matter, in order.
    pub fn shown(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|it| self.shown.contains(&it.code))
    }

    /// The field of this name.
    pub fn slot(&self, code: &str) -> Option<&Slot> {
        self.slots.iter().find(|it| it.code == code)
    }

    /// The field of this name, to be changed by its paper.
    pub fn slot_mut(&mut self, code: &str) -> Option<&mut Slot> {
        self.slots.iter_mut().find(|it| it.code == code)
    }

    /// What stands in a field, without spaces around it; nothing where there is none.
    pub fn text(&self, code: &str) -> String {
        let text = self.slot(code).map(Slot::text).unwrap_or_default();
        text.trim().to_owned()
    }

    /// The same, `None` where it is empty or does not matter.
    pub fn given(&self, code: &str) -> Option<Box<str>> {
        let text = self.text(code);
        let matters = self
            .slot(code)
            .is_some_and(|it| self.shown.contains(&it.code));
        (matters && !text.is_empty()).then(|| text.into())
    }

    /// The lines of a field that are not empty.
    pub fn given_lines(&self, code: &str) -> Vec<Box<str>> {
        let text = self.given(code).unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
        lines.map(Box::from).collect()
    }

    /// The option chosen in a field.
    pub fn chosen(&self, code: &str) -> Option<usize> {
        self.slot(code).and_then(Slot::chosen)
    }

    /// Gives a choice other options; what was chosen stays where there still is such.
    pub fn offer(&mut self, code: &str, options: Vec<String>) {
        let Some(slot) = self.slot_mut(code) else {
            return;
        };
        if let Input::Choice(choice) = &mut slot.input
            && choice.options() != options.as_slice()
        {
            let before = choice.text().to_owned();
            *choice = Choice::new(options, None);
            choice.choose_text(&before);
        }
    }

    /// Changes what stands in the field that has the keys.
    pub fn change(&mut self, desk: &Desk, paper: &dyn Paper, change: impl FnOnce(&mut Slot)) {
        let focus = self.focus;
        if let Some(slot) = self.slot_mut(focus) {
            change(slot);
        }
        self.settle(desk, paper);
    }

    /// Gives the keys to the next field, or the one before; round at the ends.
    pub fn go(&mut self, on: bool) {
        let len = self.shown.len().max(1);
        let at = self.shown.iter().position(|it| *it == self.focus);
        let at = at.unwrap_or(0);
        let next = if on { at + 1 } else { at + len - 1 } % len;
        let focus = self.focus;
        if let Some(Input::Choice(choice)) = self.slot_mut(focus).map(|it| &mut it.input) {
            choice.forget_typed();
        }
        self.focus = self.shown.get(next).copied().unwrap_or(self.focus);
    }

    /// Tries to save; a field that is wrong has the keys then.
    pub fn save(&mut self, desk: &Desk, paper: &dyn Paper) -> Result<Vec<Draft>, Refused> {
        self.tried = true;
        let drafts = paper.drafts(desk, self);
        if let Err(refused) = &drafts
            && self.shown.contains(&refused.code)
        {
            self.focus = refused.code;
        }
        drafts
    }

    /// Whether something stands in it that was not filled in by the program.
    pub fn is_touched(&self) -> bool {
        self.restored || self.slots.iter().any(Slot::is_typed)
    }

    /// What to keep, where something changed since it was kept last.
    pub fn keep_changes(&mut self) -> Option<Effect> {
        let texts = self.texts();
        if texts == self.kept {
            return None;
        }
        self.kept = texts;
        Some(Effect::KeepDraft(self.to_text()))
    }

    /// All unfinished forms as text, this one among them.
    pub fn to_text(&self) -> String {
        self.others.text_with(KeptForm {
            fields: self.texts(),
            ..self.opened()
        })
    }

    /// What becomes of the kept text when this form is done with.
    pub fn done_with(&self) -> Effect {
        if self.others.is_empty() {
            Effect::DropDraft
        } else {
            Effect::KeepDraft(self.others.text())
        }
    }

    fn texts(&self) -> BTreeMap<String, String> {
        let filled = self.slots.iter().filter(|it| !it.text().is_empty());
        filled.map(|it| (it.code.to_owned(), it.text())).collect()
    }
}
