//! What a visit records, and what speaks against recording it.

use thiserror::Error;

use crate::board::{Board, Key, Obligation};
use crate::calendar::Day;
use crate::journal::{Body, Book, Disproof, Entry, Ledger, Method, Progress, Seen, Source, Visit};
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
    /// The task it belongs to; where it names none, the one that was looked at, if it was one.
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
    /// It would count for no quarter.
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

/// What a unit has claimed done by a day, as the board has it: what a visit on that day may disprove.
pub fn claims<'a>(book: &Book, board: &'a Board, unit: &UnitId, until: Day) -> Vec<&'a Obligation> {
    let is_claim = |one: &&Obligation| {
        let Some(met) = one.met.filter(|met| met.on <= until) else {
            return false;
        };
        let says = |it: &Progress| {
            let by = it.unit.as_ref().or(one.unit.as_ref());
            it.item == one.key.item && it.done && by == Some(unit)
        };
        match book.get(met.record).map(|record| &record.body) {
            Some(Body::Progress(it)) => says(it),
            Some(Body::Checkin(sheet)) => sheet.facts.iter().any(|fact| says(&fact.it)),
            _ => false,
        }
    };
    board.obligations.iter().filter(is_claim).collect()
}

fn filled(text: Option<&str>) -> Option<Box<str>> {
    let text = text.map(str::trim).filter(|it| !it.is_empty());
    text.map(Box::from)
}

fn all_filled(list: &[&str]) -> Vec<Box<str>> {
    list.iter().filter_map(|it| filled(Some(*it))).collect()
}

/// The records that a visit comes to on this board.
pub fn visit(
    plan: &Plan,
    book: &Book,
    board: &Board,
    entry: &VisitEntry<'_>,
) -> Result<VisitRecords, VisitFault> {
    day_and_unit(plan, board, entry)?;
    tasks(plan, &entry.seen)?;
    let disproved = disproofs(book, board, entry)?;
    let findings = findings(plan, entry)?;
    Ok(VisitRecords {
        visit: Visit {
            on: entry.on,
            unit: entry.unit.clone(),
            team: filled(entry.team),
            places: all_filled(&entry.places),
            method: entry.method,
            seen: entry.seen.clone(),
            disproved,
            note: filled(entry.note),
            evidence: all_filled(&entry.evidence),
        },
        findings,
    })
}

fn day_and_unit(plan: &Plan, board: &Board, entry: &VisitEntry<'_>) -> Result<(), VisitFault> {
    let (on, as_of) = (entry.on, board.when.as_of);
    if on > as_of {
        return Err(VisitFault::AfterAsOf { on, as_of });
    }
    let (start, end) = (plan.start, plan.end);
    if on < start || on > end {
        return Err(VisitFault::OutsidePlan { on, start, end });
    }
    let unit = entry.unit.clone();
    let Some(known) = plan.units.get(&unit) else {
        return Err(VisitFault::UnknownUnit { unit });
    };
    match known.members.as_deref() {
        Some(members) if !members.is_empty() => {
            let members = plan.units.expand(&unit);
            Err(VisitFault::Collective { unit, members })
        }
        // A collective whose members are not known stands for itself.
        Some(_) | None => Ok(()),
    }
}

fn tasks(plan: &Plan, seen: &[Seen]) -> Result<(), VisitFault> {
    if seen.is_empty() {
        return Err(VisitFault::NothingSeen);
    }
    let mut tasks: Vec<u32> = Vec::with_capacity(seen.len());
    for &Seen { task, .. } in seen {
        if plan.task(task).is_none() {
            return Err(VisitFault::UnknownTask { task });
        }
        if tasks.contains(&task) {
            return Err(VisitFault::TwiceSeen { task });
        }
        tasks.push(task);
    }
    Ok(())
}

fn disproofs(
    book: &Book,
    board: &Board,
    entry: &VisitEntry<'_>,
) -> Result<Vec<Disproof>, VisitFault> {
    let claimed = claims(book, board, &entry.unit, entry.on);
    let of = |(key, why): &(Key, &str)| {
        let key = key.clone();
        if !claimed.iter().any(|one| one.key == key) {
            let claimed = claimed.iter().map(|one| one.key.clone()).collect();
            return Err(VisitFault::NotClaimed { key, claimed });
        }
        match filled(Some(*why)) {
            Some(why) => Ok(Disproof {
                key: key.to_string().into(),
                why,
            }),
            None => Err(VisitFault::NoWhy { key }),
        }
    };
    entry.disproved.iter().map(of).collect()
}

fn findings(plan: &Plan, entry: &VisitEntry<'_>) -> Result<Vec<Entry>, VisitFault> {
    let only = match entry.seen.as_slice() {
        [only] => Some(only.task),
        [] | [..] => None,
    };
    let of = |finding: &Finding<'_>| {
        let what = filled(Some(finding.what)).ok_or(VisitFault::EmptyFinding)?;
        if let Some(due) = finding.due
            && due < entry.on
        {
            return Err(VisitFault::DueBeforeFound { due, on: entry.on });
        }
        if let Some(task) = finding.task.filter(|task| plan.task(*task).is_none()) {
            return Err(VisitFault::UnknownTask { task });
        }
        Ok(Entry {
            ledger: Ledger::Problem,
            on: entry.on,
            what,
            measure: filled(finding.measure),
            goal: None,
            units: vec![entry.unit.clone()],
            person: None,
            reviewer: None,
            source: Source::Inspection,
            reference: None,
            task: finding.task.or(only),
            leader: None,
            due: finding.due,
            from: None,
            evidence: Vec::new(),
        })
    };
    entry.findings.iter().map(of).collect()
}
