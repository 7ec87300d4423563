//! What a form is for: its fields, and what they come to.

use super::filled::Blank;
use crate::journal::Draft;
use crate::tui::desk::Desk;
use crate::tui::forms::Slot;

/// Why a form cannot be saved yet, and the field that is to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub code: &'static str,
    pub text: String,
}

impl Refused {
    /// A field with what is wrong in it.
    pub fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self {
            code,
            text: text.into(),
        }
    }
}

/// A form's purpose.
pub trait Paper: std::fmt::Debug {
    /// The name under which it is kept while unfinished.
    fn name(&self) -> String;

    /// What stands over the box.
    fn title(&self, desk: &Desk) -> String;

    /// What is to be known before it is filled in, a line each.
    fn about(&self, desk: &Desk) -> Vec<String>;

    /// What is to be heeded, in a line that is not quiet.
    fn warning<'a>(&self, _desk: &'a Desk) -> &'a str {
        ""
    }

    /// Its fields, filled in as far as is known.
    fn slots(&self, desk: &Desk) -> Vec<Slot>;

    /// Whether a field matters for what is chosen in the others.
    fn shows(&self, _desk: &Desk, _blank: &Blank, _code: &str) -> bool {
        true
    }

    /// Brings fields into line that hang on others.
    fn settle(&self, _desk: &Desk, _blank: &mut Blank) {}

    /// What is understood of a field, or what is wrong in it; `None`: nothing to say.
    fn beside(&self, desk: &Desk, blank: &Blank, code: &str) -> Option<Result<String, String>>;

    /// What holds once it is saved, a line each.
    fn ahead(&self, _desk: &Desk, _blank: &Blank) -> Vec<String> {
        Vec::new()
    }

    /// The records that it comes to.
    fn drafts(&self, desk: &Desk, blank: &Blank) -> Result<Vec<Draft>, Refused>;
}
