//! What a record is about.

use super::key::Key;
use crate::journal::Body;
use crate::plan::{ItemId, UnitId};

/// The item that a record speaks of.
pub fn item_of(body: &Body) -> Option<ItemId> {
    match body {
        Body::Progress(it) => Some(it.item.clone()),
        Body::Case(it) => Some(it.item.clone()),
        Body::Flag(it) => Some(it.item.clone()),
        Body::Note(it) => it.item.clone(),
        Body::Extension(it) => Key::parse(&it.key).map(|key| key.item),
        Body::Void(_) | Body::Accept(_) | Body::Other { .. } => None,
    }
}

/// The unit that a record names.
pub const fn unit_of(body: &Body) -> Option<&UnitId> {
    match body {
        Body::Progress(it) => it.unit.as_ref(),
        Body::Case(it) => Some(&it.unit),
        Body::Flag(it) => it.unit.as_ref(),
        Body::Note(it) => it.unit.as_ref(),
        Body::Extension(_) | Body::Void(_) | Body::Accept(_) | Body::Other { .. } => None,
    }
}
