//! The body of the record.

use super::asked::Asked;
use super::stated::Meant;
use crate::board::key::{Key, Which};
use crate::board::obligation::Obligation;
use crate::figure::Decimal;
use crate::journal::{Body, Meets, Note, Progress};
use crate::plan::UnitId;

impl Asked<'_> {
    pub(super) fn progress(
        &self,
        unit: Option<UnitId>,
        value: Option<(Decimal, Option<Decimal>)>,
        key: Option<Key>,
    ) -> Meant {
        let meets = match key.as_ref().map(|key| &key.which) {
            // A figure counts by its day, whatever it was typed for.
            Some(_) if value.is_some() => Meets::Item,
            Some(Which::Period(period)) => Meets::Period(*period),
            Some(Which::Day(day)) => Meets::Checkpoint(*day),
            Some(Which::Case(id, step)) => {
                Meets::Case(Box::new((*id, step.as_deref().map(Box::from))))
            }
            Some(Which::Whole) | None => Meets::Item,
        };
        let body = Body::Progress(Progress {
            on: self.entry.on,
            item: self.entry.item.id.clone(),
            unit,
            value: value.map(|it| it.0),
            of: value.and_then(|it| it.1),
            done: value.is_none(),
            meets,
            note: self.entry.note.map(Box::from),
            evidence: self
                .entry
                .evidence
                .iter()
                .map(|piece| Box::from(piece.as_str()))
                .collect(),
        });
        Meant { body, key }
    }

    /// Words alone are a remark and meet nothing.
    pub(super) fn note(&self, unit: Option<UnitId>, about: Option<&Obligation>) -> Meant {
        let body = Body::Note(Note {
            on: self.entry.on,
            item: Some(self.entry.item.id.clone()),
            unit,
            text: Box::from(self.entry.note.unwrap_or_default()),
        });
        Meant {
            body,
            key: about.map(|it| it.key.clone()),
        }
    }

    pub(super) fn measure(&self) -> String {
        self.entry.item.measure().unwrap_or_default().to_owned()
    }
}
