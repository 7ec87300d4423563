//! What turned which light since a day, and on which day it came to show today's.

use foldhash::HashMap;

use super::key::{Key, Which};
use super::light::{Light, State};
use super::obligation::Obligation;
use super::whole::{Board, When, board};
use crate::calendar::{Day, add_days};
use crate::journal::Book;
use crate::plan::{ItemId, Kind, Plan, UnitId};

/// An obligation whose light is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    pub key: Key,
    /// Index into the later board's obligations.
    pub at: usize,
    /// Grey where it was not owed yet.
    pub from: Light,
    /// The state behind that light.
    pub was: State,
    pub to: Light,
    /// The first day of today's light.
    pub on: Day,
}

/// What names an obligation from one day to the next: of what is confirmed every period not the
/// period, which moves on.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Name<'a> {
    One(&'a Key),
    Confirmed(&'a ItemId, Option<&'a UnitId>),
}

fn name<'a>(plan: &Plan, one: &'a Obligation) -> Name<'a> {
    let confirmed = plan
        .items
        .get(one.item)
        .is_some_and(|item| matches!(item.kind, Kind::Standing(_) | Kind::Zero(_)));
    match one.key.which {
        Which::Period(_) if confirmed => Name::Confirmed(&one.key.item, one.key.unit.as_ref()),
        Which::Period(_) | Which::Whole | Which::Day(_) | Which::Case(..) => Name::One(&one.key),
    }
}

fn lights<'a>(plan: &Plan, board: &'a Board) -> HashMap<Name<'a>, (Light, State)> {
    let all = board.obligations.iter();
    all.map(|one| (name(plan, one), (one.light, one.state)))
        .collect()
}

/// The board as of a day, from what was written by its end.
fn board_of(plan: &Plan, book: &Book, day: Day, known: Option<Day>) -> Board {
    let known = known.map_or(day, |known| known.min(day));
    board(
        plan,
        book,
        When {
            as_of: day,
            known: Some(known),
        },
    )
}

/// Every obligation of the present board whose light is not that of `since`, in the board's order.
///
/// Each day between is looked at as it was known by its end. Nothing where `since` is not before
/// the board's day.
pub fn turned_since(plan: &Plan, book: &Book, present: &Board, since: Day) -> Vec<Turned> {
    let (today, known) = (present.when.as_of, present.when.known);
    if since >= today {
        return Vec::new();
    }
    let before = board_of(plan, book, since, known);
    let old = lights(plan, &before);
    let mut turned: Vec<Turned> = present
        .obligations
        .iter()
        .enumerate()
        .filter_map(|(at, one)| {
            let (from, was) = old
                .get(&name(plan, one))
                .copied()
                .unwrap_or((Light::Grey, State::NotDue));
            (from != one.light).then(|| Turned {
                key: one.key.clone(),
                at,
                from,
                was,
                to: one.light,
                on: add_days(since, 1),
            })
        })
        .collect();
    let mut open: Vec<usize> = (0..turned.len()).collect();
    let mut day = add_days(today, -1);
    while day > since && !open.is_empty() {
        let then = board_of(plan, book, day, known);
        let shown = lights(plan, &then);
        open.retain(|&place| {
            let Some(it) = turned.get_mut(place) else {
                return false;
            };
            let one = present.obligations.get(it.at);
            let light = one
                .and_then(|one| shown.get(&name(plan, one)))
                .map_or(Light::Grey, |shown| shown.0);
            if light != it.to {
                it.on = add_days(day, 1);
            }
            light == it.to
        });
        day = add_days(day, -1);
    }
    turned
}
