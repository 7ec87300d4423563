//! What to say to a unit, to be copied or saved.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Overlay, boxes};
use crate::board::rounds::dispatch::Rounds;
use crate::board::{ReminderEntry, reminder};
use crate::calendar::{Day, Period, read_day};
use crate::journal::{Body, Draft, How};
use crate::locale::say::{self, Paragraph, Subject};
use crate::plan::UnitId;
use crate::text::{Shown, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Key, Scope};
use crate::tui::outcome::{Ask, Effect, Target};
use crate::tui::widgets::{TextField, Typed, put};

/// Cells for the day of the answer.
const DAY: u16 = 16;

/// What is spoken of.
#[derive(Debug, Clone)]
enum About {
    Owed(Subject),
    /// All that each of these units has.
    Units(Vec<UnitId>),
    /// The sheets that a month misses.
    Sheets(Period),
}

/// One paragraph for each unit, one of them shown.
#[derive(Debug, Clone)]
pub struct Say {
    about: Option<About>,
    /// The unit whose paragraph comes first.
    unit: Option<UnitId>,
    told: Vec<Paragraph>,
    at: usize,
    /// The day of the answer while it is being typed.
    asking: Option<TextField>,
    /// Units whose paragraph was logged as a reminder.
    logged: Vec<UnitId>,
}

impl Say {
    /// What to say of what is aimed at: to its unit all that it owes, else to each unit that owes
    /// something of the item or the task.
    pub fn new(desk: &Desk, target: &Target) -> Self {
        let key = target.key.as_deref();
        let month = key.and_then(|key| key.strip_prefix("dispatch@")?.parse().ok());
        let about = match (month, &target.unit, &target.item, target.task) {
            (Some(month), ..) => Some(About::Sheets(month)),
            _ if !target.units.is_empty() => Some(About::Units(target.units.clone())),
            (None, Some(unit), _, _) => Some(About::Owed(Subject::Unit(unit.clone()))),
            (None, None, Some(item), _) => Some(About::Owed(Subject::Item(item.clone()))),
            (None, None, None, Some(task)) => Some(About::Owed(Subject::Task(task))),
            (None, None, None, None) => None,
        };
        let mut say = Self {
            about,
            unit: target.unit.clone(),
            told: Vec::new(),
            at: 0,
            asking: None,
            logged: Vec::new(),
        };
        say.tell(desk, answer_by(desk));
        say
    }

    fn tell(&mut self, desk: &Desk, by: Option<Day>) {
        self.told = match &self.about {
            Some(About::Owed(subject)) => {
                say::tell(&desk.words, &desk.plan, &desk.board, subject, by)
            }
            Some(About::Units(units)) => {
                let all = units.iter().cloned().map(Subject::Unit);
                all.flat_map(|it| say::tell(&desk.words, &desk.plan, &desk.board, &it, by))
                    .collect()
            }
            Some(About::Sheets(month)) => {
                let rounds = Rounds::of(&desk.plan, &desk.book, desk.board.when);
                let (round, as_of) = (rounds.round(*month), desk.board.when.as_of);
                say::tell_missing(&desk.words, &desk.plan, &round, as_of, by)
            }
            None => Vec::new(),
        };
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

    /// Every unit's paragraph, an empty line between them.
    fn copy_all(&self) -> Vec<Ask> {
        let texts: Vec<&str> = self.told.iter().map(|it| it.text.as_str()).collect();
        if texts.is_empty() {
            return Vec::new();
        }
        vec![Ask::Do(Effect::Copy(texts.join("\n\n")))]
    }

    /// Logs what is shown as a reminder, once, where something of the unit's is lit.
    fn log(&mut self, desk: &Desk) -> Vec<Ask> {
        let Some(shown) = self.told.get(self.at) else {
            return Vec::new();
        };
        let words = &desk.words;
        let unit = shown.unit.clone();
        if self.logged.contains(&unit) {
            return vec![Ask::Warn(words.remind_box.said_before().to_owned())];
        }
        let of_sheets = matches!(self.about, Some(About::Sheets(_)));
        if !of_sheets && !say::waits(&desk.board, &unit) {
            let unit = say::unit(words, Some(&unit));
            return vec![Ask::Warn(words.reminding.not_logged(&unit))];
        }
        let key = match &self.about {
            Some(About::Owed(Subject::Item(item))) => Some(item.to_string()),
            Some(About::Sheets(month)) => Some(format!("dispatch@{month}")),
            Some(About::Owed(_) | About::Units(_)) | None => None,
        };
        let entry = ReminderEntry {
            unit: unit.clone(),
            key: key.as_deref(),
            on: desk.board.when.as_of,
            how: How::Wechat,
            text: Some(&shown.text),
            answered: None,
            answer: None,
            promise: None,
            rung: None,
            decided: None,
        };
        let Ok(made) = reminder(&desk.plan, &desk.board, &entry) else {
            let unit = say::unit(words, Some(&unit));
            return vec![Ask::Warn(words.reminding.not_logged(&unit))];
        };
        self.logged.push(unit);
        let body = Body::Reminder(Box::new(made));
        vec![Ask::Do(Effect::Append(vec![Draft { body }]))]
    }

    /// Begins to ask for the day of the answer.
    fn ask(&mut self, desk: &Desk) {
        let day = answer_by(desk).map_or_else(String::new, |day| day.to_string());
        self.asking = Some(TextField::one_line(&day));
    }

    /// Takes the day that was typed; nothing typed takes it away.
    fn set(&mut self, desk: &Desk, typed: &str) -> Vec<Ask> {
        let by = match typed_day(desk, typed) {
            Ok(by) => by,
            Err(text) => return vec![Ask::Warn(text)],
        };
        self.asking = None;
        let at = self.at;
        self.tell(desk, by);
        self.at = at.min(self.told.len().saturating_sub(1));
        vec![Ask::AnswerBy(by)]
    }

    /// The day of the answer, or the field for it.
    fn answer_line(&self, desk: &Desk, line: Rect, buf: &mut Buffer) -> Option<Position> {
        let (words, theme) = (&desk.words.say_box, desk.theme);
        let label = words.answer();
        put(buf, line, label, theme.quiet());
        let beside = boxes::from_column(line, u16::try_from(width(label) + 2).unwrap_or(10));
        let Some(field) = &self.asking else {
            let day = answer_by(desk).map(|day| say::day_with_weekday(&desk.words, day));
            let (day, style) = day.map_or_else(
                || (words.answer_none().to_owned(), theme.quiet()),
                |day| (day, theme.plain()),
            );
            put(buf, beside, &day, style);
            return None;
        };
        let place = Rect {
            width: DAY.min(beside.width),
            ..beside
        };
        let styles = boxes::field_styles(desk, true);
        let cursor = field.draw(place, buf, desk.words.form.day_hint(), styles);
        let (text, style) = match typed_day(desk, &field.text()) {
            Ok(Some(day)) => {
                let day = say::day_with_weekday(&desk.words, day);
                (desk.words.form.understood(&day), theme.quiet())
            }
            Ok(None) => (words.answer_empty().to_owned(), theme.quiet()),
            Err(text) => (text, theme.alarm()),
        };
        put(buf, boxes::from_column(beside, DAY + 2), &text, style);
        cursor
    }

    /// Keys of several units only where there are several.
    fn hints(&self, desk: &Desk, line: Rect, buf: &mut Buffer) {
        let words = &desk.words.say_box;
        if self.asking.is_some() {
            boxes::hints(desk, buf, line, Scope::Entry);
            return;
        }
        let others: &[(Command, &str)] = if self.told.len() > 1 {
            &[(Command::Down, words.next())]
        } else {
            &[(Command::Down, ""), (Command::CopyAll, "")]
        };
        boxes::hints_but(desk, buf, line, Scope::Say, others);
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

/// The day that was said before, unless it is past.
fn answer_by(desk: &Desk) -> Option<Day> {
    desk.answer_by.filter(|by| *by >= desk.board.when.as_of)
}

/// A day as it is typed, `None` where nothing is; else what is wrong with it.
fn typed_day(desk: &Desk, typed: &str) -> Result<Option<Day>, String> {
    let (when, words) = (desk.board.when, &desk.words);
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = read_day(typed, when.as_of, desk.plan.year);
    let day = day.map_err(|error| say::day_error(words, &error))?;
    if day < when.as_of {
        return Err(words.say_box.answer_past().to_owned());
    }
    Ok(Some(day))
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
        if self.asking.is_some() {
            Scope::Search
        } else {
            Scope::Say
        }
    }

    fn key(&mut self, _desk: &Desk, key: Key, _screen: Rect) -> Option<Vec<Ask>> {
        let typed = self.asking.as_mut()?.key(key, DAY);
        (typed != Typed::Unused).then(Vec::new)
    }

    fn paste(&mut self, _desk: &Desk, text: &str) -> Vec<Ask> {
        if let Some(field) = &mut self.asking {
            field.paste(text);
        }
        Vec::new()
    }

    fn update(&mut self, desk: &Desk, command: Command, _screen: Rect) -> Vec<Ask> {
        if let Some(field) = &self.asking {
            let typed = field.text();
            match command {
                Command::Enter => return self.set(desk, &typed),
                Command::Back => self.asking = None,
                _ => {}
            }
            return Vec::new();
        }
        match command {
            Command::CopyAll => return self.copy_all(),
            Command::LogSaid => return self.log(desk),
            Command::AnswerDay => self.ask(desk),
            Command::Up => self.at = self.at.saturating_sub(1),
            Command::Down => self.at = (self.at + 1).min(self.told.len().saturating_sub(1)),
            Command::Copy => return self.copy(),
            Command::SaveFile => return self.save(desk),
            Command::Back => return vec![Ask::Close],
            _ => {}
        }
        Vec::new()
    }

    fn failed(&mut self, _message: &str) {
        self.logged.pop();
    }

    fn refresh(&mut self, desk: &Desk) {
        let at = self.at;
        self.tell(desk, answer_by(desk));
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
        let mut title = words.title(&unit.unwrap_or_default());
        if self.told.len() > 1 {
            title = format!("{title} {}/{}", self.at + 1, self.told.len());
        }
        let height = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(7);
        let size = (boxes::WIDE, height.clamp(11, screen.height.max(11)));
        let room = boxes::open(desk, screen, buf, size, &title);
        let text = Rect {
            y: room.y.saturating_add(1).min(room.bottom()),
            height: room.height.saturating_sub(4),
            ..room
        };
        boxes::lines(buf, text, &lines, theme.plain());
        let answer = boxes::row(room, room.height.saturating_sub(2));
        let cursor = self.answer_line(desk, answer, buf);
        self.hints(desk, boxes::last(room), buf);
        cursor
    }
}
