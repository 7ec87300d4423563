//! Quarterly rounds: what is looked at, which are open, what a visit finds untrue.

use duban::board::Light::{Blue, Done, Grey, Red};
use duban::board::rounds::inspection::{arrears, inspection_round, inspections, quarter_of};
use duban::board::{Detail, State, When};
use duban::calendar::Every;
use duban::plan::Plan;

use crate::given::{Given, given, id};
use crate::plans::{TOWNS, Tuning as _, day, milestone, plan, quarters, report, unit, words};

pub(crate) fn two_tasks() -> Plan {
    plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("2.1", "2024-06-30").by_towns(3),
    ])
}

fn round(
    given: &Given<'_>,
    plan: &Plan,
    on: &str,
    quarter: &str,
) -> duban::board::rounds::inspection::InspectionRound {
    let quarter = quarter.parse().unwrap();
    inspection_round(plan, &given.book(), When::on(day(on)), quarter)
}

#[test]
fn every_task_is_looked_at_once_a_quarter() {
    let plan = two_tasks();
    let seen = given(&plan).visit("财政局", "2024-03-31", &[1], &[]);
    let lights = |on: &str, quarter: &str| {
        let round = round(&seen, &plan, on, quarter);
        let tasks = round.tasks.iter();
        (
            (round.owed, round.inspected),
            tasks.map(|it| (it.light, it.days_late)).collect::<Vec<_>>(),
        )
    };
    // The day before the visit, shortly before the quarter's end, then on it, then past it.
    let before = ((2, 0), vec![(Blue, 0), (Blue, 0)]);
    assert_eq!(lights("2024-03-30", "2024Q1"), before);
    let early = ((2, 0), vec![(Grey, 0), (Grey, 0)]);
    assert_eq!(lights("2024-03-25", "2024Q1"), early);
    let on = ((2, 1), vec![(Done, 0), (Blue, 0)]);
    assert_eq!(lights("2024-03-31", "2024Q1"), on);
    let past = ((2, 1), vec![(Done, 0), (Red, 1)]);
    assert_eq!(lights("2024-04-01", "2024Q1"), past);
    // It counts for no other quarter.
    let next = ((2, 0), vec![(Grey, 0), (Grey, 0)]);
    assert_eq!(lights("2024-04-01", "2024Q2"), next);
}

#[test]
fn quarters_that_miss_tasks_are_open_shortly_before_their_end_and_after_it() {
    let plan = two_tasks();
    let seen = given(&plan).visit("财政局", "2024-03-12", &[1], &[]).visit(
        "财政局",
        "2024-05-12",
        &[1, 2],
        &[],
    );
    let open = |on: &str| -> Vec<(String, usize, duban::board::Light)> {
        let rounds = inspections(&plan, &seen.book(), When::on(day(on))).1;
        let told = rounds.iter().map(|it| {
            let left = it.tasks_left().count();
            (it.quarter.to_string(), left, it.light())
        });
        told.collect()
    };
    assert_eq!(open("2024-03-25"), []);
    assert_eq!(open("2024-03-26"), [("2024Q1".to_owned(), 1, Blue)]);
    assert_eq!(open("2024-04-01"), [("2024Q1".to_owned(), 1, Red)]);
    // What was looked at whole is open no more; what was missed stays missed.
    let missed = ("2024Q1".to_owned(), 1, Red);
    assert_eq!(open("2024-07-01"), std::slice::from_ref(&missed));
    let third = ("2024Q3".to_owned(), 2, Red);
    let fourth = ("2024Q4".to_owned(), 2, Red);
    assert_eq!(open("2025-01-05"), [missed, third, fourth]);
}

#[test]
fn sheets_missing_and_late_are_counted_for_whom_they_are_owed_by() {
    let plan = plan(vec![quarters("1.1")]);
    let given = given(&plan);
    let of = |on: &str| {
        let book = given.book();
        let all = arrears(&plan, &book, When::on(day(on)));
        let own = all.into_iter().find(|it| it.unit == unit("财政局"));
        own.map_or((0, 0), |it| (it.missing, it.late))
    };
    assert_eq!(of("2024-02-05"), (0, 0), "January's are due today");
    assert_eq!(of("2024-02-06"), (1, 0));
    assert_eq!(of("2024-03-06"), (2, 0));
}

#[test]
fn a_quarter_before_the_office_began_is_not_owed() {
    let mut plan = two_tasks();
    plan.tracked_from = day("2024-04-01");
    let none = given(&plan);
    assert_eq!(round(&none, &plan, "2024-05-01", "2024Q1").owed, 0);
    assert_eq!(round(&none, &plan, "2024-05-01", "2024Q2").owed, 2);
    plan.tracked_from = day("2024-03-31");
    assert_eq!(round(&given(&plan), &plan, "2024-05-01", "2024Q1").owed, 2);
    assert_eq!(
        quarter_of(&plan, day("2025-02-01")).to_string(),
        "2024Q4",
        "after the year its last"
    );
}

#[test]
fn every_township_is_visited_once_a_cycle() {
    let plan = two_tasks();
    let seen = given(&plan).visit("叶枝镇", "2024-02-20", &[2], &[]).visit(
        "财政局",
        "2024-02-21",
        &[1],
        &[],
    );
    let covered = |plan: &Plan, on: &str, quarter: &str| {
        let round = round(&seen, plan, on, quarter);
        assert_eq!(
            round.towns_left().count() + 1,
            10 + usize::from(!round.units[1].covered)
        );
        let town = round
            .units
            .iter()
            .find(|it| it.unit == unit("叶枝镇"))
            .unwrap();
        (
            town.last.map(|it| it.to_string()),
            town.covered,
            town.by.unwrap().to_string(),
        )
    };
    let last = Some("2024-02-20".to_owned());
    let half = "2024-06-30".to_owned();
    assert_eq!(
        covered(&plan, "2024-02-20", "2024Q1"),
        (last.clone(), true, half.clone())
    );
    assert_eq!(
        covered(&plan, "2024-02-19", "2024Q1"),
        (None, false, half.clone())
    );
    // The half year holds in its second quarter too, and not in the next half.
    assert_eq!(
        covered(&plan, "2024-05-01", "2024Q2"),
        (last.clone(), true, half)
    );
    let second = "2024-12-31".to_owned();
    assert_eq!(
        covered(&plan, "2024-07-01", "2024Q3"),
        (last.clone(), false, second)
    );
    let mut plan = plan.clone();
    plan.inspection.cycle = Every::Quarter;
    let quarter = "2024-06-30".to_owned();
    assert_eq!(
        covered(&plan, "2024-05-01", "2024Q2"),
        (last, false, quarter)
    );
    // County units are named only where they were visited.
    let round = round(&seen, &plan, "2024-05-01", "2024Q2");
    let names: Vec<&str> = round.units.iter().map(|it| it.unit.as_str()).collect();
    let towns: Vec<&str> = TOWNS.into_iter().chain(["财政局"]).collect();
    assert_eq!(names, towns);
}

#[test]
fn a_claim_found_untrue_ceases_to_count_from_the_day_of_the_visit() {
    let plan = plan(vec![milestone("11.2", "2024-03-31")]);
    let claimed = given(&plan).done("11.2", "2024-03-20");
    let found = claimed
        .clone()
        .visit("财政局", "2024-04-02", &[11], &["11.2"]);
    found.as_of("2024-04-01").shows("11.2", Done, State::Done);
    let seen = found.as_of("2024-04-02");
    seen.shows("11.2", Red, State::Overdue).late("11.2", 2);
    let detail = Detail::Disproved {
        on: day("2024-04-02"),
        why: "现场未见".to_owned(),
        claim: id(0),
    };
    assert!(seen.one("11.2").details.contains(&detail), "stays visible");
    // Done after all: from then on, and still visible.
    let redone = found.clone().done("11.2", "2024-04-05");
    let seen = redone.as_of("2024-04-05");
    seen.shows("11.2", duban::board::Light::DoneLate, State::DoneLate);
    assert!(seen.one("11.2").details.contains(&detail));
    // What is written of an earlier day does not bring it back; the visit voided does.
    found
        .clone()
        .done("11.2", "2024-04-02")
        .as_of("2024-04-03")
        .shows("11.2", Red, State::Overdue);
    let voided = found.typed("2024-04-03").void(1);
    voided.as_of("2024-04-03").shows("11.2", Done, State::Done);
    voided
        .known("2024-04-03", "2024-04-02")
        .shows("11.2", Red, State::Overdue);
}

#[test]
fn only_the_visited_unit_and_the_named_claim_are_disproved() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        report("2.1", Every::Month).by_towns(2),
        quarters("3.1").tuned(|it| it.checkpoints.insert(0, words("2024-02-29", "开工"))),
    ]);
    let claimed = given(&plan)
        .done_by("保和镇", "1.1", "2024-03-20")
        .done_by("叶枝镇", "1.1", "2024-03-20")
        .done_for("叶枝镇", "2.1", "2024-03-01", "2024-02")
        .done_for("叶枝镇", "2.1", "2024-02-01", "2024-01")
        .done_for("财政局", "3.1", "2024-02-20", "2024-02-29");
    let seen = claimed
        .clone()
        .visit(
            "叶枝镇",
            "2024-04-01",
            &[1, 2],
            &["1.1/叶枝镇", "2.1@2024-02/叶枝镇"],
        )
        .visit("财政局", "2024-04-01", &[3], &["3.1@2024-02-29"])
        .as_of("2024-04-01");
    let light = |key: &str| seen.one(key).light;
    assert_eq!((light("1.1/保和镇"), light("1.1/叶枝镇")), (Done, Red));
    assert_eq!(light("2.1@2024-01/叶枝镇"), duban::board::Light::DoneLate);
    assert_eq!(light("2.1@2024-02/叶枝镇"), Red);
    assert_eq!(light("3.1@2024-02-29"), Red);
    // Another unit's visit takes nothing from it.
    claimed
        .visit("保和镇", "2024-04-01", &[1], &["1.1/叶枝镇"])
        .as_of("2024-04-01")
        .shows("1.1/叶枝镇", Done, State::Done);
}
