//! Days, units and tasks as they are typed in a form: what is meant, or what is wrong.

use crate::board::When;
use crate::calendar::{Day, read_day};
use crate::locale::say;
use crate::plan::{Plan, UnitId};
use crate::text::{Query, Shown, rank};
use crate::tui::desk::Desk;

/// A day; what is wrong with it in words.
pub(super) fn day(desk: &Desk, typed: &str) -> Result<Day, String> {
    let When { as_of, .. } = desk.board.when;
    read_day(typed, as_of, desk.plan.year).map_err(|error| say::day_error(&desk.words, &error))
}

/// Several units, by name or by the first letters of their pinyin, parted by anything.
pub(super) fn units(desk: &Desk, typed: &str) -> Result<Vec<UnitId>, String> {
    if let Some(unit) = desk.plan.units.find(typed) {
        return Ok(vec![unit.id.clone()]);
    }
    let mut found = Vec::new();
    let names = typed.split(|sign: char| !sign.is_alphanumeric());
    for name in names.filter(|it| !it.is_empty()) {
        let unit = unit(desk, name)?;
        if !found.contains(&unit) {
            found.push(unit);
        }
    }
    Ok(found)
}

/// The one unit that fits best.
pub(super) fn unit(desk: &Desk, name: &str) -> Result<UnitId, String> {
    let plan: &Plan = &desk.plan;
    if let Some(unit) = plan.units.find(name) {
        return Ok(unit.id.clone());
    }
    let query = Query::new(name);
    let mut ranked: Vec<(u8, &UnitId)> = plan
        .units
        .iter()
        .filter_map(|unit| {
            let ranks = [unit.id.as_str(), &unit.name].map(|text| rank(text, &query));
            Some((ranks.into_iter().flatten().min()?, &unit.id))
        })
        .collect();
    ranked.sort_by_key(|it| it.0);
    let best = ranked.first().map(|it| it.0);
    let best: Vec<&UnitId> = ranked
        .iter()
        .filter(|it| Some(it.0) == best)
        .map(|it| it.1)
        .collect();
    let words = &desk.words.ledger_box;
    match best.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(words.unknown(&Shown::line(name))),
        several => {
            let names = several.iter().take(3).map(|it| it.as_str());
            let names: Vec<&str> = names.collect();
            let names = names.join(desk.words.ledger.comma());
            Err(words.several(&Shown::line(name), &Shown::line(&names)))
        }
    }
}

/// A task by its number or its title.
pub(super) fn task(desk: &Desk, typed: &str) -> Result<u32, String> {
    if let Ok(number) = typed.parse::<u32>()
        && desk.plan.task(number).is_some()
    {
        return Ok(number);
    }
    let query = Query::new(typed);
    let ranked = desk.plan.tasks.iter().filter_map(|task| {
        let ranks = [task.label(), &task.title].map(|text| rank(text, &query));
        Some((ranks.into_iter().flatten().min()?, task.number))
    });
    let best = ranked.min().map(|it| it.1);
    let is_number = typed.chars().all(|sign| sign.is_ascii_digit());
    best.filter(|_| !is_number)
        .ok_or_else(|| desk.words.ledger_box.task_unknown(&Shown::line(typed)))
}

/// The task's number and title.
pub(super) fn task_title(desk: &Desk, number: u32) -> String {
    let title = desk.plan.task(number).map_or("", |task| task.label());
    format!("{number} {}", Shown::line(title))
}
