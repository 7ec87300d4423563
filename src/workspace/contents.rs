//! Reads a plan folder into a plan and a journal.

use std::path::Path;
use std::thread;

use super::load::{LoadError, Stamp, look};
use crate::journal::Book;
use crate::plan::{self, Fault, Plan};

/// From this many bytes on the journal is read while the plan is; a shorter one takes less time than
/// a second thread costs.
const LONG: u64 = 1 << 20;

/// What stands in a plan folder.
#[derive(Debug)]
pub struct Contents {
    pub plan: Result<Plan, Vec<Fault>>,
    pub book: Book,
    /// The bytes of plan.toml, to which the faults point.
    pub bytes: Vec<u8>,
    pub stamp: Stamp,
}

/// Reads a folder at once.
///
/// # Errors
/// As [`super::load`].
pub fn contents(folder: &Path) -> Result<Contents, LoadError> {
    let listed = look(folder)?;
    let read_book = || listed.journal().map(Book::read);
    let (plan, book) = if listed.journal_size() > LONG {
        thread::scope(|scope| {
            let book = scope.spawn(read_book);
            let plan = read_plan(&listed.plan);
            let book = book.join();
            (
                plan,
                book.unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            )
        })
    } else {
        (read_plan(&listed.plan), read_book())
    };
    Ok(Contents {
        plan,
        book: book?,
        bytes: listed.plan,
        stamp: listed.stamp,
    })
}

fn read_plan(bytes: &[u8]) -> Result<Plan, Vec<Fault>> {
    plan::read(plan::refuse(bytes).map_err(|fault| vec![fault])?)
}
