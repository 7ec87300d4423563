//! What holds of a quarter's inspection whatever was visited, on any day.

use duban::board::Light::{Blue, Done, Grey, Red};
use duban::board::rounds::inspection::{InspectionRound, inspection_round, open_inspections};
use duban::board::{Light, When};
use duban::calendar::{Day, Every, Period, add_days};
use duban::journal::{Body, Method, Record, Seen, Verdict, Visit, Void};
use duban::plan::{Plan, UnitId};
use foldhash::HashSet;
use proptest::prelude::*;

use crate::given::{book, id, record};
use crate::plans::{TOWNS, Tuning as _, day, milestone, plan, unit};

fn three_tasks() -> Plan {
    plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("2.1", "2024-06-30").by_towns(3),
        milestone("3.1", "2024-12-31"),
    ])
}

fn any_on() -> BoxedStrategy<Day> {
    (-40_i64..420)
        .prop_map(|days| add_days(day("2024-01-01"), days))
        .boxed()
}

fn any_visit() -> BoxedStrategy<Body> {
    let verdict = prop_oneof![
        Just(Verdict::Pass),
        Just(Verdict::Partial),
        Just(Verdict::Fail)
    ];
    let seen = (1_u32..=4, verdict).prop_map(|(task, verdict)| Seen { task, verdict });
    let whom: Vec<UnitId> = TOWNS.iter().take(3).map(|it| unit(it)).collect();
    let whom = prop::sample::select([whom, vec![unit("财政局")]].concat());
    (any_on(), whom, prop::collection::vec(seen, 1..4))
        .prop_map(|(on, unit, seen)| {
            Body::Visit(Box::new(Visit {
                on,
                unit,
                team: None,
                places: Vec::new(),
                method: Method::Phone,
                seen,
                disproved: Vec::new(),
                note: None,
                evidence: Vec::new(),
            }))
        })
        .boxed()
}

fn any_records() -> BoxedStrategy<Vec<Record>> {
    prop::collection::vec((any_on(), any_visit()), 0..8)
        .prop_map(|all| {
            let all = all.into_iter().enumerate();
            all.map(|(at, (written, body))| record(at, written, body))
                .collect()
        })
        .boxed()
}

fn quarters() -> [Period; 4] {
    ["2024Q1", "2024Q2", "2024Q3", "2024Q4"].map(|it| it.parse().unwrap())
}

/// All rounds of the year, and those that are open.
fn see(records: &[Record], when: When) -> (Vec<InspectionRound>, Vec<InspectionRound>) {
    let (plan, book) = (three_tasks(), book(records.to_vec()));
    let round = |quarter| inspection_round(&plan, &book, when, quarter);
    (
        quarters().map(round).into(),
        open_inspections(&plan, &book, when),
    )
}

fn light(round: &InspectionRound, on: Day, seen: bool) -> bool {
    let lights: &[Light] = match (seen, on > round.due) {
        (true, _) => &[Done],
        (false, true) => &[Red],
        (false, false) => &[Grey, Blue],
    };
    round
        .tasks
        .iter()
        .filter(|it| it.is_inspected() == seen)
        .all(|it| lights.contains(&it.light) && (it.days_late > 0) == (it.light == Red))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_count_and_light_follows_from_the_verdicts(records in any_records(), on in any_on()) {
        let (rounds, open) = see(&records, When::on(on));
        for round in &rounds {
            prop_assert_eq!(round.owed, round.tasks.len());
            prop_assert_eq!(round.owed, round.inspected + round.tasks_left().count());
            prop_assert!(light(round, on, true) && light(round, on, false));
            for verdict in round.tasks.iter().flat_map(|it| &it.verdicts) {
                prop_assert!(verdict.on <= on);
                prop_assert_eq!(Period::containing(Every::Quarter, verdict.on), round.quarter);
            }
            let mut units = HashSet::default();
            for seen in &round.units {
                prop_assert!(units.insert(&seen.unit));
                prop_assert_eq!(seen.last.is_some(), seen.visit.is_some());
                prop_assert!(seen.last.is_none_or(|day| day <= on.min(round.due)));
                prop_assert!(!seen.covered || seen.last.is_some());
            }
        }
        for round in &open {
            prop_assert!(round.light().is_lit());
            prop_assert!(rounds.contains(round));
        }
    }

    #[test]
    fn a_visit_taken_back_leaves_the_rounds_as_they_were(
        records in any_records(), more in any_visit(), written in any_on(), on in any_on(),
    ) {
        let mut after = records.clone();
        let at = after.len();
        after.push(record(at, written, more));
        after.push(record(at + 1, written, Body::Void(Void { target: id(at), reason: None })));
        prop_assert_eq!(see(&records, When::on(on)), see(&after, When::on(on)));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_visits(records in any_records(), on in any_on()) {
        let earlier: Vec<Record> = records
            .iter()
            .filter(|it| it.body.on().is_some_and(|day| day <= on))
            .cloned()
            .collect();
        prop_assert_eq!(see(&earlier, When::on(on)), see(&records, When::on(on)));
    }

    #[test]
    fn what_was_written_later_is_not_known(
        records in any_records(), on in any_on(), known in any_on(),
    ) {
        let written: Vec<Record> = records.iter().filter(|it| it.written() <= known).cloned().collect();
        let when = When { as_of: on, known: Some(known) };
        prop_assert_eq!(see(&records, when), see(&written, When::on(on)));
    }
}

#[test]
fn every_light_and_coverage_is_among_what_is_tried() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut lights, mut covered) = (HashSet::default(), HashSet::default());
    for _ in 0..200 {
        let records = any_records().new_tree(&mut runner).unwrap().current();
        let on = any_on().new_tree(&mut runner).unwrap().current();
        let (rounds, _) = see(&records, When::on(on));
        for round in rounds {
            lights.extend(round.tasks.iter().map(|it| it.light));
            covered.extend(round.units.iter().map(|it| it.covered));
        }
    }
    assert_eq!(lights, HashSet::from_iter([Done, Red, Blue, Grey]));
    assert_eq!(covered.len(), 2);
}
