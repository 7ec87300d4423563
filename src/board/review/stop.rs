//! A stop of a sitting: what it is about and why it is looked at.

use crate::board::{Light, State};
use crate::calendar::{Day, Period};
use crate::journal::RecordId;
use crate::plan::UnitId;

/// What is looked at, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StopKind {
    /// Its light changed since the last sitting.
    Changed,
    Overdue,
    /// Due within seven days.
    DueSoon,
    /// Behind pace, or short of what must hold all along.
    Behind,
    MissingSheets,
    /// Entries of the ledger near their day or past it.
    Ledger,
    /// Promised by a day that has come or comes within seven days.
    Promise,
    /// Cases running.
    Case,
    /// Items without a record for 30 days.
    Silent,
}

impl StopKind {
    /// All of them, in the order of the sitting.
    pub const ALL: [Self; 9] = [
        Self::Changed,
        Self::Overdue,
        Self::DueSoon,
        Self::Behind,
        Self::MissingSheets,
        Self::Ledger,
        Self::Promise,
        Self::Case,
        Self::Silent,
    ];

    /// The word in word files and in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Overdue => "overdue",
            Self::DueSoon => "due_soon",
            Self::Behind => "behind",
            Self::MissingSheets => "missing_sheets",
            Self::Ledger => "ledger",
            Self::Promise => "promise",
            Self::Case => "case",
            Self::Silent => "silent",
        }
    }
}

/// One stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub kind: StopKind,
    /// A name that stays the same from one sitting to the next: what a review that was left half-way
    /// keeps of the stops already seen.
    pub key: String,
    pub about: About,
    pub why: StopWhy,
}

/// What a stop is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// Index into the board's rows.
    Row(usize),
    /// Index into the plan's items.
    Item(usize),
    /// A monthly round.
    Round(Period),
    /// An entry of the ledger.
    Entry(EntryOpen),
}

/// Why it is a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopWhy {
    /// The light was another, and which state it showed; the first day of today's.
    Turned {
        from: Light,
        was: State,
        to: Light,
        on: Day,
        /// How many of the row turned so.
        count: usize,
    },
    /// The greatest number of days past.
    Late { days: i64 },
    /// Days to go, 0 today.
    Left { days: i64 },
    /// The state that says it.
    State(State),
    /// Sheets not handed in, and days past the day they were due.
    Sheets { missing: usize, days_late: i64 },
    /// An entry's light says it.
    Light(Light),
    /// Promised by this day.
    Promised { by: Day, record: RecordId },
    /// No record since; `None`: none at all.
    Silent { since: Option<Day> },
}

/// A monthly round with sheets missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetsMissing {
    pub month: Period,
    pub missing: usize,
    /// Days past the day they were due, 0 where it is to come.
    pub days_late: i64,
}

/// An open entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryOpen {
    /// `problem#ID` or `assignment#ID`.
    pub key: String,
    pub id: RecordId,
    pub what: String,
    pub units: Vec<UnitId>,
    pub due: Option<Day>,
    pub light: Light,
    pub days_late: i64,
}

/// What stands beside the board and is worked out elsewhere: rounds and ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// Rounds past their day with sheets missing.
    pub sheets: Vec<SheetsMissing>,
    /// All open entries; the sitting chooses.
    pub entries: Vec<EntryOpen>,
}
