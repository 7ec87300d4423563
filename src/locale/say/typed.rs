//! What is wrong with a figure or a day as it was typed.

use super::day::period_of_year;
use crate::calendar::{DayError, Every};
use crate::figure::FigureError;
use crate::locale::Words;
use crate::text::Shown;

/// Why a text is not a figure.
pub fn figure_error(w: &Words, error: &FigureError) -> String {
    let w = &w.typed;
    match error {
        FigureError::Empty => w.no_figure().to_owned(),
        FigureError::NotANumber(text) => w.not_a_number(&Shown::line(text)),
        FigureError::TooPrecise(text) => w.too_precise(&Shown::line(text)),
        FigureError::TooLarge(text) => w.too_large(&Shown::line(text)),
        FigureError::OtherMeasure { found, measure } => {
            w.other_measure(&Shown::line(found), &Shown::line(measure))
        }
        FigureError::UnknownSuffix(text) => w.unknown_suffix(&Shown::line(text)),
    }
}

/// Why a text is not a day or a period.
pub fn day_error(w: &Words, error: &DayError) -> String {
    match error {
        DayError::NoSuchDay {
            year,
            month,
            last_day,
        } => w.typed.no_such_day(year, month, last_day),
        DayError::NoSuchMonth { month } => w.typed.no_such_month(month),
        DayError::OtherLength { period, every } => {
            let length = match every {
                Every::Month => w.typed.month(),
                Every::Quarter => w.typed.quarter(),
                Every::Half => w.typed.half(),
                Every::Year => w.typed.year(),
            };
            w.typed.other_length(&period_of_year(w, *period), &length)
        }
        DayError::NotUnderstood { text } if text.is_empty() => w.typed.day_missing().to_owned(),
        DayError::NotUnderstood { text } => w.typed.day_not_understood(&Shown::line(text)),
    }
}
