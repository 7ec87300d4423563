//! The board itself and how it is computed.

use super::facts::{Facts, Owner};
use super::key::Key;
use super::ledger::{LedgerEntry, ledger_of};
use super::obligation::{Detail, Obligation};
use super::rollup::{TaskSummary, summaries};
use super::rows::{Row, fold};
use super::rules::{Ctx, owe};
use super::series::Series;
use crate::calendar::Day;
use crate::journal::{Book, Flag};
use crate::plan::{Item, Plan, UnitId};

/// The two days that decide which facts count (rules part 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// Facts of later days do not count.
    pub as_of: Day,
    /// What was written later does not count.
    pub known: Option<Day>,
}

impl When {
    /// As of a day, with all that is written.
    pub const fn on(as_of: Day) -> Self {
        Self { as_of, known: None }
    }
}

/// Everything that is owed, folded and summed up for people.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    pub when: When,
    /// In the order of the plan.
    pub obligations: Vec<Obligation>,
    /// What people see; every obligation stands in exactly one row.
    pub rows: Vec<Row>,
    /// What belongs to no task.
    pub goals: TaskSummary,
    /// One for each task, in the order of the plan.
    pub tasks: Vec<TaskSummary>,
    /// Problems and assignments, counted apart from what is owed.
    pub ledger: Vec<LedgerEntry>,
}

impl Board {
    /// The obligation with this key.
    pub fn find(&self, key: &str) -> Option<&Obligation> {
        let key = Key::parse(key)?;
        self.obligations.iter().find(|it| it.key == key)
    }

    /// The obligations of a row.
    pub fn members<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Obligation> {
        row.members
            .iter()
            .filter_map(|&at| self.obligations.get(at))
    }
}

/// Computes what is owed. Total: any valid plan, any journal, any day.
pub fn board(plan: &Plan, book: &Book, when: When) -> Board {
    of_facts(plan, book, when, &Facts::gather(plan, book, when))
}

/// The same, from the facts of the day.
pub(super) fn of_facts(plan: &Plan, book: &Book, when: When, facts: &Facts<'_>) -> Board {
    let obligations = owed_by_facts(plan, when.as_of, facts);
    let rows = fold(plan, &obligations, when.as_of);
    let (goals, tasks) = summaries(plan, &obligations, &rows, when.as_of);
    Board {
        when,
        obligations,
        rows,
        goals,
        tasks,
        ledger: ledger_of(plan, book, &facts.live, when.as_of),
    }
}

/// Only what is owed, in the order of the plan.
pub(super) fn owed_by_facts(plan: &Plan, as_of: Day, facts: &Facts<'_>) -> Vec<Obligation> {
    let mut obligations = Vec::new();
    for (at, (item, known)) in plan.items.iter().zip(&facts.items).enumerate() {
        let ctx = Ctx {
            plan,
            item,
            at,
            all: facts,
            facts: known,
            day: as_of,
        };
        owe(&ctx, &mut obligations);
    }
    mark_pending(facts, &mut obligations);
    obligations
}

/// Marks what rests on a sheet that waits to be accepted.
fn mark_pending(facts: &Facts<'_>, obligations: &mut [Obligation]) {
    if facts.pending.is_empty() {
        return;
    }
    for one in obligations {
        let met = one.met.map(|it| it.record);
        let read = one.reading.map(|it| it.record);
        let sheet = [met, read].into_iter().flatten();
        let waiting = sheet.into_iter().find(|id| facts.pending.contains(id));
        if let Some(sheet) = waiting {
            one.details.push(Detail::Pending { sheet });
        }
    }
}

/// The office's word that sets an item to behind, where it holds.
pub fn flagged(
    plan: &Plan,
    book: &Book,
    when: When,
    item: &Item,
    unit: Option<&UnitId>,
) -> Option<Flag> {
    let facts = Facts::gather(plan, book, when);
    let at = *plan.index.get(&item.id)?;
    facts.items.get(at)?.flagged(unit).cloned()
}

/// An item's figures over time, for charts and forms: the whole, or one unit's.
pub fn figures(plan: &Plan, book: &Book, when: When, item: &Item, unit: Option<&UnitId>) -> Series {
    AllFigures::gather(plan, book, when).of(item, unit)
}

/// The figures of all items, for who looks at many of them.
#[derive(Debug)]
pub struct AllFigures<'a> {
    plan: &'a Plan,
    facts: Facts<'a>,
}

impl<'a> AllFigures<'a> {
    /// The figures that count.
    pub fn gather(plan: &'a Plan, book: &'a Book, when: When) -> Self {
        Self {
            plan,
            facts: Facts::gather(plan, book, when),
        }
    }

    /// An item's figures over time: the whole, or one unit's.
    pub fn of(&self, item: &Item, unit: Option<&UnitId>) -> Series {
        let at = self.plan.index.get(&item.id);
        let Some(known) = at.and_then(|&at| self.facts.items.get(at)) else {
            return Series::default();
        };
        let owner = unit
            .filter(|_| !item.is_owed_once())
            .map_or(Owner::Anyone, Owner::Unit);
        Series::of(item, known, owner)
    }
}
