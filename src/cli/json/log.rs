//! `log --json`: one element a record, none left out.

use serde_json::Value;

use super::number::figure;
use super::object::{Object, day, names};
use crate::calendar::Day;
use crate::journal::{Body, Book, ExtensionStep, Meets, Progress, Record, Standing};
use crate::plan::{ItemId, UnitId};

/// The whole journal in the order of ids.
pub(in crate::cli) fn log(book: &Book, known: Option<Day>) -> Value {
    (0_u32..)
        .zip(&book.records)
        .zip(book.standings(known))
        .map(|((at, record), standing)| one(book, at, record, standing))
        .collect()
}

fn one(book: &Book, at: u32, record: &Record, standing: Standing) -> Value {
    let head = Object::default()
        .put("id", record.id.to_string())
        .put("at", record.at.to_rfc3339())
        .put("by", &*record.by)
        .put("kind", record.body.kind())
        .put("standing", standing_word(standing))
        .put_if("on", record.body.on().map(day));
    let body = body(head, &record.body);
    match book.place(at) {
        Some((file, line)) => body.put("file", file).put("line", line).into(),
        None => body.into(),
    }
}

const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Counts => "counts",
        Standing::Voided => "voided",
        Standing::Orphan => "orphan",
        Standing::Apart => "apart",
        Standing::NotYet => "not_yet",
    }
}

fn unit(unit: Option<&UnitId>) -> Option<&str> {
    unit.map(UnitId::as_str)
}

fn body(head: Object, body: &Body) -> Object {
    match body {
        Body::Progress(it) => progress(head, it),
        Body::Case(it) => head
            .put("item", it.item.as_str())
            .put("unit", it.unit.as_str())
            .put("label", &*it.label)
            .put("count", it.count)
            .put_if("note", it.note.as_deref()),
        Body::Extension(it) => {
            let step = match it.step {
                ExtensionStep::Asked => "asked",
                ExtensionStep::Approved => "approved",
                ExtensionStep::Refused => "refused",
            };
            head.put("key", &*it.key)
                .put("to", day(it.to))
                .put("step", step)
                .put_if("reason", it.reason.as_deref())
        }
        Body::Flag(it) => head
            .put("item", it.item.as_str())
            .put_if("unit", unit(it.unit.as_ref()))
            .put("set", it.set)
            .put("reason", &*it.reason),
        Body::Note(it) => head
            .put_if("item", it.item.as_ref().map(ItemId::as_str))
            .put_if("unit", unit(it.unit.as_ref()))
            .put("text", &*it.text),
        Body::Void(it) => head
            .put("target", it.target.to_string())
            .put_if("reason", it.reason.as_deref()),
        Body::Accept(it) => head
            .put("fault", &*it.fault)
            .put("crc", format!("{:08x}", it.crc))
            .put("reason", &*it.reason),
        Body::Other { .. } => head,
    }
}

fn progress(head: Object, it: &Progress) -> Object {
    let head = head
        .put("item", it.item.as_str())
        .put_if("unit", unit(it.unit.as_ref()))
        .put_if("value", it.value.map(figure))
        .put_if("of", it.of.map(figure))
        .mark("done", it.done);
    let head = match &it.meets {
        Meets::Item => head,
        Meets::Period(period) => head.put("period", period.to_string()),
        Meets::Checkpoint(by) => head.put("checkpoint", day(*by)),
        Meets::Case(case) => head
            .put("case", case.0.to_string())
            .put_if("step", case.1.as_deref()),
    };
    head.put_if("note", it.note.as_deref())
        .put_some("evidence", names(&it.evidence))
}
