//! Where the columns of the journal stand: those that name day, unit and writer are never cut.

use crate::locale::say;
use crate::text::{Shown, width};
use crate::tui::desk::Desk;
use crate::tui::views::layout::WIDE;
use crate::tui::views::reported::about;

/// Cells of the columns that do not grow, a space behind each.
pub(super) const KIND: u16 = 7;
pub(super) const ITEM: u16 = 6;
pub(super) const AT: u16 = 12;
/// Cells that a unit's and a writer's name take at most.
const UNIT: usize = 14;
const BY: usize = 12;

/// Cells that the journal's longest day, unit and writer take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Widths {
    on: u16,
    unit: u16,
    by: u16,
}

impl Default for Widths {
    fn default() -> Self {
        Self {
            on: 5,
            unit: 8,
            by: 8,
        }
    }
}

impl Widths {
    /// Goes through the journal once.
    pub(super) fn gather(desk: &Desk) -> Self {
        let (mut on, mut unit, mut by) = (5, 8, 8);
        let mut last = "";
        for record in &desk.book.records {
            let day = record.body.on().unwrap_or_else(|| record.written());
            on = on.max(say::day_short(day, desk.plan.year).len());
            if let Some(name) = about(desk, record).unit().filter(|_| unit < UNIT) {
                unit = unit.max(width(&Shown::line(name.as_str())));
            }
            // Most records have the writer of the one before.
            if last != &*record.by {
                last = &record.by;
                by = by.max(width(&Shown::line(last)));
            }
        }
        let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Self {
            on: cells(on),
            unit: cells(unit.min(UNIT)),
            by: cells(by.min(BY)),
        }
    }
}

/// Where each column begins and how many cells it has; what has no cells is left out.
pub(super) struct Columns {
    pub(super) on: (u16, u16),
    pub(super) kind: u16,
    pub(super) item: u16,
    pub(super) title: (u16, u16),
    pub(super) unit: (u16, u16),
    pub(super) what: (u16, u16),
    pub(super) note: (u16, u16),
    pub(super) by: (u16, u16),
    pub(super) at: Option<u16>,
}

impl Columns {
    /// Columns that fill a width.
    pub(super) fn of(width: u16, widths: Widths) -> Self {
        let wide = width >= WIDE;
        let Widths { on, unit, by } = widths;
        let at = if wide { AT } else { 0 };
        let fixed = 1 + on + 1 + KIND + ITEM + unit + 1 + by + 1 + at;
        let rest = width.saturating_sub(fixed);
        let (title, what) = if wide {
            (rest * 2 / 5, rest / 4)
        } else {
            (rest * 11 / 20, rest - rest * 11 / 20)
        };
        let note = if wide {
            rest.saturating_sub(title + what)
        } else {
            0
        };
        let kind = 1 + on + 1;
        let item = kind + KIND;
        let title_at = item + ITEM;
        let unit_at = title_at + title;
        let what_at = unit_at + unit + 1;
        let note_at = what_at + what;
        let by_at = note_at + note;
        Self {
            on: (1, on),
            kind,
            item,
            title: (title_at, title),
            unit: (unit_at, unit),
            what: (what_at, what),
            note: (note_at, note),
            by: (by_at, by),
            at: wide.then_some(by_at + by + 1),
        }
    }
}
