//! What is chosen in the ledger, how it is narrowed, whether one entry fills the screen.

use super::bar::Field;
use super::lines::{Line, lines};
use crate::board::Light;
use crate::board::ledger::{LedgerEntry, LedgerFilter, ledger_overdue};
use crate::journal::{Ledger, RecordId};
use crate::tui::desk::Desk;
use crate::tui::views::bar::Picker;
use crate::tui::views::cursor::Cursor;
use crate::tui::views::headed::settle;

/// The view of the ledger.
#[derive(Debug, Clone, Default)]
pub struct LedgerView {
    pub(super) cursor: Cursor,
    pub(super) lines: Vec<Line>,
    pub(super) filter: LedgerFilter,
    /// The field of the bar that is being chosen.
    pub(super) picker: Option<Picker<Field>>,
    /// The chosen entry fills the screen.
    pub(super) inside: bool,
    /// Lines of it above the screen.
    pub(super) scrolled: usize,
    chosen: Option<RecordId>,
}

impl LedgerView {
    /// Shows one of the two, and what shows a light.
    pub fn open(&mut self, desk: &Desk, ledger: Option<Ledger>, light: Option<Light>) {
        self.filter = LedgerFilter {
            ledger,
            light,
            ..LedgerFilter::default()
        };
        self.inside = false;
        self.picker = None;
        self.cursor = Cursor::default();
        self.chosen = None;
        self.arrange(desk);
    }

    /// How many entries are past their day.
    pub fn count(desk: &Desk) -> usize {
        let (problems, assignments) = ledger_overdue(&desk.board.ledger);
        problems + assignments
    }

    /// The chosen entry.
    pub fn entry<'a>(&self, desk: &'a Desk) -> Option<&'a LedgerEntry> {
        match *self.lines.get(self.cursor.chosen())? {
            Line::Entry(at) => desk.board.ledger.get(at),
            Line::Heading(..) => None,
        }
    }

    /// How many entries are shown.
    pub(super) fn shown(&self) -> usize {
        let entries = self.lines.iter().filter(|it| matches!(it, Line::Entry(_)));
        entries.count()
    }

    /// The ledger that a new entry belongs to unless it is said otherwise.
    pub(super) fn ledger(&self, desk: &Desk) -> Ledger {
        let chosen = || self.entry(desk).map(LedgerEntry::ledger);
        self.filter
            .ledger
            .or_else(chosen)
            .unwrap_or(Ledger::Problem)
    }

    /// Makes the list anew and finds what was chosen again.
    pub(super) fn arrange(&mut self, desk: &Desk) {
        self.lines = lines(desk, &self.filter);
        let found = self.chosen.and_then(|id| {
            self.lines.iter().position(|line| match line {
                Line::Entry(at) => desk.board.ledger.get(*at).is_some_and(|it| it.id == id),
                Line::Heading(..) => false,
            })
        });
        if let Some(at) = found {
            self.cursor.choose(at);
        }
        let lines = &self.lines;
        let is_heading = |at: usize| matches!(lines.get(at), Some(Line::Heading(..)));
        settle(&mut self.cursor, lines.len(), false, is_heading);
        self.inside &= found.is_some();
        self.remember(desk);
    }

    pub(super) fn remember(&mut self, desk: &Desk) {
        let chosen = self.entry(desk).map(|it| it.id);
        if chosen != self.chosen {
            self.scrolled = 0;
        }
        self.chosen = chosen;
    }
}
