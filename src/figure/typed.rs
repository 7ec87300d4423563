//! Figures as people type them: full-width digits, thousands, 万 and 亿, `58/77`, `+120`.

use crate::text::ascii_key;

use super::decimal::Written;
use super::{Decimal, FigureError, Parts};

/// A figure as it was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedFigure {
    /// The figure itself, in the item's measure.
    Value(Decimal),
    /// Parts of a whole: `58/77`.
    Parts(Parts),
    /// An increase on the reading before: `+120`.
    Plus(Decimal),
}

/// Reads what was typed for an item whose measure is `measure`, if it has one.
///
/// 万, 千, 百 and 亿 multiply, except where the measure begins with the same word: with 万元 `1.2万` is
/// 1.2. A measure typed behind the figure may be the item's own or a multiple of it (元, 亿元 for 万元).
pub fn read_figure(text: &str, measure: Option<&str>) -> Result<TypedFigure, FigureError> {
    let typed = fold(text);
    let measure = measure.map(fold).filter(|measure| !measure.is_empty());
    if typed.is_empty() {
        return Err(FigureError::Empty);
    }
    let (number, rest) = split_number(&typed);
    if number.is_empty() {
        return Err(FigureError::NotANumber(text.trim().to_owned()));
    }
    let written = read_number(&number, text)?;
    if let Some(of) = rest.strip_prefix('/') {
        return read_parts(&number, of.trim(), text);
    }
    let (times, over) = factor(rest, measure.as_deref())?;
    let value = written.fit(times, over, text.trim())?;
    Ok(if number.starts_with('+') {
        TypedFigure::Plus(value)
    } else {
        TypedFigure::Value(value)
    })
}

/// Full-width signs to ASCII, the signs for zero to the digit, spaces at both ends off.
fn fold(text: &str) -> String {
    let folded: String = text
        .chars()
        .map(|c| match c {
            '零' | '〇' => '0',
            '−' | '–' => '-',
            other => ascii_key(other),
        })
        .collect();
    folded.trim().to_owned()
}

/// The number at the front, and what follows it without spaces between.
fn split_number(typed: &str) -> (String, &str) {
    let sign: String = typed
        .chars()
        .take_while(|c| matches!(c, '+' | '-'))
        .collect();
    let after = typed.trim_start_matches(['+', '-']).trim_start();
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let digits = after.strip_suffix(rest).unwrap_or(after);
    if digits.is_empty() {
        (String::new(), rest)
    } else {
        (sign + digits, rest.trim())
    }
}

/// Takes thousands separators off, but only where they stand right.
fn read_number(number: &str, text: &str) -> Result<Written, FigureError> {
    let bad = || FigureError::NotANumber(text.trim().to_owned());
    if !number.contains(',') {
        return Written::parse(number).map_err(|error| rename(error, text));
    }
    let (whole, places) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.trim_start_matches(['+', '-']).split(',');
    let first_fits = groups
        .next()
        .is_some_and(|group| (1..=3).contains(&group.len()));
    if !first_fits || groups.any(|group| group.len() != 3) || places.contains(',') {
        return Err(bad());
    }
    Written::parse(&number.replace(',', "")).map_err(|error| rename(error, text))
}

/// The same fault, naming what was typed rather than a part of it.
fn rename(error: FigureError, text: &str) -> FigureError {
    let text = text.trim().to_owned();
    match error {
        FigureError::NotANumber(_) => FigureError::NotANumber(text),
        FigureError::TooPrecise(_) => FigureError::TooPrecise(text),
        FigureError::TooLarge(_) => FigureError::TooLarge(text),
        FigureError::Empty | FigureError::OtherMeasure { .. } | FigureError::UnknownSuffix(_) => {
            error
        }
    }
}

fn read_parts(have: &str, of: &str, text: &str) -> Result<TypedFigure, FigureError> {
    let signed = |part: &str| part.starts_with(['+', '-']);
    let (of, rest) = split_number(of);
    if of.is_empty() || signed(have) || signed(&of) {
        return Err(FigureError::NotANumber(text.trim().to_owned()));
    }
    if !rest.is_empty() {
        return Err(FigureError::UnknownSuffix(rest.to_owned()));
    }
    let part = |number: &str| read_number(number, text)?.fit(1, 1, text.trim());
    Ok(TypedFigure::Parts(Parts {
        have: part(have)?,
        of: part(&of)?,
    }))
}

/// What the number is to be multiplied by, and divided by, to stand in the item's measure.
fn factor(suffix: &str, measure: Option<&str>) -> Result<(i128, i128), FigureError> {
    if suffix.is_empty() || measure == Some(suffix) {
        return Ok((1, 1));
    }
    let (times, noun) = multiplier(suffix);
    let Some(measure) = measure else {
        return if suffix == "%" || (noun.is_empty() && times > 1) {
            Ok((times, 1))
        } else {
            Err(FigureError::UnknownSuffix(suffix.to_owned()))
        };
    };
    let other = || FigureError::OtherMeasure {
        found: suffix.to_owned(),
        measure: measure.to_owned(),
    };
    let (own_times, own_noun) = multiplier(measure);
    if noun == own_noun {
        return Ok((times, own_times));
    }
    if noun.is_empty() {
        // 1.2亿 for 万元 is clear; 5千 for 万元 may be 5千元 or 5千万元, so it is asked again.
        return if measure == "%" || times < own_times {
            Err(other())
        } else {
            Ok((times, own_times))
        };
    }
    if suffix == "%" || noun.chars().all(|c| c == '元') {
        return Err(other());
    }
    Err(FigureError::UnknownSuffix(suffix.to_owned()))
}

/// Splits 万元 into ten thousand and 元. 百分点 is one word.
fn multiplier(suffix: &str) -> (i128, &str) {
    let (mut times, mut rest) = (1_i128, suffix);
    while !rest.starts_with("百分") {
        let mut signs = rest.chars();
        let step = match signs.next() {
            Some('百') => 100,
            Some('千') => 1_000,
            Some('万') => 10_000,
            Some('亿') => 100_000_000,
            _ => break,
        };
        // A run beyond any figure's size is left standing, and so is not understood.
        let Some(product) = times
            .checked_mul(step)
            .filter(|product| *product <= 1_000_000_000_000)
        else {
            break;
        };
        (times, rest) = (product, signs.as_str());
    }
    (times, rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value(text: &str) -> TypedFigure {
        TypedFigure::Value(Decimal::parse(text).unwrap())
    }

    fn parts(have: &str, of: &str) -> TypedFigure {
        TypedFigure::Parts(Parts {
            have: Decimal::parse(have).unwrap(),
            of: Decimal::parse(of).unwrap(),
        })
    }

    #[test]
    fn reads_plain_and_full_width() {
        for (typed, measure, expected) in [
            ("26.1", Some("%"), "26.1"),
            (" １２．５ ％ ", Some("%"), "12.5"),
            ("26。1％", Some("％"), "26.1"),
            ("12.5%", None, "12.5"),
            ("－３", Some("户"), "-3"),
            ("- 3", None, "-3"),
            ("1,234", Some("人"), "1234"),
            ("1，234，567.8", None, "1234567.8"),
            ("零", Some("户"), "0"),
            ("零户", Some("户"), "0"),
        ] {
            assert_eq!(read_figure(typed, measure), Ok(value(expected)), "{typed}");
        }
    }

    #[test]
    fn reads_multipliers_and_measures() {
        for (typed, measure, expected) in [
            ("1.2万", Some("万元"), "1.2"),
            ("1.2万元", Some("万元"), "1.2"),
            ("1.2万", Some("元"), "12000"),
            ("1.23456万", None, "12345.6"),
            ("1.602万人", Some("万人"), "1.602"),
            ("16020人", Some("万人"), "1.602"),
            ("5750万元", Some("万元"), "5750"),
            ("60户", Some("户"), "60"),
            ("60 户", Some("户"), "60"),
            ("1.5亿元", Some("万元"), "15000"),
            ("1.5亿", Some("万元"), "15000"),
            ("3千万", Some("万元"), "3000"),
            ("120元", Some("万元"), "0.012"),
            ("2百", Some("户"), "200"),
            ("3千", None, "3000"),
            ("5万千瓦", Some("千瓦"), "50000"),
            ("1200元/人", Some("元/人"), "1200"),
            ("2.1个百分点", Some("个百分点"), "2.1"),
            ("2.1百分点", Some("百分点"), "2.1"),
        ] {
            assert_eq!(
                read_figure(typed, measure),
                Ok(value(expected)),
                "{typed} {measure:?}"
            );
        }
    }

    #[test]
    fn reads_parts_and_increases() {
        for typed in ["58/77", "58／77", "５８、７７", " 58 / 77 "] {
            assert_eq!(
                read_figure(typed, Some("%")),
                Ok(parts("58", "77")),
                "{typed}"
            );
        }
        assert_eq!(read_figure("1,200/0", None), Ok(parts("1200", "0")));
        let plus = |text| Ok(TypedFigure::Plus(Decimal::parse(text).unwrap()));
        assert_eq!(read_figure("+120", Some("人")), plus("120"));
        assert_eq!(read_figure("＋1.2万", Some("人")), plus("12000"));
    }

    #[test]
    fn names_what_is_wrong() {
        let not = |text: &str| Err(FigureError::NotANumber(text.into()));
        for text in [
            "很多",
            "1,23",
            "12,3456",
            "1.5.2",
            "+-3",
            "-58/77",
            "58/",
            "5/x",
            "1,234.5,6",
        ] {
            assert_eq!(read_figure(text, Some("%")), not(text), "{text}");
        }
        for text in ["", "  ", "\u{3000}"] {
            assert_eq!(read_figure(text, None), Err(FigureError::Empty));
        }
        let other = |found: &str, measure: &str| {
            Err(FigureError::OtherMeasure {
                found: found.into(),
                measure: measure.into(),
            })
        };
        assert_eq!(read_figure("5%", Some("户")), other("%", "户"));
        assert_eq!(read_figure("5千", Some("万元")), other("千", "万元"));
        assert_eq!(read_figure("5万", Some("%")), other("万", "%"));
        assert_eq!(read_figure("5万元", Some("%")), other("万元", "%"));
        let unknown = |text: &str| Err(FigureError::UnknownSuffix(text.into()));
        assert_eq!(read_figure("60家", Some("户")), unknown("家"));
        assert_eq!(read_figure("60户", None), unknown("户"));
        assert_eq!(read_figure("12 34", None), unknown("34"));
        assert_eq!(read_figure("58/77户", Some("%")), unknown("户"));
        assert_eq!(
            read_figure("1.5元", Some("万元")),
            Err(FigureError::TooPrecise("1.5元".into()))
        );
        assert_eq!(
            read_figure("99999999亿", None),
            Err(FigureError::TooLarge("99999999亿".into()))
        );
    }

    proptest! {
        #[test]
        fn any_text_is_answered(
            text in "\\PC*|[-+0-9.,/%万亿千百元户人零 ]{0,24}",
            measure in proptest::option::of("[万亿千百元户人%]{0,4}"),
        ) {
            let _answer = read_figure(&text, measure.as_deref());
        }

        #[test]
        fn what_is_shown_can_be_typed(count in any::<i64>()) {
            let shown = Decimal::from_ten_thousandths(count);
            let typed = read_figure(&format!("{shown}万元"), Some("万元"));
            prop_assert_eq!(typed, Ok(TypedFigure::Value(shown)));
        }
    }
}
