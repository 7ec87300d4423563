//! The monthly round worked out: states, lateness, closing, writing off, what counts when.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Waived};
use duban::board::rounds::dispatch::{
    Cell, CellName, CellState, Fault, Late, Round, Rounds, Tally, dispatch_round,
};
use duban::board::{Detail, State, When};
use duban::calendar::{Every, Period};
use duban::journal::Act;
use duban::plan::Plan;

use crate::given::{Given, given, id};
use crate::handed::{done_of, figure_of};
use crate::plans::{Tuning as _, day, milestone, plan, quarters, report, standing, unit};

fn month(text: &str) -> Period {
    text.parse().unwrap()
}

const MARCH: &str = "2024-03";

fn round(plan: &Plan, seen: &Given<'_>, as_of: &str) -> Round {
    dispatch_round(plan, &seen.book(), When::on(day(as_of)), month(MARCH))
}

fn finance(plan: &Plan, seen: &Given<'_>, as_of: &str) -> Cell {
    let round = round(plan, seen, as_of);
    round.cell(&unit("财政局"), 11).unwrap().clone()
}

fn spending<'a>(given: Given<'a>, on: &str) -> Given<'a> {
    given.sheet(("财政局", 11), MARCH, on, |it| {
        figure_of(it, "11.6", "26.1");
    })
}

fn close(write_off: bool) -> Act {
    let month = month(MARCH);
    Act::Close { month, write_off }
}

fn name(who: &str, task: u32) -> CellName {
    CellName {
        month: month(MARCH),
        unit: unit(who),
        task,
    }
}

#[test]
fn a_sheet_is_missing_reported_returned_or_accepted() {
    let plan = plan(vec![quarters("11.6")]);
    let seen = spending(given(&plan), "2024-04-03");
    let state = |seen: &Given<'_>, on: &str| finance(&plan, seen, on).state;
    assert_eq!(state(&seen, "2024-04-02"), CellState::Missing);
    assert_eq!(state(&seen, "2024-04-03"), CellState::Reported);
    let back = seen.clone().give_back(0, "2024-04-05");
    assert_eq!(state(&back, "2024-04-04"), CellState::Reported);
    assert_eq!(state(&back, "2024-04-05"), CellState::Returned);
    let again = spending(back, "2024-04-08");
    assert_eq!(state(&again, "2024-04-08"), CellState::Reported);
    let cell = finance(&plan, &again.accept(2, "2024-04-09"), "2024-04-09");
    assert_eq!(
        (cell.state, cell.on),
        (CellState::Accepted, Some(day("2024-04-08")))
    );
    // The first sheet was in time.
    assert_eq!(cell.late, None);
}

#[test]
fn of_two_reviews_the_later_written_holds_and_both_are_seen() {
    let plan = plan(vec![quarters("11.6")]);
    let seen = spending(given(&plan), "2024-04-03");
    let both = seen.accept(0, "2024-04-05").give_back(0, "2024-04-04");
    let cell = finance(&plan, &both, "2024-04-05");
    assert_eq!((cell.state, cell.reviews), (CellState::Returned, 2));
    assert_eq!(cell.review, Some(id(2)));
}

#[test]
fn late_after_the_due_day_and_after_the_closing() {
    let plan = plan(vec![quarters("11.6")]);
    let late = |seen: &Given<'_>| finance(&plan, seen, "2024-04-30").late;
    assert_eq!(late(&spending(given(&plan), "2024-04-05")), None);
    let after = spending(given(&plan), "2024-04-06");
    assert_eq!(late(&after), Some(Late::AfterDue));
    // Written after the closing, even of the same day.
    let closed = given(&plan).act("2024-04-03", close(false));
    let added = spending(closed.clone(), "2024-04-03");
    assert_eq!(late(&added), Some(Late::AfterClosing));
    let reopen = Act::Reopen {
        month: month(MARCH),
    };
    let reopened = closed.act("2024-04-03", reopen);
    assert_eq!(late(&spending(reopened.clone(), "2024-04-03")), None);
    assert_eq!(
        late(&spending(reopened, "2024-04-06").act("2024-04-07", close(false))),
        Some(Late::AfterDue)
    );
    // Sent again after a return: the first one decides.
    let again = spending(
        spending(given(&plan), "2024-04-03").give_back(0, "2024-04-04"),
        "2024-04-20",
    );
    assert_eq!(late(&again), None);
}

#[test]
fn marchs_figures_handed_in_in_april_count_for_march() {
    let plan = plan(vec![quarters("11.6")]);
    let seen = spending(given(&plan), "2024-04-03");
    assert_eq!(
        finance(&plan, &seen, "2024-03-31").state,
        CellState::Missing
    );
    seen.as_of("2024-03-30")
        .shows("11.6@2024-03-31", Blue, State::DueSoon);
    for on in ["2024-03-31", "2024-04-03"] {
        let board = seen.as_of(on);
        let one = board.shows("11.6@2024-03-31", Done, State::Done);
        let reading = one.one("11.6@2024-03-31").reading.unwrap();
        assert_eq!(reading.on, day("2024-03-31"));
    }
    // Handed in before the cutoff it holds on that day.
    let early = spending(given(&plan), "2024-03-20");
    early
        .as_of("2024-03-20")
        .shows("11.6@2024-03-31", Done, State::Done);
    early
        .as_of("2024-03-19")
        .shows("11.6@2024-03-31", Blue, State::DueSoon);
    // What was not written yet is not known.
    seen.known("2024-04-03", "2024-04-02")
        .shows("11.6@2024-03-31", Red, State::Overdue);
}

#[test]
fn a_report_and_a_confirmation_hold_on_the_day_handed_in() {
    let plan = plan(vec![
        report("11.1", Every::Month),
        standing("11.2"),
        milestone("11.3", "2024-03-31"),
        milestone("11.4", "2024-03-31"),
    ]);
    let seen = given(&plan).sheet(("财政局", 11), MARCH, "2024-04-03", |it| {
        done_of(it, "11.1", Some(MARCH), None);
        done_of(it, "11.2", Some("2024Q1"), None);
        done_of(it, "11.3", None, None);
        done_of(it, "11.4", None, Some("2024-04-02"));
    });
    seen.as_of("2024-04-03")
        .shows("11.1@2024-03", DoneLate, State::DoneLate)
        .late("11.1@2024-03", 3)
        .shows("11.2@2024Q2", Green, State::Ok)
        .shows("11.3", Done, State::Done)
        .shows("11.4", DoneLate, State::DoneLate)
        .late("11.4", 2);
    seen.as_of("2024-04-01")
        .shows("11.1@2024-03", Red, State::Overdue)
        .shows("11.3", Done, State::Done)
        .shows("11.4", Red, State::Overdue);
}

#[test]
fn what_is_returned_ceases_to_count_until_sent_again() {
    let plan = plan(vec![quarters("11.6")]);
    let back = spending(given(&plan), "2024-04-03").give_back(0, "2024-04-05");
    let key = "11.6@2024-03-31";
    back.as_of("2024-04-04").shows(key, Done, State::Done);
    back.as_of("2024-04-05").shows(key, Red, State::Overdue);
    // Before the sheet's own day it is only seen with hindsight, and so is its return.
    back.as_of("2024-03-31").shows(key, Blue, State::DueSoon);
    back.known("2024-03-31", "2024-04-04")
        .shows(key, Done, State::Done);
    spending(back, "2024-04-08")
        .as_of("2024-04-08")
        .shows(key, Done, State::Done);
}

#[test]
fn what_rests_on_a_sheet_not_accepted_is_marked() {
    let mut plan = plan(vec![quarters("11.6"), milestone("11.7", "2024-06-30")]);
    let marked = |plan: &Plan, seen: &dyn Fn(Given<'_>) -> duban::board::Board| {
        let board = seen(spending(given(plan), "2024-04-03"));
        let mark = |key: &str| {
            let details = &board.find(key).unwrap().details;
            details
                .iter()
                .any(|it| matches!(it, Detail::Pending { .. }))
        };
        (mark("11.6@2024-03-31"), mark("11.7"))
    };
    let as_it_is: &dyn Fn(Given<'_>) -> _ = &|seen| seen.as_of("2024-04-09").board;
    let accepted: &dyn Fn(Given<'_>) -> _ =
        &|seen| seen.accept(0, "2024-04-09").as_of("2024-04-09").board;
    let not_yet: &dyn Fn(Given<'_>) -> _ =
        &|seen| seen.accept(0, "2024-04-09").as_of("2024-04-08").board;
    assert_eq!(marked(&plan, as_it_is), (true, false));
    assert_eq!(marked(&plan, accepted), (false, false));
    assert_eq!(marked(&plan, not_yet), (true, false));
    plan.dispatch.review = false;
    assert_eq!(marked(&plan, as_it_is), (false, false));
}

#[test]
fn taking_a_sheet_back_takes_back_all_of_it() {
    let plan = plan(vec![quarters("11.6"), milestone("11.7", "2024-06-30")]);
    let seen = given(&plan)
        .sheet(("财政局", 11), MARCH, "2024-04-03", |it| {
            figure_of(it, "11.6", "26.1");
            done_of(it, "11.7", None, None);
        })
        .typed("2024-04-03")
        .void(0);
    assert_eq!(
        seen.as_of("2024-04-03").board,
        given(&plan).as_of("2024-04-03").board
    );
    assert_eq!(
        finance(&plan, &seen, "2024-04-03").state,
        CellState::Missing
    );
}

#[test]
fn what_is_missing_when_the_round_closes_may_be_written_off() {
    let plan = plan(vec![
        report("11.1", Every::Month).by_towns(2),
        milestone("11.2", "2024-12-31"),
    ]);
    let one_in = given(&plan).sheet(("保和镇", 11), MARCH, "2024-04-03", |it| {
        done_of(it, "11.1", Some(MARCH), None);
    });
    let off = one_in.clone().act("2024-04-06", close(true));
    let key = "11.1@2024-03/叶枝镇";
    let after = off.as_of("2024-04-06");
    after
        .shows(key, Waived, State::Waived)
        .shows("11.1@2024-03/保和镇", DoneLate, State::DoneLate)
        .shows("11.1@2024-02/叶枝镇", Red, State::Overdue)
        .shows("11.1@2024-04/叶枝镇", Grey, State::NotDue);
    let why = Detail::WrittenOff {
        on: day("2024-04-06"),
        month: month(MARCH),
    };
    assert_eq!(after.one(key).details, [why]);
    off.as_of("2024-04-05").shows(key, Red, State::Overdue);
    let round = round(&plan, &off, "2024-04-06");
    let tally = round.tally();
    assert_eq!((tally.owed, tally.missing, tally.written_off), (3, 2, 2));
    assert_eq!(round.arrears().count(), 0);
    assert_eq!(round.light(day("2024-04-10"), 5).light, Green);
    // Handed in all the same.
    off.clone()
        .sheet(("叶枝镇", 11), MARCH, "2024-04-08", |it| {
            done_of(it, "11.1", Some(MARCH), None);
        })
        .as_of("2024-04-08")
        .shows(key, DoneLate, State::DoneLate);
    // Closed without writing off, or opened again, it stays red.
    let only_closed = one_in.act("2024-04-06", close(false));
    only_closed
        .as_of("2024-04-06")
        .shows(key, Red, State::Overdue);
    let reopen = Act::Reopen {
        month: month(MARCH),
    };
    off.act("2024-04-07", reopen)
        .as_of("2024-04-07")
        .shows(key, Red, State::Overdue);
}

#[test]
fn the_office_owes_its_own_reports_whatever_is_closed() {
    let mut plan = plan(vec![report("11.1", Every::Month)]);
    plan.office = Some(unit("财政局"));
    let off = given(&plan).act("2024-04-06", close(true));
    off.as_of("2024-04-06")
        .shows("11.1@2024-03", Red, State::Overdue);
}

#[test]
fn counts_follow_from_cells_by_row_and_column() {
    let plan = plan(vec![
        report("11.1", Every::Month).by_towns(2),
        report("12.1", Every::Month).by_towns(1),
    ]);
    let seen = given(&plan)
        .sheet(("保和镇", 11), MARCH, "2024-04-06", |it| {
            done_of(it, "11.1", Some(MARCH), None);
            it.trouble = Some("缺人".into());
        })
        .sheet(("财政局", 12), MARCH, "2024-04-03", |it| {
            it.progress = Some("已办".into());
        })
        .accept(1, "2024-04-04")
        .sheet(("叶枝镇", 11), "2024-02", "2024-03-03", |_| {});
    let round = round(&plan, &seen, "2024-04-06");
    let all = Tally {
        owed: 5,
        missing: 3,
        reported: 2,
        pending: 1,
        returned: 0,
        accepted: 1,
        after_due: 1,
        after_closing: 0,
        written_off: 0,
    };
    assert_eq!(round.tally(), all);
    assert_eq!(round.of_unit(&unit("保和镇")).missing, 1);
    assert_eq!(round.of_task(11).missing, 2);
    // The month before, beside which a row is shown.
    let on = When::on(day("2024-04-06"));
    let before = dispatch_round(&plan, &seen.book(), on, month("2024-02"));
    assert_eq!(before.of_unit(&unit("叶枝镇")).arrears(), 0);
    assert_eq!(before.of_unit(&unit("保和镇")).arrears(), 2);
    let light = round.light(day("2024-04-06"), 5);
    assert_eq!((light.light, light.days_late, light.trouble), (Red, 1, 1));
    assert_eq!(round.light(day("2024-04-05"), 5).days_late, 0);
}

#[test]
fn without_review_a_sheet_waits_for_nobody() {
    let mut plan = plan(vec![quarters("11.6")]);
    plan.dispatch.review = false;
    let seen = spending(given(&plan), "2024-04-03");
    let round = round(&plan, &seen, "2024-04-03");
    let tally = round.tally();
    assert_eq!((tally.reported, tally.pending, tally.accepted), (1, 0, 1));
    let book = seen.book();
    let rounds = Rounds::of(&plan, &book, When::on(day("2024-04-03")));
    let cell = name("财政局", 11);
    assert_eq!(
        rounds.accept(&cell, day("2024-04-03")),
        Err(Fault::NoReview)
    );
    assert!(rounds.give_back(&cell, day("2024-04-03"), "不全").is_ok());
}

#[test]
fn acts_that_make_no_sense_are_refused() {
    let plan = plan(vec![quarters("11.6")]);
    let seen = spending(given(&plan), "2024-04-03").act("2024-04-03", close(false));
    let book = seen.book();
    let at = |on: &str| Rounds::of(&plan, &book, When::on(day(on)));
    let (now, cell) = (day("2024-04-03"), name("财政局", 11));
    let rounds = at("2024-04-03");
    let accepted = seen.clone().accept(0, "2024-04-03").book();
    let again = Rounds::of(&plan, &accepted, When::on(now));
    assert_eq!(again.accept(&cell, now), Err(Fault::AlreadyAccepted));
    assert!(again.give_back(&cell, now, "数不对").is_ok());
    let returned = seen.clone().give_back(0, "2024-04-03").book();
    let again = Rounds::of(&plan, &returned, When::on(now));
    assert_eq!(
        again.give_back(&cell, now, "数不对"),
        Err(Fault::AlreadyReturned)
    );
    assert_eq!(rounds.give_back(&cell, now, " "), Err(Fault::WordsNeeded));
    assert_eq!(
        rounds.answer(&cell, now, "同意", None),
        Err(Fault::NothingNeeded)
    );
    assert_eq!(
        rounds.accept(&cell, day("2024-04-02")),
        Err(Fault::BeforeHanded {
            handed: now,
            on: day("2024-04-02")
        })
    );
    assert!(matches!(
        rounds.accept(&cell, day("2024-04-04")),
        Err(Fault::AfterAsOf { .. })
    ));
    assert!(matches!(
        at("2024-04-02").accept(&cell, day("2024-04-02")),
        Err(Fault::NothingHanded { .. })
    ));
    assert!(matches!(
        rounds.accept(&name("保和镇", 11), now),
        Err(Fault::NotOwed { .. })
    ));
    assert_eq!(
        rounds.accept(&name("财政局", 12), now),
        Err(Fault::NoTask { task: 12 })
    );
    let close_again = rounds.close(month(MARCH), now, false, None);
    assert_eq!(close_again, Err(Fault::AlreadyClosed { on: now }));
    assert_eq!(
        rounds.reopen(month("2024-02"), now, None),
        Err(Fault::NotClosed)
    );
    assert!(matches!(
        rounds.close(month("2024-05"), now, false, None),
        Err(Fault::NotBegun { .. })
    ));
    assert!(matches!(
        rounds.close(month("2025-01"), now, false, None),
        Err(Fault::NoRound { .. })
    ));
}
