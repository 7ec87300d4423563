//! What comes into the loop.

use super::events::Input;
use crate::journal::Record;

/// Something happened outside.
#[derive(Debug)]
pub enum Message {
    Input(Input),
    /// The plan folder was changed by someone.
    Changed,
    Done(Done),
}

impl From<Input> for Message {
    fn from(input: Input) -> Self {
        Self::Input(input)
    }
}

/// What came of an effect.
#[derive(Debug)]
pub enum Done {
    /// Records are on the disk.
    Saved(Vec<Record>),
    /// Nothing was written; why, in words.
    NotSaved(String),
    /// Who writes is known now.
    Writer(String),
    /// The files were read again.
    Read(Box<Reading>),
    /// Something else succeeded, in words.
    Well(String),
    /// Something else failed, in words.
    Failed(String),
    /// Nothing to say.
    Quiet,
}

/// Files as they were read: what is wrong takes nothing away from what was good before.
#[derive(Debug)]
pub struct Reading {
    pub plan: Option<crate::plan::Plan>,
    pub book: Option<crate::journal::Book>,
    /// Whole texts of what is wrong.
    pub faults: Vec<String>,
    /// Another folder is shown from now on; its day is this.
    pub as_of: Option<crate::calendar::Day>,
}
