//! What holds for the quarterly inspection of any plan, any visits, on any day.

use std::collections::{HashMap, HashSet};

use duban::board::rounds::inspection::{InspectionRound, inspection_round, inspections};
use duban::board::{Board, Detail, Light, When, board};
use duban::calendar::{Day, Every, Period};
use duban::journal::{Body, Book, Disproof, Method, Record, Seen, Verdict, Visit, Void};
use duban::plan::Plan;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::always::{and_taken_back, in_two_files, shuffled, with_and_without, written_by};
use crate::any::{aim, any_day, any_fact, any_plan, any_unit, see};
use crate::given::{book, id, record};
use crate::plans::day;

fn any_visit() -> BoxedStrategy<Body> {
    let verdict = prop_oneof![
        Just(Verdict::Pass),
        Just(Verdict::Partial),
        Just(Verdict::Fail)
    ];
    let method = prop_oneof![
        Just(Method::Papers),
        Just(Method::Phone),
        Just(Method::Site)
    ];
    let seen = proptest::collection::vec((1_u32..4, verdict), 0..3);
    (any_day(), any_unit(), method, seen)
        .prop_map(|(on, unit, method, seen)| {
            let seen = seen
                .into_iter()
                .map(|(task, verdict)| Seen { task, verdict });
            Body::Visit(Box::new(Visit {
                on,
                unit,
                team: None,
                places: Vec::new(),
                method,
                seen: seen.collect(),
                disproved: Vec::new(),
                note: None,
                evidence: Vec::new(),
            }))
        })
        .boxed()
}

/// Lets a visit disprove what some obligation was claimed to be, mostly with the unit that owes it.
fn disprove(plan: &Plan, visit: &mut Visit, pick: Index) {
    let owed = see(plan, &[], visit.on).obligations;
    if owed.is_empty() {
        return;
    }
    let one = pick.get(&owed);
    if let Some(unit) = &one.unit {
        visit.unit = unit.clone();
    }
    visit.disproved.push(Disproof {
        key: one.key.to_string().into(),
        why: "现场未见".into(),
    });
}

/// A fact or a visit, of the plan where `pick` says so.
fn aimed(plan: &Plan, mut body: Body, pick: Option<Index>) -> Body {
    match (&mut body, pick) {
        (Body::Visit(visit), Some(pick)) => disprove(plan, visit, pick),
        (fact, Some(pick)) => aim(plan, fact, pick),
        (_, None) => {}
    }
    body
}

/// A plan whose inspections go by any rhythm, with facts, visits and voids of one another.
fn any_inspected() -> BoxedStrategy<(Plan, Vec<Record>)> {
    let said = prop_oneof![2 => any_visit(), 2 => any_fact()];
    let line = prop_oneof![
        6 => (said, proptest::option::weighted(0.7, any::<Index>())).prop_map(Ok),
        1 => any::<Index>().prop_map(Err),
    ];
    let rhythm = || prop_oneof![2 => Just(Every::Quarter), 1 => Just(Every::Half)];
    let lines = proptest::collection::vec((line, any_day()), 0..25);
    (any_plan(), rhythm(), rhythm(), any::<bool>(), lines)
        .prop_map(|(mut plan, every, cycle, all_year, lines)| {
            (plan.inspection.every, plan.inspection.cycle) = (every, cycle);
            if all_year {
                plan.tracked_from = plan.start;
            }
            let count = lines.len();
            let numbered = lines.into_iter().enumerate();
            let records = numbered.map(|(at, (line, written))| {
                let body = match line {
                    Ok((body, pick)) => aimed(&plan, body, pick),
                    Err(target) => Body::Void(Void {
                        target: id(target.index(count)),
                        reason: None,
                    }),
                };
                record(at, written, body)
            });
            let records = records.collect();
            (plan, records)
        })
        .boxed()
}

/// The board, every round of the year, those that are open.
type All = (Board, Vec<InspectionRound>, Vec<InspectionRound>);

fn all(plan: &Plan, book: &Book, when: When) -> All {
    let first = Period::containing(plan.inspection.every, plan.start);
    let quarters = std::iter::successors(Some(first), |it| Some(it.next()));
    let rounds = quarters
        .take_while(|it| it.start() <= plan.end)
        .map(|quarter| inspection_round(plan, book, when, quarter));
    let (rounds, open) = (rounds.collect(), inspections(plan, book, when).1);
    (board(plan, book, when), rounds, open)
}

fn look(plan: &Plan, records: &[Record], on: Day) -> All {
    all(plan, &book(records.to_vec()), When::on(on))
}

/// How often each task was looked at in a period, by the visits that count.
fn looks(book: &Book, on: Day, quarter: Period) -> HashMap<u32, usize> {
    let mut count = HashMap::new();
    for at in book.live(None) {
        if let Body::Visit(it) = &book.record(at).unwrap().body
            && it.on <= on
            && quarter.contains(it.on)
        {
            for seen in &it.seen {
                *count.entry(seen.task).or_default() += 1;
            }
        }
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_count_of_an_inspection_follows_from_the_visits(
        (plan, records) in any_inspected(), on in any_day(),
    ) {
        let (_, rounds, open) = look(&plan, &records, on);
        let book = book(records);
        for round in &rounds {
            prop_assert_eq!(round.owed, round.tasks.len());
            prop_assert!(round.owed == 0 || round.owed == plan.tasks.len());
            prop_assert_eq!(round.inspected, round.owed - round.tasks_left().count());
            let looks = looks(&book, on, round.quarter);
            for task in &round.tasks {
                prop_assert_eq!(task.verdicts.len(), looks.get(&task.task).copied().unwrap_or(0));
                prop_assert_eq!(task.is_inspected(), task.light == Light::Done);
                prop_assert_eq!(task.days_late > 0, task.light == Light::Red);
                prop_assert!(task.verdicts.is_sorted_by_key(|it| (it.on, it.visit)));
                prop_assert!(task.light != Light::Red || on > round.due);
            }
            let mut seen = HashSet::new();
            for unit in &round.units {
                prop_assert!(seen.insert(unit.unit.clone()), "twice: {:?}", unit.unit);
                prop_assert_eq!(unit.last.is_some(), unit.visit.is_some());
                prop_assert!(unit.last.is_none_or(|day| day <= on.min(round.due)));
                prop_assert!(!unit.covered || unit.last.is_some());
                prop_assert!(unit.by.is_some() || unit.last.is_some(), "a county unit not visited");
            }
            let towns = round.units.iter().filter(|it| it.by.is_some());
            let covered = towns.clone().filter(|it| it.covered).count();
            prop_assert_eq!(round.towns_left().count(), towns.count() - covered);
        }
        // The open ones are those of the year whose light is lit.
        let lit = rounds.iter().filter(|it| it.quarter.start() <= on && it.light().is_lit());
        prop_assert_eq!(lit.cloned().collect::<Vec<_>>(), open);
    }

    #[test]
    fn taking_a_visit_back_restores_board_and_inspections(
        (plan, records) in any_inspected(), more in any_visit(), pick in proptest::option::of(any::<Index>()),
        on in any_day(), written in any_day(),
    ) {
        let more = aimed(&plan, more, pick);
        // Nothing may name the new record before it is there.
        let after = and_taken_back(&records, records.len().max(30), written, more);
        prop_assert_eq!(look(&plan, &records, on), look(&plan, &after, on));
    }

    #[test]
    fn the_order_of_lines_and_files_makes_no_difference_to_an_inspection(
        (plan, (records, shuffled)) in any_inspected()
            .prop_flat_map(|(plan, all)| (Just(plan), shuffled(Just(all)))),
        cut in 0_usize..25,
        on in any_day(),
    ) {
        let read = in_two_files(&shuffled, cut);
        prop_assert_eq!(all(&plan, &read, When::on(on)), look(&plan, &records, on));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_visits((plan, records) in any_inspected(), on in any_day()) {
        let counts = |it: &Record| !matches!(&it.body, Body::Visit(visit) if visit.on > on);
        let (all, earlier) = with_and_without(&records, counts);
        prop_assert_eq!(look(&plan, &earlier, on), look(&plan, &all, on));
    }

    #[test]
    fn a_visit_written_later_is_not_known(
        (plan, records) in any_inspected(), on in any_day(), known in any_day(),
    ) {
        let when = When { as_of: on, known: Some(known) };
        let (then, rounds_then, open_then) = look(&plan, &written_by(&records, known), on);
        let (seen, rounds, open) = all(&plan, &book(records), when);
        prop_assert_eq!(seen.obligations, then.obligations);
        prop_assert_eq!((rounds, open), (rounds_then, open_then));
    }
}

#[test]
fn inspections_in_every_state_are_among_what_is_tried() {
    let mut runner = TestRunner::deterministic();
    let mut found: HashMap<&str, usize> = HashMap::new();
    let mut count = |what| *found.entry(what).or_default() += 1;
    for _ in 0..300 {
        let ((plan, records), on) = (any_inspected(), any_day())
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let (board, rounds, open) = look(&plan, &records, on);
        for task in rounds.iter().flat_map(|it| &it.tasks) {
            count(task.light.code());
            for given in &task.verdicts {
                count(given.verdict.code());
            }
        }
        for unit in rounds.iter().flat_map(|it| &it.units) {
            count(match (unit.by, unit.covered) {
                (Some(_), true) => "town covered",
                (Some(_), false) if unit.last.is_some() => "town seen too long ago",
                (Some(_), false) => "town left",
                (None, _) => "county unit visited",
            });
        }
        let details = board.obligations.iter().flat_map(|it| &it.details);
        for _ in details.filter(|it| matches!(it, Detail::Disproved { .. })) {
            count("disproved");
        }
        if !open.is_empty() {
            count("open");
        }
        if rounds.iter().any(|it| it.owed == 0) && !plan.tasks.is_empty() {
            count("not owed");
        }
    }
    // Four lights, three verdicts, four ways of a unit, a claim disproved, a round open or not owed.
    assert_eq!(found.len(), 14, "{found:?}");
    assert!(found.values().all(|count| *count > 2), "{found:?}");
    // Long before the year there is nothing to be seen yet.
    let none = look(&crate::plans::plan(Vec::new()), &[], day("2020-01-01"));
    assert_eq!(none.2, []);
}
