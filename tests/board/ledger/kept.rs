//! A journal of the ledger, and what a test asks of it.

use duban::board::ledger::{LedgerEntry, Stage, StepAsked, StepFault, ledger, step};
use duban::board::{Light, State, When};
use duban::journal::{
    Body, Book, Entry, EntryStep, Extension, ExtensionStep, Ledger, Record, Source, StepTo, Void,
};
use duban::plan::Plan;

use crate::given::{book, id, record};
use crate::plans::{day, plan, towns, unit};

/// A journal of the ledger in the making; records are numbered from 0.
#[derive(Clone)]
pub(super) struct Kept<'a> {
    pub(super) plan: &'a Plan,
    pub(super) records: Vec<Record>,
}

pub(super) fn kept(plan: &Plan) -> Kept<'_> {
    Kept {
        plan,
        records: Vec::new(),
    }
}

pub(super) fn entry(of: Ledger, found: &str, due: Option<&str>) -> Entry {
    Entry {
        ledger: of,
        on: day(found),
        what: "台账不全".into(),
        measure: Some("补齐台账".into()),
        goal: None,
        units: vec![unit("财政局")],
        person: None,
        reviewer: None,
        source: Source::Audit,
        reference: None,
        task: None,
        leader: None,
        due: due.map(day),
        from: None,
        evidence: Vec::new(),
    }
}

pub(super) fn taken(of: Ledger, on: &str, entry: usize, to: StepTo) -> EntryStep {
    EntryStep {
        ledger: of,
        on: day(on),
        entry: id(entry),
        unit: None,
        to,
        name: None,
        level: None,
        note: None,
        evidence: Vec::new(),
    }
}

impl Kept<'_> {
    pub(super) fn add(mut self, body: Body) -> Self {
        let written = body.on().unwrap_or(day("2024-04-10"));
        self.records.push(record(self.records.len(), written, body));
        self
    }

    pub(super) fn problem(self, found: &str, due: Option<&str>) -> Self {
        self.add(Body::Entry(Box::new(entry(Ledger::Problem, found, due))))
    }

    pub(super) fn shared(self, found: &str, due: &str) -> Self {
        let mut it = entry(Ledger::Problem, found, Some(due));
        it.units = towns(2);
        self.add(Body::Entry(Box::new(it)))
    }

    pub(super) fn assigned(self, given: &str, due: &str) -> Self {
        let it = entry(Ledger::Assignment, given, Some(due));
        self.add(Body::Entry(Box::new(it)))
    }

    /// A step of the first entry by a person.
    pub(super) fn step(self, on: &str, by: &str, to: StepTo) -> Self {
        self.step_of(on, by, to, |_| ())
    }

    pub(super) fn step_of(
        self,
        on: &str,
        by: &str,
        to: StepTo,
        fill: impl FnOnce(&mut EntryStep),
    ) -> Self {
        let Body::Entry(first) = &self.records[0].body else {
            panic!("no entry");
        };
        let of = first.ledger;
        let mut it = taken(of, on, 0, to);
        it.name = Some(by.into());
        fill(&mut it);
        self.add(Body::Step(Box::new(it)))
    }

    pub(super) fn extended(self, on: &str, to: &str, step: ExtensionStep) -> Self {
        let Some(Body::Entry(first)) = self.records.first().map(|it| &it.body) else {
            panic!("no entry");
        };
        let key = format!("{}#{}", first.ledger.code(), id(0));
        self.add(Body::Extension(Box::new(Extension {
            on: day(on),
            key: key.into(),
            to: day(to),
            step,
            reason: None,
            name: None,
            reference: None,
        })))
    }

    pub(super) fn void(self, target: usize) -> Self {
        self.add(Body::Void(Void {
            target: id(target),
            reason: None,
        }))
    }

    pub(super) fn book(&self) -> Book {
        book(self.records.clone())
    }

    pub(super) fn all(&self, on: &str) -> Vec<LedgerEntry> {
        ledger(self.plan, &self.book(), When::on(day(on)))
    }

    #[track_caller]
    pub(super) fn first(&self, on: &str) -> LedgerEntry {
        self.all(on).into_iter().next().unwrap()
    }

    #[track_caller]
    pub(super) fn shows(
        &self,
        on: &str,
        at: Stage,
        light: Light,
        state: State,
        late: i64,
    ) -> &Self {
        let it = self.first(on);
        let shown = (it.stage, it.light, it.state, it.days_late);
        assert_eq!(shown, (at, light, state, late), "as of {on}");
        self
    }

    /// The record that the step would be.
    pub(super) fn asks(&self, as_of: &str, asked: &StepAsked<'_>) -> Result<EntryStep, StepFault> {
        let when = When::on(day(as_of));
        step(self.plan, when, &self.first(as_of), asked)
    }
}

pub(super) fn asked(on: &str, by: &'static str, to: StepTo) -> StepAsked<'static> {
    StepAsked {
        on: day(on),
        unit: None,
        to,
        name: Some(by),
        writer: "办公室甲",
        level: None,
        note: None,
        evidence: &[],
    }
}

pub(super) fn nothing() -> Plan {
    plan(Vec::new())
}
