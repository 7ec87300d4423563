//! From what was typed into the grid to records: a sheet where one is owed and missing, else a figure.

use super::form::{GridForm, Spot};
use crate::board::rounds::dispatch::{
    CellState, FactFilled, Fault, Filled, Round, Rounds, TaskFilled, cutoff,
};
use crate::board::{Entry, Given, meant};
use crate::calendar::Period;
use crate::figure::{TypedFigure, read_figure};
use crate::journal::{Body, Draft};
use crate::locale::say;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::forms::record::entry_fault;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) at: Spot,
    pub(super) text: String,
}

/// A figure that was typed.
struct Figure<'a> {
    spot: &'a Spot,
    given: TypedFigure,
    note: Option<&'a str>,
}

/// The records of all that was typed.
pub(super) fn make(desk: &Desk, form: &GridForm) -> Result<Vec<Draft>, Wrong> {
    let mut figures = Vec::new();
    for (spot, typed) in form.typed() {
        let given = figure(desk, spot, &typed.text).map_err(|text| Wrong {
            at: spot.clone(),
            text,
        })?;
        figures.push(Figure {
            spot,
            given,
            note: typed.note.as_deref(),
        });
    }
    let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
    let mut months: Vec<Period> = figures.iter().map(|it| it.spot.month).collect();
    months.sort_unstable();
    months.dedup();
    let mut drafts = Vec::new();
    for month in months {
        let round = rounds.round(month);
        let own = figures.iter().filter(|it| it.spot.month == month);
        let (sheets, plain): (Vec<&Figure<'_>>, Vec<&Figure<'_>>) =
            own.partition(|it| is_asked(&round, &it.spot.unit, form.task()));
        drafts.extend(checkins(desk, &rounds, form.task(), &sheets)?);
        for figure in plain {
            drafts.push(progress(desk, figure)?);
        }
    }
    Ok(drafts)
}

/// Whether a sheet is owed and not there: one that was handed in keeps its words.
fn is_asked(round: &Round, unit: &UnitId, task: u32) -> bool {
    let state = round.cell(unit, task).map(|cell| cell.state);
    matches!(state, Some(CellState::Missing | CellState::Returned))
}

/// A figure as it is typed.
pub(super) fn figure(desk: &Desk, spot: &Spot, typed: &str) -> Result<TypedFigure, String> {
    let item = desk.plan.item(spot.item.as_str());
    let read = read_figure(typed, item.and_then(|it| it.measure()));
    read.map_err(|error| say::figure_error(&desk.words, &error))
}

/// One sheet for each unit.
fn checkins(
    desk: &Desk,
    rounds: &Rounds<'_>,
    task: u32,
    figures: &[&Figure<'_>],
) -> Result<Vec<Draft>, Wrong> {
    let mut units: Vec<&UnitId> = figures.iter().map(|it| &it.spot.unit).collect();
    units.sort_unstable();
    units.dedup();
    let mut drafts = Vec::new();
    for unit in units {
        let own = figures.iter().filter(|it| it.spot.unit == *unit);
        let own: Vec<&Figure<'_>> = own.copied().collect();
        let Some(first) = own.first() else { continue };
        let facts = own.iter().map(|it| FactFilled {
            item: it.spot.item.clone(),
            which: None,
            given: Given::Figure(it.given),
            on: None,
            note: it.note.map(str::to_owned),
            evidence: Vec::new(),
        });
        let filled = Filled {
            unit: unit.clone(),
            month: first.spot.month,
            on: desk.board.when.as_of,
            filler: None,
            tasks: vec![TaskFilled {
                task,
                facts: facts.collect(),
                ..TaskFilled::default()
            }],
        };
        let sheets = rounds.checkins(&filled).map_err(|fault| Wrong {
            at: first.spot.clone(),
            text: refused(desk, &fault),
        })?;
        drafts.extend(sheets.into_iter().map(|sheet| Draft {
            body: Body::Checkin(Box::new(sheet)),
        }));
    }
    Ok(drafts)
}

fn refused(desk: &Desk, fault: &Fault) -> String {
    if let Fault::Entry { why, .. } = fault {
        return entry_fault(&desk.words, desk.plan.year, why);
    }
    say::dispatch_fault(&desk.words, fault)
}

/// A plain figure on the day that the month's figures hold.
fn progress(desk: &Desk, figure: &Figure<'_>) -> Result<Draft, Wrong> {
    let wrong = |text: String| Wrong {
        at: figure.spot.clone(),
        text,
    };
    let Some(item) = desk.plan.item(figure.spot.item.as_str()) else {
        return Err(wrong(desk.words.deed.no_item().to_owned()));
    };
    let held = cutoff(&desk.plan, figure.spot.month);
    let entry = Entry {
        item,
        which: None,
        unit: Some(figure.spot.unit.clone()),
        on: held.min(desk.board.when.as_of),
        given: Given::Figure(figure.given),
        note: figure.note,
        evidence: &[],
    };
    let meant = meant(&desk.plan, &desk.book, &desk.board, &entry);
    let meant = meant.map_err(|fault| wrong(entry_fault(&desk.words, desk.plan.year, &fault)))?;
    Ok(Draft { body: meant.body })
}
