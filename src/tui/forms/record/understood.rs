//! From what stands in the fields to a record, or to what is wrong and in which field.

use crate::board::{Entry, EntryFault, Given, Meant, Which, meant};
use crate::calendar::{Day, DayError, read_day};
use crate::figure::{Decimal, FigureError, TypedFigure, read_figure};
use crate::journal::Body;
use crate::plan::UnitId;
use crate::text::width;

use super::field::FieldName;
use super::lens::Lens;

/// What stands in the fields, as text or as what was chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Filled {
    /// `None`: the form has no such field.
    pub(super) figure: Option<String>,
    pub(super) done: Option<bool>,
    pub(super) label: Option<String>,
    pub(super) count: Option<String>,
    pub(super) which: Option<Which>,
    pub(super) unit: Option<UnitId>,
    pub(super) day: String,
    pub(super) note: String,
    pub(super) evidence: Vec<String>,
}

/// What was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// `None`: nothing was typed.
    pub figure: Option<TypedFigure>,
    pub day: Option<Day>,
    pub meant: Result<Meant, Lack>,
}

/// What keeps the form from being saved, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Lack {
    pub field: FieldName,
    pub wrong: Wrong,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    Figure(FigureError),
    Day(DayError),
    /// The count of a case is no whole number from 1.
    Count,
    Entry(EntryFault),
}

/// Reads the fields.
pub(super) fn understand(lens: &Lens, filled: &Filled) -> Understood {
    let measure = lens.item().and_then(|it| it.measure());
    let figure = filled
        .figure
        .as_deref()
        .filter(|text| !text.trim().is_empty())
        .map(|text| read_figure(text, measure));
    let near = lens.board.when.as_of;
    let day = read_day(&filled.day, near, lens.plan.year);
    let read = Read {
        lens,
        filled,
        figure: &figure,
        day: &day,
    };
    Understood {
        meant: read.meant(),
        figure: figure.and_then(Result::ok),
        day: day.ok(),
    }
}

struct Read<'a> {
    lens: &'a Lens,
    filled: &'a Filled,
    figure: &'a Option<Result<TypedFigure, FigureError>>,
    day: &'a Result<Day, DayError>,
}

impl Read<'_> {
    fn meant(&self) -> Result<Meant, Lack> {
        let lack = |field, wrong| Lack { field, wrong };
        let figure = match self.figure {
            None => None,
            Some(Ok(figure)) => Some(*figure),
            Some(Err(error)) => {
                return Err(lack(FieldName::Figure, Wrong::Figure(error.clone())));
            }
        };
        let on = match self.day {
            Ok(day) => *day,
            Err(error) => return Err(lack(FieldName::Day, Wrong::Day(error.clone()))),
        };
        let entry = self.lens.item().map(|item| Entry {
            item,
            which: self.filled.which.clone(),
            unit: self.filled.unit.clone(),
            on,
            given: match (figure, self.filled.done) {
                (_, Some(true)) => Given::Done,
                (Some(figure), _) => Given::Figure(figure),
                (None, _) => Given::Nothing,
            },
            note: text(&self.filled.note),
            evidence: &self.filled.evidence,
        });
        let nothing = || EntryFault::NothingGiven;
        let Some(mut entry) = entry else {
            return Err(lack(FieldName::Note, Wrong::Entry(nothing())));
        };
        if self.filled.label.is_some() {
            return self.case(entry);
        }
        entry.note = entry.note.filter(|note| !note.is_empty());
        self.ask(&entry)
    }

    /// The record that opens a case: its label is the entry's text, its note is added.
    fn case(&self, entry: Entry<'_>) -> Result<Meant, Lack> {
        let label = self.filled.label.as_deref().and_then(text);
        let count = self.filled.count.as_deref().unwrap_or("1");
        let Some(count) = read_count(count) else {
            return Err(Lack {
                field: FieldName::Count,
                wrong: Wrong::Count,
            });
        };
        let opened = Entry {
            given: Given::Figure(TypedFigure::Value(count)),
            note: label,
            ..entry
        };
        let mut meant = self.ask(&opened)?;
        if let Body::Case(case) = &mut meant.body {
            case.note = text(&self.filled.note).map(Box::from);
        }
        Ok(meant)
    }

    fn ask(&self, entry: &Entry<'_>) -> Result<Meant, Lack> {
        let lens = self.lens;
        meant(&lens.plan, &lens.book, &lens.board, entry).map_err(|fault| Lack {
            field: self.place(&fault),
            wrong: Wrong::Entry(fault),
        })
    }

    /// The field in which a fault is to be mended.
    fn place(&self, fault: &EntryFault) -> FieldName {
        match fault {
            EntryFault::AfterAsOf { .. } => FieldName::Day,
            EntryFault::NothingGiven if self.filled.figure.is_some() => FieldName::Figure,
            EntryFault::NothingGiven => FieldName::Note,
            EntryFault::LabelNeeded => FieldName::Label,
            EntryFault::UnitNeeded { .. } | EntryFault::NotOwed { .. } => FieldName::Unit,
            EntryFault::NotBegun { .. }
            | EntryFault::NoSuchPart { .. }
            | EntryFault::Several { .. }
            | EntryFault::AllMet => FieldName::Part,
            EntryFault::NoFigureHere
            | EntryFault::FigureNeeded { .. }
            | EntryFault::PartsNotHere { .. }
            | EntryFault::PartsNeeded
            | EntryFault::NothingBefore
            | EntryFault::TooLarge => {
                if self.filled.count.is_some() {
                    FieldName::Count
                } else {
                    FieldName::Figure
                }
            }
        }
    }
}

/// A whole number from 1; what is counted may stand behind it, as one wide sign.
pub fn read_count(typed: &str) -> Option<Decimal> {
    let typed = typed.trim();
    let shorter = typed
        .char_indices()
        .next_back()
        .filter(|(at, _)| width(typed.get(*at..).unwrap_or_default()) == 2)
        .and_then(|(at, _)| typed.get(..at));
    [Some(typed), shorter]
        .into_iter()
        .flatten()
        .find_map(|text| match read_figure(text, None) {
            Ok(TypedFigure::Value(count)) if count.is_whole() && count >= Decimal::from_int(1) => {
                Some(count)
            }
            Ok(_) | Err(_) => None,
        })
}

fn text(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|text| !text.is_empty())
}
