//! Reads a plan folder into a plan and a journal, on a thread of its own where there is time to win.

use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

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

/// A folder that is being read.
#[derive(Debug)]
pub struct Reading {
    folder: PathBuf,
    thread: JoinHandle<Result<Contents, LoadError>>,
}

impl Reading {
    /// Begins to read the user's plan folder, the one named before others; `None` where there is no
    /// plan, or no thread to be had: then it is read when it is wanted.
    pub fn begin(named: Option<&Path>) -> Option<Self> {
        let folder = find_for_user(named, Places::of_user().as_ref())
            .ok()?
            .folder;
        if !has_plan(&folder) {
            return None;
        }
        let thread = thread::Builder::new().name("reading".to_owned()).spawn({
            let folder = folder.clone();
            move || contents(&folder)
        });
        Some(Self {
            folder,
            thread: thread.ok()?,
        })
    }

    /// Whether it is this folder that is being read.
    pub fn is_of(&self, folder: &Path) -> bool {
        self.folder == folder
    }

    /// Waits for it.
    ///
    /// # Errors
    /// As [`load`].
    pub fn wait(self) -> Result<Contents, LoadError> {
        let read = self.thread.join();
        read.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}
