//! Which task is shown and what is chosen in it.

use super::page::{Page, pages};
use crate::board::{Row, Series, Span};
use crate::plan::{Item, ItemId, Kind};
use crate::tui::desk::Desk;
use crate::tui::views::cursor::Cursor;
use crate::tui::views::detail::rows_of;
use crate::tui::views::headed::settle;
use crate::tui::views::reported::Reported;

/// The view of one task.
#[derive(Debug, Clone, Default)]
pub struct TaskView {
    /// What is shown; the first page where the plan has it no more.
    pub(super) page: Option<Page>,
    pub(super) cursor: Cursor,
    /// What the cursor stands on, to find it again.
    pub(super) chosen: Option<(ItemId, Option<Span>)>,
    pub(super) reported: Reported,
    /// The chosen item's figures over time.
    pub(super) series: Series,
    /// Its records by their places, the latest first.
    pub(super) latest: Vec<u32>,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// A row of the board.
    Row(usize),
    /// An item that owes no row: a requirement, a reference figure.
    Plain(usize),
    /// The heading of the requirements.
    Heading,
}

impl TaskView {
    /// Shows a task from its first line.
    pub fn open(&mut self, desk: &Desk, task: u32) {
        self.turn_to(desk, Page::Task(task));
    }

    /// Shows what belongs to no task.
    pub fn open_goals(&mut self, desk: &Desk) {
        self.turn_to(desk, Page::Goals);
    }

    pub(super) fn turn_to(&mut self, desk: &Desk, page: Page) {
        if self.page != Some(page) {
            self.cursor = Cursor::default();
            self.chosen = None;
        }
        self.page = Some(page);
        self.keep(desk);
    }

    /// Shows the page of an item with the item chosen; nothing happens where the plan has no such.
    pub fn open_item(&mut self, desk: &Desk, item: &ItemId) {
        let Some(found) = desk.plan.item(item.as_str()) else {
            return;
        };
        self.page = Some(found.task.map_or(Page::Goals, Page::Task));
        self.cursor = Cursor::default();
        self.chosen = Some((item.clone(), None));
        self.keep(desk);
    }

    /// The number of the task that is shown, if it is one.
    pub fn task(&self, desk: &Desk) -> Option<u32> {
        self.shown(desk)?.number()
    }

    pub(super) fn shown(&self, desk: &Desk) -> Option<Page> {
        let pages = pages(desk);
        self.page
            .filter(|page| pages.contains(page))
            .or_else(|| pages.first().copied())
    }

    /// What the cursor stands on.
    pub(super) fn line(&self, desk: &Desk) -> Option<Line> {
        lines(desk, self.shown(desk)?)
            .get(self.cursor.chosen())
            .copied()
    }

    /// Finds the chosen line again, or the nearest.
    pub(super) fn keep(&mut self, desk: &Desk) {
        let Some(page) = self.shown(desk) else {
            return;
        };
        let lines = lines(desk, page);
        let found = self.chosen.as_ref().and_then(|(item, span)| {
            let marks: Vec<_> = lines.iter().map(|line| mark(desk, *line)).collect();
            let same = |exact: bool| {
                marks.iter().position(|mark| {
                    mark.as_ref()
                        .is_some_and(|(it, of)| it == item && (!exact || of == span))
                })
            };
            same(true)
                .or_else(|| worst(desk, &lines, item))
                .or_else(|| same(false))
        });
        if let Some(at) = found {
            self.cursor.choose(at);
        }
        let is_heading = |at: usize| lines.get(at) == Some(&Line::Heading);
        settle(&mut self.cursor, lines.len(), false, is_heading);
        self.note(desk);
    }

    /// Keeps in mind what the cursor stands on, with its figures and records.
    pub(super) fn note(&mut self, desk: &Desk) {
        let line = self.line(desk);
        self.chosen = line.and_then(|line| mark(desk, line));
        let item = line.and_then(|line| item(desk, line)).map(|(at, _)| at);
        self.series = item.map_or_else(Series::default, |at| self.reported.series(desk, at, None));
        self.latest = item.map_or_else(Vec::new, |at| self.reported.latest(desk, at));
    }
}

/// Of an item's rows the one to look at: the worst that is lit.
fn worst(desk: &Desk, lines: &[Line], item: &ItemId) -> Option<usize> {
    let lit = lines.iter().enumerate().filter_map(|(at, line)| {
        let row = row(desk, *line)?;
        let own = desk.item(row.item)?.id == *item && row.light.is_lit();
        own.then_some((row.light.rank(), at))
    });
    lit.min().map(|(_, at)| at)
}

fn mark(desk: &Desk, line: Line) -> Option<(ItemId, Option<Span>)> {
    let span = row(desk, line).map(|row| row.span);
    Some((item(desk, line)?.1.id.clone(), span))
}

/// The board's row of a line.
pub(super) fn row(desk: &Desk, line: Line) -> Option<&Row> {
    match line {
        Line::Row(at) => desk.board.rows.get(at),
        Line::Plain(_) | Line::Heading => None,
    }
}

/// The item of a line and its place in the plan.
pub(super) fn item(desk: &Desk, line: Line) -> Option<(usize, &Item)> {
    let at = match line {
        Line::Row(_) => row(desk, line)?.item,
        Line::Plain(at) => at,
        Line::Heading => return None,
    };
    Some((at, desk.item(at)?))
}

/// What a page's list holds: the rows of each item in the order of the plan, then the requirements.
pub(super) fn lines(desk: &Desk, page: Page) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut requirements = Vec::new();
    for (at, item) in desk.plan.items.iter().enumerate() {
        if item.task != page.number() {
            continue;
        }
        if item.kind == Kind::Requirement {
            requirements.push(Line::Plain(at));
            continue;
        }
        let before = lines.len();
        lines.extend(rows_of(desk, at).map(Line::Row));
        if lines.len() == before {
            lines.push(Line::Plain(at));
        }
    }
    if !requirements.is_empty() {
        lines.push(Line::Heading);
        lines.extend(requirements);
    }
    lines
}
