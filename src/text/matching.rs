//! Finding a text by a part of it, by pinyin or by the first letters of pinyin.

use pinyin::ToPinyinMulti;

use super::fold::ascii_key;

/// What is looked for, folded: full-width signs to ASCII, capitals to small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    signs: Vec<char>,
}

impl Query {
    /// Folds what was typed; spaces at both ends are left out.
    pub fn new(typed: &str) -> Self {
        Self {
            signs: typed.trim().chars().map(folded).collect(),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }
}

/// How well a text fits, less being better: it is the query, begins with it, can be read so from its
/// beginning, holds it, can be read so further on. `None` where it does not fit; everything fits an
/// empty query.
pub fn rank(text: &str, query: &Query) -> Option<u8> {
    let text: Vec<char> = text.trim().chars().map(folded).collect();
    if text.starts_with(&query.signs) {
        return Some(u8::from(text.len() > query.signs.len()));
    }
    let letters = query.signs.iter().any(char::is_ascii_lowercase);
    let read = |at: usize| letters && reads(text.get(at..).unwrap_or_default(), &query.signs);
    if read(0) {
        return Some(2);
    }
    if text
        .windows(query.signs.len())
        .any(|part| part == query.signs)
    {
        return Some(3);
    }
    (1..text.len()).any(read).then_some(4)
}

/// Whether a text holds the query as it is written.
pub fn holds(text: &str, query: &Query) -> bool {
    let text: Vec<char> = text.chars().map(folded).collect();
    let mut parts = text.windows(query.signs.len().max(1));
    query.is_empty() || parts.any(|part| part == query.signs)
}

fn folded(sign: char) -> char {
    ascii_key(sign).to_ascii_lowercase()
}

/// Whether the text's front can be read as the query: each sign as itself, as one of its readings
/// or as a reading's first letter; the last reading may be unfinished. A sign has many readings.
fn reads(text: &[char], query: &[char]) -> bool {
    let Some((first, _)) = query.split_first() else {
        return true;
    };
    let Some((sign, rest)) = text.split_first() else {
        return false;
    };
    if sign == first && reads(rest, query.get(1..).unwrap_or_default()) {
        return true;
    }
    let Some(readings) = sign.to_pinyin_multi() else {
        return false;
    };
    readings.into_iter().any(|reading| {
        let letters: Vec<char> = reading.plain().chars().collect();
        let common = letters
            .iter()
            .zip(query)
            .take_while(|(one, other)| one == other)
            .count();
        let whole = common == letters.len() || common == query.len();
        (whole && reads(rest, query.get(common..).unwrap_or_default()))
            || (common > 0 && reads(rest, query.get(1..).unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, query: &str) -> Option<u8> {
        rank(text, &Query::new(query))
    }

    #[test]
    fn parts_of_a_text_are_found_best_first() {
        assert_eq!(found("财政局", "财政局"), Some(0));
        assert_eq!(found("财政局", " 财政 "), Some(1));
        assert_eq!(found("县财政局", "财政"), Some(3));
        assert_eq!(found("11.6", "１１。６"), Some(0));
        assert_eq!(found("ABC", "b"), Some(3));
        assert_eq!(found("财政局", "农业"), None);
        assert_eq!(found("财政局", ""), Some(1));
        assert_eq!(found("", ""), Some(0));
    }

    #[test]
    fn pinyin_and_its_first_letters_are_read() {
        for query in [
            "czj", "caizheng", "caizh", "cz", "zhengju", "财zj", "caizj", "CZJ",
        ] {
            assert_eq!(found("县财政局", query), Some(4), "{query}");
        }
        // Signs with several readings, in any of them.
        for query in ["zdrw", "zhongdian", "chongdian"] {
            assert_eq!(found("重点任务", query), Some(2), "{query}");
        }
        assert_eq!(found("资金支出进度", "zjzcjd"), Some(2));
        assert_eq!(found("资金支出进度", "zjzx"), None);
        assert_eq!(found("资金", "zijinz"), None);
        // What begins so comes before what only holds it.
        assert!(found("财政局", "cz") < found("新村庄", "cz"));
    }

    #[test]
    fn a_text_holds_only_what_is_written() {
        assert!(holds("县财政局", &Query::new("财政")));
        assert!(!holds("县财政局", &Query::new("czj")));
    }
}
