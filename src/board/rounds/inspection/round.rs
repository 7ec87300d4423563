//! One quarter's round: every task once a quarter, every township once a cycle (rules part 8).

use crate::board::{Light, When, townships};
use crate::calendar::{Day, Period};
use crate::journal::{Body, Book, Method, RecordId, Verdict, Visit};
use crate::plan::{Plan, UnitId};

/// A quarter's round as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionRound {
    pub quarter: Period,
    /// The quarter's last day.
    pub due: Day,
    /// Tasks to be looked at: all of them, none where the quarter ended before the office began to
    /// track.
    pub owed: usize,
    /// Of those, how many have been looked at in the quarter.
    pub inspected: usize,
    /// One for each task that is owed, in the order of the plan.
    pub tasks: Vec<TaskSeen>,
    /// Every township, then whoever else has been visited, each in the order of the plan.
    pub units: Vec<UnitSeen>,
}

impl InspectionRound {
    /// Townships that nobody has visited within the cycle.
    pub fn towns_left(&self) -> impl Iterator<Item = &UnitSeen> {
        self.units
            .iter()
            .filter(|it| it.by.is_some() && !it.covered)
    }

    /// Tasks that nobody has looked at.
    pub fn tasks_left(&self) -> impl Iterator<Item = &TaskSeen> {
        self.tasks.iter().filter(|it| !it.is_inspected())
    }

    /// The light of those: red once the quarter is over, blue shortly before; done where none is left.
    pub fn light(&self) -> Light {
        let left = self.tasks_left().map(|it| it.light);
        left.min_by_key(|light| light.rank()).unwrap_or(Light::Done)
    }
}

/// A task in the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSeen {
    pub task: u32,
    /// Done once looked at; red from the day after the quarter's last, blue shortly before.
    pub light: Light,
    /// Days past the quarter's last, where it was not looked at.
    pub days_late: i64,
    /// By day, then by id.
    pub verdicts: Vec<VerdictGiven>,
}

impl TaskSeen {
    /// The key of the task's cell of the round.
    pub fn key(&self, quarter: Period) -> String {
        format!("inspection@{quarter}/{}", self.task)
    }

    /// Looked at at least once.
    pub const fn is_inspected(&self) -> bool {
        !self.verdicts.is_empty()
    }
}

/// A verdict of one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictGiven {
    /// The visit's record.
    pub visit: RecordId,
    pub unit: UnitId,
    pub on: Day,
    pub verdict: Verdict,
    pub method: Method,
}

/// When a unit was visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitSeen {
    pub unit: UnitId,
    /// The latest visit by the as-of day, and not after the quarter.
    pub last: Option<Day>,
    pub visit: Option<RecordId>,
    /// Of a township the last day of the cycle; others need not be visited.
    pub by: Option<Day>,
    /// Visited within the cycle.
    pub covered: bool,
}

/// The visits that count, by day, then by id.
pub(crate) fn visits(book: &Book, when: When) -> Vec<(RecordId, &Visit)> {
    let mut visits: Vec<(RecordId, &Visit)> = book
        .live(when.known)
        .into_iter()
        .filter_map(|at| book.record(at))
        .filter_map(|record| {
            let Body::Visit(visit) = &record.body else {
                return None;
            };
            (visit.on <= when.as_of).then_some((record.id, &**visit))
        })
        .collect();
    visits.sort_by_key(|(_, visit)| visit.on);
    visits
}

/// The round that a day falls in.
pub fn quarter_of(plan: &Plan, day: Day) -> Period {
    Period::containing(plan.inspection.every, day.clamp(plan.start, plan.end))
}

/// A quarter's round, from the visits that count.
pub fn inspection_round(plan: &Plan, book: &Book, when: When, quarter: Period) -> InspectionRound {
    Seen::of(plan, book, when).round(plan, when, quarter)
}

/// What every quarter's round is made from.
struct Seen<'a> {
    visits: Vec<(RecordId, &'a Visit)>,
    towns: Vec<UnitId>,
}

/// The running quarter's round, and those that still miss tasks and whose last day is past or near,
/// the earliest first.
pub fn inspections(
    plan: &Plan,
    book: &Book,
    when: When,
) -> (InspectionRound, Vec<InspectionRound>) {
    let seen = Seen::of(plan, book, when);
    let running = seen.round(plan, when, quarter_of(plan, when.as_of));
    let first = quarter_of(plan, plan.start);
    let begun = |it: &Period| it.start() <= when.as_of.min(plan.end);
    let open = std::iter::successors(Some(first), |it| Some(it.next()))
        .take_while(begun)
        .map(|quarter| {
            if quarter == running.quarter {
                running.clone()
            } else {
                seen.round(plan, when, quarter)
            }
        })
        .filter(|round| round.light().is_lit())
        .collect();
    (running, open)
}

impl<'a> Seen<'a> {
    fn of(plan: &Plan, book: &'a Book, when: When) -> Self {
        Self {
            visits: visits(book, when),
            towns: townships(plan),
        }
    }

    fn round(&self, plan: &Plan, when: When, quarter: Period) -> InspectionRound {
        let Self { visits, towns } = self;
        let (due, until) = (quarter.end(), quarter.end().min(when.as_of));
        let is_owed = due >= plan.tracked_from && due >= plan.start && quarter.start() <= plan.end;
        let tasks: Vec<TaskSeen> = plan
            .tasks
            .iter()
            .filter(|_| is_owed)
            .map(|task| task_seen(plan, visits, when.as_of, quarter, task.number))
            .collect();
        let cycle = Period::containing(plan.inspection.cycle, due);
        let seen = |unit: &UnitId| {
            let own = |(_, visit): &&(RecordId, &Visit)| visit.unit == *unit && visit.on <= until;
            let last = visits.iter().rev().find(own);
            let last_day = last.map(|(_, visit)| visit.on);
            UnitSeen {
                unit: unit.clone(),
                last: last_day,
                visit: last.map(|(id, _)| *id),
                by: towns.contains(unit).then(|| cycle.end()),
                covered: last_day.is_some_and(|day| cycle.contains(day)),
            }
        };
        let others = plan.units.iter().map(|it| &it.id);
        let others = others.filter(|unit| !towns.contains(unit));
        let visited = others.map(seen).filter(|it| it.last.is_some());
        InspectionRound {
            quarter,
            due,
            owed: tasks.len(),
            inspected: tasks.iter().filter(|it| it.is_inspected()).count(),
            tasks,
            units: towns.iter().map(seen).chain(visited).collect(),
        }
    }
}

fn task_seen(
    plan: &Plan,
    visits: &[(RecordId, &Visit)],
    as_of: Day,
    quarter: Period,
    task: u32,
) -> TaskSeen {
    let verdicts: Vec<VerdictGiven> = visits
        .iter()
        .filter(|(_, visit)| quarter.contains(visit.on))
        .flat_map(|(id, visit)| {
            let seen = visit.seen.iter().filter(|seen| seen.task == task);
            seen.map(|seen| VerdictGiven {
                visit: *id,
                unit: visit.unit.clone(),
                on: visit.on,
                verdict: seen.verdict,
                method: visit.method,
            })
        })
        .collect();
    let past = (as_of - quarter.end()).num_days();
    let light = if !verdicts.is_empty() {
        Light::Done
    } else if past > 0 {
        Light::Red
    } else if -past <= i64::from(plan.warn.soon_period) {
        Light::Blue
    } else {
        Light::Grey
    };
    TaskSeen {
        task,
        light,
        days_late: if light == Light::Red { past } else { 0 },
        verdicts,
    }
}
