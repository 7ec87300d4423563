//! What to say to a unit, to be copied or saved.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes};
use crate::locale::say::{self, Paragraph, Subject};
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::outcome::{Ask, Effect, Target};
use crate::tui::widgets::put;

/// One paragraph for each unit, one of them shown.
#[derive(Debug, Clone)]
pub struct Say {
    subject: Option<Subject>,
    /// The unit whose paragraph comes first.
    unit: Option<crate::plan::UnitId>,
    told: Vec<Paragraph>,
    at: usize,
}

impl Say {
    /// What to say of what is aimed at: to its unit all that it owes, else to each unit that owes
    /// something of the item or the task.
    pub fn new(desk: &Desk, target: &Target) -> Self {
        let subject = match (&target.unit, &target.item, target.task) {
            (Some(unit), _, _) => Some(Subject::Unit(unit.clone())),
            (None, Some(item), _) => Some(Subject::Item(item.clone())),
            (None, None, Some(task)) => Some(Subject::Task(task)),
            (None, None, None) => None,
        };
        let mut say = Self {
            subject,
            unit: target.unit.clone(),
            told: Vec::new(),
            at: 0,
        };
        say.tell(desk);
        say
    }

    fn tell(&mut self, desk: &Desk) {
        self.told = self.subject.as_ref().map_or_else(Vec::new, |subject| {
            say::tell(&desk.words, &desk.plan, &desk.board, subject, None)
        });
        let first = self
            .unit
            .as_ref()
            .and_then(|unit| self.told.iter().position(|it| it.unit == *unit));
        self.at = first.unwrap_or(0);
    }

    fn shown(&self) -> Option<&Paragraph> {
        self.told.get(self.at)
    }

    fn copy(&self) -> Vec<Ask> {
        self.shown()
            .map_or_else(Vec::new, |it| vec![Ask::Do(Effect::Copy(it.text.clone()))])
    }

    fn save(&self, desk: &Desk) -> Vec<Ask> {
        self.shown().map_or_else(Vec::new, |it| {
            let unit = file_name(it.unit.as_str());
            let day = desk.board.when.as_of.format("%Y-%m-%d");
            vec![Ask::Do(Effect::SaveText {
                name: desk.words.say_box.file(&unit, &day),
                text: format!("{}\n", it.text),
            })]
        })
    }
}

/// The name with what no file may be called.
fn file_name(name: &str) -> String {
    Shown::line(name)
        .chars()
        .map(|sign| match sign {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            sign => sign,
        })
        .collect()
}

impl Overlay for Say {
    fn scope(&self) -> Scope {
        Scope::Say
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        match command {
            Command::Up => self.at = self.at.saturating_sub(1),
            Command::Down => self.at = (self.at + 1).min(self.told.len().saturating_sub(1)),
            Command::Copy => return self.copy(),
            Command::SaveFile => return self.save(desk),
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn refresh(&mut self, desk: &Desk) {
        let at = self.at;
        self.tell(desk);
        self.at = at.min(self.told.len().saturating_sub(1));
    }

    fn draw(&self, desk: &Desk, screen: Rect, buf: &mut Buffer) -> Option<Position> {
        let (words, theme) = (&desk.words.say_box, desk.theme);
        let cells = usize::from(boxes::room(screen, (boxes::WIDE, 0)).width);
        let lines = match self.shown() {
            Some(it) => wrap(&Shown::text(&it.text), cells),
            None => vec![words.nothing().to_owned()],
        };
        let unit = self.shown().map(|it| Shown::line(it.unit.as_str()));
        let title = words.title(&unit.unwrap_or_default());
        let height = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(6);
        let size = (boxes::WIDE, height.clamp(10, screen.height.max(10)));
        let room = boxes::open(desk, screen, buf, size, &title);
        let text = Rect {
            y: room.y.saturating_add(1).min(room.bottom()),
            height: room.height.saturating_sub(3),
            ..room
        };
        boxes::lines(buf, text, &lines, theme.plain());
        if self.told.len() > 1 {
            let which = words.which(&(self.at + 1), &self.told.len());
            let y = room.height.saturating_sub(2);
            put(buf, boxes::row(room, y), &which, theme.quiet());
        }
        boxes::hints(desk, buf, boxes::last(room), Scope::Say);
        None
    }
}
