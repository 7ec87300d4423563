//! What holds for cases, whatever was opened, done, extended and taken back.

use std::collections::{HashMap, HashSet};

use duban::board::{Board, CaseStanding, Light, When, Which, board, cases};
use duban::calendar::{Day, add_days};
use duban::journal::{Body, Book, Case, Extension, ExtensionStep, Meets, Progress, Record, Void};
use duban::plan::{ItemId, Kind, Plan};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::always::{and_taken_back, in_two_files, shuffled, with_and_without, written_by};
use crate::any::any_unit;
use crate::given::{book, id, record};
use crate::plans::{case, day, milestone, plan};
use crate::records::progress;

/// The steps of the first item, the first of which has no name.
const STEPS: [Option<&str>; 3] = [None, Some("落实"), Some("标注")];
/// Two that are opened by an event, and one that is not.
const ITEMS: [&str; 3] = ["1.3", "2.1", "3.1"];

fn office() -> Plan {
    plan(vec![
        case(ITEMS[0], 10, &[("落实", 20), ("标注", 5)]),
        case(ITEMS[1], 5, &[]),
        milestone(ITEMS[2], "2024-03-31"),
    ])
}

/// Days close together, so that steps fall in time and too late.
fn any_day() -> BoxedStrategy<Day> {
    (0_i64..90)
        .prop_map(|after| add_days(day("2024-01-01"), after))
        .boxed()
}

/// What may be said of cases; those that are named are mostly among the first records.
fn any_said() -> BoxedStrategy<Body> {
    let open = (any_day(), 0_usize..3, any_unit(), 1_u32..4).prop_map(|(on, item, unit, count)| {
        Body::Case(Case {
            on,
            item: ItemId::from(ITEMS[item]),
            unit,
            label: "示例户 1".into(),
            count,
            note: None,
        })
    });
    let step = (any_day(), 0_usize..2, 0_usize..10, 0_usize..3)
        .prop_map(|(on, item, of, step)| step_done(ITEMS[item], on, of, step));
    let extension = (any_day(), 0_usize..6, 0_usize..3, any_day(), any::<bool>()).prop_map(
        |(on, of, step, to, approved)| {
            let step = STEPS[step].map(|it| format!("/{it}")).unwrap_or_default();
            Body::Extension(Box::new(Extension {
                on,
                key: format!("{}#{}{step}", ITEMS[0], id(of)).into(),
                to: add_days(to, 30),
                step: if approved {
                    ExtensionStep::Approved
                } else {
                    ExtensionStep::Asked
                },
                reason: None,
                name: None,
                reference: None,
            }))
        },
    );
    let void = (0_usize..20).prop_map(|target| {
        Body::Void(Void {
            target: id(target),
            reason: None,
        })
    });
    prop_oneof![2 => open, 8 => step, 2 => extension, 1 => void].boxed()
}

/// A case, and how many days it took to each of the steps that are done.
fn any_course() -> BoxedStrategy<(Case, Vec<i64>)> {
    let item = prop_oneof![4 => Just(0_usize), 2 => Just(1), 1 => Just(2)];
    let days = (0_usize..4, [0_i64..15, 0..25, 0..8]);
    (any_day(), item, any_unit(), days)
        .prop_map(|(on, item, unit, (done, days))| {
            let it = Case {
                on,
                item: ItemId::from(ITEMS[item]),
                unit,
                label: "示例户 2".into(),
                count: 1,
                note: None,
            };
            (it, days.into_iter().take(done).collect())
        })
        .boxed()
}

fn step_done(item: &str, on: Day, of: usize, step: usize) -> Body {
    Body::Progress(Progress {
        on,
        done: true,
        meets: Meets::Case(Box::new((id(of), STEPS[step].map(Into::into)))),
        ..progress(item, None, "2024-01-01")
    })
}

/// Six cases and how far each has come, then what else was said of them.
fn any_records() -> BoxedStrategy<Vec<Record>> {
    let courses = proptest::collection::vec(any_course(), 6);
    let said = proptest::collection::vec(any_said(), 0..15);
    (courses, said, proptest::collection::vec(any_day(), 40))
        .prop_map(|(courses, said, written)| {
            let opened = courses.iter().map(|(case, _)| Body::Case(case.clone()));
            let mut bodies: Vec<Body> = opened.collect();
            for (of, (case, days)) in courses.iter().enumerate() {
                let mut on = case.on;
                for (step, took) in days.iter().enumerate() {
                    on = add_days(on, *took);
                    bodies.push(step_done(case.item.as_str(), on, of, step));
                }
            }
            bodies.extend(said);
            let numbered = bodies.into_iter().zip(written).enumerate();
            numbered
                .map(|(at, (body, written))| record(at, written, body))
                .collect()
        })
        .boxed()
}

fn all(plan: &Plan, book: &Book, when: When) -> (Board, Vec<CaseStanding>) {
    let board = board(plan, book, when);
    let list = cases(plan, book, &board);
    (board, list)
}

fn look(plan: &Plan, records: &[Record], on: Day) -> (Board, Vec<CaseStanding>) {
    all(plan, &book(records.to_vec()), When::on(on))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_case_that_counts_is_one_line_and_follows_from_its_steps(records in any_records(), on in any_day()) {
        let plan = office();
        let (board, list) = look(&plan, &records, on);
        let book = book(records);
        let mut open: HashSet<_> = book.live(None).into_iter()
            .map(|at| book.record(at).unwrap())
            .filter(|it| matches!(&it.body, Body::Case(case) if case.on <= on
                && plan.item(case.item.as_str()).is_some_and(|it| matches!(it.kind, Kind::Case(_)))))
            .map(|it| it.id)
            .collect();
        for one in &list {
            prop_assert!(open.remove(&one.id), "twice, or not live: {:?}", one.id);
            let steps = board.obligations.iter()
                .filter(|it| matches!(&it.key.which, Which::Case(own, _) if *own == one.id));
            let last = &board.obligations[one.at];
            prop_assert_eq!(steps.clone().next_back(), Some(last));
            prop_assert_eq!(one.due, last.due);
            prop_assert_eq!(one.closed.is_some(), one.light.is_settled());
            prop_assert!(one.closed.is_none_or(|day| day <= on));
            let late = steps.clone().map(|it| it.days_late).max().unwrap();
            let shown = if one.closed.is_some() { late } else { last.days_late };
            prop_assert_eq!(one.days_late, shown);
            if one.closed.is_some() {
                prop_assert_eq!(one.step.as_deref(), None);
                prop_assert_eq!(one.light == Light::DoneLate, late > 0);
            } else {
                prop_assert_eq!(one.light, last.light);
                // Of the steps only the last one is open.
                prop_assert_eq!(steps.filter(|it| it.met.is_none()).count(), 1);
            }
        }
        prop_assert!(open.is_empty(), "without a line: {open:?}");
    }

    #[test]
    fn taking_a_record_back_restores_the_cases(
        records in any_records(), more in any_said(), on in any_day(), written in any_day(),
    ) {
        let plan = office();
        // What is taken back cannot be a void, and nothing may name the new record before it is there.
        prop_assume!(!matches!(more, Body::Void(_)));
        let after = and_taken_back(&records, records.len().max(30), written, more);
        prop_assert_eq!(look(&plan, &records, on), look(&plan, &after, on));
    }

    #[test]
    fn the_order_of_lines_and_files_makes_no_difference_to_cases(
        (records, shuffled) in shuffled(any_records()), cut in 0_usize..40, on in any_day(),
    ) {
        let plan = office();
        let read = in_two_files(&shuffled, cut);
        prop_assert_eq!(all(&plan, &read, When::on(on)), look(&plan, &records, on));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_cases_and_steps(records in any_records(), on in any_day()) {
        let plan = office();
        let (all, earlier) = with_and_without(&records, |it| it.body.on().is_none_or(|day| day <= on));
        prop_assert_eq!(look(&plan, &earlier, on), look(&plan, &all, on));
    }

    #[test]
    fn what_was_written_later_of_a_case_is_not_known(
        records in any_records(), on in any_day(), known in any_day(),
    ) {
        let plan = office();
        let when = When { as_of: on, known: Some(known) };
        let (then, list_then) = look(&plan, &written_by(&records, known), on);
        let (seen, list) = all(&plan, &book(records), when);
        prop_assert_eq!(seen.obligations, then.obligations);
        prop_assert_eq!(list, list_then);
    }
}

#[test]
fn cases_in_every_state_are_among_what_is_tried() {
    let plan = office();
    let mut runner = TestRunner::deterministic();
    let mut found: HashMap<String, usize> = HashMap::new();
    let mut count = |what: String| *found.entry(what).or_default() += 1;
    for _ in 0..300 {
        let (records, on) = (any_records(), any_day())
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let (board, list) = look(&plan, &records, on);
        for one in &list {
            let step = if one.closed.is_some() {
                "closed"
            } else {
                one.step.as_deref().unwrap_or("first")
            };
            count(format!("{} {step} {}", one.item, one.light.code()));
            let it = &board.obligations[one.at];
            if it.extensions > 0 {
                count("extended".to_owned());
            }
            if it.pending.is_some() {
                count("extension asked for".to_owned());
            }
        }
    }
    // The first item: four places, each in its lights; the second has one step, of five days.
    for (item, step, lights) in [
        ("1.3", "first", "blue red"),
        ("1.3", "落实", "grey blue red"),
        ("1.3", "标注", "blue red"),
        ("1.3", "closed", "done done_late"),
        ("2.1", "first", "blue red"),
        ("2.1", "closed", "done done_late"),
    ] {
        for light in lights.split(' ') {
            let what = format!("{item} {step} {light}");
            assert!(found.contains_key(&what), "no {what}: {found:?}");
        }
    }
    for what in ["extended", "extension asked for"] {
        assert!(found.contains_key(what), "no {what}: {found:?}");
    }
}
