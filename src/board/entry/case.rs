//! Cases: opened, and met step by step.

use super::asked::{Asked, open};
use super::fault::EntryFault;
use super::stated::{Given, Meant, reporters};
use crate::board::obligation::Obligation;
use crate::figure::{Decimal, TypedFigure};
use crate::journal::{Body, Case};

impl Asked<'_> {
    pub(super) fn case(&self) -> Result<Meant, EntryFault> {
        match (&self.entry.which, self.entry.given) {
            (None, Given::Nothing | Given::Figure(_)) => self.open_case(),
            (_, Given::Figure(_)) => Err(EntryFault::NoFigureHere),
            (which, given) => {
                let owed: Vec<&Obligation> = self
                    .board
                    .obligations
                    .iter()
                    .filter(|it| it.key.item == self.entry.item.id)
                    .filter(|it| self.entry.unit.is_none() || it.unit == self.entry.unit)
                    .collect();
                let one = match which {
                    Some(_) => self.named(&owed)?,
                    None => only_open(&owed)?,
                };
                let Some(one) = one else {
                    return Err(EntryFault::AllMet);
                };
                if one.light.is_settled() && given == Given::Done {
                    return Err(EntryFault::AllMet);
                }
                if given == Given::Nothing {
                    return Ok(self.note(one.unit.clone(), Some(one)));
                }
                Ok(self.progress(one.unit.clone(), None, Some(one.key.clone())))
            }
        }
    }

    fn open_case(&self) -> Result<Meant, EntryFault> {
        let unit = self.unit()?;
        let owers = || reporters(self.plan, self.entry.item);
        let unit = unit.ok_or_else(|| EntryFault::UnitNeeded { owers: owers() })?;
        let label = self.entry.note.ok_or(EntryFault::LabelNeeded)?;
        let count = match self.entry.given {
            Given::Figure(TypedFigure::Value(count)) => whole(count)?,
            Given::Figure(TypedFigure::Parts(_) | TypedFigure::Plus(_)) => {
                return Err(EntryFault::NoFigureHere);
            }
            Given::Nothing | Given::Done => 1,
        };
        let body = Body::Case(Case {
            on: self.entry.on,
            item: self.entry.item.id.clone(),
            unit,
            label: Box::from(label),
            count,
            note: None,
        });
        Ok(Meant { body, key: None })
    }
}

fn only_open<'a>(owed: &[&'a Obligation]) -> Result<Option<&'a Obligation>, EntryFault> {
    let open: Vec<_> = open(owed).collect();
    match open.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only)),
        several => Err(EntryFault::Several {
            keys: several.iter().map(|it| it.key.clone()).collect(),
        }),
    }
}

fn whole(count: Decimal) -> Result<u32, EntryFault> {
    if !count.is_whole() || count < Decimal::from_int(1) {
        return Err(EntryFault::NoFigureHere);
    }
    u32::try_from(count.ten_thousandths() / 10_000).map_err(|_| EntryFault::TooLarge)
}
