//! `plan --json`: the plan with every default filled in.

use serde_json::{Map, Value};

use super::number::figure;
use super::object::{Object, day, names};
use crate::calendar::Every;
use crate::plan::{
    Asked, Checkpoint, Compare, Dispatch, Goal, Indicator, Inspection, Item, Kind, Leader, OwedBy,
    Pace, Plan, Rhythm, Score, Section, Split, Target, Task, Unit, UnitId, Waiver, Warn, Who,
};

/// The whole plan.
pub(in crate::cli) fn plan(plan: &Plan) -> Value {
    let head = Object::default()
        .put("id", plan.id.as_str())
        .put("title", plan.title.as_str())
        .put("year", plan.year)
        .put("start", day(plan.start))
        .put("end", day(plan.end))
        .put("office", text(plan.office.as_ref()))
        .put("tracked_from", day(plan.tracked_from));
    Object::default()
        .put("plan", head)
        .put("warn", warn(&plan.warn))
        .put("dispatch", dispatch(&plan.dispatch))
        .put("inspection", inspection(&plan.inspection))
        .put(
            "reminder",
            Object::default().put("ladder", plan.ladder.clone()),
        )
        .put_if("score", plan.score.as_ref().map(score))
        .put("sections", each(&plan.sections, section))
        .put("units", each(&plan.units, |it| unit(plan, it).into()))
        .put("leaders", each(&plan.leaders, leader))
        .put("goals", each(plan.goals(), item))
        .put("tasks", each(&plan.tasks, |it| task(plan, it)))
        .into()
}

fn each<T>(list: impl IntoIterator<Item = T>, one: impl Fn(T) -> Value) -> Vec<Value> {
    list.into_iter().map(one).collect()
}

fn text(name: Option<&UnitId>) -> Value {
    name.map_or(Value::Null, |name| name.as_str().into())
}

fn warn(warn: &Warn) -> Value {
    Object::default()
        .put("soon", warn.soon)
        .put("soon_period", warn.soon_period)
        .put("on_pace", figure(warn.on_pace))
        .put("behind", figure(warn.behind))
        .put("severe", figure(warn.severe))
        .put("severe_months", warn.severe_months)
        .put("members_red", figure(warn.members_red))
        .into()
}

fn score(score: &Score) -> Value {
    Object::default()
        .put("sheets", figure(score.sheets))
        .put("obligations", figure(score.obligations))
        .put("problems", figure(score.problems))
        .put("extension", figure(score.extension))
        .put("named", figure(score.named))
        .into()
}

fn dispatch(dispatch: &Dispatch) -> Value {
    let who = match dispatch.who {
        Who::Own => "own",
        Who::Lead => "lead",
        Who::All => "all",
    };
    let cutoff = dispatch.cutoff.map_or(Value::from("end"), Value::from);
    Object::default()
        .put("every", every(dispatch.every))
        .put("cutoff", cutoff)
        .put("due_after", dispatch.due_after)
        .put("who", who)
        .put("review", dispatch.review)
        .put("source", names(&dispatch.source))
        .put_some("assumed", names(&dispatch.assumed))
        .into()
}

fn inspection(inspection: &Inspection) -> Value {
    Object::default()
        .put("every", every(inspection.every))
        .put("cycle", every(inspection.cycle))
        .put("source", names(&inspection.source))
        .put_some("assumed", names(&inspection.assumed))
        .into()
}

fn section(section: &Section) -> Value {
    Object::default()
        .put("id", section.id.as_str())
        .put("title", section.title.as_str())
        .put_if("short", section.short.as_deref())
        .into()
}

/// A unit; its kind is unit, collective or office.
pub(super) fn unit(plan: &Plan, unit: &Unit) -> Object {
    let kind = if plan.office.as_ref() == Some(&unit.id) {
        "office"
    } else if unit.is_collective() {
        "collective"
    } else {
        "unit"
    };
    Object::default()
        .put("id", unit.id.as_str())
        .put("name", unit.name.as_str())
        .put("kind", kind)
        .put(
            "group",
            unit.group.as_deref().map_or(Value::Null, Value::from),
        )
        .put("members", names(unit.members.iter().flatten()))
        .put_some("assumed", names(&unit.assumed))
}

fn leader(leader: &Leader) -> Value {
    Object::default()
        .put("id", leader.id.as_str())
        .put_if("title", leader.title.as_deref())
        .put("units", names(&leader.units))
        .put("tasks", leader.tasks.clone())
        .into()
}

fn task(plan: &Plan, task: &Task) -> Value {
    Object::default()
        .put("number", task.number)
        .put("title", task.title.as_str())
        .put_if("short", task.short.as_deref())
        .put("section", task.section.as_str())
        .put("units", names(&task.units))
        .put("lead", text(task.lead.as_ref()))
        .put("source", names(&task.source))
        .put_some("assumed", names(&task.assumed))
        .put("items", each(plan.items_of(task.number), item))
        .into()
}

/// An item with what its kind asks.
pub(in crate::cli) fn item(item: &Item) -> Value {
    let head = Object::default()
        .put("id", item.id.as_str())
        .put("title", item.title.as_str())
        .put_if("short", item.short.as_deref())
        .put("kind", item.kind.code())
        .put("section", item.section.as_str())
        .put("units", names(&item.units))
        .put("lead", text(item.lead.as_ref()))
        .put_some("support", names(&item.support))
        .put("owed_by", owed_by(&item.owed_by))
        .put("owers", names(&item.owers));
    kind(head, item)
        .mark("ratio", item.ratio)
        .mark("firm", item.firm)
        .put("source", names(&item.source))
        .put_some("assumed", names(&item.assumed))
        .put_some("waived", each(&item.waived, waiver))
        .put_if("note", item.note.as_deref())
        .into()
}

fn owed_by(owed_by: &OwedBy) -> Value {
    match owed_by {
        OwedBy::Lead => "lead".into(),
        OwedBy::Each => "each".into(),
        OwedBy::Members => "members".into(),
        OwedBy::List(units) => names(units).into(),
    }
}

fn kind(head: Object, item: &Item) -> Object {
    match &item.kind {
        Kind::Milestone { due, steps } => head
            .put_if("due", due.map(day))
            .put_some("checkpoints", each(steps, checkpoint)),
        Kind::Indicator(it) => split(indicator(head, it), &item.split),
        Kind::Standing(it) | Kind::Report(it) => rhythm(head, *it),
        Kind::Zero(it) => split(
            rhythm(head.put("measure", it.measure.as_str()), it.rhythm)
                .put("clear_within", it.clear_within),
            &item.split,
        ),
        Kind::Case(it) => {
            let then = each(&it.then, |step| {
                Object::default()
                    .put("id", step.id.as_str())
                    .put("title", step.title.as_str())
                    .put("days", step.days)
                    .into()
            });
            head.put("days", it.days)
                .mark("workdays", it.workdays)
                .put_some("then", then)
        }
        Kind::Requirement => head,
    }
}

fn rhythm(head: Object, rhythm: Rhythm) -> Object {
    head.put("every", every(rhythm.every))
        .put("due_after", rhythm.due_after)
        .put_if("due_on", rhythm.due_on)
}

fn indicator(head: Object, it: &Indicator) -> Object {
    let pace = it.pace.map(|pace| match pace {
        Pace::Rise => "rise",
        Pace::Fall => "fall",
        Pace::Level => "level",
        Pace::End => "end",
    });
    let runs = matches!(it.pace, Some(Pace::Rise | Pace::Fall));
    head.put("due", day(it.due))
        .put("measure", it.measure.as_str())
        .put_if("goal", it.goal.as_ref().map(goal))
        .put_some("checkpoints", each(&it.checkpoints, checkpoint))
        .put_if("pace", pace)
        .put_if("base", runs.then(|| figure(it.base)))
        .put_if("from", runs.then(|| day(it.from)))
        .mark("aim", it.aim)
        .mark("grows", it.grows)
        .put_if("within", it.within.map(figure))
        .mark("both_sides", it.both_sides)
}

fn split(head: Object, split: &Split) -> Object {
    match split {
        Split::Whole => head,
        Split::Sum(members) => head.put("split", "sum").put("summed", names(members)),
        Split::Each { quota } => {
            let quota: Map<String, Value> = quota
                .iter()
                .map(|(unit, part)| (unit.to_string(), figure(*part)))
                .collect();
            let quota = (!quota.is_empty()).then_some(quota);
            head.put("split", "each").put_if("quota", quota)
        }
    }
}

fn goal(goal: &Goal) -> Value {
    let (name, target) = asked(goal);
    Object::default().put(name, target).into()
}

/// The comparison as a key, and what is compared with.
fn asked(goal: &Goal) -> (&'static str, Value) {
    let name = match goal.compare {
        Compare::AtLeast => "at_least",
        Compare::AtMost => "at_most",
        Compare::Equals => "equals",
        Compare::About => "about",
        Compare::Above => "above",
        Compare::NotBelow => "not_below",
    };
    let target = match &goal.target {
        Target::Figure(value) => figure(*value),
        Target::Item(other) => Object::default().put("item", other.as_str()).into(),
        Target::LastYear(value) => {
            let last = value.map_or(Value::Bool(true), figure);
            Object::default().put("last_year", last).into()
        }
    };
    (name, target)
}

fn checkpoint(it: &Checkpoint) -> Value {
    let head = Object::default().put("by", day(it.by));
    let head = match &it.asked {
        Asked::Words(words) => head.put("words", words.as_str()),
        Asked::Figure { goal, share } => {
            let (name, target) = asked(goal);
            head.put(name, target).put_if("share", share.map(figure))
        }
    };
    head.put_if("was", it.was.map(day)).into()
}

fn waiver(waiver: &Waiver) -> Value {
    Object::default()
        .put("on", day(waiver.on))
        .put("reason", waiver.reason.as_str())
        .put_if("unit", waiver.unit.as_ref().map(UnitId::as_str))
        .into()
}

pub(super) const fn every(every: Every) -> &'static str {
    match every {
        Every::Month => "month",
        Every::Quarter => "quarter",
        Every::Half => "half",
        Every::Year => "year",
    }
}
