//! What to look at when the plan's year is not the present one and nothing is recorded.

use chrono::Datelike as _;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget as _;

use super::{Overlay, boxes};
use crate::calendar::{Day, month_length};
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Effect, Opens};
use crate::tui::widgets::{Row, put};

const SIZE: (u16, u16) = (boxes::WIDE, 10);
/// Ways to go on.
const WAYS: usize = 3;

/// Three ways to go on, one to a line.
#[derive(Debug, Clone, Default)]
pub struct Start {
    at: usize,
}

/// The same day of the plan's year, as far as it has that day.
fn day_of_plan(desk: &Desk) -> Day {
    let (plan, today) = (&desk.plan, desk.board.when.as_of);
    let last = month_length(plan.year, today.month());
    Day::from_ymd_opt(plan.year, today.month(), today.day().min(last))
        .unwrap_or(plan.start)
        .clamp(plan.start, plan.end.max(plan.start))
}

impl Start {
    fn enter(&self, desk: &Desk) -> Vec<Ask> {
        match self.at {
            0 => vec![Ask::Close, Ask::Do(Effect::OpenDemo)],
            // That day at once, and the field for another.
            1 => vec![
                Ask::Close,
                Ask::AsOf(day_of_plan(desk)),
                Ask::Open(Opens::AsOf),
            ],
            _ => vec![Ask::Close],
        }
    }
}

impl Overlay for Start {
    fn scope(&self) -> Scope {
        Scope::Start
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Up => self.at = self.at.checked_sub(1).unwrap_or(WAYS - 1),
            Command::Down => self.at = (self.at + 1) % WAYS,
            Command::Enter => return self.enter(desk),
            Command::Back => return vec![Ask::Close],
            Command::Quit => return vec![Ask::Quit],
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let (w, theme, year) = (&desk.words, desk.theme, desk.plan.year);
        let room = boxes::open(desk, screen, buf, SIZE, &w.start.title(&year));
        put(
            buf,
            boxes::row(room, 1),
            &w.start.explain(&year),
            theme.plain(),
        );
        let whole = |day| say::day_with_weekday(w, day);
        let ways = [
            w.start.demo().to_owned(),
            w.start.day(&whole(day_of_plan(desk))),
            w.start.go_on(&whole(desk.board.when.as_of)),
        ];
        for ((at, way), y) in ways.iter().enumerate().zip(3..) {
            let (fill, style) = if at == self.at {
                (theme.chosen(), theme.strong())
            } else {
                (ratatui::style::Style::new(), theme.plain())
            };
            let row = Row::new()
                .fill(fill)
                .at(1, room.width.saturating_sub(1), way, style);
            (&row).render(boxes::row(room, y), buf);
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Start);
        None
    }
}
