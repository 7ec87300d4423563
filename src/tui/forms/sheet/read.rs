//! From what stands in the fields to the records of a sheet, or to what is wrong and where.

use super::form::{Place, SheetForm};
use super::section::{Section, What};
use crate::board::Given;
use crate::board::Which;
use crate::board::rounds::dispatch::{Asking, FactFilled, Fault, Filled, Rounds, TaskFilled};
use crate::calendar::Day;
use crate::figure::{TypedFigure, read_figure};
use crate::journal::{Body, Draft};
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::forms::record::entry_fault;
use crate::tui::forms::{Slot, named};

/// What is wrong, and with which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) at: Place,
    pub(super) text: String,
}

/// The records of what was touched, one for each task.
pub(super) fn read(desk: &Desk, form: &SheetForm) -> Result<Vec<Draft>, Wrong> {
    let on = handed_on(desk, form)?;
    let mut tasks = Vec::new();
    for (at, section) in form.sections().iter().enumerate() {
        if section.is_touched() {
            tasks.push(task(desk, section, at)?);
        }
    }
    if tasks.is_empty() {
        return Err(Wrong {
            at: form.focus(),
            text: desk.words.sheet.nothing().to_owned(),
        });
    }
    let filler = form.tail().first().map(Slot::text);
    let whole = Filled {
        unit: form.unit().clone(),
        month: form.month(),
        on,
        filler,
        tasks,
    };
    let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
    let sheets = rounds.checkins(&whole);
    let sheets = sheets.map_err(|fault| refused(desk, form, &fault))?;
    let draft = |sheet| Draft {
        body: Body::Checkin(Box::new(sheet)),
    };
    Ok(sheets.into_iter().map(draft).collect())
}

fn handed_on(desk: &Desk, form: &SheetForm) -> Result<Day, Wrong> {
    let at = Place::Tail(1);
    let typed = form.tail().get(1).map(Slot::text).unwrap_or_default();
    named::day(desk, &typed).map_err(|text| Wrong { at, text })
}

fn task(desk: &Desk, section: &Section, at: usize) -> Result<TaskFilled, Wrong> {
    let mut facts = Vec::new();
    if !section.unchanged {
        for field in section.shown() {
            // Of what is done only its day can be wrong.
            let what = section.fields.get(field).map(|it| it.what);
            let shown = if let Some(What::Done(ask)) = what {
                section.place(What::Day(ask))
            } else {
                None
            };
            let wrong = |text| Wrong {
                at: Place::Field(at, shown.unwrap_or(field)),
                text,
            };
            facts.extend(fact(desk, section, field).map_err(wrong)?);
        }
    }
    let text = |what| {
        let shown = section.slot(what);
        shown.map(Slot::text)
    };
    Ok(TaskFilled {
        task: section.task,
        unchanged: section.unchanged,
        facts,
        progress: text(What::Progress),
        trouble: text(What::Trouble),
        next: text(What::Next),
        needs: text(What::Needs),
    })
}

/// What a field states, if it states something.
fn fact(desk: &Desk, section: &Section, at: usize) -> Result<Option<FactFilled>, String> {
    let Some(field) = section.fields.get(at) else {
        return Ok(None);
    };
    match field.what {
        What::Figure(ask) => {
            let Some(given) = figure(desk, section, ask)? else {
                return Ok(None);
            };
            Ok(section.asks.get(ask).map(|ask| FactFilled {
                item: ask.item.clone(),
                which: None,
                given: Given::Figure(given),
                on: None,
                note: None,
                evidence: Vec::new(),
            }))
        }
        What::Done(ask) if section.is_done(ask) => done(desk, section, ask),
        What::Done(_)
        | What::Day(_)
        | What::Evidence(_)
        | What::Progress
        | What::Trouble
        | What::Next
        | What::Needs => Ok(None),
    }
}

/// The figure that stands in a field; nothing where nothing does.
pub(super) fn figure(
    desk: &Desk,
    section: &Section,
    ask: usize,
) -> Result<Option<TypedFigure>, String> {
    let text = section.slot(What::Figure(ask)).map(Slot::text);
    let Some(text) = text.filter(|it| !it.trim().is_empty()) else {
        return Ok(None);
    };
    let item = section.asks.get(ask);
    let item = item.and_then(|ask| desk.plan.item(ask.item.as_str()));
    let read = read_figure(&text, item.and_then(|it| it.measure()));
    let read = read.map_err(|error| say::figure_error(&desk.words, &error))?;
    Ok(Some(read))
}

fn done(desk: &Desk, section: &Section, at: usize) -> Result<Option<FactFilled>, String> {
    let own = [What::Done(at), What::Day(at), What::Evidence(at)];
    let mut slots = own.into_iter().filter_map(|what| section.slot(what));
    let changed = slots.any(Slot::is_changed);
    if !changed && section.is_known(at) {
        return Ok(None);
    }
    let Some(ask) = section.asks.get(at) else {
        return Ok(None);
    };
    let which = match &ask.asking {
        Asking::Node { which, .. } => Some(which.clone()),
        Asking::Report { period, .. } | Asking::Confirmation { period, .. } => {
            Some(Which::Period(*period))
        }
        Asking::Figure { .. } => None,
    };
    Ok(Some(FactFilled {
        item: ask.item.clone(),
        which,
        given: Given::Done,
        on: None,
        note: None,
        evidence: evidence(section, at),
    }))
    .and_then(|fact| {
        let typed = section.slot(What::Day(at)).map(Slot::text);
        let typed = typed.filter(|it| !it.trim().is_empty());
        let on = typed.map(|typed| named::day(desk, &typed)).transpose()?;
        Ok(fact.map(|fact: FactFilled| FactFilled { on, ..fact }))
    })
}

fn evidence(section: &Section, at: usize) -> Vec<String> {
    let text = section.slot(What::Evidence(at)).map(Slot::text);
    let text = text.unwrap_or_default();
    text.split_whitespace().map(str::to_owned).collect()
}

/// Why the sheet is refused, with the field to be mended.
fn refused(desk: &Desk, form: &SheetForm, fault: &Fault) -> Wrong {
    let (at, text) = match fault {
        Fault::Entry { item, why } => {
            let text = entry_fault(&desk.words, desk.plan.year, why);
            (form.place_of(item, false), text)
        }
        Fault::AfterHanded { item, .. } => (
            form.place_of(item, true),
            say::dispatch_fault(&desk.words, fault),
        ),
        Fault::SaysNothing { task } | Fault::UnchangedStates { task } => (
            form.place_of_task(*task),
            say::dispatch_fault(&desk.words, fault),
        ),
        Fault::AfterAsOf { .. } | Fault::NotBegun { .. } => (
            Some(Place::Tail(1)),
            say::dispatch_fault(&desk.words, fault),
        ),
        Fault::NoRound { .. }
        | Fault::NoTask { .. }
        | Fault::NotOwed { .. }
        | Fault::OwesNothing { .. }
        | Fault::Twice { .. }
        | Fault::OtherTask { .. }
        | Fault::NothingHanded { .. }
        | Fault::NoReview
        | Fault::AlreadyAccepted
        | Fault::AlreadyReturned
        | Fault::BeforeHanded { .. }
        | Fault::WordsNeeded
        | Fault::NothingNeeded
        | Fault::AlreadyClosed { .. }
        | Fault::NotClosed => (None, say::dispatch_fault(&desk.words, fault)),
    };
    Wrong {
        at: at.unwrap_or_else(|| form.focus()),
        text,
    }
}
