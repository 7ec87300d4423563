//! A walk over the brackets of a TOML text, past its texts and comments.

use std::ops::Range;

/// A character outside texts and comments.
pub(super) struct Bare {
    pub at: usize,
    pub char: char,
}

/// All characters outside texts and comments, in order.
pub(super) fn bare(text: &str) -> impl Iterator<Item = Bare> + '_ {
    let mut state = State::Bare;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            if state != State::Bare {
                // Only ASCII ends a text or a comment.
                let ends = |it: &u8| matches!(it, b'"' | b'\'' | b'\\' | b'\n');
                at += text.as_bytes().get(at..)?.iter().position(ends)?;
            }
            let rest = text.get(at..)?;
            let char = rest.chars().next()?;
            if state == State::Bare && !matches!(char, '#' | '"' | '\'') {
                let here = at;
                at += char.len_utf8();
                return Some(Bare { at: here, char });
            }
            (state, at) = step(state, at, char, rest);
        }
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Bare,
    Comment,
    /// In a text closed by this many of this quote.
    Text(char, usize),
}

/// The state after the character, and where to read on.
fn step(state: State, at: usize, char: char, rest: &str) -> (State, usize) {
    let next = at + char.len_utf8();
    match (state, char) {
        (State::Bare, '#') => (State::Comment, next),
        (State::Bare, '"' | '\'') => {
            let three = if char == '"' { "\"\"\"" } else { "'''" };
            if rest.starts_with(three) {
                (State::Text(char, 3), at + 3)
            } else {
                (State::Text(char, 1), next)
            }
        }
        // A text on one line ends with it, also where its quote is missing.
        (State::Comment | State::Text(_, 1), '\n') => (State::Bare, next),
        (State::Text('"', _), '\\') => {
            let escaped = rest.chars().nth(1).map_or(0, char::len_utf8);
            (state, next + escaped)
        }
        (State::Text(quote, count), _) if char == quote => {
            if rest.chars().take_while(|one| *one == quote).count() >= count {
                (State::Bare, at + count)
            } else {
                (state, next)
            }
        }
        _ => (state, next),
    }
}

/// Tables in braces that go over several lines: from the brace to the end of its line.
pub(super) fn line_breaks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize, bool)> = Vec::new();
    for Bare { at, char } in bare(text) {
        match char {
            '{' | '[' => open.push((char, at, false)),
            '}' | ']' => {
                if let Some((opened, start, broken)) = open.pop()
                    && opened == '{'
                    && char == '}'
                    && broken
                {
                    found.push(start..line_end(text, start));
                }
            }
            '\n' => {
                if let Some(last) = open.last_mut()
                    && last.0 == '{'
                {
                    last.2 = true;
                }
            }
            _ => {}
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Where the line of this byte ends, its line break left out.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.lines().next().map_or(0, str::len)
}

/// Where the line of this byte begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_braces_over_lines_and_nothing_else() {
        let text =
            "a = { b = 1,\n c = 2 }\nd = [\n { e = 1 },\n]\nf = \"{\\\"\n\"\ng = '''{\n}'''\n# {\n";
        assert_eq!(line_breaks(text), vec![4..12]);
        assert!(line_breaks("x = { y = [\n1,\n] }").is_empty());
        assert_eq!(line_breaks("a = { b = \"}\",\n c = 1 }\n"), vec![4..14]);
        assert!(line_breaks("a = { b = \"{\" }\nc = { d = '}' } # {\n").is_empty());
    }
}
