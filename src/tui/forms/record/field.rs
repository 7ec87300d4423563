//! The fields of the form.

use crate::tui::forms::{Choice, Input};

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

/// A field with what stands in it.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: FieldName,
    pub input: Input,
}

impl Field {
    /// An empty line.
    pub fn line(name: FieldName) -> Self {
        Self::filled(name, "")
    }

    /// A line that is filled in already: the first sign typed takes its place.
    pub fn filled(name: FieldName, text: &str) -> Self {
        let input = Input::filled(text);
        Self { name, input }
    }

    /// Any number of lines.
    pub fn lines(name: FieldName) -> Self {
        let input = Input::lines("");
        Self { name, input }
    }

    /// One of a few.
    pub const fn choice(name: FieldName, choice: Choice) -> Self {
        let input = Input::Choice(choice);
        Self { name, input }
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        self.input.text()
    }

    /// The choice, where it is one.
    pub const fn as_choice(&self) -> Option<&Choice> {
        self.input.as_choice()
    }
}
