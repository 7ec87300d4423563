//! Which unit and which obligation a stated fact is about.

use super::fault::EntryFault;
use super::stated::{Entry, reporters};
use crate::board::Detail;
use crate::board::key::{Key, Which};
use crate::board::obligation::Obligation;
use crate::board::whole::Board;
use crate::journal::Book;
use crate::plan::{Kind, Plan, UnitId};

/// An entry with all that it is held against.
pub(super) struct Asked<'a> {
    pub(super) plan: &'a Plan,
    pub(super) book: &'a Book,
    pub(super) board: &'a Board,
    pub(super) entry: &'a Entry<'a>,
}

impl<'a> Asked<'a> {
    /// The unit that the fact is of.
    pub(super) fn unit(&self) -> Result<Option<UnitId>, EntryFault> {
        let owers = reporters(self.plan, self.entry.item);
        match (&self.entry.unit, owers.as_slice()) {
            (Some(unit), owers) if owers.contains(unit) => Ok(Some(unit.clone())),
            // Ticked off by whoever takes part.
            (unit, _) if self.entry.item.kind == Kind::Requirement => Ok(unit.clone()),
            (Some(unit), owers) => Err(EntryFault::NotOwed {
                unit: unit.clone(),
                owers: owers.to_vec(),
            }),
            (None, []) => Ok(None),
            (None, [only]) => Ok(Some(only.clone())),
            (None, several) => Err(EntryFault::UnitNeeded {
                owers: several.to_vec(),
            }),
        }
    }

    /// The item's obligations of one unit, in order of days.
    pub(super) fn owed(&self, unit: Option<&UnitId>) -> Vec<&'a Obligation> {
        let mut owed: Vec<_> = self
            .board
            .obligations
            .iter()
            .filter(|it| it.key.item == self.entry.item.id)
            .filter(|it| it.key.unit.is_none() || it.key.unit.as_ref() == unit)
            .collect();
        owed.sort_by_key(|it| it.due);
        owed
    }

    /// The earliest that waits for a record; of what is confirmed, the running period too.
    pub(super) fn earliest(&self, owed: &[&Obligation]) -> Option<Key> {
        if let Kind::Standing(_) = self.entry.item.kind {
            // It stays green while the period before it is confirmed.
            let unconfirmed = |one: &&Obligation| {
                !one.details.iter().any(|detail| {
                    matches!(detail, Detail::Confirmed { period, .. }
                        if one.period() == Some(*period))
                })
            };
            let mut owed = owed.iter().copied().filter(unconfirmed);
            return owed
                .find(|it| !it.light.is_settled())
                .map(|it| it.key.clone());
        }
        open(owed).next().map(|it| it.key.clone())
    }

    /// The obligation that the entry names among those owed.
    pub(super) fn named(
        &self,
        owed: &[&'a Obligation],
    ) -> Result<Option<&'a Obligation>, EntryFault> {
        let Some(which) = &self.entry.which else {
            return Ok(None);
        };
        let found = owed.iter().find(|it| same(&it.key.which, which));
        match found {
            Some(found) => Ok(Some(found)),
            None => Err(self.unknown(owed)),
        }
    }

    /// The same, where a period that is confirmed or handed in early or again has no obligation.
    pub(super) fn named_or_begun(
        &self,
        owed: &[&'a Obligation],
        unit: Option<&UnitId>,
    ) -> Result<Option<Key>, EntryFault> {
        let (Kind::Standing(rhythm) | Kind::Report(rhythm), Some(Which::Period(period))) =
            (&self.entry.item.kind, &self.entry.which)
        else {
            return self.named(owed).map(|it| it.map(|it| it.key.clone()));
        };
        let in_year = period.end() >= self.plan.start && period.start() <= self.plan.end;
        if period.every() != rhythm.every || !in_year {
            return Err(self.unknown(owed));
        }
        if period.start() > self.board.when.as_of {
            return Err(EntryFault::NotBegun { period: *period });
        }
        let several = owed.iter().any(|it| it.key.unit.is_some());
        Ok(Some(Key {
            item: self.entry.item.id.clone(),
            which: Which::Period(*period),
            unit: unit.filter(|_| several).cloned(),
        }))
    }

    pub(super) fn unknown(&self, owed: &[&Obligation]) -> EntryFault {
        if let Some(Which::Period(period)) = &self.entry.which
            && period.start() > self.board.when.as_of
        {
            return EntryFault::NotBegun { period: *period };
        }
        EntryFault::NoSuchPart {
            keys: owed.iter().map(|it| it.key.clone()).collect(),
        }
    }
}

pub(super) fn open<'a, 'b>(
    owed: &'b [&'a Obligation],
) -> impl Iterator<Item = &'a Obligation> + use<'a, 'b> {
    owed.iter().copied().filter(|it| !it.light.is_settled())
}

/// A checkpoint may be named by its period, a case by its id with or without a step.
fn same(own: &Which, named: &Which) -> bool {
    match (own, named) {
        (Which::Day(own), Which::Period(period)) => *own == period.end(),
        (own, named) => own == named,
    }
}
