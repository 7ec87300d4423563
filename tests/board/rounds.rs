//! What holds for the monthly round of any plan, any journal, on any day.

use std::collections::HashSet;

use duban::board::rounds::dispatch::{
    CellState, Late, Round, Tally, cutoff, dispatch_round, months,
};
use duban::board::{Board, When, board};
use duban::calendar::{Day, Every, Period};
use duban::journal::{Act, Body, Book, Checkin, DispatchAct, Meets, Record, Stated};
use duban::plan::{Plan, Who};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::always::{and_taken_back, in_two_files, shuffled, with_and_without, written_by};
use crate::any::{any_day, any_fact, any_plan, any_progress, any_unit};
use crate::given::{book, id, record};
use crate::handed::checkin;
use crate::plans::{day, unit};

fn any_month() -> BoxedStrategy<Period> {
    (1_u32..4)
        .prop_map(|of| Period::new(Every::Month, 2024, of).unwrap())
        .boxed()
}

fn any_sheet() -> BoxedStrategy<Body> {
    let facts = proptest::collection::vec((any_progress(), any::<bool>()), 0..3);
    // Mostly by who leads, so that many fill a cell that is owed.
    let who = prop_oneof![3 => Just(unit("财政局")), 2 => any_unit()];
    let cell = (who, 1_u32..3, any_month());
    (cell, any_day(), facts, any::<[bool; 3]>())
        .prop_map(
            |((who, task, month), on, facts, [trouble, needs, unchanged])| {
                let mut sheet = checkin((who.as_str(), task), &month.to_string(), "2024-01-01");
                sheet.on = on;
                sheet.unchanged = unchanged;
                sheet.trouble = trouble.then(|| "缺人".into());
                sheet.needs = needs.then(|| "请协调".into());
                for (body, dated) in facts {
                    let Body::Progress(mut it) = body else {
                        continue;
                    };
                    it.unit = Some(sheet.unit.clone());
                    if !dated {
                        it.on = on;
                    }
                    sheet.facts.push(Stated { dated, it });
                }
                Body::Checkin(Box::new(sheet))
            },
        )
        .boxed()
}

fn any_act() -> BoxedStrategy<Body> {
    let sheet = (0_usize..10).prop_map(id);
    let act = prop_oneof![
        3 => sheet.clone().prop_map(|sheet| Act::Accept { sheet }),
        3 => sheet.clone().prop_map(|sheet| Act::Return { sheet, reason: "不全".into() }),
        1 => sheet.prop_map(|sheet| Act::Answer { sheet, text: "同意".into() }),
        2 => (any_month(), any::<bool>()).prop_map(|(month, write_off)| Act::Close { month, write_off }),
        1 => any_month().prop_map(|month| Act::Reopen { month }),
    ];
    (any_day(), act)
        .prop_map(|(on, act)| {
            let name = None;
            Body::Dispatch(DispatchAct { on, act, name })
        })
        .boxed()
}

fn any_said() -> BoxedStrategy<Body> {
    prop_oneof![5 => any_sheet(), 4 => any_act(), 2 => any_fact()].boxed()
}

fn any_records() -> BoxedStrategy<Vec<Record>> {
    let sheets = proptest::collection::vec((any_sheet(), any_day()), 0..10);
    let said = proptest::collection::vec((any_said(), any_day()), 0..14);
    (sheets, said)
        .prop_map(|(sheets, said)| {
            let numbered = sheets.into_iter().chain(said).enumerate();
            numbered
                .map(|(at, (body, written))| record(at, written, body))
                .collect()
        })
        .boxed()
}

/// A plan whose rounds are set in all ways.
fn any_rounds() -> BoxedStrategy<Plan> {
    let who = prop_oneof![3 => Just(Who::Own), 1 => Just(Who::Lead), 1 => Just(Who::All)];
    let settings = (
        who,
        any::<bool>(),
        proptest::option::of(20_u32..32),
        any::<bool>(),
    );
    (any_plan(), settings, any::<bool>())
        .prop_map(|(mut plan, (who, review, cutoff, office), all_year)| {
            if all_year {
                plan.tracked_from = plan.start;
            }
            plan.dispatch.who = who;
            plan.dispatch.review = review;
            plan.dispatch.cutoff = cutoff;
            plan.office = office.then(|| unit("保和镇"));
            plan
        })
        .boxed()
}

fn all(plan: &Plan, book: &Book, when: When) -> (Board, Vec<Round>) {
    let months = months(plan).into_iter();
    let rounds = months.map(|month| dispatch_round(plan, book, when, month));
    (board(plan, book, when), rounds.collect())
}

fn see(plan: &Plan, records: &[Record], on: Day) -> (Board, Vec<Round>) {
    all(plan, &book(records.to_vec()), When::on(on))
}

/// The earliest day on which something of a sheet shows.
fn shows_on(plan: &Plan, sheet: &Checkin) -> Day {
    let facts = sheet.facts.iter().map(|stated| match stated.it.meets {
        _ if stated.dated => stated.it.on,
        Meets::Item | Meets::Checkpoint(_) => sheet.on.min(cutoff(plan, sheet.month)),
        Meets::Period(_) | Meets::Case(_) => sheet.on,
    });
    facts.min().unwrap_or(sheet.on).min(sheet.on)
}

fn handed(records: &[Record], sheet: duban::journal::RecordId) -> Option<Day> {
    let found = records.iter().find(|it| it.id == sheet)?;
    matches!(found.body, Body::Checkin(_)).then(|| found.body.on())?
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_count_follows_from_the_cells(plan in any_rounds(), records in any_records(), on in any_day()) {
        let (_, rounds) = see(&plan, &records, on);
        for round in rounds {
            let tally = round.tally();
            prop_assert_eq!(tally.owed, round.cells.len());
            prop_assert_eq!(tally.owed, tally.missing + tally.reported);
            prop_assert_eq!(tally.reported, tally.pending + tally.returned + tally.accepted);
            prop_assert!(plan.dispatch.review || tally.pending == 0);
            prop_assert!(tally.late() <= tally.reported);
            prop_assert!(tally.written_off == 0 || tally.written_off == tally.missing);
            let rows: Tally = round.units().into_iter().map(|it| round.of_unit(it)).fold(Tally::default(), sum);
            let columns: Tally = plan.tasks.iter().map(|it| round.of_task(it.number)).fold(Tally::default(), sum);
            prop_assert_eq!(rows, tally);
            prop_assert_eq!(columns, tally);
            let mut seen = HashSet::new();
            for cell in &round.cells {
                prop_assert!(seen.insert((cell.unit.clone(), cell.task)));
                prop_assert!(Some(&cell.unit) != plan.office.as_ref());
                let missing = cell.state == CellState::Missing;
                prop_assert_eq!(missing, cell.sheet.is_none());
                prop_assert_eq!(missing, cell.on.is_none());
                prop_assert!(!missing || cell.late.is_none());
                prop_assert!(cell.on.is_none_or(|day| day <= on));
                prop_assert!(cell.late != Some(Late::AfterClosing) || round.closed.is_some());
            }
        }
    }

    #[test]
    fn taking_a_record_back_restores_board_and_rounds(
        plan in any_rounds(), records in any_records(), more in any_said(), on in any_day(), written in any_day(),
    ) {
        // Nothing may name the new record before it is there.
        let after = and_taken_back(&records, records.len().max(30), written, more);
        prop_assert_eq!(see(&plan, &records, on), see(&plan, &after, on));
    }

    #[test]
    fn the_order_of_lines_and_files_makes_no_difference(
        plan in any_rounds(), (records, shuffled) in shuffled(any_records()), cut in 0_usize..24, on in any_day(),
    ) {
        let read = in_two_files(&shuffled, cut);
        prop_assert_eq!(all(&plan, &read, When::on(on)), see(&plan, &records, on));
    }

    #[test]
    fn what_was_written_later_is_not_known(
        plan in any_rounds(), records in any_records(), on in any_day(), known in any_day(),
    ) {
        let when = When { as_of: on, known: Some(known) };
        let written = written_by(&records, known);
        let (seen, rounds) = all(&plan, &book(records), when);
        let (then, rounds_then) = see(&plan, &written, on);
        prop_assert_eq!(seen.obligations, then.obligations);
        prop_assert_eq!(rounds, rounds_then);
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_sheets_and_acts(
        plan in any_rounds(), records in any_records(), on in any_day(),
    ) {
        let counts = |it: &Record| match &it.body {
            Body::Checkin(sheet) => shows_on(&plan, sheet) <= on,
            Body::Dispatch(act) => act.on <= on
                || act.act.sheet().and_then(|sheet| handed(&records, sheet)).is_some_and(|day| day > on),
            Body::Progress(_) | Body::Visit(_) | Body::Entry(_) | Body::Step(_) | Body::Case(_)
            | Body::Extension(_) | Body::Reminder(_) | Body::Review(_) | Body::Flag(_) | Body::Note(_)
            | Body::Void(_) | Body::Accept(_) | Body::Other { .. } => true,
        };
        let (all, earlier) = with_and_without(&records, counts);
        prop_assert_eq!(see(&plan, &earlier, on), see(&plan, &all, on));
    }
}

fn sum(one: Tally, other: Tally) -> Tally {
    Tally {
        owed: one.owed + other.owed,
        missing: one.missing + other.missing,
        reported: one.reported + other.reported,
        pending: one.pending + other.pending,
        returned: one.returned + other.returned,
        accepted: one.accepted + other.accepted,
        after_due: one.after_due + other.after_due,
        after_closing: one.after_closing + other.after_closing,
        written_off: one.written_off + other.written_off,
    }
}

#[test]
fn sheets_in_every_state_are_among_what_is_tried() {
    let mut runner = TestRunner::deterministic();
    let mut found = Tally::default();
    let [mut reviewed_twice, mut in_trouble, mut in_need, mut closed] = [0_usize; 4];
    for _ in 0..300 {
        let plan = any_rounds().new_tree(&mut runner).unwrap().current();
        let records = any_records().new_tree(&mut runner).unwrap().current();
        let (_, rounds) = see(&plan, &records, day("2025-06-01"));
        found = rounds.iter().map(Round::tally).fold(found, sum);
        closed += rounds.iter().filter(|it| it.closed.is_some()).count();
        for cell in rounds.iter().flat_map(|it| &it.cells) {
            reviewed_twice += usize::from(cell.reviews > 1);
            in_trouble += usize::from(cell.trouble);
            in_need += usize::from(cell.needs);
        }
    }
    let each = [
        found.missing,
        found.pending,
        found.returned,
        found.accepted,
        found.after_due,
        found.after_closing,
        found.written_off,
        reviewed_twice,
        in_trouble,
        in_need,
        closed,
    ];
    assert!(each.iter().all(|count| *count > 2), "{each:?}");
}
