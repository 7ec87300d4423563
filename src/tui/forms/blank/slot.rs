//! A field of a blank, with what stands in it.

use crate::tui::forms::Choice;
use crate::tui::widgets::TextField;

/// How a field is filled.
#[derive(Debug, Clone)]
pub enum Input {
    /// One line.
    Line(TextField),
    /// Any number of lines.
    Lines(TextField),
    Choice(Choice),
}

/// How many cells a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Enough for a day.
    Short,
    /// Enough for a few names.
    Middle,
    /// All there are.
    Whole,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Slot {
    /// The name under which an unfinished form keeps it.
    pub code: &'static str,
    pub label: String,
    /// What stands in it while it is empty.
    pub hint: String,
    pub input: Input,
    pub width: Width,
    /// What stands there was filled in and gives way to the first sign typed.
    pub fresh: bool,
}

impl Slot {
    /// An empty line.
    pub fn line(code: &'static str, label: &str, hint: &str, width: Width) -> Self {
        Self {
            code,
            label: label.to_owned(),
            hint: hint.to_owned(),
            input: Input::Line(TextField::one_line("")),
            width,
            fresh: false,
        }
    }

    /// Any number of lines, over all cells.
    pub fn lines(code: &'static str, label: &str, hint: &str) -> Self {
        Self {
            input: Input::Lines(TextField::many_lines("")),
            ..Self::line(code, label, hint, Width::Whole)
        }
    }

    /// One of a few; `at` is chosen already.
    pub fn choice(
        code: &'static str,
        label: &str,
        options: Vec<String>,
        at: Option<usize>,
    ) -> Self {
        Self {
            input: Input::Choice(Choice::new(options, at)),
            ..Self::line(code, label, "", Width::Middle)
        }
    }

    /// The same, filled in so that the first sign typed takes its place.
    #[must_use]
    pub fn filled(mut self, text: &str) -> Self {
        self.set(text);
        self.fresh = true;
        self
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        match &self.input {
            Input::Line(field) | Input::Lines(field) => field.text(),
            Input::Choice(choice) => choice.text().to_owned(),
        }
    }

    /// The option that was chosen, where it is a choice.
    pub const fn chosen(&self) -> Option<usize> {
        match &self.input {
            Input::Choice(choice) => choice.chosen(),
            Input::Line(_) | Input::Lines(_) => None,
        }
    }

    /// Puts a text in place of what stands there; an option that is none is left out.
    pub fn set(&mut self, text: &str) {
        self.fresh = false;
        match &mut self.input {
            Input::Line(field) => *field = TextField::one_line(text),
            Input::Lines(field) => *field = TextField::many_lines(text),
            Input::Choice(choice) => {
                choice.choose_text(text);
            }
        }
    }

    /// Whether something stands in it that was typed.
    pub(super) fn is_typed(&self) -> bool {
        match &self.input {
            Input::Line(text) | Input::Lines(text) => !self.fresh && !text.is_empty(),
            Input::Choice(_) => false,
        }
    }
}
