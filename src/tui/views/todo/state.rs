//! What is chosen, filtered and unfolded, and what commands do.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::bar::{Field, Sort};
use super::draw;
use super::lines::{Line, lets_inspection, lets_round, light, lines, name, passes};
use crate::board::rounds::dispatch::Round;
use crate::board::rounds::inspection::InspectionRound;
use crate::board::{Filter, Key, Light, Obligation, Row};
use crate::calendar::Period;
use crate::journal::Ledger;
use crate::tui::desk::Desk;
use crate::tui::keymap::{self, Command, Scope};
use crate::tui::outcome::{Ask, Deed, Opens, Place, Target};
use crate::tui::views::View;
use crate::tui::views::bar::{Picker, caret};
use crate::tui::views::cursor::Cursor;
use crate::tui::views::reported::Reported;

/// The to-do list.
#[derive(Debug, Clone, Default)]
pub struct Todo {
    pub(super) cursor: Cursor,
    pub(super) lines: Vec<Line>,
    pub(super) filter: Filter,
    pub(super) sort: Sort,
    pub(super) reported: Reported,
    /// The field of the filter bar that is being chosen.
    pub(super) picker: Option<Picker<Field>>,
    unfolded: Vec<Key>,
    /// What was chosen, to find it again on another board.
    chosen: Option<Key>,
    /// The same of a monthly round or a quarter's inspection, whose periods never are the same.
    chosen_round: Option<Period>,
}

impl Todo {
    /// How many rows ask for something, red, yellow and blue; before it, where a filter is on, how
    /// many of them it lets through.
    pub fn count(&self, desk: &Desk) -> (Option<usize>, usize) {
        let lit = || desk.board.rows.iter().filter(|row| row.light.is_lit());
        let through = lit().filter(|row| passes(desk, &self.filter, row));
        let rounds = || {
            let all = desk.open_rounds.iter();
            all.filter(|round| light(desk, round).is_lit())
        };
        let some = rounds().filter(|round| lets_round(desk, &self.filter, round));
        let inspections = desk.open_inspections.iter();
        let seen = inspections.filter(|round| lets_inspection(desk, &self.filter, round));
        let filtered = !self.filter.is_empty();
        let through = filtered.then(|| through.count() + some.count() + seen.count());
        let all = rounds().count() + desk.open_inspections.len();
        (through, lit().count() + all)
    }

    /// How many open rows are shown, and how many there are.
    pub(super) fn shown_of(&self, desk: &Desk) -> (usize, usize) {
        let shown = self.lines.iter();
        let shown =
            shown.filter(|it| matches!(it, Line::Row(_) | Line::Round(_) | Line::Inspection(_)));
        let open = desk.board.rows.iter().filter(|row| !row.light.is_settled());
        let rounds = desk.open_rounds.len() + desk.open_inspections.len();
        (shown.count(), open.count() + rounds)
    }

    /// The chosen row, and the member where one is chosen.
    pub(super) fn row<'a>(&self, desk: &'a Desk) -> Option<(&'a Row, Option<&'a Obligation>)> {
        let at = self.cursor.chosen();
        match *self.lines.get(at)? {
            Line::Row(row) => Some((desk.board.rows.get(row)?, None)),
            Line::Member(member) => {
                let above = self.lines.get(..at)?;
                let row = above.iter().rev().find_map(|line| match line {
                    Line::Row(row) => desk.board.rows.get(*row),
                    Line::Heading(..)
                    | Line::LedgerHeading(_)
                    | Line::Ledger(..)
                    | Line::Round(_)
                    | Line::Inspection(_)
                    | Line::Member(_) => None,
                })?;
                Some((row, desk.board.obligations.get(member)))
            }
            Line::Heading(..)
            | Line::LedgerHeading(_)
            | Line::Ledger(..)
            | Line::Round(_)
            | Line::Inspection(_) => None,
        }
    }

    /// The chosen round, where one is chosen.
    pub(super) fn round<'a>(&self, desk: &'a Desk) -> Option<&'a Round> {
        match self.lines.get(self.cursor.chosen())? {
            Line::Round(at) => desk.open_rounds.get(*at),
            Line::Row(_)
            | Line::Member(_)
            | Line::Heading(..)
            | Line::LedgerHeading(_)
            | Line::Inspection(_)
            | Line::Ledger(..) => None,
        }
    }

    /// The chosen inspection, where one is chosen.
    pub(super) fn inspection<'a>(&self, desk: &'a Desk) -> Option<&'a InspectionRound> {
        match self.lines.get(self.cursor.chosen())? {
            Line::Inspection(at) => desk.open_inspections.get(*at),
            Line::Row(_)
            | Line::Member(_)
            | Line::Heading(..)
            | Line::LedgerHeading(_)
            | Line::Round(_)
            | Line::Ledger(..) => None,
        }
    }

    /// The ledger and the light of the chosen line, where it is one of those.
    pub(super) fn ledger(&self) -> Option<(Ledger, Light)> {
        match *self.lines.get(self.cursor.chosen())? {
            Line::Ledger(ledger, light) => Some((ledger, light)),
            Line::Heading(..)
            | Line::LedgerHeading(_)
            | Line::Row(_)
            | Line::Round(_)
            | Line::Inspection(_)
            | Line::Member(_) => None,
        }
    }

    /// The obligation that the chosen line speaks of.
    pub(super) fn one<'a>(&self, desk: &'a Desk) -> Option<&'a Obligation> {
        let (row, member) = self.row(desk)?;
        member.or_else(|| row.leading(&desk.board.obligations))
    }

    /// Steps over headings.
    fn step(&mut self, desk: &Desk, command: Command, height: usize) -> bool {
        if !self.cursor.step(command, self.lines.len(), height) {
            return false;
        }
        self.skip_heading(!matches!(command, Command::Up | Command::PageUp));
        self.remember(desk);
        true
    }

    fn skip_heading(&mut self, down: bool) {
        let at = self.cursor.chosen();
        let is_row = |at: &usize| self.lines.get(*at).is_some_and(|line| line.is_row());
        if is_row(&at) {
            return;
        }
        let below = (at + 1..self.lines.len()).find(is_row);
        let above = (0..at).rev().find(is_row);
        let next = if down {
            below.or(above)
        } else {
            above.or(below)
        };
        self.cursor.choose(next.unwrap_or(0));
    }

    /// Makes the list anew and finds what was chosen again.
    fn arrange(&mut self, desk: &Desk) {
        self.lines = lines(desk, &self.filter, self.sort, &self.unfolded);
        let found = self.chosen.as_ref().and_then(|key| {
            self.lines.iter().position(|line| match line {
                Line::Row(at) => desk
                    .board
                    .rows
                    .get(*at)
                    .is_some_and(|row| desk.board.members(row).any(|one| one.key == *key)),
                Line::Member(_)
                | Line::Heading(..)
                | Line::LedgerHeading(_)
                | Line::Ledger(..)
                | Line::Inspection(_)
                | Line::Round(_) => false,
            })
        });
        let found = found.or_else(|| {
            let month = self.chosen_round?;
            self.lines.iter().position(|line| match line {
                Line::Round(at) => desk
                    .open_rounds
                    .get(*at)
                    .is_some_and(|it| it.month == month),
                Line::Inspection(at) => desk
                    .open_inspections
                    .get(*at)
                    .is_some_and(|it| it.quarter == month),
                Line::Row(_)
                | Line::Member(_)
                | Line::Heading(..)
                | Line::LedgerHeading(_)
                | Line::Ledger(..) => false,
            })
        });
        if let Some(at) = found {
            self.cursor.choose(at);
        }
        self.cursor.clamp(self.lines.len());
        self.skip_heading(true);
        self.remember(desk);
    }

    fn remember(&mut self, desk: &Desk) {
        self.chosen = self.one(desk).map(|one| one.key.clone());
        let quarter = self.inspection(desk).map(|round| round.quarter);
        self.chosen_round = self.round(desk).map(|round| round.month).or(quarter);
    }

    /// Unfolds or folds the chosen row; `false` where it has one member only.
    fn unfold(&mut self, desk: &Desk) -> bool {
        let Some((row, _)) = self.row(desk) else {
            return false;
        };
        let Some(key) = name(desk, row).filter(|_| row.members.len() > 1) else {
            return false;
        };
        match self.unfolded.iter().position(|it| it == key) {
            Some(at) => {
                self.unfolded.remove(at);
                self.chosen = Some(key.clone());
            }
            None => self.unfolded.push(key.clone()),
        }
        self.arrange(desk);
        true
    }

    /// Works the filter bar; `false` where the command is not its own.
    fn bar(&mut self, desk: &Desk, command: Command) -> bool {
        let Some(picker) = &mut self.picker else {
            return false;
        };
        if command == Command::Apply {
            self.picker = None;
        } else if !picker.work(desk, &mut self.filter, command) {
            return false;
        }
        self.arrange(desk);
        true
    }

    fn clear(&mut self, desk: &Desk) -> bool {
        let filtered = !self.filter.is_empty();
        if filtered {
            self.filter = Filter::default();
            self.arrange(desk);
        }
        filtered
    }

    /// Asks why the chosen item is set to behind, or lifted from it.
    fn flag(&self, desk: &Desk) -> Vec<Ask> {
        let Target {
            item: Some(item),
            unit,
            ..
        } = self.spoken(desk)
        else {
            return Vec::new();
        };
        vec![Ask::Open(Opens::Deed(Deed::Flag { item, unit }))]
    }

    /// Goes into the item of the chosen line.
    fn open(&self, desk: &Desk) -> Vec<Ask> {
        if let Some(round) = self.round(desk) {
            return vec![Ask::Go(Place::Dispatch(round.month))];
        }
        if let Some(round) = self.inspection(desk) {
            return vec![Ask::Go(Place::Inspection(round.quarter))];
        }
        if let Some((ledger, light)) = self.ledger() {
            return vec![Ask::Go(Place::Ledger(Some(ledger), Some(light)))];
        }
        let item = self.one(desk).and_then(|one| desk.item(one.item));
        item.map_or_else(Vec::new, |item| vec![Ask::Go(Place::Item(item.id.clone()))])
    }
}

impl View for Todo {
    fn scopes(&self) -> &'static [Scope] {
        if self.picker.is_some() {
            &[Scope::Filter]
        } else {
            &[Scope::Todo, Scope::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.picker.is_some()
    }

    fn key(&mut self, desk: &Desk, key: keymap::Key) -> bool {
        let Some(picker) = &mut self.picker else {
            return false;
        };
        let taken = picker.key(desk, &mut self.filter, key);
        if taken {
            self.arrange(desk);
        }
        taken
    }

    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let height = usize::from(draw::list_height(room));
        if self.bar(desk, command) || self.step(desk, command, height) {
            return Vec::new();
        }
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the view works these and no others"
        )]
        match command {
            Command::Enter => {
                let on_member = self.row(desk).is_some_and(|(_, member)| member.is_some());
                if on_member || !self.unfold(desk) {
                    return self.open(desk);
                }
            }
            Command::Right => return self.open(desk),
            Command::Unfold => {
                self.unfold(desk);
            }
            Command::Flag => return self.flag(desk),
            Command::Filter => self.picker = Some(Picker::new(desk, &self.filter, Field::Unit)),
            Command::ClearFilter => {
                self.clear(desk);
            }
            Command::Sort => {
                self.sort = self.sort.next();
                self.arrange(desk);
            }
            _ => {}
        }
        Vec::new()
    }

    /// Gives up a choice, then lifts the filter.
    fn back(&mut self, desk: &Desk) -> bool {
        let Some(picker) = self.picker.take() else {
            return self.clear(desk);
        };
        self.filter = picker.before;
        self.arrange(desk);
        true
    }

    fn refresh(&mut self, desk: &Desk) {
        self.reported = Reported::gather(desk);
        self.arrange(desk);
    }

    fn target(&self, desk: &Desk) -> Target {
        if let Some(round) = self.round(desk) {
            return Target {
                key: Some(format!("dispatch@{}", round.month)),
                ..Target::default()
            };
        }
        if let Some(round) = self.inspection(desk) {
            return Target {
                key: Some(format!("inspection@{}", round.quarter)),
                ..Target::default()
            };
        }
        let Some(one) = self.one(desk) else {
            return Target::default();
        };
        let item = desk.item(one.item);
        Target {
            task: item.and_then(|it| it.task),
            item: item.map(|it| it.id.clone()),
            key: Some(one.key.to_string()),
            unit: one.unit.clone(),
            ..Target::default()
        }
    }

    /// Of a row that several owe each of them is told of it, not the first of all it owes.
    fn spoken(&self, desk: &Desk) -> Target {
        let mut target = self.target(desk);
        if let Some((ledger, light)) = self.ledger() {
            target.units = super::ledger::owers(desk, &self.filter, ledger, light);
        }
        if let Some((row, None)) = self.row(desk)
            && row.owers > 1
        {
            target.unit = None;
        }
        target
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }

    fn caret(&self, desk: &Desk, area: Rect) -> Option<Position> {
        caret(desk, &self.filter, self.picker.as_ref(), area)
    }
}
