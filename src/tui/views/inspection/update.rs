//! What commands do in the view of the inspection.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use super::state::{InspectionView, Line};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Fill, Place, Target};
use crate::tui::views::View;
use crate::tui::views::headed::step_over;

impl InspectionView {
    /// The tasks that a visit to what is chosen looks at first.
    fn tasks(&self) -> Vec<u32> {
        match (self.task(), self.proposal()) {
            (Some(task), _) => vec![task.task],
            (None, Some(proposal)) => proposal.tasks.clone(),
            (None, None) => Vec::new(),
        }
    }

    fn enter(&self) -> Vec<Ask> {
        if let Some(task) = self.task() {
            return vec![Ask::Go(Place::Task(task.task))];
        }
        let unit = self.unit().cloned();
        unit.map_or_else(Vec::new, |unit| vec![Ask::Go(Place::Unit(unit))])
    }
}

impl View for InspectionView {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Inspection, Scope::List]
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let height = usize::from(draw::list_height(room));
        let lines = &self.lines;
        let is_heading = |at: usize| matches!(lines.get(at), Some(Line::Heading(_)));
        if step_over(&mut self.cursor, command, (lines.len(), height), is_heading) {
            return Vec::new();
        }
        match command {
            Command::Visit => {
                let fill = Fill::Visit(self.unit().cloned(), self.tasks());
                return vec![Ask::Fill(fill)];
            }
            Command::NextQuarter => self.turn(desk, true),
            Command::PreviousQuarter => self.turn(desk, false),
            Command::Enter => return self.enter(),
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        self.arrange(desk);
    }

    fn target(&self, _desk: &Desk) -> Target {
        Target {
            task: self.task().map(|it| it.task),
            item: None,
            key: None,
            unit: self.unit().cloned(),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
