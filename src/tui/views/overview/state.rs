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

    /// Whether the goals are chosen.
    pub fn on_goals(&self, desk: &Desk) -> bool {
        self.chosen(desk).is_some_and(|it| it.task.is_none())
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
            Some(_) => vec![Ask::Go(Place::Goals)],
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
