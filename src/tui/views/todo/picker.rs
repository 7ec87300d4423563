//! Choosing a value of the filter bar: gone through with arrows, or found by typing.

use super::bar::{Choice, Field};
use crate::board::Filter;
use crate::text::{Query, rank};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Code, Key};

/// The field that is being chosen, and what was typed to find its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picker {
    pub(super) field: Field,
    /// The filter as it was, should the choice be given up.
    pub(super) before: Filter,
    pub(super) typed: String,
    /// What fits what was typed, the best first.
    pub(super) fitting: Vec<Choice>,
    pub(super) at: usize,
}

impl Picker {
    /// Opens on a field.
    pub(super) fn new(desk: &Desk, filter: &Filter) -> Self {
        let mut picker = Self {
            field: Field::Unit,
            before: filter.clone(),
            typed: String::new(),
            fitting: Vec::new(),
            at: 0,
        };
        picker.open(desk, filter, Field::Unit);
        picker
    }

    /// Goes to the field beside.
    pub(super) fn beside(&mut self, desk: &Desk, filter: &Filter, forward: bool) {
        self.open(desk, filter, self.field.beside(desk, forward));
    }

    fn open(&mut self, desk: &Desk, filter: &Filter, field: Field) {
        self.field = field;
        self.typed.clear();
        self.fitting = field.options(desk);
        let now = field.value(filter);
        let at = self.fitting.iter().position(|it| it.value == now);
        self.at = at.unwrap_or(0);
    }

    /// Goes to the value below or above, round the end.
    pub(super) fn step(&mut self, filter: &mut Filter, forward: bool) {
        let len = self.fitting.len().max(1);
        let steps = if forward { 1 } else { len - 1 };
        self.at = (self.at + steps) % len;
        self.apply(filter);
    }

    /// Types a sign or takes one back; `false` where the key is not for typing.
    pub(super) fn key(&mut self, desk: &Desk, filter: &mut Filter, key: Key) -> bool {
        if key == Key::plain(Code::Backspace) {
            // With nothing left to take back the field itself is emptied.
            self.typed.pop();
        } else if let Some(sign) = key.typed() {
            self.typed.push(sign);
        } else {
            return false;
        }
        self.find(desk);
        self.apply(filter);
        true
    }

    /// What fits; while nothing is typed, all, with none of them chosen.
    fn find(&mut self, desk: &Desk) {
        let query = Query::new(&self.typed);
        let all = self.field.options(desk);
        self.at = 0;
        if query.is_empty() {
            self.fitting = all;
            return;
        }
        let mut found: Vec<(u8, Choice)> = all
            .into_iter()
            .filter_map(|it| {
                let ranks = [&it.label, &it.also].map(|text| rank(text, &query));
                Some((ranks.into_iter().flatten().min()?, it))
            })
            .collect();
        found.sort_by_key(|it| it.0);
        self.fitting = found.into_iter().map(|it| it.1).collect();
    }

    fn apply(&self, filter: &mut Filter) {
        if let Some(choice) = self.fitting.get(self.at) {
            self.field.set(filter, &choice.value);
        }
    }
}
