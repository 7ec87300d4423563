//! The plan as the board sees it: every default filled in, every name resolved.

use std::collections::BTreeMap;

use foldhash::HashMap;

use super::goal::{Checkpoint, Indicator};
use super::ids::{ItemId, UnitId};
use super::settings::{Dispatch, Inspection, Score, Warn};
use super::units::Units;
use crate::calendar::{Day, Every, Holidays};
use crate::figure::Decimal;

/// A year's work plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub id: String,
    pub title: String,
    pub year: i32,
    pub start: Day,
    pub end: Day,
    /// The office itself, which owes what goes up and no sheets.
    pub office: Option<UnitId>,
    /// Keys of `[plan]`, `[warn]`, `[reminder]`, `[score]` and `[holidays]` whose values the document does not give.
    pub assumed: Vec<String>,
    /// Periods and rounds that ended before this day are not owed.
    pub tracked_from: Day,
    pub warn: Warn,
    pub dispatch: Dispatch,
    pub inspection: Inspection,
    /// The rungs of reminding, mildest first.
    pub ladder: Vec<String>,
    /// Where it gives weights.
    pub score: Option<Score>,
    pub holidays: Holidays,
    pub units: Units,
    pub leaders: Vec<Leader>,
    pub sections: Vec<Section>,
    /// In the order of the file.
    pub tasks: Vec<Task>,
    /// Main goals first, then the tasks' items, each in the order of the file.
    pub items: Vec<Item>,
    /// Where each item stands in `items`.
    pub index: HashMap<ItemId, usize>,
}

impl Plan {
    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.index.get(id).and_then(|&at| self.items.get(at))
    }

    /// The task with this number.
    pub fn task(&self, number: u32) -> Option<&Task> {
        self.tasks.iter().find(|task| task.number == number)
    }

    /// Items that belong to the plan itself, not to a task.
    pub fn goals(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.task.is_none())
    }

    /// A task's items in order.
    pub fn items_of(&self, task: u32) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .filter(move |item| item.task == Some(task))
    }
}

/// A leader and what is looked after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leader {
    pub id: String,
    pub title: Option<String>,
    pub units: Vec<UnitId>,
    pub tasks: Vec<u32>,
}

/// A heading of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub id: String,
    pub title: String,
    pub short: Option<String>,
    pub source: Vec<String>,
}

/// A key task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub number: u32,
    pub section: String,
    /// The official title.
    pub title: String,
    /// The title in lists.
    pub short: Option<String>,
    pub lead: Option<UnitId>,
    /// Everyone named, the lead included.
    pub units: Vec<UnitId>,
    pub source: Vec<String>,
    pub assumed: Vec<String>,
}

impl Task {
    /// The title for lists.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }
}

/// What is tracked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    /// The task it belongs to; `None` for a main goal.
    pub task: Option<u32>,
    pub section: String,
    pub title: String,
    pub short: Option<String>,
    pub kind: Kind,
    /// Whose business it is.
    pub lead: Option<UnitId>,
    /// Everyone who takes part, the lead included.
    pub units: Vec<UnitId>,
    /// Who takes part without leading, as far as the plan says so.
    pub support: Vec<UnitId>,
    pub owed_by: OwedBy,
    /// The units that owe it, collectives replaced as `owed_by` says.
    pub owers: Vec<UnitId>,
    pub split: Split,
    /// Recorded as parts of a whole.
    pub ratio: bool,
    /// Set by a higher authority.
    pub firm: bool,
    /// Full addresses in the document.
    pub source: Vec<String>,
    /// Keys whose values the document does not give, and those that the program filled in.
    pub assumed: Vec<String>,
    pub waived: Vec<Waiver>,
    pub note: Option<String>,
}

impl Item {
    /// The title for lists.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }

    /// One unit owes it for all, and anyone's figure of it counts.
    pub const fn is_owed_once(&self) -> bool {
        matches!(self.split, Split::Whole) && matches!(self.owed_by, OwedBy::Lead)
    }

    /// The indicator's side of it, if it is one.
    pub const fn indicator(&self) -> Option<&Indicator> {
        if let Kind::Indicator(indicator) = &self.kind {
            Some(indicator)
        } else {
            None
        }
    }

    /// The measure of its figures: an indicator's or a dynamic zero's.
    pub fn measure(&self) -> Option<&str> {
        if let Kind::Zero(zero) = &self.kind {
            Some(&zero.measure)
        } else {
            self.indicator().map(|it| it.measure.as_str())
        }
    }
}

/// The kinds of duty (rules part 3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Done by a day, with steps in words on the way; without a day it is owed when one is set.
    Milestone {
        due: Option<Day>,
        steps: Vec<Checkpoint>,
    },
    Indicator(Indicator),
    /// Has no end; confirmed every period.
    Standing(Rhythm),
    /// A number that must stay at nothing.
    Zero(Zero),
    /// Handed in every period.
    Report(Rhythm),
    /// Starts with an event, owed within days of it.
    Case(Countdown),
    /// Asked for without figure or date; never owed.
    Requirement,
}

impl Kind {
    /// The word for it in plan.toml and in data output.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Milestone { .. } => "milestone",
            Self::Indicator(_) => "indicator",
            Self::Standing(_) => "standing",
            Self::Zero(_) => "zero",
            Self::Report(_) => "report",
            Self::Case(_) => "case",
            Self::Requirement => "requirement",
        }
    }
}

/// How often something recurs and when it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    pub every: Every,
    /// Days after the period's end.
    pub due_after: u32,
    /// That day of the period's last month instead.
    pub due_on: Option<u32>,
}

/// A dynamic zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zero {
    pub measure: String,
    pub rhythm: Rhythm,
    /// Days within which it must be back at nothing.
    pub clear_within: u32,
}

/// A case's days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Countdown {
    pub days: u32,
    /// Count workdays instead of calendar days.
    pub workdays: bool,
    /// What follows, each owed so many days after the one before is done.
    pub then: Vec<CaseStep>,
}

/// A later step of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStep {
    pub id: String,
    pub title: String,
    pub days: u32,
}

/// Who owes an item (rules part 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwedBy {
    /// The lead, once.
    Lead,
    /// Every unit, collectives replaced by their members.
    Each,
    /// Every member of the collectives.
    Members,
    /// Every unit in the list.
    List(Vec<UnitId>),
}

/// How a figure is shared among members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Split {
    /// It is one unit's figure.
    Whole,
    /// The readings of these members add up.
    Sum(Vec<UnitId>),
    /// Every member meets the goal, or its own quota.
    Each { quota: BTreeMap<UnitId, Decimal> },
}

/// Something no longer asked, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    pub on: Day,
    pub reason: String,
    /// Only for this unit.
    pub unit: Option<UnitId>,
}
