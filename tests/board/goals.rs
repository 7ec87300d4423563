//! Part 4 for indicators: what satisfies, on which day, and what is done late.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Yellow};
use duban::board::{Class, State};
use duban::plan::{Compare, Goal, Pace, Plan, Target};

use crate::given::given;
use crate::plans::{
    Tuning as _, at_least, at_most, by, day, dec, figure, indicator, plan, quarters, rising,
};

const KEY: &str = "4.1@2024-06-30";

fn goal(pace: Pace, goal: Goal) -> Plan {
    plan(vec![
        indicator("4.1", "亩", pace, goal).tuned(|it| it.due = day("2024-06-30")),
    ])
}

#[test]
fn a_level_is_never_done_before_its_day() {
    let plan = goal(Pace::Level, at_least("65"));
    let good = given(&plan).reading("4.1", "2024-03-31", "65");
    good.as_of("2024-06-29").shows(KEY, Green, State::Ok);
    good.as_of("2024-06-29").row("4.1", Green, Class::OnPace);
    good.as_of("2024-06-30").shows(KEY, Done, State::Done);
    let fell = good.reading("4.1", "2024-06-30", "64");
    fell.as_of("2024-06-29").shows(KEY, Green, State::Ok);
    fell.as_of("2024-06-30").shows(KEY, Yellow, State::NotMet);
    fell.as_of("2024-07-01")
        .shows(KEY, Red, State::Overdue)
        .late(KEY, 1);
    let late = fell
        .reading("4.1", "2024-07-03", "65")
        .reading("4.1", "2024-07-04", "1");
    late.as_of("2024-07-10")
        .shows(KEY, DoneLate, State::DoneLate)
        .late(KEY, 3);
    given(&plan)
        .as_of("2024-06-14")
        .shows(KEY, Grey, State::NoFigure);
    given(&plan)
        .as_of("2024-06-15")
        .shows(KEY, Blue, State::DueSoon);
}

#[test]
fn an_end_figure_is_judged_only_on_its_day() {
    let plan = goal(Pace::End, at_least("65"));
    let good = given(&plan).reading("4.1", "2024-03-31", "70");
    good.as_of("2024-04-01")
        .shows(KEY, Grey, State::Current)
        .row("4.1", Grey, Class::NotDue);
    good.as_of("2024-06-20").shows(KEY, Grey, State::Current);
    good.as_of("2024-06-30").shows(KEY, Done, State::Done);
    let short = given(&plan).reading("4.1", "2024-03-31", "60");
    short.as_of("2024-06-14").shows(KEY, Grey, State::Current);
    short.as_of("2024-06-15").shows(KEY, Blue, State::DueSoon);
    short.as_of("2024-06-30").shows(KEY, Blue, State::DueSoon);
    short.as_of("2024-07-01").shows(KEY, Red, State::Overdue);
    short
        .reading("4.1", "2024-07-05", "66")
        .as_of("2024-07-06")
        .shows(KEY, DoneLate, State::DoneLate)
        .late(KEY, 5);
    let none = given(&plan).as_of("2024-06-20");
    none.shows(KEY, Blue, State::DueSoon)
        .row("4.1", Blue, Class::NotDue);
    given(&plan)
        .as_of("2024-04-01")
        .shows(KEY, Grey, State::NotDue);
}

#[test]
fn an_end_figure_shows_its_value_at_every_checkpoint_to_come() {
    let plan = plan(vec![
        indicator("4.1", "亩", Pace::End, at_least("65")).tuned(|it| {
            it.checkpoints = vec![
                by("2024-06-30", at_least("30")),
                by("2024-07-10", at_least("40")),
            ];
        }),
    ]);
    given(&plan)
        .reading("4.1", "2024-06-20", "10")
        .as_of("2024-06-28")
        .shows(KEY, Blue, State::DueSoon)
        .shows("4.1@2024-07-10", Blue, State::DueSoon)
        .shows("4.1@2024-12-31", Grey, State::Current);
}

#[test]
fn each_comparison_has_its_edge() {
    for (compare, fits, fails) in [
        (Compare::AtLeast, "65", "64.9999"),
        (Compare::NotBelow, "65", "64.9999"),
        (Compare::AtMost, "65", "65.0001"),
        (Compare::Equals, "65", "65.0001"),
        (Compare::Above, "65.0001", "65"),
        (Compare::About, "61.75", "61.7499"),
        (Compare::About, "9999", "61"),
    ] {
        let plan = goal(Pace::Level, figure(compare, "65"));
        let light = |value| {
            given(&plan)
                .reading("4.1", "2024-03-31", value)
                .as_of("2024-04-01")
                .one(KEY)
                .light
        };
        assert_eq!((light(fits), light(fails)), (Green, Yellow), "{compare:?}");
    }
}

#[test]
fn about_may_have_a_bound_of_its_own_on_both_sides() {
    let about = |within: Option<&str>| {
        let item = indicator("4.1", "亩", Pace::Level, figure(Compare::About, "10")).tuned(|it| {
            it.due = day("2024-06-30");
            it.within = within.map(dec);
            it.both_sides = true;
        });
        plan(vec![item])
    };
    for (within, fits, fails) in [
        (None, ["9.5", "10.5"], ["9.4999", "10.5001"]),
        (Some("0.2"), ["9.8", "10.2"], ["9.7999", "10.2001"]),
        (Some("0"), ["10", "10"], ["9.9999", "10.0001"]),
    ] {
        let plan = about(within);
        let light = |value| {
            given(&plan)
                .reading("4.1", "2024-03-31", value)
                .as_of("2024-04-01")
                .one(KEY)
                .light
        };
        assert_eq!(fits.map(light), [Green; 2]);
        assert_eq!(fails.map(light), [Yellow; 2]);
    }
}

#[test]
fn last_years_figure_may_still_be_to_come() {
    let last_year = |figure: Option<&str>| {
        goal(
            Pace::Level,
            Goal {
                compare: Compare::NotBelow,
                target: Target::LastYear(figure.map(dec)),
            },
        )
    };
    let to_come = last_year(None);
    let seen = given(&to_come)
        .reading("4.1", "2024-03-31", "32")
        .as_of("2024-04-01");
    seen.shows(KEY, Grey, State::NoComparison);
    let known = last_year(Some("32.15"));
    let seen = given(&known)
        .reading("4.1", "2024-03-31", "32")
        .as_of("2024-04-01");
    seen.shows(KEY, Yellow, State::NotMet);
}

#[test]
fn what_is_only_aimed_at_is_never_red() {
    let mut item = rising("4.1", &[("2024-06-30", "60")]).tuned(|it| it.aim = true);
    item.title = "争取".to_owned();
    let plan = plan(vec![item]);
    given(&plan)
        .as_of("2024-07-10")
        .shows(KEY, Yellow, State::NotMet)
        .late(KEY, 0)
        .row("4.1", Yellow, Class::NotMet);
    given(&plan)
        .reading("4.1", "2024-05-31", "1")
        .as_of("2024-06-01")
        .shows(KEY, Yellow, State::NotMet);
}

#[test]
fn a_bound_passed_by_what_only_grows_is_red_at_once() {
    let plan = plan(vec![
        indicator("4.1", "吨", Pace::Level, at_most("8600")).tuned(|it| {
            it.due = day("2024-06-30");
            it.grows = true;
        }),
    ]);
    let at = |value| {
        given(&plan)
            .reading("4.1", "2024-03-31", value)
            .as_of("2024-04-01")
    };
    at("8600").shows(KEY, Green, State::Ok);
    at("8600.0001")
        .shows(KEY, Red, State::Exceeded)
        .row("4.1", Red, Class::NotMet);
}

#[test]
fn the_goal_is_owed_once_more_unless_a_checkpoint_asks_for_it() {
    let asked = plan(vec![quarters("11.6")]);
    assert_eq!(given(&asked).as_of("2024-01-01").keys().len(), 4);
    let beyond = plan(vec![
        quarters("11.6").tuned(|it| it.goal = Some(at_least("110"))),
    ]);
    let keys =
        ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"].map(|day| format!("11.6@{day}"));
    let seen = given(&beyond).as_of("2024-01-01").keys();
    assert_eq!(seen.get(..4), Some(keys.as_slice()));
    assert_eq!(seen.len(), 5, "the goal on the plan's last day");
    let early = plan(vec![
        indicator("11.6", "%", Pace::Rise, at_least("90")).tuned(|it| {
            it.checkpoints = vec![by("2024-06-30", at_least("90"))];
        }),
    ]);
    assert_eq!(
        given(&early).as_of("2024-01-01").keys(),
        ["11.6@2024-06-30"]
    );
}

#[test]
fn a_reference_figure_is_never_owed() {
    let plan = plan(vec![
        indicator("6.2", "%", Pace::Level, at_least("1")).tuned(|it| {
            it.goal = None;
            it.pace = None;
        }),
    ]);
    assert!(
        given(&plan)
            .reading("6.2", "2024-03-31", "7")
            .as_of("2025-01-01")
            .keys()
            .is_empty()
    );
}

#[test]
fn of_one_day_the_last_written_counts() {
    let plan = goal(Pace::Rise, at_least("65"));
    given(&plan)
        .reading("4.1", "2024-06-30", "60")
        .reading("4.1", "2024-06-30", "65")
        .reading("4.1", "2024-06-29", "1")
        .as_of("2024-07-01")
        .shows(KEY, Done, State::Done);
}
