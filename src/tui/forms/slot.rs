//! A field of a form that is put together from what is asked, and how keys fill it.

use super::Choice;
use super::record::Input;
use crate::tui::keymap::{Code, Key};
use crate::tui::widgets::{TextField, Typed};

/// A field with its label and what stands in it.
#[derive(Debug, Clone)]
pub struct Slot {
    /// The name under which an unfinished form keeps it.
    pub name: String,
    pub label: String,
    /// What stands in it while it is empty.
    pub hint: String,
    pub input: Input,
    /// What stands there was filled in and gives way to the first sign typed.
    pub fresh: bool,
    /// What was filled in.
    given: String,
}

impl Slot {
    fn new(name: &str, label: &str, input: Input, given: &str) -> Self {
        Self {
            name: name.to_owned(),
            label: label.to_owned(),
            hint: String::new(),
            input,
            fresh: false,
            given: given.to_owned(),
        }
    }

    /// A line, which may be filled in already.
    pub fn line(name: &str, label: &str, text: &str) -> Self {
        let input = Input::Line(TextField::one_line(text));
        let mut slot = Self::new(name, label, input, text);
        slot.fresh = !text.is_empty();
        slot
    }

    /// Any number of lines.
    pub fn lines(name: &str, label: &str, text: &str) -> Self {
        let input = Input::Lines(TextField::many_lines(text));
        Self::new(name, label, input, text)
    }

    /// One of a few, of which one stands.
    pub fn choice(name: &str, label: &str, options: &[&str], at: usize) -> Self {
        let given = options.get(at).copied().unwrap_or_default();
        let options = options.iter().map(|it| (*it).to_owned()).collect();
        let input = Input::Choice(Choice::new(options, Some(at)));
        Self::new(name, label, input, given)
    }

    /// With what stands in it while it is empty.
    #[must_use]
    pub fn hint(mut self, hint: &str) -> Self {
        hint.clone_into(&mut self.hint);
        self
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        match &self.input {
            Input::Line(field) | Input::Lines(field) => field.text(),
            Input::Choice(choice) => choice.text().to_owned(),
        }
    }

    /// Which option stands.
    pub fn chosen(&self) -> Option<usize> {
        match &self.input {
            Input::Choice(choice) => choice.chosen(),
            Input::Line(_) | Input::Lines(_) => None,
        }
    }

    /// Whether something else stands in it than was filled in.
    pub fn is_changed(&self) -> bool {
        self.text() != self.given
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

    /// Whether Enter begins a new line in it.
    pub const fn has_lines(&self) -> bool {
        matches!(self.input, Input::Lines(_))
    }

    /// Rows that it takes in `cells` columns, `most` at most.
    pub fn rows(&self, cells: u16, most: u16) -> u16 {
        match &self.input {
            Input::Lines(field) => field.height(cells).clamp(1, most.max(1)),
            Input::Line(_) | Input::Choice(_) => 1,
        }
    }

    /// Works a key.
    pub fn key(&mut self, key: Key, cells: u16) -> Typed {
        let begins = key.typed().is_some() || key.code == Code::Backspace;
        let typed = match &mut self.input {
            Input::Line(text) => {
                if self.fresh && begins {
                    *text = TextField::one_line("");
                }
                let typed = text.key(key, cells);
                // The whole of what was filled in went.
                if self.fresh && key.code == Code::Backspace {
                    Typed::Changed
                } else {
                    typed
                }
            }
            Input::Lines(text) => text.key(key, cells),
            Input::Choice(choice) => match key.typed() {
                Some(sign) if sign != ' ' => {
                    choice.type_sign(sign);
                    Typed::Changed
                }
                _ => Typed::Unused,
            },
        };
        self.fresh &= typed == Typed::Unused;
        typed
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) {
        match &mut self.input {
            Input::Line(line) => {
                if std::mem::take(&mut self.fresh) {
                    *line = TextField::one_line("");
                }
                line.paste(text);
            }
            Input::Lines(lines) => lines.paste(text),
            Input::Choice(choice) => {
                text.trim().chars().for_each(|sign| choice.type_sign(sign));
            }
        }
    }

    /// Goes to the next option or the one before.
    pub fn step(&mut self, next: bool) {
        if let Input::Choice(choice) = &mut self.input {
            if next {
                choice.next();
            } else {
                choice.previous();
            }
        }
    }
}
