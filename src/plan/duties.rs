//! From the keys of an item to its kind of duty, defaults filled in.

use super::assemble::Days;
use super::file::{CheckpointTable, ItemTable, KindWord};
use super::goal::{Asked, Checkpoint, Goal, Indicator};
use super::model::{CaseStep, Countdown, Kind, Rhythm, Zero};
use super::resolve;
use crate::calendar::{Day, Every};
use crate::figure::Decimal;

/// Days after a quarter in which a standing duty or a zero may be confirmed.
const CONFIRM_WITHIN: u32 = 10;
/// Days within which a zero must be back at nothing.
const CLEAR_WITHIN: u32 = 30;

/// The kind of duty, and the keys that were filled in. `None` where a needed key is missing.
pub(super) fn kind(table: &ItemTable, days: Days) -> Option<(Kind, Vec<&'static str>)> {
    let kind = match table.kind {
        KindWord::Milestone => Kind::Milestone {
            due: table.due.map(|day| day.0),
            steps: table
                .checkpoints
                .iter()
                .filter_map(|step| checkpoint(step, None))
                .collect(),
        },
        KindWord::Indicator => {
            let (indicator, filled) = indicator(table, days)?;
            let filled = if filled { vec!["due"] } else { Vec::new() };
            return Some((Kind::Indicator(indicator), filled));
        }
        KindWord::Standing => Kind::Standing(rhythm(table, Some(Every::Quarter), CONFIRM_WITHIN)?),
        KindWord::Zero => Kind::Zero(Zero {
            measure: table.measure.clone()?,
            rhythm: rhythm(table, Some(Every::Quarter), CONFIRM_WITHIN)?,
            clear_within: table.clear_within.unwrap_or(CLEAR_WITHIN),
        }),
        KindWord::Report => Kind::Report(rhythm(table, None, 0)?),
        KindWord::Case => Kind::Case(Countdown {
            days: table.days?,
            workdays: table.workdays,
            then: table
                .then
                .iter()
                .map(|step| CaseStep {
                    id: step.id.clone(),
                    title: step.title.clone(),
                    days: step.days,
                })
                .collect(),
        }),
        KindWord::Requirement => Kind::Requirement,
    };
    let filled = filled_in(table);
    Some((kind, filled))
}

/// The rhythm of what recurs where the file is silent: how often, and by which day.
fn filled_in(table: &ItemTable) -> Vec<&'static str> {
    let mut filled = Vec::new();
    let recurs = matches!(
        table.kind,
        KindWord::Standing | KindWord::Zero | KindWord::Report
    );
    if recurs && table.every.is_none() {
        filled.push("every");
    }
    if recurs && table.due_after.is_none() && table.due_on.is_none() {
        filled.push("due_after");
    }
    filled
}

fn rhythm(table: &ItemTable, usual: Option<Every>, due_after: u32) -> Option<Rhythm> {
    Some(Rhythm {
        every: table.every.or(usual)?,
        due_after: table.due_after.unwrap_or(due_after),
        due_on: table.due_on,
    })
}

fn indicator(table: &ItemTable, days: Days) -> Option<(Indicator, bool)> {
    let goal = resolve::goal(table);
    let (due, filled) = due(table, goal.as_ref(), days.end);
    let indicator = Indicator {
        measure: table.measure.clone()?,
        due,
        checkpoints: table
            .checkpoints
            .iter()
            .filter_map(|one| checkpoint(one, goal.as_ref()))
            .collect(),
        pace: resolve::pace(table),
        base: table.base.unwrap_or(Decimal::ZERO),
        from: table.from.map_or(days.start, |day| day.0),
        aim: table.aim,
        grows: table.grows,
        within: table.within,
        both_sides: table.both_sides,
        goal,
    };
    Some((indicator, filled))
}

/// The goal's day: as written, else that of the checkpoint which asks for it, else the plan's end.
fn due(table: &ItemTable, goal: Option<&Goal>, end: Day) -> (Day, bool) {
    if let Some(day) = table.due {
        return (day.0, false);
    }
    match resolve::checkpoint_of_goal(table) {
        Some(checkpoint) => (checkpoint.by.0, false),
        // A reference figure has no day that anyone could doubt.
        None => (end, goal.is_some()),
    }
}

fn checkpoint(table: &CheckpointTable, goal: Option<&Goal>) -> Option<Checkpoint> {
    let asked = match &table.words {
        Some(words) => Asked::Words(words.clone()),
        None => Asked::Figure {
            goal: resolve::asked(table, goal)?,
            share: table.share,
        },
    };
    Some(Checkpoint {
        by: table.by.0,
        was: table.was.map(|day| day.0),
        asked,
    })
}
