//! What a plan may set: thresholds of the lights, the two rounds.

use crate::calendar::Every;
use crate::figure::Decimal;

/// Thresholds of the lights (rules parts 6 and 7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warn {
    /// Days before a due day from which it is blue.
    pub soon: u32,
    /// The same for monthly and quarterly duties.
    pub soon_period: u32,
    /// Points within which a figure is on pace.
    pub on_pace: Decimal,
    /// Points under pace from which it is yellow.
    pub behind: Decimal,
    /// Points under pace beyond which it is red.
    pub severe: Decimal,
    /// Month ends in a row at `behind` after which it is red.
    pub severe_months: u32,
    /// Share of a row's members that makes the row red.
    pub members_red: Decimal,
}

impl Default for Warn {
    fn default() -> Self {
        Self {
            soon: 15,
            soon_period: 5,
            on_pace: Decimal::from_int(2),
            behind: Decimal::from_int(10),
            severe: Decimal::from_int(30),
            severe_months: 3,
            members_red: Decimal::from_ten_thousandths(5_000),
        }
    }
}

/// The monthly round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch {
    pub every: Every,
    /// Day of the month whose figures count; `None`: the last.
    pub cutoff: Option<u32>,
    /// Days after the cutoff on which a sheet is due.
    pub due_after: u32,
    pub who: Who,
    /// Whether the office accepts each sheet.
    pub review: bool,
    pub source: Vec<String>,
    pub assumed: Vec<String>,
}

impl Default for Dispatch {
    fn default() -> Self {
        Self {
            every: Every::Month,
            cutoff: None,
            due_after: 5,
            who: Who::Own,
            review: true,
            source: Vec::new(),
            assumed: Vec::new(),
        }
    }
}

/// Who owes a cell of the monthly round (rules part 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Leads, and every unit that owes something open in the task.
    Own,
    /// Leads only.
    Lead,
    /// Every unit of the task.
    All,
}

/// Weights of what can be counted of a unit in a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    pub sheets: Decimal,
    pub obligations: Decimal,
    pub problems: Decimal,
    /// Points off for each extension.
    pub extension: Decimal,
    /// Points off for each time named in a bulletin.
    pub named: Decimal,
}

/// The quarterly round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    pub every: Every,
    /// Within which every township is visited once.
    pub cycle: Every,
    pub source: Vec<String>,
    pub assumed: Vec<String>,
}

impl Default for Inspection {
    fn default() -> Self {
        Self {
            every: Every::Quarter,
            cycle: Every::Half,
            source: Vec::new(),
            assumed: Vec::new(),
        }
    }
}
