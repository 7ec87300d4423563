//! What a search finds: tasks, items, units, notes of records.

use foldhash::HashMap;

use crate::board::Light;
use crate::journal::Body;
use crate::locale::say;
use crate::plan::{Item, ItemId, UnitId};
use crate::text::{Query, Shown, holds, rank};
use crate::tui::desk::Desk;
use crate::tui::outcome::{Place, Target};

/// Results shown at most.
const MOST: usize = 200;
/// The rank of an item that is found by who leads it.
const LEADS: u8 = 10;
/// The rank of what only a note says.
const NOTE: u8 = 11;

/// What is looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Among {
    Everything,
    /// What can be recorded: items of one task, or of all.
    Items(Option<u32>),
    /// What a unit owes, the most urgent first; of one that owes nothing, all items.
    Owed(UnitId),
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) light: Option<Light>,
    /// What it is, in a word.
    pub(super) kind: String,
    /// Its number, where it has one.
    pub(super) id: String,
    pub(super) title: String,
    pub(super) place: Place,
    /// What recording it means.
    pub(super) target: Target,
}

/// What fits the query, the best first; among equals in the order of the plan.
pub(super) fn find(desk: &Desk, among: &Among, typed: &str) -> Vec<Hit> {
    let query = Query::new(typed);
    let unit = match among {
        Among::Owed(unit) => Some(unit),
        Among::Everything | Among::Items(_) => None,
    };
    let own = unit.map(|unit| own_lights(desk, unit));
    let own = own.filter(|own| !own.is_empty());
    let urgent = own.is_some();
    let lights = own.unwrap_or_else(|| item_lights(desk));
    let mut found: Vec<(u8, Hit)> = Vec::new();
    if *among == Among::Everything {
        tasks(desk, &query, &mut found);
    }
    for (at, item) in desk.plan.items.iter().enumerate() {
        let wanted = match among {
            Among::Everything | Among::Items(None) => true,
            Among::Items(task) => item.task == *task,
            Among::Owed(_) => !urgent || lights.contains_key(&at),
        };
        let texts = [item.id.as_str(), item.label(), &item.title];
        // Behind what is called so: whose business it is.
        let lead = || {
            let lead = item.lead.as_ref().map_or("", |it| it.as_str());
            rank(lead, &query).map(|_| LEADS)
        };
        if let Some(rank) = best(texts, &query).or_else(lead).filter(|_| wanted) {
            let mut hit = item_hit(desk, item, lights.get(&at).copied());
            hit.target.unit = unit.filter(|_| urgent).cloned();
            found.push((rank, hit));
        }
    }
    if *among == Among::Everything {
        units(desk, &query, &mut found);
        if !query.is_empty() {
            notes(desk, &query, &mut found);
        }
    }
    let light = |hit: &Hit| hit.light.filter(|_| urgent).map(Light::rank);
    found.sort_by_key(|(rank, hit)| (*rank, light(hit)));
    found.truncate(MOST);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// Of several texts that fit alike the short ones come before the last, the official title or name.
fn best<const N: usize>(texts: [&str; N], query: &Query) -> Option<u8> {
    let texts = texts.into_iter().enumerate();
    texts
        .filter_map(|(at, text)| Some(rank(text, query)? * 2 + u8::from(at + 1 == N)))
        .min()
}

/// The worst light of each item.
fn item_lights(desk: &Desk) -> HashMap<usize, Light> {
    worst(desk.board.rows.iter().map(|it| (it.item, it.light)))
}

/// The worst light of each item that a unit owes.
fn own_lights(desk: &Desk, unit: &UnitId) -> HashMap<usize, Light> {
    let owed = desk.board.obligations.iter();
    let own = owed.filter(|it| it.unit.as_ref() == Some(unit));
    worst(own.map(|it| (it.item, it.light)))
}

fn worst(lit: impl Iterator<Item = (usize, Light)>) -> HashMap<usize, Light> {
    let mut lights: HashMap<usize, Light> = HashMap::default();
    for (item, light) in lit {
        let worst = lights.entry(item).or_insert(light);
        *worst = worst.worse(light);
    }
    lights
}

fn tasks(desk: &Desk, query: &Query, found: &mut Vec<(u8, Hit)>) {
    for task in &desk.plan.tasks {
        let number = task.number.to_string();
        let Some(rank) = best([&number, task.label(), &task.title], query) else {
            continue;
        };
        let summary = desk
            .board
            .tasks
            .iter()
            .find(|it| it.task == Some(task.number));
        let hit = Hit {
            light: summary.map(|it| it.light),
            kind: desk.words.search.task().to_owned(),
            id: number,
            title: Shown::line(task.label()).into_string(),
            place: Place::Task(task.number),
            target: Target {
                task: Some(task.number),
                ..Target::default()
            },
        };
        found.push((rank, hit));
    }
}

fn item_hit(desk: &Desk, item: &Item, light: Option<Light>) -> Hit {
    Hit {
        light,
        kind: say::kind(&desk.words, &item.kind).to_owned(),
        id: Shown::line(item.id.as_str()).into_string(),
        title: say::item_title(item),
        place: Place::Item(item.id.clone()),
        target: item_target(item.task, &item.id),
    }
}

fn item_target(task: Option<u32>, item: &ItemId) -> Target {
    Target {
        task,
        item: Some(item.clone()),
        ..Target::default()
    }
}

fn units(desk: &Desk, query: &Query, found: &mut Vec<(u8, Hit)>) {
    let lights: HashMap<&UnitId, Option<Light>> = desk
        .units
        .iter()
        .map(|it| (&it.unit, it.counts.worst()))
        .collect();
    for unit in &desk.plan.units {
        let Some(rank) = best([unit.id.as_str(), &unit.name], query) else {
            continue;
        };
        let hit = Hit {
            light: lights.get(&unit.id).copied().flatten(),
            kind: desk.words.search.unit().to_owned(),
            id: String::new(),
            title: Shown::line(unit.id.as_str()).into_string(),
            place: Place::Unit(unit.id.clone()),
            target: Target {
                unit: Some(unit.id.clone()),
                ..Target::default()
            },
        };
        found.push((rank, hit));
    }
}

/// Notes of records, the newest first, behind all that is named so.
fn notes(desk: &Desk, query: &Query, found: &mut Vec<(u8, Hit)>) {
    for at in desk.book.live(desk.board.when.known).into_iter().rev() {
        let Some(record) = desk.book.record(at) else {
            continue;
        };
        let Some((item, text)) = note(&record.body) else {
            continue;
        };
        // Only as it is written: reading every note by pinyin would find anything.
        if !holds(text, query) {
            continue;
        }
        let day = record.body.on().unwrap_or_else(|| record.written());
        let title = format!(
            "{} {}",
            say::day_short(day, desk.plan.year),
            Shown::line(text)
        );
        let hit = Hit {
            light: None,
            kind: desk.words.search.record().to_owned(),
            id: item
                .as_ref()
                .map(|it| Shown::line(it.as_str()).into_string())
                .unwrap_or_default(),
            title,
            place: item.clone().map_or(Place::Log, Place::Item),
            target: Target {
                item,
                ..Target::default()
            },
        };
        found.push((NOTE, hit));
        if found.len() > 2 * MOST {
            return;
        }
    }
}

/// The text of a record and the item it is about.
fn note(body: &Body) -> Option<(Option<ItemId>, &str)> {
    match body {
        Body::Case(it) => Some((Some(it.item.clone()), &it.label)),
        Body::Entry(it) => Some((None, &it.what)),
        Body::Void(_) | Body::Accept(_) | Body::Other { .. } => None,
        Body::Progress(_)
        | Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Step(_)
        | Body::Extension(_)
        | Body::Reminder(_)
        | Body::Review(_)
        | Body::Flag(_)
        | Body::Note(_) => Some((body.item(), body.note()?)),
    }
}
