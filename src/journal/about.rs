//! What a record is about: its item, its unit, its words, its evidence.

use super::record::Body;
use crate::plan::{ItemId, UnitId};

/// Keys of what is no item of the plan.
const ROUNDS_AND_LEDGER: [&str; 4] = ["dispatch", "inspection", "problem", "assignment"];

/// The item at the head of an obligation's key, where it is one of the plan.
fn item_of_key(key: &str) -> Option<ItemId> {
    let item = key.split(['@', '/', '#']).next().unwrap_or_default();
    (!ROUNDS_AND_LEDGER.contains(&item)).then(|| ItemId::from(item))
}

impl Body {
    /// The item that it names; of a sheet, which may name several, none.
    pub fn item(&self) -> Option<ItemId> {
        match self {
            Self::Progress(it) => Some(it.item.clone()),
            Self::Case(it) => Some(it.item.clone()),
            Self::Flag(it) => Some(it.item.clone()),
            Self::Note(it) => it.item.clone(),
            Self::Extension(it) => item_of_key(&it.key),
            Self::Reminder(it) => it.key.as_deref().and_then(item_of_key),
            Self::Checkin(_)
            | Self::Dispatch(_)
            | Self::Visit(_)
            | Self::Entry(_)
            | Self::Step(_)
            | Self::Review(_)
            | Self::Void(_)
            | Self::Accept(_)
            | Self::Other { .. } => None,
        }
    }

    /// Whether it says something of this item.
    pub fn is_about(&self, item: &ItemId) -> bool {
        if let Self::Checkin(sheet) = self {
            sheet.facts.iter().any(|fact| fact.it.item == *item)
        } else {
            self.item().as_ref() == Some(item)
        }
    }

    /// The one unit that it names.
    pub fn unit(&self) -> Option<&UnitId> {
        match self {
            Self::Progress(it) => it.unit.as_ref(),
            Self::Checkin(it) => Some(&it.unit),
            Self::Visit(it) => Some(&it.unit),
            Self::Entry(it) => it.units.first().filter(|_| it.units.len() == 1),
            Self::Step(it) => it.unit.as_ref(),
            Self::Case(it) => Some(&it.unit),
            Self::Reminder(it) => Some(&it.unit),
            Self::Flag(it) => it.unit.as_ref(),
            Self::Note(it) => it.unit.as_ref(),
            Self::Dispatch(_)
            | Self::Extension(_)
            | Self::Review(_)
            | Self::Void(_)
            | Self::Accept(_)
            | Self::Other { .. } => None,
        }
    }

    /// What was written in words.
    pub fn note(&self) -> Option<&str> {
        match self {
            Self::Progress(it) => it.note.as_deref(),
            Self::Checkin(it) => it.progress.as_deref().or(it.trouble.as_deref()),
            Self::Visit(it) => it.note.as_deref(),
            Self::Entry(it) => it.measure.as_deref(),
            Self::Step(it) => it.note.as_deref(),
            Self::Case(it) => it.note.as_deref(),
            Self::Extension(it) => it.reason.as_deref(),
            Self::Reminder(it) => it.text.as_deref(),
            Self::Review(it) => it.note.as_deref(),
            Self::Flag(it) => Some(&it.reason),
            Self::Note(it) => Some(&it.text),
            Self::Void(it) => it.reason.as_deref(),
            Self::Accept(it) => Some(&it.reason),
            Self::Dispatch(_) | Self::Other { .. } => None,
        }
    }

    /// Paths and links.
    pub fn evidence(&self) -> &[Box<str>] {
        match self {
            Self::Progress(it) => &it.evidence,
            Self::Visit(it) => &it.evidence,
            Self::Entry(it) => &it.evidence,
            Self::Step(it) => &it.evidence,
            Self::Checkin(_)
            | Self::Dispatch(_)
            | Self::Case(_)
            | Self::Extension(_)
            | Self::Reminder(_)
            | Self::Review(_)
            | Self::Flag(_)
            | Self::Note(_)
            | Self::Void(_)
            | Self::Accept(_)
            | Self::Other { .. } => &[],
        }
    }

    /// The figure that it states.
    pub const fn value(&self) -> Option<crate::figure::Decimal> {
        if let Self::Progress(it) = self {
            it.value
        } else {
            None
        }
    }
}
