//! Figures that may be slips: asked about once.

use super::form::SheetForm;
use super::read::figure;
use crate::board::rounds::dispatch::{Ask, Asking};
use crate::figure::{Decimal, TypedFigure};
use crate::locale::say;
use crate::plan::{Item, Pace};
use crate::tui::desk::Desk;

/// What is odd about the figures that were typed, in words; nothing where nothing is.
pub(super) fn doubts(desk: &Desk, form: &SheetForm) -> Vec<String> {
    let mut all = Vec::new();
    for section in form
        .sections()
        .iter()
        .filter(|it| it.is_touched() && !it.unchanged)
    {
        for (at, ask) in section.asks.iter().enumerate() {
            let typed = figure(desk, section, at).ok().flatten();
            let item = desk.plan.item(ask.item.as_str());
            if let (Some(typed), Some(item)) = (typed, item)
                && let Some(odd) = doubt(desk, item, ask, typed)
            {
                all.push(format!("{} {odd}", ask.item));
            }
        }
    }
    all
}

fn doubt(desk: &Desk, item: &Item, ask: &Ask, typed: TypedFigure) -> Option<String> {
    let words = &desk.words.form;
    let Asking::Figure {
        last: Some(last), ..
    } = &ask.asking
    else {
        return None;
    };
    let now = match typed {
        TypedFigure::Value(value) => value,
        TypedFigure::Parts(parts) if parts.have > parts.of => {
            return Some(words.beyond_whole(&parts));
        }
        TypedFigure::Parts(parts) => parts.percent()?.round(4),
        TypedFigure::Plus(_) => return None,
    };
    let before = last.value;
    let indicator = item.indicator()?;
    let rises = indicator.grows || matches!(indicator.pace, Some(Pace::Rise | Pace::End));
    let falls = indicator.pace == Some(Pace::Fall);
    let measure = item.measure().unwrap_or_default();
    let shown = |value: Decimal| say::figure(&desk.words, value, measure);
    let (was, is) = (shown(before), shown(now));
    if rises && now < before {
        return Some(words.falls(&was, &is));
    }
    if falls && now > before {
        return Some(words.rises(&was, &is));
    }
    let three = before
        .checked_add(before)
        .and_then(|two| two.checked_add(before))?;
    (before > Decimal::ZERO && now > three).then(|| words.jumps(&was, &is))
}
