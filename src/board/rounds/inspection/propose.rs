//! Whom to visit next, and why.

use super::round::{InspectionRound, inspection_round, quarter_of, visits};
use crate::board::rounds::dispatch::{Rounds, due, months};
use crate::board::{AllFigures, Board, Light, Obligation, When, reporters, townships};
use crate::calendar::{Day, Period};
use crate::figure::{Decimal, Fraction};
use crate::journal::{Book, Visit};
use crate::plan::{Item, ItemId, Kind, Pace, Plan, UnitId};

/// A figure so many times the one before is doubtful.
const JUMP: i64 = 3;

/// What a unit owes the monthly rounds: counted by who knows those.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrears {
    pub unit: UnitId,
    /// Sheets past their day and not handed in.
    pub missing: usize,
    /// Sheets handed in late.
    pub late: usize,
}

/// What every unit owes of the rounds whose day is past.
pub fn arrears(plan: &Plan, book: &Book, when: When) -> Vec<Arrears> {
    let rounds = Rounds::of(plan, book, when);
    let mut list: Vec<Arrears> = Vec::new();
    for month in months(plan) {
        if due(plan, month) >= when.as_of {
            continue;
        }
        for cell in rounds.round(month).cells {
            let at = list.iter().position(|it| it.unit == cell.unit);
            let at = at.unwrap_or_else(|| {
                list.push(Arrears {
                    unit: cell.unit.clone(),
                    missing: 0,
                    late: 0,
                });
                list.len() - 1
            });
            if let Some(own) = list.get_mut(at) {
                own.missing += usize::from(cell.is_in_arrears());
                own.late += usize::from(cell.late.is_some());
            }
        }
    }
    list
}

/// A unit with the reasons for a visit, the weightiest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub unit: UnitId,
    /// Already visited in the running quarter.
    pub visited: bool,
    pub reasons: Vec<Reason>,
    /// Tasks to look at there: those with something red first, then those that nobody has looked at
    /// in the running quarter.
    pub tasks: Vec<u32>,
}

/// Why a unit should be visited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// So many of its obligations are red.
    Red { count: usize },
    /// Sheets past their day and not handed in.
    MissingSheets { count: usize },
    /// Sheets handed in late.
    LateSheets { count: usize },
    /// Figures that do not look right.
    Doubtful { figures: Vec<Doubtful> },
    /// A township not visited in the running cycle, which ends on a day.
    Unseen { last: Option<Day>, by: Day },
    /// So many tasks of its own nobody has looked at in the running quarter.
    Tasks { count: usize },
}

/// The latest figure of an item against the one before: less than it where it should grow, more
/// where it should shrink, or more than three times as much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubtful {
    pub item: ItemId,
    pub before: Decimal,
    pub now: Decimal,
    pub on: Day,
}

/// Units in the order in which to visit them: first those not yet visited in the running quarter,
/// then by how many reds, missing sheets, late sheets and doubtful figures, then the longest unseen.
/// A unit without any reason is left out.
pub fn propose(plan: &Plan, book: &Book, board: &Board, sheets: &[Arrears]) -> Vec<Proposal> {
    let as_of = board.when.as_of;
    let look = Look {
        plan,
        figures: AllFigures::gather(plan, book, board.when),
        board,
        sheets,
        round: inspection_round(plan, book, board.when, quarter_of(plan, as_of)),
        towns: townships(plan),
        visits: visits(book, board.when)
            .into_iter()
            .map(|it| it.1)
            .collect(),
    };
    let units = plan.units.iter().filter(|unit| {
        let stands_for_others = unit.members.as_ref().is_some_and(|it| !it.is_empty());
        !stands_for_others && plan.office.as_ref() != Some(&unit.id)
    });
    let mut list: Vec<(Weight, Proposal)> = units.filter_map(|unit| look.at(&unit.id)).collect();
    // Units of one weight stay in the order of the plan.
    list.sort_by(|one, other| one.0.cmp(&other.0));
    list.into_iter().map(|(_, proposal)| proposal).collect()
}

/// Smaller comes first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    visited: bool,
    counts: std::cmp::Reverse<(usize, usize, usize, usize)>,
    /// `None`, never visited, comes before any day.
    last: Option<Day>,
}

struct Look<'a> {
    plan: &'a Plan,
    figures: AllFigures<'a>,
    board: &'a Board,
    sheets: &'a [Arrears],
    round: InspectionRound,
    towns: Vec<UnitId>,
    visits: Vec<&'a Visit>,
}

impl Look<'_> {
    fn at(&self, unit: &UnitId) -> Option<(Weight, Proposal)> {
        let own = |one: &&Obligation| one.unit.as_ref() == Some(unit);
        let owed: Vec<&Obligation> = self.board.obligations.iter().filter(own).collect();
        let red = owed.iter().filter(|it| it.light == Light::Red).count();
        let arrears = self.sheets.iter().find(|it| it.unit == *unit);
        let (missing, late) = arrears.map_or((0, 0), |it| (it.missing, it.late));
        let doubtful = self.doubtful(unit);
        let last = self.visits.iter().rfind(|it| it.unit == *unit);
        let last = last.map(|it| it.on);
        let tasks = self.tasks(unit, &owed);
        let unseen = tasks.iter().filter(|task| !self.is_seen(**task)).count();
        let mut reasons = Vec::new();
        let counts = (red, missing, late, doubtful.len());
        reasons.extend((red > 0).then_some(Reason::Red { count: red }));
        reasons.extend((missing > 0).then_some(Reason::MissingSheets { count: missing }));
        reasons.extend((late > 0).then_some(Reason::LateSheets { count: late }));
        if !doubtful.is_empty() {
            reasons.push(Reason::Doubtful { figures: doubtful });
        }
        let cycle = Period::containing(self.plan.inspection.cycle, self.round.due);
        let covered = last.is_some_and(|day| cycle.contains(day));
        if self.towns.contains(unit) && !covered {
            let by = cycle.end();
            reasons.push(Reason::Unseen { last, by });
        }
        reasons.extend((unseen > 0).then_some(Reason::Tasks { count: unseen }));
        if reasons.is_empty() {
            return None;
        }
        let visited = last.is_some_and(|day| self.round.quarter.contains(day));
        let weight = Weight {
            visited,
            counts: std::cmp::Reverse(counts),
            last,
        };
        let proposal = Proposal {
            unit: unit.clone(),
            visited,
            reasons,
            tasks,
        };
        Some((weight, proposal))
    }

    fn is_seen(&self, task: u32) -> bool {
        let mut tasks = self.round.tasks.iter();
        tasks.any(|it| it.task == task && it.is_inspected())
    }

    /// Tasks with something of the unit's own that is red, then those not looked at yet.
    fn tasks(&self, unit: &UnitId, owed: &[&Obligation]) -> Vec<u32> {
        let task_of = |one: &&&Obligation| self.plan.items.get(one.item).and_then(|it| it.task);
        let is_red = |task: u32| {
            let red = owed.iter().filter(|it| it.light == Light::Red);
            red.filter_map(|it| task_of(&it)).any(|it| it == task)
        };
        let is_own = |task: u32| {
            let leads = self
                .plan
                .task(task)
                .is_some_and(|it| it.lead.as_ref() == Some(unit));
            leads
                || owed
                    .iter()
                    .filter_map(|it| task_of(&it))
                    .any(|it| it == task)
        };
        let own: Vec<u32> = self
            .plan
            .tasks
            .iter()
            .map(|it| it.number)
            .filter(|it| is_own(*it))
            .collect();
        let red = own.iter().copied().filter(|it| is_red(*it));
        let unseen = own
            .iter()
            .copied()
            .filter(|it| !is_red(*it) && !self.is_seen(*it));
        red.chain(unseen).collect()
    }

    /// The unit's latest figures that do not look right.
    fn doubtful(&self, unit: &UnitId) -> Vec<Doubtful> {
        let reports =
            |item: &&Item| item.indicator().is_some() && reporters(self.plan, item).contains(unit);
        let items = self.plan.items.iter().filter(reports);
        items.filter_map(|item| self.doubt(item, unit)).collect()
    }

    fn doubt(&self, item: &Item, unit: &UnitId) -> Option<Doubtful> {
        let series = self.figures.of(item, Some(unit));
        let (now, earlier) = series.points().split_last()?;
        let before = earlier.last()?;
        let Kind::Indicator(indicator) = &item.kind else {
            return None;
        };
        let falls = indicator.grows || indicator.pace == Some(Pace::Rise);
        let rises = indicator.pace == Some(Pace::Fall);
        let (old, new) = (before.exact(), now.exact());
        let most = Fraction::from_int(JUMP).mul(old);
        let jumped = before.value > Decimal::ZERO && most.is_some_and(|most| new > most);
        let is_doubtful = falls && new < old || rises && new > old || jumped;
        is_doubtful.then(|| Doubtful {
            item: item.id.clone(),
            before: before.value,
            now: now.value,
            on: now.on,
        })
    }
}
