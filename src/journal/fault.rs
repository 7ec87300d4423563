//! What is wrong with, or worth a look in, the journal: as data, without words for people.

use crate::calendar::Day;
use crate::figure::Decimal;
use crate::plan::{ItemId, UnitId};

use super::record::RecordId;

/// Something wrong in a journal file. The line is kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    pub kind: FaultKind,
    /// Path in the plan folder.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// The line as it stands there, to be shown.
    pub bytes: Box<[u8]>,
    /// The line's checksum where it is right, else CRC-32 of all its bytes.
    pub crc: u32,
}

impl LineFault {
    /// By what it can be accepted: `file:line`.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Not UTF-8; the encoding it looks like, where it looks like one.
    NotUtf8 { looks_like: Option<&'static str> },
    /// Left by a merge that was not finished.
    ConflictMarker,
    /// The line was changed after it was written.
    Checksum { written: u32, found: u32 },
    /// Not TOML; in the reader's English words.
    Syntax { message: String },
    /// TOML, but not one key with an inline table.
    NotARecord,
    /// The key is not a ULID.
    BadId { id: String },
    /// An id beyond the year 2100.
    IdTooLate { id: RecordId },
    /// The kind needs this field.
    Missing { field: &'static str },
    /// The field's value is not what it should be, or does not go with the others.
    BadField { field: &'static str },
    /// Another line has the same id and holds; this one does not.
    TwoLines { id: RecordId },
    /// The plan has no such item.
    UnknownItem { id: RecordId, item: ItemId },
    /// The plan has no such unit.
    UnknownUnit { id: RecordId, unit: UnitId },
    /// The plan has no such task.
    UnknownTask { id: RecordId, task: u32 },
}

impl FaultKind {
    /// The kind as a word that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 { .. } => "not_utf8",
            Self::ConflictMarker => "conflict_marker",
            Self::Checksum { .. } => "checksum",
            Self::Syntax { .. } => "syntax",
            Self::NotARecord => "not_a_record",
            Self::BadId { .. } => "bad_id",
            Self::IdTooLate { .. } => "id_too_late",
            Self::Missing { .. } => "missing_field",
            Self::BadField { .. } => "bad_field",
            Self::TwoLines { .. } => "two_lines_one_id",
            Self::UnknownItem { .. } => "unknown_item",
            Self::UnknownUnit { .. } => "unknown_unit",
            Self::UnknownTask { .. } => "unknown_task",
        }
    }

    /// The record that it is about, where the line could be read.
    pub const fn id(&self) -> Option<RecordId> {
        match self {
            Self::IdTooLate { id }
            | Self::TwoLines { id }
            | Self::UnknownItem { id, .. }
            | Self::UnknownUnit { id, .. }
            | Self::UnknownTask { id, .. } => Some(*id),
            Self::NotUtf8 { .. }
            | Self::ConflictMarker
            | Self::Checksum { .. }
            | Self::Syntax { .. }
            | Self::NotARecord
            | Self::BadId { .. }
            | Self::Missing { .. }
            | Self::BadField { .. } => None,
        }
    }
}

/// Something worth a look in a journal file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRemark {
    pub kind: RemarkKind,
    /// Path in the plan folder.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// The record that it is about, where there is one.
    pub id: Option<RecordId>,
}

/// What is worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RemarkKind {
    /// Without a checksum: written by hand. It counts.
    ByHand,
    /// A last line that was not finished: skipped.
    TornTail,
    /// A torn tail that its writer has set aside.
    SetAside,
    /// A kind that this version does not know: kept, not counted.
    UnknownKind { kind: String },
    /// A void cannot be taken back: this one has no effect.
    VoidOfVoid { target: RecordId },
    /// A void whose record is not there (yet).
    VoidWaits { target: RecordId },
    /// It names a record that was taken back or is not there: it does not count.
    Orphan { names: RecordId },
    /// A figure lower than the one before it.
    Falls {
        item: ItemId,
        unit: Option<UnitId>,
        before: Decimal,
        now: Decimal,
    },
    /// The day lies outside the plan's.
    OutsidePlan { on: Day },
    /// The day is later than the one on which it was written.
    AheadOfWriting { on: Day, written: Day },
    /// The unit does not owe the item.
    NotOwed { item: ItemId, unit: UnitId },
    /// A step that could not be taken from where its entry stood: it changes nothing.
    IdleStep { entry: RecordId },
}

impl RemarkKind {
    /// The kind as a word that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ByHand => "by_hand",
            Self::TornTail => "torn_tail",
            Self::SetAside => "set_aside",
            Self::UnknownKind { .. } => "unknown_kind",
            Self::VoidOfVoid { .. } => "void_of_void",
            Self::VoidWaits { .. } => "void_waits",
            Self::Orphan { .. } => "orphan",
            Self::Falls { .. } => "falls",
            Self::OutsidePlan { .. } => "outside_plan",
            Self::AheadOfWriting { .. } => "ahead_of_writing",
            Self::NotOwed { .. } => "not_owed",
            Self::IdleStep { .. } => "idle_step",
        }
    }
}
