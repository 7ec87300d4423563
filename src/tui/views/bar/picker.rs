//! Choosing a value of a bar: gone through with arrows, or found by typing.

use super::field::{Choice, Field, beside, options};
use crate::text::{Query, rank};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Code, Command, Key};

/// The field that is being chosen, and what was typed to find its value.
#[derive(Debug, Clone)]
pub(in crate::tui::views) struct Picker<F: Field> {
    pub(in crate::tui::views) field: F,
    /// The filter as it was, should the choice be given up.
    pub(in crate::tui::views) before: F::Filter,
    pub(super) typed: String,
    /// What fits what was typed, the best first.
    pub(super) fitting: Vec<Choice<F::Value>>,
    pub(super) at: usize,
}

impl<F: Field> Picker<F> {
    /// Opens on a field.
    pub(in crate::tui::views) fn new(desk: &Desk, filter: &F::Filter, field: F) -> Self {
        let mut picker = Self {
            field,
            before: filter.clone(),
            typed: String::new(),
            fitting: Vec::new(),
            at: 0,
        };
        picker.open(desk, filter, field);
        picker
    }

    /// Works a command in the bar; `false` where it is not one of moving about.
    pub(in crate::tui::views) fn work(
        &mut self,
        desk: &Desk,
        filter: &mut F::Filter,
        command: Command,
    ) -> bool {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "a picker works these and no others"
        )]
        match command {
            Command::NextField => self.open(desk, filter, beside(self.field, desk, true)),
            Command::PreviousField => self.open(desk, filter, beside(self.field, desk, false)),
            Command::NextChoice => self.step(filter, true),
            Command::PreviousChoice => self.step(filter, false),
            Command::ClearFilter => {
                *filter = F::Filter::default();
                let first = F::all(desk).first().copied().unwrap_or(self.field);
                *self = Self::new(desk, filter, first);
            }
            _ => return false,
        }
        true
    }

    fn open(&mut self, desk: &Desk, filter: &F::Filter, field: F) {
        self.field = field;
        self.typed.clear();
        self.fitting = options(field, desk);
        let now = field.value(filter);
        let at = self.fitting.iter().position(|it| it.value == now);
        self.at = at.unwrap_or(0);
    }

    /// Goes to the value below or above, round the end.
    fn step(&mut self, filter: &mut F::Filter, forward: bool) {
        let len = self.fitting.len().max(1);
        let steps = if forward { 1 } else { len - 1 };
        self.at = (self.at + steps) % len;
        self.apply(filter);
    }

    /// Types a sign or takes one back; `false` where the key is not for typing.
    pub(in crate::tui::views) fn key(
        &mut self,
        desk: &Desk,
        filter: &mut F::Filter,
        key: Key,
    ) -> bool {
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
        let all = options(self.field, desk);
        self.at = 0;
        if query.is_empty() {
            self.fitting = all;
            return;
        }
        let mut found: Vec<(u8, Choice<F::Value>)> = all
            .into_iter()
            .filter_map(|it| {
                let ranks = [&it.label, &it.also].map(|text| rank(text, &query));
                Some((ranks.into_iter().flatten().min()?, it))
            })
            .collect();
        found.sort_by_key(|it| it.0);
        self.fitting = found.into_iter().map(|it| it.1).collect();
    }

    fn apply(&self, filter: &mut F::Filter) {
        if let Some(choice) = self.fitting.get(self.at) {
            self.field.set(filter, choice.value.as_ref());
        }
    }
}
