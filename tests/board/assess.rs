//! What can be counted of a unit in a month, and the score where the plan weighs it.

use duban::board::assess::{
    Measure, UnitRecord, score, score_terms, terms, unit_months, unit_records,
};
use duban::figure::Decimal;
use duban::journal::{ExtensionStep, StepTo};
use duban::plan::{Plan, Score, Who};

use crate::given::{Given, given, id};
use crate::plans::{Tuning as _, dec, milestone, plan, report, standing, unit};

fn problem(n: usize) -> String {
    format!("problem#{}", id(n))
}

fn weights() -> Score {
    Score {
        sheets: dec("30"),
        obligations: dec("50"),
        problems: dec("20"),
        extension: dec("1"),
        named: dec("5"),
    }
}

fn with_ladder(mut plan: Plan) -> Plan {
    plan.ladder = ["提醒", "催办", "督办单", "通报", "约谈"]
        .map(str::to_owned)
        .to_vec();
    // Sheets of leads only: the finance bureau owes one a task.
    plan.dispatch.who = Who::Lead;
    plan
}

fn records(given: &Given<'_>, plan: &Plan, on: &str, month: &str) -> Vec<UnitRecord> {
    let seen = given.as_of(on);
    unit_records(plan, &given.book(), &seen.board, month.parse().unwrap())
}

/// Good and all of a measure.
fn counted(list: &[UnitRecord], who: &str, measure: Measure) -> (usize, usize) {
    let own = list.iter().find(|it| it.unit == unit(who));
    own.and_then(|it| it.tally(measure))
        .map_or((0, 0), |it| (it.good(), it.of()))
}

#[test]
fn obligations_count_once_their_day_has_come() {
    let plan = with_ladder(plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-03-10"),
        milestone("1.3", "2024-03-20"),
        milestone("1.4", "2024-04-01"),
        standing("1.5"),
    ]));
    let given = given(&plan)
        .done("1.1", "2024-03-05")
        .done("1.2", "2024-03-11");
    let at = |on: &str| {
        let list = records(&given, &plan, on, "2024-03");
        counted(&list, "财政局", Measure::Obligations)
    };
    assert_eq!(at("2024-03-04"), (0, 0));
    assert_eq!(at("2024-03-05"), (1, 1), "done before its day");
    assert_eq!(at("2024-03-11"), (1, 2), "done late");
    assert_eq!(at("2024-03-20"), (1, 2), "its day is in time");
    assert_eq!(at("2024-03-21"), (1, 3));
    assert_eq!(
        at("2024-06-30"),
        (1, 3),
        "April's day and the standing duty are not March's"
    );
    let list = records(&given, &plan, "2024-03-21", "2024-03");
    let facts = &list[0].tally(Measure::Obligations).unwrap().facts;
    let told: Vec<(&str, bool)> = facts.iter().map(|it| (&*it.key, it.good)).collect();
    assert_eq!(told, [("1.1", true), ("1.2", false), ("1.3", false)]);
}

#[test]
fn extensions_and_bulletins_are_counted_by_their_records() {
    let plan = with_ladder(plan(vec![milestone("1.1", "2024-03-31")]));
    let given = given(&plan)
        .extension("2024-03-20", "1.1", "2024-04-15", ExtensionStep::Asked)
        .extension("2024-03-25", "1.1", "2024-04-15", ExtensionStep::Approved)
        .extension(
            "2024-03-26",
            &problem(3),
            "2024-04-15",
            ExtensionStep::Approved,
        )
        .problem("农业农村局", "2024-03-02", "2024-03-31")
        .remind("财政局", "2024-03-28", None, |it| {
            it.rung = Some("通报".into());
        })
        .remind("财政局", "2024-03-29", None, |it| {
            it.rung = Some("督办单".into());
        })
        .remind("财政局", "2024-04-01", None, |it| {
            it.rung = Some("通报".into());
        });
    let list = records(&given, &plan, "2024-04-03", "2024-03");
    assert_eq!(counted(&list, "财政局", Measure::Extensions), (0, 1));
    assert_eq!(counted(&list, "财政局", Measure::Named), (0, 1));
    assert_eq!(counted(&list, "农业农村局", Measure::Extensions), (0, 1));
    let named = list[0].tally(Measure::Named).unwrap();
    assert_eq!(named.facts[0].key, id(4).to_string());
    let early = records(&given, &plan, "2024-03-27", "2024-03");
    assert_eq!(counted(&early, "财政局", Measure::Named), (0, 0));
}

#[test]
fn problems_count_by_their_day() {
    let plan = with_ladder(plan(vec![milestone("1.1", "2024-06-30")]));
    let at = |on: &str, due: &str, closed: Option<&str>| {
        let mut all = given(&plan).problem("财政局", "2024-03-02", due);
        if let Some(closed) = closed {
            all = all
                .entry_step(0, "2024-03-03", StepTo::Closing, "甲")
                .entry_step(0, closed, StepTo::Closed, "乙");
        }
        let list = records(&all, &plan, on, "2024-03");
        counted(&list, "财政局", Measure::Problems)
    };
    assert_eq!(at("2024-04-03", "2024-03-31", Some("2024-03-31")), (1, 1));
    assert_eq!(at("2024-04-03", "2024-03-31", Some("2024-04-01")), (0, 1));
    assert_eq!(at("2024-04-01", "2024-03-31", None), (0, 1));
    assert_eq!(
        at("2024-03-31", "2024-03-31", None),
        (0, 0),
        "its day is in time"
    );
    assert_eq!(
        at("2024-04-03", "2024-04-01", Some("2024-03-20")),
        (0, 0),
        "April's"
    );
}

#[test]
fn sheets_count_by_the_months_round() {
    let plan = with_ladder(plan(vec![milestone("1.1", "2024-06-30")]));
    let none = given(&plan);
    let at = |on: &str| {
        let list = records(&none, &plan, on, "2024-03");
        counted(&list, "财政局", Measure::Sheets)
    };
    assert_eq!((at("2024-04-05"), at("2024-04-06")), ((0, 0), (0, 1)));
    let list = records(&none, &plan, "2024-04-06", "2024-03");
    let facts = &list[0].tally(Measure::Sheets).unwrap().facts;
    assert_eq!(facts[0].key, "dispatch@2024-03/1/财政局");
}

#[test]
fn county_units_and_townships_stand_apart() {
    let plan = with_ladder(plan(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        milestone("1.2", "2024-03-31"),
        report("1.3", duban::calendar::Every::Month).by_towns(1),
    ]));
    let list = records(&given(&plan), &plan, "2024-04-03", "2024-03");
    let order: Vec<(&str, bool)> = list.iter().map(|it| (it.unit.as_str(), it.town)).collect();
    assert_eq!(
        order,
        [("财政局", false), ("保和镇", true), ("叶枝镇", true)]
    );
}

#[test]
fn a_score_is_the_weighted_mean_less_the_points_off() {
    let mut plan = with_ladder(plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-03-10"),
    ]));
    let shown = |plan: &Plan| {
        let given = given(plan).done("1.1", "2024-03-05").extension(
            "2024-03-05",
            "1.2",
            "2024-03-11",
            ExtensionStep::Approved,
        );
        let list = records(&given, plan, "2024-04-06", "2024-03");
        let terms = score_terms(plan, &list[0]).len();
        (list[0].score, terms)
    };
    assert_eq!(shown(&plan), (None, 0), "no weights, no score");
    plan.score = Some(weights());
    // 100 x (30 x 0/1 + 50 x 1/2) / 80 - 1: nothing of problems, which then weigh nothing.
    assert_eq!(shown(&plan), (Some(dec("30.25")), 3));
    plan.score = Some(Score {
        named: dec("5"),
        ..Score::default()
    });
    assert_eq!(shown(&plan), (None, 0), "nothing to weigh");
    plan.score = Some(Score {
        obligations: dec("1"),
        extension: dec("99"),
        ..Score::default()
    });
    assert_eq!(shown(&plan).0, Some(Decimal::ZERO), "never below nothing");
}

#[test]
fn terms_without_weight_are_left_out() {
    let plan = with_ladder(plan(vec![milestone("1.1", "2024-03-31")]));
    let list = records(&given(&plan), &plan, "2024-04-06", "2024-03");
    assert!(terms(&Score::default(), &list[0]).is_empty());
    assert_eq!(score(&[]), None);
}

#[test]
fn the_months_of_a_unit_are_those_of_all_units() {
    let plan = with_ladder(plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-02-10"),
    ]));
    let given = given(&plan).done("1.1", "2024-03-05");
    let seen = given.as_of("2024-04-08");
    let own = unit_months(&plan, &given.book(), &seen.board, &unit("财政局"));
    let months: Vec<String> = own.iter().map(|it| it.month.to_string()).collect();
    assert_eq!(months, ["2024-01", "2024-02", "2024-03", "2024-04"]);
    for record in own {
        let all = unit_records(&plan, &given.book(), &seen.board, record.month);
        let same = all.into_iter().find(|it| it.unit == record.unit);
        match same {
            Some(same) => assert_eq!(same, record),
            None => assert!(record.tallies.iter().all(|it| it.of() == 0)),
        }
    }
}
