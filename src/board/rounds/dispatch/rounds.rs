//! All months' rounds of a plan as they stand on a day, from one reading of the journal.

use super::acts::CellName;
use super::fault::Fault;
use super::month::{cutoff, due, meant, months};
use super::owed::{Owed, owed};
use super::round::{Cell, CellState, Closing, Late, Round};
use crate::board::facts::Facts;
use crate::board::whole::{of_facts, owed_by_facts};
use crate::board::{Board, Obligation, When};
use crate::calendar::{Day, Period};
use crate::journal::{Act, Book};
use crate::plan::Plan;

/// All rounds on a day.
#[derive(Debug)]
pub struct Rounds<'a> {
    pub(super) plan: &'a Plan,
    pub(super) book: &'a Book,
    pub(super) when: When,
    pub(super) facts: Facts<'a>,
}

/// A month's round as of a day; of a month that has not begun, what it would ask as things stand.
pub fn dispatch_round(plan: &Plan, book: &Book, when: When, month: Period) -> Round {
    Rounds::of(plan, book, when).round(month)
}

impl<'a> Rounds<'a> {
    /// Reads the journal once for all that follows.
    pub fn of(plan: &'a Plan, book: &'a Book, when: When) -> Self {
        Self {
            plan,
            book,
            when,
            facts: Facts::gather(plan, book, when),
        }
    }

    /// The board of the day, from the same facts.
    pub fn board(&self) -> Board {
        of_facts(self.plan, self.book, self.when, &self.facts)
    }

    /// What was owed on another day, with all that is known.
    pub fn owed_on(&self, as_of: Day) -> Vec<Obligation> {
        let facts = Facts::of_live(self.plan, self.book, self.facts.live.clone(), as_of);
        owed_by_facts(self.plan, as_of, &facts)
    }

    /// The month meant without saying.
    pub fn meant(&self) -> Option<Period> {
        meant(self.plan, &self.facts.log, self.when.as_of)
    }

    /// A month's round.
    pub fn round(&self, month: Period) -> Round {
        Round {
            month,
            cutoff: cutoff(self.plan, month),
            due: due(self.plan, month),
            closed: self.closing(month),
            review: self.plan.dispatch.review,
            cells: self.cells(month),
        }
    }

    /// The rounds whose due day is past and that still miss sheets, in order.
    pub fn in_arrears(&self) -> Vec<Round> {
        let mut rounds = self.rounds(|month| self.is_past(*month));
        rounds.retain(|round| round.tally().arrears() > 0);
        rounds
    }

    /// The same, and the round meant without saying.
    pub fn in_arrears_and_meant(&self) -> (Vec<Round>, Option<Round>) {
        let meant = self.meant();
        let mut rounds = self.rounds(|month| Some(*month) == meant || self.is_past(*month));
        let at = rounds.iter().position(|round| Some(round.month) == meant);
        let meant = at.and_then(|at| rounds.get(at)).cloned();
        rounds.retain(|round| self.is_past(round.month) && round.tally().arrears() > 0);
        (rounds, meant)
    }

    fn is_past(&self, month: Period) -> bool {
        due(self.plan, month) < self.when.as_of
    }

    /// The rounds of some months, in order.
    fn rounds(&self, wanted: impl Fn(&Period) -> bool) -> Vec<Round> {
        let months = months(self.plan).into_iter().filter(wanted);
        months.map(|month| self.round(month)).collect()
    }

    /// Whether there is a round of the month that has begun by a day, itself not after the as-of day.
    pub fn see(&self, month: Period, on: Day) -> Result<(), Fault> {
        let as_of = self.when.as_of;
        if on > as_of {
            return Err(Fault::AfterAsOf { on, as_of });
        }
        let months = months(self.plan);
        if !months.contains(&month) {
            return Err(Fault::NoRound {
                month,
                first: months.first().copied(),
                last: months.last().copied(),
            });
        }
        if month.start() > on {
            return Err(Fault::NotBegun { month, on });
        }
        Ok(())
    }

    /// Whether the unit owes the cell.
    pub(super) fn owes(&self, cell: &CellName) -> Result<(), Fault> {
        let all = owed(self.plan, &self.facts, cell.month);
        if all
            .iter()
            .any(|it| it.unit == cell.unit && it.task == cell.task)
        {
            return Ok(());
        }
        let owers = all.into_iter().filter(|it| it.task == cell.task);
        Err(Fault::NotOwed {
            unit: cell.unit.clone(),
            task: cell.task,
            owers: owers.map(|it| it.unit).collect(),
        })
    }

    fn closing(&self, month: Period) -> Option<Closing> {
        let (record, act) = self.facts.log.closing(month)?;
        Some(Closing {
            on: act.on,
            record: record.id,
            by: record.by.clone(),
            name: act.name.clone(),
            write_off: matches!(
                act.act,
                Act::Close {
                    write_off: true,
                    ..
                }
            ),
        })
    }

    pub(super) fn cells(&self, month: Period) -> Vec<Cell> {
        let owed = owed(self.plan, &self.facts, month);
        owed.into_iter().map(|it| self.cell(month, it)).collect()
    }

    fn cell(&self, month: Period, owed: Owed) -> Cell {
        let Owed { unit, task, lead } = owed;
        let log = &self.facts.log;
        let name = CellName {
            month,
            unit: unit.clone(),
            task,
        };
        let sheets = log.sheets(&name);
        let mut cell = Cell {
            unit,
            task,
            lead,
            state: CellState::Missing,
            on: None,
            late: None,
            written_off: log.written_off(month).is_some(),
            sheet: None,
            review: None,
            reviews: 0,
            trouble: false,
            needs: false,
        };
        let (Some(first), Some(latest)) = (sheets.first(), sheets.last()) else {
            return cell;
        };
        let review = log.held(latest.record.id);
        cell.state = match review.map(|it| &it.1.act) {
            Some(Act::Return { .. }) => CellState::Returned,
            None if self.plan.dispatch.review => CellState::Reported,
            Some(_) | None => CellState::Accepted,
        };
        cell.on = Some(latest.sheet.on);
        let closed = log.closing(month).map(|it| it.0.id);
        cell.late = if closed.is_some_and(|closed| first.record.id > closed) {
            Some(Late::AfterClosing)
        } else if first.sheet.on > due(self.plan, month) {
            Some(Late::AfterDue)
        } else {
            None
        };
        cell.written_off = false;
        cell.sheet = Some(latest.record.id);
        cell.review = review.map(|it| it.0.id);
        cell.reviews = log.reviews(latest.record.id).count();
        cell.trouble = latest.sheet.trouble.is_some();
        cell.needs = latest.sheet.needs.is_some();
        cell
    }
}
