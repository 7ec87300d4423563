//! From a filled box to its record, or to what is wrong and in which field.

use super::fill::sheet;
use crate::board::flagged;
use crate::board::ledger::may_open;
use crate::board::rounds::dispatch::{CellName, Fault, Rounds};
use crate::calendar::Day;
use crate::journal::{Body, DispatchAct, Draft, Entry, Flag, Ledger, Note, Source};
use crate::locale::say;
use crate::plan::{ItemId, UnitId};
use crate::tui::desk::Desk;
use crate::tui::forms::{Slot, named};
use crate::tui::outcome::Deed;

/// What is wrong, and the place of the field to be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) field: usize,
    pub(super) text: String,
}

fn wrong(field: usize, text: &str) -> Wrong {
    Wrong {
        field,
        text: text.to_owned(),
    }
}

/// The record of a deed.
pub(super) fn make(desk: &Desk, deed: &Deed, slots: &[Slot]) -> Result<Draft, Wrong> {
    let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
    let on = desk.board.when.as_of;
    let text = |name: &str| {
        let slot = slots.iter().find(|it| it.name == name);
        slot.map(Slot::text).unwrap_or_default()
    };
    let refused = |fault: Fault| wrong(0, &say::dispatch_fault(&desk.words, &fault));
    let name = text("name");
    let name = Some(name.trim()).filter(|it| !it.is_empty());
    let act = |act: Result<DispatchAct, Fault>| act.map(Body::Dispatch).map_err(refused);
    let body = match deed {
        Deed::Return(cell) => act(rounds.give_back(cell, on, &text("reason")))?,
        Deed::Answer(cell) => act(rounds.answer(cell, on, &text("text"), name))?,
        Deed::Close(month) => {
            let off = slots.iter().find(|it| it.name == "off");
            let off = off.and_then(Slot::chosen) == Some(1);
            act(rounds.close(*month, on, off, name))?
        }
        Deed::Problem(cell) => problem(desk, cell, &text)?,
        Deed::Note { item, unit, about } => {
            let typed = text("text");
            let typed = typed.trim();
            if typed.is_empty() {
                return Err(wrong(0, desk.words.review_screen.note_needed()));
            }
            // A note without an item says itself what it is about.
            let text = match item {
                Some(_) => typed.to_owned(),
                None => format!("{about}: {typed}"),
            };
            Body::Note(Note {
                on,
                item: item.clone(),
                unit: unit.clone(),
                text: text.into_boxed_str(),
            })
        }
        Deed::Flag { item, unit } => flag(desk, item, unit.as_ref(), text("reason").trim())?,
    };
    Ok(Draft { body })
}

fn problem(desk: &Desk, cell: &CellName, text: &dyn Fn(&str) -> String) -> Result<Body, Wrong> {
    let words = &desk.words.deed;
    let (what, measure, due) = (text("what"), text("measure"), text("due"));
    let (what, measure) = (what.trim(), measure.trim());
    if what.is_empty() {
        return Err(wrong(0, words.what_needed()));
    }
    if measure.is_empty() {
        return Err(wrong(1, words.measure_needed()));
    }
    let on = desk.board.when.as_of;
    let due = due_day(desk, due.trim(), on).map_err(|text| wrong(2, &text))?;
    let Some((from, _)) = sheet(desk, cell) else {
        return Err(wrong(0, desk.words.matrix.no_trouble()));
    };
    let entry = Entry {
        ledger: Ledger::Problem,
        on,
        what: Box::from(what),
        measure: Some(Box::from(measure)),
        goal: None,
        units: vec![cell.unit.clone()],
        person: None,
        reviewer: None,
        source: Source::Checkin,
        reference: None,
        task: Some(cell.task),
        leader: None,
        due,
        from: Some(from),
        evidence: Vec::new(),
    };
    match may_open(&desk.plan, desk.board.when, &entry) {
        Ok(()) => Ok(Body::Entry(Box::new(entry))),
        Err(fault) => Err(wrong(
            0,
            &say::open_fault(&desk.words, desk.plan.year, &fault),
        )),
    }
}

/// The day by which it is to be rectified; `None`: long-term.
fn due_day(desk: &Desk, typed: &str, on: Day) -> Result<Option<Day>, String> {
    let words = &desk.words.deed;
    if typed.is_empty() {
        return Err(words.due_needed().to_owned());
    }
    if typed == words.long_term() {
        return Ok(None);
    }
    let day = named::day(desk, typed)?;
    if day < on {
        return Err(words.due_past().to_owned());
    }
    Ok(Some(day))
}

fn flag(desk: &Desk, id: &ItemId, unit: Option<&UnitId>, reason: &str) -> Result<Body, Wrong> {
    let item = desk.plan.item(id.as_str());
    let item = item.ok_or_else(|| wrong(0, desk.words.deed.no_item()))?;
    if reason.is_empty() {
        return Err(wrong(0, desk.words.deed.reason_needed()));
    }
    let held = flagged(&desk.plan, &desk.book, desk.board.when, item, unit);
    Ok(Body::Flag(Flag {
        on: desk.board.when.as_of,
        item: id.clone(),
        unit: unit.cloned(),
        set: held.is_none(),
        reason: Box::from(reason),
    }))
}

/// What is understood of a field, in words; nothing where there is nothing to say.
pub(super) fn understood(desk: &Desk, slot: &Slot) -> Option<Result<String, String>> {
    let text = slot.text();
    let typed = text.trim();
    if slot.name != "due" || typed.is_empty() {
        return None;
    }
    Some(match due_day(desk, typed, desk.board.when.as_of) {
        Ok(Some(day)) => {
            let day = say::day_with_weekday(&desk.words, day);
            Ok(desk.words.form.understood(&day))
        }
        Ok(None) => Ok(desk
            .words
            .form
            .understood(&desk.words.deed.long_term_means())),
        Err(text) => Err(text),
    })
}
