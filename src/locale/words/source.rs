//! Word files taken apart while the program is compiled: tables of `key = "text"` lines, a small part
//! of TOML, without escapes; a text with quotes stands between single ones.
//!
//! So nothing is read when the program starts, and a word that is missing stops the build. A test holds
//! it to what a whole TOML reader finds.

use std::ops::Range;

use super::lang::Lang;

/// The lines of a word file; more of them stop the build.
const MOST_LINES: usize = 4096;

/// A stretch of a word file, in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    const NONE: Self = Self { start: 0, end: 0 };

    #[expect(clippy::cast_possible_truncation, reason = "files of words are short")]
    const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// What stands there.
    pub(super) fn of(self, file: &'static str) -> &'static str {
        file.get(self.range()).unwrap_or_default()
    }

    /// Whether this stands there.
    const fn is(self, file: &str, text: &str) -> bool {
        let (file, text) = (file.as_bytes(), text.as_bytes());
        let Range { start, end } = self.range();
        if end - start != text.len() {
            return false;
        }
        let mut at = 0;
        while at < text.len() {
            if file[start + at] != text[at] {
                return false;
            }
            at += 1;
        }
        true
    }
}

/// A line with a word, or with the name of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) key: Span,
    pub(super) text: Span,
    pub(super) begins_table: bool,
}

/// The lines of a file that hold words or names of tables.
#[derive(Debug)]
pub(super) struct WordLines {
    lines: [Line; MOST_LINES],
    count: usize,
}

impl WordLines {
    /// Takes a file apart.
    #[expect(clippy::large_stack_arrays, reason = "on no stack: see the top")]
    pub(super) const fn of(file: &str) -> Self {
        let blank = Line {
            key: Span::NONE,
            text: Span::NONE,
            begins_table: false,
        };
        let (mut lines, mut count) = ([blank; MOST_LINES], 0);
        let bytes = file.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            let end = find(bytes, start, b'\n');
            if let Some(line) = line(bytes, start, end) {
                lines[count] = line;
                count += 1;
            }
            start = end + 1;
        }
        Self { lines, count }
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> &[Line] {
        self.lines.get(..self.count).unwrap_or_default()
    }

    /// One table of the words of a language.
    #[expect(clippy::panic, reason = "stops the build, not the program")]
    pub(super) const fn table(&self, lang: Lang, name: &'static str) -> Table<'_> {
        let mut first = 0;
        while first < self.count {
            let line = self.lines[first];
            first += 1;
            if line.begins_table && line.key.is(lang.file(), name) {
                let mut last = first;
                while last < self.count && !self.lines[last].begins_table {
                    last += 1;
                }
                return Table {
                    lang,
                    lines: self,
                    first,
                    last,
                };
            }
        }
        panic!("{}", name);
    }
}

/// The words of one table: these lines of its language's file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) lang: Lang,
    lines: &'a WordLines,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Table<'_> {
    /// Where the text with this key stands.
    #[expect(clippy::panic, reason = "stops the build, not the program")]
    pub(super) const fn word(self, key: &'static str) -> Span {
        let mut at = self.first;
        while at < self.last {
            let line = self.lines.lines[at];
            if line.key.is(self.lang.file(), key) {
                return line.text;
            }
            at += 1;
        }
        panic!("{}", key);
    }
}

const fn line(bytes: &[u8], start: usize, end: usize) -> Option<Line> {
    if start == end || bytes[start] == b'#' {
        return None;
    }
    if bytes[start] == b'[' {
        return Some(Line {
            key: Span::new(start + 1, end - 1),
            text: Span::NONE,
            begins_table: true,
        });
    }
    // The key, ` = `, a quote, the text, a quote.
    let key = find(bytes, start, b' ');
    Some(Line {
        key: Span::new(start, key),
        text: Span::new(key + 4, end - 1),
        begins_table: false,
    })
}

const fn find(bytes: &[u8], from: usize, byte: u8) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != byte {
        at += 1;
    }
    at
}
