//! Why a verb of the ledger stopped, and what to do about it.

use std::path::PathBuf;

use thiserror::Error;

use crate::board::ExtendFault;
use crate::board::ledger::{OpenFault, ReportFault, StepFault};
use crate::journal::Ledger;
use crate::locale::{Words, say};
use crate::text::Shown;

/// Why a verb of the ledger stopped. Nothing has been written then.
#[derive(Debug, Error)]
pub(in crate::cli) enum LedgerStop {
    /// `year` is the plan's, which days are told from.
    #[error("{fault}")]
    Open { fault: OpenFault, year: i32 },
    #[error("{fault}")]
    Step {
        ledger: Ledger,
        fault: StepFault,
        year: i32,
    },
    #[error("{fault}")]
    Extend { fault: ExtendFault, year: i32 },
    #[error(transparent)]
    Report(#[from] ReportFault),
    /// A word that stands for one of a few choices.
    #[error("no such word: {typed}")]
    NoWord { typed: String, allowed: Vec<String> },
    #[error("no entry named {0}")]
    NoEntry(String),
    #[error("an entry of the other ledger: {0}")]
    OtherLedger(String),
    #[error("no day to extend: {0}")]
    NoKey(String),
    /// Several have a day.
    #[error("several have a day")]
    SeveralKeys(Vec<String>),
    #[error("cannot read {}", .path.display())]
    Csv { path: PathBuf, message: String },
    #[error("neither UTF-8 nor GB18030")]
    Encoding,
    /// The first line names none of the columns that are needed.
    #[error("no column {0}")]
    NoColumn(String),
    /// A cell that must say something.
    #[error("nothing in {0}")]
    EmptyCell(String),
}

/// What is wrong, and what to do about it.
pub(in crate::cli) fn text(words: &Words, stop: &LedgerStop) -> (String, Option<String>) {
    let w = &words.ledger_cli;
    match stop {
        LedgerStop::Open { fault, year } => (say::open_fault(words, *year, fault), None),
        LedgerStop::Step {
            ledger,
            fault,
            year,
        } => say::step_fault(words, *year, *ledger, fault),
        LedgerStop::Extend { fault, year } => (say::extend_fault(words, *year, fault), None),
        LedgerStop::Report(fault) => say::report_fault(words, fault),
        LedgerStop::NoWord { typed, allowed } => (
            w.no_word(&Shown::line(typed)),
            Some(words.usage.allowed(&allowed.join(words.cli.comma()))),
        ),
        LedgerStop::NoEntry(id) => (w.no_entry(&Shown::line(id)), None),
        LedgerStop::OtherLedger(id) => (w.other_ledger(&Shown::line(id)), None),
        LedgerStop::NoKey(key) => (w.no_key(&Shown::line(key)), None),
        LedgerStop::SeveralKeys(keys) => {
            let keys: Vec<String> = keys
                .iter()
                .map(|it| Shown::line(it).into_string())
                .collect();
            (
                w.several_keys().to_owned(),
                Some(words.stop.parts_are(&keys.join(words.cli.comma()))),
            )
        }
        LedgerStop::Csv { path, message } => {
            let path = path.display().to_string();
            (
                words
                    .load
                    .cannot_read(&Shown::line(&path), &Shown::line(message)),
                None,
            )
        }
        LedgerStop::Encoding => (w.bad_encoding().to_owned(), None),
        LedgerStop::NoColumn(name) => (
            w.no_column(&Shown::line(name)),
            Some(w.columns().to_owned()),
        ),
        LedgerStop::EmptyCell(name) => (w.empty_cell(&Shown::line(name)), None),
    }
}
