//! Counting: each number of a unit's month from the facts behind it.

use super::model::{Counted, Measure, Tally, UnitRecord};
use super::score::{score, terms};
use crate::board::ledger::LedgerEntry;
use crate::board::rounds::dispatch::{CellState, Round, Rounds, due, months};
use crate::board::{Board, Light, Obligation, townships};
use crate::calendar::Period;
use crate::journal::{Body, Book, ExtensionStep, Ledger, RecordId};
use crate::plan::{Kind, Plan, UnitId};

/// The rung of the plan's ladder on which a unit is named in a bulletin; the mildest is 0.
const NAMED_RUNG: usize = 3;

/// Every unit that owed or was told anything in the month, county units first, then townships, each
/// in the order of the plan. Nothing counts before its day has come.
///
/// Sheets are those of the month's round; obligations and problems those whose day falls in it;
/// extensions those approved in it; bulletins those of it.
pub fn unit_records(plan: &Plan, book: &Book, board: &Board, month: Period) -> Vec<UnitRecord> {
    let towns = townships(plan);
    let rounds = Rounds::of(plan, book, board.when);
    let counting = Counting::of(plan, book, board, rounds.round(month));
    let mut records: Vec<UnitRecord> = plan
        .units
        .iter()
        .map(|unit| counting.unit(&unit.id, towns.contains(&unit.id)))
        .filter(|record| record.tallies.iter().any(|tally| tally.of() > 0))
        .collect();
    records.sort_by_key(|record| record.town);
    records
}

/// One unit in each month that has begun by the board's day, in order.
pub fn unit_months(plan: &Plan, book: &Book, board: &Board, unit: &UnitId) -> Vec<UnitRecord> {
    let town = townships(plan).contains(unit);
    let rounds = Rounds::of(plan, book, board.when);
    let begun = |month: &Period| month.start() <= board.when.as_of;
    let months = months(plan).into_iter().take_while(begun);
    months
        .map(|month| Counting::of(plan, book, board, rounds.round(month)).unit(unit, town))
        .collect()
}

struct Counting<'a> {
    plan: &'a Plan,
    board: &'a Board,
    month: Period,
    round: Round,
    /// Records that approved an extension, each with the unit whose it is.
    extended: Vec<(UnitId, RecordId)>,
    named: Vec<(UnitId, RecordId)>,
}

impl<'a> Counting<'a> {
    /// What is counted in the month of a round.
    fn of(plan: &'a Plan, book: &Book, board: &'a Board, round: Round) -> Self {
        let month = round.month;
        Self {
            plan,
            board,
            month,
            round,
            extended: extended(book, board, month),
            named: named(plan, book, board, month),
        }
    }

    fn unit(&self, unit: &UnitId, town: bool) -> UnitRecord {
        let plain = |list: &[(UnitId, RecordId)]| -> Vec<Counted> {
            let own = list.iter().filter(|(of, _)| of == unit);
            own.map(|(_, id)| Counted {
                key: id.to_string(),
                good: false,
            })
            .collect()
        };
        let tallies = Measure::ALL.map(|measure| Tally {
            measure,
            facts: match measure {
                Measure::Sheets => self.sheets(unit),
                Measure::Obligations => self.obligations(unit),
                Measure::Extensions => plain(&self.extended),
                Measure::Named => plain(&self.named),
                Measure::Problems => self.of_ledger(unit),
            },
        });
        let mut record = UnitRecord {
            unit: unit.clone(),
            town,
            month: self.month,
            tallies: tallies.to_vec(),
            score: None,
        };
        let weights = self.plan.score.as_ref();
        record.score = weights.and_then(|weights| score(&terms(weights, &record)));
        record
    }

    /// Cells of the month's round: those handed in, and those missing past their day.
    fn sheets(&self, unit: &UnitId) -> Vec<Counted> {
        let past = due(self.plan, self.month) < self.board.when.as_of;
        let own = self.round.cells.iter().filter(|cell| cell.unit == *unit);
        own.filter(|cell| past || cell.state != CellState::Missing)
            .map(|cell| Counted {
                key: format!("dispatch@{}/{}/{unit}", self.month, cell.task),
                good: cell.state != CellState::Missing && cell.late.is_none(),
            })
            .collect()
    }

    /// What was due in the month, and is met or past its day. What is confirmed every period is
    /// never done and stands apart; what is no longer asked does not count.
    fn obligations(&self, unit: &UnitId) -> Vec<Counted> {
        let counts = |one: &&Obligation| {
            let kind = self.plan.items.get(one.item).map(|item| &item.kind);
            let is_met = matches!(one.light, Light::Done | Light::DoneLate);
            let due = one.due.filter(|due| self.month.contains(*due));
            one.unit.as_ref() == Some(unit)
                && !matches!(kind, Some(Kind::Standing(_) | Kind::Zero(_)))
                && one.light != Light::Waived
                && due.is_some_and(|due| is_met || due < self.board.when.as_of)
        };
        let own = self.board.obligations.iter().filter(counts);
        own.map(|one| Counted {
            key: one.key.to_string(),
            good: one.light == Light::Done,
        })
        .collect()
    }

    /// Problems due in the month, closed by this unit or past their day; not those that it was
    /// released from.
    fn of_ledger(&self, unit: &UnitId) -> Vec<Counted> {
        let as_of = self.board.when.as_of;
        let one = |it: &LedgerEntry| {
            let due = it.due.filter(|due| self.month.contains(*due))?;
            let step = it
                .step_of(unit)
                .filter(|_| it.ledger() == Ledger::Problem)?;
            let closed = step.closed.map(|met| met.on);
            let is_open = closed.is_none() && !step.stage.is_over();
            (closed.is_some() || is_open && due < as_of).then(|| Counted {
                key: it.key(),
                good: closed.is_some_and(|closed| closed <= due),
            })
        };
        self.board.ledger.iter().filter_map(one).collect()
    }
}

/// The records that count and are dated in the month, by the as-of day.
fn dated<'a>(
    book: &'a Book,
    board: &Board,
    month: Period,
) -> impl Iterator<Item = (RecordId, &'a Body)> {
    let as_of = board.when.as_of;
    let live = book.live(board.when.known).into_iter();
    live.filter_map(|at| book.record(at))
        .filter(move |record| {
            let on = record.body.on();
            on.is_some_and(|on| month.contains(on) && on <= as_of)
        })
        .map(|record| (record.id, &record.body))
}

fn extended(book: &Book, board: &Board, month: Period) -> Vec<(UnitId, RecordId)> {
    let mut list = Vec::new();
    for (id, body) in dated(book, board, month) {
        let Body::Extension(it) = body else { continue };
        if it.step != ExtensionStep::Approved {
            continue;
        }
        let of_plan = board.find(&it.key).and_then(|one| one.unit.clone());
        let mut entries = board.ledger.iter();
        let of_ledger = entries.find(|entry| *entry.key() == *it.key);
        let units = of_ledger.into_iter().flat_map(LedgerEntry::unit_ids);
        list.extend(of_plan.iter().chain(units).map(|unit| (unit.clone(), id)));
    }
    list
}

fn named(plan: &Plan, book: &Book, board: &Board, month: Period) -> Vec<(UnitId, RecordId)> {
    let Some(rung) = plan.ladder.get(NAMED_RUNG) else {
        return Vec::new();
    };
    let all = dated(book, board, month).filter_map(|(id, body)| {
        let Body::Reminder(it) = body else {
            return None;
        };
        (it.rung.as_deref() == Some(rung)).then(|| (it.unit.clone(), id))
    });
    all.collect()
}
