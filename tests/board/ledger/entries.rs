//! Several units, no unit, no day; assignments; what cannot be opened.

use duban::board::Light::{DoneLate, Green, Grey, Red, Waived, Yellow};
use duban::board::ledger::{
    LedgerFilter, OpenFault, Stage, StepAsked, StepFault, ledger_overdue, may_open,
    quarter_to_confirm,
};
use duban::board::{State, When};
use duban::journal::{Body, Entry, EntryStep, Ledger, StepTo};
use duban::plan::UnitId;

use super::kept::{asked, entry, kept, nothing};
use crate::plans::{day, towns, unit};

#[test]
fn each_unit_takes_its_own_steps_and_the_least_advanced_is_shown() {
    let plan = nothing();
    let [one, other] = [towns(2)[0].clone(), towns(2)[1].clone()];
    let of = |unit: &UnitId| {
        let unit = unit.clone();
        move |it: &mut EntryStep| it.unit = Some(unit)
    };
    let it = kept(&plan)
        .shared("2024-03-01", "2024-03-31")
        .step_of("2024-03-05", "甲", StepTo::Closing, of(&one))
        .step_of("2024-03-06", "乙", StepTo::Closed, of(&one));
    it.shows("2024-04-01", Stage::Assigned, Red, State::Overdue, 1);
    let filter = |unit: &UnitId, stage| LedgerFilter {
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
