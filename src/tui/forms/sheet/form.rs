//! The sheet being filled in: its tasks, its last fields, which field has the keys.

use std::collections::BTreeMap;

use super::doubt::doubts;
use super::fill::{section, tail};
use super::read::read;
use super::section::{Section, What};
use crate::board::rounds::dispatch::{CellName, CellState, Rounds};
use crate::calendar::Period;
use crate::journal::Draft;
use crate::locale::say;
use crate::plan::{ItemId, UnitId};
use crate::tui::desk::Desk;
use crate::tui::forms::round::next_round;
use crate::tui::forms::{Input, Keeping, KeptForm, Slot, Unfinished};
use crate::tui::outcome::Effect;

/// Where the keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A field of a task, both by their places.
    Field(usize, usize),
    /// One of the last fields.
    Tail(usize),
}

/// A unit's sheet being filled in.
#[derive(Debug, Clone)]
pub struct SheetForm {
    unit: UnitId,
    month: Period,
    sections: Vec<Section>,
    tail: Vec<Slot>,
    focus: Place,
    keeping: Keeping,
    /// Kept texts by the names of fields that the sheet no longer has.
    left: BTreeMap<String, String>,
    /// The oddities that were asked about last.
    doubted: Vec<String>,
}

impl SheetForm {
    /// The sheet of a unit, at one of its tasks; else why there is none. `kept`: the text of
    /// unfinished forms.
    pub fn open(desk: &Desk, at: &CellName, kept: Option<&str>) -> Result<Self, String> {
        let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
        let sheet = rounds.sheet(at.month, &at.unit);
        let sheet = sheet.map_err(|fault| say::dispatch_fault(&desk.words, &fault))?;
        let sections: Vec<Section> = sheet
            .cells
            .into_iter()
            .map(|it| section(desk, it))
            .collect();
        // Who filled in the last one is likely to fill in the next.
        let handed = |section: &Section| section.this.as_ref().or(section.last.as_ref()).cloned();
        let filler = sections.iter().find_map(|it| handed(it)?.sheet.filler);
        let item = format!("dispatch@{}", at.month);
        let opened = KeptForm::new(item, None, Some(at.unit.to_string()));
        let mut form = Self {
            unit: at.unit.clone(),
            month: at.month,
            tail: tail(
                desk,
                filler.as_deref().unwrap_or_default(),
                desk.board.when.as_of,
            ),
            sections,
            focus: Place::Tail(0),
            keeping: Keeping::open(opened, kept),
            left: BTreeMap::new(),
            doubted: Vec::new(),
        };
        form.focus = form
            .place_of_task(at.task)
            .or_else(|| form.first())
            .unwrap_or(Place::Tail(0));
        if let Some(kept) = form.keeping.restore() {
            form.put_back(&kept);
        }
        Ok(form)
    }

    /// Puts texts into their fields; what has none any more is kept beside them.
    fn put_back(&mut self, texts: &BTreeMap<String, String>) {
        let mut left = texts.clone();
        for section in &mut self.sections {
            let unchanged = left.remove(&unchanged(section.task));
            section.unchanged = unchanged.is_some();
            for field in &mut section.fields {
                if let Some(text) = left.remove(&field.slot.name) {
                    field.slot.input.set(&text);
                }
            }
        }
        for slot in &mut self.tail {
            if let Some(text) = left.remove(&slot.name) {
                slot.input.set(&text);
            }
        }
        self.left = left;
    }

    /// What was typed earlier and is no longer asked for, to be shown; a mere choice says nothing.
    pub fn left(&self) -> Vec<&str> {
        let typed = self.left.iter().filter(|(name, _)| {
            let kind = name.split('/').nth(1);
            kind.is_none_or(|kind| !matches!(kind, "done" | "unchanged"))
        });
        typed.map(|(_, text)| text.as_str()).collect()
    }

    /// The same sheet over another plan or journal; what was typed stays, even for what is not asked for
    /// any more.
    pub fn refresh(&mut self, desk: &Desk) {
        let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
        let Ok(sheet) = rounds.sheet(self.month, &self.unit) else {
            return;
        };
        let typed = self.texts();
        let task = match self.focus {
            Place::Field(at, _) => self.sections.get(at).map(|it| it.task),
            Place::Tail(_) => None,
        };
        let all: Vec<u32> = self.all_texts();
        let before = std::mem::take(&mut self.sections);
        let cells = sheet.cells.into_iter();
        self.sections = cells.map(|it| section(desk, it)).collect();
        for old in before.into_iter().filter(Section::is_touched) {
            let same = self.sections.iter_mut().find(|it| it.task == old.task);
            match same {
                Some(section) => section.take_over(old),
                None => self.sections.push(old),
            }
        }
        let place = |it: &Section| desk.plan.tasks.iter().position(|one| one.number == it.task);
        self.sections.sort_by_key(place);
        for section in &mut self.sections {
            section.all_texts |= all.contains(&section.task);
        }
        self.put_back(&typed);
        if !self.places().contains(&self.focus) {
            let found = task.and_then(|task| self.place_of_task(task));
            self.focus = found.or_else(|| self.first()).unwrap_or(Place::Tail(0));
        }
    }

    fn all_texts(&self) -> Vec<u32> {
        let open = self.sections.iter().filter(|it| it.all_texts);
        open.map(|it| it.task).collect()
    }

    /// The unit whose sheet it is.
    pub const fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// The month it is for.
    pub const fn month(&self) -> Period {
        self.month
    }

    /// The tasks.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Who filled it in, and the day.
    pub fn tail(&self) -> &[Slot] {
        &self.tail
    }

    /// The field that has the keys.
    pub const fn focus(&self) -> Place {
        self.focus
    }

    /// How many tasks will be handed in.
    pub fn touched(&self) -> usize {
        self.sections.iter().filter(|it| it.is_touched()).count()
    }

    /// All fields that can have the keys, in order.
    fn places(&self) -> Vec<Place> {
        let sections = self.sections.iter().enumerate();
        let fields = sections.flat_map(|(at, section)| {
            let shown = section.shown();
            shown
                .map(move |field| Place::Field(at, field))
                .collect::<Vec<_>>()
        });
        fields
            .chain((0..self.tail.len()).map(Place::Tail))
            .collect()
    }

    fn first(&self) -> Option<Place> {
        self.places().first().copied()
    }

    /// A task's first field.
    pub(super) fn place_of_task(&self, task: u32) -> Option<Place> {
        let at = self.sections.iter().position(|it| it.task == task)?;
        let field = self.sections.get(at)?.shown().next()?;
        Some(Place::Field(at, field))
    }

    /// The field in which an item is stated, or its day.
    pub(super) fn place_of(&self, item: &ItemId, day: bool) -> Option<Place> {
        self.sections.iter().enumerate().find_map(|(at, section)| {
            let ask = section.asks.iter().position(|it| it.item == *item)?;
            let wanted = |what: What| match what {
                What::Day(own) => day && own == ask,
                What::Figure(own) | What::Done(own) => !day && own == ask,
                What::Evidence(_) | What::Progress | What::Trouble | What::Next | What::Needs => {
                    false
                }
            };
            let field = section.fields.iter().position(|it| wanted(it.what))?;
            Some(Place::Field(at, field))
        })
    }

    /// A field by its place.
    pub fn slot(&self, at: Place) -> Option<&Slot> {
        match at {
            Place::Field(section, field) => {
                Some(&self.sections.get(section)?.fields.get(field)?.slot)
            }
            Place::Tail(at) => self.tail.get(at),
        }
    }

    /// Changes what stands in the field that has the keys.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut Input) -> T) -> Option<T> {
        let slot = match self.focus {
            Place::Field(section, field) => {
                &mut self.sections.get_mut(section)?.fields.get_mut(field)?.slot
            }
            Place::Tail(at) => self.tail.get_mut(at)?,
        };
        Some(change(&mut slot.input))
    }

    /// What was odd is looked at anew.
    pub fn forget_doubts(&mut self) {
        self.doubted.clear();
    }

    /// Gives the keys to the next field or the one before, round at the ends.
    pub fn go(&mut self, on: bool) {
        self.change(Input::leave);
        let places = self.places();
        let at = places.iter().position(|it| *it == self.focus).unwrap_or(0);
        let next = places.get(next_round(at, places.len(), on));
        self.focus = next.copied().unwrap_or(self.focus);
    }

    /// Gives the keys to the first field of the next task or the one before.
    pub fn turn(&mut self, on: bool) {
        let len = self.sections.len();
        let at = match self.focus {
            Place::Field(at, _) => at,
            Place::Tail(_) => len,
        };
        let next = if on { at + 1 } else { at.saturating_sub(1) };
        let place = self
            .sections
            .get(next)
            .and_then(|it| self.place_of_task(it.task));
        self.focus = place.unwrap_or(if on { Place::Tail(0) } else { self.focus });
    }

    /// Last month's figures stand for the task that has the keys, or no longer.
    pub fn toggle_unchanged(&mut self) {
        let Place::Field(at, _) = self.focus else {
            return;
        };
        let Some(section) = self.sections.get_mut(at) else {
            return;
        };
        section.unchanged = !section.unchanged;
        let (task, unchanged) = (section.task, section.unchanged);
        self.focus = self.place_of_task(task).unwrap_or(self.focus);
        // What is settled needs no more keys.
        if unchanged {
            self.turn(true);
        }
    }

    /// They stand for every task that is asked for and that nothing was typed for; where that is so
    /// already, no longer.
    pub fn toggle_all_unchanged(&mut self) {
        let asked = |it: &Section| {
            matches!(it.cell.state, CellState::Missing | CellState::Returned) && !it.is_touched()
        };
        let some = self.sections.iter().any(asked);
        for section in &mut self.sections {
            if some && asked(section) {
                section.unchanged = true;
            } else if !some {
                section.unchanged = false;
            }
        }
        if !self.places().contains(&self.focus) {
            let task = match self.focus {
                Place::Field(at, _) => self.sections.get(at).map(|it| it.task),
                Place::Tail(_) => None,
            };
            let place = task.and_then(|task| self.place_of_task(task));
            self.focus = place.unwrap_or(Place::Tail(0));
        }
    }

    /// Asks for all texts of the task that has the keys, or only for one.
    pub fn toggle_texts(&mut self) {
        let Place::Field(at, _) = self.focus else {
            return;
        };
        if let Some(section) = self.sections.get_mut(at) {
            section.all_texts = !section.all_texts;
            let task = section.task;
            if !self.places().contains(&self.focus) {
                self.focus = self.place_of_task(task).unwrap_or(self.focus);
            }
        }
    }

    /// The records; else what is wrong or odd, and the field to be mended has the keys.
    pub fn save(&mut self, desk: &Desk) -> Result<Vec<Draft>, String> {
        let drafts = read(desk, self).map_err(|wrong| {
            self.focus = wrong.at;
            let label = self.slot(wrong.at).map_or("", |it| &it.label);
            desk.words.form.refused(&label, &wrong.text)
        })?;
        let odd = doubts(desk, self);
        if !odd.is_empty() && odd != self.doubted {
            let text = odd.join(" ") + desk.words.form.save_again();
            self.doubted = odd;
            return Err(text);
        }
        Ok(drafts)
    }
}

impl Unfinished for SheetForm {
    fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    fn texts(&self) -> BTreeMap<String, String> {
        let mut texts = self.left.clone();
        for section in &self.sections {
            if section.unchanged {
                texts.insert(unchanged(section.task), "1".to_owned());
            }
            let changed = section.fields.iter().filter(|it| it.slot.is_changed());
            texts.extend(changed.map(|it| (it.slot.name.clone(), it.slot.text())));
        }
        let changed = self.tail.iter().filter(|it| it.is_changed());
        texts.extend(changed.map(|it| (it.name.clone(), it.text())));
        texts
    }

    fn is_touched(&self) -> bool {
        !self.texts().is_empty()
    }

    fn done_with(&self) -> Effect {
        if self.left.is_empty() {
            self.keeping.done_with()
        } else {
            Effect::KeepDraft(self.keeping.text(self.left.clone()))
        }
    }
}

/// The name under which it is kept that last month's figures stand for a task.
fn unchanged(task: u32) -> String {
    format!("{task}/unchanged")
}
