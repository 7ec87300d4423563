//! A blank being filled in: its fields, which one has the keys, what was kept of it.

use std::collections::BTreeMap;

use super::paper::{Paper, Refused};
use crate::journal::Draft;
use crate::tui::desk::Desk;
use crate::tui::forms::round::next_round;
use crate::tui::forms::{Choice, Input, Keeping, KeptForm, Slot, Unfinished};
use crate::tui::outcome::Effect;

/// The fields with what is typed in them.
#[derive(Debug, Clone)]
pub struct Blank {
    keeping: Keeping,
    slots: Vec<Slot>,
    /// The fields that matter, in order.
    shown: Vec<usize>,
    /// The place of the field that has the keys.
    focus: usize,
    /// Saving was tried: what is missing is shown, too.
    tried: bool,
}

impl Blank {
    /// The fields of a paper. `kept`: the text of unfinished forms; one for the same is gone on with.
    pub fn open(desk: &Desk, paper: &dyn Paper, kept: Option<&str>) -> Self {
        let mut blank = Self {
            keeping: Keeping::open(KeptForm::new(paper.name(), None, None), kept),
            focus: 0,
            slots: paper.slots(desk),
            shown: Vec::new(),
            tried: false,
        };
        blank.settle(desk, paper);
        blank.keeping.begin(blank.texts());
        blank.restore(desk, paper);
        blank
    }

    fn restore(&mut self, desk: &Desk, paper: &dyn Paper) {
        let Some(kept) = self.keeping.restore() else {
            return;
        };
        // Choices that hang on others have their options only once those are made.
        for _ in 0..2 {
            for slot in &mut self.slots {
                if let Some(text) = kept.get(&slot.name) {
                    slot.input.set(text);
                }
            }
            self.settle(desk, paper);
        }
        self.keeping.begin(self.texts());
    }

    /// Brings the fields into line with each other.
    pub fn settle(&mut self, desk: &Desk, paper: &dyn Paper) {
        paper.settle(desk, self);
        let slots = self.slots.iter().enumerate();
        let shown = slots.filter(|(_, slot)| paper.shows(desk, self, &slot.name));
        self.shown = shown.map(|it| it.0).collect();
        if !self.shown.contains(&self.focus) {
            self.focus = self.shown.first().copied().unwrap_or(0);
        }
    }

    /// Whether saving was tried.
    pub const fn tried(&self) -> bool {
        self.tried
    }

    /// The field that has the keys; `None` where no field matters.
    pub fn focused(&self) -> Option<&Slot> {
        let at = Some(self.focus).filter(|at| self.shown.contains(at))?;
        self.slots.get(at)
    }

    /// Whether the field of this name has the keys.
    pub fn has_keys(&self, name: &str) -> bool {
        self.focused().is_some_and(|it| it.name == name)
    }

    /// The fields that matter, in order.
    pub fn shown(&self) -> impl Iterator<Item = &Slot> {
        self.shown.iter().filter_map(|at| self.slots.get(*at))
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.slots.iter().position(|it| it.name == name)
    }

    /// The field of this name.
    pub fn slot(&self, name: &str) -> Option<&Slot> {
        self.slots.get(self.place(name)?)
    }

    /// The field of this name, to be changed by its paper.
    pub fn slot_mut(&mut self, name: &str) -> Option<&mut Slot> {
        let at = self.place(name)?;
        self.slots.get_mut(at)
    }

    /// What stands in a field, without spaces around it; nothing where there is none.
    pub fn text(&self, name: &str) -> String {
        let text = self.slot(name).map(Slot::text).unwrap_or_default();
        text.trim().to_owned()
    }

    /// The same, `None` where it is empty or does not matter.
    pub fn given(&self, name: &str) -> Option<Box<str>> {
        let text = self.text(name);
        let matters = self.place(name).is_some_and(|at| self.shown.contains(&at));
        (matters && !text.is_empty()).then(|| text.into())
    }

    /// The lines of a field that are not empty.
    pub fn given_lines(&self, name: &str) -> Vec<Box<str>> {
        let text = self.given(name).unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
        lines.map(Box::from).collect()
    }

    /// The option chosen in a field.
    pub fn chosen(&self, name: &str) -> Option<usize> {
        self.slot(name).and_then(Slot::chosen)
    }

    /// Gives a choice other options; what was chosen stays where there still is such.
    pub fn offer(&mut self, name: &str, options: Vec<String>) {
        let slot = self.slot_mut(name);
        if let Some(choice) = slot.and_then(|it| it.input.as_choice_mut())
            && choice.options() != options.as_slice()
        {
            let before = choice.text().to_owned();
            *choice = Choice::new(options, None);
            choice.choose_text(&before);
        }
    }

    /// Changes what stands in the field that has the keys.
    pub fn change<T>(
        &mut self,
        desk: &Desk,
        paper: &dyn Paper,
        change: impl FnOnce(&mut Input) -> T,
    ) -> Option<T> {
        let slot = self.slots.get_mut(self.focus);
        let changed = slot.map(|it| change(&mut it.input));
        self.settle(desk, paper);
        changed
    }

    /// Gives the keys to the next field, or the one before; round at the ends.
    pub fn go(&mut self, on: bool) {
        let at = self.shown.iter().position(|it| *it == self.focus);
        let next = next_round(at.unwrap_or(0), self.shown.len(), on);
        if let Some(slot) = self.slots.get_mut(self.focus) {
            slot.input.leave();
        }
        self.focus = self.shown.get(next).copied().unwrap_or(self.focus);
    }

    /// Tries to save; a field that is wrong has the keys then.
    pub fn save(&mut self, desk: &Desk, paper: &dyn Paper) -> Result<Vec<Draft>, Refused> {
        self.tried = true;
        let drafts = paper.drafts(desk, self);
        if let Err(refused) = &drafts
            && let Some(at) = self.place(refused.code)
            && self.shown.contains(&at)
        {
            self.focus = at;
        }
        drafts
    }

    /// What to keep, where something changed since it was kept last.
    pub fn keep_changes(&mut self) -> Option<Effect> {
        let texts = self.texts();
        self.keeping.changes(texts)
    }
}

impl Unfinished for Blank {
    fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    fn texts(&self) -> BTreeMap<String, String> {
        let filled = self.slots.iter().filter(|it| !it.input.is_empty());
        filled.map(|it| (it.name.clone(), it.text())).collect()
    }

    fn is_touched(&self) -> bool {
        self.restored() || self.slots.iter().any(|it| it.input.is_typed())
    }
}
