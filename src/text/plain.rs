//! Signs that some terminals draw two cells wide, and what can stand for them on such a terminal.

use unicode_width::UnicodeWidthStr as _;

/// Whether terminals disagree about the width of a sign.
pub fn is_ambiguous(sign: &str) -> bool {
    !sign.is_ascii() && sign.width() != sign.width_cjk()
}

/// A sign of ASCII, as wide as the sign of ambiguous width that it stands for; `None` where there
/// is none that would be understood.
pub fn plain_sign(sign: &str) -> Option<&'static str> {
    let mut signs = sign.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else {
        return None;
    };
    let plain = match sign {
        '\u{201C}'..='\u{201F}' => "\"",
        '\u{2018}'..='\u{201B}' => "'",
        '\u{2026}' | '\u{00B7}' | '\u{2027}' => ".",
        '\u{2010}'..='\u{2015}' | '\u{2500}' | '\u{2501}' => "-",
        '\u{2502}' | '\u{2503}' => "|",
        '\u{250C}'..='\u{254B}' => "+",
        '\u{2190}' => "<",
        '\u{2191}' | '\u{25B2}' | '\u{25B3}' => "^",
        '\u{2192}' => ">",
        '\u{2193}' | '\u{25BC}' | '\u{25BD}' => "v",
        '\u{00D7}' => "x",
        '\u{00F7}' => "/",
        '\u{2022}' | '\u{203B}' | '\u{25C6}' | '\u{25C7}' | '\u{2605}' | '\u{2606}'
        | '\u{25CF}' => "*",
        '\u{25CB}' | '\u{25CE}' => "o",
        '\u{2588}' | '\u{2592}' | '\u{2593}' | '\u{25A0}' | '\u{25A1}' => "#",
        _ => return None,
    };
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_terminals_disagree_about_are_known() {
        for sign in ["“", "”", "…", "—", "·", "●", "■", "→", "─", "①", "℃", "√"]
        {
            assert!(is_ambiguous(sign), "{sign}");
        }
        for sign in ["a", " ", "红", "，", "⠋", "é̂", ""] {
            assert!(!is_ambiguous(sign), "{sign}");
        }
    }

    #[test]
    fn what_stands_for_them_is_one_cell_everywhere() {
        let ambiguous = ('\u{80}'..='\u{2FFF}').filter(|it| is_ambiguous(&it.to_string()));
        let mut replaced = 0;
        for sign in ambiguous {
            if let Some(plain) = plain_sign(&sign.to_string()) {
                assert!(plain.is_ascii() && plain.len() == 1, "{sign}");
                replaced += 1;
            }
        }
        assert!(replaced > 60, "{replaced}");
        assert_eq!(plain_sign("①"), None);
        assert_eq!(plain_sign("红"), None);
    }
}
