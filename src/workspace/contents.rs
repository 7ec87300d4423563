//! Reads a plan folder into a plan and a journal.

use std::path::{Path, PathBuf};
use std::thread;

use super::find::{find_for_user, has_plan};
use super::load::{LoadError, Loaded, Stamp, load};
use super::places::Places;
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

/// A folder that was read before anything was known of the screen.
#[derive(Debug)]
pub struct Reading {
    folder: PathBuf,
    read: Result<Contents, LoadError>,
}

impl Reading {
    /// Reads the user's plan folder, the one named before others; `None` where there is no plan.
    pub fn of_user(named: Option<&Path>) -> Option<Self> {
        let found = find_for_user(named, Places::of_user().as_ref()).ok()?;
        has_plan(&found.folder).then(|| Self {
            read: contents(&found.folder),
            folder: found.folder,
        })
    }

    /// What was read, where it is of this folder.
    pub fn of(self, folder: &Path) -> Option<Result<Contents, LoadError>> {
        (self.folder == folder).then_some(self.read)
    }
}
