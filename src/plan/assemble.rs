//! From a faultless draft to the plan, defaults filled in and names resolved.

use foldhash::HashMap;
use foldhash::fast::RandomState;

use super::draft::{Draft, ItemRecord};
use super::duties::kind;
use super::file::{
    Cutoff, LeaderTable, PlanTable, SectionTable, Sources, TaskTable, WhoWord, WrittenDay,
};
use super::ids::ItemId;
use super::model::{Item, Leader, Plan, Section, Task, Waiver};
use super::owners::Party;
use super::roll::{Part, Roll};
use super::settings::{Dispatch, Inspection, Score, Warn, Who};
use super::units::Units;
use crate::calendar::{Day, Holidays};

/// The first and the last day of the plan. `None`: its year is beyond the calendar.
pub(super) fn span(plan: &PlanTable) -> Option<(Day, Day)> {
    let start = plan
        .start
        .map(|day| day.0)
        .or_else(|| Day::from_ymd_opt(plan.year, 1, 1))?;
    let end = plan
        .end
        .map(|day| day.0)
        .or_else(|| Day::from_ymd_opt(plan.year, 12, 31))?;
    Some((start, end))
}

/// The plan; `roll` is the draft's own. `None` only where a fault should have been found before.
pub(super) fn assemble(draft: Draft<'_>, roll: Roll) -> Option<Plan> {
    let Roll {
        units,
        tasks: parties,
        items: parts,
    } = roll;
    let (start, end) = span(&draft.plan.as_ref()?.body)?;
    let assumed = assumed_settings(&draft);
    let warn = warn(&draft);
    let dispatch = dispatch(&draft);
    let inspection = inspection(&draft);
    let ladder = ladder(&draft);
    let score = score(&draft);
    let holidays = holidays(&draft);

    let plan = draft.plan?.body;
    let tables: Vec<TaskTable> = draft.tasks.into_iter().map(|task| task.body).collect();
    // Main goals first, wherever the file has them.
    let (goals, others): (Vec<_>, Vec<_>) = draft
        .items
        .into_iter()
        .zip(parts)
        .partition(|(item, _)| item.task.is_none());
    let days = Days { start, end };
    let items = goals
        .into_iter()
        .chain(others)
        .map(|(one, part)| {
            let task = one.task.and_then(|at| tables.get(at));
            item(one, task, part, &units, days)
        })
        .collect::<Option<Vec<Item>>>()?;
    let mut index = HashMap::with_capacity_and_hasher(items.len(), RandomState::default());
    for (at, item) in items.iter().enumerate() {
        index.entry(item.id.clone()).or_insert(at);
    }
    Some(Plan {
        id: plan.id,
        title: plan.title,
        year: plan.year,
        start,
        end,
        office: plan.office.as_deref().map(|name| units.id(name)),
        assumed,
        tracked_from: plan.tracked_from.map_or(start, |day| day.0),
        warn,
        dispatch,
        inspection,
        ladder,
        score,
        holidays,
        leaders: draft
            .leaders
            .into_iter()
            .map(|one| leader(one.name, one.record.body, &units))
            .collect(),
        sections: draft
            .sections
            .into_iter()
            .map(|one| section(one.body))
            .collect(),
        tasks: tables
            .into_iter()
            .zip(parties)
            .map(|(table, party)| task(table, party))
            .collect(),
        units,
        items,
        index,
    })
}

/// The plan's first and last day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    pub start: Day,
    pub end: Day,
}

fn leader(id: String, table: LeaderTable, units: &Units) -> Leader {
    Leader {
        id,
        title: table.title,
        units: table.units.iter().map(|name| units.id(name)).collect(),
        tasks: table.tasks,
    }
}

fn section(table: SectionTable) -> Section {
    Section {
        id: table.id,
        title: table.title,
        short: table.short,
        source: table.source.0,
    }
}

fn task(table: TaskTable, party: Party) -> Task {
    Task {
        number: table.number,
        section: table.section.unwrap_or_default(),
        title: table.title,
        short: table.short,
        lead: party.lead,
        units: party.units,
        source: table.source.0,
        assumed: with(table.assumed, "lead", party.lead_assumed),
    }
}

/// The list with one more key, if it is filled in and not there yet.
fn with(mut assumed: Vec<String>, key: &str, filled: bool) -> Vec<String> {
    if filled && !assumed.iter().any(|one| one == key) {
        assumed.push(key.to_owned());
    }
    assumed
}

fn item(
    one: ItemRecord<'_>,
    task: Option<&TaskTable>,
    part: Part,
    units: &Units,
    days: Days,
) -> Option<Item> {
    let table = one.record.body;
    let Part { party, owing } = part;
    let (kind, filled) = kind(&table, days)?;
    // A task that carries its duty itself keeps these keys for both.
    let (assumed, source) = if one.carried {
        let of_task = task.map(|task| (task.assumed.clone(), task.source.clone()));
        of_task.unwrap_or_default()
    } else {
        (table.assumed, table.source)
    };
    let assumed = with(assumed, "lead", party.lead_assumed);
    let assumed = filled
        .into_iter()
        .fold(assumed, |assumed, key| with(assumed, key, true));
    Some(Item {
        id: ItemId::from(table.id.as_str()),
        task: task.map(|task| task.number),
        section: table
            .section
            .or_else(|| task.and_then(|task| task.section.clone()))
            .unwrap_or_default(),
        title: table.title,
        short: table.short,
        kind,
        lead: party.lead,
        units: party.units,
        support: party.support,
        owed_by: owing.owed_by,
        owers: owing.owers,
        split: owing.split,
        ratio: table.ratio,
        firm: table.firm,
        source: addresses(source, task),
        assumed,
        waived: table
            .waived
            .into_iter()
            .map(|waiver| Waiver {
                on: waiver.on.0,
                reason: waiver.reason,
                unit: waiver.unit.map(|name| units.id(&name)),
            })
            .collect(),
        note: table.note,
    })
}

/// Full addresses: what begins with `#` stands in the first address of the task.
fn addresses(own: Sources, task: Option<&TaskTable>) -> Vec<String> {
    let base = task.and_then(|task| task.source.0.first());
    own.0
        .into_iter()
        .map(|address| match base {
            Some(base) if address.starts_with('#') => format!("{base}{address}"),
            _ => address,
        })
        .collect()
}

/// Keys of the plan itself, its thresholds, ladder and holidays that the document does not give.
fn assumed_settings(draft: &Draft<'_>) -> Vec<String> {
    let plan = draft.plan.iter().flat_map(|it| &it.body.assumed);
    let warn = draft.warn.iter().flat_map(|it| &it.body.assumed);
    let reminder = draft.reminder.iter().flat_map(|it| &it.body.assumed);
    let score = draft.score.iter().flat_map(|it| &it.body.assumed);
    let holidays = draft.holidays.iter().flat_map(|it| &it.body.assumed);
    plan.chain(warn)
        .chain(reminder)
        .chain(score)
        .chain(holidays)
        .cloned()
        .collect()
}

fn warn(draft: &Draft<'_>) -> Warn {
    let usual = Warn::default();
    let Some(table) = draft.warn.as_ref().map(|record| &record.body) else {
        return usual;
    };
    Warn {
        soon: table.soon.unwrap_or(usual.soon),
        soon_period: table.soon_period.unwrap_or(usual.soon_period),
        on_pace: table.on_pace.unwrap_or(usual.on_pace),
        behind: table.behind.unwrap_or(usual.behind),
        severe: table.severe.unwrap_or(usual.severe),
        severe_months: table.severe_months.unwrap_or(usual.severe_months),
        members_red: table.members_red.unwrap_or(usual.members_red),
    }
}

fn dispatch(draft: &Draft<'_>) -> Dispatch {
    let usual = Dispatch::default();
    let Some(table) = draft.dispatch.as_ref().map(|record| &record.body) else {
        return usual;
    };
    Dispatch {
        every: table.every.unwrap_or(usual.every),
        cutoff: match table.cutoff {
            Some(Cutoff::Day(day)) => Some(day),
            Some(Cutoff::End) | None => usual.cutoff,
        },
        due_after: table.due_after.unwrap_or(usual.due_after),
        who: match table.who {
            Some(WhoWord::Own) | None => Who::Own,
            Some(WhoWord::Lead) => Who::Lead,
            Some(WhoWord::All) => Who::All,
        },
        review: table.review.unwrap_or(usual.review),
        source: table.source.0.clone(),
        assumed: table.assumed.clone(),
    }
}

fn inspection(draft: &Draft<'_>) -> Inspection {
    let usual = Inspection::default();
    let Some(table) = draft.inspection.as_ref().map(|record| &record.body) else {
        return usual;
    };
    Inspection {
        every: table.every.unwrap_or(usual.every),
        cycle: table.cycle.unwrap_or(usual.cycle),
        source: table.source.0.clone(),
        assumed: table.assumed.clone(),
    }
}

fn ladder(draft: &Draft<'_>) -> Vec<String> {
    draft
        .reminder
        .as_ref()
        .and_then(|record| record.body.ladder.clone())
        .unwrap_or_default()
}

fn score(draft: &Draft<'_>) -> Option<Score> {
    let table = &draft.score.as_ref()?.body;
    Some(Score {
        sheets: table.sheets.unwrap_or_default(),
        obligations: table.obligations.unwrap_or_default(),
        problems: table.problems.unwrap_or_default(),
        extension: table.extension.unwrap_or_default(),
        named: table.named.unwrap_or_default(),
    })
}

fn holidays(draft: &Draft<'_>) -> Holidays {
    let Some(table) = draft.holidays.as_ref().map(|record| &record.body) else {
        return Holidays::default();
    };
    let days = |day: &WrittenDay| day.0;
    Holidays::new(
        table
            .rest
            .iter()
            .map(|range| (range.from.0, range.to.0))
            .collect(),
        table.work.iter().map(days).collect(),
    )
}
