//! What an indicator is held against: goals, checkpoints, the way it moves.

use super::ids::ItemId;
use crate::calendar::Day;
use crate::figure::Decimal;

/// How a reading is compared with what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Compare {
    /// The target or more.
    AtLeast,
    /// The target or less.
    AtMost,
    /// The target exactly.
    Equals,
    /// Close to the target; how close, [`Indicator`] says.
    About,
    /// More than the target (faster than, higher than).
    Above,
    /// No less than the target (not below last year, in step with).
    NotBelow,
}

/// What a reading is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A figure, in the item's measure.
    Figure(Decimal),
    /// Another item's reading of the same day.
    Item(ItemId),
    /// Last year's figure; `None` while it is still to come.
    LastYear(Option<Decimal>),
}

/// A comparison and what it is made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    pub compare: Compare,
    pub target: Target,
}

impl Goal {
    /// The figure asked for, where it is known without looking at readings.
    pub const fn figure(&self) -> Option<Decimal> {
        match self.target {
            Target::Figure(figure) | Target::LastYear(Some(figure)) => Some(figure),
            Target::Item(_) | Target::LastYear(None) => None,
        }
    }
}

/// What a checkpoint asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A figure; `share` is the part of the goal it was written as, in percent.
    Figure { goal: Goal, share: Option<Decimal> },
    /// A state of the work in words, met when a record says it is reached.
    Words(String),
}

/// A dated step on the way to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The due day as the plan stands.
    pub by: Day,
    /// The day it was first set for, where it has been moved; its key keeps that day.
    pub was: Option<Day>,
    pub asked: Asked,
}

impl Checkpoint {
    /// The day in the obligation's key.
    pub fn key_day(&self) -> Day {
        self.was.unwrap_or(self.by)
    }
}

/// How a figure is expected to move (rules part 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Upward along straight lines through the checkpoints.
    Rise,
    /// Downward in the same manner.
    Fall,
    /// At the goal all along.
    Level,
    /// Judged only on its day.
    End,
}

/// A number with its measure and what is asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Unit of measurement, free text; `%` is treated as percentage points.
    pub measure: String,
    /// `None`: a reference figure, never owed.
    pub goal: Option<Goal>,
    /// The day of the goal.
    pub due: Day,
    /// In order of days.
    pub checkpoints: Vec<Checkpoint>,
    /// `None` only for a reference figure.
    pub pace: Option<Pace>,
    /// Where the line starts.
    pub base: Decimal,
    /// The day the line starts.
    pub from: Day,
    /// Only aimed at (strive for): never worse than yellow.
    pub aim: bool,
    /// The figure can only grow, so that an `at_most` once passed stays passed.
    pub grows: bool,
    /// For `about`: how far off still passes, in the measure; 5 % of the target where absent.
    pub within: Option<Decimal>,
    /// For `about`: too much fails as too little does.
    pub both_sides: bool,
}

impl Indicator {
    /// Whether the measure is percent, so that differences are points already.
    pub fn is_percent(&self) -> bool {
        self.measure == "%"
    }
}
