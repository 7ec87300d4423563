//! What commands do in the view of the journal.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draw;
use super::state::Log;
use crate::journal::{Body, Standing};
use crate::plan::ItemId;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Place, Target};
use crate::tui::views::View;
use crate::tui::views::reported::about;

impl Log {
    /// Asks whether the chosen record is to be taken back, where it can be.
    fn void(&self, desk: &Desk) -> Vec<Ask> {
        let Some((at, record)) = self.record(desk) else {
            return Vec::new();
        };
        let words = &desk.words.log_view;
        let ask = if matches!(record.body, Body::Void(_)) {
            Ask::Tell(words.is_void().to_owned())
        } else if self.reported.standing(at) == Standing::Voided {
            Ask::Tell(words.is_voided().to_owned())
        } else {
            Ask::Void(record.id)
        };
        vec![ask]
    }

    /// The item that the chosen record speaks of, where the plan has it.
    fn item(&self, desk: &Desk) -> Option<ItemId> {
        let (_, record) = self.record(desk)?;
        about(desk, record)
            .item()
            .filter(|id| desk.plan.index.contains_key(id))
    }
}

impl View for Log {
    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Log, Scope::List]
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a view knows its own commands only"
    )]
    fn update(&mut self, desk: &Desk, command: Command, room: Rect) -> Vec<Ask> {
        let height = draw::list_height(room);
        if self.cursor.step(command, desk.book.records.len(), height) {
            self.note(desk);
            return Vec::new();
        }
        match command {
            Command::Void => self.void(desk),
            Command::Enter => match self.item(desk) {
                Some(item) => {
                    let task = desk.plan.item(item.as_str()).and_then(|it| it.task);
                    let place = if task.is_some() {
                        Place::Item(item)
                    } else {
                        Place::Indicator(item)
                    };
                    vec![Ask::Go(place)]
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, desk: &Desk) {
        self.reread(desk);
    }

    fn target(&self, desk: &Desk) -> Target {
        let item = self.item(desk);
        let body = self.record(desk).map(|(_, record)| about(desk, record));
        let task = item
            .as_ref()
            .and_then(|id| desk.plan.item(id.as_str()))
            .and_then(|it| it.task);
        Target {
            task,
            item,
            key: None,
            unit: body.and_then(Body::unit).cloned(),
            ..Target::default()
        }
    }

    fn draw(&self, desk: &Desk, area: Rect, buf: &mut Buffer) {
        draw::draw(self, desk, area, buf);
    }
}
