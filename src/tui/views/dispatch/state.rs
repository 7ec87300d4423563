//! Which month is shown, what its cells are, which of them is chosen.

use crate::board::rounds::dispatch::{Cell, CellName, Round, Rounds, months};
use crate::calendar::Period;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::views::cursor::Cursor;

/// The view of the monthly round.
#[derive(Debug, Clone, Default)]
pub struct Dispatch {
    /// The month that was gone to; else the one meant without saying.
    picked: Option<Period>,
    pub(super) round: Option<Round>,
    /// The round before it.
    pub(super) earlier: Option<Round>,
    /// The rows: whoever owes a sheet, those of one group together.
    pub(super) units: Vec<UnitId>,
    /// The columns.
    pub(super) tasks: Vec<u32>,
    /// Places of the cells in the round, row by row.
    places: Vec<Option<usize>>,
    pub(super) row: Cursor,
    pub(super) column: Cursor,
    /// What was chosen, to find it again.
    chosen: Option<(UnitId, u32)>,
}

impl Dispatch {
    /// Shows a month.
    pub fn open(&mut self, desk: &Desk, month: Period) {
        self.picked = Some(month);
        self.take_up(desk);
    }

    /// The month that is shown.
    pub(super) fn month(&self) -> Option<Period> {
        self.round.as_ref().map(|round| round.month)
    }

    /// Shows the month before or after.
    pub(super) fn turn(&mut self, desk: &Desk, on: bool) {
        let months = months(&desk.plan);
        let Some(month) = self.month() else { return };
        let next = if on { month.next() } else { month.previous() };
        if months.contains(&next) {
            self.open(desk, next);
        }
    }

    /// Stays with the month, whatever month may be meant from now on.
    pub(super) fn stay(&mut self) {
        self.picked = self.month();
    }

    /// Takes the round up as the journal has it now.
    pub(super) fn take_up(&mut self, desk: &Desk) {
        let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
        let months = months(&desk.plan);
        let picked = self.picked.filter(|it| months.contains(it));
        let month = picked.or_else(|| rounds.meant());
        self.round = month.map(|month| rounds.round(month));
        let earlier = month.map(Period::previous);
        let earlier = earlier.filter(|it| months.contains(it));
        self.earlier = earlier.map(|month| rounds.round(month));
        self.lay_out(desk);
        self.keep();
    }

    fn lay_out(&mut self, desk: &Desk) {
        let Some(round) = &self.round else {
            self.units.clear();
            self.tasks.clear();
            self.places.clear();
            return;
        };
        self.units = grouped(desk, round);
        self.tasks = desk.plan.tasks.iter().map(|it| it.number).collect();
        let width = self.tasks.len();
        self.places = vec![None; self.units.len() * width];
        for (place, cell) in round.cells.iter().enumerate() {
            let row = self.units.iter().position(|it| *it == cell.unit);
            let column = self.tasks.iter().position(|it| *it == cell.task);
            if let (Some(row), Some(column)) = (row, column)
                && let Some(slot) = self.places.get_mut(row * width + column)
            {
                *slot = Some(place);
            }
        }
    }

    /// Finds the chosen cell again; at first, the first that is missing.
    fn keep(&mut self) {
        match self.chosen.take() {
            Some((unit, task)) => {
                if let Some(at) = self.units.iter().position(|it| *it == unit) {
                    self.row.choose(at);
                }
                if let Some(at) = self.tasks.iter().position(|it| *it == task) {
                    self.column.choose(at);
                }
            }
            None => {
                self.next_missing();
            }
        }
        self.row.clamp(self.units.len());
        self.column.clamp(self.tasks.len());
        self.note();
    }

    /// Keeps in mind which cell is chosen.
    pub(super) fn note(&mut self) {
        let unit = self.units.get(self.row.chosen()).cloned();
        let task = self.tasks.get(self.column.chosen()).copied();
        self.chosen = unit.zip(task);
    }

    /// Goes to the next cell in arrears, row by row, round the end; `false` where there is none.
    pub(super) fn next_missing(&mut self) -> bool {
        let width = self.tasks.len();
        let Some(round) = self.round.as_ref().filter(|_| width > 0) else {
            return false;
        };
        let now = self.row.chosen() * width + self.column.chosen();
        let is_missing = |at: &usize| {
            let place = self.places.get(*at).copied().flatten();
            let cell = place.and_then(|place| round.cells.get(place));
            cell.is_some_and(Cell::is_in_arrears)
        };
        let first = self.chosen.is_none();
        let from = if first { now } else { now + 1 };
        let found = (from..self.places.len()).chain(0..from).find(is_missing);
        let Some(at) = found else { return false };
        self.row.choose(at / width);
        self.column.choose(at % width);
        self.note();
        true
    }

    /// The cell at a place; `None`: it is not owed.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let at = row * self.tasks.len() + column;
        let place = self.places.get(at).copied().flatten()?;
        self.round.as_ref()?.cells.get(place)
    }

    /// The chosen place of the matrix.
    pub(super) fn place(&self) -> Option<CellName> {
        let (unit, task) = self.chosen.clone()?;
        let month = self.month()?;
        Some(CellName { month, unit, task })
    }

    /// The chosen cell, where it is owed.
    pub(super) fn chosen_cell(&self) -> Option<&Cell> {
        self.cell(self.row.chosen(), self.column.chosen())
    }
}

/// Who owes a sheet: units of one group stand together, the groups in the order of the plan.
fn grouped(desk: &Desk, round: &Round) -> Vec<UnitId> {
    let group = |id: &UnitId| {
        let unit = desk.plan.units.get(id);
        unit.and_then(|it| it.group.clone())
    };
    let units: Vec<UnitId> = round.units().into_iter().cloned().collect();
    let mut groups: Vec<Option<String>> = Vec::new();
    for unit in &units {
        let own = group(unit);
        if !groups.contains(&own) {
            groups.push(own);
        }
    }
    let mut list: Vec<(usize, UnitId)> = units
        .into_iter()
        .map(|unit| {
            let own = group(&unit);
            let at = groups.iter().position(|it| *it == own);
            (at.unwrap_or(0), unit)
        })
        .collect();
    list.sort_by_key(|it| it.0);
    list.into_iter().map(|it| it.1).collect()
}
