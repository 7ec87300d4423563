//! What speaks against an entry, a step, an extension: what is wrong, and what to do about it.

use super::entry::ledger_stage;
use crate::board::ExtendFault;
use crate::board::ledger::{OpenFault, ReportFault, StepFault};
use crate::journal::Ledger;
use crate::locale::Words;
use crate::locale::say::{day, owers, period_of_year};
use crate::plan::ItemId;
use crate::text::Shown;

/// Why an entry cannot be opened.
pub fn open_fault(w: &Words, year: i32, fault: &OpenFault) -> String {
    let say = &w.ledger_fault;
    let on = |at| day(w, at, year);
    match fault {
        OpenFault::AfterAsOf { on: at, as_of } => say.after_as_of(&on(*at), &on(*as_of)),
        OpenFault::WhatNeeded => say.what_needed().to_owned(),
        OpenFault::DueBeforeFound { due, found } => say.due_before_found(&on(*due), &on(*found)),
        OpenFault::UnitNeeded => say.unit_needed().to_owned(),
        OpenFault::UnknownUnit { unit } => say.unknown_unit(&Shown::line(unit.as_str())),
        OpenFault::UnknownTask { task } => say.unknown_task(task),
    }
}

/// Why a step cannot be taken, and what to do about it.
pub fn step_fault(
    w: &Words,
    year: i32,
    ledger: Ledger,
    fault: &StepFault,
) -> (String, Option<String>) {
    let say = &w.ledger_fault;
    let on = |at| day(w, at, year);
    let stage = |stage| ledger_stage(w, ledger, stage);
    let only = |text: &str| (text.to_owned(), None);
    match fault {
        StepFault::AfterAsOf { on: at, as_of } => (say.after_as_of(&on(*at), &on(*as_of)), None),
        StepFault::BeforeFound { on: at, found } => (say.before_found(&on(*at), &on(*found)), None),
        StepFault::BeforeLast { on: at, last } => (say.before_last(&on(*at), &on(*last)), None),
        StepFault::NotItsUnit { unit, units } => (
            say.not_its_unit(&Shown::line(unit.as_str())),
            (!units.is_empty()).then(|| say.its_units(&owers::names(w, units))),
        ),
        StepFault::NobodyHasIt => only(say.nobody_has_it()),
        StepFault::Same { stage: at } => (say.same(&stage(*at)), None),
        StepFault::AlreadyClosed => (
            say.closed_already().to_owned(),
            Some(say.reopen_first().to_owned()),
        ),
        StepFault::NotClosed { stage: at } => (say.not_closed(&stage(*at)), None),
        StepFault::NotFromHere { stage: at, from } => {
            let from: Vec<&str> = from.iter().map(|it| stage(*it)).collect();
            (
                say.not_from_here(&stage(*at)),
                Some(say.follows(&from.join(w.ledger.comma()))),
            )
        }
        StepFault::SamePerson { name } => (
            say.same_person(&Shown::line(name)),
            Some(say.same_person_hint().to_owned()),
        ),
        StepFault::NotLongTerm => only(say.not_long_term()),
        StepFault::NotAQuarter { period } => (say.not_a_quarter(&period_of_year(w, *period)), None),
        StepFault::NotThatQuarter { period } => {
            (say.not_that_quarter(&period_of_year(w, *period)), None)
        }
        StepFault::NotOfLedger => only(say.not_of_ledger()),
        StepFault::OtherLedger => only(say.other_ledger()),
        StepFault::ReasonNeeded => only(say.reason_needed()),
    }
}

/// Why more time cannot be asked for or decided.
pub fn extend_fault(w: &Words, year: i32, fault: &ExtendFault) -> String {
    let say = &w.extension;
    let on = |at| day(w, at, year);
    match fault {
        ExtendFault::AfterAsOf { on: at, as_of } => say.after_as_of(&on(*at), &on(*as_of)),
        ExtendFault::Met => say.met().to_owned(),
        ExtendFault::NoDay => say.no_day().to_owned(),
        ExtendFault::NotLater { to, due } => say.not_later(&on(*to), &on(*due)),
        ExtendFault::ReasonNeeded => say.reason_needed().to_owned(),
        ExtendFault::NameNeeded => say.name_needed().to_owned(),
        ExtendFault::ReferenceNeeded => say.reference_needed().to_owned(),
        ExtendFault::NothingPending => say.nothing_pending().to_owned(),
        ExtendFault::BeforeAsked { on: at, asked } => say.before_asked(&on(*at), &on(*asked)),
    }
}

/// Why the month's figures are no known report.
pub fn report_fault(w: &Words, fault: &ReportFault) -> (String, Option<String>) {
    let say = &w.ledger_fault;
    let hint = || Some(say.name_report().to_owned());
    match fault {
        ReportFault::NoReport => (say.no_report().to_owned(), hint()),
        ReportFault::Several { items } => {
            let ids: Vec<&str> = items.iter().map(ItemId::as_str).collect();
            let ids = ids.join(w.ledger.comma());
            (say.several_reports(&Shown::line(&ids)), hint())
        }
        ReportFault::NotMonthly { item } => (say.not_monthly(&Shown::line(item.as_str())), None),
    }
}
