//! Cases with a countdown: each as one line, its steps together; opened, carried on, closed.

use thiserror::Error;

use super::key::{Key, Which};
use super::light::Light;
use super::obligation::Obligation;
use super::whole::Board;
use crate::calendar::Day;
use crate::journal::{Body, Book, Case, Meets, Progress, RecordId};
use crate::plan::{Countdown, Item, ItemId, Kind, Plan, UnitId};

/// A case as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStanding {
    /// Its opening record.
    pub id: RecordId,
    pub item: ItemId,
    pub label: String,
    pub unit: UnitId,
    /// How many were found that day.
    pub count: u32,
    /// The day it was opened.
    pub on: Day,
    /// The step that is open, by its id in the plan; `None`: the first, or all are done.
    pub step: Option<String>,
    /// Index of the open step's obligation, of a closed case of the last step's.
    pub at: usize,
    /// The open step's day; of a closed case the last step's.
    pub due: Option<Day>,
    /// The day on which its last step was done.
    pub closed: Option<Day>,
    /// The day on which its latest step was done, the opening where none was.
    pub reached: Day,
    /// The open step's light; of a closed case done late where any step was.
    pub light: Light,
    /// Of the open step; of a closed case the greatest of its steps.
    pub days_late: i64,
}

/// All cases that count on the board's day, in the order of the plan, then as they were opened.
pub fn cases(plan: &Plan, book: &Book, board: &Board) -> Vec<CaseStanding> {
    let mut list: Vec<CaseStanding> = Vec::new();
    let mut start = 0;
    while let Some(first) = board.obligations.get(start) {
        let Which::Case(id, _) = &first.key.which else {
            start += 1;
            continue;
        };
        let steps: Vec<&Obligation> = board
            .obligations
            .iter()
            .skip(start)
            .take_while(|it| matches!(&it.key.which, Which::Case(own, _) if own == id))
            .collect();
        if let Some(Body::Case(case)) = book.get(*id).map(|it| &it.body) {
            list.extend(standing(plan, *id, case, &steps, start));
        }
        start += steps.len().max(1);
    }
    list
}

fn standing(
    plan: &Plan,
    id: RecordId,
    case: &Case,
    steps: &[&Obligation],
    start: usize,
) -> Option<CaseStanding> {
    let last = steps.last()?;
    let countdown = countdown(plan.item(case.item.as_str())?)?;
    let all_there = steps.len() == countdown.then.len() + 1;
    let closed = last.met.map(|met| met.on).filter(|_| all_there);
    let is_late = steps.iter().any(|it| it.light == Light::DoneLate);
    let open_step = match &last.key.which {
        Which::Case(_, step) if closed.is_none() => step.clone(),
        Which::Case(..) | Which::Whole | Which::Day(_) | Which::Period(_) => None,
    };
    Some(CaseStanding {
        id,
        item: case.item.clone(),
        label: case.label.to_string(),
        unit: case.unit.clone(),
        count: case.count,
        on: case.on,
        step: open_step,
        at: start + steps.len() - 1,
        due: last.due,
        closed,
        reached: steps
            .iter()
            .filter_map(|it| it.met.map(|met| met.on))
            .max()
            .unwrap_or(case.on),
        light: if is_late && last.light == Light::Done {
            Light::DoneLate
        } else {
            last.light
        },
        days_late: if closed.is_some() {
            steps.iter().map(|it| it.days_late).max().unwrap_or(0)
        } else {
            last.days_late
        },
    })
}

const fn countdown(item: &Item) -> Option<&Countdown> {
    if let Kind::Case(countdown) = &item.kind {
        Some(countdown)
    } else {
        None
    }
}

/// Why a case cannot be opened, carried on or closed. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CaseFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    /// A step cannot be done before the one before it.
    #[error("{on} is before {reached}")]
    TooEarly { on: Day, reached: Day },
    #[error("{item} is no case")]
    NotACase { item: ItemId, cases: Vec<ItemId> },
    #[error("{unit} has no part in it")]
    NotOwed { unit: UnitId, owers: Vec<UnitId> },
    #[error("no label")]
    NoLabel,
    #[error("nothing counted")]
    NoCount,
    #[error("closed on {on}")]
    Closed { on: Day },
    #[error("no step {step}")]
    NoSuchStep { step: String, steps: Vec<String> },
    #[error("step {step} is done")]
    StepDone { step: String },
    /// Another step comes first; `None`: the first one.
    #[error("another step is open")]
    NotYet { open: Option<String> },
}

/// The record that opens a case.
pub fn case_opened(plan: &Plan, board: &Board, case: Case) -> Result<Body, CaseFault> {
    let is_case = |item: &&Item| countdown(item).is_some();
    let Some(item) = plan.item(case.item.as_str()).filter(is_case) else {
        let cases = plan.items.iter().filter(is_case);
        return Err(CaseFault::NotACase {
            item: case.item,
            cases: cases.map(|it| it.id.clone()).collect(),
        });
    };
    after_as_of(case.on, board)?;
    let owers = super::entry::reporters(plan, item);
    if !owers.contains(&case.unit) {
        return Err(CaseFault::NotOwed {
            unit: case.unit,
            owers,
        });
    }
    if case.label.trim().is_empty() {
        return Err(CaseFault::NoLabel);
    }
    if case.count == 0 {
        return Err(CaseFault::NoCount);
    }
    Ok(Body::Case(case))
}

/// What is said of a step that is done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said<'a> {
    pub note: Option<&'a str>,
    pub evidence: &'a [String],
}

/// The record that says that the open step is done; `step`: its id where one is named, empty for
/// the first.
pub fn case_step(
    plan: &Plan,
    board: &Board,
    case: &CaseStanding,
    step: Option<&str>,
    on: Day,
    said: Said<'_>,
) -> Result<Body, CaseFault> {
    let later = may_go_on(plan, board, case, on)?;
    if let Some(named) = step {
        let ids: Vec<&str> = std::iter::once("").chain(later.iter().copied()).collect();
        let open = case.step.as_deref().unwrap_or("");
        let place = |id: &str| ids.iter().position(|it| *it == id);
        match (place(named), place(open)) {
            (None, _) => {
                return Err(CaseFault::NoSuchStep {
                    step: named.to_owned(),
                    steps: later.into_iter().map(str::to_owned).collect(),
                });
            }
            (Some(at), Some(open)) if at < open => {
                return Err(CaseFault::StepDone {
                    step: named.to_owned(),
                });
            }
            (Some(at), Some(open)) if at > open => {
                return Err(CaseFault::NotYet {
                    open: case.step.clone(),
                });
            }
            (Some(_), _) => {}
        }
    }
    Ok(done(case, case.step.as_deref(), on, said))
}

/// The records that close a case: its open step and all that follow are done on one day.
pub fn case_closed(
    plan: &Plan,
    board: &Board,
    case: &CaseStanding,
    on: Day,
    said: Said<'_>,
) -> Result<Vec<Body>, CaseFault> {
    let later = may_go_on(plan, board, case, on)?;
    let open = case.step.as_deref();
    let from = open.map_or(0, |open| {
        later.iter().position(|it| *it == open).unwrap_or(0) + 1
    });
    let mut bodies = vec![done(case, open, on, said)];
    let rest = later.into_iter().skip(from);
    bodies.extend(rest.map(|step| done(case, Some(step), on, Said::default())));
    Ok(bodies)
}

fn after_as_of(on: Day, board: &Board) -> Result<(), CaseFault> {
    let as_of = board.when.as_of;
    if on > as_of {
        return Err(CaseFault::AfterAsOf { on, as_of });
    }
    Ok(())
}

/// The ids of the later steps, where the case is open and the day fits.
fn may_go_on<'a>(
    plan: &'a Plan,
    board: &Board,
    case: &CaseStanding,
    on: Day,
) -> Result<Vec<&'a str>, CaseFault> {
    if let Some(on) = case.closed {
        return Err(CaseFault::Closed { on });
    }
    after_as_of(on, board)?;
    if on < case.reached {
        return Err(CaseFault::TooEarly {
            on,
            reached: case.reached,
        });
    }
    let item = plan.item(case.item.as_str());
    let steps = item.and_then(countdown).map(|it| it.then.as_slice());
    let ids = steps
        .unwrap_or_default()
        .iter()
        .map(|step| step.id.as_str());
    Ok(ids.collect())
}

fn done(case: &CaseStanding, step: Option<&str>, on: Day, said: Said<'_>) -> Body {
    Body::Progress(Progress {
        on,
        item: case.item.clone(),
        unit: Some(case.unit.clone()),
        value: None,
        of: None,
        done: true,
        meets: Meets::Case(Box::new((case.id, step.map(Box::from)))),
        note: said.note.map(Box::from),
        evidence: said
            .evidence
            .iter()
            .map(|it| Box::from(it.as_str()))
            .collect(),
    })
}

/// The key of a case's open step, of a closed case of its last.
pub fn case_key<'a>(board: &'a Board, case: &CaseStanding) -> Option<&'a Key> {
    board.obligations.get(case.at).map(|it| &it.key)
}
