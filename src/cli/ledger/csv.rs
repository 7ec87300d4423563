//! A table of problems as spreadsheets write it: which column is which, and each row as an entry.

use foldhash::HashSet;

use super::names;
use super::stop::LedgerStop;
use crate::board::ledger::may_open;
use crate::calendar::Day;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::{resolve, stop_text};
use crate::journal::{Entry, Ledger, Source};
use crate::locale::words::LedgerCsv;
use crate::locale::{Lang, Words};
use crate::plan::UnitId;

/// What a table came to.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) good: Vec<Row>,
    pub(super) bad: Vec<Bad>,
}

/// A row that can be saved.
#[derive(Debug)]
pub(super) struct Row {
    /// In the file, from 1.
    pub(super) line: u64,
    pub(super) entry: Entry,
}

/// A row that cannot, and why.
#[derive(Debug)]
pub(super) struct Bad {
    pub(super) line: u64,
    pub(super) why: String,
}

/// Reads a table in UTF-8, with or without its mark, or in GB18030; `source`: of rows that name none.
pub(super) fn read(
    words: &Words,
    opened: &Opened,
    bytes: &[u8],
    source: Option<Source>,
) -> Result<Read, Stop> {
    let text = decode(bytes).ok_or(LedgerStop::Encoding)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let head = match records.next() {
        Some(Ok(head)) => head,
        Some(Err(_)) | None => csv::StringRecord::new(),
    };
    let columns = Columns::of(words, &head, source)?;
    let mut read = Read {
        good: Vec::new(),
        bad: Vec::new(),
    };
    let mut seen: HashSet<_> = opened
        .board
        .ledger
        .iter()
        .filter(|it| it.ledger() == Ledger::Problem)
        .map(|it| same_as(&it.entry))
        .collect();
    let mut last = 1;
    for record in records {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let why = words.ledger_cli.bad_line(&error.to_string());
                let line = error.position().map_or(last + 1, csv::Position::line);
                read.bad.push(Bad { line, why });
                continue;
            }
        };
        last = record.position().map_or(last + 1, csv::Position::line);
        if record.iter().all(str::is_empty) {
            continue;
        }
        match columns.entry(words, opened, &record) {
            Ok(entry) if !seen.insert(same_as(&entry)) => read.bad.push(Bad {
                line: last,
                why: words.ledger_cli.there_already().to_owned(),
            }),
            Ok(entry) => read.good.push(Row { line: last, entry }),
            Err(stop) => read.bad.push(Bad {
                line: last,
                why: stop_text::line(words, &stop),
            }),
        }
    }
    Ok(read)
}

/// What makes two rows the same problem: a table imported twice is not to be counted twice.
fn same_as(entry: &Entry) -> (String, Day, Vec<UnitId>) {
    (entry.what.to_string(), entry.on, entry.units.clone())
}

fn decode(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}

/// Which column holds what.
struct Columns {
    what: usize,
    measure: Option<usize>,
    goal: Option<usize>,
    units: Option<usize>,
    person: Option<usize>,
    reviewer: Option<usize>,
    source: Option<usize>,
    /// Where there is no such column, or nothing in it.
    no_source: Option<Source>,
    reference: Option<usize>,
    task: Option<usize>,
    found: Option<usize>,
    due: Option<usize>,
    /// What stands for no day.
    long_term: Vec<String>,
}

impl Columns {
    fn of(
        words: &Words,
        head: &csv::StringRecord,
        no_source: Option<Source>,
    ) -> Result<Self, Stop> {
        let all: Vec<Words> = [Lang::Zh, Lang::En].into_iter().map(Words::of).collect();
        let names = |of: &dyn Fn(&LedgerCsv) -> &str| -> Vec<String> {
            let lists = all.iter().map(|words| of(&words.ledger_csv));
            lists
                .flat_map(|list| list.split('|'))
                .map(str::to_owned)
                .collect()
        };
        let find = |of: &dyn Fn(&LedgerCsv) -> &str| {
            let names = names(of);
            head.iter()
                .position(|cell| names.iter().any(|name| name.eq_ignore_ascii_case(cell)))
        };
        let missing = |of: &dyn Fn(&LedgerCsv) -> &str| {
            let first = of(&words.ledger_csv).split('|').next().unwrap_or_default();
            Stop::from(LedgerStop::NoColumn(first.to_owned()))
        };
        let source = find(&LedgerCsv::source);
        if source.is_none() && no_source.is_none() {
            return Err(missing(&LedgerCsv::source));
        }
        Ok(Self {
            what: find(&LedgerCsv::what).ok_or_else(|| missing(&LedgerCsv::what))?,
            measure: find(&LedgerCsv::measure),
            goal: find(&LedgerCsv::goal),
            units: find(&LedgerCsv::units),
            person: find(&LedgerCsv::person),
            reviewer: find(&LedgerCsv::reviewer),
            source,
            no_source,
            reference: find(&LedgerCsv::reference),
            task: find(&LedgerCsv::task),
            found: find(&LedgerCsv::found),
            due: Some(find(&LedgerCsv::due).ok_or_else(|| missing(&LedgerCsv::due))?),
            long_term: names(&LedgerCsv::long_term),
        })
    }

    /// A row as an entry, checked as if it were typed by itself.
    fn entry(
        &self,
        words: &Words,
        opened: &Opened,
        record: &csv::StringRecord,
    ) -> Result<Entry, Stop> {
        let cell = |at: Option<usize>| {
            at.and_then(|at| record.get(at))
                .filter(|cell| !cell.is_empty())
        };
        let text = |at| cell(at).map(Box::<str>::from);
        let source = match (cell(self.source), self.no_source) {
            (Some(typed), _) => names::source(words, typed)?,
            (None, Some(source)) => source,
            (None, None) => names::source(words, "")?,
        };
        let mut units: Vec<UnitId> = Vec::new();
        for name in cell(self.units).into_iter().flat_map(separate) {
            let unit = resolve::unit(&opened.plan, name)?;
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        let entry = Entry {
            ledger: Ledger::Problem,
            on: match cell(self.found) {
                Some(typed) => resolve::day(opened, typed)?,
                None => opened.day(),
            },
            what: cell(Some(self.what)).unwrap_or_default().into(),
            measure: text(self.measure),
            goal: text(self.goal),
            units,
            person: text(self.person),
            reviewer: text(self.reviewer),
            source,
            reference: text(self.reference),
            task: match cell(self.task) {
                Some(typed) => Some(resolve::task(&opened.plan, typed)?),
                None => None,
            },
            leader: None,
            due: self.due(words, opened, cell(self.due))?,
            from: None,
            evidence: Vec::new(),
        };
        may_open(&opened.plan, opened.board.when, &entry).map_err(|fault| LedgerStop::Open {
            fault,
            year: opened.plan.year,
        })?;
        Ok(entry)
    }

    /// A day, or a word that says there is none; nothing at all is neither.
    fn due(
        &self,
        words: &Words,
        opened: &Opened,
        typed: Option<&str>,
    ) -> Result<Option<Day>, Stop> {
        let Some(typed) = typed else {
            let name = words.ledger_csv.due().split('|').next().unwrap_or_default();
            return Err(LedgerStop::EmptyCell(name.to_owned()).into());
        };
        if self
            .long_term
            .iter()
            .any(|it| it.eq_ignore_ascii_case(typed))
        {
            return Ok(None);
        }
        Ok(Some(resolve::day(opened, typed)?))
    }
}

/// Several names in one cell.
fn separate(cell: &str) -> impl Iterator<Item = &str> {
    // The signs between names, those of Chinese text among them.
    cell.split(['\u{3001}', ',', ';', '/', '\n', '\u{ff0c}', '\u{ff1b}'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
}
