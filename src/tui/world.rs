//! The plan folder behind the screen: reading it, writing to it.

use std::path::PathBuf;

use super::message::Reading;
use crate::demo;
use crate::journal::{Body, Book, Draft, Record};
use crate::locale::{Words, say};
use crate::plan::{self, Fault};
use crate::workspace::{self, Contents, Places, SaveError, Stamp, Target, Writer};

/// What effects act upon.
#[derive(Debug)]
pub struct World {
    pub folder: PathBuf,
    pub places: Option<Places>,
    pub writer: Option<Writer>,
    /// For messages about files.
    pub words: Words,
    /// The files as they were read last.
    stamp: Option<Stamp>,
    /// The demo's folder, which goes with the program.
    demo: Option<tempfile::TempDir>,
    /// The folder goes with the program: what is not recorded need not be kept beyond it.
    pub passing: bool,
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
            stamp: None,
            demo: None,
            passing: false,
        }
    }

    /// Whether the files are as they were read last.
    pub fn is_as_read(&self) -> bool {
        let now = workspace::stamp(&self.folder).ok();
        now.is_some() && now == self.stamp
    }

    /// Reads plan and journal. What is wrong is told, and takes nothing else away.
    pub fn read(&mut self) -> Reading {
        let Contents {
            plan,
            book,
            bytes,
            stamp,
        } = match workspace::contents(&self.folder) {
            Ok(contents) => contents,
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
        self.stamp = Some(stamp);
        let (plan, faults) = match plan {
            Ok(plan) => (Some(plan), Vec::new()),
            Err(faults) => (None, self.tell(&bytes, &faults)),
        };
        Reading {
            plan,
            book: Some(book),
            faults,
            as_of: None,
        }
    }

    fn tell(&self, bytes: &[u8], faults: &[Fault]) -> Vec<String> {
        let text = plan::refuse(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Into::into);
        let tell = |fault| say::plan_fault(&self.words, "plan.toml", &text, fault, false);
        faults.iter().map(tell).collect()
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
        self.passing = true;
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
