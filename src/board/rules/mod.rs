//! One file for each kind of duty: what it owes and what light that shows.

mod case;
mod deadline;
mod indicator;
mod milestone;
mod period;
mod report;
mod standing;
mod zero;

use super::disproved::Disproved;
use super::extension::Extended;
use super::facts::{Facts, ItemFacts, Owner};
use super::key::{Key, Which};
use super::light::{Light, State};
use super::obligation::{Detail, Met, Obligation};
use super::series::Series;
use crate::calendar::Day;
use crate::plan::{Item, Kind, OwedBy, Plan, Split, UnitId};

/// What every rule looks at.
pub(super) struct Ctx<'a> {
    pub(super) plan: &'a Plan,
    pub(super) item: &'a Item,
    /// Index of the item.
    pub(super) at: usize,
    pub(super) all: &'a Facts<'a>,
    pub(super) facts: &'a ItemFacts<'a>,
    /// The as-of day.
    pub(super) day: Day,
}

/// Adds all obligations of one item.
pub(super) fn owe(ctx: &Ctx<'_>, out: &mut Vec<Obligation>) {
    match &ctx.item.kind {
        Kind::Milestone { due, steps } => milestone::owe(ctx, *due, steps, out),
        Kind::Indicator(indicator) => indicator::owe(ctx, indicator, out),
        Kind::Standing(rhythm) => standing::owe(ctx, *rhythm, out),
        Kind::Zero(zero) => zero::owe(ctx, zero, out),
        Kind::Report(rhythm) => report::owe(ctx, *rhythm, out),
        Kind::Case(countdown) => case::owe(ctx, countdown, out),
        Kind::Requirement => {}
    }
}

/// What a rule found, before waivers, the office's word and mere aims.
pub(super) struct Verdict {
    pub(super) light: Light,
    pub(super) state: State,
    pub(super) days_late: i64,
    pub(super) met: Option<Met>,
    pub(super) details: Vec<Detail>,
}

impl Verdict {
    pub(super) const fn new(light: Light, state: State) -> Self {
        Self {
            light,
            state,
            days_late: 0,
            met: None,
            details: Vec::new(),
        }
    }

    pub(super) const fn late(mut self, days: i64) -> Self {
        self.days_late = days;
        self
    }

    pub(super) const fn met(mut self, met: Met) -> Self {
        self.met = Some(met);
        self
    }

    pub(super) fn with(mut self, detail: Detail) -> Self {
        self.details.push(detail);
        self
    }
}

impl<'a> Ctx<'a> {
    /// Who owes the item: each by itself, or one for all.
    pub(super) fn owers(&self) -> Vec<(Option<UnitId>, Owner<'a>)> {
        let several = !matches!(self.item.owed_by, OwedBy::Lead)
            || matches!(self.item.split, Split::Each { .. });
        if several && !matches!(self.item.split, Split::Sum(_)) {
            self.item
                .owers
                .iter()
                .map(|unit| (Some(unit.clone()), Owner::Unit(unit)))
                .collect()
        } else {
            let lead = self.item.lead.as_ref().or(self.item.owers.first());
            vec![(lead.cloned(), Owner::Anyone)]
        }
    }

    /// An obligation that nothing has been said of yet.
    pub(super) fn blank(
        &self,
        which: Which,
        owner: Owner<'_>,
        unit: Option<UnitId>,
        due: Option<Day>,
    ) -> Obligation {
        let key = Key {
            item: self.item.id.clone(),
            which,
            unit: match owner {
                Owner::Anyone => None,
                Owner::Unit(unit) => Some(unit.clone()),
            },
        };
        let mut blank = Obligation {
            key,
            item: self.at,
            unit,
            label: None,
            due,
            due_was: None,
            extensions: 0,
            pending: None,
            light: Light::Grey,
            state: State::NotDue,
            days_late: 0,
            target: None,
            reading: None,
            pace: None,
            met: None,
            details: Vec::new(),
        };
        self.extend(&mut blank);
        blank
    }

    /// Moves the due day to the one approved last.
    fn extend(&self, blank: &mut Obligation) {
        let known = self.all.extensions(&blank.key);
        let extended = Extended::of(blank.due, known.iter().map(|fact| (fact.id, fact.it)));
        blank.due = extended.due;
        blank.due_was = extended.was;
        blank.extensions = extended.times;
        blank.pending = extended.pending;
    }

    /// Days from a due day to the as-of day: positive once it is past.
    pub(super) fn days_past(&self, due: Day) -> i64 {
        (self.day - due).num_days()
    }

    /// The due day is near, within so many days.
    pub(super) fn is_soon(&self, due: Day, within: u32) -> bool {
        let left = (due - self.day).num_days();
        (0..=i64::from(within)).contains(&left)
    }

    /// Puts a verdict into an obligation: waivers first, then the office's word, then mere aims.
    ///
    /// `lit`: the obligation is the one of its item that is judged at present.
    pub(super) fn settle(&self, mut blank: Obligation, verdict: Verdict, lit: bool) -> Obligation {
        blank.light = verdict.light;
        blank.state = verdict.state;
        blank.days_late = verdict.days_late;
        blank.met = verdict.met;
        blank.details.extend(verdict.details);
        let disproved = self.facts.disproved.iter();
        let own = disproved.filter(|it| it.is_of(&blank.key));
        let said: Vec<_> = own.map(Disproved::detail).collect();
        blank.details.extend(said);
        let waiver = self.item.waived.iter().find(|waiver| {
            waiver.on <= self.day && (waiver.unit.is_none() || waiver.unit == blank.unit)
        });
        if let Some(waiver) = waiver {
            blank.light = Light::Waived;
            blank.state = State::Waived;
            blank.days_late = 0;
            blank.details.push(Detail::Waived {
                on: waiver.on,
                reason: waiver.reason.clone(),
            });
            return blank;
        }
        let aimed = self.item.indicator().is_some_and(|it| it.aim);
        if aimed && blank.light == Light::Red {
            blank.light = Light::Yellow;
            blank.state = State::NotMet;
            blank.days_late = 0;
        }
        let below_yellow = matches!(blank.light, Light::Blue | Light::Green | Light::Grey);
        if let Some(flag) = self.facts.flagged(blank.unit.as_ref())
            && lit
            && below_yellow
        {
            blank.light = Light::Yellow;
            blank.state = State::SetByOffice;
            blank.details.push(Detail::Set {
                on: flag.on,
                reason: flag.reason.to_string(),
            });
        }
        blank
    }

    /// The figures of one ower.
    pub(super) fn series(&self, owner: Owner<'_>) -> Series {
        Series::of(self.item, self.facts, owner)
    }

    /// The figures of another item, for comparisons: the whole, or the same ower's own.
    pub(super) fn series_of(&self, item: &str, owner: Owner<'_>) -> Option<Series> {
        let at = *self.plan.index.get(item)?;
        let item = self.plan.items.get(at)?;
        let facts = self.all.items.get(at)?;
        let owner = match item.split {
            Split::Each { .. } => owner,
            Split::Whole | Split::Sum(_) => Owner::Anyone,
        };
        Some(Series::of(item, facts, owner))
    }
}
