//! What commands do in the matrix.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use super::state::Dispatch;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Opens, Target};
use crate::tui::views::View;

impl Dispatch {
    /// Moves the choice; `false` where the command does not move.
    fn step(&mut self, desk: &Desk, command: Command, room: Rect) -> bool {
        let Some(round) = &self.round else {
            return false;
        };
        let layout = draw::layout(self, desk, round, room);
        let (rows, columns) = (self.units.len(), self.tasks.len());
        let moved = if command == Command::Left {
            self.column.step(Command::Up, columns, layout.across)
        } else if command == Command::Right {
            self.column.step(Command::Down, columns, layout.across)
        } else {
            let height = usize::from(layout.rows.height);
            self.row.step(command, rows, height)
        };
        if moved {
            self.note();
        }
        moved
    }

    /// Goes to the next cell in arrears, or says that there is none.
    fn go_to_missing(&mut self, desk: &Desk) -> Vec<Ask> {
        if self.next_missing() {
            return Vec::new();
        }
        vec![Ask::Tell(desk.words.matrix.none_missing().to_owned())]
    }

    /// Opens something about the chosen place.
    fn opened(
        &self,
        opens: impl FnOnce(crate::board::rounds::dispatch::CellName) -> Opens,
    ) -> Vec<Ask> {
        let place = self.place();
        place.map_or_else(Vec::new, |place| vec![Ask::Open(opens(place))])
    }
}

impl View for Dispatch {
    fn scopes(&self) -> &'static [Scope] {
        if self.round.as_ref().is_none_or(|round| round.review) {
            &[Scope::Review, Scope::Dispatch, Scope::List]
        } else {
            &[Scope::Dispatch, Scope::List]
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        if self.step(desk, command, room) {
            return Vec::new();
        }
        match command {
            Command::FillSheet => return self.opened(Opens::Sheet),
            Command::Grid => return self.opened(Opens::Grid),
            Command::Needs => {
                let month = self.month();
                return month.map_or_else(Vec::new, |it| vec![Ask::Open(Opens::Needs(it))]);
            }
            Command::PreviousMonth => self.turn(desk, false),
            Command::NextMonth => self.turn(desk, true),
            Command::AcceptSheet => return self.accept(desk),
            Command::AcceptAll => return self.accept_all(desk),
            Command::ReturnSheet => return self.give_back(desk),
            Command::CloseRound => return self.close(desk),
            Command::ToProblem => return self.to_problem(desk),
            Command::NextMissing => return self.go_to_missing(desk),
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        self.take_up(desk);
    }

    /// The key names the round, so that what is said and recorded is of its sheets.
    fn target(&self, _desk: &Desk) -> Target {
        let Some(place) = self.place() else {
            return Target::default();
        };
        Target {
            task: Some(place.task),
            item: None,
            key: Some(format!("dispatch@{}", place.month)),
            unit: Some(place.unit),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
