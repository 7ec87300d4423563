//! Which quarter is shown, what is chosen in it.

use crate::board::rounds::inspection::{
    InspectionRound, Proposal, TaskSeen, UnitSeen, arrears, inspection_round, propose, quarter_of,
};
use crate::calendar::Period;
use crate::journal::Body;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::views::cursor::Cursor;
use crate::tui::views::headed::settle;

/// The view of the inspection.
#[derive(Debug, Clone, Default)]
pub struct InspectionView {
    pub(super) cursor: Cursor,
    pub(super) lines: Vec<Line>,
    /// The quarter chosen; `None`: the one that the as-of day falls in.
    quarter: Option<Period>,
    pub(super) round: Option<InspectionRound>,
    pub(super) proposals: Vec<Proposal>,
    /// Places of the visits that count, the latest written first.
    pub(super) visits: Vec<u32>,
}

/// The parts of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Tasks,
    Proposals,
    Units,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Heading(Part),
    /// Index into the round's tasks.
    Task(usize),
    /// Index into the proposals.
    Proposal(usize),
    /// Index into the round's units.
    Unit(usize),
}

impl InspectionView {
    /// The task of the chosen line.
    pub(super) fn task(&self) -> Option<&TaskSeen> {
        match *self.lines.get(self.cursor.chosen())? {
            Line::Task(at) => self.round.as_ref()?.tasks.get(at),
            Line::Heading(_) | Line::Proposal(_) | Line::Unit(_) => None,
        }
    }

    /// The proposal of the chosen line.
    pub(super) fn proposal(&self) -> Option<&Proposal> {
        match *self.lines.get(self.cursor.chosen())? {
            Line::Proposal(at) => self.proposals.get(at),
            Line::Heading(_) | Line::Task(_) | Line::Unit(_) => None,
        }
    }

    /// The unit of the chosen line, where that is about one.
    pub(super) fn unit(&self) -> Option<&UnitId> {
        if let Some(proposal) = self.proposal() {
            return Some(&proposal.unit);
        }
        match *self.lines.get(self.cursor.chosen())? {
            Line::Unit(at) => self.seen(at).map(|it| &it.unit),
            Line::Heading(_) | Line::Task(_) | Line::Proposal(_) => None,
        }
    }

    /// A unit of the round.
    pub(super) fn seen(&self, at: usize) -> Option<&UnitSeen> {
        self.round.as_ref()?.units.get(at)
    }

    /// Shows a quarter from its top.
    pub fn open(&mut self, desk: &Desk, quarter: Period) {
        self.quarter = Some(quarter);
        self.cursor = Cursor::default();
        self.arrange(desk);
    }

    /// Goes to the quarter before or behind, as far as the plan goes.
    pub(super) fn turn(&mut self, desk: &Desk, on: bool) {
        let shown = self.shown(desk);
        let next = if on { shown.next() } else { shown.previous() };
        let within = next.end() >= desk.plan.start && next.start() <= desk.plan.end;
        if within {
            self.quarter = Some(next);
            self.arrange(desk);
        }
    }

    /// The quarter that is shown.
    pub(super) fn shown(&self, desk: &Desk) -> Period {
        self.quarter
            .unwrap_or_else(|| quarter_of(&desk.plan, desk.board.when.as_of))
    }

    /// Makes the list anew: the tasks, whom to visit next where that is asked now, the units.
    pub(super) fn arrange(&mut self, desk: &Desk) {
        let quarter = self.shown(desk);
        let (plan, book, board) = (&desk.plan, &desk.book, &desk.board);
        let round = inspection_round(plan, book, board.when, quarter);
        let running = quarter_of(plan, board.when.as_of);
        self.proposals = if quarter == running {
            propose(plan, book, board, &arrears(plan, book, board.when))
        } else {
            Vec::new()
        };
        let counts = |at: &u32| {
            let body = book.record(*at).map(|record| &record.body);
            matches!(body, Some(Body::Visit(it)) if it.on <= board.when.as_of)
        };
        let live = book.live(board.when.known).into_iter().rev();
        self.visits = live.filter(counts).collect();
        let mut lines = Vec::new();
        let mut part = |heading, len: usize, line: fn(usize) -> Line| {
            if len > 0 {
                lines.push(Line::Heading(heading));
                lines.extend((0..len).map(line));
            }
        };
        part(Part::Tasks, round.tasks.len(), Line::Task);
        part(Part::Proposals, self.proposals.len(), Line::Proposal);
        part(Part::Units, round.units.len(), Line::Unit);
        self.lines = lines;
        self.round = Some(round);
        let lines = &self.lines;
        let is_heading = |at: usize| matches!(lines.get(at), Some(Line::Heading(_)));
        settle(&mut self.cursor, lines.len(), false, is_heading);
    }
}
