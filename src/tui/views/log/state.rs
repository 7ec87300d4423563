//! Which record is chosen.

use super::columns::Widths;
use crate::journal::{Record, RecordId, Standing};
use crate::tui::desk::Desk;
use crate::tui::views::cursor::Cursor;
use crate::tui::views::reported::Reported;

/// The view of the journal.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// Over the records, the newest at 0.
    pub(super) cursor: Cursor,
    /// The chosen record; `None` while the newest is, so that a new one is chosen as it comes.
    pub(super) chosen: Option<RecordId>,
    pub(super) reported: Reported,
    pub(super) widths: Widths,
    /// How many are taken back.
    pub(super) voided: usize,
}

impl Log {
    /// Chooses a record.
    pub fn open(&mut self, desk: &Desk, record: RecordId) {
        self.chosen = Some(record);
        self.keep(desk);
    }

    /// The place in the book of a line of the list.
    pub(super) fn place(desk: &Desk, line: usize) -> Option<usize> {
        desk.book.records.len().checked_sub(line + 1)
    }

    /// The chosen record and its place in the book.
    pub(super) fn record<'a>(&self, desk: &'a Desk) -> Option<(usize, &'a Record)> {
        let at = Self::place(desk, self.cursor.chosen())?;
        Some((at, desk.book.records.get(at)?))
    }

    /// Goes through the journal once.
    pub(super) fn reread(&mut self, desk: &Desk) {
        self.reported = Reported::gather(desk);
        self.widths = Widths::gather(desk);
        let all = 0..desk.book.records.len();
        self.voided = all
            .filter(|at| self.reported.standing(*at) == Standing::Voided)
            .count();
        self.keep(desk);
    }

    fn keep(&mut self, desk: &Desk) {
        let count = desk.book.records.len();
        let found = self
            .chosen
            .and_then(|id| desk.book.position(id))
            .and_then(|at| usize::try_from(at).ok());
        match (found, self.chosen) {
            (Some(at), _) => self.cursor.choose(count - 1 - at),
            (None, None) => self.cursor.choose(0),
            (None, Some(_)) => {}
        }
        self.cursor.clamp(count);
        self.note(desk);
    }

    /// Keeps in mind what is chosen.
    pub(super) fn note(&mut self, desk: &Desk) {
        self.chosen = match self.cursor.chosen() {
            0 => None,
            _ => self.record(desk).map(|(_, record)| record.id),
        };
    }
}
