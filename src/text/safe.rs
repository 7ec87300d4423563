//! The one type through which text from files reaches people.
//!
//! A file may hold signs that move the cursor, turn the reading direction or cannot be seen. They
//! are shown as plain ASCII (`\n`, `<U+202E>`), so that what stands on screen is what was written.

use std::fmt;
use std::ops::Deref;

use unicode_width::UnicodeWidthChar;

/// Marks kept above and below one sign; names and minority scripts need three or four.
const MOST_MARKS: usize = 8;

/// Text that is safe to print: no control, direction or invisible signs are left in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Shown(String);

/// What becomes of one sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    /// A mark on the sign before.
    Mark,
    /// A space of another width.
    Space,
    /// Chooses between shapes of one sign; says nothing.
    Drop,
    /// Made visible as its number.
    Show,
}

impl Shown {
    /// Everything on one line: line breaks and tabs are shown as `\n` and `\t`.
    pub fn line(text: &str) -> Self {
        Self::make(text, "\\n")
    }

    /// Line breaks are kept; CR before LF is part of the break.
    pub fn text(text: &str) -> Self {
        Self::make(text, "\n")
    }

    /// The text itself.
    pub fn into_string(self) -> String {
        self.0
    }

    fn make(text: &str, line_break: &str) -> Self {
        let mut out = String::with_capacity(text.len());
        // A mark needs a sign to stand on: None at a line's start and behind what was shown.
        let mut marks: Option<usize> = None;
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '\r' if signs.peek() == Some(&'\n') => continue,
                '\n' => out.push_str(line_break),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                _ => {
                    marks = place(&mut out, sign, marks);
                    continue;
                }
            }
            marks = None;
        }
        Self(out)
    }
}

/// Writes one sign, and answers how many marks the last sign bears, if it can bear any.
fn place(out: &mut String, sign: char, marks: Option<usize>) -> Option<usize> {
    match (fate(sign), marks) {
        (Fate::Keep, _) => {
            out.push(sign);
            Some(0)
        }
        (Fate::Space, _) => {
            out.push(' ');
            Some(0)
        }
        (Fate::Drop, _) => marks,
        (Fate::Mark, Some(count)) => {
            if count < MOST_MARKS {
                out.push(sign);
            }
            Some(count + 1)
        }
        (Fate::Mark, None) | (Fate::Show, _) => {
            let _written = fmt::Write::write_fmt(out, format_args!("<U+{:04X}>", u32::from(sign)));
            None
        }
    }
}

fn fate(sign: char) -> Fate {
    match sign {
        ' '..='~' | '\u{3000}'..='\u{3029}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}' => {
            Fate::Keep
        }
        // Variation selectors: Mongolian, standard, ideographic (used in names).
        '\u{180B}'..='\u{180D}'
        | '\u{180F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}' => Fate::Drop,
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Fate::Space,
        // Cannot be seen, though their class says letter or mark: joiners, fillers, tags.
        '\u{34F}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{206F}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{E0000}'..='\u{E007F}' => Fate::Show,
        _ if !is_printable(sign) => Fate::Show,
        _ if sign.width() == Some(0) => Fate::Mark,
        _ => Fate::Keep,
    }
}

/// Whether the standard library prints the sign as itself: it escapes control, format, private use
/// and unassigned signs. A letter in front keeps it from escaping marks.
fn is_printable(sign: char) -> bool {
    let mut pair = String::with_capacity(5);
    pair.push('a');
    pair.push(sign);
    pair.escape_debug().skip(1).eq([sign])
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Shown {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Deref for Shown {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_text_stays() {
        for text in [
            "完成招投标，26.1％",
            "a \"b\" 'c' \\",
            "“叶枝镇”…— · ￥",
            "é e\u{301}",
            "㐀𠀀ꀀབོད",
        ] {
            assert_eq!(&*Shown::line(text), text);
        }
    }

    #[test]
    fn what_cannot_be_seen_is_shown() {
        for (text, shown) in [
            ("a\nb\tc\rd\r\n", "a\\nb\\tc\\rd\\n"),
            ("\u{1b}[2J\u{7}", "<U+001B>[2J<U+0007>"),
            ("\u{7f}\u{9b}31m", "<U+007F><U+009B>31m"),
            (
                "甲\u{202e}乙\u{2066}\u{200f}",
                "甲<U+202E>乙<U+2066><U+200F>",
            ),
            (
                "\u{feff}a\u{200b}\u{200d}\u{2060}\u{ad}",
                "<U+FEFF>a<U+200B><U+200D><U+2060><U+00AD>",
            ),
            ("a\u{e0041}", "a<U+E0041>"),
            ("\u{e000}\u{10ffff}\u{378}", "<U+E000><U+10FFFF><U+0378>"),
            ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
            ("龥\u{e0100}\u{fe0f}", "龥"),
            ("a\u{a0}b\u{2003}c", "a b c"),
            ("\u{3000}首", "\u{3000}首"),
        ] {
            assert_eq!(&*Shown::line(text), shown, "{text:?}");
        }
    }

    #[test]
    fn text_keeps_its_lines() {
        assert_eq!(&*Shown::text("一\r\n二\n\u{1b}三"), "一\n二\n<U+001B>三");
        assert_eq!(Shown::text("a").to_string(), Shown::line("a").into_string());
    }

    #[test]
    fn marks_are_capped_and_need_a_sign() {
        let tower = format!("e{}a", "\u{301}".repeat(50));
        assert_eq!(&*Shown::line(&tower), format!("e{}a", "\u{301}".repeat(8)));
        assert_eq!(&*Shown::line("\u{301}a"), "<U+0301>a");
        assert_eq!(&*Shown::text("a\n\u{301}"), "a\n<U+0301>");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left(text in any::<String>()) {
            let line = Shown::line(&text);
            prop_assert!(line.chars().all(|c| !c.is_control()));
            prop_assert!(line.chars().all(|c| fate(c) == Fate::Keep || fate(c) == Fate::Mark));
            prop_assert_eq!(Shown::line(&line), line);
            let kept = Shown::text(&text);
            prop_assert!(kept.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(Shown::text(&kept), kept);
        }
    }
}
