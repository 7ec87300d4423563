//! What is understood of a sheet's fields, in words.

use super::form::{Place, SheetForm};
use super::read::figure;
use super::section::{Section, What};
use crate::board::rounds::dispatch::Asking;
use crate::figure::TypedFigure;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::forms::named;

impl SheetForm {
    /// What is understood of a field, or what is wrong with it; nothing where there is nothing to say.
    pub fn understood(&self, desk: &Desk, at: Place) -> Option<Result<String, String>> {
        let words = &desk.words.form;
        let slot = self.slot(at)?;
        let whole_day = |typed: &str| {
            let day = named::day(desk, typed)?;
            Ok(words.understood(&say::day_with_weekday(&desk.words, day)))
        };
        let Place::Field(section, field) = at else {
            return (slot.name == "day").then(|| whole_day(&slot.text()));
        };
        let section = self.sections().get(section)?;
        match section.fields.get(field)?.what {
            What::Day(_) if slot.text().trim().is_empty() => None,
            What::Day(_) => Some(whole_day(&slot.text())),
            What::Figure(ask) => match figure(desk, section, ask) {
                Ok(figure) => Some(Ok(told(desk, section, ask, figure?))),
                Err(text) => Some(Err(text)),
            },
            What::Done(_)
            | What::Evidence(_)
            | What::Progress
            | What::Trouble
            | What::Next
            | What::Needs => None,
        }
    }
}

/// A figure as it was understood.
fn told(desk: &Desk, section: &Section, ask: usize, typed: TypedFigure) -> String {
    let words = &desk.words.form;
    let ask = section.asks.get(ask);
    let item = ask.and_then(|ask| desk.plan.item(ask.item.as_str()));
    let measure = item.and_then(|it| it.measure()).unwrap_or_default();
    let shown = |value| say::figure(&desk.words, value, measure);
    let before = ask.and_then(|ask| match &ask.asking {
        Asking::Figure { last, this, .. } => this.or(*last),
        Asking::Node { .. } | Asking::Report { .. } | Asking::Confirmation { .. } => None,
    });
    match (typed, before) {
        (TypedFigure::Value(value), _) => words.understood(&shown(value)),
        (TypedFigure::Parts(parts), _) => parts.percent().map_or_else(String::new, |share| {
            words.understood(&shown(share.round(4).rounded(1)))
        }),
        (TypedFigure::Plus(more), Some(before)) => {
            let sum = before.value.checked_add(more).unwrap_or(more);
            words.added(&shown(before.value), &shown(more), &shown(sum))
        }
        (TypedFigure::Plus(_), None) => words.nothing_before().to_owned(),
    }
}
