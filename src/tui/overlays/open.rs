//! Opening each overlay on what is chosen.

use super::{
    AsOf, Assess, Confirm, Deed, Faults, Filling, Grid, Help, LedgerMonth, Name, Needs, Overlay,
    Record, Say, Search, Sheet, Start,
};
use crate::board::rounds::dispatch::CellName;
use crate::calendar::Period;
use crate::journal::{Body, Draft, Ledger, RecordId, Void};
use crate::tui::desk::Desk;
use crate::tui::forms::blank::Paper;
use crate::tui::forms::follow::{ReminderPaper, VisitPaper};
use crate::tui::forms::ledger::{EntryPaper, ExtensionPaper, StepPaper};
use crate::tui::keymap::Scope;
use crate::tui::outcome::{Ask, Effect, Fill, Opens, Target};
use crate::tui::views::one_line;

/// The help page; the scopes that are active come first.
pub fn help(desk: &Desk, scopes: &[Scope]) -> Box<dyn Overlay> {
    Box::new(Help::new(&desk.words, scopes))
}

/// Search, beginning with a text.
pub fn search(desk: &Desk, text: &str) -> Box<dyn Overlay> {
    Box::new(Search::new(desk, text))
}

/// Another as-of day.
pub fn as_of(desk: &Desk) -> Box<dyn Overlay> {
    Box::new(AsOf::new(desk))
}

/// What to say of what is aimed at.
pub fn say(desk: &Desk, target: &Target) -> Box<dyn Overlay> {
    Box::new(Say::new(desk, target))
}

/// The form for recording; where no item is aimed at, the choice of one. `kept`: the text of
/// unfinished forms.
pub fn record(desk: &Desk, target: &Target, kept: Option<&str>) -> Box<dyn Overlay> {
    if let Some(sheet) = sheet(desk, target, kept) {
        return sheet;
    }
    if let Some(visit) = visit(desk, target, kept) {
        return visit;
    }
    match Record::open(desk, target, kept) {
        Some(form) => Box::new(form),
        None => Box::new(Search::to_record(desk, target)),
    }
}

/// Of what aims at a unit's sheet, the sheet.
fn sheet(desk: &Desk, target: &Target, kept: Option<&str>) -> Option<Box<dyn Overlay>> {
    let month = target.key.as_deref()?.strip_prefix("dispatch@")?;
    let cell = CellName {
        month: month.parse().ok()?,
        unit: target.unit.clone()?,
        task: target.task?,
    };
    Some(match Sheet::open(desk, &cell, kept) {
        Ok(sheet) => Box::new(sheet),
        Err(text) => Box::new(Confirm::new(&text, Ask::Warn(text.clone()))),
    })
}

/// Of what aims at a quarter's inspection, a visit with the tasks that it misses.
fn visit(desk: &Desk, target: &Target, kept: Option<&str>) -> Option<Box<dyn Overlay>> {
    let quarter = target.key.as_deref()?.strip_prefix("inspection@")?;
    let quarter = quarter.parse::<Period>().ok()?;
    let mut rounds = desk.open_inspections.iter();
    let round = rounds.find(|it| it.quarter == quarter)?;
    let tasks = round.tasks_left().map(|it| it.task).collect();
    fill(desk, &Fill::Visit(None, tasks), kept)
}

/// What a view asked to be opened; else why it cannot be.
pub fn opens(desk: &Desk, what: Opens, kept: Option<&str>) -> Result<Box<dyn Overlay>, String> {
    Ok(match what {
        Opens::Sheet(cell) => Box::new(Sheet::open(desk, &cell, kept)?),
        Opens::Grid(cell) => Box::new(Grid::open(desk, &cell, kept)?),
        Opens::Needs(month) => Box::new(Needs::open(desk, month)?),
        Opens::Assess(unit) => Box::new(Assess::open(desk, &unit)),
        Opens::Deed(deed) => Box::new(Deed::open(desk, deed, kept)?),
        Opens::AsOf => as_of(desk),
        Opens::Help(scope) => help(desk, &[scope]),
        Opens::Question { text, then } => Box::new(Confirm::new(&text, *then)),
    })
}

/// A box to be filled in; `None` where there is nothing that it could be about. `kept`: the text of
/// unfinished forms.
pub fn fill(desk: &Desk, fill: &Fill, kept: Option<&str>) -> Option<Box<dyn Overlay>> {
    let paper: Box<dyn Paper> = match fill {
        Fill::Entry(ledger) => Box::new(EntryPaper::of(*ledger)),
        Fill::Problem { what, units, task } => Box::new(EntryPaper {
            what: what.clone(),
            units: units.clone(),
            task: *task,
            ..EntryPaper::of(Ledger::Problem)
        }),
        Fill::Step(entry) => Box::new(StepPaper { entry: *entry }),
        Fill::Extension(target) => Box::new(ExtensionPaper::open(desk, target)?),
        Fill::Visit(unit, tasks) => Box::new(VisitPaper {
            unit: unit.clone(),
            tasks: tasks.clone(),
        }),
        Fill::Reminder(target) => Box::new(ReminderPaper::open(desk, target)?),
    };
    Some(Box::new(Filling::open(desk, paper, kept)))
}

/// A month of a ledger.
pub fn ledger_month(desk: &Desk, ledger: Ledger) -> Box<dyn Overlay> {
    Box::new(LedgerMonth::new(desk, ledger))
}

/// Whether a record is to be taken back; where it cannot be, why.
pub fn void(desk: &Desk, id: RecordId) -> Box<dyn Overlay> {
    let w = &desk.words;
    let what = desk
        .book
        .get(id)
        .map_or_else(|| id.to_string(), |record| one_line(desk, record));
    let at = desk.book.position(id);
    let counts = at.is_some_and(|at| desk.book.live(None).contains(&at));
    let needed = desk.book.named_by(id).len();
    let refusal = if !counts {
        Some(w.confirm.void_gone(&what))
    } else if needed > 0 {
        Some(w.confirm.void_named(&what, &needed))
    } else {
        None
    };
    if let Some(refusal) = refusal {
        return Box::new(Confirm::new(&refusal, Ask::Warn(refusal.clone())));
    }
    let draft = Draft {
        body: Body::Void(Void {
            target: id,
            reason: None,
        }),
    };
    let question = w.frame.void_question(&what);
    Box::new(Confirm::new(
        &question,
        Ask::Do(Effect::Append(vec![draft])),
    ))
}

/// A question of its own.
pub fn confirm(question: &str, then: Ask) -> Box<dyn Overlay> {
    Box::new(Confirm::new(question, then))
}

/// Who writes `then`.
pub fn name(then: Vec<Draft>) -> Box<dyn Overlay> {
    Box::new(Name::new(then))
}

/// What to look at when the plan's year is not the present one.
pub fn start(_desk: &Desk) -> Box<dyn Overlay> {
    Box::new(Start::default())
}

/// The weekly review; else that there is nothing to look at.
pub fn review(desk: &Desk) -> Result<Box<dyn Overlay>, String> {
    Ok(Box::new(super::Review::open(desk)?))
}

/// What is wrong in the files.
pub fn faults(_desk: &Desk) -> Box<dyn Overlay> {
    Box::new(Faults::default())
}
