//! What speaks against accepting a sheet without a second look.

use super::acts::CellName;
use super::ask::{Asker, Asking};
use super::fault::Fault;
use super::log::Filed;
use super::owed::leads;
use super::round::CellState;
use super::rounds::Rounds;
use crate::board::When;
use crate::board::obligation::Reading;
use crate::calendar::{Day, Period};
use crate::journal::{Book, DispatchAct};
use crate::plan::{Item, ItemId, Pace, Plan};

/// One thing to look at before a sheet is accepted.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// A figure that should grow is lower than the one before it, or one that should fall is higher.
    Backward {
        item: ItemId,
        before: Reading,
        now: Reading,
    },
    /// Asked for, and not stated.
    Gap { item: ItemId },
    /// Who leads has not said what was done.
    NoWords,
    /// It tells of trouble.
    Trouble(Box<str>),
}

/// The sheets of a month that wait for the office, parted by whether something speaks against them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Together {
    /// Accepts each of those that nothing speaks against, in the order of the cells.
    pub acts: Vec<DispatchAct>,
    /// The others, each with what speaks against it.
    pub doubted: Vec<(CellName, Vec<Doubt>)>,
}

/// What speaks against accepting the latest sheet of a cell; nothing where there is none.
pub fn doubts(plan: &Plan, book: &Book, when: When, cell: &CellName) -> Vec<Doubt> {
    Rounds::of(plan, book, when).doubts(cell)
}

impl Rounds<'_> {
    /// What speaks against accepting the latest sheet of a cell; nothing where there is none.
    pub fn doubts(&self, cell: &CellName) -> Vec<Doubt> {
        let Some(filed) = self.facts.log.latest(cell) else {
            return Vec::new();
        };
        let asker = self.asker(cell.month, &cell.unit);
        let mut doubts = self.backward(&asker, filed);
        let stated = |item: &ItemId| filed.sheet.facts.iter().any(|it| it.it.item == *item);
        for ask in asker.task(cell.task) {
            let known = match &ask.asking {
                Asking::Figure { this, .. } => this.is_some(),
                Asking::Node { met, .. }
                | Asking::Report { met, .. }
                | Asking::Confirmation { met, .. } => met.is_some(),
            };
            if ask.expected && !known && !stated(&ask.item) {
                doubts.push(Doubt::Gap { item: ask.item });
            }
        }
        let task = self.plan.task(cell.task);
        let leads = task.is_some_and(|task| leads(self.plan, task).contains(&cell.unit));
        if leads && !filed.sheet.unchanged && filed.sheet.progress.is_none() {
            doubts.push(Doubt::NoWords);
        }
        if let Some(trouble) = &filed.sheet.trouble {
            doubts.push(Doubt::Trouble(trouble.clone()));
        }
        doubts
    }

    /// Accepts every sheet that waits for the office and that nothing speaks against; `on` is the day
    /// of the act. The others are named with what speaks against them.
    pub fn accept_all(&self, month: Period, on: Day) -> Result<Together, Fault> {
        if !self.plan.dispatch.review {
            return Err(Fault::NoReview);
        }
        let mut together = Together::default();
        let waiting = self.cells(month).into_iter();
        for cell in waiting.filter(|cell| cell.state == CellState::Reported) {
            let name = CellName {
                month,
                unit: cell.unit,
                task: cell.task,
            };
            let doubts = self.doubts(&name);
            if doubts.is_empty() {
                together.acts.push(self.accept(&name, on)?);
            } else {
                together.doubted.push((name, doubts));
            }
        }
        Ok(together)
    }

    /// Figures of the sheet that moved the wrong way.
    fn backward(&self, asker: &Asker<'_>, filed: &Filed<'_>) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for stated in &filed.sheet.facts {
            let at = self.plan.index.get(&stated.it.item).copied();
            let Some((at, item)) = at.and_then(|at| Some((at, self.plan.items.get(at)?))) else {
                continue;
            };
            let series = asker.series(at, item);
            let pair = series.points().windows(2).find_map(|pair| match pair {
                [before, now] if now.record == filed.record.id => Some((*before, *now)),
                _ => None,
            });
            if let Some((before, now)) = pair
                && stated.it.value.is_some()
                && is_backward(item, &before, &now)
            {
                let item = item.id.clone();
                doubts.push(Doubt::Backward { item, before, now });
            }
        }
        doubts
    }
}

fn is_backward(item: &Item, before: &Reading, now: &Reading) -> bool {
    item.indicator().is_some_and(|it| {
        let rises = it.grows || it.pace == Some(Pace::Rise);
        let falls = it.pace == Some(Pace::Fall);
        (rises && now.exact() < before.exact()) || (falls && now.exact() > before.exact())
    })
}
