//! What the keys of a stop open: the boxes in which everything else is recorded, too, filled in with
//! what is looked at.

use super::review::{Review, item_of};
use crate::board::review::About;
use crate::board::rounds::dispatch::Round;
use crate::board::{Obligation, Row};
use crate::journal::Ledger;
use crate::plan::{ItemId, UnitId};
use crate::tui::desk::Desk;
use crate::tui::outcome::{Ask, Deed, Fill, Opens, Place, Target};

impl Review {
    /// The item of what is shown.
    fn item(&self, desk: &Desk) -> Option<ItemId> {
        let at = item_of(desk, &self.halt()?.stop)?;
        desk.item(at).map(|it| it.id.clone())
    }

    fn task(&self, desk: &Desk) -> Option<u32> {
        let stop = &self.halt()?.stop;
        if let About::Entry(entry) = &stop.about {
            let entry = desk.board.ledger.iter().find(|it| it.id == entry.id)?;
            return entry.entry.task;
        }
        item_of(desk, stop).and_then(|at| desk.item(at)?.task)
    }

    /// The row that is shown; of an item its first that is still open.
    fn row<'a>(&self, desk: &'a Desk) -> Option<&'a Row> {
        let mut rows = desk.board.rows.iter();
        match self.halt()?.stop.about {
            About::Row(at) => desk.board.rows.get(at),
            About::Item(at) => rows.find(|row| row.item == at && !row.light.is_settled()),
            About::Round(_) | About::Entry(_) => None,
        }
    }

    /// What is shown, as something to be recorded or spoken of.
    fn target(&self, desk: &Desk) -> Option<Target> {
        let stop = &self.halt()?.stop;
        let key = match &stop.about {
            About::Row(_) => {
                let leading = self.row(desk)?.leading(&desk.board.obligations);
                leading.map(|one| one.key.to_string())
            }
            About::Item(_) => None,
            About::Round(_) | About::Entry(_) => Some(stop.key.clone()),
        };
        Some(Target {
            task: self.task(desk),
            item: self.item(desk),
            key,
            unit: None,
            ..Target::default()
        })
    }

    /// The same as something that is owed: of an item that stands for all it owes, the first of it.
    fn owed(&self, desk: &Desk) -> Option<Target> {
        let mut target = self.target(desk)?;
        if target.key.is_none() {
            let leading = self.row(desk)?.leading(&desk.board.obligations);
            target.key = leading.map(|one| one.key.to_string());
        }
        Some(target)
    }

    /// A figure or a fact of an item, a step of an entry; a round's sheets are filled in where they
    /// stand, and the sitting is gone on with afterwards.
    pub(super) fn record(&self, desk: &Desk) -> Vec<Ask> {
        match self.halt().map(|it| &it.stop.about) {
            Some(About::Row(_) | About::Item(_)) => {
                let target = self.target(desk);
                target.map(Ask::Record).into_iter().collect()
            }
            Some(About::Round(month)) => {
                let mut asks = self.leave(desk);
                asks.push(Ask::Go(Place::Dispatch(*month)));
                asks
            }
            Some(About::Entry(entry)) => vec![Ask::Fill(Fill::Step(entry.id))],
            None => Vec::new(),
        }
    }

    pub(super) fn say(&self, desk: &Desk) -> Vec<Ask> {
        let Some(mut target) = self.target(desk) else {
            return Vec::new();
        };
        if let Some(About::Entry(entry)) = self.halt().map(|it| &it.stop.about) {
            target.unit = entry.units.first().cloned();
        }
        vec![Ask::Say(target)]
    }

    pub(super) fn note(&self, desk: &Desk) -> Vec<Ask> {
        let Some(halt) = self.halt() else {
            return Vec::new();
        };
        vec![Ask::Open(Opens::Deed(Deed::Note {
            item: self.item(desk),
            unit: None,
            about: halt.title.clone(),
        }))]
    }

    pub(super) fn remind(&self, desk: &Desk) -> Vec<Ask> {
        let target = self.owed(desk).unwrap_or_default();
        vec![Ask::Fill(Fill::Reminder(target))]
    }

    pub(super) fn extend(&self, desk: &Desk) -> Vec<Ask> {
        let target = self.owed(desk).unwrap_or_default();
        vec![Ask::Fill(Fill::Extension(target))]
    }

    /// A problem of the ledger with what is looked at, why, and whose it is.
    pub(super) fn to_problem(&self, desk: &Desk) -> Vec<Ask> {
        let Some(halt) = self.halt() else {
            return Vec::new();
        };
        let mut what = format!("{} {}", halt.title, halt.why);
        if let About::Entry(entry) = &halt.stop.about {
            let own = desk.board.ledger.iter().find(|it| it.id == entry.id);
            if own.is_some_and(|it| it.ledger() == Ledger::Problem) {
                let text = desk.words.review_screen.already_problem();
                return vec![Ask::Warn(text.to_owned())];
            }
            what.clone_from(&entry.what);
        }
        vec![Ask::Fill(Fill::Problem {
            what,
            units: self.units(desk),
            task: self.task(desk),
        })]
    }

    /// Whose it is: those who still owe it, each once.
    fn units(&self, desk: &Desk) -> Vec<UnitId> {
        let all: Vec<&UnitId> = match self.halt().map(|it| &it.stop.about) {
            Some(About::Row(_) | About::Item(_)) => {
                let row = self.row(desk).into_iter();
                let members = row.flat_map(|row| desk.board.members(row));
                let open = members.filter(|one: &&Obligation| !one.light.is_settled());
                let worst = self.row(desk).map(|row| row.light);
                let worst = open.filter(|one| Some(one.light) == worst);
                worst.filter_map(|one| one.unit.as_ref()).collect()
            }
            Some(About::Round(month)) => {
                let round = desk.open_rounds.iter().find(|it| it.month == *month);
                let cells = round.into_iter().flat_map(Round::arrears);
                cells.map(|cell| &cell.unit).collect()
            }
            Some(About::Entry(entry)) => entry.units.iter().collect(),
            None => Vec::new(),
        };
        let mut units: Vec<UnitId> = Vec::new();
        for unit in all {
            if !units.contains(unit) {
                units.push(unit.clone());
            }
        }
        units
    }
}
