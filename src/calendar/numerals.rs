//! Chinese numerals below a hundred, and rows of digits, as they stand in days and periods.

/// Twelve in numerals to 12, two zero two four to 2024; other signs stay.
pub(super) fn digits_for_numerals(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for c in text.chars() {
        if numeral(c).is_some() {
            run.push(c);
        } else {
            out.push_str(&number(&run));
            run.clear();
            out.push(c);
        }
    }
    out + &number(&run)
}

/// The value of one numeral; 10 stands for tens.
fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '\u{3007}' | '\u{96F6}' => 0,
        '\u{4E00}' => 1,
        '\u{4E8C}' => 2,
        '\u{4E09}' => 3,
        '\u{56DB}' => 4,
        '\u{4E94}' => 5,
        '\u{516D}' => 6,
        '\u{4E03}' => 7,
        '\u{516B}' => 8,
        '\u{4E5D}' => 9,
        '\u{5341}' => 10,
        _ => return None,
    })
}

/// A run of numerals as digits; left as it is where it is no number below a hundred and no row of
/// digits.
fn number(run: &str) -> String {
    let values: Vec<u32> = run.chars().filter_map(numeral).collect();
    let digit = |value: &u32| (1..10).contains(value);
    match values.as_slice() {
        [10] => "10".to_owned(),
        [10, ones] if digit(ones) => (10 + ones).to_string(),
        [tens, 10] if digit(tens) => (tens * 10).to_string(),
        [tens, 10, ones] if digit(tens) && digit(ones) => (tens * 10 + ones).to_string(),
        row if row.contains(&10) => run.to_owned(),
        row => row.iter().map(u32::to_string).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_numerals_into_digits() {
        for (typed, digits) in [
            ("十二月", "12月"),
            ("二十", "20"),
            ("三十一日", "31日"),
            ("二〇二四年二月", "2024年2月"),
            ("二零二四", "2024"),
            ("第一季度", "第1季度"),
            ("四五六七八九", "456789"),
            ("十十月", "十十月"),
            ("〇十", "〇十"),
            ("3月", "3月"),
        ] {
            assert_eq!(digits_for_numerals(typed), digits);
        }
    }
}
