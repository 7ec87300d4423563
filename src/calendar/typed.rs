//! Days and periods as people type them: 3月底, 3.31, 一季度, 年内, with or without an input method.

use chrono::Datelike;

use super::day::{Day, add_days, month_length};
use super::numerals::digits_for_numerals;
use super::{DayError, Every, Period};
use crate::text::ascii_key;

/// Years that are believed when typed.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Reads a day. What is typed without a year is in the plan's `year`; 月底, 上月底, 昨天 and a day
/// alone (`31`) are told from `near`. A quarter or a half year stands for its last day.
pub fn read_day(text: &str, near: Day, year: i32) -> Result<Day, DayError> {
    let reader = Reader { text, near, year };
    let typed = fold(text);
    let typed = strip_any(&typed, &["之前", "以前", "前"]).unwrap_or(&typed);
    if let Some(days) = day_word(typed) {
        return Ok(add_days(near, days));
    }
    if let Some(answer) = reader
        .day_in_numbers(typed)
        .or_else(|| reader.day_of_month(typed))
    {
        return answer;
    }
    if let Some(whole) = strip_any(typed, &["底", "末", "内", "终"]) {
        return reader
            .running(whole)
            .map_or_else(|| reader.period(whole), Ok)
            .map(Period::end);
    }
    let period = reader.period(typed)?;
    match period.every() {
        Every::Quarter | Every::Half => Ok(period.end()),
        Every::Month | Every::Year => Err(reader.not_understood()),
    }
}

/// Reads a period, told from `near` and the plan's `year` as days are. `every` is the length asked
/// for, if one is: another is refused, and a number alone is counted in it.
pub fn read_period(
    text: &str,
    near: Day,
    year: i32,
    every: Option<Every>,
) -> Result<Period, DayError> {
    let reader = Reader { text, near, year };
    let typed = fold(text);
    let period = match reader.period_in_numbers(&typed, every) {
        Some(answer) => answer?,
        None => reader.period(&typed)?,
    };
    match every {
        Some(every) if every != period.every() => Err(DayError::OtherLength { period, every }),
        Some(_) | None => Ok(period),
    }
}

/// What a text is read against.
struct Reader<'a> {
    text: &'a str,
    near: Day,
    year: i32,
}

impl Reader<'_> {
    fn not_understood(&self) -> DayError {
        DayError::NotUnderstood {
            text: self.text.trim().to_owned(),
        }
    }

    fn date(&self, year: i32, month: u32, day: u32) -> Result<Day, DayError> {
        if !YEARS.contains(&year) {
            return Err(self.not_understood());
        }
        if !(1..=12).contains(&month) {
            return Err(DayError::NoSuchMonth { month });
        }
        let last_day = month_length(year, month);
        Day::from_ymd_opt(year, month, day).ok_or(DayError::NoSuchDay {
            year,
            month,
            last_day,
        })
    }

    fn make(&self, every: Every, year: i32, index: u32) -> Result<Period, DayError> {
        if every == Every::Month && !(1..=12).contains(&index) {
            return Err(DayError::NoSuchMonth { month: index });
        }
        Period::new(every, year, index)
            .filter(|_| YEARS.contains(&year))
            .ok_or_else(|| self.not_understood())
    }

    /// `2024-3-31`, `20240331`, `3.31`, `31`; `None` for anything but numbers and their separators.
    fn day_in_numbers(&self, typed: &str) -> Option<Result<Day, DayError>> {
        let typed = typed.strip_suffix('日').unwrap_or(typed);
        let numbers: Vec<&str> = typed.split(is_separator).collect();
        match numbers.as_slice() {
            [year, month, day] if year.len() == 4 => {
                Some(self.date(signed(year)?, short(month)?, short(day)?))
            }
            [month, day] => Some(self.date(self.year, short(month)?, short(day)?)),
            [one] if one.len() == 8 => {
                let (year, rest) = one.split_at_checked(4)?;
                let (month, day) = rest.split_at_checked(2)?;
                Some(self.date(signed(year)?, short(month)?, short(day)?))
            }
            [day] => Some(self.date(self.near.year(), self.near.month(), short(day)?)),
            _ => None,
        }
    }

    /// 3月31日, 2024年3月31, 上月5日.
    fn day_of_month(&self, typed: &str) -> Option<Result<Day, DayError>> {
        let (front, day) = typed.rsplit_once('月')?;
        let day = short(day.strip_suffix('日').unwrap_or(day))?;
        let month = format!("{front}月");
        let whole = self.running(&month).map_or_else(|| self.period(&month), Ok);
        Some(whole.and_then(|whole| self.date(whole.year(), whole.index(), day)))
    }

    /// `2024-03`, `202403`, `2024`, and a number alone in the length asked for.
    fn period_in_numbers(
        &self,
        typed: &str,
        every: Option<Every>,
    ) -> Option<Result<Period, DayError>> {
        let numbers: Vec<&str> = typed.split(is_separator).collect();
        match numbers.as_slice() {
            [year, month] if year.len() == 4 => {
                Some(self.make(Every::Month, signed(year)?, short(month)?))
            }
            [one] if one.len() == 6 => {
                let (year, month) = one.split_at_checked(4)?;
                Some(self.make(Every::Month, signed(year)?, short(month)?))
            }
            [year] if year.len() == 4 => Some(self.make(Every::Year, signed(year)?, 1)),
            [index] => every
                .filter(|every| *every != Every::Year)
                .and_then(|every| Some(self.make(every, self.year, short(index)?))),
            _ => None,
        }
    }

    /// The running period that 底 alone is meant of: 月底, 季末, 年底.
    fn running(&self, typed: &str) -> Option<Period> {
        match typed {
            "月" => Some(Period::containing(Every::Month, self.near)),
            "季" | "季度" => Some(Period::containing(Every::Quarter, self.near)),
            "年" => self.make(Every::Year, self.year, 1).ok(),
            _ => None,
        }
    }

    /// A period by its name: 上月, 本季度, 2024年一季度, 上半年, 3月份, 全年.
    fn period(&self, typed: &str) -> Result<Period, DayError> {
        if let Some((shift, every)) = shifted(typed) {
            let running = Period::containing(every, self.near);
            return Ok(match shift {
                -1 => running.previous(),
                1 => running.next(),
                _ => running,
            });
        }
        let (year, name) = self.year_in_front(typed);
        let named = year.is_some();
        let year = year.unwrap_or(self.year);
        let name = name.strip_prefix('第').unwrap_or(name);
        match name {
            "" | "度" if named => return self.make(Every::Year, year, 1),
            "全年" | "年度" => return self.make(Every::Year, year, 1),
            "上半年" | "H1" => return self.make(Every::Half, year, 1),
            "下半年" | "H2" => return self.make(Every::Half, year, 2),
            _ => {}
        }
        let quarter = name
            .strip_prefix('Q')
            .or_else(|| strip_any(name, &["季度", "季"]));
        if let Some(index) = quarter.and_then(short) {
            return self.make(Every::Quarter, year, index);
        }
        let month = strip_any(name, &["月份", "月"]).and_then(short);
        month.map_or_else(
            || Err(self.not_understood()),
            |month| self.make(Every::Month, year, month),
        )
    }

    /// Takes a year off the front, if one is named.
    fn year_in_front<'t>(&self, typed: &'t str) -> (Option<i32>, &'t str) {
        for (word, shift) in [
            ("今年", 0),
            ("本年", 0),
            ("去年", -1),
            ("上年", -1),
            ("明年", 1),
        ] {
            if let Some(rest) = typed.strip_prefix(word) {
                return (Some(self.year.saturating_add(shift)), rest);
            }
        }
        let Some((year, rest)) = typed.split_at_checked(4) else {
            return (None, typed);
        };
        // 2024一季度 is 20241季度 by now; 2024Q1 and 2024-Q1 need no 年.
        let after = rest
            .strip_prefix('年')
            .or_else(|| rest.strip_prefix('-'))
            .unwrap_or(rest);
        let joined = after.starts_with(['Q', 'H', '上', '下', '第']) || after.contains('季');
        match signed(year) {
            Some(year) if rest.starts_with('年') || joined => (Some(year), after),
            Some(_) | None => (None, typed),
        }
    }
}

/// Full-width signs to ASCII, capitals, numerals to digits; no spaces and no full stop at the end.
fn fold(text: &str) -> String {
    let folded: String = text
        .chars()
        .map(|c| match c {
            '号' => '日',
            '－' | '—' | '–' | '−' => '-',
            other => ascii_key(other).to_ascii_uppercase(),
        })
        .filter(|c| !c.is_whitespace())
        .collect();
    digits_for_numerals(folded.trim_end_matches('.'))
}

/// How far from the as-of day.
fn day_word(typed: &str) -> Option<i64> {
    match typed {
        "前天" => Some(-2),
        "昨天" | "昨日" => Some(-1),
        "今天" | "今日" | "当天" | "当日" => Some(0),
        "明天" | "明日" => Some(1),
        "后天" => Some(2),
        _ => None,
    }
}

/// A period told from the as-of day: before, at or after it.
fn shifted(typed: &str) -> Option<(i32, Every)> {
    let fronts = [
        ("上个", -1),
        ("这个", 0),
        ("下个", 1),
        ("上", -1),
        ("本", 0),
        ("当", 0),
        ("这", 0),
        ("下", 1),
    ];
    let (shift, rest) = fronts
        .into_iter()
        .find_map(|(front, shift)| typed.strip_prefix(front).map(|rest| (shift, rest)))?;
    match rest {
        "月" | "月份" => Some((shift, Every::Month)),
        "季" | "季度" => Some((shift, Every::Quarter)),
        _ => None,
    }
}

fn strip_any<'t>(typed: &'t str, ends: &[&str]) -> Option<&'t str> {
    ends.iter()
        .find_map(|end| typed.strip_suffix(end))
        .filter(|rest| !rest.is_empty())
}

fn is_separator(c: char) -> bool {
    matches!(c, '-' | '.' | '/')
}

/// One or two digits.
fn short(digits: &str) -> Option<u32> {
    let fits = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| digits.parse().ok()).flatten()
}

/// A year of four digits.
fn signed(digits: &str) -> Option<i32> {
    let fits = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| digits.parse().ok()).flatten()
}
