//! What the office does about the round: accept, return, answer, close, reopen.

use super::fault::Fault;
use super::log::Filed;
use super::rounds::Rounds;
use crate::calendar::{Day, Period};
use crate::journal::{Act, DispatchAct};
use crate::plan::UnitId;

/// A cell by its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CellName {
    pub month: Period,
    pub unit: UnitId,
    pub task: u32,
}

impl Rounds<'_> {
    /// Accepts the latest sheet of a cell; `on` is the day of the act.
    pub fn accept(&self, cell: &CellName, on: Day) -> Result<DispatchAct, Fault> {
        let filed = self.filed(cell, on)?;
        if !self.plan.dispatch.review {
            return Err(Fault::NoReview);
        }
        if let Some(Act::Accept { .. }) = self.facts.log.held(filed.record.id).map(|it| &it.1.act) {
            return Err(Fault::AlreadyAccepted);
        }
        let sheet = filed.record.id;
        Ok(act(on, Act::Accept { sheet }, None))
    }

    /// Returns the latest sheet of a cell with a reason: it ceases to count.
    pub fn give_back(&self, cell: &CellName, on: Day, reason: &str) -> Result<DispatchAct, Fault> {
        let filed = self.filed(cell, on)?;
        if let Some(Act::Return { .. }) = self.facts.log.held(filed.record.id).map(|it| &it.1.act) {
            return Err(Fault::AlreadyReturned);
        }
        let sheet = filed.record.id;
        let reason = said(reason)?;
        Ok(act(on, Act::Return { sheet, reason }, None))
    }

    /// Answers what the latest sheet of a cell asks of others; `name`: who answered, if another.
    pub fn answer(
        &self,
        cell: &CellName,
        on: Day,
        text: &str,
        name: Option<&str>,
    ) -> Result<DispatchAct, Fault> {
        let filed = self.filed(cell, on)?;
        if filed.sheet.needs.is_none() {
            return Err(Fault::NothingNeeded);
        }
        let sheet = filed.record.id;
        let text = said(text)?;
        Ok(act(on, Act::Answer { sheet, text }, name))
    }

    /// Closes a month's round; `write_off`: what is missing leaves lists and lights.
    pub fn close(
        &self,
        month: Period,
        on: Day,
        write_off: bool,
        name: Option<&str>,
    ) -> Result<DispatchAct, Fault> {
        self.see(month, on)?;
        if let Some((_, closed)) = self.facts.log.closing(month) {
            return Err(Fault::AlreadyClosed { on: closed.on });
        }
        Ok(act(on, Act::Close { month, write_off }, name))
    }

    /// Opens it again.
    pub fn reopen(&self, month: Period, on: Day, name: Option<&str>) -> Result<DispatchAct, Fault> {
        self.see(month, on)?;
        match self.facts.log.closing(month) {
            Some(_) => Ok(act(on, Act::Reopen { month }, name)),
            None => Err(Fault::NotClosed),
        }
    }

    /// The latest sheet of a cell, which must have been handed in by the day of the act.
    fn filed(&self, cell: &CellName, on: Day) -> Result<&Filed<'_>, Fault> {
        self.see(cell.month, on)?;
        let (unit, task) = (cell.unit.clone(), cell.task);
        if self.plan.task(task).is_none() {
            return Err(Fault::NoTask { task });
        }
        let Some(filed) = self.facts.log.latest(cell) else {
            // Who owes nothing is told so, not that it is late.
            self.owes(cell)?;
            return Err(Fault::NothingHanded { unit, task });
        };
        let handed = filed.sheet.on;
        if handed > on {
            return Err(Fault::BeforeHanded { handed, on });
        }
        Ok(filed)
    }
}

fn act(on: Day, act: Act, name: Option<&str>) -> DispatchAct {
    let name = name.map(str::trim).filter(|it| !it.is_empty());
    DispatchAct {
        on,
        act,
        name: name.map(Box::from),
    }
}

fn said(text: &str) -> Result<Box<str>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        Err(Fault::WordsNeeded)
    } else {
        Ok(Box::from(text))
    }
}
