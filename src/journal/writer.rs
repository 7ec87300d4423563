//! Writes a record's fields, all on one line.

use std::fmt::{Display, Write as _};

use toml_writer::{TomlStringBuilder, WriteTomlValue as _};

use crate::calendar::Day;

/// An inline table that is being written.
pub(super) struct Writer {
    line: String,
}

impl Writer {
    /// Begins with what stands before the table's fields, its brace included.
    pub(super) const fn new(head: String) -> Self {
        Self { line: head }
    }

    /// The table, closed.
    pub(super) fn close(mut self) -> String {
        self.line.push_str(" }");
        self.line
    }

    pub(super) fn raw(&mut self, name: &str, value: impl Display) {
        let comma = if self.line.ends_with('{') { "" } else { "," };
        // Writing to a string cannot fail.
        let _ = write!(self.line, "{comma} {name} = {value}");
    }

    pub(super) fn raw_if(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.raw(name, value);
        }
    }

    pub(super) fn day(&mut self, name: &str, day: Day) {
        self.raw(name, day.format("%Y-%m-%d"));
    }

    pub(super) fn day_if(&mut self, name: &str, day: Option<Day>) {
        if let Some(day) = day {
            self.day(name, day);
        }
    }

    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.raw(name, basic(value));
    }

    pub(super) fn text_if(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    pub(super) fn true_if(&mut self, name: &str, value: bool) {
        if value {
            self.raw(name, true);
        }
    }

    pub(super) fn texts<'t>(&mut self, name: &str, all: impl IntoIterator<Item = &'t str>) {
        self.list(name, all.into_iter().map(basic));
    }

    /// Writes a list of tables, each filled by `fill`.
    pub(super) fn tables<T>(&mut self, name: &str, all: &[T], fill: impl Fn(&mut Self, &T)) {
        let table = |it| {
            let mut inner = Self::new("{".to_owned());
            fill(&mut inner, it);
            inner.close()
        };
        self.list(name, all.iter().map(table));
    }

    fn list(&mut self, name: &str, all: impl Iterator<Item = String>) {
        let all: Vec<String> = all.collect();
        if !all.is_empty() {
            self.raw(name, format_args!("[{}]", all.join(", ")));
        }
    }
}

/// A TOML string on one line, whatever it contains.
fn basic(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    // Writing to a string cannot fail.
    let _ = TomlStringBuilder::new(text)
        .as_basic()
        .write_toml_value(&mut out);
    out
}
