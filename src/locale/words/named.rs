//! Words looked up by the code of something that lies above the words.

use std::collections::HashMap;

use serde::Deserialize;

/// A table of words by code. Which codes there are is known higher up; tests there hold the word
/// files to it.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct Named(HashMap<String, String>);

impl Named {
    /// The word for a code; nothing for a code that has none, which tests rule out.
    pub fn of(&self, code: &str) -> &str {
        self.0.get(code).map_or("", String::as_str)
    }

    /// Every code that has a word.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Its words have no holes; their keys are not declared here.
    #[cfg(test)]
    pub(super) const DECLARED: super::define::Declared = &[];
}

/// What each command does.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commands {
    short: Named,
    long: Named,
}

impl Commands {
    /// In at most eight cells, for the footer.
    pub fn short(&self, code: &str) -> &str {
        self.short.of(code)
    }

    /// In a few words, for the help page.
    pub fn long(&self, code: &str) -> &str {
        self.long.of(code)
    }

    /// The codes that have both words, and those that have only one, each once.
    pub fn codes(&self) -> (Vec<&str>, Vec<&str>) {
        let (mut both, mut one): (Vec<&str>, Vec<&str>) = self
            .short
            .codes()
            .partition(|code| !self.long.of(code).is_empty());
        one.extend(
            self.long
                .codes()
                .filter(|code| self.short.of(code).is_empty()),
        );
        both.sort_unstable();
        (both, one)
    }
}
