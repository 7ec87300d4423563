//! What commands do in the view of a task.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use super::page::pages;
use super::state::{Line, TaskView, item, lines, row};
use crate::plan::Kind;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Deed, Opens, Place, Target};
use crate::tui::views::View;
use crate::tui::views::headed::step_over;
use crate::tui::views::reported::Reported;

impl TaskView {
    /// Goes to the page before or behind; stays at the ends.
    fn turn(&mut self, desk: &Desk, on: bool) {
        let pages = pages(desk);
        let shown = self.shown(desk);
        let Some(at) = pages.iter().position(|page| Some(*page) == shown) else {
            return;
        };
        let next = if on { at + 1 } else { at.saturating_sub(1) };
        if let Some(page) = pages.get(next).filter(|page| Some(**page) != shown) {
            self.turn_to(desk, *page);
        }
    }

    /// From a figure to its chart, from what one unit owes to that unit.
    fn enter(&self, desk: &Desk) -> Vec<Ask> {
        let Some(line) = self.line(desk) else {
            return Vec::new();
        };
        let Some((_, item)) = item(desk, line) else {
            return Vec::new();
        };
        if matches!(item.kind, Kind::Indicator(_) | Kind::Zero(_)) {
            return vec![Ask::Go(Place::Indicator(item.id.clone()))];
        }
        let owed_by = row(desk, line).and_then(|row| row.leading(&desk.board.obligations));
        let unit = owed_by.and_then(|one| one.unit.clone());
        unit.map_or_else(Vec::new, |unit| vec![Ask::Go(Place::Unit(unit))])
    }
}

impl View for TaskView {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Task, Scope::List]
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let Some(page) = self.shown(desk) else {
            return Vec::new();
        };
        let lines = lines(desk, page);
        let height = usize::from(draw::list_height(self, desk, room));
        let is_heading = |at: usize| lines.get(at) == Some(&Line::Heading);
        if step_over(&mut self.cursor, command, (lines.len(), height), is_heading) {
            self.note(desk);
            return Vec::new();
        }
        match command {
            Command::Left => self.turn(desk, false),
            Command::Right => self.turn(desk, true),
            Command::Enter => return self.enter(desk),
            Command::Flag => {
                let Target { item, unit, .. } = self.target(desk);
                return item.map_or_else(Vec::new, |item| {
                    vec![Ask::Open(Opens::Deed(Deed::Flag { item, unit }))]
                });
            }
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        self.reported = Reported::gather(desk);
        self.keep(desk);
    }

    fn target(&self, desk: &Desk) -> Target {
        let line = self.line(desk);
        let row = line.and_then(|line| row(desk, line));
        let one = row
            .filter(|row| row.members.len() == 1)
            .and_then(|row| row.leading(&desk.board.obligations));
        Target {
            task: self.task(desk),
            item: line
                .and_then(|line| item(desk, line))
                .map(|(_, it)| it.id.clone()),
            key: one.map(|one| one.key.to_string()),
            unit: one.and_then(|one| one.unit.clone()),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
