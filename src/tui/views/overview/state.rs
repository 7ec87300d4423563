//! What is chosen, and what commands do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use crate::board::TaskSummary;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Place, Target};
use crate::tui::views::View;
use crate::tui::views::cursor::Cursor;

/// The overview.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    pub(super) cursor: Cursor,
}

impl Overview {
    /// The number of the chosen task.
    pub fn task(&self, desk: &Desk) -> Option<u32> {
        self.chosen(desk)?.task
    }

    /// What is chosen: the goals, or a task.
    pub(super) fn chosen<'a>(&self, desk: &'a Desk) -> Option<&'a TaskSummary> {
        entries(desk).nth(self.cursor.chosen())
    }
}

/// What can be chosen: the main goals, where the plan has any, then the tasks.
pub(super) fn entries(desk: &Desk) -> impl Iterator<Item = &TaskSummary> {
    let goals = std::iter::once(&desk.board.goals).filter(|it| !it.rows.is_empty());
    goals.chain(&desk.board.tasks)
}

impl View for Overview {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::List]
    }

    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let height = usize::from(room.height);
        if self.cursor.step(command, entries(desk).count(), height)
            || !matches!(command, Command::Enter | Command::Right)
        {
            return Vec::new();
        }
        match self.chosen(desk) {
            Some(TaskSummary {
                task: Some(task), ..
            }) => vec![Ask::Go(Place::Task(*task))],
            Some(goals) => goal(desk, goals),
            None => Vec::new(),
        }
    }

    fn refresh(&mut self, desk: &Desk) {
        self.cursor.clamp(entries(desk).count());
    }

    fn target(&self, desk: &Desk) -> Target {
        Target {
            task: self.task(desk),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}

/// The goals have no view of their own: the one to look at next is shown among the indicators.
fn goal(desk: &Desk, goals: &TaskSummary) -> Vec<Ask> {
    let row = goals.next.or_else(|| goals.rows.first().copied());
    row.and_then(|at| desk.board.rows.get(at))
        .and_then(|row| desk.item(row.item))
        .map_or_else(Vec::new, |item| vec![Ask::Go(Place::Item(item.id.clone()))])
}
