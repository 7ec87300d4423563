//! A field of a form that is put together from what is asked.

use super::{Choice, Input};

/// How many cells a field asks for, where its form leaves that to the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Enough for a day.
    Short,
    /// Enough for a few names.
    Middle,
    /// All there are.
    Whole,
}

/// A field with its label and what stands in it.
#[derive(Debug, Clone)]
pub struct Slot {
    /// The name under which an unfinished form keeps it.
    pub name: String,
    pub label: String,
    /// What stands in it while it is empty.
    pub hint: String,
    pub width: Width,
    pub input: Input,
    /// What was filled in.
    given: String,
}

impl Slot {
    fn new(name: impl Into<String>, label: &str, input: Input) -> Self {
        Self {
            name: name.into(),
            label: label.to_owned(),
            hint: String::new(),
            width: Width::Whole,
            given: input.text(),
            input,
        }
    }

    /// An empty line.
    pub fn line(name: impl Into<String>, label: &str) -> Self {
        Self::new(name, label, Input::line(""))
    }

    /// Any number of lines, of which there are none yet.
    pub fn lines(name: impl Into<String>, label: &str) -> Self {
        Self::new(name, label, Input::lines(""))
    }

    /// One of a few; `at` is chosen already.
    pub fn choice<T: Into<String>>(
        name: impl Into<String>,
        label: &str,
        options: impl IntoIterator<Item = T>,
        at: Option<usize>,
    ) -> Self {
        let options = options.into_iter().map(Into::into).collect();
        let input = Input::Choice(Choice::new(options, at));
        Self::new(name, label, input).width(Width::Middle)
    }

    /// With a text that the program fills in; in a line the first sign typed takes its place.
    #[must_use]
    pub fn filled(mut self, text: &str) -> Self {
        self.input = if self.input.has_lines() {
            Input::lines(text)
        } else {
            Input::filled(text)
        };
        self.given = self.input.text();
        self
    }

    /// With what stands in it while it is empty.
    #[must_use]
    pub fn hint(mut self, hint: &str) -> Self {
        hint.clone_into(&mut self.hint);
        self
    }

    /// With so many cells.
    #[must_use]
    pub const fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        self.input.text()
    }

    /// The option that was chosen, where it is a choice.
    pub fn chosen(&self) -> Option<usize> {
        self.input.chosen()
    }

    /// Whether something else stands in it than was filled in.
    pub fn is_changed(&self) -> bool {
        self.text() != self.given
    }
}
