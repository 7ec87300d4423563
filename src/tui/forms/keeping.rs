//! What is kept of a form while it is filled in, beside the other unfinished ones.

use std::collections::BTreeMap;

use super::{Kept, KeptForm};
use crate::tui::outcome::Effect;

/// The unfinished forms, of which one is being filled in.
#[derive(Debug, Clone)]
pub struct Keeping {
    opened: KeptForm,
    /// The others, which stay kept.
    others: Kept,
    /// What was kept last, or filled in at the start.
    last: BTreeMap<String, String>,
    restored: bool,
}

impl Keeping {
    /// Of a form opened for this. `kept`: the text of unfinished forms.
    pub fn open(opened: KeptForm, kept: Option<&str>) -> Self {
        Self {
            opened,
            others: kept.map(Kept::read).unwrap_or_default(),
            last: BTreeMap::new(),
            restored: false,
        }
    }

    /// What stood in the fields where the same form was left unfinished: it is gone on with.
    pub fn restore(&mut self) -> Option<BTreeMap<String, String>> {
        let kept = self.others.take(&self.opened)?;
        self.restored = true;
        Some(kept.fields)
    }

    /// Whether an earlier, unfinished form was gone on with.
    pub const fn restored(&self) -> bool {
        self.restored
    }

    /// What the form was opened for.
    pub const fn opened(&self) -> &KeptForm {
        &self.opened
    }

    /// These stand in the fields from the start: they need not be kept.
    pub fn begin(&mut self, fields: BTreeMap<String, String>) {
        self.last = fields;
    }

    /// What to keep, where something changed since it was kept last.
    pub fn changes(&mut self, fields: BTreeMap<String, String>) -> Option<Effect> {
        if fields == self.last {
            return None;
        }
        self.last.clone_from(&fields);
        Some(Effect::KeepDraft(self.text(fields)))
    }

    /// All unfinished forms as text, with this one's fields.
    pub fn text(&self, fields: BTreeMap<String, String>) -> String {
        self.others.text_with(KeptForm {
            fields,
            ..self.opened.clone()
        })
    }

    /// What becomes of the kept text when the form is done with.
    pub fn done_with(&self) -> Effect {
        if self.others.is_empty() {
            Effect::DropDraft
        } else {
            Effect::KeepDraft(self.others.text())
        }
    }
}

/// A form that is kept until it is saved or thrown away.
pub trait Unfinished {
    /// What it is kept by.
    fn keeping(&self) -> &Keeping;

    /// What is kept of its fields, by their names.
    fn texts(&self) -> BTreeMap<String, String>;

    /// Whether something stands in it that was not filled in by the program.
    fn is_touched(&self) -> bool;

    /// Whether an earlier, unfinished form was gone on with.
    fn restored(&self) -> bool {
        self.keeping().restored()
    }

    /// All unfinished forms as text, this one among them.
    fn to_text(&self) -> String {
        self.keeping().text(self.texts())
    }

    /// What becomes of the kept text when this form is done with.
    fn done_with(&self) -> Effect {
        self.keeping().done_with()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(note: &str) -> BTreeMap<String, String> {
        BTreeMap::from([("note".to_owned(), note.to_owned())])
    }

    fn opened(item: &str) -> KeptForm {
        KeptForm::new(item, None, None)
    }

    #[test]
    fn a_form_is_gone_on_with_and_the_others_stay() {
        let first = Keeping::open(opened("14.1"), None);
        let text = first.text(fields("一"));
        let second = Keeping::open(opened("14.2"), Some(&text));
        let text = second.text(fields("二"));
        let mut again = Keeping::open(opened("14.1"), Some(&text));
        assert!(!again.restored());
        assert_eq!(again.restore(), Some(fields("一")));
        assert!(again.restored());
        let Effect::KeepDraft(left) = again.done_with() else {
            panic!("the second is still unfinished");
        };
        let mut other = Keeping::open(opened("14.2"), Some(&left));
        assert_eq!(other.restore(), Some(fields("二")));
        assert_eq!(other.done_with(), Effect::DropDraft);
    }

    #[test]
    fn nothing_is_kept_until_something_changed() {
        let mut keeping = Keeping::open(opened("14.1"), None);
        assert_eq!(keeping.restore(), None);
        assert!(!keeping.restored());
        keeping.begin(fields("一"));
        assert_eq!(keeping.changes(fields("一")), None);
        let text = keeping.text(fields("二"));
        assert_eq!(keeping.changes(fields("二")), Some(Effect::KeepDraft(text)));
        assert_eq!(keeping.changes(fields("二")), None);
    }
}
