//! What a row or an obligation is called: the item's short title and what tells it from its like.

use super::{day, extended, figure, goal, owers};
use crate::board::{Board, Detail, Obligation, Row, Span, State, Which};
use crate::locale::Words;
use crate::plan::{Item, Kind, OwedBy, Plan, Split};
use crate::text::Shown;

/// The item's title for lists.
pub fn item_title(item: &Item) -> String {
    Shown::line(item.label()).into_string()
}

/// A row's title: with the figure asked, the period, the case, who owes it together.
pub fn row_title(w: &Words, plan: &Plan, board: &Board, row: &Row) -> String {
    let Some(item) = plan.items.get(row.item) else {
        return String::new();
    };
    let title = match row.leading(&board.obligations) {
        Some(one) => {
            let title = titled(w, plan, item, one, matches!(row.span, Span::Past(..)));
            match extended(w, one.due_was, one.extensions, plan.year) {
                Some(marks) => w.extension.marked(&title, &marks),
                None => title,
            }
        }
        None => item_title(item),
    };
    if row.owers > 1 {
        w.row
            .several_owe(&title, &together(w, plan, board, item, row))
    } else {
        title
    }
}

/// An obligation's title, without its unit.
pub fn obligation_title(w: &Words, plan: &Plan, one: &Obligation) -> String {
    plan.items
        .get(one.item)
        .map_or_else(String::new, |item| titled(w, plan, item, one, false))
}

/// `folded`: it stands for several periods.
fn titled(w: &Words, plan: &Plan, item: &Item, one: &Obligation, folded: bool) -> String {
    let title = item_title(item);
    let label = || one.label.as_deref().map(Shown::line).unwrap_or_default();
    match &one.key.which {
        Which::Period(period) if matches!(item.kind, Kind::Report(_)) && !folded => {
            w.row.of_period(&day::period(w, *period, plan.year), &title)
        }
        Which::Period(_) => {
            stock(w, item, one).map_or(title.clone(), |stock| w.row.with_goal(&title, &stock))
        }
        Which::Day(_) => match &one.target {
            Some(asked) => {
                let measure = item.measure().unwrap_or_default();
                w.row
                    .with_goal(&title, &goal::goal_short(w, plan, asked, measure))
            }
            None => w.row.with_goal(&title, &label()),
        },
        Which::Case(_, None) => w.row.with_case(&label(), &title),
        Which::Case(_, Some(_)) => label().into_string(),
        Which::Whole => title,
    }
}

/// What is left of a number that should be nothing.
fn stock(w: &Words, item: &Item, one: &Obligation) -> Option<String> {
    let reading = one.reading.filter(|_| one.state == State::NotCleared)?;
    let day = one.details.iter().find_map(|detail| {
        let Detail::Stock { day, .. } = detail else {
            return None;
        };
        Some(*day)
    })?;
    let figure = figure(w, reading.value, item.measure().unwrap_or_default());
    Some(w.row.stock(&figure, &day))
}

/// The one collective that owes it, else as many as there are.
fn together(w: &Words, plan: &Plan, board: &Board, item: &Item, row: &Row) -> String {
    let by_members = matches!(item.owed_by, OwedBy::Members | OwedBy::Each)
        || matches!(item.split, Split::Each { .. });
    let mut collectives = item.units.iter().filter(|unit| {
        let unit = plan.units.get(unit);
        by_members && unit.is_some_and(crate::plan::Unit::is_collective)
    });
    match (collectives.next(), collectives.next()) {
        (Some(only), None) => owers::unit(w, Some(only)),
        _ => owers(w, plan, board, row),
    }
}
