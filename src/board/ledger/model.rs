//! An entry of the ledger as it stands on a day.

use std::sync::Arc;

use super::stage::Stage;
use crate::board::extension::Pending;
use crate::board::{Light, Met, State};
use crate::calendar::{Day, Period};
use crate::journal::{Entry, Ledger, Lookback, RecordId};
use crate::plan::UnitId;

/// A problem or an assignment as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    /// Its opening record.
    pub id: RecordId,
    /// Who wrote that.
    pub by: Arc<str>,
    /// What was written when it was opened; `on` is the day it was found or given.
    pub entry: Entry,
    /// One for each unit, collectives replaced by their members; one without a unit where nobody has
    /// it yet.
    pub units: Vec<UnitStep>,
    /// The least advanced of its units that still have it.
    pub stage: Stage,
    /// The day that counts, extensions included; `None`: long-term.
    pub due: Option<Day>,
    /// The day set at first, where an extension moved it.
    pub due_was: Option<Day>,
    /// How many extensions were approved.
    pub extensions: u32,
    /// An extension asked for and not decided: it changes nothing.
    pub pending: Option<Pending>,
    pub light: Light,
    pub state: State,
    /// Days past the due day, or between it and the day it was closed late.
    pub days_late: i64,
    /// The closing of its last unit, once all have closed.
    pub met: Option<Met>,
    /// How often it was taken up again after closing, relapses included.
    pub reopened: u32,
    /// What the latest look back after closing found.
    pub lookback: Option<LookedBack>,
    /// Of a long-term one: the latest quarter confirmed, and when.
    pub confirmed: Option<(Period, Day)>,
    /// Of a long-term one: the quarter that is past and not confirmed.
    pub unconfirmed: Option<Period>,
    /// All records about it in order of days, its opening first.
    pub trail: Vec<Trail>,
}

impl LedgerEntry {
    /// Which of the two ledgers.
    pub const fn ledger(&self) -> Ledger {
        self.entry.ledger
    }

    /// The day it was found or given.
    pub const fn found(&self) -> Day {
        self.entry.on
    }

    /// Its name as obligations have theirs: `problem#01HS…`, `assignment#01HS…`.
    pub fn key(&self) -> String {
        format!("{}#{}", self.entry.ledger.code(), self.id)
    }

    /// Past its day and not closed.
    pub const fn is_overdue(&self) -> bool {
        matches!(self.state, State::Overdue)
    }

    /// Nothing more is asked: closed, or every unit released.
    pub const fn is_closed(&self) -> bool {
        self.light.is_settled()
    }

    /// The units that have a step of their own.
    pub fn unit_ids(&self) -> impl Iterator<Item = &UnitId> {
        self.units.iter().filter_map(|it| it.unit.as_ref())
    }

    /// Smaller is more urgent: by its day, long-term ones last.
    pub const fn urgency(&self) -> (bool, Option<Day>) {
        (self.due.is_none(), self.due)
    }

    /// The units that have not done with it.
    pub fn open_units(&self) -> impl Iterator<Item = &UnitId> {
        let open = self.units.iter().filter(|it| !it.stage.is_over());
        open.filter_map(|it| it.unit.as_ref())
    }

    /// The step of one unit.
    pub fn step_of(&self, unit: &UnitId) -> Option<&UnitStep> {
        self.units.iter().find(|it| it.unit.as_ref() == Some(unit))
    }
}

/// Where one unit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitStep {
    /// `None`: nobody has the entry yet.
    pub unit: Option<UnitId>,
    pub stage: Stage,
    /// The day of the step that led there; of the first, the day it was found.
    pub since: Day,
    /// Who took that step.
    pub by: Arc<str>,
    /// Who asked for closing last: the one who may not close.
    pub asked_by: Option<Arc<str>>,
    /// When and by which record it was closed.
    pub closed: Option<Met>,
}

/// What a look back found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookedBack {
    pub found: Lookback,
    pub on: Day,
    pub record: RecordId,
}

/// One record about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trail {
    pub record: RecordId,
    pub on: Day,
    /// `false`: a step that could not be taken from where the entry stood; it is kept and shown, and
    /// changes nothing.
    pub counts: bool,
}
