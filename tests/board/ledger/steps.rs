//! One problem from the day it is found: its light, its steps, who may take them.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red};
use duban::board::State;
use duban::board::ledger::{Stage, StepAsked, StepFault, ledger_overdue};
use duban::journal::{Lookback, StepTo};

use super::kept::{Kept, asked, kept, nothing};
use crate::plans::unit;

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
