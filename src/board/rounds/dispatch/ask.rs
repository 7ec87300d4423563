//! What a sheet asks for one item.

use crate::board::Which;
use crate::board::obligation::{Met, Reading};
use crate::calendar::{Day, Period};
use crate::plan::ItemId;

/// One thing that a sheet asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    pub item: ItemId,
    pub asking: Asking,
    /// The day it is due, where it has one; of a figure the next checkpoint's.
    pub due: Option<Day>,
    /// What the sheet would lack without it: what is due by the month's end, and figures.
    pub expected: bool,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Asking {
    /// The unit's figure.
    Figure {
        measure: String,
        /// Parts of a whole are asked for.
        ratio: bool,
        /// The latest figure up to the cutoff of the month before.
        last: Option<Reading>,
        /// The latest figure after that and up to this month's cutoff.
        this: Option<Reading>,
    },
    /// Whether a node, or a step in words, is done.
    Milestone {
        which: Which,
        /// A step's words.
        label: Option<String>,
        met: Option<Met>,
    },
    /// Whether a period's report is handed in.
    Report { period: Period, met: Option<Met> },
    /// Whether a standing duty is confirmed for a period.
    Confirmation { period: Period, met: Option<Met> },
}
