//! A unit's record: its months with what can be counted in each, and what a number counts.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::assess_fact::{Fact, facts};
use super::{Overlay, assess_draw};
use crate::board::assess::{Measure, Tally, UnitRecord, unit_months};
use crate::calendar::Period;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::Ask;
use crate::tui::views::cursor::Cursor;

/// The record of one unit.
#[derive(Debug, Clone)]
pub struct Assess {
    pub(super) unit: UnitId,
    pub(super) months: Vec<UnitRecord>,
    pub(super) month: usize,
    /// The place of a measure; behind them all the score, where the plan weighs.
    pub(super) column: usize,
    /// What the chosen number counts.
    pub(super) facts: Vec<Fact>,
    /// The keys go to those.
    pub(super) inside: bool,
    pub(super) cursor: Cursor,
}

impl Assess {
    /// Opens on the month before the running one, as the command line does.
    pub fn open(desk: &Desk, unit: &UnitId) -> Self {
        let mut own = Self {
            unit: unit.clone(),
            months: Vec::new(),
            month: 0,
            column: 0,
            facts: Vec::new(),
            inside: false,
            cursor: Cursor::default(),
        };
        own.months = own.count(desk);
        let running = Period::containing(desk.plan.dispatch.every, desk.board.when.as_of);
        let before = own.months.iter().rposition(|it| it.month < running);
        own.month = before.unwrap_or(0);
        own.turn(desk);
        own
    }

    fn count(&self, desk: &Desk) -> Vec<UnitRecord> {
        unit_months(&desk.plan, &desk.book, &desk.board, &self.unit)
    }

    /// The month that is chosen.
    pub(super) fn record(&self) -> Option<&UnitRecord> {
        self.months.get(self.month)
    }

    /// The number that is chosen; `None`: the score is.
    pub(super) fn tally(&self) -> Option<&Tally> {
        let measure = Measure::ALL.get(self.column)?;
        self.record()?.tally(*measure)
    }

    /// How many numbers a month has.
    pub(super) const fn columns(desk: &Desk) -> usize {
        Measure::ALL.len() + if desk.plan.score.is_some() { 1 } else { 0 }
    }

    /// Another number is chosen: what it counts is looked up.
    fn turn(&mut self, desk: &Desk) {
        let found = self.record().zip(self.tally());
        self.facts = found.map_or_else(Vec::new, |(record, tally)| facts(desk, record, tally));
        self.cursor.clamp(self.facts.len());
        self.inside &= !self.facts.is_empty();
    }

    fn outside(&mut self, desk: &Desk, command: Command) -> Vec<Ask> {
        let (months, columns) = (self.months.len(), Self::columns(desk));
        match command {
            Command::Up => self.month = self.month.saturating_sub(1),
            Command::Down => self.month = (self.month + 1).min(months.saturating_sub(1)),
            Command::PageUp => self.month = 0,
            Command::PageDown => self.month = months.saturating_sub(1),
            Command::Left => self.column = self.column.saturating_sub(1),
            Command::Right => self.column = (self.column + 1).min(columns - 1),
            Command::Enter => {
                self.inside = !self.facts.is_empty();
                return Vec::new();
            }
            Command::Back => return vec![Ask::Close],
            _ => return Vec::new(),
        }
        self.cursor = Cursor::default();
        self.turn(desk);
        Vec::new()
    }

    fn within(&mut self, command: Command, height: usize) -> Vec<Ask> {
        if self.cursor.step(command, self.facts.len(), height) {
            return Vec::new();
        }
        match command {
            Command::Left | Command::Back => self.inside = false,
            Command::Enter => {
                let fact = self.facts.get(self.cursor.chosen());
                let place = fact.map(|it| it.place.clone());
                return place.map_or_else(Vec::new, |it| vec![Ask::Close, Ask::Go(it)]);
            }
            _ => {}
        }
        Vec::new()
    }
}

impl Overlay for Assess {
    fn scope(&self) -> Scope {
        Scope::Assess
    }

    fn update(&mut self, desk: &Desk, command: Command, screen: Rect) -> Vec<Ask> {
        if self.inside {
            let height = assess_draw::fact_rows(self, screen);
            self.within(command, height)
        } else {
            self.outside(desk, command)
        }
    }

    fn refresh(&mut self, desk: &Desk) {
        self.months = self.count(desk);
        self.month = self.month.min(self.months.len().saturating_sub(1));
        self.turn(desk);
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        assess_draw::draw(desk, self, screen, buf);
        None
    }
}
