//! All records of a journal, read from its files, and what is wrong with those.

use super::fault::{LineFault, LineRemark};
use super::reading;
use super::record::{Body, Record, RecordId};

/// Where a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Place in the book's files.
    pub file: u32,
    /// From 1.
    pub line: u32,
    /// The line's checksum where it has one, else CRC-32 of all its bytes.
    pub crc: u32,
}

/// A journal as it was read. The order of files and lines makes no difference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    /// Sorted by id; each id once.
    pub records: Vec<Record>,
    /// Where each record stands, in the same order.
    pub places: Vec<Place>,
    /// Paths in the plan folder, sorted.
    pub files: Vec<String>,
    pub faults: Vec<LineFault>,
    pub remarks: Vec<LineRemark>,
}

impl Book {
    /// Reads files, each given by its path in the plan folder and its bytes.
    pub fn read(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        reading::read(files.into_iter().collect())
    }

    /// The record at a place in `records`.
    pub fn record(&self, at: u32) -> Option<&Record> {
        self.records.get(usize::try_from(at).ok()?)
    }

    /// Where the record with this id stands in `records`.
    pub fn position(&self, id: RecordId) -> Option<u32> {
        let at = self
            .records
            .binary_search_by_key(&id, |record| record.id)
            .ok()?;
        u32::try_from(at).ok()
    }

    /// The record with this id.
    pub fn get(&self, id: RecordId) -> Option<&Record> {
        self.record(self.position(id)?)
    }

    /// The greatest id, which new ones must follow.
    pub fn greatest(&self) -> Option<RecordId> {
        self.records.last().map(|record| record.id)
    }

    /// The file and line of the record at a place in `records`.
    pub fn place(&self, at: u32) -> Option<(&str, u32)> {
        let place = self.places.get(usize::try_from(at).ok()?)?;
        let file = self.files.get(usize::try_from(place.file).ok()?)?;
        Some((file, place.line))
    }

    /// What names the line of the record at a place in `records` when a fault of it is accepted.
    pub fn crc(&self, at: u32) -> Option<u32> {
        let place = self.places.get(usize::try_from(at).ok()?)?;
        Some(place.crc)
    }

    /// Those of `faults` that nobody has accepted.
    pub fn open<'a>(&self, faults: &'a [LineFault]) -> Vec<&'a LineFault> {
        let accepted: Vec<_> = self
            .live(None)
            .into_iter()
            .filter_map(|at| {
                if let Body::Accept(accept) = &self.record(at)?.body {
                    Some(accept)
                } else {
                    None
                }
            })
            .collect();
        let is_accepted = |fault: &LineFault| {
            accepted.iter().any(|accept| {
                accept.crc == fault.crc
                    && (*accept.fault == *fault.place()
                        || fault
                            .kind
                            .id()
                            .is_some_and(|id| accept.fault.eq_ignore_ascii_case(&id.to_string())))
            })
        };
        faults.iter().filter(|fault| !is_accepted(fault)).collect()
    }

    /// Its own faults that nobody has accepted.
    pub fn open_faults(&self) -> Vec<&LineFault> {
        self.open(&self.faults)
    }
}
