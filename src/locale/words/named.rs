//! Words looked up by the code of something that lies above the words.

use std::borrow::Cow;

use super::source::Table;

/// A table of words by code. Which codes there are is known higher up; tests there hold the word
/// files to it.
#[derive(Debug, Clone)]
pub struct Named(Vec<(&'static str, Cow<'static, str>)>);

impl Named {
    /// Takes every word of the table.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "tables of declared words can miss one"
    )]
    pub(super) fn read(table: &mut Table) -> Result<Self, &'static str> {
        Ok(Self(table.all().collect()))
    }

    /// The word for a code; nothing for a code that has none, which tests rule out.
    pub fn of(&self, code: &str) -> &str {
        let named = self.0.iter().find(|(name, _)| *name == code);
        named.map_or("", |(_, word)| word)
    }

    /// Every code that has a word.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(code, _)| *code)
    }

    /// Its words have no holes; their keys are not declared here.
    #[cfg(test)]
    pub(super) const DECLARED: super::define::Declared = &[];
}
