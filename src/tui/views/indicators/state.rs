//! Which indicators are listed and which is chosen.

use super::list::{entries, is_behind, leading};
use crate::board::{Light, Series};
use crate::plan::{Item, ItemId, Split, UnitId};
use crate::tui::desk::Desk;
use crate::tui::views::cursor::Cursor;
use crate::tui::views::reported::Reported;

/// The view of the indicators.
#[derive(Debug, Clone, Default)]
pub struct Indicators {
    pub(super) by_light: bool,
    pub(super) only_behind: bool,
    pub(super) cursor: Cursor,
    /// Items by their place in the plan, as they are listed.
    pub(super) list: Vec<usize>,
    pub(super) chosen: Option<ItemId>,
    /// Of an item that each unit owes, whose figure is shown; `None`: all of them.
    pub(super) member: Option<usize>,
    /// The chosen figures over time.
    pub(super) series: Series,
    /// The chosen records by their places, the latest first.
    pub(super) records: Vec<u32>,
    /// Of reference figures, which owe nothing, the latest.
    pub(super) latest: Vec<(usize, Series)>,
    pub(super) reported: Reported,
}

impl Indicators {
    /// Chooses an indicator, also one that the list leaves out just now.
    pub fn open(&mut self, desk: &Desk, item: &ItemId) {
        self.chosen = Some(item.clone());
        self.member = None;
        self.relist(desk);
        if self.item(desk).is_none_or(|(_, it)| it.id != *item) {
            self.only_behind = false;
            self.chosen = Some(item.clone());
            self.relist(desk);
        }
    }

    /// The chosen item and its place in the plan.
    pub(super) fn item<'a>(&self, desk: &'a Desk) -> Option<(usize, &'a Item)> {
        let at = *self.list.get(self.cursor.chosen())?;
        Some((at, desk.item(at)?))
    }

    /// The unit whose figure is shown, where one is.
    pub(super) fn unit(&self, desk: &Desk) -> Option<UnitId> {
        let (_, item) = self.item(desk)?;
        item.owers.get(self.member?).cloned()
    }

    /// Reads plan and journal again.
    pub(super) fn reread(&mut self, desk: &Desk) {
        self.reported = Reported::gather(desk);
        self.latest = entries(desk)
            .filter(|at| leading(desk, *at).is_none())
            .map(|at| (at, self.reported.series(desk, at, None)))
            .collect();
        self.relist(desk);
    }

    /// Makes the list anew and finds the chosen indicator in it, or the nearest.
    pub(super) fn relist(&mut self, desk: &Desk) {
        self.list = entries(desk)
            .filter(|at| !self.only_behind || is_behind(desk, *at))
            .collect();
        if self.by_light {
            let rank = |at: &usize| {
                leading(desk, *at).map_or(Light::ALL.len(), |(row, _)| row.light.rank())
            };
            self.list.sort_by_key(rank);
        }
        let found = self.chosen.as_ref().and_then(|id| {
            let own = |at: &usize| desk.item(*at).is_some_and(|item| item.id == *id);
            self.list.iter().position(own)
        });
        if let Some(at) = found {
            self.cursor.choose(at);
        }
        self.cursor.clamp(self.list.len());
        self.note(desk);
    }

    /// Keeps in mind what is chosen, with its figures.
    pub(super) fn note(&mut self, desk: &Desk) {
        let chosen = self.item(desk).map(|(_, item)| item.id.clone());
        if chosen != self.chosen {
            self.member = None;
        }
        if chosen.is_some() {
            self.chosen = chosen;
        }
        let members = self.item(desk).map_or(0, |(_, item)| members(item).len());
        self.member = self.member.filter(|at| *at < members);
        let unit = self.unit(desk);
        let Some((at, _)) = self.item(desk) else {
            self.series = Series::default();
            self.records.clear();
            return;
        };
        self.series = self.reported.series(desk, at, unit.as_ref());
        self.records = self.reported.latest(desk, at);
        if unit.is_some() {
            let of = |place: u32| desk.book.record(place).and_then(|it| it.body.unit());
            self.records.retain(|place| of(*place) == unit.as_ref());
        }
    }
}

/// The units that each owe a figure of their own.
pub(super) fn members(item: &Item) -> &[UnitId] {
    match item.split {
        Split::Each { .. } => &item.owers,
        Split::Whole | Split::Sum(_) => &[],
    }
}
