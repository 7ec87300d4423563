//! The plan folder behind the screen: reading it, writing to it.

use std::path::PathBuf;

use super::message::Reading;
use crate::journal::{Body, Book, Draft, Record};
use crate::locale::{Words, say};
use crate::workspace::{self, Loaded, Places, SaveError, Target, Writer};
use crate::{demo, plan};

/// From this many bytes on the journal is read while the plan is.
const LONG: usize = 1 << 16;

/// What effects act upon.
#[derive(Debug)]
pub struct World {
    pub folder: PathBuf,
    pub places: Option<Places>,
    pub writer: Option<Writer>,
    /// For messages about files.
    pub words: Words,
    read: Option<Loaded>,
    /// The demo's folder, which goes with the program.
    demo: Option<tempfile::TempDir>,
}

/// Why a record could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The system names no place for the user's own files.
    #[error("no places")]
    NoPlaces,
    /// Nobody has said who writes.
    #[error("no writer")]
    NoWriter,
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl World {
    /// Behind this folder; nothing is read yet.
    pub fn new(
        folder: PathBuf,
        places: Option<Places>,
        writer: Option<Writer>,
        words: Words,
    ) -> Self {
        Self {
            folder,
            places,
            writer,
            words,
            read: None,
            demo: None,
        }
    }

    /// Whether the files are as they were read last.
    pub fn is_as_read(&self) -> bool {
        let now = workspace::stamp(&self.folder).ok();
        now.is_some() && now.as_ref() == self.read.as_ref().map(|it| &it.stamp)
    }

    /// Reads plan and journal. What is wrong is told, and takes nothing else away.
    pub fn read(&mut self) -> Reading {
        let loaded = match workspace::load(&self.folder) {
            Ok(loaded) => loaded,
            Err(error) => {
                return Reading {
                    plan: None,
                    book: None,
                    faults: vec![
                        say::load_fault(&self.words, &error.fault, &error.path).line(&self.words),
                    ],
                    as_of: None,
                };
            }
        };
        let Loaded {
            plan: bytes,
            journal,
            links,
            stamp,
        } = loaded;
        let long = journal.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > LONG;
        let ((plan, faults), book) = if long {
            std::thread::scope(|scope| {
                let book = scope.spawn(|| Book::read(journal));
                (self.read_plan(&bytes), book.join())
            })
        } else {
            (self.read_plan(&bytes), Ok(Book::read(journal)))
        };
        let book = book.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        self.read = Some(Loaded {
            plan: bytes,
            journal: Vec::new(),
            links,
            stamp,
        });
        Reading {
            plan,
            book: Some(book),
            faults,
            as_of: None,
        }
    }

    fn read_plan(&self, bytes: &[u8]) -> (Option<plan::Plan>, Vec<String>) {
        let name = "plan.toml";
        let text = match plan::refuse(bytes) {
            Ok(text) => text,
            Err(fault) => {
                let text = String::from_utf8_lossy(bytes);
                return (
                    None,
                    vec![say::plan_fault(&self.words, name, &text, &fault, false)],
                );
            }
        };
        match plan::read(text) {
            Ok(plan) => (Some(plan), Vec::new()),
            Err(faults) => {
                let tell = |fault| say::plan_fault(&self.words, name, text, fault, false);
                (None, faults.iter().map(tell).collect())
            }
        }
    }

    /// The plan that the program brings along, with nothing recorded.
    pub fn default_plan() -> Reading {
        Reading {
            plan: plan::read(demo::DEFAULT_PLAN).ok(),
            book: Some(Book::default()),
            faults: Vec::new(),
            as_of: None,
        }
    }

    /// Makes the demo in a folder of its own and reads it.
    pub fn open_demo(&mut self) -> Result<Reading, demo::DemoError> {
        let folder = workspace::scratch()?;
        demo::write(folder.path())?;
        folder.path().clone_into(&mut self.folder);
        self.demo = Some(folder);
        Ok(Reading {
            as_of: demo::DAY,
            ..self.read()
        })
    }

    /// Writes records of the user.
    pub fn append(&mut self, drafts: &[Draft], book: &Book) -> Result<Vec<Record>, WriteError> {
        let places = self.places.as_ref().ok_or(WriteError::NoPlaces)?;
        let writer = self.writer.as_ref().ok_or(WriteError::NoWriter)?;
        let target = Target {
            folder: &self.folder,
            places,
            writer,
        };
        // What a visit found names it, once it has an id.
        let of_visit = matches!(drafts.first().map(|it| &it.body), Some(Body::Visit(_)));
        let write = if of_visit {
            workspace::append_with_findings
        } else {
            workspace::append
        };
        Ok(write(target, drafts, book.greatest())?)
    }

    /// Keeps who writes.
    pub fn choose_writer(&mut self, name: &str) -> Result<&Writer, WriteError> {
        let places = self.places.as_ref().ok_or(WriteError::NoPlaces)?;
        let writer = Writer::choose(name, places)?;
        Ok(self.writer.insert(writer))
    }

    /// Writes a text into a file among the user's papers and answers where it is: in the plan folder
    /// git would ask about it for ever.
    pub fn save_text(&self, name: &str, text: &str) -> Result<PathBuf, WriteError> {
        let places = self.places.as_ref().ok_or(WriteError::NoPlaces)?;
        Ok(workspace::store_paper(places, name, text)?)
    }
}
