//! Words looked up by the code of something that lies above the words.

use super::lang::Lang;
use super::source::Table;

/// A table of words by code. Which codes there are is known higher up; tests there hold the word
/// files to it.
#[derive(Debug)]
pub struct Named {
    lang: Lang,
    first: usize,
    last: usize,
}

impl Named {
    /// Takes every word of the table.
    pub(super) const fn in_table(table: Table<'_>) -> Self {
        Self {
            lang: table.lang,
            first: table.first,
            last: table.last,
        }
    }

    /// All codes and words, in the order of the file.
    fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = self.lang.lines().get(self.first..self.last);
        let file = self.lang.file();
        let words = lines.unwrap_or_default().iter();
        words.map(|line| (line.key.of(file), line.text.of(file)))
    }

    /// The word for a code; nothing for a code that has none, which tests rule out.
    pub fn of(&self, code: &str) -> &str {
        let mut all = self.all();
        all.find(|(name, _)| *name == code).map_or("", |it| it.1)
    }

    /// Every code that has a word.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.all().map(|(code, _)| code)
    }

    /// Its words have no holes; their keys are not declared here.
    #[cfg(test)]
    pub(super) const DECLARED: super::define::Declared = &[];
}
