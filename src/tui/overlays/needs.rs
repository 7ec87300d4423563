//! What a month's sheets ask of others, with who answered what: for the leaders' meeting.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::{Overlay, boxes};
use crate::board::Light;
use crate::board::rounds::dispatch::{CellName, Need, Rounds};
use crate::calendar::Period;
use crate::locale::say;
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Deed, Effect, Opens};
use crate::tui::widgets::put;

/// The list of a month.
#[derive(Debug, Clone)]
pub struct Needs {
    month: Period,
    list: Vec<Need>,
    at: usize,
}

impl Needs {
    /// The list of a month; else that there is nothing.
    pub fn open(desk: &Desk, month: Period) -> Result<Self, String> {
        let mut own = Self {
            month,
            list: Vec::new(),
            at: 0,
        };
        own.refresh(desk);
        if own.list.is_empty() {
            let month = say::period(&desk.words, month, desk.plan.year);
            return Err(desk.words.dispatch.no_needs(&month));
        }
        Ok(own)
    }

    fn heading(&self, desk: &Desk) -> String {
        let month = say::period(&desk.words, self.month, desk.plan.year);
        desk.words.dispatch.needs_of(&month, &self.list.len())
    }

    /// The list as a text to be copied or saved.
    fn text(&self, desk: &Desk) -> String {
        let mut lines = vec![self.heading(desk)];
        for (need, nth) in self.list.iter().zip(1..) {
            lines.push(format!("{nth}. {}", told(desk, need)));
            lines.extend(answers(desk, need).iter().map(|it| format!("   {it}")));
        }
        lines.join("\n")
    }

    fn answer(&self) -> Vec<Ask> {
        let need = self.list.get(self.at);
        need.map_or_else(Vec::new, |need| {
            let cell = CellName {
                month: self.month,
                unit: need.unit.clone(),
                task: need.task,
            };
            vec![Ask::Open(Opens::Deed(Deed::Answer(cell)))]
        })
    }
}

/// Who asks what, and since when.
fn told(desk: &Desk, need: &Need) -> String {
    let unit = say::unit(&desk.words, Some(&need.unit));
    let day = say::day_short(need.on, desk.plan.year);
    let words = &desk.words.matrix;
    words.need(&unit, &need.task, &day, &Shown::line(&need.text))
}

/// Who answered what.
fn answers(desk: &Desk, need: &Need) -> Vec<String> {
    let words = &desk.words.dispatch;
    if need.answers.is_empty() {
        return vec![words.no_answer().to_owned()];
    }
    let answers = need.answers.iter().map(|it| {
        let who = Shown::line(it.name.as_deref().unwrap_or(&it.by));
        let day = say::day_short(it.on, desk.plan.year);
        words.answered_by(&who, &day, &Shown::line(&it.text))
    });
    answers.collect()
}

impl Overlay for Needs {
    fn scope(&self) -> Scope {
        Scope::Needs
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Up => self.at = self.at.saturating_sub(1),
            Command::Down => self.at = (self.at + 1).min(self.list.len().saturating_sub(1)),
            Command::Answer => return self.answer(),
            Command::Copy => return vec![Ask::Do(Effect::Copy(self.text(desk)))],
            Command::SaveFile => {
                let name = desk.words.matrix.needs_file(&self.month);
                let text = format!("{}\n", self.text(desk));
                return vec![Ask::Do(Effect::SaveText { name, text })];
            }
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
        self.list = rounds.needs(self.month);
        self.at = self.at.min(self.list.len().saturating_sub(1));
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = desk.theme;
        let size = (
            screen.width.saturating_sub(4).min(112),
            screen.height.saturating_sub(2),
        );
        let room = boxes::open(desk, screen, buf, size, &self.heading(desk));
        let page = Rect {
            height: room.height.saturating_sub(2),
            ..room
        };
        let cells = usize::from(room.width.saturating_sub(2));
        let mut lines: Vec<(String, Style)> = Vec::new();
        let mut chosen = (0, 0);
        for (at, need) in self.list.iter().enumerate() {
            let here = at == self.at;
            let style = if here { theme.strong() } else { theme.plain() };
            let first = lines.len();
            let mark = if here { "> " } else { "  " };
            for (nth, line) in wrap(&told(desk, need), cells).into_iter().enumerate() {
                let front = if nth == 0 { mark } else { "  " };
                lines.push((format!("{front}{line}"), style));
            }
            let quiet = if need.answers.is_empty() {
                theme.word(Light::Yellow)
            } else {
                theme.quiet()
            };
            for answer in answers(desk, need) {
                for line in wrap(&answer, cells.saturating_sub(4)) {
                    lines.push((format!("    {line}"), quiet));
                }
            }
            if here {
                chosen = (first, lines.len());
            }
        }
        let height = usize::from(page.height);
        let first = chosen.1.saturating_sub(height).min(chosen.0);
        for ((line, style), y) in lines.iter().skip(first).zip(0..page.height) {
            put(buf, boxes::row(page, y), line, *style);
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Needs);
        None
    }
}
