//! The lines of the list: headings of groups, entries.

use crate::board::Light;
use crate::board::ledger::{LedgerEntry, LedgerFilter};
use crate::tui::desk::Desk;

/// The groups, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Late,
    Unconfirmed,
    Near,
    Running,
    Over,
}

impl Group {
    /// The group of a light.
    const fn of(light: Light) -> Self {
        match light {
            Light::Red => Self::Late,
            Light::Yellow => Self::Unconfirmed,
            Light::Blue => Self::Near,
            Light::Green | Light::Grey => Self::Running,
            Light::Done | Light::DoneLate | Light::Waived => Self::Over,
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Heading(Group, usize),
    /// Index into the board's ledger.
    Entry(usize),
}

/// The list for a filter: what is open by its day, what is closed with the latest first.
pub(super) fn lines(desk: &Desk, filter: &LedgerFilter) -> Vec<Line> {
    let ledger = desk.board.ledger.iter().enumerate();
    let mut list: Vec<(Group, usize, &LedgerEntry)> = ledger
        .filter(|(_, entry)| filter.lets(entry))
        .map(|(at, entry)| (Group::of(entry.light), at, entry))
        .collect();
    list.sort_by(|a, b| {
        let closed = |it: &LedgerEntry| it.met.map(|met| met.on);
        a.0.cmp(&b.0)
            .then_with(|| match a.0 {
                Group::Over => closed(b.2).cmp(&closed(a.2)),
                Group::Late | Group::Unconfirmed | Group::Near | Group::Running => {
                    a.2.urgency().cmp(&b.2.urgency())
                }
            })
            .then_with(|| a.1.cmp(&b.1))
    });
    let mut out = Vec::new();
    for group in list.chunk_by(|a, b| a.0 == b.0) {
        if let Some(first) = group.first() {
            out.push(Line::Heading(first.0, group.len()));
        }
        out.extend(group.iter().map(|it| Line::Entry(it.1)));
    }
    out
}
