//! A small box being filled in.

use std::collections::BTreeMap;

use super::fill::{Filled, fill};
use super::make::{make, understood};
use crate::journal::Draft;
use crate::tui::desk::Desk;
use crate::tui::forms::round::next_round;
use crate::tui::forms::{Keeping, KeptForm, Slot, Unfinished};
use crate::tui::outcome::Deed;

/// The box of a deed.
#[derive(Debug, Clone)]
pub struct DeedForm {
    deed: Deed,
    filled: Filled,
    focus: usize,
    keeping: Keeping,
}

impl DeedForm {
    /// The box of a deed; else why there is none. `kept`: the text of unfinished forms.
    pub fn open(desk: &Desk, deed: Deed, kept: Option<&str>) -> Result<Self, String> {
        let filled = fill(desk, &deed)?;
        let mut form = Self {
            keeping: Keeping::open(named(&deed), kept),
            deed,
            filled,
            focus: 0,
        };
        // What was typed already stands: the next field is asked.
        form.focus = form.empty().unwrap_or(0);
        if let Some(kept) = form.keeping.restore() {
            for slot in &mut form.filled.slots {
                if let Some(text) = kept.get(&slot.name) {
                    slot.input.set(text);
                }
            }
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
        self.focus = next_round(self.focus, self.filled.slots.len(), on);
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
}

impl Unfinished for DeedForm {
    fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    fn texts(&self) -> BTreeMap<String, String> {
        let slots = self.filled.slots.iter();
        slots.map(|it| (it.name.clone(), it.text())).collect()
    }

    fn is_touched(&self) -> bool {
        self.restored() || self.filled.slots.iter().any(Slot::is_changed)
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
    KeptForm::new(item, None, unit.map(ToString::to_string))
}
