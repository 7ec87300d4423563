//! Records told in the journal's own words, and the sheets of a month told in bulk.

use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

use super::story::{DemoError, story_error};
use crate::journal::{Book, Record, RecordId};

/// One record in the journal's own words, with `@name` where a record that was told is meant.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub(super) at: String,
    pub(super) by: String,
    /// A name by which later lines refer to this one.
    pub(super) name: Option<String>,
    /// The kind and all fields but the id, the time and the writer.
    pub(super) says: String,
}

/// Sheets of one month that came in together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheets {
    at: String,
    by: String,
    month: String,
    /// A unit and its tasks, parted by blanks.
    units: Vec<String>,
    /// What all of them say, in the journal's own words.
    says: String,
    /// When all of them were accepted, where they were.
    accepted: Option<String>,
}

impl Sheets {
    /// The sheets one by one, then their acceptance.
    pub(super) fn lines(&self) -> Result<Vec<Line>, DemoError> {
        let on = time(&self.at)?.date_naive();
        let mut lines = Vec::new();
        for named in &self.units {
            let mut words = named.split_whitespace();
            let unit = words.next().unwrap_or_default();
            for task in words {
                let name = format!("{}/{unit}/{task}.", self.month);
                if let Some(accepted) = &self.accepted {
                    let on = time(accepted)?.date_naive();
                    lines.push(Line {
                        at: accepted.clone(),
                        by: self.by.clone(),
                        name: None,
                        says: format!(
                            "kind = \"dispatch\", on = {on}, act = \"accept\", sheet = \"@{name}\""
                        ),
                    });
                }
                lines.push(Line {
                    at: self.at.clone(),
                    by: self.by.clone(),
                    name: Some(name),
                    says: format!(
                        "kind = \"checkin\", on = {on}, task = {task}, unit = \"{unit}\", month = \"{}\", {}",
                        self.month, self.says
                    ),
                });
            }
        }
        Ok(lines)
    }
}

pub(super) fn time(text: &str) -> Result<DateTime<FixedOffset>, DemoError> {
    DateTime::parse_from_rfc3339(text).map_err(|error| story_error(&error))
}

/// The record that a line tells; the journal's own reader says what is wrong with it.
pub(super) fn record(
    id: RecordId,
    at: DateTime<FixedOffset>,
    by: &str,
    line: &str,
) -> Result<Record, DemoError> {
    let at = at.format("%Y-%m-%dT%H:%M:%S%:z");
    let text = format!("{id} = {{ at = {at}, by = \"{by}\", {line} }}\n");
    let book = Book::read([("story.toml".to_owned(), text.into_bytes())]);
    if let Some(fault) = book.faults.first() {
        return Err(DemoError::Story(format!("{line}: {:?}", fault.kind)));
    }
    let told = book.get(id).cloned();
    told.ok_or_else(|| DemoError::Story(line.to_owned()))
}
