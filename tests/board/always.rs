//! What properties have in common: lines in any order, what is left out, what is taken back.

use duban::calendar::Day;
use duban::journal::{Body, Book, Record, Void, write_line};
use proptest::prelude::*;

use crate::given::{id, record};

/// Records, and the same in any order.
pub(crate) fn shuffled(
    records: impl Strategy<Value = Vec<Record>>,
) -> impl Strategy<Value = (Vec<Record>, Vec<Record>)> {
    records.prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
}

/// The records as lines of two files, read again; the file that is cut off comes first.
pub(crate) fn in_two_files(records: &[Record], cut: usize) -> Book {
    let file = |records: &[Record]| {
        let lines = records.iter().map(|it| format!("{}\n", write_line(it)));
        lines.collect::<String>().into_bytes()
    };
    let (one, two) = records.split_at(cut.min(records.len()));
    let read = Book::read([
        ("journal/2024-03/b.toml".to_owned(), file(one)),
        ("journal/2024-02/a.toml".to_owned(), file(two)),
    ]);
    assert_eq!(read.records.len(), records.len(), "{:?}", read.faults);
    read
}

/// What was written by a day.
pub(crate) fn written_by(records: &[Record], known: Day) -> Vec<Record> {
    let written = records.iter().filter(|it| it.written() <= known);
    written.cloned().collect()
}

/// One record more, number `at`, and the one that takes it back.
pub(crate) fn and_taken_back(
    records: &[Record],
    at: usize,
    written: Day,
    more: Body,
) -> Vec<Record> {
    let void = Void {
        target: id(at),
        reason: None,
    };
    let mut all = records.to_vec();
    all.push(record(at, written, more));
    all.push(record(at + 1, written, Body::Void(void)));
    all
}

/// The records, and those of them that count; what names a record that does not, as if it were there,
/// is in neither.
pub(crate) fn with_and_without(
    records: &[Record],
    counts: impl Fn(&Record) -> bool,
) -> (Vec<Record>, Vec<Record>) {
    let hangs = |it: &Record| {
        let mut left_out = records.iter().filter(|other| !counts(other));
        !matches!(it.body, Body::Dispatch(_)) && left_out.any(|later| it.body.rests_on(later.id))
    };
    let all: Vec<Record> = records.iter().filter(|it| !hangs(it)).cloned().collect();
    let kept = all.iter().filter(|it| counts(it)).cloned().collect();
    (all, kept)
}
