//! What holds for any plan and any journal.

use std::collections::HashSet;

use duban::board::{Board, Key, Light, State, When, board, changes, unit_summaries};
use duban::calendar::{Day, Every, Period, add_days};
use duban::figure::Decimal;
use duban::journal::{
    Body, Book, Case, Extension, ExtensionStep, Flag, Meets, Progress, Record, Void, write_line,
};
use duban::plan::{Asked, Compare, Goal, Item, ItemId, Kind, Pace, Plan, Split, Target, Waiver};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use crate::given::{book, id, record};
use crate::plans::{
    Tuning as _, by, case, day, indicator, item, plan, report, standing, towns, unit, words, zero,
};
use crate::records::progress;

fn any_day() -> BoxedStrategy<Day> {
    // From before the plan to well after it, most of the days close together.
    prop_oneof![
        6 => 0_i64..400,
        1 => -400_i64..1200,
    ]
    .prop_map(|after| add_days(day("2024-01-01"), after))
    .boxed()
}

fn any_figure() -> BoxedStrategy<Decimal> {
    prop_oneof![
        8 => (0_i64..1_200_000).prop_map(Decimal::from_ten_thousandths),
        2 => (0_i64..4).prop_map(Decimal::from_int),
        1 => Just(Decimal::MAX),
        1 => Just(Decimal::MIN),
    ]
    .boxed()
}

fn any_every() -> BoxedStrategy<Every> {
    prop_oneof![
        Just(Every::Month),
        Just(Every::Quarter),
        Just(Every::Half),
        Just(Every::Year)
    ]
    .boxed()
}

fn any_compare() -> BoxedStrategy<Compare> {
    prop_oneof![
        4 => Just(Compare::AtLeast),
        2 => Just(Compare::AtMost),
        1 => Just(Compare::Equals),
        1 => Just(Compare::About),
        1 => Just(Compare::Above),
        1 => Just(Compare::NotBelow),
    ]
    .boxed()
}

fn any_target() -> BoxedStrategy<Target> {
    prop_oneof![
        6 => any_figure().prop_map(Target::Figure),
        1 => Just(Target::Item(ItemId::from("1.0"))),
        1 => proptest::option::of(any_figure()).prop_map(Target::LastYear),
    ]
    .boxed()
}

fn any_indicator() -> BoxedStrategy<Item> {
    let pace = prop_oneof![
        3 => Just(Pace::Rise),
        1 => Just(Pace::Fall),
        1 => Just(Pace::Level),
        1 => Just(Pace::End)
    ];
    let goal = (any_compare(), any_target()).prop_map(|(compare, target)| Goal { compare, target });
    let steps = proptest::collection::vec((any_figure(), any::<bool>()), 0..4);
    let line = (any_figure(), any_day(), any::<[bool; 4]>());
    (pace, goal, steps, line)
        .prop_map(|(pace, goal, steps, (base, from, flags))| {
            let [percent, aim, grows, both_sides] = flags;
            let measure = if percent { "%" } else { "个" };
            indicator("1.1", measure, pace, goal.clone()).tuned(|it| {
                (it.base, it.from, it.aim, it.grows, it.both_sides) =
                    (base, from, aim, grows, both_sides);
                let days = ["2024-02-29", "2024-05-31", "2024-08-31", "2024-11-30"];
                it.checkpoints = days
                    .into_iter()
                    .zip(steps)
                    .map(|(on, (figure, in_words))| {
                        if in_words {
                            return words(on, "开工");
                        }
                        let target = Target::Figure(figure);
                        by(
                            on,
                            Goal {
                                target,
                                ..goal.clone()
                            },
                        )
                    })
                    .collect();
            })
        })
        .boxed()
}

fn any_item() -> BoxedStrategy<Item> {
    let kind = prop_oneof![
        4 => any_indicator(),
        2 => (proptest::option::of(any_day()), any::<bool>()).prop_map(|(due, stepped)| {
            let steps = if stepped { vec![words("2024-04-30", "开工")] } else { Vec::new() };
            item("1.1", Kind::Milestone { due, steps })
        }),
        1 => Just(standing("1.1")),
        1 => Just(zero("1.1")),
        1 => any_every().prop_map(|every| report("1.1", every)),
        1 => Just(case("1.1", 10, &[("落实", 20), ("标注", 5)])),
    ];
    let waiver = proptest::option::of((any_day(), proptest::option::of(0_usize..3)));
    (kind, 0_u8..4, waiver, any::<bool>())
        .prop_map(|(item, owers, waiver, ratio)| {
            let item = match owers {
                0 => item,
                1 => item.by_towns(3),
                2 => item.summed(3),
                _ => item.by_towns(3).with(|it| {
                    let quota = towns(2)
                        .into_iter()
                        .zip([Decimal::ZERO, Decimal::from_int(7)]);
                    it.split = Split::Each {
                        quota: quota.collect(),
                    };
                }),
            };
            item.with(|it| {
                it.ratio = ratio;
                it.waived = waiver
                    .into_iter()
                    .map(|(on, who)| Waiver {
                        on,
                        reason: "调整".to_owned(),
                        unit: who.and_then(|at| towns(3).get(at).cloned()),
                    })
                    .collect();
            })
        })
        .boxed()
}

fn any_plan() -> BoxedStrategy<Plan> {
    (proptest::collection::vec(any_item(), 0..5), any_day())
        .prop_map(|(items, tracked_from)| {
            let named = items.into_iter().enumerate().map(|(at, item)| {
                let task = at / 2 + 1;
                item.with(|it| {
                    it.id = format!("{task}.{at}").as_str().into();
                    it.task = u32::try_from(task).ok();
                })
            });
            let mut plan = plan(named.collect());
            plan.tracked_from = tracked_from;
            plan
        })
        .boxed()
}

fn any_id() -> BoxedStrategy<ItemId> {
    prop_oneof![
        Just("1.0"),
        Just("1.1"),
        Just("2.2"),
        Just("2.3"),
        Just("3.4"),
        Just("9.9")
    ]
    .prop_map(ItemId::from)
    .boxed()
}

fn any_unit() -> BoxedStrategy<duban::plan::UnitId> {
    prop_oneof![
        Just("财政局"),
        Just("保和镇"),
        Just("叶枝镇"),
        Just("塔城镇"),
        Just("别处")
    ]
    .prop_map(unit)
    .boxed()
}

fn any_meets() -> BoxedStrategy<Meets> {
    prop_oneof![
        3 => Just(Meets::Item),
        2 => (any_every(), any_day()).prop_map(|(every, on)| Meets::Period(Period::containing(every, on))),
        1 => Just(Meets::Checkpoint(day("2024-04-30"))),
        2 => (0_usize..12, proptest::option::of(Just("落实")))
            .prop_map(|(of, step)| Meets::Case(Box::new((id(of), step.map(Into::into))))),
    ]
    .boxed()
}

fn any_progress() -> BoxedStrategy<Body> {
    let said = (
        proptest::option::of(any_unit()),
        proptest::option::of(any_figure()),
        proptest::option::of(any_figure()),
        any::<bool>(),
    );
    (any_day(), any_id(), said, any_meets())
        .prop_map(|(on, item, (unit, value, of, done), meets)| {
            Body::Progress(Progress {
                on,
                item,
                unit,
                value,
                of,
                done,
                meets,
                ..progress("", None, "2024-01-01")
            })
        })
        .boxed()
}

fn any_fact() -> BoxedStrategy<Body> {
    let key = prop_oneof![
        Just("1.0"),
        Just("1.0@2024-12-31"),
        Just("1.1@2024-02-29"),
        Just("2.2@2024Q1/保和镇"),
        Just("nonsense@")
    ];
    let step = prop_oneof![Just(ExtensionStep::Approved), Just(ExtensionStep::Asked)];
    prop_oneof![
        12 => any_progress(),
        2 => (any_day(), any_id(), any_unit()).prop_map(|(on, item, unit)| Body::Case(Case {
            on, item, unit, label: "示例户 1".into(), count: 1, note: None,
        })),
        1 => (any_day(), key, any_day(), step).prop_map(|(on, key, to, step)| Body::Extension(
            Extension { on, key: key.into(), to, step, reason: None }
        )),
        1 => (any_day(), any_id(), proptest::option::of(any_unit()), any::<bool>()).prop_map(
            |(on, item, unit, set)| Body::Flag(Flag { on, item, unit, set, reason: "慢".into() })
        ),
    ]
    .boxed()
}

/// Facts and voids of one another, each with the day on which it was written.
fn any_records() -> BoxedStrategy<Vec<Record>> {
    let line = prop_oneof![
        6 => any_fact().prop_map(Ok),
        1 => any::<prop::sample::Index>().prop_map(Err),
    ];
    proptest::collection::vec((line, any_day()), 0..30)
        .prop_map(|lines| {
            let count = lines.len();
            let numbered = lines.into_iter().enumerate();
            numbered
                .map(|(at, (line, written))| {
                    let void = |target: prop::sample::Index| Void {
                        target: id(target.index(count)),
                        reason: None,
                    };
                    record(at, written, line.unwrap_or_else(|it| Body::Void(void(it))))
                })
                .collect()
        })
        .boxed()
}

fn see(plan: &Plan, records: &[Record], on: Day) -> Board {
    board(plan, &book(records.to_vec()), When::on(on))
}

/// The same fact of something that the plan does not have; what names it still does.
fn elsewhere(body: &mut Body) {
    let nowhere = ItemId::from("9.9");
    match body {
        Body::Progress(it) => it.item = nowhere,
        Body::Case(it) => it.item = nowhere,
        Body::Flag(it) => it.item = nowhere,
        Body::Extension(it) => it.key = "9.9".into(),
        Body::Note(_) | Body::Void(_) | Body::Accept(_) | Body::Other { .. } => {}
    }
}

fn fits(light: Light, state: State) -> bool {
    match state {
        State::Waived => light == Light::Waived,
        State::Done => light == Light::Done,
        State::DoneLate => light == Light::DoneLate,
        State::Overdue | State::FarBehind | State::Exceeded => light == Light::Red,
        State::NotCleared => matches!(light, Light::Red | Light::Yellow),
        State::Behind | State::NotMet | State::Unconfirmed | State::SetByOffice => {
            light == Light::Yellow
        }
        State::DueSoon => light == Light::Blue,
        State::Ok => light == Light::Green,
        State::NoFigure | State::Current | State::NoComparison | State::NoDay | State::NotDue => {
            light == Light::Grey
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn taking_a_record_back_restores_the_board(
        plan in any_plan(), records in any_records(), more in any_fact(), on in any_day(), written in any_day(),
    ) {
        let before = see(&plan, &records, on);
        let mut after = records.clone();
        let at = after.len();
        after.push(record(at, written, more));
        after.push(record(at + 1, written, Body::Void(Void { target: id(at), reason: None })));
        prop_assert_eq!(before, see(&plan, &after, on));
    }

    #[test]
    fn the_order_of_lines_and_files_makes_no_difference(
        plan in any_plan(),
        (records, shuffled) in any_records().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        cut in 0_usize..30,
        on in any_day(),
    ) {
        let file = |records: &[Record]| {
            let lines = records.iter().map(|it| format!("{}\n", write_line(it)));
            lines.collect::<String>().into_bytes()
        };
        let (one, two) = shuffled.split_at(cut.min(shuffled.len()));
        let read = Book::read([
            ("journal/2024-03/b.toml".to_owned(), file(one)),
            ("journal/2024-02/a.toml".to_owned(), file(two)),
        ]);
        prop_assert_eq!(&read.records.len(), &records.len(), "{:?}", read.faults);
        prop_assert_eq!(board(&plan, &read, When::on(on)), see(&plan, &records, on));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_facts(plan in any_plan(), records in any_records(), on in any_day()) {
        let mut other = records.clone();
        for later in other.iter_mut().filter(|it| it.body.on().is_some_and(|day| day > on)) {
            elsewhere(&mut later.body);
        }
        prop_assert_eq!(see(&plan, &records, on), see(&plan, &other, on));
    }

    #[test]
    fn what_was_written_later_is_not_known(
        plan in any_plan(), records in any_records(), on in any_day(), known in any_day(),
    ) {
        let when = When { as_of: on, known: Some(known) };
        let written: Vec<_> = records.iter().filter(|it| it.written() <= known).cloned().collect();
        let seen = board(&plan, &book(records), when);
        prop_assert_eq!(seen.obligations, see(&plan, &written, on).obligations);
    }

    #[test]
    fn a_figure_typed_today_shows_at_once(plan in any_plan(), records in any_records(), on in any_day(), value in 0_i64..500) {
        for one in &plan.items {
            let whole = matches!(one.split, Split::Whole) && one.owers.len() == 1 && !one.ratio;
            let (Some(_), true) = (one.indicator().and_then(|it| it.goal.as_ref()), whole) else { continue };
            let said = Progress {
                value: Some(Decimal::from_int(value)),
                ..progress(one.id.as_str(), None, &on.to_string())
            };
            let mut after = records.clone();
            after.push(record(after.len(), on, Body::Progress(said)));
            let seen = see(&plan, &after, on);
            let shown = seen.obligations.iter().find(|it| it.key.item == one.id && it.target.is_some()).unwrap();
            prop_assert_eq!(shown.reading.map(|it| (it.on, it.value)), Some((on, Decimal::from_int(value))));
        }
    }

    #[test]
    fn every_obligation_has_one_light_a_key_of_its_own_and_a_row(
        plan in any_plan(), records in any_records(), on in any_day(),
    ) {
        let seen = see(&plan, &records, on);
        let mut keys = HashSet::new();
        for one in &seen.obligations {
            prop_assert!(fits(one.light, one.state), "{} {:?} {:?}", one.key, one.light, one.state);
            prop_assert!(keys.insert(one.key.to_string()), "twice: {}", one.key);
            prop_assert_eq!(Key::parse(&one.key.to_string()), Some(one.key.clone()));
            prop_assert_eq!(seen.find(&one.key.to_string()), Some(one));
            prop_assert!(one.days_late >= 0);
            let late = matches!(one.state, State::Overdue | State::DoneLate);
            prop_assert_eq!(late, one.days_late > 0 && one.state != State::Unconfirmed);
        }
        let mut members: Vec<usize> = seen.rows.iter().flat_map(|it| it.members.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..seen.obligations.len()).collect::<Vec<_>>());
        let mut rows: Vec<usize> = seen.tasks.iter().flat_map(|it| it.rows.clone()).collect();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..seen.rows.len()).collect::<Vec<_>>());
        for row in &seen.rows {
            prop_assert!(row.missing <= row.owers && row.owers <= row.members.len());
            prop_assert!(row.leading(&seen.obligations).is_some());
            prop_assert!(fits(row.light, row.state) || (row.light, row.state) == (Light::Yellow, State::Overdue)
                || row.light == Light::Yellow);
        }
        let _units = unit_summaries(&plan, &seen.obligations);
        prop_assert!(changes(&seen, &seen).is_empty());
    }

    #[test]
    fn what_is_done_late_stays_so(plan in any_plan(), records in any_records(), on in any_day(), later in 1_i64..200) {
        // Nothing more is reported and nothing is extended or waived.
        let mut plan = plan;
        for item in &mut plan.items {
            item.waived.clear();
        }
        let until: Vec<_> = records
            .into_iter()
            .filter(|it| it.body.on().is_some_and(|day| day <= on))
            .filter(|it| !matches!(it.body, Body::Extension(_)))
            .collect();
        let (now, then) = (see(&plan, &until, on), see(&plan, &until, add_days(on, later)));
        for one in now.obligations.iter().filter(|it| it.light == Light::DoneLate) {
            let same = then.find(&one.key.to_string()).unwrap();
            prop_assert_eq!((same.light, same.days_late), (one.light, one.days_late));
        }
    }
}

#[test]
fn checkpoints_in_words_are_among_the_plans_that_are_tried() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let found = (0..200).any(|_| {
        let plan = any_plan().new_tree(&mut runner).unwrap().current();
        plan.items.iter().any(|it| {
            let steps = it.indicator().map(|it| it.checkpoints.as_slice());
            steps
                .unwrap_or(&[])
                .iter()
                .any(|it| matches!(it.asked, Asked::Words(_)))
        })
    });
    assert!(found);
}
