//! Reminders: what a unit was told, what it promised, and which rung of the ladder comes next.

use thiserror::Error;

use super::key::{Key, Which};
use super::light::Light;
use super::obligation::Obligation;
use super::whole::{Board, When};
use crate::calendar::{Day, add_days};
use crate::journal::{Body, Book, How, RecordId, Reminder};
use crate::plan::{Plan, UnitId};

/// A rung may be proposed once the light has been red for as many weeks as there are rungs below.
const RUNG_DAYS: i64 = 7;
/// From this rung on (0 is the mildest) only a leader decides.
pub const DECIDED_FROM: usize = 2;
/// Days for which a reminder of all that a unit owes is taken to be about what is lit.
const GENERAL_DAYS: i64 = 30;

/// The reminders that count on a day, by day, then by id.
#[derive(Debug, Clone, Default)]
pub struct Reminders<'a> {
    list: Vec<Reminded<'a>>,
    as_of: Day,
}

/// One reminder with its record.
#[derive(Debug, Clone)]
pub struct Reminded<'a> {
    pub id: RecordId,
    /// Who wrote it down.
    pub by: &'a str,
    pub it: &'a Reminder,
    /// What it is about, where that is of the plan.
    key: Option<Key>,
}

/// What was promised last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub by: Day,
    /// The day is past, and what was promised is not there.
    pub passed: bool,
    pub record: RecordId,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextRung {
    /// Place on the plan's ladder, the mildest 0.
    pub rung: usize,
    /// Its word in the plan.
    pub name: String,
    /// Only to be put to a leader, who decides.
    pub decide: bool,
    /// How many reminders there were.
    pub given: usize,
    /// Days it has been red; 0 where it is not.
    pub red_days: i64,
}

impl<'a> Reminders<'a> {
    /// The reminders of the journal that count.
    pub fn gather(book: &'a Book, when: When) -> Self {
        let mut list: Vec<Reminded<'a>> = book
            .live(when.known)
            .into_iter()
            .filter_map(|at| book.record(at))
            .filter_map(|record| {
                let Body::Reminder(it) = &record.body else {
                    return None;
                };
                (it.on <= when.as_of).then(|| Reminded {
                    id: record.id,
                    by: &record.by,
                    it,
                    key: it.key.as_deref().and_then(Key::parse),
                })
            })
            .collect();
        list.sort_by_key(|one| one.it.on);
        Self {
            list,
            as_of: when.as_of,
        }
    }

    /// All of them.
    pub fn all(&self) -> &[Reminded<'a>] {
        &self.list
    }

    /// Those about this obligation, by day.
    pub fn about<'s>(&'s self, one: &'s Obligation) -> impl Iterator<Item = &'s Reminded<'a>> {
        let as_of = self.as_of;
        self.list.iter().filter(move |it| it.is_about(one, as_of))
    }

    /// Those to a unit about a key as written: a round, an entry of the ledger.
    pub fn of_key<'s>(
        &'s self,
        unit: &'s UnitId,
        key: &'s str,
    ) -> impl Iterator<Item = &'s Reminded<'a>> {
        self.list
            .iter()
            .filter(move |it| it.it.unit == *unit && it.it.key.as_deref() == Some(key))
    }

    /// What was promised last of something that is still open.
    pub fn promise(&self, one: &Obligation) -> Option<Promise> {
        if one.light.is_settled() || one.light == Light::Green {
            return None;
        }
        let promised = self
            .about(one)
            .filter(|it| it.it.promise.is_some())
            .last()?;
        let by = promised.it.promise?;
        Some(Promise {
            by,
            passed: by < self.as_of,
            record: promised.id,
        })
    }

    /// The next rung of the plan's ladder for an obligation, from what was done and how long it has
    /// been red. Nothing while it waits for a promised day, or where nothing is lit.
    ///
    /// It starts with the mildest, rises by one at a time, and no higher than the weeks it has been
    /// red; what was once decided is not taken back to a milder rung. Whatever is red for another
    /// reason than its day is taken to be red since it was first reminded of.
    pub fn next(&self, plan: &Plan, one: &Obligation) -> Option<NextRung> {
        if !one.light.is_lit() || self.promise(one).is_some_and(|it| !it.passed) {
            return None;
        }
        let given: Vec<&Reminded<'_>> = self.about(one).collect();
        let first = given.first().map(|it| (self.as_of - it.it.on).num_days());
        let red_days = if one.light == Light::Red {
            one.days_late.max(first.unwrap_or(0))
        } else {
            0
        };
        let highest = highest(plan, &given);
        let rung = match highest {
            None => 0,
            Some(highest) => {
                let weeks = usize::try_from(red_days / RUNG_DAYS).unwrap_or(0);
                (highest + 1).min(weeks).max(highest)
            }
        };
        let rung = rung.min(plan.ladder.len().checked_sub(1)?);
        Some(NextRung {
            rung,
            name: plan.ladder.get(rung)?.clone(),
            decide: rung >= DECIDED_FROM,
            given: given.len(),
            red_days,
        })
    }
}

/// The highest rung so far; a reminder that names none is the mildest, a second one the next.
fn highest(plan: &Plan, given: &[&Reminded<'_>]) -> Option<usize> {
    let mut unnamed = 0;
    let rungs = given.iter().map(|one| {
        let named = one.it.rung.as_deref();
        let named = named.and_then(|rung| plan.ladder.iter().position(|it| it == rung));
        named.unwrap_or_else(|| {
            unnamed += 1;
            usize::from(unnamed > 1)
        })
    });
    rungs.max()
}

impl Reminded<'_> {
    /// Whether it was about this obligation.
    fn is_about(&self, one: &Obligation, as_of: Day) -> bool {
        let own = one.unit.as_ref() == Some(&self.it.unit);
        match (&self.key, self.it.key.is_some()) {
            (Some(key), _) if key.item != one.key.item => false,
            (Some(key), _) => {
                // What one unit owes for all may be asked of those who take part.
                let unit = match (&key.unit, &one.key.unit) {
                    (Some(named), Some(unit)) => named == unit,
                    (None, Some(_)) => own,
                    (_, None) => true,
                };
                let named = key.which == one.key.which;
                unit && (named || key.which == Which::Whole && self.was_open(one, as_of))
            }
            (None, true) => false,
            (None, false) => own && self.was_open(one, as_of),
        }
    }

    /// Of what is not named: it was due or near its day then, or is lit and was spoken of lately.
    fn was_open(&self, one: &Obligation, as_of: Day) -> bool {
        let was_near = one
            .due
            .is_some_and(|due| due <= add_days(self.it.on, RUNG_DAYS));
        let met_before = one.met.is_some_and(|met| met.on < self.it.on);
        let lit = matches!(one.light, Light::Red | Light::Yellow);
        let lately = (as_of - self.it.on).num_days() <= GENERAL_DAYS;
        !met_before && (was_near || lit && lately)
    }
}

/// A reminder as someone states it, names resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderEntry<'a> {
    pub unit: UnitId,
    /// The obligation, the item, a round or an entry; `None`: all that the unit owes.
    pub key: Option<&'a str>,
    pub on: Day,
    pub how: How,
    pub text: Option<&'a str>,
    pub answered: Option<&'a str>,
    pub answer: Option<&'a str>,
    pub promise: Option<Day>,
    pub rung: Option<&'a str>,
    pub decided: Option<&'a str>,
}

/// Why a reminder cannot be recorded. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReminderFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("neither what was said nor what was answered")]
    NothingSaid,
    #[error("promised by {promise}, before {on}")]
    PromiseBefore { promise: Day, on: Day },
    #[error("no rung {rung}")]
    UnknownRung { rung: String, ladder: Vec<String> },
    /// From the third rung up a leader decides.
    #[error("{rung} needs a decision")]
    DecisionNeeded { rung: String },
    #[error("{unit} has no part in it")]
    NotOwed { unit: UnitId, owers: Vec<UnitId> },
    #[error("met already")]
    Met { key: Key },
}

fn filled(text: Option<&str>) -> Option<Box<str>> {
    let text = text.map(str::trim).filter(|it| !it.is_empty());
    text.map(Box::from)
}

/// The record that a reminder comes to on this board.
pub fn reminder(
    plan: &Plan,
    board: &Board,
    entry: &ReminderEntry<'_>,
) -> Result<Reminder, ReminderFault> {
    let as_of = board.when.as_of;
    if entry.on > as_of {
        let on = entry.on;
        return Err(ReminderFault::AfterAsOf { on, as_of });
    }
    let (text, answer) = (filled(entry.text), filled(entry.answer));
    if text.is_none() && answer.is_none() {
        return Err(ReminderFault::NothingSaid);
    }
    if let Some(promise) = entry.promise
        && promise < entry.on
    {
        return Err(ReminderFault::PromiseBefore {
            promise,
            on: entry.on,
        });
    }
    let (rung, decided) = (filled(entry.rung), filled(entry.decided));
    if let Some(rung) = &rung {
        let Some(at) = plan.ladder.iter().position(|it| **it == **rung) else {
            return Err(ReminderFault::UnknownRung {
                rung: rung.to_string(),
                ladder: plan.ladder.clone(),
            });
        };
        if at >= DECIDED_FROM && decided.is_none() {
            return Err(ReminderFault::DecisionNeeded {
                rung: rung.to_string(),
            });
        }
    }
    if let Some(key) = entry.key.and_then(Key::parse) {
        takes_part(plan, board, &entry.unit, &key)?;
        has_entry(board, &entry.unit, &key)?;
    }
    Ok(Reminder {
        on: entry.on,
        unit: entry.unit.clone(),
        key: filled(entry.key),
        how: entry.how,
        text,
        answered: filled(entry.answered),
        answer,
        promise: entry.promise,
        rung,
        decided,
    })
}

/// Of an entry of the ledger only those are reminded who have it, and only while it is open.
fn has_entry(board: &Board, unit: &UnitId, key: &Key) -> Result<(), ReminderFault> {
    let name = key.to_string();
    let Some(entry) = board.ledger.iter().find(|it| it.key() == name) else {
        return Ok(());
    };
    if entry.is_closed() {
        return Err(ReminderFault::Met { key: key.clone() });
    }
    if !entry.unit_ids().any(|it| it == unit) {
        return Err(ReminderFault::NotOwed {
            unit: unit.clone(),
            owers: entry.unit_ids().cloned().collect(),
        });
    }
    Ok(())
}

/// Only who owes or takes part is reminded of a thing of the plan, and only while it is open.
fn takes_part(plan: &Plan, board: &Board, unit: &UnitId, key: &Key) -> Result<(), ReminderFault> {
    let Some(item) = plan.item(key.item.as_str()) else {
        return Ok(());
    };
    let one = board.obligations.iter().find(|it| it.key == *key);
    if let Some(owed) = one.and_then(|it| it.key.unit.as_ref())
        && owed != unit
    {
        return Err(ReminderFault::NotOwed {
            unit: unit.clone(),
            owers: vec![owed.clone()],
        });
    }
    let parts = item.units.iter().chain(&item.owers);
    let owes = one.is_some_and(|it| it.unit.as_ref() == Some(unit));
    if !owes && !parts.clone().any(|it| plan.units.expand(it).contains(unit)) {
        return Err(ReminderFault::NotOwed {
            unit: unit.clone(),
            owers: item.owers.clone(),
        });
    }
    match one {
        Some(one) if one.light.is_settled() => Err(ReminderFault::Met { key: key.clone() }),
        Some(_) | None => Ok(()),
    }
}
