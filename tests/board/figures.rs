//! Part 5: lines of pace, months in a row, and figures at their limits.

use duban::board::Light::{Done, Green, Grey, Red, Yellow};
use duban::board::{Class, Detail, PaceClass, State};
use duban::figure::Decimal;
use duban::plan::{Pace, Plan, Warn};

use crate::given::given;
use crate::plans::{
    Tuning as _, at_least, at_most, by, day, dec, indicator, milestone, plan, quarters, rising,
};

#[test]
fn a_falling_figure_is_behind_when_it_is_too_high() {
    let plan = plan(vec![
        indicator("2.1", "亩", Pace::Fall, at_most("300")).tuned(|it| {
            it.base = dec("2400");
            it.due = day("2024-10-31");
            it.checkpoints = vec![by("2024-05-31", at_most("1500"))];
        }),
    ]);
    let key = "2.1@2024-05-31";
    let at = |value| {
        given(&plan)
            .reading("2.1", "2024-02-29", value)
            .as_of("2024-03-01")
    };
    // 2400 less two fifths of 900 is 2040; the whole way is 2100.
    at("2040")
        .shows(key, Green, State::Ok)
        .paced(key, "2040", "0", PaceClass::On);
    at("2250")
        .shows(key, Yellow, State::Behind)
        .paced(key, "2040", "-10", PaceClass::Behind);
    at("2249.9999").shows(key, Green, State::Ok);
    at("2670").shows(key, Yellow, State::Behind);
    at("2670.0001").shows(key, Red, State::FarBehind);
    at("1900")
        .paced(key, "2040", "6.7", PaceClass::Ahead)
        .shows(key, Green, State::Ok);
    at("1500").shows(key, Done, State::Done);
}

#[test]
fn before_its_first_day_a_line_stands_at_the_base() {
    let plan = plan(vec![rising("11.4", &[("2024-09-30", "70")]).tuned(|it| {
        it.from = day("2024-06-30");
        it.base = dec("10");
    })]);
    let key = "11.4@2024-09-30";
    given(&plan)
        .as_of("2024-06-30")
        .shows(key, Grey, State::NotDue)
        .row("11.4", Grey, Class::NotDue);
    given(&plan)
        .as_of("2024-07-01")
        .shows(key, Grey, State::NoFigure)
        .row("11.4", Grey, Class::NoFigure);
    given(&plan)
        .as_of("2024-09-20")
        .row("11.4", duban::board::Light::Blue, Class::NoFigure);
    let at = |on: &str, value| given(&plan).reading("11.4", on, value).as_of(on);
    at("2024-06-15", "10").paced(key, "10", "0", PaceClass::On);
    at("2024-07-30", "10").paced(key, "10", "0", PaceClass::On);
    at("2024-07-31", "30").paced(key, "30", "0", PaceClass::On);
    // From the first of a month is from the end of the one before.
    let first = plan_from("2024-07-01");
    given(&first)
        .reading("11.4", "2024-07-31", "30")
        .as_of("2024-07-31")
        .paced(key, "30", "0", PaceClass::On);
}

fn plan_from(from: &str) -> Plan {
    plan(vec![rising("11.4", &[("2024-09-30", "70")]).tuned(|it| {
        it.from = day(from);
        it.base = dec("10");
    })])
}

#[test]
fn a_line_goes_on_into_later_years() {
    let mut plan = plan(vec![
        indicator("5.1", "%", Pace::Rise, at_least("26")).tuned(|it| {
            it.due = day("2026-02-28");
        }),
    ]);
    plan.end = day("2026-02-28");
    given(&plan)
        .reading("5.1", "2025-01-31", "13")
        .as_of("2025-02-10")
        .paced("5.1@2026-02-28", "13", "0", PaceClass::On);
}

#[test]
fn three_month_ends_behind_are_red_and_a_month_without_a_reading_breaks_the_run() {
    let plan = plan(vec![rising("11.6", &[("2024-12-31", "120")])]);
    let key = "11.6@2024-12-31";
    let run = given(&plan)
        .reading("11.6", "2024-03-31", "20")
        .reading("11.6", "2024-04-30", "30")
        .reading("11.6", "2024-05-31", "40");
    run.as_of("2024-05-30").shows(key, Yellow, State::Behind);
    let seen = run.as_of("2024-05-31");
    seen.shows(key, Red, State::FarBehind)
        .row("11.6", Red, Class::BehindPace);
    assert!(
        seen.one(key)
            .details
            .contains(&Detail::BehindMonths { months: 3 })
    );
    run.as_of("2024-06-29").shows(key, Red, State::FarBehind);
    run.as_of("2024-06-30").shows(key, Yellow, State::Behind);
    let broken =
        given(&plan)
            .reading("11.6", "2024-03-31", "20")
            .reading("11.6", "2024-05-31", "40");
    broken.as_of("2024-05-31").shows(key, Yellow, State::Behind);
    // Each month is judged by its last reading: one that was better breaks the run.
    let better = run.reading("11.6", "2024-04-30", "30.0001");
    better.as_of("2024-05-31").shows(key, Yellow, State::Behind);
}

#[test]
fn thresholds_are_the_plans_own() {
    let mut plan = plan(vec![quarters("11.6"), milestone("11.2", "2024-03-31")]);
    plan.warn = Warn {
        soon: 3,
        on_pace: dec("1"),
        behind: dec("4"),
        severe: dec("6"),
        ..Warn::default()
    };
    let key = "11.6@2024-06-30";
    let at = |value| {
        given(&plan)
            .reading("11.6", "2024-03-31", value)
            .as_of("2024-04-10")
    };
    at("21").shows(key, Yellow, State::Behind);
    at("19").shows(key, Yellow, State::Behind);
    at("18.9").shows(key, Red, State::FarBehind);
    at("23.9")
        .paced(key, "25", "-1.1", PaceClass::Behind)
        .shows(key, Green, State::Ok);
    given(&plan)
        .as_of("2024-03-27")
        .shows("11.2", Grey, State::NotDue);
}

#[test]
fn later_checkpoints_wait_even_when_the_first_is_met() {
    let plan = plan(vec![quarters("11.6")]);
    given(&plan)
        .reading("11.6", "2024-02-29", "25")
        .as_of("2024-03-01")
        .shows("11.6@2024-03-31", Done, State::Done)
        .shows("11.6@2024-06-30", Grey, State::NotDue);
}

#[test]
fn a_goal_equal_to_its_base_has_no_way_to_go() {
    let plan = plan(vec![
        indicator("5.1", "人", Pace::Rise, at_least("5")).tuned(|it| it.base = dec("5")),
    ]);
    let key = "5.1@2024-12-31";
    given(&plan)
        .reading("5.1", "2024-03-31", "5")
        .as_of("2024-04-01")
        .shows(key, Done, State::Done);
    let seen = given(&plan)
        .reading("5.1", "2024-03-31", "4")
        .as_of("2024-04-01");
    assert_eq!(seen.one(key).pace, None);
}

#[test]
fn huge_figures_and_far_days_are_answered() {
    for goal in [Decimal::MAX, Decimal::MIN, dec("0.0001"), Decimal::ZERO] {
        for pace in [Pace::Rise, Pace::Fall, Pace::Level, Pace::End] {
            let goal = goal.to_string();
            let item = indicator("5.1", "元", pace, at_least(&goal))
                .summed(2)
                .tuned(|it| {
                    it.base = Decimal::MIN;
                    it.from = day("2024-12-31");
                });
            let plan = plan(vec![item.clone(), item.with(|it| it.id = "5.2".into())]);
            let great = Decimal::MAX.to_string();
            let seen = given(&plan)
                .reading_of("保和镇", "5.1", "0001-01-01", &great)
                .reading_of("叶枝镇", "5.1", "2024-01-01", &great)
                .parts_of("叶枝镇", "5.2", "2024-01-01", (&great, "0.0001"));
            for on in [
                "0001-01-01",
                "2023-12-31",
                "2024-06-30",
                "2025-01-01",
                "9999-12-31",
            ] {
                assert_eq!(seen.as_of(on).keys().len(), 2);
            }
        }
    }
}

#[test]
fn an_empty_plan_owes_nothing() {
    let plan = plan(Vec::new());
    let seen = given(&plan)
        .reading("11.6", "2024-03-31", "1")
        .as_of("2024-04-01");
    assert!(
        seen.board.obligations.is_empty()
            && seen.board.rows.is_empty()
            && seen.board.tasks.is_empty()
    );
}
