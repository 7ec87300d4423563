//! The lines of the list: headings of groups, rows, members of unfolded rows.

use std::cmp::Ordering;

use super::bar::Sort;
use super::ledger;
use crate::board::rounds::dispatch::Round;
use crate::board::rounds::inspection::InspectionRound;
use crate::board::{Bucket, Filter, Key, Light, Obligation, Row, State, bucket};
use crate::calendar::Day;
use crate::journal::Ledger;
use crate::plan::UnitId;
use crate::tui::desk::Desk;

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Heading(Bucket, usize),
    /// The heading of the ledger's lines, with how many entries they stand for.
    LedgerHeading(usize),
    /// All entries of a ledger that show a light.
    Ledger(Ledger, Light),
    /// Index into the board's rows.
    Row(usize),
    /// Index into the rounds that miss sheets.
    Round(usize),
    /// Index into the inspections that miss tasks.
    Inspection(usize),
    /// Index into the board's obligations: a member of the row above.
    Member(usize),
}

impl Line {
    /// Whether it can be chosen.
    pub(super) const fn is_row(self) -> bool {
        !matches!(self, Self::Heading(..) | Self::LedgerHeading(_))
    }
}

/// The list for a filter and an order; `unfolded` are the names of rows shown with their members.
pub(super) fn lines(desk: &Desk, filter: &Filter, sort: Sort, unfolded: &[Key]) -> Vec<Line> {
    let board = &desk.board;
    let open = board.rows.iter().enumerate();
    let open = open.filter(|(_, row)| !row.light.is_settled() && passes(desk, filter, row));
    let mut rows: Vec<(Bucket, usize, &Row)> = open
        .map(|(at, row)| {
            let group = bucket(row.light, row.state, row.due, board.when.as_of);
            (group, at, row)
        })
        .collect();
    rows.sort_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| by(desk, sort, a.2, b.2))
            .then_with(|| a.2.due.cmp(&b.2.due))
            .then_with(|| a.1.cmp(&b.1))
    });
    let rows = rows.into_iter();
    let mut all: Vec<(Bucket, Option<Day>, Line)> = rows
        .map(|(group, at, row)| (group, row.due, Line::Row(at)))
        .collect();
    for (group, due, line) in open_rounds(desk, filter) {
        // Rounds stand by their day among rows that do, else first within their group.
        let is_behind = |it: &(Bucket, Option<Day>, Line)| {
            let later = it.1.is_none_or(|own| own > due);
            it.0 > group || it.0 == group && (sort != Sort::Due || later)
        };
        let at = all.iter().position(is_behind).unwrap_or(all.len());
        all.insert(at, (group, Some(due), line));
    }
    let mut out = ledger::lines(desk, filter);
    for group in all.chunk_by(|a, b| a.0 == b.0) {
        if let Some(first) = group.first() {
            out.push(Line::Heading(first.0, group.len()));
        }
        for (_, _, line) in group {
            out.push(*line);
            if let Line::Row(at) = line
                && let Some(row) = board.rows.get(*at)
                && name(desk, row).is_some_and(|key| unfolded.contains(key))
            {
                out.extend(members(desk, row).into_iter().map(Line::Member));
            }
        }
    }
    out
}

/// The rounds that miss sheets and that a filter lets through, each in its group.
fn open_rounds(desk: &Desk, filter: &Filter) -> Vec<(Bucket, Day, Line)> {
    let as_of = desk.board.when.as_of;
    desk.open_rounds
        .iter()
        .enumerate()
        .filter(|(_, round)| lets_round(desk, filter, round))
        .map(|(at, round)| {
            let group = bucket(light(desk, round), State::Overdue, Some(round.due), as_of);
            (group, round.due, Line::Round(at))
        })
        .chain(open_inspections(desk, filter))
        .collect()
}

fn open_inspections<'a>(
    desk: &'a Desk,
    filter: &'a Filter,
) -> impl Iterator<Item = (Bucket, Day, Line)> + 'a {
    let as_of = desk.board.when.as_of;
    desk.open_inspections
        .iter()
        .enumerate()
        .filter(|(_, round)| lets_inspection(desk, filter, round))
        .map(move |(at, round)| {
            let group = bucket(round.light(), State::Overdue, Some(round.due), as_of);
            (group, round.due, Line::Inspection(at))
        })
}

/// Whether a filter lets an inspection through: any task that it misses. No unit owes it.
pub(super) fn lets_inspection(desk: &Desk, filter: &Filter, round: &InspectionRound) -> bool {
    let leader = filter.leader.as_ref();
    let leader = leader.map(|id| desk.plan.leaders.iter().find(|it| it.id == *id));
    let fits = round.tasks_left().any(|it| {
        let task = filter.task.is_none_or(|task| task == it.task);
        let own = leader.is_none_or(|own| own.is_some_and(|own| own.tasks.contains(&it.task)));
        task && own
    });
    let wanted = filter.light.is_none_or(|it| it == round.light());
    fits && wanted && filter.kind.is_none() && filter.unit.is_none()
}

/// Late or not yet: what a round's row shows.
pub(super) fn light(desk: &Desk, round: &Round) -> Light {
    let (as_of, soon): (Day, i64) = (desk.board.when.as_of, i64::from(desk.plan.warn.soon_period));
    match (as_of - round.due).num_days() {
        past if past > 0 => Light::Red,
        past if past >= -soon => Light::Blue,
        _ => Light::Grey,
    }
}

/// Whether a filter lets a round through: any sheet that it misses.
pub(super) fn lets_round(desk: &Desk, filter: &Filter, round: &Round) -> bool {
    let plan = &desk.plan;
    let leader = filter.leader.as_ref();
    let leader = leader.map(|id| plan.leaders.iter().find(|it| it.id == *id));
    let fits = round.arrears().any(|cell| {
        let own =
            |unit: &UnitId| *unit == cell.unit || plan.units.expand(unit).contains(&cell.unit);
        let unit = filter.unit.as_ref().is_none_or(own);
        let task = filter.task.is_none_or(|task| task == cell.task);
        let leader = leader.is_none_or(|leader| {
            leader.is_some_and(|it| it.tasks.contains(&cell.task) || it.units.iter().any(own))
        });
        unit && task && leader
    });
    let wanted = filter.light.is_none_or(|it| it == light(desk, round));
    fits && wanted && filter.kind.is_none()
}

/// Whether a filter lets a row through: any of its members.
pub(super) fn passes(desk: &Desk, filter: &Filter, row: &Row) -> bool {
    let lets = |one: &Obligation| filter.lets(&desk.plan, one);
    filter.is_empty() || desk.board.members(row).any(lets)
}

/// The key by which a row is known when the board is computed again.
pub(super) fn name<'a>(desk: &'a Desk, row: &Row) -> Option<&'a Key> {
    let first = *row.members.first()?;
    desk.board.obligations.get(first).map(|it| &it.key)
}

/// A row's members, the worst first.
fn members(desk: &Desk, row: &Row) -> Vec<usize> {
    let mut list = row.members.clone();
    list.sort_by_key(|&at| {
        let one = desk.board.obligations.get(at);
        one.map(|it| (it.light.rank(), it.due))
    });
    list
}

fn by(desk: &Desk, sort: Sort, a: &Row, b: &Row) -> Ordering {
    match sort {
        Sort::Due => a.due.cmp(&b.due),
        Sort::Task => a.item.cmp(&b.item),
        Sort::Unit => unit_order(desk, a).cmp(&unit_order(desk, b)),
    }
}

fn unit_order(desk: &Desk, row: &Row) -> usize {
    let leading = row.leading(&desk.board.obligations);
    leading
        .and_then(|one| one.unit.as_ref())
        .map_or(usize::MAX, |unit| desk.plan.units.order(unit))
}
