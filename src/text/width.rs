//! Cells: how wide a text is on a terminal, cutting and padding it.
//!
//! Signs of ambiguous width count as one cell; what the program itself draws avoids them.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where a text was cut short. ASCII: an ellipsis is two cells on some terminals.
const DOTS: &str = "..";

/// The signs of `text` as people count them, each with the cells that it takes.
pub fn signs(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if let [b' '..=b'~'] | [b' '..=b'~', b' '..=b'~', ..] = rest.as_bytes() {
            let (sign, behind) = rest.split_at_checked(1)?;
            rest = behind;
            return Some((sign, 1));
        }
        let mut chars = rest.char_indices();
        let (_, first) = chars.next()?;
        let second = chars.next();
        let found = match (plain(first), second) {
            (Some(cells), None) => Some((rest.len(), cells)),
            (Some(cells), Some((at, next))) if plain(next).is_some() => Some((at, cells)),
            _ => None,
        };
        // Most are plain; the tables that tell all others apart take their time.
        let (end, cells) = if let Some(found) = found {
            found
        } else {
            let sign = rest.graphemes(true).next()?;
            (sign.len(), sign.width())
        };
        let (sign, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some((sign, cells))
    })
}

/// The cells of a character that joins with none like it: ASCII, Han, their full-width marks.
const fn plain(char: char) -> Option<usize> {
    match char {
        ' '..='~' => Some(1),
        '\u{3001}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' => Some(2),
        _ => None,
    }
}

/// Cells that `text` takes on one line.
pub fn width(text: &str) -> usize {
    signs(text).map(|(_, cells)| cells).sum()
}

/// The longest front of `text` that fits into `cells`; a wide sign is never split.
pub fn cut(text: &str, cells: usize) -> &str {
    let (mut used, mut end) = (0, 0);
    for (sign, wide) in signs(text) {
        used += wide;
        if used > cells {
            return text.get(..end).unwrap_or_default();
        }
        end += sign.len();
    }
    text
}

/// `text` where it fits into `cells`, else its front and two dots.
pub fn cut_with_dots(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let dots = cut(DOTS, cells);
    let front = cut(text, cells.saturating_sub(dots.len()));
    Cow::Owned(format!("{front}{dots}"))
}

/// Exactly `cells` wide: cut short with two dots, or filled with spaces behind.
pub fn fit(text: &str, cells: usize) -> String {
    let mut line = cut_with_dots(text, cells).into_owned();
    line.push_str(&" ".repeat(cells.saturating_sub(width(&line))));
    line
}

/// Exactly `cells` wide: cut short with two dots, or filled with spaces in front.
pub fn fit_right(text: &str, cells: usize) -> String {
    let line = cut_with_dots(text, cells);
    " ".repeat(cells.saturating_sub(width(&line))) + &line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_cells() {
        for (text, cells) in [
            ("", 0),
            ("ab", 2),
            ("就业", 4),
            ("：、￥", 6),
            ("“”…", 3),
            ("e\u{301}", 1),
            ("26.1%", 5),
        ] {
            assert_eq!(width(text), cells, "{text}");
        }
    }

    #[test]
    fn cuts_between_signs() {
        assert_eq!(cut("就业帮扶", 5), "就业");
        assert_eq!(cut("就业", 4), "就业");
        assert_eq!(cut("就业", 1), "");
        assert_eq!(cut("e\u{301}a", 1), "e\u{301}");
        assert_eq!(cut_with_dots("就业帮扶", 7), "就业..");
        assert_eq!(cut_with_dots("就业帮扶", 8), "就业帮扶");
        assert_eq!(cut_with_dots("就业", 1), ".");
        assert_eq!(cut_with_dots("就业", 0), "");
    }

    #[test]
    fn fits_exactly() {
        assert_eq!(fit("就业", 5), "就业 ");
        assert_eq!(fit("就业帮扶", 7), "就业.. ");
        assert_eq!(fit_right("26.1", 6), "  26.1");
        assert_eq!(fit_right("就业帮扶", 5), " 就..");
    }

    proptest! {
        #[test]
        fn signs_are_those_of_the_standard(text in "[ -~一-龥、。！￥е\u{301}\u{200d}\u{fe0f}👩🏽‍🌾🇨🇳\u{302a}\r\n각ᄀ]{0,12}|\\PC{0,12}") {
            let standard: Vec<_> = text.graphemes(true).map(|sign| (sign, sign.width())).collect();
            prop_assert_eq!(signs(&text).collect::<Vec<_>>(), standard);
        }

        #[test]
        fn any_text_fits(text in any::<String>(), cells in 0_usize..40) {
            prop_assert!(width(cut(&text, cells)) <= cells);
            prop_assert!(text.starts_with(cut(&text, cells)));
            prop_assert!(width(&cut_with_dots(&text, cells)) <= cells);
        }

        #[test]
        fn mixed_text_fills_its_cells(text in "[ -~一-龥。-」]{0,30}", cells in 0_usize..40) {
            prop_assert_eq!(width(&fit(&text, cells)), cells);
            prop_assert_eq!(width(&fit_right(&text, cells)), cells);
        }
    }
}
