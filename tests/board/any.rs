//! Any plan and any journal of it, for what must always hold.

use std::collections::BTreeMap;

use duban::board::{Board, When, board};
use duban::calendar::{Day, Every, Period, add_days};
use duban::figure::Decimal;
use duban::journal::{Body, Case, Extension, ExtensionStep, Flag, Meets, Progress, Record, Void};
use duban::plan::{Asked, Compare, Goal, Item, ItemId, Kind, Pace, Plan, Split, Target, Waiver};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::given::{book, id, record};
use crate::plans::{
    Tuning as _, by, case, day, indicator, item, plan, report, standing, towns, unit, words, zero,
};
use crate::records::progress;

pub(crate) fn any_day() -> BoxedStrategy<Day> {
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
    let waiver = proptest::option::weighted(0.1, (any_day(), proptest::option::of(0_usize..3)));
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

pub(crate) fn any_plan() -> BoxedStrategy<Plan> {
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

pub(crate) fn any_unit() -> BoxedStrategy<duban::plan::UnitId> {
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

pub(crate) fn any_progress() -> BoxedStrategy<Body> {
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

pub(crate) fn any_fact() -> BoxedStrategy<Body> {
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
            Box::new(Extension {
                on, key: key.into(), to, step, reason: None, name: None, reference: None,
            })
        )),
        1 => (any_day(), any_id(), proptest::option::of(any_unit()), any::<bool>()).prop_map(
            |(on, item, unit, set)| Body::Flag(Flag { on, item, unit, set, reason: "慢".into() })
        ),
    ]
    .boxed()
}

/// Makes a fact one of the plan: of an item and a unit of it, said as such an item is spoken of.
pub(crate) fn aim(plan: &Plan, body: &mut Body, pick: Index) {
    let opens_case = matches!(body, Body::Case(_));
    let wanted = |item: &&Item| !opens_case || matches!(item.kind, Kind::Case(_));
    let fitting: Vec<&Item> = plan.items.iter().filter(wanted).collect();
    if fitting.is_empty() {
        return;
    }
    let item = *pick.get(&fitting);
    match body {
        Body::Progress(it) => {
            it.item = item.id.clone();
            if !item.owers.is_empty() {
                it.unit = Some(pick.get(&item.owers).clone());
            }
            speak_of(item, it, pick);
        }
        Body::Case(it) => it.item = item.id.clone(),
        Body::Flag(it) => it.item = item.id.clone(),
        Body::Extension(it) => {
            let owed = see(plan, &[], it.on).obligations;
            if !owed.is_empty() {
                it.key = pick.get(&owed).key.to_string().into();
            }
        }
        Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Reminder(_)
        | Body::Review(_)
        | Body::Note(_)
        | Body::Void(_)
        | Body::Accept(_)
        | Body::Other { .. } => {}
    }
}

fn speak_of(item: &Item, it: &mut Progress, pick: Index) {
    let period = |every| Meets::Period(Period::containing(every, it.on));
    (it.done, it.meets) = match &item.kind {
        Kind::Indicator(_) | Kind::Zero(_) => {
            it.value = it.value.or(Some(Decimal::from_int(40)));
            it.of = it.of.filter(|_| item.ratio);
            (false, Meets::Item)
        }
        Kind::Milestone { .. } | Kind::Requirement => (true, Meets::Item),
        Kind::Standing(rhythm) | Kind::Report(rhythm) => (true, period(rhythm.every)),
        // One of the records may well be the opening of a case.
        Kind::Case(_) => (true, Meets::Case(Box::new((id(pick.index(12)), None)))),
    };
}

/// A plan with facts of it and voids of one another, each written on some day.
pub(crate) fn any_world() -> BoxedStrategy<(Plan, Vec<Record>)> {
    let line = prop_oneof![
        3 => (any_fact(), proptest::option::weighted(0.8, any::<Index>())).prop_map(Ok),
        1 => any::<Index>().prop_map(Err),
    ];
    (
        any_plan(),
        proptest::collection::vec((line, any_day()), 0..30),
    )
        .prop_map(|(plan, lines)| {
            let count = lines.len();
            let numbered = lines.into_iter().enumerate();
            let records = numbered.map(|(at, (line, written))| {
                let body = match line {
                    Ok((mut body, Some(pick))) => {
                        aim(&plan, &mut body, pick);
                        body
                    }
                    Ok((body, None)) => body,
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

pub(crate) fn see(plan: &Plan, records: &[Record], on: Day) -> Board {
    board(plan, &book(records.to_vec()), When::on(on))
}

#[test]
fn every_state_is_among_what_is_tried() {
    let mut runner = TestRunner::deterministic();
    let tried = (any_world(), any_day());
    let mut states: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..400 {
        let ((plan, records), on) = tried.new_tree(&mut runner).unwrap().current();
        for one in see(&plan, &records, on).obligations {
            *states.entry(one.state.code()).or_default() += 1;
        }
    }
    assert_eq!(states.len(), 18, "{states:?}");
}

#[test]
fn checkpoints_in_words_are_among_the_plans_that_are_tried() {
    let mut runner = TestRunner::deterministic();
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
