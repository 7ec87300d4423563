//! What holds for any steps of any day.

use std::collections::HashMap;

use duban::board::Light::{Done, Red};
use duban::board::ledger::{
    LedgerCount, LedgerEntry, Stage, StepAsked, ledger, ledger_summary, step,
};
use duban::board::{When, board};
use duban::calendar::{Day, Every, Period, add_days};
use duban::journal::{Body, Extension, ExtensionStep, Ledger, Lookback, Record, StepTo};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::kept::{entry, nothing, taken};
use crate::always::{and_taken_back, in_two_files, shuffled, with_and_without, written_by};
use crate::given::{book, id, record};
use crate::plans::{day, towns, unit};

fn any_to() -> BoxedStrategy<StepTo> {
    proptest::sample::select(vec![
        StepTo::Working,
        StepTo::Closing,
        StepTo::Closing,
        StepTo::Closed,
        StepTo::Closed,
        StepTo::Assigned,
        StepTo::Signed,
        StepTo::Returned,
        StepTo::Reopened,
        StepTo::LookedBack(Lookback::Relapse),
        StepTo::LookedBack(Lookback::InPlace),
        StepTo::LookedBack(Lookback::NotInPlace),
        StepTo::HandBack,
        StepTo::Released,
        StepTo::Confirmed("2024Q1".parse().unwrap()),
    ])
    .boxed()
}

const LEDGERS: [Ledger; 2] = [Ledger::Problem, Ledger::Assignment];

/// Any day of most of the year.
fn any_day() -> BoxedStrategy<Day> {
    (0_i64..300)
        .prop_map(|after| add_days(day("2024-01-01"), after))
        .boxed()
}

/// A step of one of the two entries that come first, or more time for it.
fn any_said() -> BoxedStrategy<Body> {
    let start = day("2024-01-05");
    let step = (any_to(), 0_usize..2, 0_i64..200, 0_usize..4, 0_usize..3);
    let step = step.prop_map(move |(to, entry, after, who, by)| {
        let mut it = taken(LEDGERS[entry], "2024-01-05", entry, to);
        it.on = add_days(start, after - 5);
        it.unit = match who {
            1 => Some(towns(1)[0].clone()),
            2 => Some(unit("财政局")),
            _ => None,
        };
        it.name = Some(["甲", "乙", "丙"][by].into());
        Body::Step(Box::new(it))
    });
    let decided = prop_oneof![
        3 => Just(ExtensionStep::Approved),
        2 => Just(ExtensionStep::Asked),
        1 => Just(ExtensionStep::Refused),
    ];
    let more = (any_day(), 0_usize..2, any_day(), decided).prop_map(|(on, entry, to, step)| {
        Body::Extension(Box::new(Extension {
            on,
            key: format!("{}#{}", LEDGERS[entry].code(), id(entry)).into(),
            to: add_days(to, 30),
            step,
            reason: None,
            name: None,
            reference: None,
        }))
    });
    prop_oneof![12 => step, 1 => more].boxed()
}

/// What mostly happens: one person asks for something, and another decides on it.
fn any_decision() -> BoxedStrategy<Vec<Body>> {
    let steps = prop_oneof![
        4 => Just((StepTo::Closing, StepTo::Closed)),
        2 => Just((StepTo::Closing, StepTo::Returned)),
        2 => Just((StepTo::HandBack, StepTo::Released)),
        1 => Just((StepTo::HandBack, StepTo::Returned)),
    ];
    (steps, 0_usize..2, 0_i64..150, 0_i64..20)
        .prop_map(|((asked, decided), entry, after, later)| {
            let step = |to, after, by: &str| {
                let mut it = taken(LEDGERS[entry], "2024-01-05", entry, to);
                it.on = add_days(it.on, after);
                it.name = Some(by.into());
                Body::Step(Box::new(it))
            };
            let asked = step(asked, after, "甲");
            vec![asked, step(decided, after + later, "乙")]
        })
        .boxed()
}

/// Bodies about two entries, a problem and an assignment, which come first.
fn any_bodies() -> BoxedStrategy<Vec<Body>> {
    let said = prop_oneof![
        4 => any_said().prop_map(|it| vec![it]),
        1 => any_decision(),
    ];
    let said = proptest::collection::vec(said, 0..20);
    let due = proptest::option::weighted(0.8, 0_i64..300);
    let whose = prop_oneof![3 => Just(1), 3 => Just(2), 1 => Just(0)];
    (said, due, whose)
        .prop_map(|(said, due, units)| {
            let start = day("2024-01-05");
            let of = |ledger| {
                let mut it = entry(ledger, "2024-01-05", None);
                it.due = due.map(|after| add_days(start, after));
                match units {
                    0 if ledger == Ledger::Problem => it.units.clear(),
                    2 => it.units = towns(2),
                    _ => {}
                }
                Body::Entry(Box::new(it))
            };
            let said = said.into_iter().flatten();
            LEDGERS.into_iter().map(of).chain(said).collect()
        })
        .boxed()
}

/// The same, each written on some day.
fn any_records() -> BoxedStrategy<Vec<Record>> {
    (any_bodies(), proptest::collection::vec(any_day(), 42))
        .prop_map(|(bodies, written)| {
            let all = bodies.into_iter().zip(written).enumerate();
            all.map(|(n, (body, written))| record(n, written, body))
                .collect()
        })
        .boxed()
}

fn numbered(bodies: &[Body]) -> Vec<Record> {
    let all = bodies.iter().enumerate();
    all.map(|(n, body)| record(n, day("2024-01-05"), body.clone()))
        .collect()
}

fn look(records: &[Record], when: When) -> Vec<LedgerEntry> {
    ledger(&nothing(), &book(records.to_vec()), when)
}

fn sum(one: LedgerCount, other: LedgerCount) -> LedgerCount {
    LedgerCount {
        found: one.found + other.found,
        closed: one.closed + other.closed,
        in_time: one.in_time + other.in_time,
        open: one.open + other.open,
        overdue: one.overdue + other.overdue,
        long_term: one.long_term + other.long_term,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_count_of_the_ledger_follows_from_its_entries(
        records in any_records(), on in any_day(), month in 1_u32..13,
    ) {
        let (plan, book) = (nothing(), book(records));
        let when = When::on(on);
        let month = Period::new(Every::Month, 2024, month).unwrap();
        let until = month.end().min(on);
        let entries = ledger(&plan, &book, When::on(until));
        for of in LEDGERS {
            let summary = ledger_summary(&plan, &book, when, of, month);
            let own: Vec<&LedgerEntry> = entries.iter().filter(|it| it.ledger() == of).collect();
            let count = |is: &dyn Fn(&LedgerEntry) -> bool| own.iter().filter(|it| is(it)).count();
            let closed = |it: &LedgerEntry| {
                it.stage == Stage::Closed && it.met.is_some_and(|met| month.contains(met.on))
            };
            let expected = LedgerCount {
                found: count(&|it| month.contains(it.found())),
                closed: count(&closed),
                in_time: count(&|it| closed(it) && it.days_late == 0),
                open: count(&|it| !it.stage.is_over()),
                overdue: count(&|it| !it.stage.is_over() && it.due.is_some_and(|due| due < until)),
                long_term: count(&|it| !it.stage.is_over() && it.due.is_none()),
            };
            prop_assert_eq!(summary.total, expected);
            let by_source = summary.sources.iter().map(|it| it.1).fold(LedgerCount::default(), sum);
            prop_assert_eq!(by_source, expected);
        }
        for one in &entries {
            let active = one.units.iter().map(|it| it.stage);
            let least = active.clone().filter(|it| *it != Stage::Released).min();
            prop_assert_eq!(one.stage, least.unwrap_or(Stage::Released));
            prop_assert_eq!(one.is_overdue(), one.light == Red);
            prop_assert_eq!(one.is_closed(), one.stage.is_over());
            if one.stage == Stage::Released {
                prop_assert_eq!(one.days_late, 0);
            } else if let Some(due) = one.due {
                let late = one.met.map_or(!one.is_closed() && due < until, |met| due < met.on);
                prop_assert_eq!(one.days_late > 0, late);
            } else {
                prop_assert_eq!(one.days_late > 0, one.unconfirmed.is_some());
            }
        }
    }

    #[test]
    fn a_record_taken_back_leaves_the_ledger_as_it_was(
        records in any_records(), more in any_said(), on in any_day(), written in any_day(),
    ) {
        let after = and_taken_back(&records, records.len(), written, more);
        let when = When::on(on);
        prop_assert_eq!(look(&records, when), look(&after, when));
    }

    #[test]
    fn the_order_of_lines_makes_no_difference_to_the_ledger(
        (records, shuffled) in shuffled(any_records()), cut in 0_usize..42, on in any_day(),
    ) {
        let read = in_two_files(&shuffled, cut);
        let when = When::on(on);
        prop_assert_eq!(ledger(&nothing(), &read, when), look(&records, when));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_steps(records in any_records(), on in any_day()) {
        let (all, earlier) = with_and_without(&records, |it| it.body.on().is_some_and(|at| at <= on));
        let when = When::on(on);
        prop_assert_eq!(look(&all, when), look(&earlier, when));
    }

    #[test]
    fn a_step_written_later_is_not_known(
        records in any_records(), on in any_day(), known in any_day(),
    ) {
        let when = When { as_of: on, known: Some(known) };
        prop_assert_eq!(look(&records, when), look(&written_by(&records, known), When::on(on)));
    }

    #[test]
    fn every_step_that_is_let_through_counts(bodies in any_bodies(), to in any_to(), by in 0_usize..3, on in any_day()) {
        let plan = nothing();
        let records = numbered(&bodies);
        let when = When::on(on);
        for entry in ledger(&plan, &book(records.clone()), when) {
            let asked = StepAsked { on, unit: None, to, name: Some(["甲", "乙", "丙"][by]), writer: "甲", level: None, note: Some("说明"), evidence: &[] };
            let Ok(step) = step(&plan, when, &entry, &asked) else { continue };
            let mut then = records.clone();
            let at = then.len();
            then.push(record(at, day("2024-01-05"), Body::Step(Box::new(step))));
            let now = board(&plan, &book(then), when).ledger;
            let trail = &now.iter().find(|it| it.id == entry.id).unwrap().trail;
            prop_assert!(trail.iter().any(|it| it.record == id(at) && it.counts), "{:?} from {:?}", to, entry.stage);
        }
    }
}

#[test]
fn entries_in_every_stage_are_among_what_is_tried() {
    let mut runner = TestRunner::deterministic();
    let mut stages: HashMap<(Ledger, Stage), usize> = HashMap::new();
    let mut found: HashMap<&str, usize> = HashMap::new();
    for _ in 0..400 {
        let (records, on) = (any_records(), any_day())
            .new_tree(&mut runner)
            .unwrap()
            .current();
        for one in look(&records, When::on(on)) {
            *stages.entry((one.ledger(), one.stage)).or_default() += 1;
            let mut count = |what, is| *found.entry(what).or_default() += usize::from(is);
            count(one.light.code(), true);
            count("long-term", one.due.is_none());
            count("confirmed", one.confirmed.is_some());
            count("not confirmed", one.unconfirmed.is_some());
            count("extended", one.extensions > 0);
            count("asked", one.pending.is_some());
            count("looked back at", one.lookback.is_some());
            count("reopened", one.reopened > 0);
            count("idle step", one.trail.iter().any(|it| !it.counts));
            count(
                "closed in time",
                one.light == Done && one.stage == Stage::Closed,
            );
        }
    }
    for stage in Stage::ALL {
        for ledger in LEDGERS {
            // Nobody signs for a problem or hands it back, and an assignment always has a unit.
            let of_assignments = [Stage::Signed, Stage::HandBack, Stage::Released].contains(&stage);
            let none = match ledger {
                Ledger::Problem => of_assignments,
                Ledger::Assignment => stage == Stage::Found,
            };
            let times = stages.get(&(ledger, stage)).copied().unwrap_or(0);
            assert_eq!(times == 0, none, "{ledger:?} {stage:?}: {stages:?}");
        }
    }
    assert!(found.values().all(|count| *count > 2), "{found:?}");
    for light in [
        "grey",
        "blue",
        "red",
        "green",
        "yellow",
        "done",
        "done_late",
    ] {
        assert!(found.contains_key(light), "no {light}: {found:?}");
    }
}
