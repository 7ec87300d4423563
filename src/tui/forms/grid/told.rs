//! What is understood of the grid's cells and of a pasted block, in words.

use super::form::GridForm;
use super::make::figure;
use super::paste::Pasted;
use crate::figure::TypedFigure;
use crate::locale::say;
use crate::plan::{Item, UnitId};
use crate::text::Shown;
use crate::tui::desk::Desk;

impl GridForm {
    /// A cell's figure as it was understood, or what is wrong with it.
    pub fn understood(
        &self,
        desk: &Desk,
        row: usize,
        column: usize,
    ) -> Option<Result<String, String>> {
        let spot = self.spot((row, column))?;
        let typed = self.typed_at(row, column)?;
        let measure = self.item(desk).and_then(Item::measure).unwrap_or_default();
        let words = &desk.words;
        Some(figure(desk, &spot, &typed.text).map(|given| {
            let text = match given {
                TypedFigure::Value(value) => say::figure(words, value, measure),
                TypedFigure::Plus(more) => {
                    let row = self.table().rows.get(row);
                    let old = row.and_then(|it| it.old.get(column).copied().flatten().or(it.last));
                    let sum = old.and_then(|it| it.value.checked_add(more));
                    sum.map_or_else(String::new, |sum| say::figure(words, sum, measure))
                }
                TypedFigure::Parts(parts) => parts.percent().map_or_else(String::new, |share| {
                    say::figure(words, share.round(4).rounded(1), measure)
                }),
            };
            words.form.understood(&text)
        }))
    }
}

/// A line that was not understood, and why.
pub(super) fn strange(desk: &Desk, number: usize, line: &Pasted) -> String {
    let words = &desk.words.grid;
    let unit = |it: &UnitId| say::unit(&desk.words, Some(it));
    let why = match line {
        Pasted::Row { .. } => String::new(),
        Pasted::NoUnit(text) => words.no_unit(&Shown::line(text)),
        Pasted::NotOwed(it) => words.not_owed(&unit(it)),
        Pasted::BadFigure { unit: it, error } => {
            words.bad_figure(&unit(it), &say::figure_error(&desk.words, error))
        }
        Pasted::Twice(it) => words.twice(&unit(it)),
        Pasted::TooFar => words.too_far().to_owned(),
    };
    words.line(&number, &why)
}
