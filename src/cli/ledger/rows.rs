//! An entry as it stands in lists and answers.

use crate::board::ledger::LedgerEntry;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::table::Table;
use crate::journal::RecordId;
use crate::locale::say;
use crate::text::Shown;

/// How many last letters of an id are shown: what tells entries apart in a year's journal.
const TAIL: usize = 6;

/// The last letters of an id, as people type them.
pub(super) fn tail(id: RecordId) -> String {
    let id = id.to_string();
    let skip = id.chars().count().saturating_sub(TAIL);
    id.chars().skip(skip).collect()
}

/// Its light and why, in a line.
pub(super) fn standing(context: &Context<'_>, opened: &Opened, entry: &LedgerEntry) -> String {
    let words = context.words;
    let why = say::ledger_why(words, &opened.plan, entry, opened.board.when);
    format!("{} {why}", say::sign(words, entry.light))
}

/// One line an entry.
pub(super) fn table(context: &Context<'_>, opened: &Opened, list: &[&LedgerEntry]) -> String {
    let words = context.words;
    let (heads, ledger) = (&words.cli, &words.ledger);
    let headings = [
        heads.light(),
        heads.key(),
        ledger.step(),
        ledger.what(),
        ledger.units(),
        ledger.source(),
        heads.due(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for entry in list {
        let state = say::ledger_state(words, &opened.plan, entry, opened.board.when);
        let cells = [
            format!("{} {state}", say::sign(words, entry.light)),
            tail(entry.id),
            say::ledger_stage(words, entry.ledger(), entry.stage).to_owned(),
            Shown::line(&entry.entry.what).into_string(),
            say::ledger_units(words, &opened.plan, entry),
            say::ledger_source(words, entry),
            say::ledger_due(words, &opened.plan, entry),
        ];
        table.row(Some(entry.light), &cells);
    }
    table.print()
}
