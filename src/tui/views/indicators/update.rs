//! What commands do in the view of the indicators.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use super::list::leading;
use super::state::{Indicators, members};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Place, Target};
use crate::tui::views::View;

impl Indicators {
    /// From all units to the first, on to the last, and back.
    fn turn(&mut self, desk: &Desk, on: bool) {
        let count = self.item(desk).map_or(0, |(_, item)| members(item).len());
        self.member = match (self.member, on) {
            (None, true) => (count > 0).then_some(0),
            (Some(at), true) => Some((at + 1).min(count.saturating_sub(1))),
            (Some(at), false) => at.checked_sub(1),
            (None, false) => None,
        };
        self.note(desk);
    }
}

impl View for Indicators {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Indicators, Scope::List]
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let height = draw::list_height(self, room);
        if self.cursor.step(command, self.list.len(), height) {
            self.note(desk);
            return Vec::new();
        }
        match command {
            Command::Left => self.turn(desk, false),
            Command::Right => self.turn(desk, true),
            Command::Sort => {
                self.by_light = !self.by_light;
                self.relist(desk);
            }
            Command::OnlyBehind => {
                self.only_behind = !self.only_behind;
                self.relist(desk);
            }
            Command::Enter => {
                let item = self.item(desk).filter(|(_, item)| item.task.is_some());
                let id = item.map(|(_, item)| item.id.clone());
                return id.map_or_else(Vec::new, |id| vec![Ask::Go(Place::Item(id))]);
            }
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        self.reread(desk);
    }

    fn target(&self, desk: &Desk) -> Target {
        let Some((at, item)) = self.item(desk) else {
            return Target::default();
        };
        let unit = self.unit(desk);
        let one = leading(desk, at).and_then(|(row, one)| match &unit {
            Some(unit) => desk
                .board
                .members(row)
                .find(|it| it.unit.as_ref() == Some(unit)),
            None => (row.members.len() == 1).then_some(one),
        });
        Target {
            task: item.task,
            item: Some(item.id.clone()),
            key: one.map(|one| one.key.to_string()),
            unit: one.and_then(|one| one.unit.clone()).or(unit),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
