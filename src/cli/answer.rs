//! What a verb answers, and the one place that prints it.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

use super::exit::Exit;
use crate::journal::Record;

/// Data for standard output, words for standard error, the exit code.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) data: String,
    pub(super) words: String,
    pub(super) exit: Exit,
}

impl Answer {
    /// Data with nothing to say beside it.
    pub(super) fn data(data: impl Into<String>) -> Self {
        Self {
            data: data.into(),
            words: String::new(),
            exit: Exit::Fine,
        }
    }

    /// The ids of records that were saved, one a line.
    pub(super) fn ids(records: &[Record]) -> Self {
        let ids: Vec<String> = records.iter().map(|it| it.id.to_string()).collect();
        Self::data(ids.join("\n") + "\n")
    }

    /// JSON, indented, with a line end.
    pub(super) fn json(value: &serde_json::Value) -> Self {
        Self::data(format!("{value:#}\n"))
    }

    /// With a line for people.
    #[must_use]
    pub(super) fn say(mut self, line: impl Display) -> Self {
        self.words.push_str(&line.to_string());
        self.words.push('\n');
        self
    }

    /// With another exit code.
    #[must_use]
    pub(super) const fn exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Prints both; a reader who has gone is no error.
    pub(super) fn print(&self) -> io::Result<Exit> {
        put(io::stdout().lock(), &self.data)?;
        put(io::stderr().lock(), &self.words)?;
        Ok(self.exit)
    }
}

fn put(mut to: impl Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}
