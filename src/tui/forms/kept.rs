//! Unfinished forms as text, so that neither Esc nor a crash loses what was typed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One unfinished form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    pub item: String,
    /// The obligation it was opened for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What stands in each field, by the field's name.
    pub fields: BTreeMap<String, String>,
}

impl KeptForm {
    /// A form as it is opened, with nothing kept of it yet.
    pub fn new(item: impl Into<String>, key: Option<String>, unit: Option<String>) -> Self {
        Self {
            item: item.into(),
            key,
            unit,
            fields: BTreeMap::new(),
        }
    }

    /// Whether it can be gone on with for this: the same item, and nothing that speaks against it.
    fn fits(&self, other: &Self) -> bool {
        let agree = |one: &Option<String>, other: &Option<String>| {
            one.is_none() || other.is_none() || one == other
        };
        self.item == other.item && agree(&self.key, &other.key) && agree(&self.unit, &other.unit)
    }
}

/// All unfinished forms of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    #[serde(default)]
    form: Vec<KeptForm>,
}

impl Kept {
    /// Reads them; a text that is none of ours keeps nothing.
    pub fn read(text: &str) -> Self {
        toml::from_str(text).unwrap_or_default()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.form.is_empty()
    }

    /// Takes out the form kept for this one: of several that fit the one opened for the very same.
    pub fn take(&mut self, opened: &KeptForm) -> Option<KeptForm> {
        let same = |it: &KeptForm| {
            (&it.item, &it.key, &it.unit) == (&opened.item, &opened.key, &opened.unit)
        };
        let at = self
            .form
            .iter()
            .position(same)
            .or_else(|| self.form.iter().position(|it| it.fits(opened)))?;
        Some(self.form.remove(at))
    }

    /// The text, with one form more.
    pub fn text_with(&self, one: KeptForm) -> String {
        let mut all = self.clone();
        all.form.push(one);
        all.text()
    }

    /// The text.
    pub fn text(&self) -> String {
        // Only maps whose keys are no strings cannot be written; there are none.
        toml::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(item: &str, key: Option<&str>, note: &str) -> KeptForm {
        KeptForm {
            fields: BTreeMap::from([("note".to_owned(), note.to_owned())]),
            ..KeptForm::new(item, key.map(str::to_owned), None)
        }
    }

    #[test]
    fn forms_come_back_by_what_they_were_opened_for() {
        let march = form("14.1", Some("14.1@2024-03"), "一\n\"二\" '''三'''");
        let april = form("14.1", Some("14.1@2024-04"), "四");
        let text = Kept::read(&Kept::default().text_with(march.clone())).text_with(april.clone());
        let mut kept = Kept::read(&text);
        assert_eq!(kept.take(&form("14.2", None, "")), None);
        assert_eq!(kept.take(&form("14.1", Some("14.1@2024-05"), "")), None);
        assert_eq!(
            kept.take(&form("14.1", Some("14.1@2024-04"), "")),
            Some(april)
        );
        assert_eq!(kept.take(&form("14.1", None, "")), Some(march));
        assert!(kept.is_empty());
    }

    #[test]
    fn another_text_keeps_nothing() {
        for text in ["", "不是", "form = 3", "[[form]]\nitem = 1"] {
            assert!(Kept::read(text).is_empty(), "{text}");
        }
    }
}
