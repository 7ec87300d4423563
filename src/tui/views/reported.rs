//! Reported as the views show them: which speak of an item, and what they say.

use crate::board::{Series, figures};
use crate::calendar::Day;
use crate::figure::Parts;
use crate::journal::{Body, Book, ExtensionStep, Meets, Progress, Record, RecordId, Standing};
use crate::locale::{Words, say};
use crate::plan::{Item, ItemId, Kind, UnitId};
use crate::text::Shown;
use crate::tui::desk::Desk;

/// What has become of each record, and which count for which item. Made once whenever the journal
/// or the day changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Reported {
    standings: Vec<Standing>,
    /// For each item of the plan places in the book, in the order of ids.
    by_item: Vec<Vec<u32>>,
}

impl Reported {
    /// Goes through the journal once.
    pub(super) fn gather(desk: &Desk) -> Self {
        let standings = desk.book.standings(desk.board.when.known);
        let mut by_item = vec![Vec::new(); desk.plan.items.len()];
        let records = desk.book.records.iter().zip(&standings);
        for ((record, standing), at) in records.zip(0_u32..) {
            let counts = *standing == Standing::Counts
                && record
                    .body
                    .on()
                    .is_some_and(|on| on <= desk.board.when.as_of);
            let slot = record
                .body
                .item()
                .filter(|_| counts)
                .and_then(|id| desk.plan.index.get(&id))
                .and_then(|item| by_item.get_mut(*item));
            if let Some(slot) = slot {
                slot.push(at);
            }
        }
        Self { standings, by_item }
    }

    /// What has become of the record at a place.
    pub(super) fn standing(&self, at: usize) -> Standing {
        self.standings.get(at).copied().unwrap_or(Standing::Counts)
    }

    /// Places of the records of an item that count, the latest day first.
    pub(super) fn latest(&self, desk: &Desk, item: usize) -> Vec<u32> {
        let mut list = self.by_item.get(item).cloned().unwrap_or_default();
        let order = |at: &u32| desk.book.record(*at).and_then(|record| record.body.on());
        list.sort_by_key(|at| std::cmp::Reverse((order(at), *at)));
        list
    }

    fn of<'a>(&self, desk: &'a Desk, item: usize) -> impl Iterator<Item = &'a Record> {
        let places = self.by_item.get(item).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|at| desk.book.record(*at))
    }

    /// An item's figures over time, the whole or one unit's, without going through the journal.
    pub(super) fn series(&self, desk: &Desk, at: usize, unit: Option<&UnitId>) -> Series {
        let Some(item) = desk.item(at) else {
            return Series::default();
        };
        let own = Book {
            records: self.of(desk, at).cloned().collect(),
            ..Book::default()
        };
        figures(&desk.plan, &own, desk.board.when, item, unit)
    }
}

/// What a record speaks of: of a void what the record that it takes back speaks of.
pub(super) fn about<'a>(desk: &'a Desk, record: &'a Record) -> &'a Body {
    let Body::Void(void) = &record.body else {
        return &record.body;
    };
    let taken_back = desk.book.get(void.target);
    taken_back.map_or(&record.body, |it| &it.body)
}

/// A record in texts for one line.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) kind: String,
    pub(super) on: Option<Day>,
    pub(super) by: String,
    /// The item it speaks of, also where the plan has it no more.
    pub(super) item: Option<ItemId>,
    pub(super) title: String,
    pub(super) unit: String,
    /// The figure, or what was done.
    pub(super) what: String,
    pub(super) note: String,
}

/// Puts a record into texts.
pub(super) fn tell(desk: &Desk, record: &Record) -> Told {
    let about = about(desk, record);
    let id = about.item();
    let item = id.as_ref().and_then(|id| desk.plan.item(id.as_str()));
    let words = &desk.words;
    let line = |text: &str| Shown::line(text).into_string();
    Told {
        kind: kind(words, &record.body),
        on: record.body.on(),
        by: line(&record.by),
        title: item.map_or_else(String::new, say::item_title),
        unit: about
            .unit()
            .map_or_else(String::new, |unit| line(unit.as_str())),
        what: what(desk, &record.body, item),
        note: record
            .body
            .note()
            .map_or_else(String::new, |it| line(&it.replace('\n', " "))),
        item: id,
    }
}

/// A record in one line: day, item, unit, what, note.
pub fn one_line(desk: &Desk, record: &Record) -> String {
    let told = tell(desk, record);
    let day = told.on.map(|on| say::day_short(on, desk.plan.year));
    let item = told.item.map(|id| Shown::line(id.as_str()).into_string());
    let parts = [
        day.unwrap_or_default(),
        item.unwrap_or_default(),
        told.title,
        told.unit,
        told.what,
        told.note,
    ];
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" ")
}

/// A record as it is confirmed: item, unit, what, the day as people say it.
pub fn record_line(desk: &Desk, record: &Record) -> String {
    let told = tell(desk, record);
    let day = told.on.map(|on| say::day(&desk.words, on, desk.plan.year));
    let item = told.item.map(|id| Shown::line(id.as_str()).into_string());
    let title = [item.unwrap_or_default(), told.title].join(" ");
    let what = if told.what.is_empty() {
        told.kind
    } else {
        told.what
    };
    let parts = [title, told.unit, what, day.unwrap_or_default()];
    let told: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    told.join("  ")
}

/// The kind's word; of an unknown one its name as written.
fn kind(words: &Words, body: &Body) -> String {
    let word = match body {
        Body::Progress(_) => words.records.progress(),
        Body::Case(_) => words.records.case(),
        Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Reminder(_)
        | Body::Review(_) => words.record_kind.of(body.kind()),
        Body::Extension(_) => words.records.extension(),
        Body::Flag(_) => words.records.flag(),
        Body::Note(_) => words.records.note(),
        Body::Void(_) => words.records.void(),
        Body::Accept(_) => words.records.accept(),
        Body::Other { kind } => return Shown::line(kind).into_string(),
    };
    word.to_owned()
}

fn what(desk: &Desk, body: &Body, item: Option<&Item>) -> String {
    let words = &desk.words.records;
    match body {
        Body::Progress(it) => progress(desk, it, item),
        Body::Case(it) => Shown::line(&it.label).into_string(),
        Body::Extension(it) => {
            let day = say::day_short(it.to, desk.plan.year);
            match it.step {
                ExtensionStep::Asked => words.asked(&day),
                ExtensionStep::Approved => words.approved(&day),
                ExtensionStep::Refused => words.refused(&day),
            }
        }
        Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Reminder(_)
        | Body::Review(_) => say::recorded(&desk.words, &desk.plan, body),
        Body::Flag(it) if it.set => words.set().to_owned(),
        Body::Flag(_) => words.lifted().to_owned(),
        Body::Void(it) => words.takes_back(&tail(it.target)),
        Body::Accept(it) => Shown::line(&it.fault).into_string(),
        Body::Other { .. } => words.unknown().to_owned(),
        Body::Note(_) => String::new(),
    }
}

/// The figure with its measure, else what was done, with the period or step it is about.
fn progress(desk: &Desk, it: &Progress, item: Option<&Item>) -> String {
    let words = &desk.words;
    let mut parts: Vec<String> = Vec::new();
    match &it.meets {
        Meets::Item => {}
        Meets::Period(period) => parts.push(say::period(words, *period, desk.plan.year)),
        Meets::Checkpoint(day) => parts.push(say::day_short(*day, desk.plan.year)),
        Meets::Case(case) => parts.push(case_label(desk, case.0)),
    }
    if let Some(value) = it.value {
        let measure = item.and_then(Item::measure).unwrap_or_default();
        parts.push(match it.of {
            Some(of) => Parts { have: value, of }.to_string(),
            None => say::figure(words, value, measure),
        });
    }
    if it.done {
        let done = match item.map(|item| &item.kind) {
            Some(Kind::Report(_)) => words.records.handed_in(),
            Some(Kind::Standing(_) | Kind::Zero(_)) => words.records.confirmed(),
            _ => words.records.done(),
        };
        parts.push(done.to_owned());
    }
    parts.join(" ")
}

/// A fact of a sheet: its item, and the figure or what was done.
pub(super) fn fact(desk: &Desk, it: &Progress) -> String {
    let item = desk.plan.item(it.item.as_str());
    format!(
        "{} {}",
        Shown::line(it.item.as_str()),
        progress(desk, it, item)
    )
}

fn case_label(desk: &Desk, id: RecordId) -> String {
    match desk.book.get(id).map(|record| &record.body) {
        Some(Body::Case(case)) => Shown::line(&case.label).into_string(),
        _ => tail(id),
    }
}

/// The last letters of an id, by which people name a record.
pub fn tail(id: RecordId) -> String {
    id.to_string().chars().skip(20).collect()
}
