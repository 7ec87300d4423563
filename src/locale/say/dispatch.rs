//! The monthly round: how it stands, a cell's state, why something of it is refused.

use super::{day, owers, period, title};
use crate::board::rounds::dispatch::{Cell, CellName, CellState, Doubt, Fault, Late, Round};
use crate::locale::Words;
use crate::plan::{ItemId, Plan, UnitId};
use crate::text::Shown;

/// Which month, its days, its counts, and whether it is closed, in one line.
pub fn round(w: &Words, plan: &Plan, round: &Round) -> String {
    let d = &w.dispatch;
    let tally = round.tally();
    let day = |at| day(w, at, plan.year);
    let mut parts = vec![
        d.round(&period(w, round.month, plan.year)),
        d.cutoff_due(&day(round.cutoff), &day(round.due)),
        d.count_owed(&tally.owed),
        d.count_missing(&tally.missing),
    ];
    let counts = [
        (tally.pending, d.count_pending(&tally.pending)),
        (tally.returned, d.count_returned(&tally.returned)),
        (tally.accepted, accepted(w, round, tally.accepted)),
        (tally.after_due, d.count_after_due(&tally.after_due)),
        (
            tally.after_closing,
            d.count_after_closing(&tally.after_closing),
        ),
        (tally.written_off, d.count_written_off(&tally.written_off)),
    ];
    parts.extend(counts.into_iter().filter(|it| it.0 > 0).map(|it| it.1));
    parts.push(match &round.closed {
        Some(closing) => {
            let by = Shown::line(closing.name.as_deref().unwrap_or(&closing.by));
            d.closed_by(&day(closing.on), &by)
        }
        None => d.open().to_owned(),
    });
    parts.join(" ")
}

fn accepted(w: &Words, round: &Round, count: usize) -> String {
    if round.review {
        w.dispatch.count_accepted(&count)
    } else {
        w.dispatch.count_reported(&count)
    }
}

/// A cell by its month, unit and task.
pub fn cell(w: &Words, plan: &Plan, cell: &CellName) -> String {
    let month = period(w, cell.month, plan.year);
    let unit = owers::unit(w, Some(&cell.unit));
    w.dispatch.cell(&month, &unit, &cell.task)
}

/// The state of a cell in a word.
pub fn cell_state(w: &Words, round: &Round, cell: &Cell) -> String {
    let d = &w.dispatch;
    match cell.state {
        CellState::Missing if cell.written_off => d.state_written_off(),
        CellState::Missing => d.state_missing(),
        CellState::Reported => d.state_reported(),
        CellState::Returned => d.state_returned(),
        CellState::Accepted if !round.review => d.state_handed_in(),
        CellState::Accepted => d.state_accepted(),
    }
    .to_owned()
}

/// The state of a cell in one sign; with the sign for its being late. `None`: it is not owed.
pub fn cell_sign<'a>(w: &'a Words, round: &Round, cell: Option<&Cell>) -> (&'a str, &'a str) {
    let d = &w.dispatch;
    let Some(cell) = cell else {
        return (d.sign_not_owed(), "");
    };
    let sign = match cell.state {
        CellState::Missing => d.sign_missing(),
        CellState::Reported => d.sign_reported(),
        CellState::Returned => d.sign_returned(),
        CellState::Accepted if !round.review => d.sign_reported(),
        CellState::Accepted => d.sign_accepted(),
    };
    let late = match cell.late {
        Some(Late::AfterDue) => d.sign_after_due(),
        Some(Late::AfterClosing) => d.sign_after_closing(),
        None => "",
    };
    (sign, late)
}

/// What speaks against accepting a sheet.
pub fn doubt(w: &Words, plan: &Plan, doubt: &Doubt) -> String {
    let d = &w.dispatch;
    let titled = |item: &ItemId| item_named(plan, item);
    match doubt {
        Doubt::Backward { item, before, now } => {
            d.doubt_backward(&titled(item), &before.value, &now.value)
        }
        Doubt::Gap { item } => d.doubt_gap(&titled(item)),
        Doubt::NoWords => d.doubt_no_words().to_owned(),
        Doubt::Trouble(text) => w.recorded.trouble(&Shown::line(text)),
    }
}

fn item_named(plan: &Plan, id: &ItemId) -> String {
    match plan.item(id.as_str()) {
        Some(item) => format!("{id} {}", title::item_title(item)),
        None => Shown::line(id.as_str()).into_string(),
    }
}

/// Why something of the round is refused. An item's own reason is told by who has words for it.
pub fn dispatch_fault(w: &Words, fault: &Fault) -> String {
    let f = &w.dispatch_fault;
    let unit = |unit: &UnitId| Shown::line(unit.as_str());
    let month = |it| day::period_of_year(w, it);
    let iso = |at: &crate::calendar::Day| at.format("%Y-%m-%d").to_string();
    match fault {
        Fault::NoRound {
            month: of,
            first: Some(first),
            last: Some(last),
        } => f.no_round(&month(*of), &month(*first), &month(*last)),
        Fault::NoRound { month: of, .. } => f.no_round_at_all(&month(*of)),
        Fault::NotBegun { month: of, on } => f.not_begun(&month(*of), &iso(on)),
        Fault::AfterAsOf { on, as_of } => f.after_as_of(&iso(on), &iso(as_of)),
        Fault::NoTask { task } => f.no_task(task),
        Fault::NotOwed {
            unit: who,
            task,
            owers,
        } if owers.is_empty() => f.not_owed_by_any(&unit(who), task),
        Fault::NotOwed {
            unit: who,
            task,
            owers,
        } => f.not_owed(&unit(who), task, &owers::names(w, owers)),
        Fault::OwesNothing { unit: who } => f.owes_nothing(&unit(who)),
        Fault::SaysNothing { task } => f.says_nothing(task),
        Fault::UnchangedStates { task } => f.unchanged_states(task),
        Fault::Twice { item } => f.twice(&Shown::line(item.as_str())),
        Fault::OtherTask { item, task } => f.other_task(&Shown::line(item.as_str()), task),
        Fault::Entry { item, .. } => f.entry(&Shown::line(item.as_str())),
        Fault::AfterHanded { item, on, handed } => {
            f.after_handed(&Shown::line(item.as_str()), &iso(on), &iso(handed))
        }
        Fault::NothingHanded { unit: who, task } => f.nothing_handed(&unit(who), task),
        Fault::NoReview => f.no_review().to_owned(),
        Fault::AlreadyAccepted => f.already_accepted().to_owned(),
        Fault::AlreadyReturned => f.already_returned().to_owned(),
        Fault::BeforeHanded { handed, on } => f.before_handed(&iso(handed), &iso(on)),
        Fault::WordsNeeded => f.words_needed().to_owned(),
        Fault::NothingNeeded => f.nothing_needed().to_owned(),
        Fault::AlreadyClosed { on } => f.already_closed(&iso(on)),
        Fault::NotClosed => f.not_closed().to_owned(),
    }
}
