//! Problems, assignments and extensions: part 9 of the rules, each line with its neighbours.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Waived, Yellow};
use duban::board::ledger::{
    LedgerEntry, LedgerFilter, OpenFault, Stage, StepAsked, StepFault, idle_steps, ledger,
    ledger_overdue, ledger_summary, may_open, quarter_to_confirm, step,
};
use duban::board::{
    ExtendFault, Extendable, ExtensionWanted, Light, State, When, board, extension,
    pending_extensions,
};
use duban::journal::{
    Body, Book, Entry, EntryStep, Extension, ExtensionStep, Ledger, Lookback, Record, Source,
    StepTo, Void,
};
use duban::plan::Plan;
use proptest::prelude::*;

use crate::given::{book, given, id, record};
use crate::plans::{Tuning as _, case, day, milestone, plan, report, towns, unit};
use duban::calendar::{Every, add_days};

/// A journal of the ledger in the making; records are numbered from 0.
#[derive(Clone)]
struct Kept<'a> {
    plan: &'a Plan,
    records: Vec<Record>,
}

fn kept(plan: &Plan) -> Kept<'_> {
    Kept {
        plan,
        records: Vec::new(),
    }
}

fn entry(of: Ledger, found: &str, due: Option<&str>) -> Entry {
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

fn taken(of: Ledger, on: &str, entry: usize, to: StepTo) -> EntryStep {
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
    fn add(mut self, body: Body) -> Self {
        let written = body.on().unwrap_or(day("2024-04-10"));
        self.records.push(record(self.records.len(), written, body));
        self
    }

    fn problem(self, found: &str, due: Option<&str>) -> Self {
        self.add(Body::Entry(Box::new(entry(Ledger::Problem, found, due))))
    }

    fn shared(self, found: &str, due: &str) -> Self {
        let mut it = entry(Ledger::Problem, found, Some(due));
        it.units = towns(2);
        self.add(Body::Entry(Box::new(it)))
    }

    fn assigned(self, given: &str, due: &str) -> Self {
        let it = entry(Ledger::Assignment, given, Some(due));
        self.add(Body::Entry(Box::new(it)))
    }

    /// A step of the first entry by a person.
    fn step(self, on: &str, by: &str, to: StepTo) -> Self {
        self.step_of(on, by, to, |_| ())
    }

    fn step_of(self, on: &str, by: &str, to: StepTo, fill: impl FnOnce(&mut EntryStep)) -> Self {
        let of = match &self.records[0].body {
            Body::Entry(it) => it.ledger,
            other => panic!("{other:?}"),
        };
        let mut it = taken(of, on, 0, to);
        it.name = Some(by.into());
        fill(&mut it);
        self.add(Body::Step(Box::new(it)))
    }

    fn extended(self, on: &str, to: &str, step: ExtensionStep) -> Self {
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

    fn void(self, target: usize) -> Self {
        self.add(Body::Void(Void {
            target: id(target),
            reason: None,
        }))
    }

    fn book(&self) -> Book {
        book(self.records.clone())
    }

    fn all(&self, on: &str) -> Vec<LedgerEntry> {
        ledger(self.plan, &self.book(), When::on(day(on)))
    }

    #[track_caller]
    fn first(&self, on: &str) -> LedgerEntry {
        self.all(on).into_iter().next().unwrap()
    }

    #[track_caller]
    fn shows(&self, on: &str, stage: Stage, light: Light, state: State, late: i64) -> &Self {
        let it = self.first(on);
        let shown = (it.stage, it.light, it.state, it.days_late);
        assert_eq!(shown, (stage, light, state, late), "as of {on}");
        self
    }

    /// The record that the step would be.
    fn asks(&self, as_of: &str, asked: &StepAsked<'_>) -> Result<EntryStep, StepFault> {
        let when = When::on(day(as_of));
        step(self.plan, when, &self.first(as_of), asked)
    }
}

fn asked(on: &str, by: &'static str, to: StepTo) -> StepAsked<'static> {
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

fn nothing() -> Plan {
    plan(Vec::new())
}

#[test]
fn an_open_problem_is_grey_then_blue_then_red_from_the_day_after() {
    let plan = nothing();
    let it = kept(&plan).problem("2024-03-01", Some("2024-03-31"));
    assert!(it.all("2024-02-29").is_empty());
    it.shows("2024-03-01", Stage::Assigned, Grey, State::NotDue, 0)
        .shows("2024-03-15", Stage::Assigned, Grey, State::NotDue, 0)
        .shows("2024-03-16", Stage::Assigned, Blue, State::DueSoon, 0)
        .shows("2024-03-31", Stage::Assigned, Blue, State::DueSoon, 0)
        .shows("2024-04-01", Stage::Assigned, Red, State::Overdue, 1)
        .shows("2024-04-03", Stage::Assigned, Red, State::Overdue, 3);
    assert_eq!(ledger_overdue(&it.all("2024-03-31")), (0, 0));
    assert_eq!(ledger_overdue(&it.all("2024-04-01")), (1, 0));
}

#[test]
fn worked_on_in_time_it_is_green() {
    let plan = nothing();
    let it = kept(&plan).problem("2024-01-10", Some("2024-03-31")).step(
        "2024-01-20",
        "甲",
        StepTo::Working,
    );
    it.shows("2024-01-19", Stage::Assigned, Grey, State::NotDue, 0)
        .shows("2024-01-20", Stage::Working, Green, State::Ok, 0)
        .shows("2024-03-20", Stage::Working, Blue, State::DueSoon, 0)
        .shows("2024-04-01", Stage::Working, Red, State::Overdue, 1);
}

#[test]
fn closed_on_its_day_it_is_done_and_a_day_after_done_late() {
    let plan = nothing();
    let asked = kept(&plan).problem("2024-03-01", Some("2024-03-31")).step(
        "2024-03-20",
        "甲",
        StepTo::Closing,
    );
    // Asking for closing is not yet closing.
    asked.shows("2024-04-02", Stage::Closing, Red, State::Overdue, 2);
    let in_time = asked.clone().step("2024-03-31", "乙", StepTo::Closed);
    in_time.shows("2024-04-02", Stage::Closed, Done, State::Done, 0);
    let late = asked.step("2024-04-01", "乙", StepTo::Closed);
    late.shows("2024-03-31", Stage::Closing, Blue, State::DueSoon, 0)
        .shows("2024-04-09", Stage::Closed, DoneLate, State::DoneLate, 1);
}

#[test]
fn who_asked_for_closing_does_not_close() {
    let plan = nothing();
    let it = kept(&plan).problem("2024-03-01", Some("2024-03-31")).step(
        "2024-03-10",
        "甲",
        StepTo::Closing,
    );
    let same = StepFault::SamePerson {
        name: "甲".to_owned(),
    };
    let closes = |by| asked("2024-03-11", by, StepTo::Closed);
    assert_eq!(it.asks("2024-03-11", &closes("甲")), Err(same.clone()));
    it.asks("2024-03-11", &closes("乙")).unwrap();
    // The writer is who takes the step where nobody is named.
    let by_writer = StepAsked {
        name: None,
        writer: "甲",
        ..closes("")
    };
    assert_eq!(it.asks("2024-03-11", &by_writer), Err(same));
    let by_level = StepAsked {
        level: Some("省级"),
        ..closes("甲")
    };
    let step = it.asks("2024-03-11", &by_level).unwrap();
    assert_eq!(step.level.as_deref(), Some("省级"));
    // Two machines brought together: the step is kept and does not count.
    let merged = it.step("2024-03-11", "甲", StepTo::Closed);
    merged.shows("2024-03-12", Stage::Closing, Green, State::Ok, 0);
    let trail: Vec<bool> = merged
        .first("2024-03-12")
        .trail
        .iter()
        .map(|it| it.counts)
        .collect();
    assert_eq!(trail, [true, true, false]);
}

#[test]
fn sent_back_it_goes_on_and_may_be_asked_for_again_by_another() {
    let plan = nothing();
    let it = kept(&plan)
        .problem("2024-01-01", Some("2024-03-31"))
        .step("2024-01-10", "甲", StepTo::Closing)
        .step("2024-01-11", "乙", StepTo::Returned);
    it.shows("2024-01-11", Stage::Returned, Grey, State::NotDue, 0);
    let again =
        it.step("2024-01-20", "丙", StepTo::Closing)
            .step("2024-01-21", "甲", StepTo::Closed);
    again.shows("2024-01-21", Stage::Closed, Done, State::Done, 0);
}

#[test]
fn steps_that_lead_nowhere_are_refused_with_their_reason() {
    let plan = nothing();
    let open = kept(&plan).problem("2024-03-05", Some("2024-03-31"));
    let fault = |it: &Kept<'_>, asked: StepAsked<'_>| it.asks("2024-03-31", &asked).unwrap_err();
    let ask = |on, to| asked(on, "乙", to);
    assert_eq!(
        fault(&open, ask("2024-03-10", StepTo::Assigned)),
        StepFault::Same {
            stage: Stage::Assigned
        }
    );
    assert!(matches!(
        fault(&open, ask("2024-03-04", StepTo::Working)),
        StepFault::BeforeFound { .. }
    ));
    open.asks("2024-03-31", &ask("2024-03-05", StepTo::Working))
        .unwrap();
    assert!(matches!(
        fault(&open, ask("2024-04-01", StepTo::Working)),
        StepFault::AfterAsOf { .. }
    ));
    assert_eq!(
        fault(&open, ask("2024-03-10", StepTo::Closed)),
        StepFault::NotFromHere {
            stage: Stage::Assigned,
            from: vec![Stage::Closing]
        }
    );
    for to in [
        StepTo::Reopened,
        StepTo::LookedBack(Lookback::InPlace),
        StepTo::LookedBack(Lookback::Relapse),
    ] {
        let stage = Stage::Assigned;
        assert_eq!(
            fault(&open, ask("2024-03-10", to)),
            StepFault::NotClosed { stage }
        );
    }
    for to in [StepTo::Signed, StepTo::HandBack] {
        assert_eq!(fault(&open, ask("2024-03-10", to)), StepFault::NotOfLedger);
    }
    let stranger = StepAsked {
        unit: Some(unit("农业农村局")),
        ..ask("2024-03-10", StepTo::Working)
    };
    assert!(matches!(
        fault(&open, stranger),
        StepFault::NotItsUnit { .. }
    ));
    let closed =
        open.step("2024-03-10", "甲", StepTo::Closing)
            .step("2024-03-12", "乙", StepTo::Closed);
    for to in [
        StepTo::Closed,
        StepTo::Working,
        StepTo::Closing,
        StepTo::Returned,
    ] {
        assert_eq!(
            fault(&closed, ask("2024-03-20", to)),
            StepFault::AlreadyClosed
        );
    }
    assert!(matches!(
        fault(&closed, ask("2024-03-11", StepTo::Reopened)),
        StepFault::BeforeLast { .. }
    ));
}

#[test]
fn a_relapse_opens_it_again_and_other_findings_do_not() {
    let plan = nothing();
    let closed = kept(&plan)
        .problem("2024-03-01", Some("2024-03-31"))
        .step("2024-03-10", "甲", StepTo::Closing)
        .step("2024-03-12", "乙", StepTo::Closed);
    for found in [Lookback::InPlace, Lookback::NotInPlace] {
        let it = closed
            .clone()
            .step("2024-04-05", "乙", StepTo::LookedBack(found));
        it.shows("2024-04-05", Stage::Closed, Done, State::Done, 0);
        let it = it.first("2024-04-05");
        assert_eq!(
            (it.lookback.map(|it| it.found), it.reopened),
            (Some(found), 0)
        );
    }
    let relapse = StepTo::LookedBack(Lookback::Relapse);
    for (to, reopened) in [(relapse, 1), (StepTo::Reopened, 1)] {
        let it = closed.clone().step("2024-04-05", "乙", to);
        it.shows("2024-04-04", Stage::Closed, Done, State::Done, 0)
            .shows("2024-04-05", Stage::Reopened, Red, State::Overdue, 5);
        assert_eq!(it.first("2024-04-05").reopened, reopened);
        // It can be closed again, by who asked the first time.
        let again =
            it.step("2024-04-06", "乙", StepTo::Closing)
                .step("2024-04-07", "甲", StepTo::Closed);
        again.shows("2024-04-07", Stage::Closed, DoneLate, State::DoneLate, 7);
    }
}

#[test]
fn each_unit_takes_its_own_steps_and_the_least_advanced_is_shown() {
    let plan = nothing();
    let [one, other] = [towns(2)[0].clone(), towns(2)[1].clone()];
    let of = |unit: &duban::plan::UnitId| {
        let unit = unit.clone();
        move |it: &mut EntryStep| it.unit = Some(unit)
    };
    let it = kept(&plan)
        .shared("2024-03-01", "2024-03-31")
        .step_of("2024-03-05", "甲", StepTo::Closing, of(&one))
        .step_of("2024-03-06", "乙", StepTo::Closed, of(&one));
    it.shows("2024-04-01", Stage::Assigned, Red, State::Overdue, 1);
    let filter = |unit: &duban::plan::UnitId, stage| LedgerFilter {
        unit: Some(unit.clone()),
        stage: Some(stage),
        ..LedgerFilter::default()
    };
    let entry = it.first("2024-04-01");
    assert!(filter(&one, Stage::Closed).lets(&entry));
    assert!(!filter(&other, Stage::Closed).lets(&entry));
    assert!(!filter(&unit("财政局"), Stage::Assigned).lets(&entry));
    // A step of all is taken by those who can take it.
    let all = it
        .step("2024-03-07", "甲", StepTo::Closing)
        .step("2024-04-02", "乙", StepTo::Closed);
    all.shows("2024-04-02", Stage::Closed, DoneLate, State::DoneLate, 2);
    assert_eq!(all.first("2024-04-02").met.unwrap().on, day("2024-04-02"));
}

#[test]
fn a_problem_without_a_unit_waits_until_it_is_handed_to_one() {
    let plan = nothing();
    let mut it = entry(Ledger::Problem, "2024-03-01", Some("2024-06-30"));
    it.units.clear();
    let found = kept(&plan).add(Body::Entry(Box::new(it)));
    found.shows("2024-03-02", Stage::Found, Grey, State::NotDue, 0);
    let handed = found.step_of("2024-03-05", "甲", StepTo::Assigned, |it| {
        it.unit = Some(unit("财政局"));
    });
    handed.shows("2024-03-05", Stage::Assigned, Grey, State::NotDue, 0);
    let units: Vec<_> = handed.first("2024-03-05").unit_ids().cloned().collect();
    assert_eq!(units, [unit("财政局")]);
}

#[test]
fn what_is_long_term_is_confirmed_every_quarter() {
    let plan = nothing();
    let it = kept(&plan).problem("2024-02-10", None);
    it.shows("2024-04-10", Stage::Assigned, Grey, State::NotDue, 0)
        .shows("2024-04-11", Stage::Assigned, Yellow, State::Unconfirmed, 1)
        .shows("2024-07-10", Stage::Assigned, Grey, State::NotDue, 0);
    let first = "2024Q1".parse().unwrap();
    assert_eq!(it.first("2024-04-11").unconfirmed, Some(first));
    let when = When::on(day("2024-04-11"));
    assert_eq!(quarter_to_confirm(&it.first("2024-04-11"), when), first);
    let confirmed = it
        .clone()
        .step("2024-04-12", "甲", StepTo::Confirmed(first));
    confirmed
        .shows("2024-04-11", Stage::Assigned, Yellow, State::Unconfirmed, 1)
        .shows("2024-04-12", Stage::Assigned, Green, State::Ok, 0)
        .shows("2024-07-11", Stage::Assigned, Yellow, State::Unconfirmed, 1);
    let ask = |to| it.asks("2024-04-12", &asked("2024-04-12", "甲", to));
    let named = |text: &str| StepTo::Confirmed(text.parse().unwrap());
    assert!(matches!(
        ask(named("2024-03")),
        Err(StepFault::NotAQuarter { .. })
    ));
    for wrong in ["2024Q3", "2023Q4"] {
        assert!(matches!(
            ask(named(wrong)),
            Err(StepFault::NotThatQuarter { .. })
        ));
    }
    let dated = kept(&plan).problem("2024-02-10", Some("2024-04-30"));
    assert_eq!(
        dated.asks("2024-04-12", &asked("2024-04-12", "甲", named("2024Q1"))),
        Err(StepFault::NotLongTerm)
    );
    // Quarters before the office began to keep track are not asked for.
    let old = kept(&plan).problem("2021-05-01", None);
    old.shows("2024-01-20", Stage::Assigned, Grey, State::NotDue, 0);
}

#[test]
fn an_assignment_is_signed_for_completed_or_handed_back_with_a_reason() {
    let plan = nothing();
    let given = kept(&plan).assigned("2024-03-01", "2024-03-31");
    let signed = given.clone().step("2024-03-02", "甲", StepTo::Signed);
    signed.shows("2024-03-02", Stage::Signed, Grey, State::NotDue, 0);
    let bare = asked("2024-03-03", "甲", StepTo::HandBack);
    assert_eq!(
        signed.asks("2024-03-03", &bare),
        Err(StepFault::ReasonNeeded)
    );
    let with_reason = StepAsked {
        note: Some("不属于本单位职责"),
        ..bare
    };
    signed.asks("2024-03-03", &with_reason).unwrap();
    let asked_back = signed.clone().step("2024-03-03", "甲", StepTo::HandBack);
    let released = asked_back
        .clone()
        .step("2024-03-04", "乙", StepTo::Released);
    released.shows("2024-04-05", Stage::Released, Waived, State::Waived, 0);
    let kept_on = asked_back.step("2024-03-04", "乙", StepTo::Returned);
    kept_on.shows("2024-04-05", Stage::Returned, Red, State::Overdue, 5);
    // Released, it can be handed to another.
    let other = released.step_of("2024-03-05", "乙", StepTo::Assigned, |it| {
        it.unit = Some(unit("农业农村局"));
    });
    other.shows("2024-03-05", Stage::Assigned, Grey, State::NotDue, 0);
    assert_eq!(ledger_overdue(&other.all("2024-04-05")), (0, 1));
}

#[test]
fn what_cannot_be_opened_says_why() {
    let plan = nothing();
    let when = When::on(day("2024-04-03"));
    let may = |it: &Entry| may_open(&plan, when, it);
    let sound = entry(Ledger::Problem, "2021-05-01", Some("2021-05-01"));
    assert_eq!(may(&sound), Ok(()));
    let with = |fill: &dyn Fn(&mut Entry)| {
        let mut it = sound.clone();
        fill(&mut it);
        may(&it).unwrap_err()
    };
    let early = with(&|it| it.due = Some(day("2021-04-30")));
    assert!(matches!(early, OpenFault::DueBeforeFound { .. }));
    let later = with(&|it| it.on = day("2024-04-04"));
    assert!(matches!(later, OpenFault::AfterAsOf { .. }));
    assert_eq!(with(&|it| it.what = " ".into()), OpenFault::WhatNeeded);
    assert!(matches!(
        with(&|it| it.units = vec![unit("财政厅")]),
        OpenFault::UnknownUnit { .. }
    ));
    assert_eq!(
        with(&|it| it.task = Some(99)),
        OpenFault::UnknownTask { task: 99 }
    );
    let nobody = with(&|it| {
        it.units.clear();
        it.ledger = Ledger::Assignment;
    });
    assert_eq!(nobody, OpenFault::UnitNeeded);
}

#[test]
fn an_extension_counts_once_it_is_approved() {
    let plan = nothing();
    let asked = kept(&plan)
        .problem("2024-03-01", Some("2024-03-31"))
        .extended("2024-04-02", "2024-04-20", ExtensionStep::Asked);
    asked.shows("2024-04-03", Stage::Assigned, Red, State::Overdue, 3);
    let pending = asked.first("2024-04-03").pending.unwrap();
    assert_eq!(
        (pending.to, pending.after_due),
        (day("2024-04-20"), true),
        "asked for after the day"
    );
    let refused = asked
        .clone()
        .extended("2024-04-03", "2024-04-20", ExtensionStep::Refused);
    refused.shows("2024-04-03", Stage::Assigned, Red, State::Overdue, 3);
    assert_eq!(refused.first("2024-04-03").pending, None);
    let approved = asked.extended("2024-04-03", "2024-04-20", ExtensionStep::Approved);
    approved
        .shows("2024-04-02", Stage::Assigned, Red, State::Overdue, 2)
        .shows("2024-04-03", Stage::Assigned, Grey, State::NotDue, 0)
        .shows("2024-04-21", Stage::Assigned, Red, State::Overdue, 1);
    let twice = approved.extended("2024-04-15", "2024-05-31", ExtensionStep::Approved);
    let it = twice.first("2024-04-21");
    assert_eq!(
        (it.due, it.due_was, it.extensions),
        (Some(day("2024-05-31")), Some(day("2024-03-31")), 2)
    );
}

#[test]
fn more_time_is_asked_for_and_decided_with_reasons() {
    let firm = milestone("11.2", "2024-03-31").with(|it| it.firm = true);
    let plan = plan(vec![firm, case("1.3", 10, &[])]);
    let base = given(&plan).case("财政局", "1.3", "2024-04-01");
    let seen = base.as_of("2024-04-03");
    let of = Extendable::find(&seen.board, "11.2").unwrap();
    let on = day("2024-04-03");
    let wants = |of, wanted, number| extension(&plan, &seen.board, of, on, wanted, number);
    let to = day("2024-04-30");
    let ask = |to, reason| ExtensionWanted::Ask { to, reason };
    let same_day = wants(of, ask(day("2024-03-31"), "雨季"), None);
    assert!(matches!(same_day, Err(ExtendFault::NotLater { .. })));
    assert_eq!(
        wants(of, ask(to, " "), None),
        Err(ExtendFault::ReasonNeeded)
    );
    let approve = ExtensionWanted::Approve {
        to: None, by: "乙"
    };
    assert_eq!(wants(of, approve, None), Err(ExtendFault::NothingPending));
    wants(of, ask(to, "雨季"), None).unwrap();
    // A case has a day like everything else.
    let key = format!("1.3#{}", id(0));
    let case = Extendable::find(&seen.board, &key).unwrap();
    assert_eq!(wants(case, ask(to, "外出"), None).unwrap().key, key.into());
    let asked = base
        .extension("2024-04-02", "11.2", "2024-04-30", ExtensionStep::Asked)
        .as_of("2024-04-03");
    asked.shows("11.2", Red, State::Overdue);
    assert_eq!(pending_extensions(&asked.board).len(), 1);
    let of = Extendable::find(&asked.board, "11.2").unwrap();
    let wants = |wanted, on, number| extension(&plan, &asked.board, of, on, wanted, number);
    // A higher authority set the day.
    assert_eq!(wants(approve, on, None), Err(ExtendFault::ReferenceNeeded));
    assert!(matches!(
        wants(approve, day("2024-04-01"), Some("省督1号")),
        Err(ExtendFault::BeforeAsked { .. })
    ));
    let nobody = ExtensionWanted::Refuse { by: "" };
    assert_eq!(wants(nobody, on, None), Err(ExtendFault::NameNeeded));
    let approved = wants(approve, on, Some("省督1号")).unwrap();
    assert_eq!(approved.to, to);
    let done = given(&plan).done("11.2", "2024-03-30").as_of("2024-04-03");
    let of = Extendable::find(&done.board, "11.2").unwrap();
    let met = extension(&plan, &done.board, of, on, ask(to, "雨季"), None);
    assert_eq!(met, Err(ExtendFault::Met));
}

#[test]
fn a_month_is_summed_up_as_of_its_end() {
    let plan = plan(vec![report("13.1", Every::Month)]);
    let closed = kept(&plan)
        .problem("2024-02-20", Some("2024-03-31"))
        .step("2024-03-20", "甲", StepTo::Closing)
        .step("2024-03-31", "乙", StepTo::Closed);
    let it = closed
        .problem("2024-03-01", Some("2024-03-15"))
        .problem("2024-03-02", None)
        .problem("2024-04-01", Some("2024-04-30"))
        .assigned("2024-03-05", "2024-03-10");
    let when = When::on(day("2024-04-20"));
    let of = |of, month: &str| ledger_summary(&plan, &it.book(), when, of, month.parse().unwrap());
    let march = of(Ledger::Problem, "2024-03");
    assert_eq!(march.until, day("2024-03-31"));
    let total = march.total;
    assert_eq!((total.found, total.closed, total.in_time), (2, 1, 1));
    assert_eq!((total.open, total.overdue, total.long_term), (2, 1, 1));
    assert_eq!(march.sources, [(Source::Audit, total)]);
    let april = of(Ledger::Problem, "2024-04");
    assert_eq!((april.until, april.total.found), (day("2024-04-20"), 1));
    assert_eq!((april.total.closed, april.total.open), (0, 3));
    assert_eq!(of(Ledger::Assignment, "2024-03").total.overdue, 1);
}

#[test]
fn steps_that_do_not_count_are_named() {
    let plan = nothing();
    let it = kept(&plan).problem("2024-03-01", Some("2024-03-31")).step(
        "2024-03-10",
        "乙",
        StepTo::Closed,
    );
    // Without files there is no line to name.
    assert!(idle_steps(&plan, &it.book()).is_empty());
    let lines = it
        .records
        .iter()
        .map(|it| format!("{}\n", duban::journal::write_line(it)));
    let file = lines.collect::<String>().into_bytes();
    let read = Book::read([("journal/2024-03/a.toml".to_owned(), file)]);
    let idle = idle_steps(&plan, &read);
    assert_eq!(
        idle.iter().map(|it| (it.line, it.id)).collect::<Vec<_>>(),
        [(2, Some(id(1)))]
    );
}

#[test]
fn a_voided_step_is_as_if_it_had_not_been() {
    let plan = nothing();
    let closed = kept(&plan)
        .problem("2024-03-01", Some("2024-03-31"))
        .step("2024-03-10", "甲", StepTo::Closing)
        .step("2024-03-12", "乙", StepTo::Closed);
    let back = closed.void(2);
    back.shows("2024-04-03", Stage::Closing, Red, State::Overdue, 3);
    let when = When {
        as_of: day("2024-04-03"),
        known: Some(day("2024-04-09")),
    };
    let known = ledger(&plan, &back.book(), when);
    assert_eq!(known[0].light, Done);
}

fn any_to() -> BoxedStrategy<StepTo> {
    proptest::sample::select(vec![
        StepTo::Working,
        StepTo::Closing,
        StepTo::Closing,
        StepTo::Closed,
        StepTo::Closed,
        StepTo::Assigned,
        StepTo::Signed,
        StepTo::Returned,
        StepTo::Reopened,
        StepTo::LookedBack(Lookback::Relapse),
        StepTo::LookedBack(Lookback::InPlace),
        StepTo::HandBack,
        StepTo::Released,
        StepTo::Confirmed("2024Q1".parse().unwrap()),
    ])
    .boxed()
}

/// Bodies about two entries, a problem and an assignment, which come first.
fn any_bodies() -> BoxedStrategy<Vec<Body>> {
    let one = (any_to(), 0_usize..2, 0_i64..200, 0_usize..4, 0_usize..3);
    let steps = proptest::collection::vec(one, 0..25);
    (steps, proptest::option::of(0_i64..300), any::<bool>())
        .prop_map(|(steps, due, shared)| {
            let start = day("2024-01-05");
            let of = |ledger| {
                let mut it = entry(ledger, "2024-01-05", None);
                it.due = due.map(|after| add_days(start, after));
                if shared {
                    it.units = towns(2);
                }
                Body::Entry(Box::new(it))
            };
            let mut all = vec![of(Ledger::Problem), of(Ledger::Assignment)];
            for (to, entry, after, who, by) in steps {
                let ledger = [Ledger::Problem, Ledger::Assignment][entry];
                let mut it = taken(ledger, "2024-01-05", entry, to);
                it.on = add_days(start, after - 5);
                it.unit =
                    [None, Some(towns(1)[0].clone()), Some(unit("财政局")), None][who].clone();
                it.name = Some(["甲", "乙", "丙"][by].into());
                all.push(Body::Step(Box::new(it)));
            }
            all
        })
        .boxed()
}

fn numbered(bodies: &[Body]) -> Vec<Record> {
    let all = bodies.iter().enumerate();
    all.map(|(n, body)| record(n, day("2024-01-05"), body.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_record_taken_back_leaves_the_ledger_as_it_was(bodies in any_bodies(), to in any_to(), after in 0_i64..200, on in 0_i64..300) {
        let plan = nothing();
        let when = When::on(add_days(day("2024-01-01"), on));
        let before = numbered(&bodies);
        let mut more = taken(Ledger::Problem, "2024-01-05", 0, to);
        more.on = add_days(day("2024-01-05"), after);
        let mut then = before.clone();
        let at = then.len();
        then.push(record(at, day("2024-01-05"), Body::Step(Box::new(more))));
        then.push(record(at + 1, day("2024-01-05"), Body::Void(Void { target: id(at), reason: None })));
        prop_assert_eq!(ledger(&plan, &book(before), when), ledger(&plan, &book(then), when));
    }

    #[test]
    fn the_order_of_lines_makes_no_difference_to_the_ledger(
        (bodies, places) in any_bodies().prop_flat_map(|all| {
            let places: Vec<usize> = (0..all.len()).collect();
            (Just(all), Just(places).prop_shuffle())
        }),
        on in 0_i64..300,
    ) {
        let plan = nothing();
        let when = When::on(add_days(day("2024-01-01"), on));
        let records = numbered(&bodies);
        let lines = places.iter().map(|at| format!("{}\n", duban::journal::write_line(&records[*at])));
        let file = lines.collect::<String>().into_bytes();
        let read = Book::read([("journal/2024-01/a.toml".to_owned(), file)]);
        prop_assert_eq!(ledger(&plan, &read, when), ledger(&plan, &book(records), when));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_steps(bodies in any_bodies(), on in 0_i64..300) {
        let plan = nothing();
        let day = add_days(day("2024-01-01"), on);
        let known: Vec<Body> = bodies.iter().filter(|it| it.on().is_some_and(|at| at <= day)).cloned().collect();
        // Ids stay those of the whole, so only what comes last may be left out.
        let all = numbered(&bodies);
        let kept: Vec<Record> = all.iter().filter(|it| it.body.on().is_some_and(|at| at <= day)).cloned().collect();
        prop_assert_eq!(kept.len(), known.len());
        let when = When::on(day);
        prop_assert_eq!(ledger(&plan, &book(all), when), ledger(&plan, &book(kept), when));
    }

    #[test]
    fn every_step_that_is_let_through_counts(bodies in any_bodies(), to in any_to(), by in 0_usize..3, on in 0_i64..250) {
        let plan = nothing();
        let on = add_days(day("2024-01-01"), on);
        let records = numbered(&bodies);
        let when = When::on(on);
        for entry in ledger(&plan, &book(records.clone()), when) {
            prop_assert_eq!(entry.is_overdue(), entry.light == Red);
            prop_assert_eq!(entry.is_closed(), entry.stage.is_over());
            let asked = StepAsked { on, unit: None, to, name: Some(["甲", "乙", "丙"][by]), writer: "甲", level: None, note: Some("说明"), evidence: &[] };
            let Ok(step) = step(&plan, when, &entry, &asked) else { continue };
            let mut then = records.clone();
            let at = then.len();
            then.push(record(at, day("2024-01-05"), Body::Step(Box::new(step))));
            let now = board(&plan, &book(then), when).ledger;
            let trail = &now.iter().find(|it| it.id == entry.id).unwrap().trail;
            prop_assert!(trail.iter().any(|it| it.record == id(at) && it.counts), "{:?} from {:?}", to, entry.stage);
        }
    }
}
