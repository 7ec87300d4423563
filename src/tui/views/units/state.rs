//! Which unit is chosen, and which of the things it owes.

use crate::board::{Obligation, UnitSummary};
use crate::plan::{Leader, UnitId};
use crate::tui::desk::Desk;
use crate::tui::views::cursor::Cursor;
use crate::tui::views::headed::settle;

/// The view of the units.
#[derive(Debug, Clone, Default)]
pub struct Units {
    pub(super) by_leader: bool,
    pub(super) cursor: Cursor,
    /// The chosen unit, and under which leader it stands.
    pub(super) chosen: Option<(Option<usize>, UnitId)>,
    /// The keys go to what the unit owes.
    pub(super) inside: bool,
    /// Over what the unit owes.
    pub(super) owed: Cursor,
    /// The key of the obligation on which `owed` stands.
    pub(super) key: Option<String>,
}

/// A line of the list of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// Units of a kind; `None`: those of none.
    Group(Option<&'a str>),
    /// A leader by the place in the plan; `None`: nobody.
    Leader(Option<usize>),
    /// A unit by its place on the desk, and the leader it stands under.
    Unit(usize, Option<usize>),
}

impl Line<'_> {
    pub(super) const fn is_heading(self) -> bool {
        !matches!(self, Line::Unit(..))
    }
}

impl Units {
    /// Chooses a unit and steps in front of what it owes; of a collective its first member.
    pub fn open(&mut self, desk: &Desk, unit: &UnitId) {
        let own = |id: &UnitId| desk.units.iter().any(|it| it.unit == *id);
        let members = desk.plan.units.expand(unit);
        let found = std::iter::once(unit).chain(&members).find(|it| own(it));
        let Some(found) = found else { return };
        if self.chosen.as_ref().map(|(_, it)| it) != Some(found) {
            self.owed = Cursor::default();
            self.key = None;
        }
        self.chosen = Some((None, found.clone()));
        self.inside = false;
        self.keep(desk);
    }

    /// The chosen unit.
    pub(super) fn summary<'a>(&self, desk: &'a Desk) -> Option<&'a UnitSummary> {
        match lines(desk, self.by_leader).get(self.cursor.chosen())? {
            Line::Unit(at, _) => desk.units.get(*at),
            Line::Group(_) | Line::Leader(_) => None,
        }
    }

    /// The chosen one of what the unit owes.
    pub(super) fn obligation<'a>(&self, desk: &'a Desk) -> Option<&'a Obligation> {
        let list = owed(desk, self.summary(desk)?);
        list.get(self.owed.chosen()).copied()
    }

    /// Finds the chosen unit and obligation again, or the nearest.
    pub(super) fn keep(&mut self, desk: &Desk) {
        if desk.plan.leaders.is_empty() {
            self.by_leader = false;
        }
        let lines = lines(desk, self.by_leader);
        if let Some((under, unit)) = &self.chosen {
            let stands = |line: &Line<'_>, exact: bool| match *line {
                Line::Unit(at, leader) => {
                    let own = desk.units.get(at).is_some_and(|it| it.unit == *unit);
                    own && (!exact || leader == *under)
                }
                Line::Group(_) | Line::Leader(_) => false,
            };
            let find = |exact| lines.iter().position(|line| stands(line, exact));
            if let Some(at) = find(true).or_else(|| find(false)) {
                self.cursor.choose(at);
            }
        }
        let is_heading = |at: usize| lines.get(at).is_some_and(|line| line.is_heading());
        settle(&mut self.cursor, lines.len(), false, is_heading);
        self.keep_owed(desk);
        self.note(desk);
    }

    fn keep_owed(&mut self, desk: &Desk) {
        let Some(summary) = self.summary(desk) else {
            self.inside = false;
            return;
        };
        let list = owed(desk, summary);
        let found = self
            .key
            .as_ref()
            .and_then(|key| list.iter().position(|one| one.key.to_string() == *key));
        if let Some(at) = found {
            self.owed.choose(at);
        }
        self.owed.clamp(list.len());
        self.inside &= !list.is_empty();
    }

    /// Keeps in mind what both cursors stand on.
    pub(super) fn note(&mut self, desk: &Desk) {
        let before = self.chosen.take();
        let lines = lines(desk, self.by_leader);
        self.chosen = match lines.get(self.cursor.chosen()) {
            Some(Line::Unit(at, leader)) => {
                desk.units.get(*at).map(|it| (*leader, it.unit.clone()))
            }
            Some(Line::Group(_) | Line::Leader(_)) | None => None,
        };
        if self.chosen.as_ref().map(|(_, it)| it) != before.as_ref().map(|(_, it)| it) {
            self.owed = Cursor::default();
        }
        self.key = self.obligation(desk).map(|one| one.key.to_string());
    }
}

/// What a unit owes, the worst first, then the earliest.
pub(super) fn owed<'a>(desk: &'a Desk, summary: &UnitSummary) -> Vec<&'a Obligation> {
    let mut list: Vec<&Obligation> = summary
        .owes
        .iter()
        .filter_map(|at| desk.board.obligations.get(*at))
        .collect();
    list.sort_by_key(|one| (one.light.rank(), one.due.is_none(), one.due));
    list
}

/// Headings and units, in the order of the plan.
pub(super) fn lines(desk: &Desk, by_leader: bool) -> Vec<Line<'_>> {
    if by_leader {
        of_leaders(desk)
    } else {
        of_groups(desk)
    }
}

fn of_groups(desk: &Desk) -> Vec<Line<'_>> {
    let group = |at: usize| {
        let unit = desk
            .units
            .get(at)
            .and_then(|it| desk.plan.units.get(&it.unit));
        unit.and_then(|it| it.group.as_deref())
    };
    let mut groups: Vec<Option<&str>> = Vec::new();
    for at in 0..desk.units.len() {
        if !groups.contains(&group(at)) {
            groups.push(group(at));
        }
    }
    groups.sort_by_key(Option::is_none);
    let mut lines = Vec::new();
    for name in groups {
        lines.push(Line::Group(name));
        let own = (0..desk.units.len()).filter(|at| group(*at) == name);
        lines.extend(own.map(|at| Line::Unit(at, None)));
    }
    lines
}

fn of_leaders(desk: &Desk) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut placed = vec![false; desk.units.len()];
    for (at, leader) in desk.plan.leaders.iter().enumerate() {
        let after = looked_after(desk, leader);
        lines.push(Line::Leader(Some(at)));
        for ((unit, it), placed) in desk.units.iter().enumerate().zip(&mut placed) {
            if after.contains(&it.unit) {
                lines.push(Line::Unit(unit, Some(at)));
                *placed = true;
            }
        }
    }
    let rest = placed.iter().enumerate().filter(|(_, placed)| !**placed);
    let rest: Vec<_> = rest.map(|(unit, _)| Line::Unit(unit, None)).collect();
    if !rest.is_empty() {
        lines.push(Line::Leader(None));
        lines.extend(rest);
    }
    lines
}

/// A leader's units, and the leads of the tasks looked after.
fn looked_after(desk: &Desk, leader: &Leader) -> Vec<UnitId> {
    let leads = leader
        .tasks
        .iter()
        .filter_map(|number| desk.plan.task(*number)?.lead.as_ref());
    let mut list: Vec<UnitId> = Vec::new();
    for unit in leader.units.iter().chain(leads) {
        list.push(unit.clone());
        list.extend(desk.plan.units.expand(unit));
    }
    list
}
