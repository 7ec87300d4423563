//! The form's state: its fields, which one has the keys, what was understood.

use std::collections::BTreeMap;

use crate::board::{Key, Which, reporters};
use crate::journal::Draft;
use crate::plan::{Item, ItemId, Kind, UnitId};
use crate::tui::desk::Desk;
use crate::tui::forms::round::next_round;
use crate::tui::forms::{Choice, Input, Keeping, KeptForm, Unfinished};
use crate::tui::outcome::{Effect, Target};

use super::doubt::{Doubt, doubt};
use super::field::{Field, FieldName};
use super::fill::fields;
use super::lens::Lens;
use super::parts::{Part, parts};
use super::understood::{Filled, Lack, Understood, understand};

/// What came of an attempt to save.
#[derive(Debug, Clone, PartialEq)]
pub enum Saving {
    /// A field is wrong; it has the keys now.
    Refused(Lack),
    /// Something is odd: asked once.
    Doubted(Doubt),
    Ready(Draft),
}

/// A form being filled in.
#[derive(Debug, Clone)]
pub struct RecordForm {
    keeping: Keeping,
    lens: Lens,
    fields: Vec<Field>,
    focus: FieldName,
    parts: Vec<Part>,
    units: Vec<UnitId>,
    understood: Understood,
    /// The oddity that was asked about last.
    doubted: Option<Doubt>,
    /// Saving was tried: what is missing is shown, too.
    tried: bool,
}

impl RecordForm {
    /// A form for what is aimed at; `None` where that has no item that the plan knows. `kept`: the
    /// text of unfinished forms; one for the same is gone on with.
    pub fn open(desk: &Desk, target: &Target, kept: Option<&str>) -> Option<Self> {
        let key = target.key.as_deref().and_then(Key::parse);
        let id = target
            .item
            .clone()
            .or_else(|| Some(key.as_ref()?.item.clone()))?;
        let lens = Lens::of(desk, &id)?;
        let item = lens.item()?;
        let units = reporters(&lens.plan, item);
        let unit = target
            .unit
            .clone()
            .or_else(|| key.as_ref()?.unit.clone())
            .filter(|unit| units.contains(unit));
        let parts = parts(&desk.words, &lens);
        let fields = fields(
            &desk.words,
            &lens,
            &parts,
            &units,
            unit.as_ref(),
            key.as_ref(),
        );
        let opened = KeptForm::new(
            id.to_string(),
            target.key.clone(),
            target.unit.as_ref().map(ToString::to_string),
        );
        let mut form = Self {
            keeping: Keeping::open(opened, kept),
            understood: understand(&lens, &Filled::default()),
            lens,
            fields,
            focus: FieldName::Figure,
            parts,
            units,
            doubted: None,
            tried: false,
        };
        form.read();
        form.focus = form.first();
        form.keeping.begin(form.texts());
        form.restore();
        Some(form)
    }

    /// The field that says what the record is about.
    fn first(&self) -> FieldName {
        let says = [FieldName::Figure, FieldName::Label, FieldName::Done];
        let mut names = self.shown().map(|it| it.name);
        names
            .find(|it| says.contains(it))
            .unwrap_or(FieldName::Note)
    }

    /// Goes on with what was kept for the same.
    fn restore(&mut self) {
        let Some(kept) = self.keeping.restore() else {
            return;
        };
        for field in &mut self.fields {
            if let Some(text) = kept.get(field.name.code()) {
                field.input.set(text);
            }
        }
        self.read();
        self.keeping.begin(self.texts());
    }

    /// The same form over another plan or journal; what was typed stays.
    pub fn refresh(&mut self, desk: &Desk) {
        let Some(lens) = Lens::of(desk, &ItemId::from(self.keeping.opened().item.as_str())) else {
            return;
        };
        self.lens = lens;
        self.read();
    }

    /// The item that is recorded.
    pub fn item(&self) -> Option<&Item> {
        self.lens.item()
    }

    /// The item cut out of plan and journal.
    pub const fn lens(&self) -> &Lens {
        &self.lens
    }

    /// What was understood of the fields.
    pub const fn understood(&self) -> &Understood {
        &self.understood
    }

    /// The oddity that was asked about and not yet changed.
    pub const fn doubted(&self) -> Option<Doubt> {
        self.doubted
    }

    /// Whether saving was tried.
    pub const fn tried(&self) -> bool {
        self.tried
    }

    /// The field that has the keys.
    pub const fn focus(&self) -> FieldName {
        self.focus
    }

    /// The fields that matter for what is chosen, in order.
    pub fn shown(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|it| self.shows(it.name))
    }

    fn shows(&self, name: FieldName) -> bool {
        let step = self.part().is_some_and(|it| it.which.is_some());
        let kind = self.lens.item().map(|it| &it.kind);
        let (for_step, otherwise): (&[FieldName], &[FieldName]) = match kind {
            Some(Kind::Indicator(_)) => (&[FieldName::Done], &[FieldName::Figure]),
            Some(Kind::Case(_)) => (
                &[FieldName::Done, FieldName::Evidence],
                &[FieldName::Label, FieldName::Count, FieldName::Unit],
            ),
            Some(
                Kind::Milestone { .. }
                | Kind::Standing(_)
                | Kind::Zero(_)
                | Kind::Report(_)
                | Kind::Requirement,
            )
            | None => (&[], &[]),
        };
        let hidden = if step { otherwise } else { for_step };
        !hidden.contains(&name)
    }

    /// The part that stands.
    pub fn part(&self) -> Option<&Part> {
        let at = self.field(FieldName::Part)?.as_choice()?.standing()?;
        self.parts.get(at)
    }

    /// The checkpoint, period or case that stands, where one does.
    pub fn which(&self) -> Option<&Which> {
        if let Some(part) = self.part() {
            return part.which.as_ref();
        }
        let meant = self.understood.meant.as_ref().ok();
        meant?.key.as_ref().map(|key| &key.which)
    }

    /// The unit that is recorded for.
    pub fn unit(&self) -> Option<&UnitId> {
        match self.field(FieldName::Unit).and_then(Field::as_choice) {
            Some(choice) => self.units.get(choice.chosen()?),
            None => self.units.first(),
        }
    }

    /// The field of this name.
    pub fn field(&self, name: FieldName) -> Option<&Field> {
        self.fields.iter().find(|it| it.name == name)
    }

    fn field_mut(&mut self, name: FieldName) -> Option<&mut Field> {
        self.fields.iter_mut().find(|it| it.name == name)
    }

    /// Changes what stands in the field that has the keys, and reads the form anew.
    pub fn change<T>(&mut self, change: impl FnOnce(&mut Input) -> T) -> Option<T> {
        let changed = self.field_mut(self.focus).map(|it| change(&mut it.input));
        self.doubted = None;
        self.read();
        changed
    }

    /// Nothing was changed after all: the oddity stays asked about.
    pub const fn doubt_again(&mut self, doubted: Option<Doubt>) {
        self.doubted = doubted;
    }

    /// Gives the keys to the next field, or the one before; round at the ends.
    pub fn go(&mut self, on: bool) {
        let names: Vec<FieldName> = self.shown().map(|it| it.name).collect();
        let at = names.iter().position(|it| *it == self.focus).unwrap_or(0);
        if let Some(field) = self.field_mut(self.focus) {
            field.input.leave();
        }
        let next = names.get(next_round(at, names.len(), on));
        self.focus = next.copied().unwrap_or(self.focus);
    }

    /// Tries to save.
    pub fn save(&mut self) -> Saving {
        self.tried = true;
        self.read();
        let meant = match &self.understood.meant {
            Ok(meant) => meant,
            Err(lack) => {
                let mut lack = lack.clone();
                if !self.shown().any(|it| it.name == lack.field) {
                    lack.field = self.first();
                }
                self.focus = lack.field;
                return Saving::Refused(lack);
            }
        };
        let odd = doubt(&self.lens, meant);
        if let Some(odd) = odd
            && self.doubted != Some(odd)
        {
            self.doubted = Some(odd);
            return Saving::Doubted(odd);
        }
        Saving::Ready(Draft {
            body: meant.body.clone(),
        })
    }

    /// What to keep, where something changed since it was kept last.
    pub fn keep_changes(&mut self) -> Option<Effect> {
        let texts = self.texts();
        self.keeping.changes(texts)
    }

    fn read(&mut self) {
        self.understood = understand(&self.lens, &self.filled());
        let meant = self.understood.meant.as_ref().ok();
        let which = meant.and_then(|it| it.key.as_ref()).map(|it| &it.which);
        let usual = which.and_then(|which| {
            let fits = |it: &Part| it.which.as_ref() == Some(which);
            self.parts.iter().position(fits)
        });
        let periods = self.parts.first().is_some_and(|it| it.which.is_some());
        let part = self.field_mut(FieldName::Part);
        if let Some(choice) = part.and_then(|it| it.input.as_choice_mut())
            && periods
        {
            choice.set_usual(usual);
        }
    }

    /// A milestone without parts is meant as a whole, also once it is done.
    fn whole(&self) -> Option<Which> {
        let kind = self.lens.item().map(|it| &it.kind);
        let milestone = matches!(kind, Some(Kind::Milestone { .. }));
        (milestone && self.parts.is_empty()).then_some(Which::Whole)
    }

    fn filled(&self) -> Filled {
        let shown = |name| self.field(name).filter(|_| self.shows(name));
        let text = |name| shown(name).map(Field::text);
        let chosen = |name| {
            shown(name)
                .and_then(Field::as_choice)
                .and_then(Choice::chosen)
        };
        let part = chosen(FieldName::Part).and_then(|at| self.parts.get(at));
        Filled {
            figure: text(FieldName::Figure),
            done: shown(FieldName::Done).map(|_| chosen(FieldName::Done) == Some(0)),
            label: text(FieldName::Label),
            count: text(FieldName::Count),
            which: part.map_or_else(|| self.whole(), |it| it.which.clone()),
            unit: shown(FieldName::Unit).and_then(|_| self.unit().cloned()),
            day: text(FieldName::Day).unwrap_or_default(),
            note: text(FieldName::Note).unwrap_or_default(),
            evidence: text(FieldName::Evidence)
                .unwrap_or_default()
                .lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
        }
    }
}

impl Unfinished for RecordForm {
    fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    fn texts(&self) -> BTreeMap<String, String> {
        self.fields
            .iter()
            .filter(|it| {
                it.as_choice()
                    .is_none_or(|choice| choice.chosen().is_some())
            })
            .map(|it| (it.name.code().to_owned(), it.text()))
            .collect()
    }

    fn is_touched(&self) -> bool {
        let typed = |it: &Field| it.name != FieldName::Count && it.input.is_typed();
        self.restored() || self.fields.iter().any(typed)
    }
}
