//! Which records count: what is voided, and what names a voided or absent record, does not.

use super::book::Book;
use super::record::{Body, Record, RecordId};
use crate::calendar::Day;

/// What has become of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// Taken back by a void.
    Voided,
    /// It names a record that was taken back or is not there.
    Orphan,
    /// A void, whose effect shows in what it takes back, or a kind that is not known.
    Apart,
    /// Written later than what is known.
    NotYet,
}

impl Book {
    /// Places in `records` of those that count, in the order of ids, knowing only what was written
    /// on or before `known`.
    pub fn live(&self, known: Option<Day>) -> Vec<u32> {
        (0_u32..)
            .zip(self.standings(known))
            .filter(|(_, standing)| *standing == Standing::Counts)
            .map(|(at, _)| at)
            .collect()
    }

    /// Places of the records that do not count because they name one that was taken back or is absent.
    pub fn orphans(&self) -> Vec<u32> {
        (0_u32..)
            .zip(self.standings(None))
            .filter(|(_, standing)| *standing == Standing::Orphan)
            .map(|(at, _)| at)
            .collect()
    }

    /// What has become of each record, in the order of `records`.
    pub fn standings(&self, known: Option<Day>) -> Vec<Standing> {
        let mut out: Vec<Option<Standing>> = self
            .records
            .iter()
            .map(|record| at_first(record, known))
            .collect();
        for (at, record) in self.records.iter().enumerate() {
            let Body::Void(void) = &record.body else {
                continue;
            };
            if out.get(at).copied().flatten() == Some(Standing::NotYet) {
                continue;
            }
            if let Some(target) = self.index(void.target)
                && let Some(standing @ (None | Some(Standing::Counts))) = out.get_mut(target)
            {
                *standing = Some(Standing::Voided);
            }
        }
        for at in 0..out.len() {
            if out.get(at).is_some_and(Option::is_none) {
                self.decide(at, &mut out);
            }
        }
        out.into_iter()
            .map(|standing| standing.unwrap_or(Standing::Orphan))
            .collect()
    }

    /// Live records that name this one: what a void of it would leave hanging.
    pub fn named_by(&self, id: RecordId) -> Vec<&Record> {
        self.live(None)
            .into_iter()
            .filter_map(|at| self.record(at))
            .filter(|record| record.body.rests_on(id))
            .collect()
    }

    fn index(&self, id: RecordId) -> Option<usize> {
        self.position(id).and_then(|at| usize::try_from(at).ok())
    }

    /// Follows the names from a record to one that is decided, and decides all on the way.
    fn decide(&self, start: usize, out: &mut [Option<Standing>]) {
        let mut way = Vec::new();
        let mut at = start;
        let end = loop {
            match out.get(at).copied().flatten() {
                Some(Standing::Counts) => break Standing::Counts,
                Some(_) if way.is_empty() => return,
                Some(_) => break Standing::Orphan,
                None => {}
            }
            // Records that name each other in a ring lead nowhere.
            if way.len() > self.records.len() {
                break Standing::Orphan;
            }
            way.push(at);
            let Some(name) = self.records.get(at).and_then(|record| record.body.names()) else {
                break Standing::Counts;
            };
            match self.index(name) {
                Some(next) => at = next,
                None => break Standing::Orphan,
            }
        };
        for at in way {
            if let Some(standing) = out.get_mut(at) {
                *standing = Some(end);
            }
        }
    }
}

/// What a record is by itself; `None`: as what it names turns out.
fn at_first(record: &Record, known: Option<Day>) -> Option<Standing> {
    if known.is_some_and(|day| record.written() > day) {
        return Some(Standing::NotYet);
    }
    match &record.body {
        Body::Void(_) | Body::Other { .. } => Some(Standing::Apart),
        Body::Progress(_)
        | Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Case(_)
        | Body::Extension(_)
        | Body::Reminder(_)
        | Body::Review(_)
        | Body::Flag(_)
        | Body::Note(_)
        | Body::Accept(_) => record.body.names().is_none().then_some(Standing::Counts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::samples::{case, case_done, day, figure, file, id, void};

    const NOTHING: [u32; 0] = [];

    fn book(records: &[Record]) -> Book {
        let book = Book::read([("journal/2024-04/a.toml".to_owned(), file(records))]);
        assert_eq!(book.faults, []);
        book
    }

    #[test]
    fn a_void_takes_back_one_record() {
        let book = book(&[
            figure(1, "25"),
            figure(2, "26"),
            void(3, 2, "2024-04-05T08:00:00+08:00"),
        ]);
        assert_eq!(book.live(None), [0]);
        assert_eq!(book.live(Some(day("2024-04-05"))), [0]);
        assert_eq!(
            book.live(Some(day("2024-04-04"))),
            [0, 1],
            "the void was not yet written"
        );
        assert_eq!(book.live(Some(day("2024-04-02"))), NOTHING);
    }

    #[test]
    fn written_is_the_date_as_written() {
        let mut record = figure(1, "25");
        record.at = "2024-04-03T00:30:00+08:00".parse().unwrap();
        assert_eq!(book(&[record.clone()]).live(Some(day("2024-04-03"))), [0]);
        record.at = "2024-04-02T16:30:00+00:00".parse().unwrap();
        assert_eq!(book(&[record]).live(Some(day("2024-04-02"))), [0]);
    }

    #[test]
    fn a_void_may_come_before_its_record_or_wait_for_it() {
        let late = "2024-04-05T08:00:00+08:00";
        assert_eq!(
            book(&[void(1, 2, late), figure(2, "25")]).live(None),
            NOTHING
        );
        assert_eq!(book(&[void(1, 9, late), figure(2, "25")]).live(None), [1]);
    }

    #[test]
    fn a_void_cannot_be_voided_and_two_do_no_harm() {
        let late = "2024-04-05T08:00:00+08:00";
        let all = book(&[
            figure(1, "25"),
            void(2, 1, late),
            void(3, 2, late),
            void(4, 1, late),
        ]);
        assert_eq!(all.live(None), NOTHING);
        assert_eq!(
            all.standings(None),
            [
                Standing::Voided,
                Standing::Apart,
                Standing::Apart,
                Standing::Apart
            ]
        );
    }

    #[test]
    fn what_names_a_voided_or_absent_record_does_not_count() {
        let late = "2024-04-05T08:00:00+08:00";
        let whole = book(&[case(1), case_done(2, 1)]);
        assert_eq!(whole.live(None), [0, 1]);
        assert_eq!(whole.named_by(id(1)).len(), 1);
        let voided = book(&[case(1), case_done(2, 1), void(3, 1, late)]);
        assert_eq!(voided.live(None), NOTHING);
        assert_eq!(voided.orphans(), [1]);
        assert_eq!(voided.live(Some(day("2024-04-04"))), [0, 1]);
        assert_eq!(book(&[case_done(2, 1)]).orphans(), [0]);
        // A name may point on, and round in a ring.
        assert_eq!(
            book(&[case(1), case_done(2, 1), case_done(3, 2)]).live(None),
            [0, 1, 2]
        );
        assert_eq!(
            book(&[case_done(1, 2), case_done(2, 3), case_done(3, 9)]).orphans(),
            [0, 1, 2]
        );
        assert_eq!(
            book(&[case_done(1, 2), case_done(2, 1), case_done(3, 1)]).orphans(),
            [0, 1, 2]
        );
    }
}
