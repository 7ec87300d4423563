//! The weekly review: one stop after the other, until its end or as far as there is time.
//!
//! What the keys of a stop open stands in `review_open`.

use foldhash::HashSet;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, review_draw};
use crate::board::review::{About, Beside, Stop, last_review, row_key, stops};
use crate::board::turned_since;
use crate::journal::{Body, Draft, Review as Held};
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Effect};

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

    /// The sitting as a record.
    fn held(&self, desk: &Desk, finished: bool) -> Effect {
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
        Effect::Append(vec![Draft { body }])
    }

    /// What was seen of a sitting that is left half-way, if anything new was.
    fn half(&self, desk: &Desk) -> Option<Effect> {
        (self.seen.len() > self.resumed).then(|| self.held(desk, false))
    }

    /// Leaves half-way: what was seen is kept.
    pub(super) fn leave(&self, desk: &Desk) -> Vec<Ask> {
        let kept = self.half(desk).map(Ask::Do);
        std::iter::once(Ask::Close).chain(kept).collect()
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
            Command::ToProblem => return self.to_problem(desk),
            Command::Say => return self.say(desk),
            Command::Remind => return self.remind(desk),
            Command::Extend => return self.extend(desk),
            Command::Yes => return vec![Ask::Do(self.held(desk, true))],
            Command::Back => return self.leave(desk),
            _ => {}
        }
        Vec::new()
    }

    /// The program ends in the middle of it: as if it were left half-way.
    fn leaving(&self, desk: &Desk) -> Option<Effect> {
        self.half(desk)
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
