//! What a number of a unit's record counts: each fact as it is told elsewhere, and where it stands.

use crate::board::Light;
use crate::board::assess::{Counted, Measure, Tally, UnitRecord};
use crate::board::rounds::dispatch::{Late, Round, Rounds};
use crate::journal::{Ledger, RecordId};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::outcome::Place;
use crate::tui::views::one_line;

/// One fact.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    /// In time or not; empty where the number is a plain count.
    pub(super) word: String,
    pub(super) text: String,
    /// How it is meant.
    pub(super) light: Light,
    /// Where it stands.
    pub(super) place: Place,
}

/// The facts of a number, those that speak against the unit first.
pub(super) fn facts(desk: &Desk, record: &UnitRecord, tally: &Tally) -> Vec<Fact> {
    let words = &desk.words.assess_box;
    let round = (tally.measure == Measure::Sheets).then(|| {
        let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
        rounds.round(record.month)
    });
    let mut list: Vec<&Counted> = tally.facts.iter().collect();
    list.sort_by_key(|it| it.good);
    let told = list.into_iter().map(|it| {
        let (text, place) = match tally.measure {
            Measure::Sheets => sheet(desk, record, round.as_ref(), &it.key),
            Measure::Obligations => obligation(desk, &it.key),
            Measure::Problems => problem(desk, &it.key),
            Measure::Extensions | Measure::Named => of_record(desk, &it.key),
        };
        let (word, light) = match (tally.measure.is_share(), it.good) {
            (false, _) => ("", Light::Yellow),
            (true, true) => (words.in_time(), Light::Green),
            (true, false) => (words.not_in_time(), Light::Red),
        };
        Fact {
            word: word.to_owned(),
            text,
            light,
            place,
        }
    });
    told.collect()
}

/// A sheet of the month's round.
fn sheet(desk: &Desk, record: &UnitRecord, round: Option<&Round>, key: &str) -> (String, Place) {
    let place = Place::Dispatch(record.month);
    let task = key.split('/').nth(1).and_then(|it| it.parse::<u32>().ok());
    let found = task.zip(round).and_then(|(task, round)| {
        let cell = round.cell(&record.unit, task)?;
        Some((task, round, cell))
    });
    let Some((task, round, cell)) = found else {
        return (Shown::line(key).into_string(), place);
    };
    let matrix = &desk.words.matrix;
    let late = match cell.late {
        Some(Late::AfterDue) => matrix.after_due(),
        Some(Late::AfterClosing) => matrix.after_closing(),
        None => "",
    };
    let state = say::cell_state(&desk.words, round, cell);
    let state = format!("{state} {late}");
    let month = say::period(&desk.words, record.month, desk.plan.year);
    let words = &desk.words.assess_box;
    (words.sheet(&month, &task, &state.trim_end()), place)
}

fn obligation(desk: &Desk, key: &str) -> (String, Place) {
    let one = desk.board.find(key);
    let Some((one, item)) = one.and_then(|one| Some((one, desk.item(one.item)?))) else {
        return (Shown::line(key).into_string(), Place::Todo);
    };
    let id = Shown::line(item.id.as_str());
    let title = say::obligation_title(&desk.words, &desk.plan, one);
    let state = say::obligation_state(&desk.words, &desk.plan, &desk.board, one);
    let due = one.due.map(|due| say::day_short(due, desk.plan.year));
    let text = format!("{} {id} {title}  {state}", due.unwrap_or_default());
    (text.trim_start().to_owned(), Place::Item(item.id.clone()))
}

fn problem(desk: &Desk, key: &str) -> (String, Place) {
    let place = Place::Ledger(Some(Ledger::Problem), None);
    let Some(entry) = desk.board.ledger.iter().find(|it| it.key() == key) else {
        return (Shown::line(key).into_string(), place);
    };
    let what = Shown::line(&entry.entry.what);
    let state = say::ledger_state(&desk.words, &desk.plan, entry, desk.board.when);
    let place = Place::Ledger(Some(Ledger::Problem), Some(entry.light));
    (format!("{what}  {state}"), place)
}

/// A record by its id: it stands with its item, else in the log.
fn of_record(desk: &Desk, id: &str) -> (String, Place) {
    let record = RecordId::parse(id).and_then(|id| desk.book.get(id));
    let Some(record) = record else {
        return (Shown::line(id).into_string(), Place::Log);
    };
    let item = record.body.item();
    let item = item.filter(|it| desk.plan.item(it.as_str()).is_some());
    (one_line(desk, record), item.map_or(Place::Log, Place::Item))
}
