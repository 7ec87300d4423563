//! What every view reads: the plan, the journal, the board, the words. No view changes it.

mod aside;

use foldhash::HashMap;

use self::aside::Aside;
use crate::board::rounds::dispatch::{Round, Rounds};
use crate::board::rounds::inspection::InspectionRound;
use crate::board::{
    Board, Change, NextRung, Obligation, Promise, Reminders, Row, UnitSummary, When, changes,
    unit_summaries,
};
use crate::calendar::Day;
use crate::journal::Book;
use crate::locale::Words;
use crate::plan::{Item, Plan};

use crate::tui::theme::Theme;
use crate::tui::widgets::Signs;

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
    /// The folder goes with the program: nothing that is recorded or typed stays.
    pub passing: bool,
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
        let (board, aside) = computed(&plan, &book, when);
        let mut desk = Self {
            changed: Vec::new(),
            units: Vec::new(),
            meant: None,
            open_rounds: Vec::new(),
            inspection: None,
            open_inspections: Vec::new(),
            promises: HashMap::default(),
            rungs: HashMap::default(),
            plan,
            book,
            board,
            words: look.words,
            theme: look.theme,
            signs: look.signs,
            writer,
            answer_by: None,
            faults: Vec::new(),
            passing: false,
        };
        desk.sum_up(aside);
        desk
    }

    /// Computes the board again for another day or another journal.
    pub fn recompute(&mut self, when: When) {
        let (board, aside) = computed(&self.plan, &self.book, when);
        self.board = board;
        self.sum_up(aside);
    }

    fn sum_up(&mut self, aside: Aside) {
        self.changed = changes(&aside.before, &self.board.obligations);
        self.units = unit_summaries(&self.plan, &self.board.obligations);
        (self.meant, self.open_rounds) = (aside.meant, aside.open_rounds);
        self.inspection = Some(aside.inspection);
        self.open_inspections = aside.open_inspections;
        self.remember();
    }

    /// What was promised, and what to do next about those that were reminded of.
    fn remember(&mut self) {
        let reminders = Reminders::gather(&self.book, self.board.when);
        (self.promises, self.rungs) = (HashMap::default(), HashMap::default());
        if reminders.all().is_empty() {
            return;
        }
        for (at, one) in self.board.obligations.iter().enumerate() {
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

/// The board of a day and what stands beside it; the journal is gone through once for both.
fn computed(plan: &Plan, book: &Book, when: When) -> (Board, Aside) {
    let rounds = Rounds::of(plan, book, when);
    (rounds.board(), Aside::of(plan, book, when, &rounds))
}
