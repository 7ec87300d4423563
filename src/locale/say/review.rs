//! The weekly review in words: each stop by its title and why it is looked at.

use super::{count, day, light, period, title};
use crate::board::review::{About, Stop, StopKind, StopWhy};
use crate::board::{Board, Light};
use crate::calendar::Day;
use crate::locale::Words;
use crate::plan::Plan;
use crate::text::Shown;

/// The heading of a kind of stops.
pub fn stop_kind(w: &Words, kind: StopKind) -> &str {
    w.stop_kind.of(kind.code())
}

/// What a stop is about.
pub fn stop_title(w: &Words, plan: &Plan, board: &Board, stop: &Stop) -> String {
    match &stop.about {
        About::Row(at) => board
            .rows
            .get(*at)
            .map_or_else(String::new, |row| title::row_title(w, plan, board, row)),
        About::Item(at) => plan
            .items
            .get(*at)
            .map_or_else(String::new, super::item_title),
        About::Round(month) => w.reviewing.round(&period(w, *month, plan.year)),
        About::Entry(entry) => {
            let units = super::units(w, plan, &entry.units);
            w.reviewing.entry(&Shown::line(&entry.what), &units)
        }
    }
}

/// Why it is looked at.
pub fn stop_why(w: &Words, plan: &Plan, board: &Board, stop: &Stop) -> String {
    let reviewing = &w.reviewing;
    let on = |at: Day| day(w, at, plan.year);
    match stop.why {
        StopWhy::Turned {
            was,
            to,
            on: at,
            count,
            ..
        } => {
            let (was, to) = (light::state(w, was), word(w, board, stop, to));
            match several(board, stop) {
                Some(all) if count < all => reviewing.turned_some(&was, &to, &on(at), &count, &all),
                Some(_) | None => reviewing.turned(&was, &to, &on(at)),
            }
        }
        StopWhy::Late { days } => reviewing.late(&count::days(w, days)),
        StopWhy::Left { days: 0 } => reviewing.today().to_owned(),
        StopWhy::Left { days } if days < 0 => reviewing.late(&count::days(w, -days)),
        StopWhy::Left { days } => reviewing.left(&count::days(w, days)),
        StopWhy::State(state) => light::state(w, state).to_owned(),
        StopWhy::Sheets {
            missing,
            days_late: 0,
        } => reviewing.sheets(&missing),
        StopWhy::Sheets { missing, days_late } => {
            reviewing.sheets_late(&missing, &count::days(w, days_late))
        }
        StopWhy::Light(of) => light(w, of).to_owned(),
        StopWhy::Promised { by, .. } if by < board.when.as_of => reviewing.promise_passed(&on(by)),
        StopWhy::Promised { by, .. } => reviewing.promised(&on(by)),
        StopWhy::Silent { since: Some(since) } => reviewing.silent(&on(since)),
        StopWhy::Silent { since: None } => reviewing.never().to_owned(),
    }
}

/// How many the row of a stop stands for, where they are several.
fn several(board: &Board, stop: &Stop) -> Option<usize> {
    let About::Row(at) = stop.about else {
        return None;
    };
    let all = board.rows.get(at)?.members.len();
    (all > 1).then_some(all)
}

/// The light by the state that the row shows, where it shows that light.
fn word<'w>(w: &'w Words, board: &Board, stop: &Stop, to: Light) -> &'w str {
    let row = match stop.about {
        About::Row(at) => board.rows.get(at).filter(|row| row.light == to),
        About::Item(_) | About::Round(_) | About::Entry(_) => None,
    };
    row.map_or_else(|| light(w, to), |row| light::state(w, row.state))
}
