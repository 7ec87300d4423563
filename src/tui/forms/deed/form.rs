//! A small box being filled in.

use std::collections::BTreeMap;

use super::fill::{Filled, fill};
use super::make::{make, understood};
use crate::journal::Draft;
use crate::tui::desk::Desk;
use crate::tui::forms::{Kept, KeptForm, Slot};
use crate::tui::outcome::{Deed, Effect};

/// The box of a deed.
#[derive(Debug, Clone)]
pub struct DeedForm {
    deed: Deed,
    filled: Filled,
    focus: usize,
    opened: KeptForm,
    /// Other unfinished forms, which stay kept.
    others: Kept,
    restored: bool,
}

impl DeedForm {
    /// The box of a deed; else why there is none. `kept`: the text of unfinished forms.
    pub fn open(desk: &Desk, deed: Deed, kept: Option<&str>) -> Result<Self, String> {
        let filled = fill(desk, &deed)?;
        let mut form = Self {
            opened: named(&deed),
            deed,
            filled,
            focus: 0,
            others: kept.map(Kept::read).unwrap_or_default(),
            restored: false,
        };
        // What was typed already stands: the next field is asked.
        form.focus = form.empty().unwrap_or(0);
        if let Some(kept) = form.others.take(&form.opened) {
            for slot in &mut form.filled.slots {
                if let Some(text) = kept.fields.get(&slot.name) {
                    slot.input.set(text);
                }
            }
            form.restored = true;
        }
        Ok(form)
    }

    /// The first field that is to be chosen or has nothing in it.
    fn empty(&self) -> Option<usize> {
        let asks = |it: &Slot| it.chosen().is_some() || it.text().is_empty();
        self.filled.slots.iter().position(asks)
    }

    /// What is asked.
    pub fn title(&self) -> &str {
        &self.filled.title
    }

    /// What is explained above the fields.
    pub fn lines(&self) -> &[String] {
        &self.filled.lines
    }

    /// The fields.
    pub fn slots(&self) -> &[Slot] {
        &self.filled.slots
    }

    /// The place of the field that has the keys.
    pub const fn focus(&self) -> usize {
        self.focus
    }

    /// Whether an earlier, unfinished box was gone on with.
    pub const fn restored(&self) -> bool {
        self.restored
    }

    /// The field that has the keys.
    pub fn slot_mut(&mut self) -> Option<&mut Slot> {
        self.filled.slots.get_mut(self.focus)
    }

    /// Whether the last field has the keys.
    pub fn at_last(&self) -> bool {
        self.focus + 1 >= self.filled.slots.len()
    }

    /// Gives the keys to the next field or the one before, round at the ends.
    pub fn go(&mut self, on: bool) {
        if let Some(slot) = self.slot_mut() {
            slot.input.leave();
        }
        let len = self.filled.slots.len().max(1);
        self.focus = if on {
            self.focus + 1
        } else {
            self.focus + len - 1
        } % len;
    }

    /// What is understood of a field, or what is wrong with it.
    pub fn understood(desk: &Desk, slot: &Slot) -> Option<Result<String, String>> {
        understood(desk, slot)
    }

    /// The record; else what is wrong, and the field to be mended has the keys.
    pub fn save(&mut self, desk: &Desk) -> Result<Draft, String> {
        let made = make(desk, &self.deed, &self.filled.slots);
        made.map_err(|wrong| {
            self.focus = wrong.field.min(self.filled.slots.len().saturating_sub(1));
            let label = self.filled.slots.get(self.focus).map_or("", |it| &it.label);
            desk.words.form.refused(&label, &wrong.text)
        })
    }

    /// Whether something stands in it that was not filled in by the program.
    pub fn is_touched(&self) -> bool {
        self.restored || self.filled.slots.iter().any(Slot::is_changed)
    }

    /// All unfinished forms as text, this one among them.
    pub fn to_text(&self) -> String {
        let slots = self.filled.slots.iter();
        let fields: BTreeMap<String, String> =
            slots.map(|it| (it.name.clone(), it.text())).collect();
        self.others.text_with(KeptForm {
            fields,
            ..self.opened.clone()
        })
    }

    /// What becomes of the kept text when this box is done with.
    pub fn done_with(&self) -> Effect {
        if self.others.is_empty() {
            Effect::DropDraft
        } else {
            Effect::KeepDraft(self.others.text())
        }
    }
}

/// The name under which it is kept.
fn named(deed: &Deed) -> KeptForm {
    let (item, unit) = match deed {
        Deed::Return(cell) => (
            format!("return@{}/{}", cell.month, cell.task),
            Some(&cell.unit),
        ),
        Deed::Answer(cell) => (
            format!("answer@{}/{}", cell.month, cell.task),
            Some(&cell.unit),
        ),
        Deed::Close(month) => (format!("close@{month}"), None),
        Deed::Problem(cell) => (
            format!("problem@{}/{}", cell.month, cell.task),
            Some(&cell.unit),
        ),
        Deed::Flag { item, unit } => (format!("flag@{item}"), unit.as_ref()),
        Deed::Note { item, unit, about } => {
            let of = item.as_ref().map_or(about.as_str(), |it| it.as_str());
            (format!("note@{of}"), unit.as_ref())
        }
    };
    KeptForm {
        item,
        key: None,
        unit: unit.map(ToString::to_string),
        fields: BTreeMap::new(),
    }
}
