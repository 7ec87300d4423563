//! What commands do in the ledger.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::bar::Field;
use super::lines::Line;
use super::state::LedgerView;
use super::{draw, pane};
use crate::board::ledger::LedgerFilter;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Fill, Target};
use crate::tui::views::View;
use crate::tui::views::bar::{Picker, caret};
use crate::tui::views::headed::step_over;

impl LedgerView {
    /// Works the bar; `false` where the command is not its own.
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
        let filtered = self.filter != LedgerFilter::default();
        if filtered {
            self.filter = LedgerFilter::default();
            self.arrange(desk);
        }
        filtered
    }

    /// Moves in the list, or in the entry that fills the screen.
    fn step(&mut self, desk: &Desk, command: Command, room: Rect) -> bool {
        if self.inside {
            return self.scroll(desk, command, room);
        }
        let height = usize::from(draw::list_height(room));
        let lines = &self.lines;
        let is_heading = |at: usize| matches!(lines.get(at), Some(Line::Heading(..)));
        let moved = step_over(&mut self.cursor, command, (lines.len(), height), is_heading);
        if moved {
            self.remember(desk);
        }
        moved
    }

    fn scroll(&mut self, desk: &Desk, command: Command, room: Rect) -> bool {
        let Some(entry) = self.entry(desk) else {
            return false;
        };
        let inside = draw::inside(room);
        let (width, height) = (inside.width, usize::from(inside.height));
        let most = pane::whole(desk, entry, width).len().saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "these move; whatever else there may be does not"
        )]
        let scrolled = match command {
            Command::Up => self.scrolled.saturating_sub(1),
            Command::Down => self.scrolled + 1,
            Command::PageUp => self.scrolled.saturating_sub(page),
            Command::PageDown => self.scrolled + page,
            Command::First => 0,
            Command::Last => most,
            _ => return false,
        };
        self.scrolled = scrolled.min(most);
        true
    }
}

impl View for LedgerView {
    fn scopes(&self) -> &'static [Scope] {
        if self.picker.is_some() {
            &[Scope::Filter]
        } else {
            &[Scope::Ledger, Scope::List]
        }
    }

    fn takes_text(&self) -> bool {
        self.picker.is_some()
    }

    fn key(&mut self, desk: &Desk, key: Key) -> bool {
        let Some(picker) = &mut self.picker else {
            return false;
        };
        let taken = picker.key(desk, &mut self.filter, key);
        if taken {
            self.arrange(desk);
        }
        taken
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        if self.bar(desk, command) || self.step(desk, command, room) {
            return Vec::new();
        }
        match command {
            Command::Enter | Command::Right if self.entry(desk).is_some() => {
                self.inside = true;
                self.scrolled = 0;
            }
            Command::Left => self.inside = false,
            Command::Add => return vec![Ask::Fill(Fill::Entry(self.ledger(desk)))],
            Command::Step => {
                let entry = self.entry(desk);
                return entry.map_or_else(Vec::new, |it| vec![Ask::Fill(Fill::Step(it.id))]);
            }
            Command::LedgerMonth => return vec![Ask::LedgerMonth(self.ledger(desk))],
            Command::Filter => {
                self.inside = false;
                self.picker = Some(Picker::new(desk, &self.filter, Field::Ledger));
            }
            Command::ClearFilter => {
                self.clear(desk);
            }
            _ => {}
        }
        Vec::new()
    }

    /// Gives up a choice, leaves an entry, then lifts the filter.
    fn back(&mut self, desk: &Desk) -> bool {
        if let Some(picker) = self.picker.take() {
            self.filter = picker.before;
            self.arrange(desk);
            return true;
        }
        std::mem::take(&mut self.inside) || self.clear(desk)
    }

    fn refresh(&mut self, desk: &Desk) {
        self.arrange(desk);
    }

    fn target(&self, desk: &Desk) -> Target {
        let Some(entry) = self.entry(desk) else {
            return Target::default();
        };
        let units: Vec<UnitId> = entry.unit_ids().cloned().collect();
        Target {
            task: entry.entry.task,
            item: None,
            key: Some(entry.key()),
            unit: units.first().filter(|_| units.len() == 1).cloned(),
            units: entry.open_units().cloned().collect(),
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }

    fn caret(&self, desk: &Desk, area: Rect) -> Option<Position> {
        caret(desk, &self.filter, self.picker.as_ref(), area)
    }
}
