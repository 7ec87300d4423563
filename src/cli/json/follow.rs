//! `inspect`, `remind --list`, `case list` and `changes` as data.

use serde_json::Value;

use super::number::figure;
use super::object::{Object, day};
use crate::board::assess::{Counted, Term, UnitRecord, score_terms};
use crate::board::rounds::inspection::{
    InspectionRound, Proposal, Reason, TaskSeen, UnitSeen, VerdictGiven,
};
use crate::board::{Board, CaseStanding, Obligation, Reminded, Turned, case_key};
use crate::plan::Plan;

/// A quarter's round.
pub(in crate::cli) fn inspection(plan: &Plan, round: &InspectionRound) -> Value {
    let verdict = |it: &VerdictGiven| -> Value {
        Object::default()
            .put("unit", it.unit.as_str())
            .put("on", day(it.on))
            .put("verdict", it.verdict.code())
            .put("method", it.method.code())
            .put("visit", it.visit.to_string())
            .into()
    };
    let task = |it: &TaskSeen| -> Value {
        let verdicts: Vec<Value> = it.verdicts.iter().map(verdict).collect();
        let title = plan.task(it.task).map(|task| task.title.as_str());
        Object::default()
            .put("task", it.task)
            .put("title", title)
            .put("inspected", it.is_inspected())
            .put("verdicts", verdicts)
            .into()
    };
    let unit = |it: &UnitSeen| -> Value {
        Object::default()
            .put("unit", it.unit.as_str())
            .put_if("last", it.last.map(day))
            .put_if("by", it.by.map(day))
            .put("covered", it.covered)
            .into()
    };
    Object::default()
        .put("quarter", round.quarter.to_string())
        .put("due", day(round.due))
        .put("owed", round.owed)
        .put("inspected", round.inspected)
        .put("tasks", round.tasks.iter().map(task).collect::<Vec<_>>())
        .put("units", round.units.iter().map(unit).collect::<Vec<_>>())
        .into()
}

/// Whom to visit next.
pub(in crate::cli) fn proposals(list: &[Proposal], why: impl Fn(&Reason) -> String) -> Value {
    let one = |it: &Proposal| -> Value {
        let reasons = it
            .reasons
            .iter()
            .map(|reason| -> Value { reason_data(reason).put("why", why(reason)).into() });
        Object::default()
            .put("unit", it.unit.as_str())
            .put("visited", it.visited)
            .put("reasons", reasons.collect::<Vec<_>>())
            .put("tasks", it.tasks.clone())
            .into()
    };
    list.iter().map(one).collect()
}

fn reason_data(reason: &Reason) -> Object {
    let (code, count) = match reason {
        Reason::Red { count } => ("red", Some(*count)),
        Reason::MissingSheets { count } => ("missing", Some(*count)),
        Reason::LateSheets { count } => ("late", Some(*count)),
        Reason::Doubtful { figures } => ("doubtful", Some(figures.len())),
        Reason::Unseen { .. } => ("unseen", None),
        Reason::Tasks { count } => ("tasks", Some(*count)),
    };
    let object = Object::default().put("reason", code).put_if("count", count);
    match reason {
        Reason::Unseen { last, by } => object.put_if("last", last.map(day)).put("by", day(*by)),
        Reason::Doubtful { figures } => {
            let all = figures.iter().map(|it| -> Value {
                Object::default()
                    .put("item", it.item.as_str())
                    .put("before", figure(it.before))
                    .put("now", figure(it.now))
                    .put("on", day(it.on))
                    .into()
            });
            object.put("figures", all.collect::<Vec<_>>())
        }
        Reason::Red { .. }
        | Reason::MissingSheets { .. }
        | Reason::LateSheets { .. }
        | Reason::Tasks { .. } => object,
    }
}

/// Reminders, each with its record's id.
pub(in crate::cli) fn reminders<'a>(list: impl Iterator<Item = &'a Reminded<'a>>) -> Value {
    list.map(|one| -> Value {
        let it = one.it;
        Object::default()
            .put("id", one.id.to_string())
            .put("on", day(it.on))
            .put("by", one.by)
            .put("unit", it.unit.as_str())
            .put_if("key", it.key.as_deref())
            .put("how", it.how.code())
            .put_if("text", it.text.as_deref())
            .put_if("answered", it.answered.as_deref())
            .put_if("answer", it.answer.as_deref())
            .put_if("promise", it.promise.map(day))
            .put_if("rung", it.rung.as_deref())
            .put_if("decided", it.decided.as_deref())
            .into()
    })
    .collect()
}

/// Cases, open and closed.
pub(in crate::cli) fn cases(board: &Board, list: &[CaseStanding]) -> Value {
    let one = |it: &CaseStanding| -> Value {
        Object::default()
            .put("id", it.id.to_string())
            .put("item", it.item.as_str())
            .put("label", it.label.as_str())
            .put("unit", it.unit.as_str())
            .put("count", it.count)
            .put("on", day(it.on))
            .put("due", it.due.map(day))
            .put_if("closed", it.closed.map(day))
            .put("light", it.light.code())
            .put("days_late", it.days_late)
            .put_if("step", it.step.as_deref())
            .put_if("key", case_key(board, it).map(ToString::to_string))
            .into()
    };
    list.iter().map(one).collect()
}

/// Units in a month, each number with the facts that it counts.
pub(in crate::cli) fn unit_records(plan: &Plan, list: &[UnitRecord]) -> Value {
    let fact = |it: &Counted, is_share: bool| -> Value {
        let good = is_share.then_some(it.good);
        let object = Object::default().put("key", it.key.as_str());
        object.put_if("good", good).into()
    };
    let one = |it: &UnitRecord| -> Value {
        let object = Object::default()
            .put("unit", it.unit.as_str())
            .put("town", it.town)
            .put("month", it.month.to_string());
        let object = it.tallies.iter().fold(object, |object, tally| {
            let is_share = tally.measure.is_share();
            let facts = tally.facts.iter().map(|it| fact(it, is_share));
            let good = is_share.then(|| tally.good());
            let tallied = Object::default()
                .put_if("good", good)
                .put("of", tally.of())
                .put("facts", facts.collect::<Vec<_>>());
            object.put(tally.measure.code(), Value::from(tallied))
        });
        let terms = score_terms(plan, it);
        let terms = terms.iter().map(|term| -> Value {
            match *term {
                Term::Share {
                    measure,
                    weight,
                    good,
                    of,
                } => Object::default()
                    .put("measure", measure.code())
                    .put("weight", figure(weight))
                    .put("good", good)
                    .put("of", of)
                    .into(),
                Term::Off {
                    measure,
                    points,
                    count,
                } => Object::default()
                    .put("measure", measure.code())
                    .put("off", figure(points))
                    .put("count", count)
                    .into(),
            }
        });
        let terms: Vec<Value> = terms.collect();
        object
            .put_if("score", it.score.map(figure))
            .put_some("terms", terms)
            .into()
    };
    list.iter().map(one).collect()
}

/// What turned which light.
pub(in crate::cli) fn changes(
    plan: &Plan,
    board: &Board,
    list: &[Turned],
    why: impl Fn(&Obligation) -> String,
) -> Value {
    let one = |it: &Turned| -> Option<Value> {
        let now = board.obligations.get(it.at)?;
        let item = plan.items.get(now.item)?;
        let unit = now.unit.as_ref().map(crate::plan::UnitId::as_str);
        let object = Object::default()
            .put("key", it.key.to_string())
            .put("title", item.title.as_str())
            .put_if("label", now.label.as_deref())
            .put("unit", unit)
            .put("from", it.from.code())
            .put("to", it.to.code())
            .put("on", day(it.on))
            .put("why", why(now));
        Some(object.into())
    };
    list.iter().filter_map(one).collect()
}
