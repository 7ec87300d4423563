//! The ASCII sign behind a full-width one, for command keys and typed figures and days.

/// The sign that the key has without an input method; others are left as they are. Never used on
/// text that is kept.
pub fn ascii_key(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(c) - 0xFF01 + u32::from('!')).unwrap_or(c)
        }
        '\u{3000}' => ' ',
        '、' => '/',
        '。' => '.',
        '【' => '[',
        '】' => ']',
        '《' => '<',
        '》' => '>',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '￥' => '$',
        '·' => '`',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_what_an_input_method_makes() {
        let typed = "１ａＺ／：？！，；（）＋－％．～　、。【】《》“”‘’￥·";
        let folded: String = typed.chars().map(ascii_key).collect();
        assert_eq!(folded, "1aZ/:?!,;()+-%.~ /.[]<>\"\"''$`");
    }

    #[test]
    fn leaves_words_alone() {
        for c in "就业aZ1/ é…—".chars() {
            assert_eq!(ascii_key(c), c);
        }
    }

    proptest! {
        #[test]
        fn twice_is_once(c in any::<char>()) {
            prop_assert_eq!(ascii_key(ascii_key(c)), ascii_key(c));
        }
    }
}
