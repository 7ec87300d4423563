//! What a stated fact would be as a record: whose it is, which obligation it meets, what it lacks.

use thiserror::Error;

use super::key::{Key, Which};
use super::obligation::Obligation;
use super::whole::{Board, When, figures};
use crate::calendar::{Day, Period};
use crate::figure::{Decimal, TypedFigure};
use crate::journal::{Body, Book, Case, Meets, Note, Progress};
use crate::plan::{Item, Kind, OwedBy, Plan, Split, UnitId};

/// A fact as someone states it, names resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    pub item: &'a Item,
    /// The obligation that is named, by key or by period or day.
    pub which: Option<Which>,
    pub unit: Option<UnitId>,
    /// The day the fact holds.
    pub on: Day,
    pub given: Given,
    pub note: Option<&'a str>,
    pub evidence: &'a [String],
}

/// What is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Nothing,
    /// Done, confirmed, handed in.
    Done,
    Figure(TypedFigure),
}

/// The record that an entry comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    pub body: Body,
    /// The obligation it meets or speaks of; `None` where it meets none.
    pub key: Option<Key>,
}

/// Why an entry cannot be recorded. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("neither a figure nor done")]
    NothingGiven,
    /// The item is done or handed in, not counted.
    #[error("no figure belongs to it")]
    NoFigureHere,
    /// The item is counted, not done.
    #[error("it needs a figure")]
    FigureNeeded { measure: String, ratio: bool },
    #[error("parts of a whole do not belong to it")]
    PartsNotHere { measure: String },
    /// Members' shares can be added only by their parts.
    #[error("it needs parts of a whole")]
    PartsNeeded,
    #[error("no earlier figure to add to")]
    NothingBefore,
    #[error("a figure beyond what can be held")]
    TooLarge,
    #[error("several units owe it")]
    UnitNeeded { owers: Vec<UnitId> },
    #[error("{unit} does not owe it")]
    NotOwed { unit: UnitId, owers: Vec<UnitId> },
    #[error("{period} has not begun")]
    NotBegun { period: Period },
    /// It has no such checkpoint, period or case.
    #[error("no such part of it")]
    NoSuchPart { keys: Vec<Key> },
    /// Several cases are open.
    #[error("several are open")]
    Several { keys: Vec<Key> },
    #[error("all met already")]
    AllMet,
    /// A case needs a few words that tell it from others.
    #[error("a case needs a label")]
    LabelNeeded,
}

/// Whose facts an item takes: who owes it, or the members whose figures add up.
pub fn reporters(plan: &Plan, item: &Item) -> Vec<UnitId> {
    if let Kind::Case(_) = item.kind {
        let mut all = Vec::new();
        for unit in item.units.iter().flat_map(|unit| plan.units.expand(unit)) {
            if !all.contains(&unit) {
                all.push(unit);
            }
        }
        return all;
    }
    match &item.split {
        Split::Sum(members) => members.clone(),
        Split::Whole if item.owed_by == OwedBy::Lead => {
            let lead = item.owers.first().or(item.lead.as_ref());
            lead.cloned().into_iter().collect()
        }
        Split::Each { .. } | Split::Whole => item.owers.clone(),
    }
}

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

struct Asked<'a> {
    plan: &'a Plan,
    book: &'a Book,
    board: &'a Board,
    entry: &'a Entry<'a>,
}

impl<'a> Asked<'a> {
    /// The unit that the fact is of.
    fn unit(&self) -> Result<Option<UnitId>, EntryFault> {
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
    fn owed(&self, unit: Option<&UnitId>) -> Vec<&'a Obligation> {
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

    /// The earliest that waits for a record; of what is confirmed, the running period too.
    fn earliest(&self, owed: &[&Obligation]) -> Option<Key> {
        if let Kind::Standing(_) = self.entry.item.kind {
            // It stays green while the period before it is confirmed.
            let unconfirmed = |one: &&Obligation| {
                !one.details.iter().any(|detail| {
                    matches!(detail, super::Detail::Confirmed { period, .. }
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
    fn named(&self, owed: &[&'a Obligation]) -> Result<Option<&'a Obligation>, EntryFault> {
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
    fn named_or_begun(
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

    fn unknown(&self, owed: &[&Obligation]) -> EntryFault {
        if let Some(Which::Period(period)) = &self.entry.which
            && period.start() > self.board.when.as_of
        {
            return EntryFault::NotBegun { period: *period };
        }
        EntryFault::NoSuchPart {
            keys: owed.iter().map(|it| it.key.clone()).collect(),
        }
    }

    fn case(&self) -> Result<Meant, EntryFault> {
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

    fn progress(
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
    fn note(&self, unit: Option<UnitId>, about: Option<&Obligation>) -> Meant {
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

    fn measure(&self) -> String {
        self.entry.item.measure().unwrap_or_default().to_owned()
    }
}

fn open<'a, 'b>(owed: &'b [&'a Obligation]) -> impl Iterator<Item = &'a Obligation> + use<'a, 'b> {
    owed.iter().copied().filter(|it| !it.light.is_settled())
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

/// A checkpoint may be named by its period, a case by its id with or without a step.
fn same(own: &Which, named: &Which) -> bool {
    match (own, named) {
        (Which::Day(own), Which::Period(period)) => *own == period.end(),
        (own, named) => own == named,
    }
}

fn whole(count: Decimal) -> Result<u32, EntryFault> {
    if !count.is_whole() || count < Decimal::from_int(1) {
        return Err(EntryFault::NoFigureHere);
    }
    u32::try_from(count.ten_thousandths() / 10_000).map_err(|_| EntryFault::TooLarge)
}
