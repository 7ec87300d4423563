//! The record that a stated fact comes to.

use super::asked::{Asked, open};
use super::fault::EntryFault;
use super::stated::{Entry, Given, Meant};
use crate::board::obligation::Obligation;
use crate::board::whole::{Board, When, figures};
use crate::figure::{Decimal, TypedFigure};
use crate::journal::Book;
use crate::plan::{Kind, Plan, Split, UnitId};

/// The record that an entry comes to on this board.
pub fn meant(
    plan: &Plan,
    book: &Book,
    board: &Board,
    entry: &Entry<'_>,
) -> Result<Meant, EntryFault> {
    let as_of = board.when.as_of;
    if entry.on > as_of {
        return Err(EntryFault::AfterAsOf {
            on: entry.on,
            as_of,
        });
    }
    let opens_case = matches!(entry.item.kind, Kind::Case(_)) && entry.which.is_none();
    if entry.given == Given::Nothing && entry.note.is_none() && !opens_case {
        return Err(EntryFault::NothingGiven);
    }
    let asked = Asked {
        plan,
        book,
        board,
        entry,
    };
    match &entry.item.kind {
        Kind::Case(_) => asked.case(),
        Kind::Indicator(_) | Kind::Zero(_) => asked.figure(),
        Kind::Milestone { .. } | Kind::Standing(_) | Kind::Report(_) | Kind::Requirement => {
            asked.done()
        }
    }
}

impl Asked<'_> {
    fn figure(&self) -> Result<Meant, EntryFault> {
        let unit = self.unit()?;
        let owed = self.owed(unit.as_ref());
        let named = self.named(&owed)?;
        let in_words = |one: &Obligation| one.label.is_some();
        let key = match self.entry.given {
            Given::Nothing => return Ok(self.note(unit, named)),
            Given::Done => {
                let step = match named {
                    Some(named) => Some(named),
                    None => open(&owed).find(|it| in_words(it)),
                };
                let Some(step) = step.filter(|it| in_words(it)) else {
                    return Err(EntryFault::FigureNeeded {
                        measure: self.measure(),
                        ratio: self.entry.item.ratio,
                    });
                };
                return Ok(self.progress(unit, None, Some(step.key.clone())));
            }
            Given::Figure(_) => named.or_else(|| {
                open(&owed)
                    .find(|it| !in_words(it))
                    .or_else(|| owed.last().copied())
            }),
        };
        if key.is_some_and(in_words) {
            return Err(EntryFault::NoFigureHere);
        }
        let value = self.value(unit.as_ref())?;
        Ok(self.progress(unit, Some(value), key.map(|it| it.key.clone())))
    }

    /// The figure itself, and of a ratio the whole.
    fn value(&self, unit: Option<&UnitId>) -> Result<(Decimal, Option<Decimal>), EntryFault> {
        let item = self.entry.item;
        let Given::Figure(typed) = self.entry.given else {
            return Err(EntryFault::NothingGiven);
        };
        match typed {
            TypedFigure::Parts(parts) if item.ratio => Ok((parts.have, Some(parts.of))),
            TypedFigure::Parts(_) => Err(EntryFault::PartsNotHere {
                measure: self.measure(),
            }),
            TypedFigure::Value(_) | TypedFigure::Plus(_)
                if item.ratio && matches!(item.split, Split::Sum(_)) =>
            {
                Err(EntryFault::PartsNeeded)
            }
            TypedFigure::Value(value) => Ok((value, None)),
            TypedFigure::Plus(_) if item.ratio => Err(EntryFault::PartsNeeded),
            TypedFigure::Plus(more) => {
                let until = When::on(self.entry.on);
                let series = figures(self.plan, self.book, until, item, unit);
                let before = series.latest().ok_or(EntryFault::NothingBefore)?;
                let sum = before.value.checked_add(more);
                sum.map(|sum| (sum, None)).ok_or(EntryFault::TooLarge)
            }
        }
    }

    fn done(&self) -> Result<Meant, EntryFault> {
        if let Given::Figure(_) = self.entry.given {
            return Err(EntryFault::NoFigureHere);
        }
        let unit = self.unit()?;
        let owed = self.owed(unit.as_ref());
        let named = self.named_or_begun(&owed, unit.as_ref())?;
        if self.entry.given == Given::Nothing {
            let obligation = owed
                .iter()
                .find(|it| named.as_ref() == Some(&it.key))
                .copied();
            return Ok(self.note(unit, obligation));
        }
        if self.entry.item.kind == Kind::Requirement {
            return Ok(self.progress(unit, None, None));
        }
        let key = match named {
            Some(key) => key,
            None => self.earliest(&owed).ok_or(EntryFault::AllMet)?,
        };
        Ok(self.progress(unit, None, Some(key)))
    }
}
