//! Quarterly rounds, whom to visit, what a visit finds untrue.

use duban::board::Light::{Blue, Done, Grey, Red};
use duban::board::rounds::inspection::{
    Arrears, Finding, Reason, VisitEntry, VisitFault, arrears, claims, inspection_round,
    inspections, propose, quarter_of, visit,
};
use duban::board::{Detail, Key, State, When, board};
use duban::calendar::Every;
use duban::journal::{Ledger, Method, Seen, Source, Verdict};
use duban::plan::{Plan, UnitId};

use crate::given::{Given, given, id};
use crate::plans::{TOWNS, Tuning as _, day, milestone, plan, quarters, report, unit, words};

fn two_tasks() -> Plan {
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

fn entry(who: &str, on: &str, tasks: &[u32]) -> VisitEntry<'static> {
    VisitEntry {
        unit: unit(who),
        on: day(on),
        team: None,
        places: Vec::new(),
        method: Method::Site,
        seen: tasks
            .iter()
            .map(|&task| Seen {
                task,
                verdict: Verdict::Fail,
            })
            .collect(),
        disproved: Vec::new(),
        findings: Vec::new(),
        note: None,
        evidence: Vec::new(),
    }
}

fn finding(what: &'static str, due: Option<&str>) -> Finding<'static> {
    Finding {
        what,
        measure: Some("限期整改"),
        due: due.map(day),
        task: None,
    }
}

#[test]
fn what_speaks_against_a_visit_is_said() {
    let plan = two_tasks();
    let claimed = given(&plan).done("1.1", "2024-03-20");
    let (book, seen) = (claimed.book(), claimed.as_of("2024-04-03"));
    let fault = |entry: &VisitEntry<'_>| visit(&plan, &book, &seen.board, entry).unwrap_err();
    let at = |on: &str| entry("财政局", on, &[1]);
    assert!(visit(&plan, &book, &seen.board, &at("2024-04-03")).is_ok());
    assert_eq!(
        fault(&at("2024-04-04")),
        VisitFault::AfterAsOf {
            on: day("2024-04-04"),
            as_of: day("2024-04-03"),
        }
    );
    assert!(matches!(
        fault(&at("2023-12-31")),
        VisitFault::OutsidePlan { .. }
    ));
    let with = |tasks: &[u32]| fault(&entry("财政局", "2024-04-01", tasks));
    assert_eq!(with(&[]), VisitFault::NothingSeen);
    assert_eq!(with(&[1, 3]), VisitFault::UnknownTask { task: 3 });
    assert_eq!(with(&[1, 2, 1]), VisitFault::TwiceSeen { task: 1 });
    let whom = |who: &str| visit(&plan, &book, &seen.board, &entry(who, "2024-04-01", &[1]));
    assert!(matches!(whom("各乡镇"), Err(VisitFault::Collective { .. })));
    assert!(whom("项目建设单位").is_ok(), "its members are not known");
    assert!(matches!(
        whom("教体局"),
        Err(VisitFault::UnknownUnit { .. })
    ));
    let mut bad = at("2024-04-01");
    bad.findings = vec![finding(" ", None)];
    assert_eq!(fault(&bad), VisitFault::EmptyFinding);
    bad.findings = vec![finding("未公示", Some("2024-03-31"))];
    assert!(matches!(fault(&bad), VisitFault::DueBeforeFound { .. }));
    let key = |text: &str| Key::parse(text).unwrap();
    let mut untrue = at("2024-04-01");
    untrue.disproved = vec![(key("2.1/叶枝镇"), "未见")];
    assert_eq!(
        fault(&untrue),
        VisitFault::NotClaimed {
            key: key("2.1/叶枝镇"),
            claimed: vec![key("1.1")],
        }
    );
    untrue.disproved = vec![(key("1.1"), " ")];
    assert_eq!(fault(&untrue), VisitFault::NoWhy { key: key("1.1") });
    untrue.on = day("2024-03-19");
    untrue.disproved = vec![(key("1.1"), "未见")];
    assert!(
        matches!(fault(&untrue), VisitFault::NotClaimed { .. }),
        "claimed only later"
    );
}

#[test]
fn each_finding_becomes_a_problem() {
    let plan = two_tasks();
    let none = given(&plan);
    let (book, seen) = (none.book(), none.as_of("2024-04-03"));
    let mut one = entry("财政局", "2024-04-01", &[1]);
    one.findings = vec![
        finding(" 未公示 ", Some("2024-04-01")),
        finding("台账不全", None),
    ];
    let made = visit(&plan, &book, &seen.board, &one).unwrap();
    let [first, second] = made.findings.as_slice() else {
        panic!("{made:?}");
    };
    assert_eq!(
        (first.ledger, first.source),
        (Ledger::Problem, Source::Inspection)
    );
    assert_eq!((&*first.what, first.on), ("未公示", day("2024-04-01")));
    assert_eq!((first.due, first.task), (Some(day("2024-04-01")), Some(1)));
    assert_eq!(
        (second.due, first.units.as_slice()),
        (None, [unit("财政局")].as_slice())
    );
    let mut two = entry("财政局", "2024-04-01", &[1, 2]);
    two.findings = vec![finding("未公示", None)];
    let made = visit(&plan, &book, &seen.board, &two).unwrap();
    assert_eq!(made.findings[0].task, None, "nobody says which");
}

#[test]
fn claims_are_what_the_unit_itself_said_is_done() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        milestone("2.1", "2024-03-31"),
        quarters("3.1"),
    ]);
    let said = given(&plan)
        .done_by("叶枝镇", "1.1", "2024-03-20")
        .done("2.1", "2024-03-25")
        .reading("3.1", "2024-03-31", "30");
    let book = said.book();
    let seen = board(&plan, &book, When::on(day("2024-04-03")));
    let keys = |who: &str, until: &str| -> Vec<String> {
        let all = claims(&book, &seen, &unit(who), day(until));
        all.iter().map(|one| one.key.to_string()).collect()
    };
    assert_eq!(keys("叶枝镇", "2024-04-01"), ["1.1/叶枝镇"]);
    assert_eq!(
        keys("财政局", "2024-04-01"),
        ["2.1"],
        "a figure is not a claim"
    );
    assert_eq!(keys("财政局", "2024-03-24"), Vec::<String>::new());
    assert_eq!(keys("保和镇", "2024-04-01"), Vec::<String>::new());
}

fn units(list: &[duban::board::rounds::inspection::Proposal]) -> Vec<&str> {
    list.iter().map(|it| it.unit.as_str()).collect()
}

#[test]
fn who_is_red_or_missing_or_long_unseen_comes_first() {
    let plan = plan(vec![milestone("1.1", "2024-03-31").by_towns(3)]);
    let given = given(&plan)
        .done_by("塔城镇", "1.1", "2024-03-20")
        .visit("保和镇", "2024-02-01", &[1], &[])
        .visit("叶枝镇", "2024-03-01", &[1], &[]);
    let (book, seen) = (given.book(), given.as_of("2024-04-03"));
    let sheets = [Arrears {
        unit: unit("维登乡"),
        missing: 2,
        late: 1,
    }];
    let list = propose(&plan, &book, &seen.board, &sheets);
    // Of two reds the one unseen for longer; then missing sheets; then those never visited.
    assert_eq!(units(&list)[..4], ["保和镇", "叶枝镇", "维登乡", "财政局"]);
    assert_eq!(
        list[0].reasons,
        [Reason::Red { count: 1 }, Reason::Tasks { count: 1 }]
    );
    assert_eq!(
        list[2].reasons,
        [
            Reason::MissingSheets { count: 2 },
            Reason::LateSheets { count: 1 },
            Reason::Unseen {
                last: None,
                by: day("2024-06-30")
            }
        ]
    );
    assert_eq!((&list[0].tasks, &list[2].tasks), (&vec![1], &Vec::new()));
    // Once visited in the quarter, a red one gives way to those not visited.
    let again = given.visit("保和镇", "2024-04-02", &[1], &[]);
    let (book, seen) = (again.book(), again.as_of("2024-04-03"));
    let list = propose(&plan, &book, &seen.board, &[]);
    assert_eq!(
        (units(&list)[0], units(&list).last().copied()),
        ("叶枝镇", Some("保和镇"))
    );
    assert!(list.last().unwrap().visited);
}

#[test]
fn figures_that_fall_or_jump_are_doubtful() {
    let plan = plan(vec![quarters("1.1")]);
    let doubts = |values: &[&str]| {
        let mut all = given(&plan).visit("财政局", "2024-04-01", &[1], &[]);
        for (at, value) in values.iter().enumerate() {
            all = all.reading("1.1", &format!("2024-04-{:02}", at + 1), value);
        }
        let (book, seen) = (all.book(), all.as_of("2024-04-20"));
        let list = propose(&plan, &book, &seen.board, &[]);
        let own = list.iter().find(|it| it.unit == UnitId::from("财政局"));
        let reasons = own.map(|it| it.reasons.clone()).unwrap_or_default();
        reasons
            .iter()
            .any(|it| matches!(it, Reason::Doubtful { .. }))
    };
    assert!(!doubts(&["30"]));
    assert!(!doubts(&["30", "30"]));
    assert!(doubts(&["30", "29.9"]), "falls");
    assert!(!doubts(&["30", "90"]), "three times");
    assert!(doubts(&["30", "90.1"]), "more than three times");
    assert!(!doubts(&["30", "29", "31"]), "only the latest");
}
