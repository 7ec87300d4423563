//! The fields of the form.

use crate::tui::forms::Choice;
use crate::tui::widgets::TextField;

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldName {
    Figure,
    Done,
    /// A case's label.
    Label,
    /// The checkpoint, period or case that is meant.
    Part,
    Unit,
    /// How many were found with a case.
    Count,
    Day,
    Note,
    Evidence,
}

impl FieldName {
    /// In the order of the form.
    pub const ALL: [Self; 9] = [
        Self::Figure,
        Self::Done,
        Self::Label,
        Self::Part,
        Self::Unit,
        Self::Count,
        Self::Day,
        Self::Note,
        Self::Evidence,
    ];

    /// The name under which an unfinished form keeps it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Done => "done",
            Self::Label => "label",
            Self::Part => "part",
            Self::Unit => "unit",
            Self::Count => "count",
            Self::Day => "day",
            Self::Note => "note",
            Self::Evidence => "evidence",
        }
    }
}

/// How a field is filled.
#[derive(Debug, Clone)]
pub enum Input {
    /// One line.
    Line(TextField),
    /// Any number of lines.
    Lines(TextField),
    Choice(Choice),
}

/// A field with what stands in it.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: FieldName,
    pub input: Input,
    /// What stands there was filled in and gives way to the first sign typed.
    pub fresh: bool,
}

impl Field {
    /// An empty line.
    pub fn line(name: FieldName) -> Self {
        Self::filled(name, "", false)
    }

    /// A line that is filled in already.
    pub fn filled(name: FieldName, text: &str, fresh: bool) -> Self {
        Self {
            name,
            input: Input::Line(TextField::one_line(text)),
            fresh,
        }
    }

    /// Any number of lines.
    pub fn lines(name: FieldName) -> Self {
        Self {
            name,
            input: Input::Lines(TextField::many_lines("")),
            fresh: false,
        }
    }

    /// One of a few.
    pub const fn choice(name: FieldName, choice: Choice) -> Self {
        Self {
            name,
            input: Input::Choice(choice),
            fresh: false,
        }
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        match &self.input {
            Input::Line(field) | Input::Lines(field) => field.text(),
            Input::Choice(choice) => choice.text().to_owned(),
        }
    }

    /// The choice, where it is one.
    pub const fn as_choice(&self) -> Option<&Choice> {
        match &self.input {
            Input::Choice(choice) => Some(choice),
            Input::Line(_) | Input::Lines(_) => None,
        }
    }

    /// The choice, to be changed.
    pub const fn as_choice_mut(&mut self) -> Option<&mut Choice> {
        match &mut self.input {
            Input::Choice(choice) => Some(choice),
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
}
