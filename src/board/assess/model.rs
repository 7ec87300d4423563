//! A unit in a month: the numbers, each with the facts that it counts.

use crate::calendar::Period;
use crate::figure::Decimal;
use crate::plan::UnitId;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Sheets of the monthly round: in time, of those owed.
    Sheets,
    /// Obligations due in the month: met in time, of all.
    Obligations,
    /// Extensions approved; the fewer the better.
    Extensions,
    /// Named in a bulletin; the fewer the better.
    Named,
    /// Problems due or closed in the month: closed in time, of all.
    Problems,
}

impl Measure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Sheets,
        Self::Obligations,
        Self::Extensions,
        Self::Named,
        Self::Problems,
    ];

    /// The word in word files and in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sheets => "sheets",
            Self::Obligations => "obligations",
            Self::Extensions => "extensions",
            Self::Named => "named",
            Self::Problems => "problems",
        }
    }

    /// A share of what was owed, not a plain count.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Sheets | Self::Obligations | Self::Problems)
    }
}

/// One fact that a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// An obligation's key, a cell's, an entry's, or a record's id.
    pub key: String,
    /// It counts as good: in time, met. Of plain counts always `false`.
    pub good: bool,
}

/// One number with the facts behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub measure: Measure,
    pub facts: Vec<Counted>,
}

impl UnitRecord {
    /// The tally of a measure.
    pub fn tally(&self, measure: Measure) -> Option<&Tally> {
        self.tallies.iter().find(|it| it.measure == measure)
    }
}

impl Tally {
    /// How many facts are good.
    pub fn good(&self) -> usize {
        self.facts.iter().filter(|it| it.good).count()
    }

    /// How many facts there are.
    pub const fn of(&self) -> usize {
        self.facts.len()
    }
}

/// A unit in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRecord {
    pub unit: UnitId,
    /// A township; others are county units. The two are never ranked together.
    pub town: bool,
    pub month: Period,
    /// One for each measure, in order.
    pub tallies: Vec<Tally>,
    /// To four places; where the plan gives weights and there is something to weigh.
    pub score: Option<Decimal>,
}
