//! Beside the worked examples of part 11: a day earlier, a day later, a little more or less.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Yellow};
use duban::board::{PaceClass, Span, State};
use duban::calendar::Every;
use duban::journal::ExtensionStep;
use duban::plan::{Compare, Goal, ItemId, Pace, Target};

use crate::given::given;
use crate::plans::{
    Tuning as _, at_least, by, case, day, indicator, milestone, plan, quarters, report, rising,
    standing, zero,
};
use crate::records::TOWNS;

const Q1: &str = "11.6@2024-03-31";
const Q2: &str = "11.6@2024-06-30";

#[test]
fn around_26_1_on_the_last_of_march() {
    let plan = plan(vec![quarters("11.6")]);
    let at = |value| {
        let typed = given(&plan).typed("2024-04-03");
        typed.reading("11.6", "2024-03-31", value)
    };
    let on = "2024-04-03";
    at("25").as_of(on).shows(Q1, Done, State::Done);
    at("24.9999")
        .as_of(on)
        .shows(Q1, Red, State::Overdue)
        .late(Q1, 3)
        .shows(Q2, Green, State::Ok);
    at("27").as_of(on).paced(Q2, "25.0", "2.0", PaceClass::On);
    at("27.0001")
        .as_of(on)
        .paced(Q2, "25.0", "2.0", PaceClass::Ahead);
    at("26.1").as_of("2024-04-02").shows(Q1, Done, State::Done);
    // A day later it would be late.
    given(&plan)
        .reading("11.6", "2024-04-01", "26.1")
        .as_of(on)
        .shows(Q1, DoneLate, State::DoneLate)
        .late(Q1, 1);
}

#[test]
fn around_5_0_on_the_last_of_february() {
    let plan = plan(vec![quarters("11.6")]);
    let seen = given(&plan).reading("11.6", "2024-02-29", "5.0");
    for on in ["2024-02-29", "2024-03-09", "2024-03-31"] {
        seen.as_of(on).shows(Q1, Yellow, State::Behind);
    }
    seen.as_of("2024-02-28").shows(Q1, Grey, State::NoFigure);
    seen.as_of("2024-04-01").shows(Q1, Red, State::Overdue);
    // A day earlier the figure is held against the end of January.
    given(&plan)
        .reading("11.6", "2024-02-28", "5.0")
        .as_of("2024-03-10")
        .shows(Q1, Green, State::Ok)
        .paced(Q1, "8.3", "-3.3", PaceClass::Behind);
}

#[test]
fn around_25_0_and_then_24_0() {
    let plan = plan(vec![quarters("11.6")]);
    let then = |value| {
        let first = given(&plan).reading("11.6", "2024-03-31", "25.0");
        first
            .reading("11.6", "2024-04-10", value)
            .as_of("2024-04-20")
    };
    then("23").paced(Q2, "25.0", "-2.0", PaceClass::On);
    then("22.9999")
        .paced(Q2, "25.0", "-2.0", PaceClass::Behind)
        .shows(Q1, Done, State::Done)
        .shows(Q2, Green, State::Ok);
    // On the 30th the line has gone on.
    given(&plan)
        .reading("11.6", "2024-04-30", "24.0")
        .as_of("2024-05-01")
        .paced(Q2, "33.3", "-9.3", PaceClass::Behind)
        .shows(Q2, Green, State::Ok);
}

#[test]
fn around_25_and_then_24_before_the_day() {
    let plan = plan(vec![quarters("11.6")]);
    let then = |value| {
        let first = given(&plan).reading("11.6", "2024-03-20", "25");
        first.reading("11.6", "2024-03-28", value)
    };
    for on in ["2024-03-28", "2024-03-30", "2024-03-31"] {
        then("24").as_of(on).shows(Q1, Blue, State::DueSoon);
        then("25").as_of(on).shows(Q1, Done, State::Done);
    }
    then("25").as_of("2024-04-01").shows(Q1, Done, State::Done);
    then("24.9999")
        .as_of("2024-04-01")
        .shows(Q1, Red, State::Overdue);
}

#[test]
fn around_20_of_70_on_the_last_of_august() {
    let item = rising("11.4", &[("2024-09-30", "70")]).tuned(|it| it.from = day("2024-06-30"));
    let plan = plan(vec![item]);
    let key = "11.4@2024-09-30";
    let seen = given(&plan).reading("11.4", "2024-08-31", "20");
    for on in ["2024-08-31", "2024-09-01", "2024-09-03", "2024-09-30"] {
        seen.as_of(on).shows(key, Yellow, State::Behind);
    }
    seen.as_of("2024-10-01").shows(key, Red, State::Overdue);
    // Half a point more is half a point less behind.
    given(&plan)
        .reading("11.4", "2024-08-31", "20.5")
        .as_of("2024-09-02")
        .paced(key, "46.7", "-26.2", PaceClass::Behind);
    // A day earlier it is held against July.
    given(&plan)
        .reading("11.4", "2024-08-30", "20")
        .as_of("2024-09-02")
        .paced(key, "23.3", "-3.3", PaceClass::Behind)
        .shows(key, Green, State::Ok);
}

#[test]
fn around_1_55_of_1_602() {
    let item = indicator("5.1", "万人", Pace::Rise, at_least("1.78")).tuned(|it| {
        it.due = day("2024-04-30");
        it.checkpoints = vec![by("2024-03-31", at_least("1.602"))];
    });
    let plan = plan(vec![item]);
    let (march, april) = ("5.1@2024-03-31", "5.1@2024-04-30");
    let at = |value| given(&plan).reading("5.1", "2024-03-31", value);
    at("1.602")
        .as_of("2024-04-03")
        .shows(march, Done, State::Done);
    at("1.6019")
        .as_of("2024-04-03")
        .shows(march, Red, State::Overdue);
    at("1.55")
        .as_of("2024-03-31")
        .shows(march, Blue, State::DueSoon)
        .shows(april, Grey, State::NotDue);
    at("1.55").as_of("2024-04-01").late(march, 1);
    at("1.55")
        .as_of("2024-04-14")
        .shows(april, Green, State::Ok);
    at("1.55")
        .as_of("2024-04-15")
        .shows(april, Blue, State::DueSoon);
    // Ten points are a tenth of the whole way: 0.178.
    at("1.424")
        .as_of("2024-04-03")
        .shows(april, Yellow, State::Behind);
    at("1.4241")
        .as_of("2024-04-03")
        .shows(april, Green, State::Ok);
}

#[test]
fn around_60_of_a_level_of_65() {
    let plan = plan(vec![indicator("4.1", "%", Pace::Level, at_least("65"))]);
    let key = "4.1@2024-12-31";
    let seen = given(&plan).reading("4.1", "2024-03-31", "60");
    seen.as_of("2024-03-30").shows(key, Grey, State::NoFigure);
    seen.as_of("2024-03-31").shows(key, Yellow, State::NotMet);
    seen.as_of("2024-12-31").shows(key, Yellow, State::NotMet);
    seen.as_of("2025-01-01").shows(key, Red, State::Overdue);
    seen.reading("4.1", "2024-04-04", "65.5")
        .as_of("2024-04-04")
        .shows(key, Green, State::Ok);
}

#[test]
fn around_two_above_zero_on_the_tenth_of_april() {
    let plan = plan(vec![zero("7.1")]);
    let at = |value| given(&plan).reading("7.1", "2024-04-10", value);
    at("2")
        .as_of("2024-04-09")
        .shows("7.1@2024Q1", Blue, State::DueSoon);
    at("0")
        .as_of("2024-04-12")
        .shows("7.1@2024Q2", Green, State::Ok);
    at("0.5")
        .as_of("2024-04-11")
        .shows("7.1@2024Q2", Yellow, State::NotCleared);
    at("2")
        .as_of("2024-05-11")
        .shows("7.1@2024Q2", Red, State::NotCleared);
    at("2")
        .reading("7.1", "2024-05-09", "0")
        .as_of("2024-05-10")
        .shows("7.1@2024Q2", Green, State::Ok);
}

#[test]
fn around_a_confirmation_in_april() {
    let plan = plan(vec![standing("3.2")]);
    let confirmed = |on: &str| given(&plan).done_for("财政局", "3.2", on, "2024Q1");
    for on in ["2024-04-10", "2024-04-11"] {
        confirmed(on)
            .as_of(on)
            .shows("3.2@2024Q2", Green, State::Ok);
    }
    confirmed("2024-04-12")
        .as_of("2024-04-11")
        .shows("3.2@2024Q1", Yellow, State::Unconfirmed);
    let early = confirmed("2024-03-29");
    early
        .as_of("2024-03-28")
        .shows("3.2@2024Q1", Grey, State::NotDue);
    early
        .as_of("2024-03-31")
        .shows("3.2@2024Q1", Green, State::Ok);
    early
        .as_of("2024-07-10")
        .shows("3.2@2024Q2", Blue, State::DueSoon);
    early
        .as_of("2024-07-11")
        .shows("3.2@2024Q2", Yellow, State::Unconfirmed);
}

#[test]
fn around_6_9_against_7_5() {
    let faster = Goal {
        compare: Compare::Above,
        target: Target::Item(ItemId::from("6.2")),
    };
    let all_loans = indicator("6.2", "%", Pace::Level, at_least("0")).tuned(|it| {
        it.goal = None;
        it.pace = None;
    });
    let plan = plan(vec![indicator("6.1", "%", Pace::Level, faster), all_loans]);
    let light = |farm: &str, on: &str| {
        let all = given(&plan).reading("6.2", "2024-03-31", "7.5");
        let seen = all.reading("6.1", "2024-03-31", farm).as_of(on);
        let one = seen.one("6.1@2024-12-31");
        (one.light, one.state)
    };
    assert_eq!(light("7.4999", "2024-04-03"), (Yellow, State::NotMet));
    assert_eq!(light("7.5", "2024-04-03"), (Yellow, State::NotMet));
    assert_eq!(light("7.5001", "2024-04-03"), (Green, State::Ok));
    assert_eq!(light("6.9", "2024-03-30"), (Grey, State::NoFigure));
    assert_eq!(light("6.9", "2024-03-31"), (Yellow, State::NotMet));
}

#[test]
fn around_three_of_ten_in_april() {
    let plan = plan(vec![report("14.1", Every::Month).by_towns(10)]);
    let mut so_far = given(&plan);
    for (period, on, count) in [
        ("2024-01", "2024-01-31", 10),
        ("2024-02", "2024-02-29", 10),
        ("2024-03", "2024-03-31", 3),
    ] {
        for town in TOWNS.iter().take(count) {
            so_far = so_far.done_for(town, "14.1", on, period);
        }
    }
    let march = |on: &str| {
        let seen = so_far.as_of(on);
        let period = Span::Period("2024-03".parse().unwrap());
        let rows = seen.rows("14.1");
        let row = rows.iter().find(|it| it.span == period).unwrap();
        (row.light, row.missing, row.days_late)
    };
    assert_eq!(march("2024-03-30"), (Blue, 0, 0));
    assert_eq!(march("2024-03-31"), (Blue, 0, 0));
    assert_eq!(march("2024-04-01"), (Red, 7, 1));
    assert_eq!(march("2024-04-02"), (Red, 7, 2));
}

#[test]
fn around_a_case_an_extension_and_a_void() {
    let plan = plan(vec![case("1.3", 10, &[]), milestone("11.2", "2024-03-31")]);
    let opened = given(&plan).case("叶枝镇", "1.3", "2024-04-01");
    let key = opened.as_of("2024-04-01").keys().remove(0);
    opened.as_of("2024-04-01").shows(&key, Blue, State::DueSoon);
    opened.as_of("2024-04-10").shows(&key, Blue, State::DueSoon);
    for (on, light, late) in [("2024-04-11", Done, 0), ("2024-04-12", DoneLate, 1)] {
        let seen = opened.clone().case_done(0, None, "1.3", on).as_of(on);
        assert_eq!(
            (seen.one(&key).light, seen.one(&key).days_late),
            (light, late)
        );
    }
    let longer =
        given(&plan).extension("2024-03-25", "11.2", "2024-04-15", ExtensionStep::Approved);
    longer
        .as_of("2024-03-30")
        .shows("11.2", Grey, State::NotDue);
    longer
        .as_of("2024-03-31")
        .shows("11.2", Blue, State::DueSoon);
    longer
        .as_of("2024-04-15")
        .shows("11.2", Blue, State::DueSoon);
    let back = given(&plan)
        .done("11.2", "2024-03-30")
        .typed("2024-04-10")
        .void(0);
    // The void has no day of its own: it holds before the day on which it was written, too.
    for on in ["2024-03-30", "2024-03-31"] {
        back.as_of(on).shows("11.2", Blue, State::DueSoon);
        back.known(on, "2024-04-09")
            .shows("11.2", Done, State::Done);
        back.known(on, "2024-04-10")
            .shows("11.2", Blue, State::DueSoon);
    }
    back.known("2024-04-10", "2024-03-29")
        .shows("11.2", Red, State::Overdue);
}
