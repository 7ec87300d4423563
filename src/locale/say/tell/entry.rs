//! One thing owed, as a unit is told of it.

use crate::board::{Light, State};
use crate::locale::say::why::{Told, figure_clauses};
use crate::locale::say::{extended, item_title, obligation_title};
use crate::plan::Kind;

/// One obligation in a clause or a few, with the extensions of its day.
pub(super) fn entry(told: &Told<'_>) -> String {
    let (one, said) = (told.one, told_of(told));
    match extended(told.w, one.due_was, one.extensions, told.plan.year) {
        Some(marks) => told.w.say.join(&said, &marks),
        None => said,
    }
}

fn told_of(told: &Told<'_>) -> String {
    let say = &told.w.say;
    let soon = told.one.light == Light::Blue;
    if told.one.state == State::SetByOffice {
        return say.titled(&title(told), &set_by_office(told));
    }
    let (title, due, period) = (title(told), told.due(), told.period());
    let first = match &told.item.kind {
        Kind::Indicator(_) if told.one.target.is_some() => {
            let clauses = figure_clauses(told).join(told.w.why.comma());
            return say.titled(&item_title(told.item), &clauses);
        }
        Kind::Zero(_) => match (told.stock(), told.reading()) {
            (Some((since, nth)), Some(figure)) => {
                return say.stock(&title, &figure, &told.day(since), &nth);
            }
            _ if soon => return say.due_confirm(&title, &period, &due),
            _ => say.no_zero_figure(&title, &period, &due),
        },
        Kind::Standing(_) if soon => return say.due_confirm(&title, &period, &due),
        Kind::Standing(_) => say.not_confirmed(&title, &period, &due),
        Kind::Report(_) if soon => {
            return say.due_report(&period, &item_title(told.item), &due);
        }
        Kind::Report(_) => say.not_handed_in(&period, &item_title(told.item), &due),
        Kind::Milestone { .. } | Kind::Indicator(_) | Kind::Case(_) | Kind::Requirement => {
            if soon && told.one.due == Some(told.as_of) {
                return say.due_today(&title);
            } else if soon {
                return say.due(&title, &due);
            }
            say.not_done(&title, &due)
        }
    };
    if told.one.days_late > 0 {
        say.join(&first, &say.late(&told.days(told.one.days_late)))
    } else {
        first
    }
}

/// Reports of one item that are missing for several periods.
pub(super) fn reports(told: &[Told<'_>]) -> String {
    let Some(first) = told.first() else {
        return String::new();
    };
    let periods: Vec<String> = told.iter().map(Told::period).collect();
    first.w.say.reports(
        &item_title(first.item),
        &periods.join(first.w.why.list_comma()),
        &told.len(),
    )
}

fn title(told: &Told<'_>) -> String {
    match told.item.kind {
        Kind::Zero(_) | Kind::Standing(_) | Kind::Report(_) => item_title(told.item),
        Kind::Milestone { .. } | Kind::Indicator(_) | Kind::Case(_) | Kind::Requirement => {
            obligation_title(told.w, told.plan, told.one)
        }
    }
}

fn set_by_office(told: &Told<'_>) -> String {
    told.set_by_office().unwrap_or_default()
}
