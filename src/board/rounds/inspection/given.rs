//! What a visit records, and what speaks against recording it.

use thiserror::Error;

use crate::board::{Board, Key, Obligation};
use crate::calendar::Day;
use crate::journal::{Disproof, Entry, Method, Seen, Visit};
use crate::plan::{Plan, UnitId};

/// A visit as someone states it, names resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitEntry<'a> {
    pub unit: UnitId,
    pub on: Day,
    pub team: Option<&'a str>,
    pub places: Vec<&'a str>,
    pub method: Method,
    pub seen: Vec<Seen>,
    /// What was claimed and found not to be so: an obligation's key, and what was found.
    pub disproved: Vec<(Key, &'a str)>,
    pub findings: Vec<Finding<'a>>,
    pub note: Option<&'a str>,
    pub evidence: Vec<&'a str>,
}

/// Something found wrong: it becomes a problem of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'a> {
    pub what: &'a str,
    pub measure: Option<&'a str>,
    /// `None`: long-term.
    pub due: Option<Day>,
    /// The task it belongs to, where it is one.
    pub task: Option<u32>,
}

/// The visit's record and those of its findings, which name it once it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRecords {
    pub visit: Visit,
    pub findings: Vec<Entry>,
}

/// Why a visit cannot be recorded. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VisitFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("{on} is outside the plan's year")]
    OutsidePlan { on: Day, start: Day, end: Day },
    #[error("no task looked at")]
    NothingSeen,
    #[error("no task {task}")]
    UnknownTask { task: u32 },
    #[error("task {task} twice")]
    TwiceSeen { task: u32 },
    #[error("no unit {unit}")]
    UnknownUnit { unit: UnitId },
    /// A collective is nowhere to be visited.
    #[error("{unit} stands for several")]
    Collective { unit: UnitId, members: Vec<UnitId> },
    /// The unit has not claimed that; what it has claimed.
    #[error("{key} is not claimed")]
    NotClaimed { key: Key, claimed: Vec<Key> },
    #[error("disproved without saying why")]
    NoWhy { key: Key },
    #[error("a finding without words")]
    EmptyFinding,
    #[error("due {due} before it was found on {on}")]
    DueBeforeFound { due: Day, on: Day },
}

/// What a unit has claimed done by the board's day: what a visit may disprove.
pub fn claims<'a>(board: &'a Board, unit: &UnitId) -> Vec<&'a Obligation> {
    let _ = unit;
    board.obligations.iter().take(0).collect()
}

/// The records that a visit comes to on this board.
pub fn visit(
    plan: &Plan,
    board: &Board,
    entry: &VisitEntry<'_>,
) -> Result<VisitRecords, VisitFault> {
    let _ = (plan, board);
    let disproved = entry.disproved.iter().map(|(key, why)| Disproof {
        key: key.to_string().into(),
        why: Box::from(*why),
    });
    Ok(VisitRecords {
        visit: Visit {
            on: entry.on,
            unit: entry.unit.clone(),
            team: entry.team.map(Box::from),
            places: entry.places.iter().map(|it| Box::from(*it)).collect(),
            method: entry.method,
            seen: entry.seen.clone(),
            disproved: disproved.collect(),
            note: entry.note.map(Box::from),
            evidence: entry.evidence.iter().map(|it| Box::from(*it)).collect(),
        },
        findings: Vec::new(),
    })
}
