//! What holds for any steps of any day.

use duban::board::Light::Red;
use duban::board::ledger::{StepAsked, ledger, step};
use duban::board::{When, board};
use duban::calendar::add_days;
use duban::journal::{Body, Book, Ledger, Lookback, Record, StepTo, Void};
use proptest::prelude::*;

use super::kept::{entry, nothing, taken};
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
        StepTo::HandBack,
        StepTo::Released,
        StepTo::Confirmed("2024Q1".parse().unwrap()),
    ])
    .boxed()
}

/// Bodies about two entries, a problem and an assignment, which come first.
fn any_bodies() -> BoxedStrategy<Vec<Body>> {
    let one = (any_to(), 0_usize..2, 0_i64..200, 0_usize..4, 0_usize..3);
    let steps = proptest::collection::vec(one, 0..25);
    (steps, proptest::option::of(0_i64..300), any::<bool>())
        .prop_map(|(steps, due, shared)| {
            let start = day("2024-01-05");
            let of = |ledger| {
                let mut it = entry(ledger, "2024-01-05", None);
                it.due = due.map(|after| add_days(start, after));
                if shared {
                    it.units = towns(2);
                }
                Body::Entry(Box::new(it))
            };
            let mut all = vec![of(Ledger::Problem), of(Ledger::Assignment)];
            for (to, entry, after, who, by) in steps {
                let ledger = [Ledger::Problem, Ledger::Assignment][entry];
                let mut it = taken(ledger, "2024-01-05", entry, to);
                it.on = add_days(start, after - 5);
                it.unit = match who {
                    1 => Some(towns(1)[0].clone()),
                    2 => Some(unit("财政局")),
                    _ => None,
                };
                it.name = Some(["甲", "乙", "丙"][by].into());
                all.push(Body::Step(Box::new(it)));
            }
            all
        })
        .boxed()
}

fn numbered(bodies: &[Body]) -> Vec<Record> {
    let all = bodies.iter().enumerate();
    all.map(|(n, body)| record(n, day("2024-01-05"), body.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_record_taken_back_leaves_the_ledger_as_it_was(bodies in any_bodies(), to in any_to(), after in 0_i64..200, on in 0_i64..300) {
        let plan = nothing();
        let when = When::on(add_days(day("2024-01-01"), on));
        let before = numbered(&bodies);
        let mut more = taken(Ledger::Problem, "2024-01-05", 0, to);
        more.on = add_days(day("2024-01-05"), after);
        let mut then = before.clone();
        let at = then.len();
        then.push(record(at, day("2024-01-05"), Body::Step(Box::new(more))));
        then.push(record(at + 1, day("2024-01-05"), Body::Void(Void { target: id(at), reason: None })));
        prop_assert_eq!(ledger(&plan, &book(before), when), ledger(&plan, &book(then), when));
    }

    #[test]
    fn the_order_of_lines_makes_no_difference_to_the_ledger(
        (bodies, places) in any_bodies().prop_flat_map(|all| {
            let places: Vec<usize> = (0..all.len()).collect();
            (Just(all), Just(places).prop_shuffle())
        }),
        on in 0_i64..300,
    ) {
        let plan = nothing();
        let when = When::on(add_days(day("2024-01-01"), on));
        let records = numbered(&bodies);
        let lines = places.iter().map(|at| format!("{}\n", duban::journal::write_line(&records[*at])));
        let file = lines.collect::<String>().into_bytes();
        let read = Book::read([("journal/2024-01/a.toml".to_owned(), file)]);
        prop_assert_eq!(ledger(&plan, &read, when), ledger(&plan, &book(records), when));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_steps(bodies in any_bodies(), on in 0_i64..300) {
        let plan = nothing();
        let day = add_days(day("2024-01-01"), on);
        let known: Vec<Body> = bodies.iter().filter(|it| it.on().is_some_and(|at| at <= day)).cloned().collect();
        // Ids stay those of the whole, so only what comes last may be left out.
        let all = numbered(&bodies);
        let kept: Vec<Record> = all.iter().filter(|it| it.body.on().is_some_and(|at| at <= day)).cloned().collect();
        prop_assert_eq!(kept.len(), known.len());
        let when = When::on(day);
        prop_assert_eq!(ledger(&plan, &book(all), when), ledger(&plan, &book(kept), when));
    }

    #[test]
    fn every_step_that_is_let_through_counts(bodies in any_bodies(), to in any_to(), by in 0_usize..3, on in 0_i64..250) {
        let plan = nothing();
        let on = add_days(day("2024-01-01"), on);
        let records = numbered(&bodies);
        let when = When::on(on);
        for entry in ledger(&plan, &book(records.clone()), when) {
            prop_assert_eq!(entry.is_overdue(), entry.light == Red);
            prop_assert_eq!(entry.is_closed(), entry.stage.is_over());
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
