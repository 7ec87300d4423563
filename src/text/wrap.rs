//! Breaking lines of mixed Chinese and Latin text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Signs that never begin a line.
const CLOSING: &str = ",.;:!?)]}%\u{2030}\u{2103}\u{B0}，。、；：？！）］｝》〉」』】〕”’％…—～·";
/// Signs that never end one.
const OPENING: &str = "([{（［｛《〈「『【〔“‘￥";

/// One visible sign.
#[derive(Debug, Clone, Copy)]
struct Sign<'a> {
    text: &'a str,
    cells: usize,
}

/// Breaks `text` into lines of at most `cells` cells.
///
/// Between Chinese signs any place will do, except before closing and behind opening punctuation;
/// words and numbers (`26.1%`) stay whole unless longer than a line. Spaces at a break are left out,
/// those that indent a paragraph stay where they fit. A sign wider than `cells` has a line of its own.
/// No paragraph ends with a single sign on a line of its own where the line before can spare one.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let signs: Vec<Sign<'_>> = paragraph
            .graphemes(true)
            .map(|text| Sign {
                text,
                cells: text.width(),
            })
            .collect();
        let mut ranges = break_paragraph(&signs, cells);
        spare_the_last(&signs, cells, &mut ranges);
        lines.extend(ranges.into_iter().map(|range| {
            let line = signs.get(range).unwrap_or_default();
            line.iter().map(|sign| sign.text).collect::<String>()
        }));
    }
    lines
}

/// The lines of a paragraph as places of its signs; at least one line, which may be empty.
fn break_paragraph(signs: &[Sign<'_>], cells: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut line = 0..0;
    let mut at = 0;
    while at < signs.len() {
        let from = at + spaces_at_front(rest(signs, at));
        let to = from + piece_length(rest(signs, from));
        if from == to {
            break;
        }
        if total(part(signs, line.start..to)) <= cells {
            line.end = to;
        } else {
            if !line.is_empty() {
                lines.push(line);
            }
            line = break_long(signs, from..to, cells, &mut lines);
        }
        at = to;
    }
    lines.push(line);
    lines
}

/// Breaks a piece that begins a line into as many lines as it takes; the last is left to be filled.
fn break_long(
    signs: &[Sign<'_>],
    piece: Range<usize>,
    cells: usize,
    lines: &mut Vec<Range<usize>>,
) -> Range<usize> {
    let mut line = piece;
    while total(part(signs, line.clone())) > cells {
        let left = part(signs, line.clone());
        let at = good_break(left, signs_that_fit(left, cells));
        let (front, after) = split_at(left, at);
        if after.is_empty() {
            break;
        }
        lines.push(line.start..line.start + trim_end(front).len());
        line.start += at + spaces_at_front(after);
    }
    line
}

/// Moves signs from the line before down to a last line that holds one sign or none but punctuation.
fn spare_the_last(signs: &[Sign<'_>], cells: usize, lines: &mut [Range<usize>]) {
    let [.., before, last] = lines else { return };
    if content(part(signs, last.clone())) > 1 {
        return;
    }
    let places = (before.start + 1..before.end).rev();
    for at in places {
        let (front, after) = (before.start..at, at..last.end);
        let shorter = trim_end(part(signs, front));
        if content(shorter) < 2 || total(part(signs, after.clone())) > cells {
            return;
        }
        let spaced = shorter.len() < at - before.start;
        let breaks = match (shorter.last(), signs.get(at)) {
            (Some(one), Some(next)) => !is_space(next) && may_break(one, spaced, next),
            _ => false,
        };
        if breaks && content(part(signs, after.clone())) > 1 {
            before.end = before.start + shorter.len();
            *last = after;
            return;
        }
    }
}

/// Signs that are neither spaces nor punctuation at the edge of words.
fn content(signs: &[Sign<'_>]) -> usize {
    let plain = |sign: &&Sign<'_>| {
        !is_space(sign) && sign.text != "\u{3000}" && !holds(CLOSING, sign) && !holds(OPENING, sign)
    };
    signs.iter().filter(plain).count()
}

fn part<'s, 'a>(signs: &'s [Sign<'a>], range: Range<usize>) -> &'s [Sign<'a>] {
    signs.get(range).unwrap_or_default()
}

fn rest<'s, 'a>(signs: &'s [Sign<'a>], from: usize) -> &'s [Sign<'a>] {
    signs.get(from..).unwrap_or_default()
}

/// A place at or before `most` that parts no punctuation from its word, if there is one.
fn good_break(signs: &[Sign<'_>], most: usize) -> usize {
    (1..=most)
        .rev()
        .find(|at| {
            let (front, after) = split_at(signs, *at);
            let front = trim_end(front);
            let after = skip_spaces(after);
            !front.is_empty()
                && !front.last().is_some_and(|sign| holds(OPENING, sign))
                && !after.first().is_some_and(|sign| holds(CLOSING, sign))
        })
        .unwrap_or(most)
}

/// How many signs fit; at least one.
fn signs_that_fit(signs: &[Sign<'_>], cells: usize) -> usize {
    let mut used = 0;
    let fitting = signs
        .iter()
        .take_while(|sign| {
            used += sign.cells;
            used <= cells
        })
        .count();
    fitting.max(1)
}

/// Signs up to the first place where a line may break; spaces before that place are left out.
fn piece_length(signs: &[Sign<'_>]) -> usize {
    let mut end = 0;
    while let Some(last) = signs.get(end) {
        end += 1;
        let (_, after) = split_at(signs, end);
        let spaces = spaces_at_front(after);
        match after.get(spaces) {
            Some(next) if may_break(last, spaces > 0, next) => return end,
            Some(_) => end += spaces,
            None => return end,
        }
    }
    end
}

fn may_break(before: &Sign<'_>, spaced: bool, after: &Sign<'_>) -> bool {
    if holds(CLOSING, after) || holds(OPENING, before) {
        return false;
    }
    spaced || before.cells > 1 || after.cells > 1
}

fn holds(set: &str, sign: &Sign<'_>) -> bool {
    sign.text
        .chars()
        .next()
        .is_some_and(|first| set.contains(first))
}

fn is_space(sign: &Sign<'_>) -> bool {
    sign.text == " "
}

fn spaces_at_front(signs: &[Sign<'_>]) -> usize {
    signs.iter().take_while(|sign| is_space(sign)).count()
}

fn skip_spaces<'s, 'a>(signs: &'s [Sign<'a>]) -> &'s [Sign<'a>] {
    split_at(signs, spaces_at_front(signs)).1
}

fn trim_end<'s, 'a>(signs: &'s [Sign<'a>]) -> &'s [Sign<'a>] {
    let spaces = signs.iter().rev().take_while(|sign| is_space(sign)).count();
    split_at(signs, signs.len() - spaces).0
}

fn total(signs: &[Sign<'_>]) -> usize {
    signs.iter().map(|sign| sign.cells).sum()
}

fn split_at<'s, 'a>(signs: &'s [Sign<'a>], at: usize) -> (&'s [Sign<'a>], &'s [Sign<'a>]) {
    signs.split_at_checked(at).unwrap_or((signs, &[]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::width;

    #[test]
    fn breaks_chinese_anywhere_but_at_punctuation() {
        assert_eq!(
            wrap("完成招投标，开工建设。", 10),
            ["完成招投", "标，开工", "建设。"]
        );
        assert_eq!(wrap("县（市）乡", 4), ["县", "（市", "）乡"]);
        assert_eq!(wrap("县（市）乡", 6), ["县", "（市）", "乡"]);
        assert_eq!(wrap("支出进度26.1%以上", 10), ["支出进度", "26.1%以上"]);
        assert_eq!(wrap("要求：“应纳尽纳”", 10), ["要求：“应", "纳尽纳”"]);
    }

    #[test]
    fn keeps_words_whole() {
        assert_eq!(wrap("open the door", 8), ["open the", "door"]);
        assert_eq!(wrap("open  the   door", 5), ["open", "the", "door"]);
        assert_eq!(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrap("aaaa.", 4), ["aaa", "a."]);
        assert_eq!(wrap("见https://a/b", 12), ["见", "https://a/b"]);
    }

    #[test]
    fn keeps_lines_and_indents() {
        assert_eq!(wrap("", 8), [""]);
        assert_eq!(wrap("a\n\nb\n", 8), ["a", "", "b", ""]);
        assert_eq!(wrap("  - 甲乙丙", 8), ["  - 甲", "乙丙"]);
        assert_eq!(wrap("　　甲乙丙", 8), ["　　甲乙", "丙"]);
        assert_eq!(wrap("甲乙   ", 4), ["甲乙"]);
        assert_eq!(wrap("    ab", 3), ["ab"]);
    }

    #[test]
    fn no_sign_stands_alone_on_the_last_line() {
        assert_eq!(wrap("甲乙丙丁戊", 8), ["甲乙丙", "丁戊"]);
        assert_eq!(wrap("甲乙丙丁戊。", 8), ["甲乙丙", "丁戊。"]);
        assert_eq!(wrap("甲乙丙，丁", 8), ["甲乙", "丙，丁"]);
        assert_eq!(wrap("甲乙丙26.1%，丁", 13), ["甲乙丙", "26.1%，丁"]);
        assert_eq!(wrap("甲乙丙 ab 丁", 9), ["甲乙丙", "ab 丁"]);
        // What the line before cannot spare stays.
        assert_eq!(wrap("甲乙丙", 4), ["甲乙", "丙"]);
        assert_eq!(wrap("甲乙丙丁\n戊", 8), ["甲乙丙丁", "戊"]);
    }

    #[test]
    fn narrow_ends_are_met() {
        assert_eq!(wrap("甲，a", 1), ["甲", "，", "a"]);
        assert_eq!(wrap("甲乙", 0), ["甲", "乙"]);
        assert_eq!(wrap("））））", 2), ["）", "）", "）", "）"]);
    }

    fn squeezed(text: &str) -> String {
        text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect()
    }

    fn within(lines: &[String], cells: usize) -> bool {
        lines
            .iter()
            .all(|line| width(line) <= cells || line.graphemes(true).count() == 1)
    }

    proptest! {
        #[test]
        fn any_text_is_broken(text in any::<String>(), cells in 0_usize..30) {
            let lines = wrap(&text, cells);
            prop_assert!(within(&lines, cells.max(1)));
            prop_assert_eq!(squeezed(&lines.concat()), squeezed(&text));
        }

        #[test]
        fn mixed_text_is_broken_well(text in "([a-z0-9 .%()]|[甲乙丙，。（）“”《》]){0,60}", cells in 1_usize..30) {
            let lines = wrap(&text, cells);
            prop_assert!(within(&lines, cells));
            prop_assert_eq!(squeezed(&lines.concat()), squeezed(&text));
        }

        #[test]
        fn punctuation_stays_with_its_word(text in "([a-z]{1,6} ?|[甲乙丙]{1,5}[，。]|（[甲乙]{1,2}）|[0-9]{1,4}%){0,20}", cells in 12_usize..30) {
            for line in wrap(&text, cells).iter().skip(1) {
                prop_assert!(!line.starts_with(['，', '。', '）', '%']), "{}", line);
                prop_assert!(!line.ends_with('（'), "{}", line);
            }
        }

        #[test]
        fn the_last_line_is_not_one_sign(text in "[甲乙丙丁，]{0,60}", cells in 12_usize..30) {
            let lines = wrap(&text, cells);
            let plain = |line: &String| line.chars().filter(|c| *c != '，').count();
            if let [.., before, last] = lines.as_slice() {
                prop_assert!(plain(last) > 1 || plain(before) < 3 || last.contains('，'), "{lines:?}");
            }
        }

        #[test]
        fn spaces_inside_a_line_stay(text in "[a-z]{1,4}( {1,3}[a-z]{1,4}){0,12}", cells in 4_usize..20) {
            let mut rest = text.as_str();
            for line in wrap(&text, cells) {
                rest = rest.trim_start();
                prop_assert!(rest.starts_with(&line), "{} in {}", line, rest);
                rest = rest.strip_prefix(&line).unwrap();
            }
            prop_assert_eq!(rest.trim(), "");
        }
    }
}
