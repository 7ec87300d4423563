//! Figures with their measure.

use crate::board::Reading;
use crate::figure::{Decimal, Fraction};
use crate::locale::Words;
use crate::text::Shown;

/// A figure as short as it is exact, with its measure.
pub fn figure(w: &Words, value: Decimal, measure: &str) -> String {
    with_measure(w, &value.to_string(), measure)
}

/// The figure without a measure, for a column that has one in its head.
pub fn plain(value: Decimal) -> String {
    value.to_string()
}

/// What should stand: of percent with one place; of amounts exact where three places do, else with
/// as many as `like` has, one at least.
pub fn figure_about(w: &Words, value: Fraction, measure: &str, like: &[Decimal]) -> String {
    if measure == "%" {
        return with_measure(w, &value.round(4).display_fixed(1), measure);
    }
    let short = value.round(3);
    if Fraction::from(short) == value {
        return figure(w, short, measure);
    }
    figure(w, value.round(places(like).max(1)), measure)
}

/// A reading, with its parts where it was given so.
pub fn reading(w: &Words, reading: &Reading, measure: &str) -> String {
    match reading.parts {
        Some(parts) => {
            let share = with_measure(w, &reading.value.rounded(1).to_string(), measure);
            format!("{share}({parts})")
        }
        None => figure(w, reading.value, measure),
    }
}

/// The most decimal places that one of the figures has.
pub(super) fn places(like: &[Decimal]) -> u32 {
    like.iter()
        .filter_map(|figure| {
            let text = figure.to_string();
            let (_, behind) = text.split_once('.')?;
            u32::try_from(behind.len()).ok()
        })
        .max()
        .unwrap_or(0)
}

fn with_measure(w: &Words, value: &str, measure: &str) -> String {
    if measure == "%" {
        w.goal.percent(&value)
    } else if measure.is_empty() {
        value.to_owned()
    } else {
        w.goal.figure(&value, &Shown::line(measure))
    }
}
