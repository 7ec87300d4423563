//! What commands do in the view of the units.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use super::state::{Units, lines, owed};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Opens, Place, Target};
use crate::tui::views::View;
use crate::tui::views::headed::step_over;

impl Units {
    fn outside(&mut self, desk: &Desk, command: Command, height: usize) {
        let lines = lines(desk, self.by_leader);
        let is_heading = |at: usize| lines.get(at).is_some_and(|line| line.is_heading());
        if step_over(&mut self.cursor, command, (lines.len(), height), is_heading) {
            self.note(desk);
            return;
        }
        if matches!(command, Command::Enter | Command::Right) {
            let owes = self.summary(desk).is_some_and(|it| !it.owes.is_empty());
            self.inside = owes;
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn within(&mut self, desk: &Desk, command: Command, height: usize) -> Vec<Ask> {
        let count = self
            .summary(desk)
            .map_or(0, |summary| owed(desk, summary).len());
        if self.owed.step(command, count, height) {
            self.note(desk);
            return Vec::new();
        }
        match command {
            Command::Left => self.inside = false,
            Command::Enter => {
                let item = self.obligation(desk).and_then(|one| desk.item(one.item));
                if let Some(item) = item {
                    return vec![Ask::Go(Place::Item(item.id.clone()))];
                }
            }
            _ => {}
        }
        Vec::new()
    }
}

impl View for Units {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Units, Scope::List]
    }

    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let (units, owed) = draw::heights(self, desk, room);
        if command == Command::ByLeader {
            if desk.plan.leaders.is_empty() {
                return vec![Ask::Tell(desk.words.units_view.no_leaders().to_owned())];
            }
            self.by_leader = !self.by_leader;
            self.keep(desk);
            return Vec::new();
        }
        if command == Command::Assess {
            let unit = self.summary(desk).map(|it| it.unit.clone());
            let opens = unit.map(|it| Ask::Open(Opens::Assess(it)));
            return opens.into_iter().collect();
        }
        if self.inside {
            return self.within(desk, command, owed);
        }
        self.outside(desk, command, units);
        Vec::new()
    }

    fn back(&mut self, _desk: &Desk) -> bool {
        std::mem::take(&mut self.inside)
    }

    fn refresh(&mut self, desk: &Desk) {
        self.keep(desk);
    }

    fn target(&self, desk: &Desk) -> Target {
        let one = self.obligation(desk).filter(|_| self.inside);
        let item = one.and_then(|one| desk.item(one.item));
        Target {
            task: item.and_then(|item| item.task),
            item: item.map(|item| item.id.clone()),
            key: one.map(|one| one.key.to_string()),
            unit: self.summary(desk).map(|summary| summary.unit.clone()),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
