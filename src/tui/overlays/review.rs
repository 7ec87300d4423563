//! The weekly review: one stop after the other, until its end or as far as there is time.

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, review_draw};
use crate::board::review::{About, Beside, Stop, last_review, row_key, stops};
use crate::board::turned_since;
use crate::journal::{Body, Draft, Review as Held};
use crate::locale::say;
use crate::plan::{ItemId, UnitId};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Deed, Effect, Opens, Target};

/// A stop as it stood when the sitting began.
#[derive(Debug, Clone)]
pub(super) struct Halt {
    pub(super) stop: Stop,
    pub(super) title: String,
    pub(super) why: String,
    /// What was recorded since has settled it.
    pub(super) settled: bool,
}

/// A sitting: its stops stay the same while it lasts, whatever is recorded meanwhile.
#[derive(Debug, Clone)]
pub struct Review {
    halts: Vec<Halt>,
    seen: HashSet<String>,
    /// How many were seen in earlier sittings that were left half-way.
    resumed: usize,
    /// The stop that is shown; behind the last one stands the summary.
    at: usize,
}

impl Review {
    /// Begins a sitting, or goes on with one that was left half-way; else says that there is nothing.
    pub fn open(desk: &Desk) -> Result<Self, String> {
        let list = all(desk);
        if list.is_empty() {
            return Err(desk.words.reviewing.nothing().to_owned());
        }
        let before: HashSet<String> = last_review(&desk.plan, &desk.book, desk.board.when)
            .seen
            .into_iter()
            .collect();
        let seen: HashSet<String> = list
            .iter()
            .map(|it| it.key.clone())
            .filter(|key| before.contains(key))
            .collect();
        let first = list.iter().position(|it| !seen.contains(&it.key));
        let at = first.unwrap_or(list.len());
        let halts = list.into_iter().map(|stop| Halt {
            title: say::stop_title(&desk.words, &desk.plan, &desk.board, &stop),
            why: say::stop_why(&desk.words, &desk.plan, &desk.board, &stop),
            stop,
            settled: false,
        });
        Ok(Self {
            halts: halts.collect(),
            resumed: seen.len(),
            seen,
            at,
        })
    }

    /// The stop that is shown; `None`: the summary is.
    pub(super) fn halt(&self) -> Option<&Halt> {
        self.halts.get(self.at)
    }

    /// Which stop is shown, from 1, and of how many.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.at + 1, self.halts.len())
    }

    pub(super) fn halts(&self) -> &[Halt] {
        &self.halts
    }

    /// How many were looked at, and how many of them in earlier sittings.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.seen.len(), self.resumed)
    }

    fn next(&mut self) {
        if let Some(halt) = self.halts.get(self.at) {
            self.seen.insert(halt.stop.key.clone());
            self.at += 1;
        }
    }

    /// Item and unit of what is shown.
    fn about(&self, desk: &Desk) -> (Option<ItemId>, Option<UnitId>) {
        let item = self.halt().and_then(|it| item_of(desk, &it.stop));
        let item = item.and_then(|at| desk.item(at));
        (item.map(|it| it.id.clone()), None)
    }

    /// What is shown, as something to be recorded or spoken of.
    fn target(&self, desk: &Desk) -> Option<Target> {
        let stop = &self.halt()?.stop;
        let (item, unit) = self.about(desk);
        let task = item_of(desk, stop).and_then(|at| desk.item(at)?.task);
        let key = match &stop.about {
            About::Row(at) => desk.board.rows.get(*at).and_then(|row| {
                let one = row.leading(&desk.board.obligations)?;
                Some(one.key.to_string())
            }),
            About::Item(_) => None,
            About::Round(_) | About::Entry(_) => Some(stop.key.clone()),
        };
        Some(Target {
            task,
            item,
            key,
            unit,
        })
    }

    fn record(&self, desk: &Desk) -> Vec<Ask> {
        match self.target(desk) {
            Some(target) if target.item.is_some() => vec![Ask::Record(target)],
            Some(_) => vec![Ask::Warn(desk.words.review_screen.elsewhere().to_owned())],
            None => Vec::new(),
        }
    }

    fn say(&self, desk: &Desk) -> Vec<Ask> {
        let Some(mut target) = self.target(desk) else {
            return Vec::new();
        };
        if let Some(About::Entry(entry)) = self.halt().map(|it| &it.stop.about) {
            target.unit = entry.units.first().cloned();
        }
        vec![Ask::Say(target)]
    }

    fn note(&self, desk: &Desk) -> Vec<Ask> {
        let Some(halt) = self.halt() else {
            return Vec::new();
        };
        let (item, unit) = self.about(desk);
        let about = halt.title.clone();
        vec![Ask::Open(Opens::Deed(Deed::Note { item, unit, about }))]
    }

    /// The sitting as a record.
    fn held(&self, desk: &Desk, finished: bool) -> Ask {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let keys = self.halts.iter().map(|it| &it.stop.key);
        let seen = keys.filter(|key| !finished && self.seen.contains(*key));
        let body = Body::Review(Box::new(Held {
            on: desk.board.when.as_of,
            seen: count(self.seen.len()),
            of: count(self.halts.len()),
            stops: seen.map(|key| Box::from(key.as_str())).collect(),
            finished,
            note: None,
        }));
        Ask::Do(Effect::Append(vec![Draft { body }]))
    }

    /// Leaves half-way: what was seen is kept, if anything new was.
    fn leave(&self, desk: &Desk) -> Vec<Ask> {
        let mut asks = vec![Ask::Close];
        if self.seen.len() > self.resumed {
            asks.push(self.held(desk, false));
        }
        asks
    }
}

/// All stops of the day.
fn all(desk: &Desk) -> Vec<Stop> {
    let (plan, book, board) = (&desk.plan, &desk.book, &desk.board);
    let sitting = last_review(plan, book, board.when);
    let turned = turned_since(plan, book, board, sitting.since);
    stops(plan, book, board, &turned, &Beside::of(plan, book, board))
}

/// The item that a stop is about, as a place in the plan.
pub(super) fn item_of(desk: &Desk, stop: &Stop) -> Option<usize> {
    match stop.about {
        About::Row(at) => desk.board.rows.get(at).map(|row| row.item),
        About::Item(at) => Some(at),
        About::Round(_) | About::Entry(_) => None,
    }
}

impl Overlay for Review {
    /// The summary is a question: it is closed once the sitting is on the disk.
    fn scope(&self) -> Scope {
        if self.halt().is_some() {
            Scope::Sitting
        } else {
            Scope::Confirm
        }
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::NextStop => self.next(),
            Command::PreviousStop | Command::No => self.at = self.at.saturating_sub(1),
            Command::Record => return self.record(desk),
            Command::Note => return self.note(desk),
            Command::Say => return self.say(desk),
            Command::Yes => return vec![self.held(desk, true)],
            Command::Back => return self.leave(desk),
            _ => {}
        }
        Vec::new()
    }

    /// Rows stand elsewhere on a new board: each stop finds its own again by its key.
    fn refresh(&mut self, desk: &Desk) {
        let fresh = all(desk);
        for halt in &mut self.halts {
            if let Some(stop) = fresh.iter().find(|it| it.key == halt.stop.key) {
                halt.stop = stop.clone();
                halt.why = say::stop_why(&desk.words, &desk.plan, &desk.board, stop);
                halt.settled = false;
                continue;
            }
            halt.settled = true;
            if let About::Row(at) = &mut halt.stop.about {
                let key = &halt.stop.key;
                let mut rows = desk.board.rows.iter();
                let place = rows.position(|row| row_key(&desk.board, row) == *key);
                *at = place.unwrap_or(usize::MAX);
            }
        }
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        review_draw::draw(desk, self, screen, buf);
        None
    }
}
