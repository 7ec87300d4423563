//! Cells: how wide a text is on a terminal, cutting and padding it.
//!
//! Signs of ambiguous width count as one cell; what the program itself draws avoids them.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where a text was cut short. ASCII: an ellipsis is two cells on some terminals.
const DOTS: &str = "..";

/// Cells that `text` takes on one line.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The longest front of `text` that fits into `cells`; a wide sign is never split.
pub fn cut(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cells {
            return text.get(..at).unwrap_or_default();
        }
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
