//! `log --json`: one element a record, none left out.

use serde_json::Value;

use super::number::figure;
use super::object::{Object, day, names};
use crate::calendar::Day;
use crate::journal::{
    Act, Body, Book, Checkin, DispatchAct, Entry, EntryStep, Lookback, Meets, Progress, Record,
    RecordId, Standing, Visit,
};
use crate::plan::{ItemId, UnitId};

/// The whole journal in the order of ids.
pub(in crate::cli) fn log(book: &Book, known: Option<Day>) -> Value {
    (0_u32..)
        .zip(&book.records)
        .zip(book.standings(known))
        .map(|((at, record), standing)| one(book, at, record, standing))
        .collect()
}

/// One record by its id.
pub(in crate::cli) fn record(book: &Book, id: RecordId) -> Option<Value> {
    let at = book.position(id)?;
    let standing = *book.standings(None).get(usize::try_from(at).ok()?)?;
    Some(one(book, at, book.record(at)?, standing))
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
        Body::Extension(it) => head
            .put("key", &*it.key)
            .put("to", day(it.to))
            .put("step", it.step.code())
            .put_if("reason", it.reason.as_deref())
            .put_if("name", it.name.as_deref())
            .put_if("ref", it.reference.as_deref()),
        Body::Checkin(it) => checkin(head, it),
        Body::Dispatch(it) => dispatch(head, it),
        Body::Visit(it) => visit(head, it),
        Body::Entry(it) => entry(head, it),
        Body::Step(it) => step(head, it),
        Body::Reminder(it) => head
            .put("unit", it.unit.as_str())
            .put_if("key", it.key.as_deref())
            .put("how", it.how.code())
            .put_if("text", it.text.as_deref())
            .put_if("answered", it.answered.as_deref())
            .put_if("answer", it.answer.as_deref())
            .put_if("promise", it.promise.map(day))
            .put_if("rung", it.rung.as_deref())
            .put_if("decided", it.decided.as_deref()),
        Body::Review(it) => head
            .put("seen", it.seen)
            .put("of", it.of)
            .put_some("stops", names(&it.stops))
            .mark("finished", it.finished)
            .put_if("note", it.note.as_deref()),
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

fn checkin(head: Object, it: &Checkin) -> Object {
    let facts = it.facts.iter().map(|fact| -> Value {
        let on = fact.dated.then(|| day(fact.it.on));
        let head = Object::default().put("item", fact.it.item.as_str());
        stated(head.put_if("on", on), &fact.it).into()
    });
    head.put("task", it.task)
        .put("unit", it.unit.as_str())
        .put("month", it.month.to_string())
        .mark("unchanged", it.unchanged)
        .put("facts", facts.collect::<Vec<_>>())
        .put_if("progress", it.progress.as_deref())
        .put_if("trouble", it.trouble.as_deref())
        .put_if("next", it.next.as_deref())
        .put_if("needs", it.needs.as_deref())
        .put_if("filler", it.filler.as_deref())
}

fn dispatch(head: Object, it: &DispatchAct) -> Object {
    let head = head
        .put("act", it.act.code())
        .put_if("sheet", it.act.sheet().map(|id| id.to_string()));
    let head = match &it.act {
        Act::Accept { .. } => head,
        Act::Return { reason, .. } => head.put("reason", &**reason),
        Act::Answer { text, .. } => head.put("text", &**text),
        Act::Close { month, write_off } => head
            .put("month", month.to_string())
            .mark("write_off", *write_off),
        Act::Reopen { month } => head.put("month", month.to_string()),
    };
    head.put_if("name", it.name.as_deref())
}

fn visit(head: Object, it: &Visit) -> Object {
    let seen = it.seen.iter().map(|seen| -> Value {
        let seen_task = Object::default().put("task", seen.task);
        seen_task.put("verdict", seen.verdict.code()).into()
    });
    let disproved = it.disproved.iter().map(|it| -> Value {
        let key = Object::default().put("key", &*it.key);
        key.put("why", &*it.why).into()
    });
    head.put("unit", it.unit.as_str())
        .put_if("team", it.team.as_deref())
        .put_some("places", names(&it.places))
        .put("method", it.method.code())
        .put("seen", seen.collect::<Vec<_>>())
        .put_some("disproved", disproved.collect())
        .put_if("note", it.note.as_deref())
        .put_some("evidence", names(&it.evidence))
}

fn entry(head: Object, it: &Entry) -> Object {
    let units: Vec<&str> = it.units.iter().map(UnitId::as_str).collect();
    head.put("what", &*it.what)
        .put_if("measure", it.measure.as_deref())
        .put_if("goal", it.goal.as_deref())
        .put("units", units)
        .put_if("person", it.person.as_deref())
        .put_if("reviewer", it.reviewer.as_deref())
        .put("source", it.source.code())
        .put_if("ref", it.reference.as_deref())
        .put_if("task", it.task)
        .put_if("leader", it.leader.as_deref())
        .put_if("due", it.due.map(day))
        .put_if("from", it.from.map(|id| id.to_string()))
        .put_some("evidence", names(&it.evidence))
}

fn step(head: Object, it: &EntryStep) -> Object {
    head.put("entry", it.entry.to_string())
        .put_if("unit", unit(it.unit.as_ref()))
        .put("step", it.to.code())
        .put_if("verdict", it.to.verdict().map(Lookback::code))
        .put_if("period", it.to.period().map(|it| it.to_string()))
        .put_if("name", it.name.as_deref())
        .put_if("level", it.level.as_deref())
        .put_if("note", it.note.as_deref())
        .put_some("evidence", names(&it.evidence))
}

fn progress(head: Object, it: &Progress) -> Object {
    let head = head
        .put("item", it.item.as_str())
        .put_if("unit", unit(it.unit.as_ref()));
    stated(head, it)
}

fn stated(head: Object, it: &Progress) -> Object {
    let head = head
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
