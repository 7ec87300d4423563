//! Standing duties and zeros over the ends of periods, of tracking and of the plan.

use duban::board::Light::{Blue, Green, Grey, Red, Yellow};
use duban::board::{Class, Detail, State};
use duban::calendar::Every;
use duban::plan::Kind;

use crate::given::given;
use crate::plans::{Tuning as _, day, plan, rhythm, standing, zero};

#[test]
fn before_any_period_has_ended_a_standing_duty_is_grey_until_confirmed() {
    let early = standing("3.2").with(|it| {
        it.kind = Kind::Standing(duban::plan::Rhythm {
            due_on: Some(20),
            ..rhythm(Every::Month, 0)
        });
    });
    let plan = plan(vec![early]);
    let none = given(&plan);
    none.as_of("2024-01-01")
        .shows("3.2@2024-01", Grey, State::NotDue);
    none.as_of("2024-01-18")
        .shows("3.2@2024-01", Grey, State::NotDue);
    none.as_of("2024-01-31")
        .shows("3.2@2024-01", Grey, State::NotDue);
    none.as_of("2024-02-01")
        .shows("3.2@2024-01", Yellow, State::Unconfirmed);
    let confirmed = none.done_for("财政局", "3.2", "2024-01-05", "2024-01");
    confirmed
        .as_of("2024-01-05")
        .shows("3.2@2024-01", Green, State::Ok);
    confirmed
        .as_of("2024-02-29")
        .shows("3.2@2024-02", Green, State::Ok);
    confirmed
        .as_of("2024-03-01")
        .shows("3.2@2024-02", Yellow, State::Unconfirmed);
}

#[test]
fn after_the_plans_end_the_last_period_stays() {
    let plan = plan(vec![standing("3.2")]);
    let none = given(&plan);
    none.as_of("2025-01-10")
        .shows("3.2@2024Q4", Blue, State::DueSoon);
    none.as_of("2026-01-01")
        .shows("3.2@2024Q4", Yellow, State::Unconfirmed);
    none.done_for("财政局", "3.2", "2025-01-05", "2024Q4")
        .as_of("2026-01-01")
        .shows("3.2@2024Q4", Green, State::Ok)
        .row("3.2", Green, Class::Standing);
}

#[test]
fn a_later_confirmation_does_not_replace_the_one_that_is_due() {
    let plan = plan(vec![standing("3.2")]);
    given(&plan)
        .done_for("财政局", "3.2", "2024-04-02", "2024Q2")
        .as_of("2024-04-12")
        .shows("3.2@2024Q1", Yellow, State::Unconfirmed);
    given(&plan)
        .done_for("财政局", "3.2", "2024-07-02", "2024Q2")
        .as_of("2024-07-12")
        .shows("3.2@2024Q3", Green, State::Ok);
}

#[test]
fn standing_duties_follow_the_day_from_which_is_tracked() {
    let mut plan = plan(vec![standing("3.2"), zero("3.3")]);
    plan.tracked_from = day("2024-06-01");
    given(&plan)
        .as_of("2024-06-20")
        .shows("3.2@2024Q2", Grey, State::NotDue)
        .shows("3.3@2024Q2", Grey, State::NotDue);
    given(&plan)
        .as_of("2024-07-20")
        .shows("3.2@2024Q2", Yellow, State::Unconfirmed);
    assert!(given(&plan).as_of("2023-12-31").keys().is_empty());
}

#[test]
fn a_zero_is_confirmed_by_a_figure_of_the_last_period_or_later() {
    let plan = plan(vec![zero("3.3")]);
    let at = |on: &str| given(&plan).reading("3.3", on, "0");
    at("2024-01-15")
        .as_of("2024-02-01")
        .shows("3.3@2024Q1", Green, State::Ok);
    at("2024-03-31")
        .as_of("2024-06-30")
        .shows("3.3@2024Q2", Green, State::Ok);
    let seen = at("2024-03-31").as_of("2024-06-30");
    let confirmed = Detail::Confirmed {
        period: "2024Q1".parse().unwrap(),
        on: day("2024-03-31"),
    };
    assert_eq!(seen.one("3.3@2024Q2").details, [confirmed]);
    let old = at("2024-03-31");
    old.as_of("2024-07-01")
        .shows("3.3@2024Q2", Grey, State::NotDue);
    old.as_of("2024-07-06")
        .shows("3.3@2024Q2", Blue, State::DueSoon);
    old.as_of("2024-07-11")
        .shows("3.3@2024Q2", Yellow, State::Unconfirmed)
        .late("3.3@2024Q2", 1);
}

#[test]
fn what_stands_above_zero_counts_from_the_first_day_above() {
    let plan = plan(vec![zero("3.3")]);
    let above = given(&plan)
        .reading("3.3", "2024-02-01", "5")
        .reading("3.3", "2024-02-10", "0")
        .reading("3.3", "2024-03-01", "1")
        .reading("3.3", "2024-03-20", "3");
    let seen = above.as_of("2024-03-30");
    seen.shows("3.3@2024Q1", Yellow, State::NotCleared)
        .row("3.3", Yellow, Class::Standing);
    let stock = Detail::Stock {
        since: day("2024-03-01"),
        day: 30,
    };
    assert_eq!(seen.one("3.3@2024Q1").details, [stock]);
    above
        .as_of("2024-03-31")
        .shows("3.3@2024Q1", Red, State::NotCleared);
    above
        .as_of("2025-06-01")
        .shows("3.3@2024Q4", Red, State::NotCleared);
    let cleared = above.reading("3.3", "2024-04-02", "0");
    cleared
        .as_of("2024-04-02")
        .shows("3.3@2024Q2", Green, State::Ok);
}

#[test]
fn a_summed_zero_needs_everyone() {
    let plan = plan(vec![zero("3.3").summed(2)]);
    let half = given(&plan).reading_of("保和镇", "3.3", "2024-03-31", "0");
    half.as_of("2024-04-11")
        .shows("3.3@2024Q1", Yellow, State::Unconfirmed);
    half.reading_of("叶枝镇", "3.3", "2024-03-30", "0")
        .as_of("2024-04-11")
        .shows("3.3@2024Q2", Green, State::Ok);
}

#[test]
fn each_ower_comes_to_its_own_period_in_one_row() {
    let plan = plan(vec![standing("3.2").by_towns(2)]);
    let seen = given(&plan)
        .done_for("保和镇", "3.2", "2024-03-31", "2024Q1")
        .as_of("2024-04-11");
    seen.shows("3.2@2024Q2/保和镇", Green, State::Ok)
        .shows("3.2@2024Q1/叶枝镇", Yellow, State::Unconfirmed)
        .row("3.2", Yellow, Class::Standing);
    assert_eq!(seen.rows("3.2")[0].missing, 1);
}
