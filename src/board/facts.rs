//! The facts that count for a day, sorted by the item they are about.

use foldhash::{HashMap, HashSet};

use super::When;
use super::disproved::{Disproved, take_back};
use super::key::Key;
use super::obligation::Met;
use super::rounds::dispatch::log::{Filed, Log, holds_on};
use crate::calendar::Day;
use crate::journal::{Body, Book, Case, Extension, Flag, Progress, RecordId, Visit};
use crate::plan::{ItemId, Plan, UnitId};

/// A fact with the record that states it.
#[derive(Debug)]
pub(super) struct Fact<'a, T> {
    pub(super) id: RecordId,
    /// The day it holds, which a sheet's month decides for what the sheet states.
    pub(super) on: Day,
    pub(super) it: &'a T,
}

/// What is known of one item, each list by day, then by id.
#[derive(Debug)]
pub(super) struct ItemFacts<'a> {
    pub(super) progress: Vec<Fact<'a, Progress>>,
    pub(super) cases: Vec<Fact<'a, Case>>,
    pub(super) flags: Vec<Fact<'a, Flag>>,
    /// Claims that a visit found untrue; they are no longer among the progress.
    pub(super) disproved: Vec<Disproved<'a>>,
    /// Places in the progress by unit, where several units owe the item each by itself.
    own: Option<HashMap<&'a str, Vec<u32>>>,
}

/// All facts that hold by the as-of day and were known by the known day.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    /// Places of the records that count, in the order of ids.
    pub(super) live: Vec<u32>,
    pub(super) items: Vec<ItemFacts<'a>>,
    /// By obligation, by day, then by id.
    extensions: HashMap<Key, Vec<Fact<'a, Extension>>>,
    /// Sheets handed in and what the office did about them.
    pub(super) log: Log<'a>,
    /// Sheets that count and wait for the office.
    pub(super) pending: HashSet<RecordId>,
}

impl<'a> Facts<'a> {
    /// Leaves out what is voided, what holds later, what was written later, and unknown items.
    pub(super) fn gather(plan: &Plan, book: &'a Book, when: When) -> Self {
        Self::of_live(plan, book, book.live(when.known), when.as_of)
    }

    /// The same, where the records that count are known; `live`: their places, in the order of ids.
    pub(super) fn of_live(plan: &Plan, book: &'a Book, live: Vec<u32>, as_of: Day) -> Self {
        let mut facts = Self {
            log: Log::gather(book, &live, as_of),
            pending: HashSet::default(),
            items: plan
                .items
                .iter()
                .map(|_| ItemFacts {
                    progress: Vec::new(),
                    cases: Vec::new(),
                    flags: Vec::new(),
                    disproved: Vec::new(),
                    own: None,
                })
                .collect(),
            extensions: HashMap::default(),
            live: Vec::new(),
        };
        let mut visits: Vec<&Visit> = Vec::new();
        for record in live.iter().filter_map(|at| book.record(*at)) {
            if let Body::Checkin(sheet) = &record.body {
                facts.take_sheet(plan, Filed { record, sheet }, as_of);
                continue;
            }
            if record.body.on().is_none_or(|on| on > as_of) {
                continue;
            }
            if let Body::Visit(visit) = &record.body {
                visits.push(visit);
            }
            facts.take(plan, record.id, &record.body);
        }
        facts.sort();
        visits.sort_by_key(|visit| visit.on);
        take_back(plan, &mut facts, &visits);
        facts.part(plan);
        facts.live = live;
        facts
    }

    /// Parts what several units say of one item, so that each one's is found at once.
    fn part(&mut self, plan: &Plan) {
        for (item, known) in plan.items.iter().zip(&mut self.items) {
            if item.is_owed_once() {
                continue;
            }
            let mut own: HashMap<&str, Vec<u32>> = HashMap::default();
            for (at, fact) in (0_u32..).zip(&known.progress) {
                if let Some(unit) = &fact.it.unit {
                    own.entry(unit.as_str()).or_default().push(at);
                }
            }
            known.own = Some(own);
        }
    }

    /// What a sheet states counts from the day it holds, unless the sheet was returned.
    fn take_sheet(&mut self, plan: &Plan, filed: Filed<'a>, as_of: Day) {
        let id = filed.record.id;
        if self.log.is_returned(id) {
            return;
        }
        if self.log.held(id).is_none() && plan.dispatch.review {
            self.pending.insert(id);
        }
        for stated in &filed.sheet.facts {
            let on = holds_on(plan, filed.sheet, stated);
            let it = &stated.it;
            if on <= as_of
                && let Some(slot) = self.slot(plan, &it.item)
            {
                slot.progress.push(Fact { id, on, it });
            }
        }
    }

    fn take(&mut self, plan: &Plan, id: RecordId, body: &'a Body) {
        match body {
            Body::Progress(it) => {
                if let Some(slot) = self.slot(plan, &it.item) {
                    let on = it.on;
                    slot.progress.push(Fact { id, on, it });
                }
            }
            Body::Case(it) => {
                if let Some(slot) = self.slot(plan, &it.item) {
                    let on = it.on;
                    slot.cases.push(Fact { id, on, it });
                }
            }
            Body::Flag(it) => {
                if let Some(slot) = self.slot(plan, &it.item) {
                    let on = it.on;
                    slot.flags.push(Fact { id, on, it });
                }
            }
            Body::Extension(it) => {
                if let Some(key) = Key::parse(&it.key) {
                    let on = it.on;
                    let list = self.extensions.entry(key).or_default();
                    list.push(Fact { id, on, it });
                }
            }
            Body::Checkin(_)
            | Body::Dispatch(_)
            | Body::Visit(_)
            | Body::Entry(_)
            | Body::Step(_)
            | Body::Reminder(_)
            | Body::Review(_)
            | Body::Note(_)
            | Body::Void(_)
            | Body::Accept(_)
            | Body::Other { .. } => {}
        }
    }

    fn slot(&mut self, plan: &Plan, item: &ItemId) -> Option<&mut ItemFacts<'a>> {
        self.items.get_mut(*plan.index.get(item)?)
    }

    /// Records come by id; days decide first.
    fn sort(&mut self) {
        for item in &mut self.items {
            item.progress.sort_by_key(|fact| fact.on);
            item.cases.sort_by_key(|fact| fact.on);
            item.flags.sort_by_key(|fact| fact.on);
        }
        for list in self.extensions.values_mut() {
            list.sort_by_key(|fact| fact.on);
        }
    }

    /// The extensions of one obligation.
    pub(super) fn extensions(&self, key: &Key) -> &[Fact<'a, Extension>] {
        self.extensions.get(key).map_or(&[], Vec::as_slice)
    }
}

impl<'a> ItemFacts<'a> {
    /// What speaks for an owner, by day, then by id.
    pub(super) fn of<'s>(
        &'s self,
        owner: Owner<'s>,
    ) -> impl Iterator<Item = &'s Fact<'a, Progress>> {
        let (all, places) = match (owner, &self.own) {
            (Owner::Unit(unit), Some(own)) => {
                let places = own.get(unit.as_str()).map_or(&[][..], Vec::as_slice);
                (&[][..], places)
            }
            (Owner::Anyone | Owner::Unit(_), _) => (self.progress.as_slice(), &[][..]),
        };
        let own = places
            .iter()
            .filter_map(|at| self.progress.get(usize::try_from(*at).ok()?));
        all.iter()
            .filter(move |fact| owner.owns(fact.it.unit.as_ref()))
            .chain(own)
    }

    /// The first day on which a record that fits says done.
    pub(super) fn first_done(
        &self,
        owner: Owner<'_>,
        fits: impl Fn(&Progress) -> bool,
    ) -> Option<Met> {
        self.of(owner)
            .find(|fact| fact.it.done && fits(fact.it))
            .map(|fact| Met {
                on: fact.on,
                record: fact.id,
            })
    }

    /// The office's word on the item, where the latest sets it to behind.
    pub(super) fn flagged(&self, unit: Option<&UnitId>) -> Option<&Flag> {
        self.flags
            .iter()
            .rev()
            .map(|fact| fact.it)
            .find(|flag| flag.unit.is_none() || flag.unit.as_ref() == unit)
            .filter(|flag| flag.set)
    }
}

/// Whose records speak for an obligation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner<'a> {
    /// Owed once: whoever reported it, so that a lead corrected later loses nothing.
    Anyone,
    /// Owed by several: only its own.
    Unit(&'a UnitId),
}

impl Owner<'_> {
    pub(super) fn owns(self, unit: Option<&UnitId>) -> bool {
        match self {
            Self::Anyone => true,
            Self::Unit(own) => unit == Some(own),
        }
    }
}
