//! A month's round as it stands on a day: a cell for each sheet that is owed, every count from the cells.

use std::sync::Arc;

use crate::board::Light;
use crate::calendar::{Day, Period};
use crate::journal::RecordId;
use crate::plan::UnitId;

/// What has become of a sheet that is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellState {
    /// Nothing handed in.
    Missing,
    /// Handed in and waiting for the office.
    Reported,
    /// Sent back, and not handed in again.
    Returned,
    /// Accepted; where the plan asks for no review, handed in.
    Accepted,
}

impl CellState {
    /// The word in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Reported => "reported",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
        }
    }
}

/// How the first sheet of a cell was late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Late {
    /// Handed in after the due day.
    AfterDue,
    /// Written after the round was closed.
    AfterClosing,
}

impl Late {
    /// The word in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AfterDue => "after_due",
            Self::AfterClosing => "after_closing",
        }
    }
}

/// One sheet that a unit owes for a task.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four facts of a cell that have nothing to do with each other"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub unit: UnitId,
    pub task: u32,
    /// The unit leads the task.
    pub lead: bool,
    pub state: CellState,
    /// The day the latest sheet was handed in.
    pub on: Option<Day>,
    pub late: Option<Late>,
    /// Still missing when the round was closed, and written off: out of lists, still counted.
    pub written_off: bool,
    /// The latest sheet.
    pub sheet: Option<RecordId>,
    /// The accepting or returning of it that holds.
    pub review: Option<RecordId>,
    /// How often the latest sheet was accepted or returned: more than once may be two clerks.
    pub reviews: usize,
    /// The latest sheet tells of trouble.
    pub trouble: bool,
    /// The latest sheet asks something of others.
    pub needs: bool,
}

impl Cell {
    /// Missing, and not written off: what lists and lights speak of.
    pub const fn is_in_arrears(&self) -> bool {
        matches!(self.state, CellState::Missing) && !self.written_off
    }
}

/// The record that closed a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub on: Day,
    pub record: RecordId,
    /// Who wrote the record.
    pub by: Arc<str>,
    /// Who decided, where that was another.
    pub name: Option<Box<str>>,
    /// What was missing then is written off.
    pub write_off: bool,
}

/// How many cells there are of each sort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub owed: usize,
    pub missing: usize,
    /// All that are not missing.
    pub reported: usize,
    /// Those that wait for the office.
    pub pending: usize,
    pub returned: usize,
    pub accepted: usize,
    pub after_due: usize,
    pub after_closing: usize,
    /// Of the missing, those that are written off.
    pub written_off: usize,
}

impl Tally {
    /// Counts cells.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut tally = Self::default();
        for cell in cells {
            tally.owed += 1;
            match cell.state {
                CellState::Missing => tally.missing += 1,
                CellState::Reported => tally.pending += 1,
                CellState::Returned => tally.returned += 1,
                CellState::Accepted => tally.accepted += 1,
            }
            match cell.late {
                Some(Late::AfterDue) => tally.after_due += 1,
                Some(Late::AfterClosing) => tally.after_closing += 1,
                None => {}
            }
            tally.written_off += usize::from(cell.written_off);
        }
        tally.reported = tally.owed - tally.missing;
        tally
    }

    /// First sheets after the due day or after the closing.
    pub const fn late(&self) -> usize {
        self.after_due + self.after_closing
    }

    /// Missing and not written off.
    pub const fn arrears(&self) -> usize {
        self.missing - self.written_off
    }
}

/// What a round shows in one row: never an item's light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundLight {
    /// Red: sheets missing past the due day; yellow: trouble told of; blue: due soon; green: all in.
    pub light: Light,
    /// Days past the due day while sheets are missing.
    pub days_late: i64,
    pub arrears: usize,
    /// Cells whose latest sheet tells of trouble.
    pub trouble: usize,
}

/// A month's round on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    pub month: Period,
    /// The day that figures hold.
    pub cutoff: Day,
    /// The day by which sheets are handed in.
    pub due: Day,
    /// The closing that holds.
    pub closed: Option<Closing>,
    /// Sheets are accepted or returned by the office.
    pub review: bool,
    /// By unit in the order of the plan, then by task in the order of the plan.
    pub cells: Vec<Cell>,
}

impl Round {
    /// All cells counted.
    pub fn tally(&self) -> Tally {
        Tally::of(&self.cells)
    }

    /// A unit's row counted.
    pub fn of_unit(&self, unit: &UnitId) -> Tally {
        Tally::of(self.cells.iter().filter(|cell| cell.unit == *unit))
    }

    /// A task's column counted.
    pub fn of_task(&self, task: u32) -> Tally {
        Tally::of(self.cells.iter().filter(|cell| cell.task == task))
    }

    /// The units that owe a sheet, in the order of the plan.
    pub fn units(&self) -> Vec<&UnitId> {
        let mut units: Vec<&UnitId> = self.cells.iter().map(|cell| &cell.unit).collect();
        units.dedup();
        units
    }

    /// The cell of a unit and task; `None`: it does not owe one.
    pub fn cell(&self, unit: &UnitId, task: u32) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|cell| cell.unit == *unit && cell.task == task)
    }

    /// Missing and not written off, in order.
    pub fn arrears(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| cell.is_in_arrears())
    }

    /// What the round shows on a day; `soon`: days before the due day from which it is blue.
    pub fn light(&self, as_of: Day, soon: u32) -> RoundLight {
        let arrears = self.tally().arrears();
        let trouble = self.cells.iter().filter(|cell| cell.trouble).count();
        let past = (as_of - self.due).num_days();
        let days_late = if arrears > 0 { past.max(0) } else { 0 };
        let light = if days_late > 0 {
            Light::Red
        } else if trouble > 0 {
            Light::Yellow
        } else if arrears == 0 {
            Light::Green
        } else if past >= -i64::from(soon) {
            Light::Blue
        } else {
            Light::Grey
        };
        RoundLight {
            light,
            days_late,
            arrears,
            trouble,
        }
    }
}
