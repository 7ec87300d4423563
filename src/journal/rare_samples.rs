//! Any record of the rounds, the ledger and what follows them up.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::kinds::{
    Act, Checkin, DispatchAct, Disproof, Entry, EntryStep, How, Ledger, Lookback, Method, Reminder,
    Review, Seen, Source, Stated, StepTo, Verdict, Visit,
};
use super::record::Body;
use super::samples::{any_boxed, any_day, any_id, any_period, any_progress, any_unit};

fn text() -> BoxedStrategy<Option<Box<str>>> {
    of(any_boxed()).boxed()
}

fn texts() -> BoxedStrategy<Vec<Box<str>>> {
    vec(any_boxed(), 0..3).boxed()
}

fn any_checkin() -> BoxedStrategy<Body> {
    let facts = vec((any_progress(), any::<bool>()), 0..4);
    let said = (text(), text(), text(), text(), text());
    let head = (
        any_day(),
        any::<u32>(),
        any_unit(),
        any_period(),
        any::<bool>(),
    );
    (head, facts, said)
        .prop_map(|((on, task, unit, month, unchanged), facts, said)| {
            let facts = facts.into_iter().filter_map(|(body, dated)| {
                let Body::Progress(mut it) = body else {
                    return None;
                };
                it.unit = Some(unit.clone());
                if !dated {
                    it.on = on;
                }
                Some(Stated { dated, it })
            });
            let facts = facts.collect();
            let (progress, trouble, next, needs, filler) = said;
            Body::Checkin(Box::new(Checkin {
                on,
                task,
                unit,
                month,
                unchanged,
                facts,
                progress,
                trouble,
                next,
                needs,
                filler,
            }))
        })
        .boxed()
}

fn any_act() -> BoxedStrategy<Body> {
    let act = prop_oneof![
        any_id().prop_map(|sheet| Act::Accept { sheet }),
        (any_id(), any_boxed()).prop_map(|(sheet, reason)| Act::Return { sheet, reason }),
        (any_id(), any_boxed()).prop_map(|(sheet, text)| Act::Answer { sheet, text }),
        (any_period(), any::<bool>())
            .prop_map(|(month, write_off)| Act::Close { month, write_off }),
        any_period().prop_map(|month| Act::Reopen { month }),
    ];
    (any_day(), act, text())
        .prop_map(|(on, act, name)| Body::Dispatch(DispatchAct { on, act, name }))
        .boxed()
}

fn any_visit() -> BoxedStrategy<Body> {
    let seen =
        (any::<u32>(), select(Verdict::ALL)).prop_map(|(task, verdict)| Seen { task, verdict });
    let disproof = (any_boxed(), any_boxed()).prop_map(|(key, why)| Disproof { key, why });
    let head = (any_day(), any_unit(), select(Method::ALL), text(), text());
    (head, vec(seen, 0..3), vec(disproof, 0..2), texts(), texts())
        .prop_map(
            |((on, unit, method, team, note), seen, disproved, places, evidence)| {
                Body::Visit(Box::new(Visit {
                    on,
                    unit,
                    team,
                    places,
                    method,
                    seen,
                    disproved,
                    note,
                    evidence,
                }))
            },
        )
        .boxed()
}

fn any_entry() -> BoxedStrategy<Body> {
    let head = (
        any_day(),
        any_boxed(),
        select(Ledger::ALL),
        select(Source::ALL),
    );
    let more = (text(), text(), text(), text(), text(), text());
    let names = (of(any::<u32>()), of(any_day()), of(any_id()));
    (head, vec(any_unit(), 0..3), more, names, texts())
        .prop_map(
            |((on, what, ledger, source), units, more, (task, due, from), evidence)| {
                let (measure, goal, person, reviewer, reference, leader) = more;
                Body::Entry(Box::new(Entry {
                    ledger,
                    on,
                    what,
                    measure,
                    goal,
                    units,
                    person,
                    reviewer,
                    source,
                    reference,
                    task,
                    leader,
                    due,
                    from,
                    evidence,
                }))
            },
        )
        .boxed()
}

fn any_step() -> BoxedStrategy<Body> {
    let to = prop_oneof![
        select(vec![
            StepTo::Assigned,
            StepTo::Signed,
            StepTo::Working,
            StepTo::Closing,
            StepTo::Closed,
            StepTo::Returned,
            StepTo::Reopened,
            StepTo::HandBack,
            StepTo::Released,
        ]),
        select(Lookback::ALL).prop_map(StepTo::LookedBack),
        any_period().prop_map(StepTo::Confirmed),
    ];
    let head = (any_day(), select(Ledger::ALL), any_id(), of(any_unit()), to);
    (head, text(), text(), text(), texts())
        .prop_map(
            |((on, ledger, entry, unit, to), name, level, note, evidence)| {
                Body::Step(Box::new(EntryStep {
                    ledger,
                    on,
                    entry,
                    unit,
                    to,
                    name,
                    level,
                    note,
                    evidence,
                }))
            },
        )
        .boxed()
}

fn any_reminder() -> BoxedStrategy<Body> {
    let said = (text(), text(), text(), text(), text(), text());
    (any_day(), any_unit(), select(How::ALL), of(any_day()), said)
        .prop_map(|(on, unit, how, promise, said)| {
            let (key, text, answered, answer, rung, decided) = said;
            Body::Reminder(Box::new(Reminder {
                on,
                unit,
                key,
                how,
                text,
                answered,
                answer,
                promise,
                rung,
                decided,
            }))
        })
        .boxed()
}

fn any_review() -> BoxedStrategy<Body> {
    (
        any_day(),
        any::<u32>(),
        any::<u32>(),
        texts(),
        any::<bool>(),
        text(),
    )
        .prop_map(|(on, seen, of, stops, finished, note)| {
            Body::Review(Box::new(Review {
                on,
                seen,
                of,
                stops,
                finished,
                note,
            }))
        })
        .boxed()
}

/// Any body of the rarer kinds.
pub(super) fn any_body() -> BoxedStrategy<Body> {
    prop_oneof![
        3 => any_checkin(),
        1 => any_act(),
        1 => any_visit(),
        1 => any_entry(),
        1 => any_step(),
        1 => any_reminder(),
        1 => any_review(),
    ]
    .boxed()
}
