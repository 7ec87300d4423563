//! Part 1 and keys: which days and facts count, extensions, waivers, the office's word.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Waived, Yellow};
use duban::board::{Class, Detail, Key, State};
use duban::calendar::Every;
use duban::journal::ExtensionStep::{Approved, Asked, Refused};
use duban::plan::{Kind, Waiver};

use crate::given::given;
use crate::plans::{
    Tuning as _, at_least, by, day, item, milestone, plan, quarters, report, unit, words,
};

#[test]
fn the_due_day_is_in_time() {
    let plan = plan(vec![milestone("11.2", "2024-03-31")]);
    let none = given(&plan);
    none.as_of("2024-03-15").shows("11.2", Grey, State::NotDue);
    none.as_of("2024-03-16").shows("11.2", Blue, State::DueSoon);
    none.as_of("2024-03-31")
        .shows("11.2", Blue, State::DueSoon)
        .late("11.2", 0);
    none.as_of("2024-04-01")
        .shows("11.2", Red, State::Overdue)
        .late("11.2", 1);
    let done = |on: &str| given(&plan).done("11.2", on).as_of("2024-04-05");
    done("2024-03-31")
        .shows("11.2", Done, State::Done)
        .late("11.2", 0);
    done("2024-04-01")
        .shows("11.2", DoneLate, State::DoneLate)
        .late("11.2", 1);
}

#[test]
fn a_fact_of_a_later_day_does_not_count_yet() {
    let plan = plan(vec![milestone("11.2", "2024-03-31"), quarters("11.6")]);
    let seen = given(&plan)
        .typed("2024-03-01")
        .done("11.2", "2024-04-01")
        .reading("11.6", "2024-03-31", "30")
        .flag("2024-04-02", "11.6", None, true);
    let before = seen.as_of("2024-03-30");
    assert_eq!(before.board, given(&plan).as_of("2024-03-30").board);
    seen.as_of("2024-04-01")
        .shows("11.2", DoneLate, State::DoneLate)
        .shows("11.6@2024-06-30", Green, State::Ok);
    seen.as_of("2024-04-02")
        .shows("11.6@2024-06-30", Yellow, State::SetByOffice);
}

#[test]
fn periods_that_ended_before_tracking_are_not_owed_and_dated_nodes_are() {
    let mut plan = plan(vec![
        report("14.1", Every::Month),
        milestone("11.2", "2024-03-31"),
    ]);
    plan.tracked_from = day("2024-05-15");
    let keys = given(&plan).as_of("2024-06-01").keys();
    assert_eq!(keys, ["14.1@2024-05", "14.1@2024-06", "11.2"]);
    // A period that ends on that very day is owed.
    plan.tracked_from = day("2024-04-30");
    let keys = given(&plan).as_of("2024-05-01").keys();
    assert_eq!(keys, ["14.1@2024-04", "14.1@2024-05", "11.2"]);
    assert_eq!(given(&plan).as_of("2024-03-31").keys(), ["11.2"]);
}

#[test]
fn reports_begin_with_the_plan_and_end_with_it() {
    let mut plan = plan(vec![report("14.1", Every::Quarter)]);
    plan.start = day("2024-02-01");
    plan.tracked_from = plan.start;
    assert!(given(&plan).as_of("2024-01-31").keys().is_empty());
    assert_eq!(given(&plan).as_of("2024-02-01").keys(), ["14.1@2024Q1"]);
    assert_eq!(given(&plan).as_of("2030-01-01").keys().len(), 4);
}

#[test]
fn a_report_may_be_due_after_its_period_or_on_a_day() {
    let due = |after, on| {
        let plan = plan(vec![report("14.1", Every::Month).with(|it| {
            let Kind::Report(rhythm) = &mut it.kind else {
                return;
            };
            rhythm.due_after = after;
            rhythm.due_on = on;
        })]);
        given(&plan)
            .as_of("2024-02-10")
            .one("14.1@2024-02")
            .due
            .unwrap()
    };
    assert_eq!(due(0, None), day("2024-02-29"));
    assert_eq!(due(5, None), day("2024-03-05"));
    assert_eq!(due(0, Some(28)), day("2024-02-28"));
    assert_eq!(due(0, Some(31)), day("2024-02-29"));
}

#[test]
fn monthly_and_quarterly_reports_are_blue_within_five_days_yearly_ones_within_fifteen() {
    for (every, key, days) in [
        (Every::Month, "14.1@2024-12", 5),
        (Every::Quarter, "14.1@2024Q4", 5),
        (Every::Half, "14.1@2024H2", 15),
        (Every::Year, "14.1@2024", 15),
    ] {
        let plan = plan(vec![report("14.1", every)]);
        let on = |left: i64| (day("2024-12-31") - chrono::TimeDelta::days(left)).to_string();
        given(&plan)
            .as_of(&on(days))
            .shows(key, Blue, State::DueSoon);
        given(&plan)
            .as_of(&on(days + 1))
            .shows(key, Grey, State::NotDue);
    }
}

#[test]
fn an_extension_only_asked_for_or_refused_changes_nothing() {
    let plan = plan(vec![milestone("11.2", "2024-03-31")]);
    let asked = given(&plan)
        .extension("2024-03-20", "11.2", "2024-04-15", Asked)
        .extension("2024-03-21", "11.2", "2024-04-15", Refused);
    assert_eq!(
        asked.as_of("2024-04-03").board,
        given(&plan).as_of("2024-04-03").board
    );
    let twice = asked
        .extension("2024-03-25", "11.2", "2024-04-15", Approved)
        .extension("2024-04-12", "11.2", "2024-05-01", Approved);
    let seen = twice.as_of("2024-05-02");
    seen.shows("11.2", Red, State::Overdue).late("11.2", 1);
    let one = seen.one("11.2");
    assert_eq!((one.extensions, one.due_was), (2, Some(day("2024-03-31"))));
}

#[test]
fn an_extension_moves_the_day_but_not_the_line() {
    let plan = plan(vec![quarters("11.6")]);
    let longer = given(&plan).reading("11.6", "2024-03-31", "20").extension(
        "2024-03-25",
        "11.6@2024-03-31",
        "2024-04-30",
        Approved,
    );
    let (q1, q2) = ("11.6@2024-03-31", "11.6@2024-06-30");
    let seen = longer.as_of("2024-04-03");
    seen.shows(q1, Green, State::Ok)
        .shows(q2, Grey, State::NotDue);
    assert_eq!(
        seen.one(q1).pace.as_ref().unwrap().expected.round(1),
        "25".parse().unwrap()
    );
    let met = longer.reading("11.6", "2024-04-30", "25");
    met.as_of("2024-05-01").shows(q1, Done, State::Done);
}

#[test]
fn what_has_no_day_waits_for_one() {
    let item = item(
        "9.1",
        Kind::Milestone {
            due: None,
            steps: Vec::new(),
        },
    );
    let plan = plan(vec![item]);
    given(&plan)
        .as_of("2024-06-01")
        .shows("9.1", Grey, State::NoDay);
    given(&plan)
        .done("9.1", "2024-05-01")
        .as_of("2024-06-01")
        .shows("9.1", Done, State::Done);
    let set = given(&plan)
        .extension("2024-05-01", "9.1", "2024-05-20", Approved)
        .extension("2024-05-19", "9.1", "2024-05-31", Approved);
    let seen = set.as_of("2024-06-01");
    seen.shows("9.1", Red, State::Overdue).late("9.1", 1);
    assert_eq!(seen.one("9.1").due_was, None, "the plan sets no day");
}

#[test]
fn a_waiver_holds_from_its_day_for_all_or_for_one_unit() {
    let waiver = |who: Option<&str>| Waiver {
        on: day("2024-04-10"),
        reason: "项目取消".to_owned(),
        unit: who.map(unit),
    };
    let whole = plan(vec![
        milestone("11.2", "2024-03-31").with(|it| it.waived = vec![waiver(None)]),
    ]);
    given(&whole)
        .as_of("2024-04-09")
        .shows("11.2", Red, State::Overdue);
    let seen = given(&whole).as_of("2024-04-10");
    seen.shows("11.2", Waived, State::Waived).late("11.2", 0);
    assert!(matches!(
        seen.one("11.2").details.as_slice(),
        [Detail::Waived { .. }]
    ));
    let one = milestone("1.2", "2024-03-31")
        .by_towns(2)
        .with(|it| it.waived = vec![waiver(Some("叶枝镇"))]);
    let one = plan(vec![one]);
    given(&one)
        .as_of("2024-04-10")
        .shows("1.2/叶枝镇", Waived, State::Waived)
        .shows("1.2/保和镇", Red, State::Overdue);
}

#[test]
fn the_office_sets_to_behind_and_lifts_it() {
    let plan = plan(vec![milestone("11.2", "2024-06-30"), quarters("11.6")]);
    let set = given(&plan)
        .reading("11.6", "2024-03-31", "25")
        .flag("2024-04-02", "11.2", None, true)
        .flag("2024-04-02", "11.6", Some("财政局"), true);
    let seen = set.as_of("2024-04-05");
    seen.shows("11.2", Yellow, State::SetByOffice)
        .row("11.2", Yellow, Class::BehindPace)
        .shows("11.6@2024-03-31", Done, State::Done)
        .shows("11.6@2024-06-30", Yellow, State::SetByOffice)
        .shows("11.6@2024-09-30", Grey, State::NotDue);
    assert!(matches!(
        seen.one("11.2").details.as_slice(),
        [Detail::Set { .. }]
    ));
    set.as_of("2024-04-01").shows("11.2", Grey, State::NotDue);
    set.as_of("2024-07-01").shows("11.2", Red, State::Overdue);
    let lifted = set.flag("2024-04-08", "11.2", None, false);
    lifted
        .as_of("2024-04-08")
        .shows("11.2", Grey, State::NotDue);
    lifted
        .as_of("2024-04-07")
        .shows("11.2", Yellow, State::SetByOffice);
}

#[test]
fn steps_in_words_are_met_by_the_day_in_their_key() {
    let mut moved = words("2024-09-30", "形象进度过半");
    moved.was = Some(day("2024-08-31"));
    let item = item(
        "1.2",
        Kind::Milestone {
            due: Some(day("2024-11-30")),
            steps: vec![words("2024-05-31", "开工"), moved],
        },
    );
    let plan = plan(vec![item]);
    let seen = given(&plan)
        .done_for("财政局", "1.2", "2024-05-31", "2024-05-31")
        .done_for("财政局", "1.2", "2024-09-15", "2024-08-31")
        .as_of("2024-10-01");
    assert_eq!(seen.keys(), ["1.2@2024-05-31", "1.2@2024-08-31", "1.2"]);
    seen.shows("1.2@2024-05-31", Done, State::Done)
        .shows("1.2@2024-08-31", Done, State::Done)
        .shows("1.2", Grey, State::NotDue);
    assert_eq!(seen.one("1.2@2024-05-31").label.as_deref(), Some("开工"));
    // Only the first step that is open is set to behind, with the item itself.
    given(&plan)
        .flag("2024-02-01", "1.2", None, true)
        .as_of("2024-02-01")
        .shows("1.2@2024-05-31", Yellow, State::SetByOffice)
        .shows("1.2@2024-08-31", Grey, State::NotDue)
        .shows("1.2", Yellow, State::SetByOffice);
}

#[test]
fn a_moved_checkpoint_keeps_its_key() {
    let plan = plan(vec![quarters("11.6").tuned(|it| {
        it.checkpoints[0] = by("2024-04-15", at_least("25"));
        it.checkpoints[0].was = Some(day("2024-03-31"));
    })]);
    let seen = given(&plan).as_of("2024-04-10");
    seen.shows("11.6@2024-03-31", Blue, State::DueSoon);
    assert_eq!(seen.one("11.6@2024-03-31").due, Some(day("2024-04-15")));
}

#[test]
fn keys_are_read_as_they_are_written() {
    for text in [
        "11.2",
        "1.2/叶枝镇",
        "11.6@2024-03-31",
        "8.1@2024-12-31/叶枝镇",
        "14.1@2024-03/叶枝镇",
        "3.2@2024Q1",
        "3.2@2024H1",
        "3.2@2024",
        "1.3#01HS0000000000000000000000",
        "1.3#01HS0000000000000000000000/标注",
        "1.2/a#b@c/d",
    ] {
        assert_eq!(Key::parse(text).unwrap().to_string(), text);
    }
    for text in [
        "",
        "@2024-03",
        "/叶枝镇",
        "1.2@",
        "1.2@2024-13",
        "1.3#01HS",
        "1.3#",
    ] {
        assert_eq!(Key::parse(text), None, "{text}");
    }
}
