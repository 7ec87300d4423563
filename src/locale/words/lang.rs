//! The languages and their word files.

use super::source::{Line, WordLines};

static ZH: WordLines = WordLines::of(Lang::Zh.file());
static EN: WordLines = WordLines::of(Lang::En.file());

/// The languages that there are words in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The language as it is written in options: `zh`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language meant by `zh`, `en`, `zh_CN.UTF-8`, `en-GB`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.trim().chars().map(|c| c.to_ascii_lowercase());
        let name = (letters.next(), letters.next(), letters.next());
        let ends = |next: Option<char>| next.is_none_or(|c| !c.is_ascii_alphanumeric());
        match name {
            (Some('z'), Some('h'), next) if ends(next) => Some(Self::Zh),
            (Some('e'), Some('n'), next) if ends(next) => Some(Self::En),
            _ => None,
        }
    }

    /// Its word file.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Zh => include_str!("../zh.toml"),
            Self::En => include_str!("../en.toml"),
        }
    }

    /// The lines of its word file.
    pub(super) fn lines(self) -> &'static [Line] {
        match self {
            Self::Zh => ZH.all(),
            Self::En => EN.all(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_their_usual_names() {
        for (text, lang) in [
            ("zh", Some(Lang::Zh)),
            ("zh_CN.UTF-8", Some(Lang::Zh)),
            (" EN-gb", Some(Lang::En)),
            ("eng", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Lang::parse(text), lang, "{text}");
        }
    }
}
