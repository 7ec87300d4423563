//! What every view reads: the plan, the journal, the board, the words. No view changes it.

use std::collections::HashMap;

use crate::board::rounds::dispatch::{Round, Rounds};
use crate::board::rounds::inspection::{
    InspectionRound, inspection_round, open_inspections, quarter_of,
};
use crate::board::{
    Board, Change, NextRung, Obligation, Promise, Reminders, Row, UnitSummary, When, board,
    changes, unit_summaries,
};
use crate::calendar::{Day, add_days};
use crate::journal::Book;
use crate::locale::Words;
use crate::plan::{Item, Plan};

use super::theme::Theme;
use super::widgets::Signs;

/// The data on the desk and how it is shown.
#[derive(Debug, Clone)]
pub struct Desk {
    pub plan: Plan,
    pub book: Book,
    pub board: Board,
    /// What turned which light within the last seven days.
    pub changed: Vec<Change>,
    pub units: Vec<UnitSummary>,
    /// The monthly round meant without saying.
    pub meant: Option<Round>,
    /// The rounds that miss sheets and whose figures' day is past, the earliest first.
    pub open_rounds: Vec<Round>,
    /// The quarter's inspection that the day falls in.
    pub inspection: Option<InspectionRound>,
    /// The inspections that miss tasks and whose last day is past or near, the earliest first.
    pub open_inspections: Vec<InspectionRound>,
    /// What was promised last of obligations that are still open, by their places on the board.
    pub promises: HashMap<usize, Promise>,
    /// What to do next about those that were reminded of, by their places on the board.
    pub rungs: HashMap<usize, NextRung>,
    pub words: Words,
    pub theme: Theme,
    pub signs: Signs,
    /// The name under which records are written, once it is known.
    pub writer: Option<String>,
    /// Until when units are asked to answer, once someone has said so.
    pub answer_by: Option<Day>,
    /// What is wrong in the files, as whole texts; empty where all is well.
    pub faults: Vec<String>,
}

/// How the screen looks and speaks.
#[derive(Debug, Clone)]
pub struct Look {
    pub words: Words,
    pub theme: Theme,
    pub signs: Signs,
}

impl Desk {
    /// Lays plan and journal out for a day.
    pub fn lay(plan: Plan, book: Book, when: When, look: Look, writer: Option<String>) -> Self {
        let board = board(&plan, &book, when);
        let mut desk = Self {
            changed: Vec::new(),
            units: Vec::new(),
            meant: None,
            open_rounds: Vec::new(),
            inspection: None,
            open_inspections: Vec::new(),
            promises: HashMap::new(),
            rungs: HashMap::new(),
            plan,
            book,
            board,
            words: look.words,
            theme: look.theme,
            signs: look.signs,
            writer,
            answer_by: None,
            faults: Vec::new(),
        };
        desk.sum_up();
        desk
    }

    /// Computes the board again for another day or another journal.
    pub fn recompute(&mut self, when: When) {
        self.board = board(&self.plan, &self.book, when);
        self.sum_up();
    }

    fn sum_up(&mut self) {
        let when = self.board.when;
        let before = When {
            as_of: add_days(when.as_of, -7),
            ..when
        };
        let before = board(&self.plan, &self.book, before);
        self.changed = changes(&before, &self.board);
        self.units = unit_summaries(&self.plan, &self.board.obligations);
        let rounds = Rounds::of(&self.plan, &self.book, when);
        (self.open_rounds, self.meant) = rounds.in_arrears_and_meant();
        let waits = |round: &&Round| round.cutoff < when.as_of && round.tally().arrears() > 0;
        if let Some(meant) = self.meant.as_ref().filter(waits)
            && self.open_rounds.iter().all(|it| it.month != meant.month)
        {
            self.open_rounds.push(meant.clone());
        }
        let quarter = quarter_of(&self.plan, when.as_of);
        self.inspection = Some(inspection_round(&self.plan, &self.book, when, quarter));
        self.open_inspections = open_inspections(&self.plan, &self.book, when);
        let reminders = Reminders::gather(&self.book, when);
        let all = self.board.obligations.iter().enumerate();
        let all = all.filter(|_| !reminders.all().is_empty());
        (self.promises, self.rungs) = (HashMap::new(), HashMap::new());
        for (at, one) in all {
            if let Some(promise) = reminders.promise(one) {
                self.promises.insert(at, promise);
            }
            let next = reminders.next(&self.plan, one);
            if let Some(next) = next.filter(|it| it.given > 0) {
                self.rungs.insert(at, next);
            }
        }
    }

    /// The promise that a row waits for: one that has passed before one that is to come, the earliest.
    pub fn promise(&self, row: &Row) -> Option<Promise> {
        let of = row.members.iter().filter_map(|at| self.promises.get(at));
        of.copied().min_by_key(|it| (!it.passed, it.by))
    }

    /// The promise that an obligation waits for.
    pub fn promise_of(&self, one: &Obligation) -> Option<Promise> {
        let at = self.place(one).filter(|_| !self.promises.is_empty())?;
        self.promises.get(&at).copied()
    }

    /// What to do next about an obligation that was reminded of.
    pub fn next_rung(&self, one: &Obligation) -> Option<&NextRung> {
        let at = self.place(one).filter(|_| !self.rungs.is_empty())?;
        self.rungs.get(&at)
    }

    fn place(&self, one: &Obligation) -> Option<usize> {
        let all = &self.board.obligations;
        all.iter().position(|it| it.key == one.key)
    }

    /// The item of a row or an obligation.
    pub fn item(&self, at: usize) -> Option<&Item> {
        self.plan.items.get(at)
    }
}
