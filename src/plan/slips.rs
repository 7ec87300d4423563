//! Slips that people make when they type TOML with a Chinese input method.
//!
//! One of the few files with Chinese in it: what is meant by it is read here, nothing is said.

use std::ops::Range;

use super::fault::Fault;
use super::scan;
use super::what::What;
use crate::calendar::Day;

/// Marks of the input method and what was meant.
const MARKS: [(char, char); 26] = [
    ('、', ','),
    ('，', ','),
    ('；', ','),
    ('“', '"'),
    ('”', '"'),
    ('„', '"'),
    ('＂', '"'),
    ('「', '"'),
    ('」', '"'),
    ('‘', '\''),
    ('’', '\''),
    ('＝', '='),
    ('：', '='),
    ('［', '['),
    ('］', ']'),
    ('【', '['),
    ('】', ']'),
    ('｛', '{'),
    ('｝', '}'),
    ('　', ' '),
    ('．', '.'),
    ('。', '.'),
    ('－', '-'),
    ('—', '-'),
    ('＃', '#'),
    ('＿', '_'),
];

/// The slip on the line of this place, if it is one of those known.
pub(super) fn slip(text: &str, at: &Range<usize>) -> Option<Fault> {
    let start = scan::line_start(text, at.start);
    let line = text.get(start..scan::line_end(text, at.start))?;
    let offset = at.start.saturating_sub(start);
    let fault = day(line, offset)
        .or_else(|| full_width(line, offset))
        .or_else(|| mark(line, offset))
        .or_else(|| bare_key(line))?;
    Some(shifted(fault, start))
}

fn shifted(fault: Fault, by: usize) -> Fault {
    let at = fault.at.map(|at| at.start + by..at.end + by);
    Fault { at, ..fault }
}

const fn is_wide_digit(char: char) -> bool {
    matches!(char, '０'..='９')
}

/// A full-width digit or point as the ASCII one.
fn narrow(char: char) -> char {
    match char {
        '０'..='９' => char::from_u32(u32::from(char) - u32::from('０') + u32::from('0')),
        '．' => Some('.'),
        '－' => Some('-'),
        '／' => Some('/'),
        _ => Some(char),
    }
    .unwrap_or(char)
}

/// What stands between separators around a place of the line.
fn token(line: &str, offset: usize) -> Range<usize> {
    let part = |char: char| {
        !char.is_whitespace()
            && !matches!(char, ',' | '=' | '[' | ']' | '{' | '}' | '"' | '\'' | '#')
            && !MARKS
                .iter()
                .any(|(mark, meant)| *mark == char && !matches!(meant, '-' | '.'))
    };
    let before = line.get(..offset).unwrap_or_default();
    let after = line.get(offset..).unwrap_or_default();
    let left: usize = before
        .chars()
        .rev()
        .take_while(|char| part(*char))
        .map(char::len_utf8)
        .sum();
    let right: usize = after
        .chars()
        .take_while(|char| part(*char))
        .map(char::len_utf8)
        .sum();
    offset - left..offset + right
}

fn day(line: &str, offset: usize) -> Option<Fault> {
    let span = token(line, offset);
    let found = line.get(span.clone())?;
    let (year, month, date) = parts(found)?;
    let what = match Day::from_ymd_opt(year, month, date) {
        Some(meant) => What::DayForm {
            found: found.to_owned(),
            meant,
        },
        None => What::NoSuchDay {
            found: found.to_owned(),
            last: last_of(year, month),
        },
    };
    Some(Fault::at(span, what))
}

/// The last day of a month, if there is such a month.
fn last_of(year: i32, month: u32) -> Option<u32> {
    (28..=31)
        .rev()
        .find(|date| Day::from_ymd_opt(year, month, *date).is_some())
}

/// Year, month and day of what looks like a day.
fn parts(text: &str) -> Option<(i32, u32, u32)> {
    let text: String = text.chars().map(narrow).collect();
    let text = text.strip_suffix(['日', '号']).unwrap_or(&text);
    let mut parts = text.split(['-', '/', '.', '年', '月']);
    let year = parts.next().filter(|year| year.len() == 4)?;
    let (month, date) = (parts.next()?, parts.next()?);
    let is_number = |part: &str| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.next().is_some() || !is_number(month) || !is_number(date) {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, date.parse().ok()?))
}

/// The day that a text means: `2024-3-31`, `2024/03/31`, `2024年3月31日`.
pub(super) fn day_meant(text: &str) -> Option<Day> {
    let (year, month, date) = parts(text.trim())?;
    Day::from_ymd_opt(year, month, date)
}

fn full_width(line: &str, offset: usize) -> Option<Fault> {
    let span = token(line, offset);
    let found = line.get(span.clone())?;
    let is_number = found.chars().any(is_wide_digit)
        && found
            .chars()
            .map(narrow)
            .all(|char| char.is_ascii_digit() || matches!(char, '.' | '-'));
    is_number.then(|| {
        let meant = found.chars().map(narrow).collect();
        Fault::at(
            span,
            What::FullWidthDigits {
                found: found.to_owned(),
                meant,
            },
        )
    })
}

/// A mark of the input method where the grammar wants another: the one at the place, else the first.
fn mark(line: &str, offset: usize) -> Option<Fault> {
    let mut marks = scan::bare(line).filter_map(|bare| {
        let (_, meant) = MARKS.iter().find(|(mark, _)| *mark == bare.char)?;
        Some((bare.at, bare.char, *meant))
    });
    let all: Vec<_> = marks.by_ref().collect();
    let (at, found, meant) = *all
        .iter()
        .find(|(at, ..)| *at == offset)
        .or_else(|| all.first())?;
    Some(Fault::at(
        at..at + found.len_utf8(),
        What::InputMethodMark { found, meant },
    ))
}

/// A key with Chinese in it and without quotes, in a header, before `=`, or alone.
fn bare_key(line: &str) -> Option<Fault> {
    let mut start = None;
    let mut end = 0;
    let mut foreign = false;
    for bare in scan::bare(line).chain([scan::Bare {
        at: line.len(),
        char: '\n',
    }]) {
        let ends = matches!(bare.char, '=' | '[' | ']' | '{' | '}' | ',' | '.' | '\n');
        if !ends {
            if !bare.char.is_whitespace() {
                start.get_or_insert(bare.at);
                end = bare.at + bare.char.len_utf8();
                foreign |= bare.char.is_alphabetic() && !bare.char.is_ascii();
            }
            continue;
        }
        let is_key = matches!(bare.char, '=' | ']')
            || (bare.char == '.' && line.trim_start().starts_with('['));
        let whole = start.take().map(|start| start..end);
        if let Some(span) = whole.filter(|_| foreign && is_key) {
            let key = line.get(span.clone())?.to_owned();
            // In a list a bare text also stands before a bracket.
            let in_list = bare.char == ']' && line.contains('=');
            let what = if in_list {
                What::BareText { text: key }
            } else {
                What::BareKey { key }
            };
            return Some(Fault::at(span, what));
        }
        foreign = false;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_understood_as_people_write_them() {
        let day = Day::from_ymd_opt(2024, 3, 31);
        for text in [
            "2024-03-31",
            "2024-3-31",
            "2024/3/31",
            "2024.3.31",
            "２０２４-03-31",
            "2024年3月31日",
        ] {
            assert_eq!(day_meant(text), day, "{text}");
        }
        for text in ["", "2024", "3.31", "2024-02-30", "2024-3-31-1", "11.6"] {
            assert_eq!(day_meant(text), None, "{text}");
        }
    }
}
