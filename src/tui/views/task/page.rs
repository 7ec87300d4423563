//! The pages of the view: what belongs to no task, then every task.

use crate::board::TaskSummary;
use crate::plan::{Item, Task};
use crate::tui::desk::Desk;

/// One page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// Main goals and working rules.
    Goals,
    /// A task by its number.
    Task(u32),
}

impl Page {
    /// The task's number, if it is one.
    pub(super) const fn number(self) -> Option<u32> {
        match self {
            Self::Goals => None,
            Self::Task(number) => Some(number),
        }
    }

    /// The task, if it is one.
    pub(super) fn task(self, desk: &Desk) -> Option<&Task> {
        desk.plan.task(self.number()?)
    }

    /// Its lights.
    pub(super) fn summary(self, desk: &Desk) -> Option<&TaskSummary> {
        let all = std::iter::once(&desk.board.goals).chain(&desk.board.tasks);
        all.into_iter().find(|it| it.task == self.number())
    }

    /// Its items.
    pub(super) fn items(self, desk: &Desk) -> impl Iterator<Item = &Item> {
        let items = desk.plan.items.iter();
        items.filter(move |item| item.task == self.number())
    }
}

/// All pages in their order.
pub(super) fn pages(desk: &Desk) -> Vec<Page> {
    let goals = Page::Goals.items(desk).next().map(|_| Page::Goals);
    let tasks = desk.plan.tasks.iter().map(|it| Page::Task(it.number));
    goals.into_iter().chain(tasks).collect()
}
