//! The grid being filled in.

use std::collections::BTreeMap;

use super::make::make;
use super::paste::{Pasted, read_block};
use super::table::{Table, items, table};
use super::told::strange;
use crate::board::rounds::dispatch::{CellName, months};
use crate::calendar::Period;
use crate::journal::Draft;
use crate::locale::say;
use crate::plan::{Item, ItemId, UnitId};
use crate::tui::desk::Desk;
use crate::tui::forms::round::next_round;
use crate::tui::forms::{Keeping, KeptForm, Unfinished};

/// Months side by side, where several are.
const ACROSS: usize = 3;

/// A cell of the grid, for any of its figures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) month: Period,
    pub(super) item: ItemId,
    pub(super) unit: UnitId,
}

/// What was typed or pasted into a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub text: String,
    pub note: Option<String>,
}

/// One figure of a task for all units.
#[derive(Debug, Clone)]
pub struct GridForm {
    task: u32,
    month: Period,
    several: bool,
    items: Vec<ItemId>,
    item: usize,
    table: Table,
    typed: BTreeMap<Spot, Typed>,
    at: (usize, usize),
    /// The cell takes what is typed from the beginning.
    begun: bool,
    /// Lines of the last block that were not understood.
    strange: Vec<String>,
    asked: Asked,
    keeping: Keeping,
}

/// Whether it was said that lines are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    NotYet,
    Once,
}

impl GridForm {
    /// The figures of a task, from a unit's row; else why there are none. `kept`: the text of
    /// unfinished forms.
    pub fn open(desk: &Desk, cell: &CellName, kept: Option<&str>) -> Result<Self, String> {
        let items = items(desk, cell.task);
        let opened = KeptForm::new(format!("grid@{}/{}", cell.month, cell.task), None, None);
        let mut form = Self {
            task: cell.task,
            month: cell.month,
            several: false,
            items,
            item: 0,
            table: Table::default(),
            typed: BTreeMap::new(),
            at: (0, 0),
            begun: false,
            strange: Vec::new(),
            asked: Asked::NotYet,
            keeping: Keeping::open(opened, kept),
        };
        if cell.month.start() > desk.board.when.as_of {
            return Err(desk.words.grid.not_begun().to_owned());
        }
        if form.items.is_empty() {
            return Err(desk.words.grid.no_figure(&cell.task));
        }
        // The figure that the chosen unit hands in comes first.
        let of_unit = |id: &ItemId| {
            let item = desk.plan.item(id.as_str());
            item.is_some_and(|it| crate::board::reporters(&desk.plan, it).contains(&cell.unit))
        };
        form.item = form.items.iter().position(of_unit).unwrap_or(0);
        form.restore();
        form.lay(desk);
        let row = form.table.rows.iter().position(|it| it.unit == cell.unit);
        form.at.0 = row.unwrap_or(0);
        Ok(form)
    }

    fn restore(&mut self) {
        let Some(kept) = self.keeping.restore() else {
            return;
        };
        for (name, text) in &kept {
            let mut parts = name.splitn(3, '/');
            let (month, item, unit) = (parts.next(), parts.next(), parts.next());
            let (Some(Ok(month)), Some(item), Some(unit)) = (month.map(str::parse), item, unit)
            else {
                continue;
            };
            let (text, note) = text.split_once('\t').unwrap_or((text, ""));
            let spot = Spot {
                month,
                item: ItemId::from(item),
                unit: UnitId::from(unit),
            };
            let note = Some(note.to_owned()).filter(|it| !it.is_empty());
            let text = text.to_owned();
            self.typed.insert(spot, Typed { text, note });
        }
    }

    /// Takes the figures up as the journal has them now.
    pub fn lay(&mut self, desk: &Desk) {
        let all = months(&desk.plan);
        let last = all.iter().position(|it| *it == self.month);
        let until = last.map_or(0, |at| at + 1);
        let across = if self.several { ACROSS } else { 1 };
        let shown = all.get(until.saturating_sub(across)..until);
        let shown = shown.map(<[Period]>::to_vec).unwrap_or_default();
        self.table = match self.items.get(self.item) {
            Some(item) => table(desk, item, shown),
            None => Table::default(),
        };
        self.at.0 = self.at.0.min(self.table.rows.len().saturating_sub(1));
        self.at.1 = self.at.1.min(self.table.months.len().saturating_sub(1));
    }

    /// The task whose figures they are.
    pub const fn task(&self) -> u32 {
        self.task
    }

    /// The month of the last column.
    pub const fn month(&self) -> Period {
        self.month
    }

    /// Which of the task's figures is shown, from 1, and how many there are.
    pub fn nth(&self) -> (usize, usize) {
        (self.item + 1, self.items.len())
    }

    /// The item whose figure is shown.
    pub fn item<'a>(&self, desk: &'a Desk) -> Option<&'a Item> {
        desk.plan.item(self.items.get(self.item)?.as_str())
    }

    /// What stands in the journal.
    pub const fn table(&self) -> &Table {
        &self.table
    }

    /// The row and the column that have the keys.
    pub const fn at(&self) -> (usize, usize) {
        self.at
    }

    /// Lines of a pasted block that were not understood, in words.
    pub fn strange(&self) -> &[String] {
        &self.strange
    }

    pub(super) const fn typed(&self) -> &BTreeMap<Spot, Typed> {
        &self.typed
    }

    /// How many cells were typed or pasted into.
    pub fn changes(&self) -> usize {
        self.typed.len()
    }

    pub(super) fn spot(&self, (row, column): (usize, usize)) -> Option<Spot> {
        Some(Spot {
            month: *self.table.months.get(column)?,
            item: self.items.get(self.item)?.clone(),
            unit: self.table.rows.get(row)?.unit.clone(),
        })
    }

    /// What was typed into a cell.
    pub fn typed_at(&self, row: usize, column: usize) -> Option<&Typed> {
        self.typed.get(&self.spot((row, column))?)
    }

    /// Moves by rows and columns, never past the ends.
    pub fn go(&mut self, rows: isize, columns: isize) {
        let last = |len: usize| len.saturating_sub(1);
        let (row, column) = self.at;
        self.at = (
            row.saturating_add_signed(rows)
                .min(last(self.table.rows.len())),
            column
                .saturating_add_signed(columns)
                .min(last(self.table.months.len())),
        );
        self.begun = false;
    }

    /// Another figure of the task, round the end; what was typed stays.
    pub fn turn(&mut self, desk: &Desk, on: bool) {
        self.item = next_round(self.item, self.items.len(), on);
        self.begun = false;
        self.lay(desk);
    }

    /// One month or several.
    pub fn widen(&mut self, desk: &Desk) {
        self.several = !self.several;
        self.begun = false;
        self.lay(desk);
        self.at.1 = self.table.months.len().saturating_sub(1);
    }

    /// Types a sign into the chosen cell; the first one replaces what stands there.
    pub fn type_sign(&mut self, sign: char) {
        let Some(spot) = self.spot(self.at) else {
            return;
        };
        let begun = std::mem::replace(&mut self.begun, true);
        let cell = self.typed.entry(spot).or_default();
        if !begun {
            cell.text.clear();
        }
        cell.text.push(sign);
    }

    /// Takes the last sign back; with none left the cell is as it was.
    pub fn take_back(&mut self) {
        let Some(spot) = self.spot(self.at) else {
            return;
        };
        self.begun = true;
        if let Some(cell) = self.typed.get_mut(&spot) {
            cell.text.pop();
            if cell.text.is_empty() {
                self.typed.remove(&spot);
            }
        }
    }

    /// Leaves the chosen cell as the journal has it.
    pub fn restore_cell(&mut self) {
        if let Some(spot) = self.spot(self.at) {
            self.typed.remove(&spot);
        }
        self.begun = false;
    }

    /// Takes a block; answers how many cells it filled.
    pub fn paste(&mut self, desk: &Desk, text: &str) -> usize {
        let units: Vec<UnitId> = self.table.rows.iter().map(|it| it.unit.clone()).collect();
        let measure = self.item(desk).and_then(Item::measure);
        // Figures without units go into the chosen column and those to its right.
        let months = self.table.months.len();
        let read = read_block(text, &desk.plan, &units, measure, (months, self.at.0));
        self.strange.clear();
        self.asked = Asked::NotYet;
        self.begun = false;
        let mut filled = 0;
        for (number, line) in read {
            match line {
                Pasted::Row { row, figures, note } => {
                    filled += self.fill(row, figures, note.as_deref());
                }
                line @ (Pasted::NoUnit(_)
                | Pasted::NotOwed(_)
                | Pasted::BadFigure { .. }
                | Pasted::Twice(_)
                | Pasted::TooFar) => self.strange.push(strange(desk, number, &line)),
            }
        }
        filled
    }

    /// Fills a row with pasted figures; answers how many there are.
    fn fill(&mut self, row: usize, figures: Vec<String>, note: Option<&str>) -> usize {
        let mut filled = 0;
        for (column, text) in figures.into_iter().enumerate() {
            if let Some(spot) = self.spot((row, column)).filter(|_| !text.is_empty()) {
                let note = note.map(str::to_owned);
                self.typed.insert(spot, Typed { text, note });
                filled += 1;
            }
        }
        filled
    }

    /// The records; else what is wrong, and the cell to be mended has the keys.
    pub fn save(&mut self, desk: &Desk) -> Result<Vec<Draft>, String> {
        let words = &desk.words.grid;
        if self.typed.is_empty() {
            return Err(words.nothing().to_owned());
        }
        let drafts = make(desk, self).map_err(|wrong| {
            self.find(desk, &wrong.at);
            let unit = say::unit(&desk.words, Some(&wrong.at.unit));
            desk.words.form.refused(&unit, &wrong.text)
        })?;
        if !self.strange.is_empty()
            && std::mem::replace(&mut self.asked, Asked::Once) == Asked::NotYet
        {
            return Err(words.left_out(&self.strange.len()));
        }
        Ok(drafts)
    }

    /// Gives the keys to a cell.
    fn find(&mut self, desk: &Desk, spot: &Spot) {
        if let Some(item) = self.items.iter().position(|it| *it == spot.item) {
            self.item = item;
        }
        self.lay(desk);
        if !self.table.months.contains(&spot.month) {
            self.widen(desk);
        }
        let row = self.table.rows.iter().position(|it| it.unit == spot.unit);
        let column = self.table.months.iter().position(|it| *it == spot.month);
        self.at = (row.unwrap_or(self.at.0), column.unwrap_or(self.at.1));
        self.begun = false;
    }
}

impl Unfinished for GridForm {
    fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    fn texts(&self) -> BTreeMap<String, String> {
        let typed = self.typed.iter();
        let fields = typed.map(|(spot, typed)| {
            let name = format!("{}/{}/{}", spot.month, spot.item, spot.unit);
            let note = typed.note.as_deref().unwrap_or_default();
            (name, format!("{}\t{note}", typed.text))
        });
        fields.collect()
    }

    fn is_touched(&self) -> bool {
        !self.typed.is_empty()
    }
}
