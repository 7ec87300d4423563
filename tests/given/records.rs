//! Facts as tests state them, and records of them: shared by those who build a journal in memory.

use std::sync::Arc;

use duban::calendar::Day;
use duban::journal::{Body, Case, Meets, Progress, Record, RecordId};
use duban::plan::{ItemId, UnitId};

/// The ten townships of the frozen plan.
pub(crate) const TOWNS: [&str; 10] = [
    "保和镇",
    "叶枝镇",
    "塔城镇",
    "永春乡",
    "攀天阁乡",
    "白济汛乡",
    "康普乡",
    "巴迪乡",
    "中路乡",
    "维登乡",
];

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A record of progress that says nothing yet.
pub(crate) fn progress<'a>(item: &str, unit: impl Into<Option<&'a str>>, on: &str) -> Progress {
    Progress {
        on: day(on),
        item: ItemId::from(item),
        unit: unit.into().map(UnitId::from),
        value: None,
        of: None,
        done: false,
        meets: Meets::Item,
        note: None,
        evidence: Vec::new(),
    }
}

/// A figure of a unit on a day.
pub(crate) fn figure(item: &str, unit: &str, on: &str, value: &str) -> Body {
    Body::Progress(Progress {
        value: Some(value.parse().unwrap()),
        ..progress(item, unit, on)
    })
}

/// Something done, handed in or confirmed.
pub(crate) fn done<'a>(
    item: &str,
    unit: impl Into<Option<&'a str>>,
    on: &str,
    meets: Meets,
) -> Body {
    Body::Progress(Progress {
        done: true,
        meets,
        ..progress(item, unit, on)
    })
}

/// A case opened.
pub(crate) fn case(item: &str, unit: &str, on: &str, label: &str) -> Body {
    Body::Case(Case {
        on: day(on),
        item: ItemId::from(item),
        unit: UnitId::from(unit),
        label: label.into(),
        count: 1,
        note: None,
    })
}

/// A record, written at a moment such as `2024-04-03T10:00:00+08:00`.
pub(crate) fn record(id: RecordId, at: &str, by: &str, body: Body) -> Record {
    Record {
        id,
        at: at.parse().unwrap(),
        by: Arc::from(by),
        body,
    }
}
