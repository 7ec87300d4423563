//! Reading a word file: tables of `key = "text"` lines, a small part of TOML, fast enough for a start.
//!
//! A test holds it to what a whole TOML reader finds.

use std::borrow::Cow;

/// The words of one table, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Table {
    words: Vec<(&'static str, &'static str)>,
    /// Where the next word is looked for first: they are asked for in the order of the file.
    next: usize,
}

impl Table {
    /// The text with this key.
    pub(super) fn take(&mut self, key: &'static str) -> Result<Cow<'static, str>, &'static str> {
        let is_key = |(name, _): &(&str, &str)| *name == key;
        let at = match self.words.get(self.next) {
            Some(word) if is_key(word) => self.next,
            _ => self.words.iter().position(is_key).ok_or(key)?,
        };
        self.next = at + 1;
        let text = self.words.get(at).map_or("", |(_, text)| *text);
        Ok(plain(text))
    }

    /// All keys and texts.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'static str, Cow<'static, str>)> {
        self.words.iter().map(|(key, text)| (*key, plain(text)))
    }
}

/// All tables of a word file by name.
pub(super) fn tables(file: &'static str) -> Vec<(&'static str, Table)> {
    let mut tables: Vec<(&'static str, Table)> = Vec::with_capacity(48);
    for line in file.lines() {
        if let Some(name) = line.strip_prefix('[') {
            tables.push((name.trim_end_matches(']'), Table::default()));
        } else if let Some((key, value)) = parted(line)
            && let Some(text) = value.strip_prefix("= \"")
            && let Some((_, table)) = tables.last_mut()
        {
            table
                .words
                .push((key, text.strip_suffix('"').unwrap_or(text)));
        }
    }
    tables
}

/// What stands before the first space, and behind it; keys are too short for a faster search.
fn parted(line: &str) -> Option<(&str, &str)> {
    let end = line.bytes().position(|byte| byte == b' ')?;
    Some((line.get(..end)?, line.get(end + 1..)?))
}

/// Without the backslashes before quotes and backslashes.
fn plain(text: &'static str) -> Cow<'static, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        let next = if sign == '\\' { signs.next() } else { None };
        out.push(next.unwrap_or(sign));
    }
    Cow::Owned(out)
}
