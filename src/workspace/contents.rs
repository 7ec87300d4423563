//! Reads a plan folder into a plan and a journal.

use std::path::Path;
use std::thread;

use super::load::{LoadError, Loaded, Stamp, load};
use crate::journal::Book;
use crate::plan::{self, Fault, Plan};

/// From this many bytes on the journal is read while the plan is.
const LONG: usize = 1 << 16;

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
/// As [`load`].
pub fn contents(folder: &Path) -> Result<Contents, LoadError> {
    let Loaded {
        plan: bytes,
        journal,
        stamp,
        ..
    } = load(folder)?;
    let long = journal.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > LONG;
    let (plan, book) = if long {
        thread::scope(|scope| {
            let book = scope.spawn(|| Book::read(journal));
            (read_plan(&bytes), book.join())
        })
    } else {
        (read_plan(&bytes), Ok(Book::read(journal)))
    };
    Ok(Contents {
        plan,
        book: book.unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
        bytes,
        stamp,
    })
}

fn read_plan(bytes: &[u8]) -> Result<Plan, Vec<Fault>> {
    plan::read(plan::refuse(bytes).map_err(|fault| vec![fault])?)
}
