//! Every view in rooms of any size.

use duban::tui::keymap::Command;
use duban::tui::views::View;
use duban::tui::views::dispatch::Dispatch;
use duban::tui::views::indicators::Indicators;
use duban::tui::views::log::Log;
use duban::tui::views::task::TaskView;
use duban::tui::views::units::Units;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{desk, empty};

fn views() -> Vec<Box<dyn View>> {
    vec![
        Box::new(TaskView::default()),
        Box::new(Units::default()),
        Box::new(Indicators::default()),
        Box::new(Log::default()),
        Box::new(Dispatch::default()),
    ]
}

#[test]
fn any_room_is_filled_and_nothing_is_written_outside() {
    for lay in [desk, empty] {
        let desk = lay();
        for mut view in views() {
            view.refresh(&desk);
            for (width, height) in [
                (0, 0),
                (1, 1),
                (7, 3),
                (30, 5),
                (79, 12),
                (100, 9),
                (121, 50),
            ] {
                let room = Rect::new(3, 2, width, height);
                let mut buf = Buffer::empty(Rect::new(0, 0, 140, 60));
                for command in Command::ALL {
                    view.update(&desk, *command, room);
                    view.draw(&desk, room, &mut buf);
                }
                for (at, cell) in buf.content.iter().enumerate() {
                    let (x, y) = buf.pos_of(at);
                    let inside = room.contains((x, y).into());
                    assert!(inside || cell.symbol() == " ", "{room} at {x},{y}");
                }
            }
        }
    }
}
