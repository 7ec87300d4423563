//! One thing that one unit owes by one day, and everything that explains its light.

use super::extension::Pending;
use super::key::{Key, Which};
use super::light::{Light, State};
use crate::calendar::{Day, Period};
use crate::figure::{Decimal, Fraction, Parts};
use crate::journal::RecordId;
use crate::plan::{Goal, UnitId};

/// One thing that one unit owes.
#[derive(Debug, Clone, PartialEq)]
pub struct Obligation {
    pub key: Key,
    /// Index into the plan's items.
    pub item: usize,
    /// The unit that owes it; `None` only where the plan names nobody.
    pub unit: Option<UnitId>,
    /// A case's label, a later step's title, a checkpoint in words.
    pub label: Option<String>,
    /// The day that counts, extensions included.
    pub due: Option<Day>,
    /// The day of the plan, where an extension moved it.
    pub due_was: Option<Day>,
    /// How many extensions were approved.
    pub extensions: u32,
    /// An extension asked for and not decided: it changes nothing.
    pub pending: Option<Pending>,
    pub light: Light,
    pub state: State,
    /// Days past the due day, or between it and the day it was met late.
    pub days_late: i64,
    /// What is asked, a member's quota taken into account.
    pub target: Option<Goal>,
    /// The latest figure that counts.
    pub reading: Option<Reading>,
    /// Where the figure should stand, where pace is judged.
    pub pace: Option<Paced>,
    pub met: Option<Met>,
    pub details: Vec<Detail>,
}

impl Obligation {
    /// A report or confirmation's period.
    pub const fn period(&self) -> Option<Period> {
        if let Which::Period(period) = self.key.which {
            Some(period)
        } else {
            None
        }
    }

    /// Past its day and not met: what a list of the overdue shows.
    pub const fn is_overdue(&self) -> bool {
        matches!(self.state, State::Overdue)
            || (matches!(self.state, State::Unconfirmed) && self.days_late > 0)
    }
}

/// A figure and the day it holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    pub on: Day,
    /// In the item's measure; of a ratio the percentage, rounded to four places.
    pub value: Decimal,
    pub parts: Option<Parts>,
    pub record: RecordId,
    /// Of a sum: every member has a figure.
    pub complete: bool,
}

impl Reading {
    /// The value, unrounded.
    pub fn exact(&self) -> Fraction {
        self.parts
            .and_then(Parts::percent)
            .unwrap_or_else(|| Fraction::from(self.value))
    }
}

/// A figure against the line (rules part 5).
#[derive(Debug, Clone, PartialEq)]
pub struct Paced {
    /// The month end from which the line was read.
    pub at: Day,
    /// What should stand.
    pub expected: Fraction,
    /// Ahead (positive) or behind, in points.
    pub points: Fraction,
    pub class: PaceClass,
}

/// Ahead, on or behind pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaceClass {
    Ahead,
    On,
    Behind,
}

/// How something was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    pub on: Day,
    pub record: RecordId,
}

impl Met {
    /// By a figure, on its day.
    pub(super) const fn by(reading: &Reading) -> Self {
        Self {
            on: reading.on,
            record: reading.record,
        }
    }
}

/// A fact that a light rests on, beyond days and figures.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail {
    /// No longer asked.
    Waived { on: Day, reason: String },
    /// The office set it to behind.
    Set { on: Day, reason: String },
    /// Above zero since a day, which is day 1.
    Stock { since: Day, day: i64 },
    /// Behind at so many month ends in a row.
    BehindMonths { months: u32 },
    /// Of a sum: whose figure is missing.
    Missing { units: Vec<UnitId> },
    /// The figure it is compared with, of the same day.
    Compared { on: Day, with: Decimal },
    /// Confirmed for a period.
    Confirmed { period: Period, on: Day },
    /// An inspection found that what was claimed is not so: when, what was found, and the record that
    /// claimed it.
    Disproved {
        on: Day,
        why: String,
        claim: RecordId,
    },
    /// The share fell because the whole grew.
    WholeGrew { from: Decimal, to: Decimal },
    /// What it rests on is a sheet that waits to be accepted.
    Pending { sheet: RecordId },
    /// Still missing when the month's round was closed, and written off.
    WrittenOff { on: Day, month: Period },
}
