//! Part 11 of the rules, line by line, each with its neighbours.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Yellow};
use duban::board::{Detail, PaceClass, Span, State};
use duban::calendar::Every;
use duban::journal::ExtensionStep;
use duban::plan::{Compare, Goal, ItemId, Pace, Plan, Target};

use crate::given::{Given, given};
use crate::plans::{
    TOWNS, Tuning as _, at_least, by, case, day, indicator, milestone, plan, quarters, report,
    rising, standing, zero,
};

const Q1: &str = "11.6@2024-03-31";
const Q2: &str = "11.6@2024-06-30";

fn spending() -> Plan {
    plan(vec![quarters("11.6")])
}

#[test]
fn without_a_figure_it_is_blue_fifteen_days_before_and_red_the_day_after() {
    let plan = spending();
    let none = given(&plan);
    none.as_of("2024-03-15").shows(Q1, Grey, State::NoFigure);
    none.as_of("2024-03-16").shows(Q1, Blue, State::DueSoon);
    let seen = none.as_of("2024-03-20");
    seen.shows(Q1, Blue, State::DueSoon).late(Q1, 0);
    assert_eq!(seen.one(Q1).reading, None);
    assert_eq!(
        (seen.one(Q1).due.unwrap() - day("2024-03-20")).num_days(),
        11
    );
    none.as_of("2024-03-31").shows(Q1, Blue, State::DueSoon);
    none.as_of("2024-04-01")
        .shows(Q1, Red, State::Overdue)
        .late(Q1, 1)
        .shows(Q2, Grey, State::NoFigure);
}

#[test]
fn a_figure_of_the_day_counts_whenever_it_was_typed() {
    let plan = spending();
    let typed = given(&plan)
        .typed("2024-04-03")
        .reading("11.6", "2024-03-31", "26.1");
    typed
        .as_of("2024-04-03")
        .shows(Q1, Done, State::Done)
        .shows(Q2, Green, State::Ok)
        .paced(Q2, "25.0", "1.1", PaceClass::On);
    typed.as_of("2024-03-30").shows(Q1, Blue, State::DueSoon);
    typed.as_of("2024-03-31").shows(Q1, Done, State::Done);
    typed
        .known("2024-04-03", "2024-04-02")
        .shows(Q1, Red, State::Overdue);
}

#[test]
fn a_little_under_pace_is_blue_near_the_day() {
    let plan = spending();
    let seen = given(&plan).reading("11.6", "2024-02-29", "14.6");
    seen.as_of("2024-03-20")
        .shows(Q1, Blue, State::DueSoon)
        .paced(Q1, "16.7", "-2.1", PaceClass::Behind);
    seen.as_of("2024-03-15").shows(Q1, Green, State::Ok);
    // 16.6666… less 2 is 14.6666…: unrounded, a ten-thousandth decides.
    let at = |value| {
        let seen = given(&plan).reading("11.6", "2024-02-29", value);
        seen.as_of("2024-03-10").one(Q1).pace.clone().unwrap().class
    };
    assert_eq!(at("14.6666"), PaceClass::Behind);
    assert_eq!(at("14.6667"), PaceClass::On);
    assert_eq!(at("18.6666"), PaceClass::On);
    assert_eq!(at("18.6667"), PaceClass::Ahead);
}

#[test]
fn ten_points_under_pace_is_yellow() {
    let plan = spending();
    given(&plan)
        .reading("11.6", "2024-02-29", "5.0")
        .as_of("2024-03-10")
        .shows(Q1, Yellow, State::Behind)
        .paced(Q1, "16.7", "-11.7", PaceClass::Behind);
    let at = |value| given(&plan).reading("11.6", "2024-02-29", value);
    at("6.6666")
        .as_of("2024-03-10")
        .shows(Q1, Yellow, State::Behind);
    at("6.6667").as_of("2024-03-10").shows(Q1, Green, State::Ok);
    // On a line without thirds, exactly ten is yellow.
    let at = |value| given(&plan).reading("11.6", "2024-03-31", value);
    at("15")
        .as_of("2024-04-10")
        .shows(Q2, Yellow, State::Behind);
    at("15.0001")
        .as_of("2024-04-10")
        .shows(Q2, Green, State::Ok);
}

#[test]
fn a_checkpoint_met_on_its_day_stays_met() {
    let plan = spending();
    given(&plan)
        .reading("11.6", "2024-03-31", "25.0")
        .reading("11.6", "2024-04-10", "24.0")
        .as_of("2024-04-20")
        .shows(Q1, Done, State::Done)
        .shows(Q2, Green, State::Ok)
        .paced(Q2, "25.0", "-1.0", PaceClass::On);
}

#[test]
fn more_than_thirty_points_is_far_behind() {
    let item = rising("11.4", &[("2024-09-30", "70")]).tuned(|it| it.from = day("2024-06-30"));
    let plan = plan(vec![item]);
    let key = "11.4@2024-09-30";
    let at = |value| {
        given(&plan)
            .reading("11.4", "2024-08-31", value)
            .as_of("2024-09-02")
    };
    at("20")
        .shows(key, Yellow, State::Behind)
        .paced(key, "46.7", "-26.7", PaceClass::Behind);
    at("10")
        .shows(key, Red, State::FarBehind)
        .paced(key, "46.7", "-36.7", PaceClass::Behind);
    // 46.6666… less 30.
    at("16.6667").shows(key, Yellow, State::Behind);
    at("16.6666").shows(key, Red, State::FarBehind);
    let exact = |value| {
        given(&plan)
            .reading("11.4", "2024-09-30", value)
            .as_of("2024-09-30")
    };
    exact("40").shows(key, Yellow, State::Behind);
    exact("39.9999").shows(key, Red, State::FarBehind);
}

#[test]
fn an_amount_counts_points_by_the_whole_way() {
    let item = indicator("5.1", "万人", Pace::Rise, at_least("1.78")).tuned(|it| {
        it.due = day("2024-04-30");
        it.checkpoints = vec![by("2024-03-31", at_least("1.602"))];
    });
    let plan = plan(vec![item]);
    given(&plan)
        .reading("5.1", "2024-03-31", "1.55")
        .as_of("2024-04-03")
        .shows("5.1@2024-03-31", Red, State::Overdue)
        .late("5.1@2024-03-31", 3)
        .shows("5.1@2024-04-30", Green, State::Ok)
        .paced("5.1@2024-04-30", "1.6", "-2.9", PaceClass::Behind);
}

#[test]
fn a_level_that_does_not_satisfy_is_yellow() {
    let plan = plan(vec![indicator("4.1", "%", Pace::Level, at_least("65"))]);
    let key = "4.1@2024-12-31";
    let at = |value| {
        given(&plan)
            .reading("4.1", "2024-03-31", value)
            .as_of("2024-04-03")
    };
    at("60").shows(key, Yellow, State::NotMet);
    at("64.9999").shows(key, Yellow, State::NotMet);
    at("65").shows(key, Green, State::Ok);
}

#[test]
fn above_zero_counts_days_and_turns_red_on_the_thirty_first() {
    let plan = plan(vec![zero("7.1")]);
    let key = "7.1@2024Q2";
    let two = given(&plan).reading("7.1", "2024-04-10", "2");
    let stock = |on: &str, day_number: i64, light| {
        let seen = two.as_of(on);
        seen.shows(key, light, State::NotCleared);
        let since = day("2024-04-10");
        assert_eq!(
            seen.one(key).details,
            [Detail::Stock {
                since,
                day: day_number
            }]
        );
        assert_eq!(seen.one(key).reading.unwrap().value.to_string(), "2");
    };
    stock("2024-04-10", 1, Yellow);
    stock("2024-04-12", 3, Yellow);
    stock("2024-05-09", 30, Yellow);
    stock("2024-05-10", 31, Red);
}

#[test]
fn a_standing_duty_waits_ten_days_after_the_period() {
    let plan = plan(vec![standing("3.2")]);
    let confirmed = given(&plan).done_for("财政局", "3.2", "2024-03-29", "2024Q1");
    confirmed
        .as_of("2024-04-03")
        .shows("3.2@2024Q2", Green, State::Ok);
    let none = given(&plan);
    let key = "3.2@2024Q1";
    none.as_of("2024-04-03").shows(key, Grey, State::NotDue);
    none.as_of("2024-04-04").shows(key, Grey, State::NotDue);
    none.as_of("2024-04-05").shows(key, Blue, State::DueSoon);
    none.as_of("2024-04-10")
        .shows(key, Blue, State::DueSoon)
        .late(key, 0);
    none.as_of("2024-04-11")
        .shows(key, Yellow, State::Unconfirmed)
        .late(key, 1);
}

#[test]
fn the_latest_figure_decides_on_the_day() {
    let plan = spending();
    let fell = given(&plan)
        .reading("11.6", "2024-03-20", "25")
        .reading("11.6", "2024-03-28", "24");
    fell.as_of("2024-03-20").shows(Q1, Done, State::Done);
    fell.as_of("2024-03-27").shows(Q1, Done, State::Done);
    fell.as_of("2024-03-29").shows(Q1, Blue, State::DueSoon);
    fell.as_of("2024-04-01")
        .shows(Q1, Red, State::Overdue)
        .late(Q1, 1);
    // Late for good from the first later day that reaches it.
    let late = fell
        .reading("11.6", "2024-04-02", "25")
        .reading("11.6", "2024-04-05", "20");
    late.as_of("2024-04-10")
        .shows(Q1, DoneLate, State::DoneLate)
        .late(Q1, 2);
}

#[test]
fn a_comparison_needs_both_figures_of_one_day() {
    let faster = Goal {
        compare: Compare::Above,
        target: Target::Item(ItemId::from("6.2")),
    };
    let mut all_loans = indicator("6.2", "%", Pace::Level, at_least("0"));
    all_loans = all_loans.tuned(|it| {
        it.goal = None;
        it.pace = None;
    });
    let plan = plan(vec![indicator("6.1", "%", Pace::Level, faster), all_loans]);
    let key = "6.1@2024-12-31";
    let farm = given(&plan).reading("6.1", "2024-03-31", "6.9");
    farm.as_of("2024-04-03")
        .shows(key, Grey, State::NoComparison);
    let both = farm.clone().reading("6.2", "2024-03-31", "7.5");
    let seen = both.as_of("2024-04-03");
    seen.shows(key, Yellow, State::NotMet);
    let compared = seen.one(key).details.iter().any(|it| {
        matches!(it, Detail::Compared { on, with } if *on == day("2024-03-31") && with.to_string() == "7.5")
    });
    assert!(compared);
    let other_day = farm.reading("6.2", "2024-03-30", "7.5");
    other_day
        .as_of("2024-04-03")
        .shows(key, Grey, State::NoComparison);
    // Above means more, and of a later lone figure the common day still decides.
    let equal =
        given(&plan)
            .reading("6.1", "2024-03-31", "7.5")
            .reading("6.2", "2024-03-31", "7.5");
    equal.as_of("2024-04-03").shows(key, Yellow, State::NotMet);
    let lone = equal.reading("6.1", "2024-04-02", "9");
    lone.as_of("2024-04-03").shows(key, Yellow, State::NotMet);
}

fn monthly() -> Plan {
    plan(vec![report("14.1", Every::Month).by_towns(10)])
}

fn handed_in<'a>(mut so_far: Given<'a>, on: &str, period: &str, count: usize) -> Given<'a> {
    for town in TOWNS.iter().take(count) {
        so_far = so_far.done_for(town, "14.1", on, period);
    }
    so_far
}

#[test]
fn a_report_handed_in_after_its_day_is_late() {
    let plan = monthly();
    let key = "14.1@2024-03/叶枝镇";
    let at = |on: &str| {
        given(&plan)
            .done_for("叶枝镇", "14.1", on, "2024-03")
            .as_of("2024-04-03")
    };
    at("2024-04-03")
        .shows(key, DoneLate, State::DoneLate)
        .late(key, 3);
    at("2024-03-31").shows(key, Done, State::Done).late(key, 0);
    at("2024-04-01")
        .shows(key, DoneLate, State::DoneLate)
        .late(key, 1);
}

#[test]
fn what_is_missing_of_past_months_is_one_row() {
    let plan = monthly();
    let whole = handed_in(given(&plan), "2024-01-31", "2024-01", 10);
    let whole = handed_in(whole, "2024-02-29", "2024-02", 10);
    let seen = handed_in(whole.clone(), "2024-03-31", "2024-03", 3).as_of("2024-04-03");
    let rows = seen.rows("14.1");
    let shown: Vec<_> = rows.iter().map(|it| (it.span, it.light)).collect();
    let month = |text: &str| Span::Period(text.parse().unwrap());
    let expected = [
        (month("2024-03"), Red),
        (month("2024-01"), Done),
        (month("2024-02"), Done),
        (month("2024-04"), Grey),
    ];
    assert_eq!(shown, expected);
    assert_eq!((rows[0].missing, rows[0].owers), (7, 10));
    assert_eq!(rows[0].missing_by, [("2024-03".parse().unwrap(), 7)]);
    let nine = handed_in(whole.clone(), "2024-03-31", "2024-03", 9).as_of("2024-04-03");
    let rows = nine.rows("14.1");
    assert_eq!(
        (rows[0].light, rows[0].missing, rows[0].owers),
        (Yellow, 1, 10)
    );
    assert_eq!(rows[0].state, State::Overdue);
    // Half of them is red, one fewer is yellow.
    for (handed, light) in [(5, Red), (6, Yellow), (4, Red)] {
        let seen = handed_in(whole.clone(), "2024-03-31", "2024-03", handed).as_of("2024-04-03");
        assert_eq!(seen.rows("14.1")[0].light, light, "{handed}");
    }
}

#[test]
fn a_case_counts_its_days() {
    let plan = plan(vec![case("1.3", 10, &[])]);
    let opened = given(&plan).case("叶枝镇", "1.3", "2024-04-01");
    let key = opened.as_of("2024-04-11").keys().remove(0);
    opened
        .as_of("2024-04-11")
        .shows(&key, Blue, State::DueSoon)
        .late(&key, 0);
    opened
        .as_of("2024-04-12")
        .shows(&key, Red, State::Overdue)
        .late(&key, 1);
    assert_eq!(opened.as_of("2024-03-31").keys().len(), 0);
}

#[test]
fn an_approved_extension_moves_the_day() {
    let plan = plan(vec![milestone("11.2", "2024-03-31")]);
    let longer =
        given(&plan).extension("2024-03-25", "11.2", "2024-04-15", ExtensionStep::Approved);
    let seen = longer.as_of("2024-04-03");
    seen.shows("11.2", Blue, State::DueSoon);
    let one = seen.one("11.2");
    assert_eq!(one.due, Some(day("2024-04-15")));
    assert_eq!(one.due_was, Some(day("2024-03-31")));
    assert_eq!(one.extensions, 1);
    longer
        .as_of("2024-04-16")
        .shows("11.2", Red, State::Overdue)
        .late("11.2", 1);
    assert_eq!(
        longer.as_of("2024-03-24").one("11.2").due,
        Some(day("2024-03-31"))
    );
}

#[test]
fn a_void_takes_back_unless_it_was_not_yet_known() {
    let plan = plan(vec![milestone("11.2", "2024-03-31")]);
    let taken_back = given(&plan)
        .done("11.2", "2024-03-30")
        .typed("2024-04-10")
        .void(0);
    taken_back
        .as_of("2024-04-03")
        .shows("11.2", Red, State::Overdue);
    taken_back
        .known("2024-04-03", "2024-04-09")
        .shows("11.2", Done, State::Done);
    taken_back
        .known("2024-04-03", "2024-04-10")
        .shows("11.2", Red, State::Overdue);
}
