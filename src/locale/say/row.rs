//! The column beside the light: why a row is lit, in as few cells as can be.

use super::{day, light};
use crate::board::{Board, Light, Obligation, PaceClass, Paced, Row, Span, State};
use crate::locale::Words;
use crate::plan::{Kind, Plan};

/// Why a row is lit, in at most ten cells where that can be.
pub fn row_state(w: &Words, plan: &Plan, board: &Board, row: &Row) -> String {
    let Some(leading) = row.leading(&board.obligations) else {
        return light::state(w, row.state).to_owned();
    };
    if matches!(row.span, Span::Past(..)) && row.light.is_lit() {
        let all = row.missing_by.iter().map(|(_, n)| n).sum::<usize>();
        return w.row.missing_all(&all);
    }
    if row.members.len() > 1 {
        several(w, plan, board, row, leading)
    } else {
        single(w, plan, board, leading)
    }
}

/// The same for one obligation by itself.
pub fn obligation_state(w: &Words, plan: &Plan, board: &Board, one: &Obligation) -> String {
    single(w, plan, board, one)
}

/// For each folded period how many are missing; empty where there is one period or none.
pub fn row_missing(w: &Words, plan: &Plan, row: &Row) -> String {
    if !matches!(row.span, Span::Past(..)) {
        return String::new();
    }
    let parts: Vec<String> = row
        .missing_by
        .iter()
        .map(|(period, n)| {
            let period = day::period(w, *period, plan.year);
            // Of one unit that owes it alone the period says all.
            if row.owers > 1 {
                w.row.month_missing(&period, n)
            } else {
                period
            }
        })
        .collect();
    parts.join(" ")
}

/// A row that several owe: how many of how many.
fn several(w: &Words, plan: &Plan, board: &Board, row: &Row, leading: &Obligation) -> String {
    let with = |wanted: &dyn Fn(&Obligation) -> bool| {
        let mut units: Vec<_> = board
            .members(row)
            .filter(|it| wanted(it))
            .map(|it| it.unit.as_ref())
            .collect();
        units.sort_unstable();
        units.dedup();
        units.len()
    };
    if row.light == Light::Yellow
        && let Some(red) = board.members(row).find(|it| it.light == Light::Red)
    {
        let n = with(&|it| it.light == Light::Red);
        return w.row.a_few(&light::state(w, red.state), &n, &row.owers);
    }
    match row.light {
        Light::Red | Light::Yellow => {
            let is_figure = plan
                .items
                .get(row.item)
                .is_some_and(|item| matches!(item.kind, Kind::Indicator(_)));
            let n = with(&|it| it.state == leading.state);
            if leading.state == State::Overdue && !is_figure {
                w.row.missing(&n, &row.owers)
            } else {
                w.row
                    .several(&light::state(w, leading.state), &n, &row.owers)
            }
        }
        Light::Blue => left(w, board, leading),
        Light::Done | Light::DoneLate if row.days_late > 0 => w.row.done_late(&row.days_late),
        Light::Done | Light::DoneLate => board
            .members(row)
            .filter_map(|it| it.met)
            .map(|met| met.on)
            .max()
            .map_or_else(
                || light::state(w, row.state).to_owned(),
                |on| w.row.done_on(&day::day_short(on, plan.year)),
            ),
        Light::Green if leading.light == Light::Green => quiet(w, plan, leading),
        Light::Green => light::state(w, row.state).to_owned(),
        Light::Grey | Light::Waived => light::state(w, leading.state).to_owned(),
    }
}

fn single(w: &Words, plan: &Plan, board: &Board, one: &Obligation) -> String {
    match one.state {
        State::Overdue => w.row.late(&one.days_late),
        State::FarBehind | State::Behind => one.pace.as_ref().map_or_else(
            || light::state(w, one.state).to_owned(),
            |pace| points(w, pace),
        ),
        State::DueSoon => left(w, board, one),
        State::Done => one.met.map_or_else(
            || w.state.done().to_owned(),
            |met| w.row.done_on(&day::day_short(met.on, plan.year)),
        ),
        State::DoneLate => w.row.done_late(&one.days_late),
        State::Ok => quiet(w, plan, one),
        State::Waived
        | State::Exceeded
        | State::NotCleared
        | State::NotMet
        | State::Unconfirmed
        | State::SetByOffice
        | State::NoFigure
        | State::Current
        | State::NoComparison
        | State::NoDay
        | State::NotDue => light::state(w, one.state).to_owned(),
    }
}

/// Days to go.
fn left(w: &Words, board: &Board, one: &Obligation) -> String {
    match one.due.map(|due| (due - board.when.as_of).num_days()) {
        Some(0) => w.row.today().to_owned(),
        Some(days) => w.row.days_left(&days),
        None => light::state(w, one.state).to_owned(),
    }
}

/// What is in order, and by how much.
fn quiet(w: &Words, plan: &Plan, one: &Obligation) -> String {
    if let Some(pace) = &one.pace {
        return calm(w, pace);
    }
    match plan.items.get(one.item).map(|item| &item.kind) {
        Some(Kind::Standing(_)) => w.row.confirmed().to_owned(),
        Some(Kind::Zero(_)) => w.row.zero().to_owned(),
        _ => light::state(w, one.state).to_owned(),
    }
}

/// Points that lack against the line, of what is lit for it.
fn points(w: &Words, pace: &Paced) -> String {
    match pace.class {
        PaceClass::Behind => w.row.short(&size(pace)),
        PaceClass::On | PaceClass::Ahead => calm(w, pace),
    }
}

/// Points against the line, of what is in order: the class first, as the plan's words have it.
fn calm(w: &Words, pace: &Paced) -> String {
    match pace.class {
        PaceClass::On => w.row.on_pace().to_owned(),
        PaceClass::Behind => w.row.below(&size(pace)),
        PaceClass::Ahead => w.row.ahead(&size(pace)),
    }
}

/// With tenths; of a hundred points and more they say nothing.
fn size(pace: &Paced) -> String {
    let points = pace.points.abs().round(1);
    let text = points.display_fixed(1);
    if text.len() > "99.9".len() {
        points.display_fixed(0)
    } else {
        text
    }
}
