//! Records for tests: a few by hand, and any that can be.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use proptest::prelude::*;
use ulid::Ulid;

use super::kinds::{Extension, ExtensionStep};
use super::record::{Accept, Body, Case, Flag, Meets, Note, Progress, Record, RecordId, Void};
use super::write_line;
use crate::calendar::{Day, Every, Holidays, Period};
use crate::figure::Decimal;
use crate::plan::{
    Dispatch, Indicator, Inspection, Item, ItemId, Kind, OwedBy, Pace, Plan, Split, Unit, UnitId,
    Units, Warn,
};

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The id number `n`, in order.
pub(super) fn id(n: u32) -> RecordId {
    RecordId(Ulid::from_parts(
        1_711_900_000_000 + u64::from(n),
        u128::from(n),
    ))
}

pub(super) fn record(n: u32, at: &str, body: Body) -> Record {
    Record {
        id: id(n),
        at: at.parse().unwrap(),
        by: Arc::from("甲"),
        body,
    }
}

pub(super) fn figure(n: u32, value: &str) -> Record {
    let body = Body::Progress(Progress {
        on: day("2024-03-31"),
        item: ItemId::from("11.6"),
        unit: Some(UnitId::from("财政局")),
        value: Some(value.parse().unwrap()),
        of: None,
        done: false,
        meets: Meets::Item,
        note: None,
        evidence: Vec::new(),
    });
    record(n, "2024-04-03T10:12:00+08:00", body)
}

pub(super) fn case(n: u32) -> Record {
    let body = Body::Case(Case {
        on: day("2024-04-01"),
        item: ItemId::from("1.3"),
        unit: UnitId::from("叶枝镇"),
        label: "示例户 1".into(),
        count: 1,
        note: None,
    });
    record(n, "2024-04-01T09:00:00+08:00", body)
}

/// Something done about the case opened by the record `of`.
pub(super) fn case_done(n: u32, of: u32) -> Record {
    let mut record = figure(n, "1");
    if let Body::Progress(progress) = &mut record.body {
        progress.value = None;
        progress.done = true;
        progress.item = ItemId::from("1.3");
        progress.meets = Meets::Case(Box::new((id(of), None)));
    }
    record
}

pub(super) fn void(n: u32, target: u32, at: &str) -> Record {
    record(
        n,
        at,
        Body::Void(Void {
            target: id(target),
            reason: None,
        }),
    )
}

/// A journal file of these records.
pub(super) fn file(records: &[Record]) -> Vec<u8> {
    records
        .iter()
        .flat_map(|record| write_line(record).into_bytes().into_iter().chain(*b"\n"))
        .collect()
}

pub(super) fn any_text() -> BoxedStrategy<String> {
    prop_oneof![
        "[一-龥a-z0-9 ,。]{0,12}",
        "\\PC{0,8}",
        "[\u{0}-\u{20}\"\\\\#\u{7f}\u{85}\u{2028}{}=\\[\\]']{0,10}",
        any::<String>(),
        Just(" # 5f1e9a2b".to_owned()),
    ]
    .boxed()
}

pub(super) fn any_boxed() -> BoxedStrategy<Box<str>> {
    any_text().prop_map(Into::into).boxed()
}

pub(super) fn any_day() -> BoxedStrategy<Day> {
    (0_i32..=9999, 1_u32..=366)
        .prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day))
        .boxed()
}

pub(super) fn any_id() -> BoxedStrategy<RecordId> {
    (0_u64..4_133_980_800_000, any::<u128>())
        .prop_map(|(ms, random)| RecordId(Ulid::from_parts(ms, random)))
        .boxed()
}

fn any_item() -> BoxedStrategy<ItemId> {
    any_text()
        .prop_map(|text| ItemId::from(text.as_str()))
        .boxed()
}

pub(super) fn any_unit() -> BoxedStrategy<UnitId> {
    any_text()
        .prop_map(|text| UnitId::from(text.as_str()))
        .boxed()
}

pub(super) fn any_decimal() -> BoxedStrategy<Decimal> {
    prop_oneof![
        (-2_000_000_i64..2_000_000).prop_map(Decimal::from_ten_thousandths),
        any::<i64>().prop_map(Decimal::from_ten_thousandths),
    ]
    .boxed()
}

pub(super) fn any_period() -> BoxedStrategy<Period> {
    let every = prop_oneof![
        Just(Every::Month),
        Just(Every::Quarter),
        Just(Every::Half),
        Just(Every::Year)
    ];
    (every, any_day())
        .prop_map(|(every, day)| Period::containing(every, day))
        .boxed()
}

pub(super) fn any_meets() -> BoxedStrategy<Meets> {
    prop_oneof![
        Just(Meets::Item),
        any_period().prop_map(Meets::Period),
        any_day().prop_map(Meets::Checkpoint),
        (any_id(), proptest::option::of(any_boxed())).prop_map(|case| Meets::Case(Box::new(case))),
    ]
    .boxed()
}

pub(super) fn any_progress() -> BoxedStrategy<Body> {
    let said = (
        proptest::option::of(any_unit()),
        proptest::option::of(any_decimal()),
        proptest::option::of(any_decimal()),
        any::<bool>(),
    );
    let more = (
        proptest::option::of(any_boxed()),
        proptest::collection::vec(any_boxed(), 0..3),
    );
    (any_day(), any_item(), said, any_meets(), more)
        .prop_map(|(on, item, said, meets, more)| {
            let ((unit, value, of, done), (note, evidence)) = (said, more);
            Body::Progress(Progress {
                on,
                item,
                unit,
                value,
                of,
                done,
                meets,
                note,
                evidence,
            })
        })
        .boxed()
}

fn any_body() -> BoxedStrategy<Body> {
    let note = || proptest::option::of(any_boxed());
    let step = prop_oneof![
        Just(ExtensionStep::Asked),
        Just(ExtensionStep::Approved),
        Just(ExtensionStep::Refused)
    ];
    let unit = || proptest::option::of(any_unit());
    prop_oneof![
        4 => any_progress(),
        1 => (any_day(), any_item(), any_unit(), any_boxed(), any::<u32>(), note()).prop_map(
            |(on, item, unit, label, count, note)| Body::Case(Case { on, item, unit, label, count, note })
        ),
        1 => (any_day(), any_boxed(), any_day(), step, (note(), note(), note())).prop_map(
            |(on, key, to, step, (reason, name, reference))| {
                Body::Extension(Box::new(Extension { on, key, to, step, reason, name, reference }))
            }
        ),
        3 => super::rare_samples::any_body(),
        1 => (any_day(), any_item(), unit(), any::<bool>(), any_boxed()).prop_map(
            |(on, item, unit, set, reason)| Body::Flag(Flag { on, item, unit, set, reason })
        ),
        1 => (any_day(), proptest::option::of(any_item()), unit(), any_boxed()).prop_map(
            |(on, item, unit, text)| Body::Note(Note { on, item, unit, text })
        ),
        1 => (any_id(), note()).prop_map(|(target, reason)| Body::Void(Void { target, reason })),
        1 => (any_boxed(), any::<u32>(), any_boxed()).prop_map(
            |(fault, crc, reason)| Body::Accept(Accept { fault, crc, reason })
        ),
    ].boxed()
}

fn any_moment() -> BoxedStrategy<DateTime<FixedOffset>> {
    (-20_i64 * 365 * 86_400..200 * 365 * 86_400, -1439_i32..=1439)
        .prop_map(|(seconds, minutes)| {
            let start: DateTime<FixedOffset> = "1990-01-01T00:00:00Z".parse().unwrap();
            (start + TimeDelta::seconds(seconds))
                .with_timezone(&FixedOffset::east_opt(minutes * 60).unwrap())
        })
        .boxed()
}

/// Any record that a line can hold.
pub(super) fn any_record() -> BoxedStrategy<Record> {
    (any_id(), any_moment(), any_text(), any_body())
        .prop_map(|(id, at, by, body)| Record {
            id,
            at,
            by: Arc::from(by),
            body,
        })
        .boxed()
}

/// A plan of one figure that rises, owed by one unit.
pub(super) fn plan() -> Plan {
    let (start, end) = (day("2024-01-01"), day("2024-12-31"));
    let unit = |id: &str| Unit {
        id: UnitId::from(id),
        name: id.to_owned(),
        group: None,
        members: None,
        assumed: vec![],
    };
    let indicator = Indicator {
        measure: "%".to_owned(),
        goal: None,
        due: end,
        checkpoints: vec![],
        pace: Some(Pace::Rise),
        base: Decimal::ZERO,
        from: start,
        aim: false,
        grows: false,
        within: None,
        both_sides: false,
    };
    let item = Item {
        id: ItemId::from("11.6"),
        task: None,
        section: "二".to_owned(),
        title: "支出进度".to_owned(),
        short: None,
        kind: Kind::Indicator(indicator),
        lead: Some(UnitId::from("财政局")),
        units: vec![UnitId::from("财政局")],
        support: vec![],
        owed_by: OwedBy::Lead,
        owers: vec![UnitId::from("财政局")],
        split: Split::Whole,
        ratio: false,
        firm: false,
        source: vec![],
        assumed: vec![],
        waived: vec![],
        note: None,
    };
    Plan {
        id: "p".to_owned(),
        title: "要点".to_owned(),
        year: 2024,
        start,
        end,
        office: None,
        assumed: Vec::new(),
        tracked_from: start,
        warn: Warn::default(),
        dispatch: Dispatch::default(),
        inspection: Inspection::default(),
        ladder: vec![],
        score: None,
        holidays: Holidays::default(),
        units: Units::new(vec![unit("财政局"), unit("农业农村局")]),
        leaders: vec![],
        sections: vec![],
        tasks: vec![],
        index: [(item.id.clone(), 0)].into_iter().collect(),
        items: vec![item],
    }
}
