//! What each box is called, what it explains and what it asks.

use crate::board::rounds::dispatch::{CellName, Rounds};
use crate::board::{flagged, reporters};
use crate::calendar::Period;
use crate::journal::{Body, Checkin, RecordId};
use crate::locale::say;
use crate::plan::{ItemId, UnitId};
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::forms::Slot;
use crate::tui::outcome::Deed;

/// A box as it is opened.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    pub(super) title: String,
    pub(super) lines: Vec<String>,
    pub(super) slots: Vec<Slot>,
}

/// The box of a deed; else why there is none.
pub(super) fn fill(desk: &Desk, deed: &Deed) -> Result<Filled, String> {
    let words = &desk.words.deed;
    match deed {
        Deed::Return(cell) => Ok(Filled {
            title: words.return_title(&cell_text(desk, cell)),
            lines: vec![words.return_explain().to_owned()],
            slots: vec![Slot::line("reason", words.reason()).hint(words.reason_hint())],
        }),
        Deed::Answer(cell) => answer(desk, cell),
        Deed::Close(month) => Ok(close(desk, *month)),
        Deed::Problem(cell) => problem(desk, cell),
        Deed::Flag { item, unit } => flag(desk, item, unit.as_ref()),
        Deed::Note { about, .. } => Ok(note(desk, about)),
    }
}

fn cell_text(desk: &Desk, cell: &CellName) -> String {
    let title = desk.plan.task(cell.task).map_or("", |task| task.label());
    let unit = say::unit(&desk.words, Some(&cell.unit));
    format!("{unit} {} {}", cell.task, Shown::line(title))
}

/// The latest sheet of a cell.
pub(super) fn sheet<'a>(desk: &'a Desk, cell: &CellName) -> Option<(RecordId, &'a Checkin)> {
    let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
    let round = rounds.round(cell.month);
    let id = round.cell(&cell.unit, cell.task)?.sheet?;
    let Body::Checkin(sheet) = &desk.book.get(id)?.body else {
        return None;
    };
    Some((id, sheet))
}

fn answer(desk: &Desk, cell: &CellName) -> Result<Filled, String> {
    let words = &desk.words.deed;
    let asked = sheet(desk, cell).and_then(|(_, sheet)| sheet.needs.clone());
    let asked = asked.ok_or_else(|| desk.words.dispatch_fault.nothing_needed().to_owned())?;
    Ok(Filled {
        title: words.answer_title(&cell_text(desk, cell)),
        lines: vec![Shown::line(&asked).into_string()],
        slots: vec![
            Slot::line("text", words.answer()).hint(words.answer_hint()),
            Slot::line("name", words.who()).hint(words.who_hint()),
        ],
    })
}

fn note(desk: &Desk, about: &str) -> Filled {
    let words = &desk.words.review_screen;
    Filled {
        title: words.note_title(&about),
        lines: Vec::new(),
        slots: vec![Slot::lines("text", words.note()).hint(words.note_hint())],
    }
}

fn close(desk: &Desk, month: Period) -> Filled {
    let words = &desk.words.deed;
    let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
    let round = rounds.round(month);
    let missing = round.tally().missing;
    let mut slots = Vec::new();
    if missing > 0 {
        let off = words.write_off(&missing);
        let options = [words.only_close(), off.as_str()];
        slots.push(Slot::choice("off", words.missing(), options, Some(0)));
    }
    slots.push(Slot::line("name", words.decided()).hint(words.who_hint()));
    let mut lines = vec![say::round(&desk.words, &desk.plan, &round)];
    lines.push(words.close_explain().to_owned());
    Filled {
        title: words.close_title(&say::period(&desk.words, month, desk.plan.year)),
        lines,
        slots,
    }
}

fn problem(desk: &Desk, cell: &CellName) -> Result<Filled, String> {
    let words = &desk.words.deed;
    let trouble = sheet(desk, cell).and_then(|(_, sheet)| sheet.trouble.clone());
    let trouble = trouble.ok_or_else(|| desk.words.matrix.no_trouble().to_owned())?;
    Ok(Filled {
        title: words.problem_title(&cell_text(desk, cell)),
        lines: vec![words.problem_explain().to_owned()],
        slots: vec![
            Slot::lines("what", words.what()).filled(&trouble),
            Slot::line("measure", words.measure()).hint(words.measure_hint()),
            Slot::line("due", words.due()).hint(words.due_hint()),
        ],
    })
}

fn flag(desk: &Desk, id: &ItemId, unit: Option<&UnitId>) -> Result<Filled, String> {
    let words = &desk.words.deed;
    let item = desk.plan.item(id.as_str());
    let item = item.ok_or_else(|| words.no_item().to_owned())?;
    let named = format!("{id} {}", say::item_title(item));
    let units = reporters(&desk.plan, item);
    let held = flagged(&desk.plan, &desk.book, desk.board.when, item, unit);
    let mut lines: Vec<String> = unit
        .map(|it| say::unit(&desk.words, Some(it)))
        .into_iter()
        .collect();
    if unit.is_none() && units.len() > 1 {
        lines.push(words.flag_all(&units.len()));
    }
    let title = if let Some(flag) = &held {
        let on = say::day(&desk.words, flag.on, desk.plan.year);
        lines.push(words.flagged_since(&on, &Shown::line(&flag.reason)));
        words.lift_title(&named)
    } else {
        lines.push(words.flag_explain().to_owned());
        words.flag_title(&named)
    };
    Ok(Filled {
        title,
        lines,
        slots: vec![Slot::line("reason", words.reason()).hint(words.reason_hint())],
    })
}
