//! Names as people type them: units by short or full name, items, keys, records by their last letters.

use super::choices;
use super::opened::Opened;
use super::stop::{Kind, Stop};
use crate::board::{Filter, Obligation, Which};
use crate::calendar::{Day, DayError, Period, read_day, read_period};
use crate::journal::FindError;
use crate::locale::Words;
use crate::plan::{self, Item, Leader, Plan, UnitId};
use crate::text::{Query, ascii_key, rank};

use super::args::FilterArgs;

/// What an argument that may be an item or a key names.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named<'a> {
    pub(super) item: &'a Item,
    pub(super) which: Option<Which>,
    /// The unit in the key.
    pub(super) unit: Option<UnitId>,
}

impl Named<'_> {
    /// Whether an obligation is meant by it.
    pub(super) fn means(&self, one: &Obligation) -> bool {
        one.key.item == self.item.id
            && self.which.as_ref().is_none_or(|it| *it == one.key.which)
            && self
                .unit
                .as_ref()
                .is_none_or(|it| one.unit.as_ref() == Some(it))
    }
}

/// Full-width letters and signs as their plain ones.
fn plain(text: &str) -> String {
    text.trim().chars().map(ascii_key).collect()
}

/// The unit of this short or full name.
pub(super) fn unit(plan: &Plan, name: &str) -> Result<UnitId, Stop> {
    plan.units
        .find(name)
        .map(|unit| unit.id.clone())
        .ok_or_else(|| {
            let short = plan.units.iter().map(|unit| unit.id.as_str());
            Stop::Unknown {
                kind: Kind::Unit,
                name: name.to_owned(),
                nearest: nearest(name, short),
            }
        })
}

/// The leader of this name.
pub(super) fn leader<'a>(plan: &'a Plan, name: &str) -> Result<&'a Leader, Stop> {
    let name = name.trim();
    plan.leaders
        .iter()
        .find(|leader| leader.id == name)
        .ok_or_else(|| Stop::Unknown {
            kind: Kind::Leader,
            name: name.to_owned(),
            nearest: plan.leaders.iter().map(|it| it.id.clone()).collect(),
        })
}

/// The item of this id.
pub(super) fn item<'a>(plan: &'a Plan, typed: &str) -> Result<&'a Item, Stop> {
    let id = plain(typed);
    if let Some(item) = plan.item(&id) {
        return Ok(item);
    }
    if let Some(task) = id.parse().ok().and_then(|number| plan.task(number)) {
        // A task with a single duty is meant by its number.
        let mut items = plan.items_of(task.number);
        return match (items.next(), items.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(Stop::TaskNotItem {
                task: task.number,
                items: plan
                    .items_of(task.number)
                    .map(|item| item.id.to_string())
                    .collect(),
            }),
        };
    }
    // A title says it too, where only one item has it.
    let mut titled = plan
        .items
        .iter()
        .filter(|item| item.title == id || item.label() == id);
    if let (Some(only), None) = (titled.next(), titled.next()) {
        return Ok(only);
    }
    Err(Stop::Unknown {
        kind: Kind::Item,
        nearest: nearest_items(plan, &id),
        name: id,
    })
}

/// Ids that begin alike, else ids and titles that look alike.
fn nearest_items(plan: &Plan, id: &str) -> Vec<String> {
    let ids = plan.items.iter().map(|item| item.id.as_str());
    let mut found = nearest(id, ids);
    if found.is_empty() {
        let titles = plan.items.iter().map(Item::label);
        for title in nearest(id, titles) {
            let hit = plan.items.iter().find(|item| item.label() == title);
            found.extend(hit.map(|item| format!("{} {title}", item.id)));
        }
    }
    found
}

/// The names most like the one typed, three at most: what it is a part or the pinyin of, then what
/// looks alike.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let query = Query::new(name);
    let part = |other: &str| name.chars().count() > 1 && rank(other, &query).is_some();
    let mut scored: Vec<(f64, &str)> = known
        .map(|other| {
            let alike = strsim::normalized_damerau_levenshtein(name, other);
            (if part(other) { alike.max(0.7) } else { alike }, other)
        })
        .filter(|(score, _)| *score >= 0.5)
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    scored
        .into_iter()
        .take(3)
        .map(|(_, other)| other.to_owned())
        .collect()
}

/// An item or a key: `11.6`, `11.6@2024-03-31`, `14.1@2024-03/UNIT`, `1.3#ABCD`.
pub(super) fn named<'a>(opened: &'a Opened, typed: &str) -> Result<Named<'a>, Stop> {
    let text = plain(typed);
    let plan = &opened.plan;
    let bad = || Stop::BadKey(text.clone());
    let split = text
        .char_indices()
        .find(|(_, sign)| matches!(sign, '@' | '#' | '/'));
    let Some((at, sign)) = split else {
        return Ok(Named {
            item: item(plan, &text)?,
            which: None,
            unit: None,
        });
    };
    let (id, rest) = text.split_at_checked(at).ok_or_else(bad)?;
    let rest = rest.strip_prefix(sign).unwrap_or(rest);
    let item = item(plan, id)?;
    if sign == '#' {
        let (tail, step) = match rest.split_once('/') {
            Some((tail, step)) => (tail, Some(step.to_owned())),
            None => (rest, None),
        };
        let record = case(opened, item, tail)?;
        return Ok(Named {
            item,
            which: Some(Which::Case(record, step)),
            unit: None,
        });
    }
    let (part, of) = match (sign, rest.split_once('/')) {
        ('/', _) => ("", Some(rest)),
        (_, Some((part, of))) => (part, Some(of)),
        (_, None) => (rest, None),
    };
    let which = if sign == '/' {
        None
    } else {
        Some(part_of(opened, part)?)
    };
    Ok(Named {
        item,
        which,
        unit: of.map(|name| unit(plan, name)).transpose()?,
    })
}

/// The case of an item whose opening record ends so.
fn case(opened: &Opened, item: &Item, tail: &str) -> Result<crate::journal::RecordId, Stop> {
    let wanted = tail.to_ascii_uppercase();
    let mut ids: Vec<_> = opened
        .board
        .obligations
        .iter()
        .filter(|one| one.key.item == item.id)
        .filter_map(|one| match &one.key.which {
            Which::Case(id, _) => Some(*id),
            Which::Whole | Which::Day(_) | Which::Period(_) => None,
        })
        .filter(|id| id.to_string().ends_with(&wanted))
        .collect();
    ids.dedup();
    match ids.as_slice() {
        [only] if wanted.chars().count() >= 4 => Ok(*only),
        _ => {
            // Says what is wrong with the letters, or that the record opens no case of this item.
            opened.book.find(tail)?;
            Err(FindError::None(tail.to_owned()).into())
        }
    }
}

/// A period or a day, as it is written in keys or as people type it.
pub(super) fn part_of(opened: &Opened, text: &str) -> Result<Which, Stop> {
    if let Ok(day) = Day::parse_from_str(text, "%Y-%m-%d") {
        return Ok(Which::Day(day));
    }
    let (near, year) = (opened.day(), opened.plan.year);
    match read_period(text, near, year, None) {
        Ok(period) => Ok(Which::Period(period)),
        Err(_) => Ok(Which::Day(day(opened, text)?)),
    }
}

/// The month of a round as people type it.
pub(super) fn month(opened: &Opened, text: &str) -> Result<Period, DayError> {
    let every = opened.plan.dispatch.every;
    read_period(text, opened.day(), opened.plan.year, Some(every))
}

/// The task of this number or title.
pub(super) fn task(plan: &Plan, typed: &str) -> Result<u32, Stop> {
    let text = plain(typed);
    let numbered = text.parse().ok().and_then(|number| plan.task(number));
    let mut titled = plan
        .tasks
        .iter()
        .filter(|task| task.title == text || task.label() == text);
    match (numbered, titled.next(), titled.next()) {
        (Some(task), _, _) | (None, Some(task), None) => Ok(task.number),
        (None, _, _) => Err(Stop::Unknown {
            kind: Kind::Task,
            nearest: nearest(&text, plan.tasks.iter().map(plan::Task::label)),
            name: text,
        }),
    }
}

/// `ITEM=REST` in two halves, the sign in either width.
pub(super) fn pair(text: &str) -> Option<(&str, &str)> {
    text.split_once(['=', '\u{ff1d}'])
}

/// A day as people type it, told from the as-of day.
pub(super) fn day(opened: &Opened, text: &str) -> Result<Day, DayError> {
    read_day(text, opened.day(), opened.plan.year)
}

/// The narrowing asked for, names resolved.
pub(super) fn filter(words: &Words, plan: &Plan, typed: &FilterArgs) -> Result<Filter, Stop> {
    if let Some(task) = typed.task
        && plan.task(task).is_none()
    {
        return Err(Stop::Unknown {
            kind: Kind::Task,
            name: task.to_string(),
            nearest: Vec::new(),
        });
    }
    Ok(Filter {
        task: typed.task,
        unit: typed
            .unit
            .as_deref()
            .map(|name| unit(plan, name))
            .transpose()?,
        leader: typed
            .leader
            .as_deref()
            .map(|name| leader(plan, name).map(|it| it.id.clone()))
            .transpose()?,
        light: typed
            .light
            .as_deref()
            .map(|name| choices::light(words, name))
            .transpose()?,
        kind: typed
            .kind
            .as_deref()
            .map(|name| choices::kind(words, name))
            .transpose()?,
    })
}

/// Whom the office speaks to, and about what.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Whom<'a> {
    Unit(UnitId),
    Task(&'a plan::Task),
    Named(Named<'a>),
}

/// A unit, a task's number, an item or a key.
pub(super) fn whom<'a>(opened: &'a Opened, typed: &str) -> Result<Whom<'a>, Stop> {
    let plan = &opened.plan;
    if let Some(unit) = plan.units.find(typed) {
        return Ok(Whom::Unit(unit.id.clone()));
    }
    if let Some(task) = plain(typed).parse().ok().and_then(|it| plan.task(it)) {
        return Ok(Whom::Task(task));
    }
    match named(opened, typed) {
        Ok(named) => Ok(Whom::Named(named)),
        Err(Stop::Unknown { name, .. }) => {
            let units = plan.units.iter().map(|unit| unit.id.as_str());
            let known = units.chain(plan.items.iter().map(|item| item.id.as_str()));
            Err(Stop::Unknown {
                kind: Kind::Anything,
                nearest: nearest(&name, known),
                name,
            })
        }
        Err(stop) => Err(stop),
    }
}
