//! The lines of the list: headings of groups, rows, members of unfolded rows.

use std::cmp::Ordering;

use super::bar::Sort;
use crate::board::{Bucket, Filter, Key, Obligation, Row, bucket};
use crate::tui::desk::Desk;

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Heading(Bucket, usize),
    /// Index into the board's rows.
    Row(usize),
    /// Index into the board's obligations: a member of the row above.
    Member(usize),
}

impl Line {
    /// Whether it can be chosen.
    pub(super) const fn is_row(self) -> bool {
        !matches!(self, Self::Heading(..))
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
    let mut out = Vec::new();
    for group in rows.chunk_by(|a, b| a.0 == b.0) {
        if let Some(first) = group.first() {
            out.push(Line::Heading(first.0, group.len()));
        }
        for (_, at, row) in group {
            out.push(Line::Row(*at));
            if name(desk, row).is_some_and(|key| unfolded.contains(key)) {
                out.extend(members(desk, row).into_iter().map(Line::Member));
            }
        }
    }
    out
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
