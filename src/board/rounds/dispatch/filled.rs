//! From what a unit gave to the records of its sheet.

use super::acts::CellName;
use super::ask::{Asker, Asking};
use super::fault::Fault;
use super::month::cutoff;
use super::rounds::Rounds;
use crate::board::{Board, Entry, EntryFault, Given, When, Which, board, meant};
use crate::calendar::{Day, Period};
use crate::journal::{Body, Book, Checkin, Meets, Progress, Stated};
use crate::plan::{ItemId, Plan, UnitId};

/// A unit's sheet as it was filled in: one or several tasks, saved together.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    pub unit: UnitId,
    pub month: Period,
    /// The day it was handed in.
    pub on: Day,
    /// Who filled it in, at the unit.
    pub filler: Option<String>,
    pub tasks: Vec<TaskFilled>,
}

/// What was given for one task; texts of nothing but blanks count as none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TaskFilled {
    pub task: u32,
    /// The month before's figures stand; nothing else may be stated.
    pub unchanged: bool,
    pub facts: Vec<FactFilled>,
    pub progress: Option<String>,
    pub trouble: Option<String>,
    pub next: Option<String>,
    pub needs: Option<String>,
}

/// A figure, or something done, confirmed or handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct FactFilled {
    pub item: ItemId,
    /// The period, step or case; without it the one that the month means.
    pub which: Option<Which>,
    /// Never `Nothing`.
    pub given: Given,
    /// A day of its own.
    pub on: Option<Day>,
    pub note: Option<String>,
    pub evidence: Vec<String>,
}

/// The records of a sheet, one for each task.
pub fn checkins(
    plan: &Plan,
    book: &Book,
    when: When,
    filled: &Filled,
) -> Result<Vec<Checkin>, Fault> {
    Rounds::of(plan, book, when).checkins(filled)
}

impl Rounds<'_> {
    /// The records of a sheet, one for each task.
    pub fn checkins(&self, filled: &Filled) -> Result<Vec<Checkin>, Fault> {
        self.see(filled.month, filled.on)?;
        let filling = Filling {
            rounds: self,
            filled,
            asker: self.asker(filled.month, &filled.unit),
            board: board(self.plan, self.book, self.when),
        };
        let tasks = filled.tasks.iter();
        tasks.map(|task| filling.checkin(task)).collect()
    }
}

/// A sheet on its way to records.
struct Filling<'a> {
    rounds: &'a Rounds<'a>,
    filled: &'a Filled,
    asker: Asker<'a>,
    board: Board,
}

impl Filling<'_> {
    fn checkin(&self, given: &TaskFilled) -> Result<Checkin, Fault> {
        let (filled, task) = (self.filled, given.task);
        if self.rounds.plan.task(task).is_none() {
            return Err(Fault::NoTask { task });
        }
        self.rounds.owes(&CellName {
            month: filled.month,
            unit: filled.unit.clone(),
            task,
        })?;
        if given.unchanged && !given.facts.is_empty() {
            return Err(Fault::UnchangedStates { task });
        }
        let facts = if given.unchanged {
            self.repeated(task)
        } else {
            let facts = given.facts.iter();
            facts
                .map(|fact| self.stated(task, fact))
                .collect::<Result<_, _>>()?
        };
        twice(&facts)?;
        let sheet = Checkin {
            on: filled.on,
            task,
            unit: filled.unit.clone(),
            month: filled.month,
            unchanged: given.unchanged,
            facts,
            progress: said(given.progress.as_deref()),
            trouble: said(given.trouble.as_deref()),
            next: said(given.next.as_deref()),
            needs: said(given.needs.as_deref()),
            filler: said(filled.filler.as_deref()),
        };
        if says_nothing(&sheet) {
            return Err(Fault::SaysNothing { task });
        }
        Ok(sheet)
    }

    /// The latest figures again, for this month.
    fn repeated(&self, task: u32) -> Vec<Stated> {
        let asks = self.asker.task(task).into_iter();
        asks.filter_map(|ask| {
            let Asking::Figure { last, this, .. } = ask.asking else {
                return None;
            };
            let reading = this.or(last)?;
            let (value, of) = match reading.parts {
                Some(parts) => (parts.have, Some(parts.of)),
                None => (reading.value, None),
            };
            Some(Stated {
                dated: false,
                it: Progress {
                    on: self.filled.on,
                    item: ask.item,
                    unit: Some(self.filled.unit.clone()),
                    value: Some(value),
                    of,
                    done: false,
                    meets: Meets::Item,
                    note: None,
                    evidence: Vec::new(),
                },
            })
        })
        .collect()
    }

    fn stated(&self, task: u32, fact: &FactFilled) -> Result<Stated, Fault> {
        let (plan, handed) = (self.rounds.plan, self.filled.on);
        let refused = |why: EntryFault| Fault::Entry {
            item: fact.item.clone(),
            why,
        };
        let at = plan.index.get(&fact.item).copied();
        let item = at.and_then(|at| Some((at, plan.items.get(at)?)));
        let Some((at, item)) = item.filter(|(_, item)| item.task == Some(task)) else {
            let item = fact.item.clone();
            return Err(Fault::OtherTask { item, task });
        };
        if let Some(on) = fact.on.filter(|on| *on > handed) {
            let item = fact.item.clone();
            return Err(Fault::AfterHanded { item, on, handed });
        }
        let which = fact.which.clone().or_else(|| match fact.given {
            Given::Figure(_) | Given::Nothing => None,
            Given::Done => self.asker.meant(at, item),
        });
        // What is added is added to the figure that holds before it.
        let holds = handed.min(cutoff(plan, self.filled.month));
        let entry = Entry {
            item,
            which,
            unit: Some(self.filled.unit.clone()),
            on: fact.on.unwrap_or(holds),
            given: fact.given,
            note: fact
                .note
                .as_deref()
                .map(str::trim)
                .filter(|it| !it.is_empty()),
            evidence: &fact.evidence,
        };
        let meant = meant(plan, self.rounds.book, &self.board, &entry).map_err(refused)?;
        let Body::Progress(mut it) = meant.body else {
            return Err(refused(EntryFault::NothingGiven));
        };
        it.on = fact.on.unwrap_or(handed);
        it.unit = Some(self.filled.unit.clone());
        Ok(Stated {
            dated: fact.on.is_some(),
            it,
        })
    }
}

/// One thing is stated once for one day.
fn twice(facts: &[Stated]) -> Result<(), Fault> {
    let same = |one: &Stated, other: &Stated| {
        (&one.it.item, &one.it.meets, one.it.on) == (&other.it.item, &other.it.meets, other.it.on)
            && one.it.done == other.it.done
    };
    for (at, one) in facts.iter().enumerate() {
        if facts.iter().skip(at + 1).any(|other| same(one, other)) {
            let item = one.it.item.clone();
            return Err(Fault::Twice { item });
        }
    }
    Ok(())
}

fn said(text: Option<&str>) -> Option<Box<str>> {
    text.map(str::trim)
        .filter(|it| !it.is_empty())
        .map(Box::from)
}

fn says_nothing(sheet: &Checkin) -> bool {
    let texts = [&sheet.progress, &sheet.trouble, &sheet.next, &sheet.needs];
    !sheet.unchanged && sheet.facts.is_empty() && texts.into_iter().all(Option::is_none)
}
