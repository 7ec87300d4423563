//! The monthly round in someone's hands: keys pressed on the whole screen, records really kept.

use std::fmt::Write as _;

use duban::board::When;
use duban::journal::{Body, Book, Draft, Record, RecordId};
use duban::locale::{Lang, Words};
use duban::plan::read;
use duban::tui::desk::{Desk, Look};
use duban::tui::draw::draw;
use duban::tui::events::Input;
use duban::tui::keymap::Key;
use duban::tui::message::{Done, Message, Reading};
use duban::tui::outcome::Effect;
use duban::tui::state::State;
use duban::tui::theme::Theme;
use duban::tui::update::update;
use duban::tui::widgets::Signs;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ulid::Ulid;

use crate::printer::text;
use crate::records::{TOWNS, day, record};

const WEIXI: &str = include_str!("../fixtures/plans/weixi-2024.toml");

/// The frozen plan with another line in place of one.
pub(crate) fn weixi_with(line: &str, other: &str) -> String {
    assert!(WEIXI.contains(line), "{line}");
    WEIXI.replacen(line, other, 1)
}

/// A plan of 24 units that owe a sheet for each of 14 tasks.
pub(crate) fn all_owing() -> String {
    let county = (1..=14).map(|n| format!("县直{n:02}局"));
    let towns = TOWNS.map(str::to_owned);
    let units: Vec<String> = county.chain(towns).collect();
    let mut plan = "schema = 1\n\n[plan]\nid = \"all\"\ntitle = \"都要报的计划\"\nyear = 2024\n\n\
                    [dispatch]\nwho = \"all\"\n\n[units]\n"
        .to_owned();
    for (at, unit) in units.iter().enumerate() {
        let group = if at < 14 { "县直" } else { "乡镇" };
        writeln!(
            plan,
            "\"{unit}\" = {{ name = \"{unit}\", group = \"{group}\" }}"
        )
        .unwrap();
    }
    let all: Vec<String> = units.iter().map(|it| format!("\"{it}\"")).collect();
    let all = all.join(", ");
    write!(plan, "\n[units.\"各单位\"]\nname = \"各单位\"\nmembers = [{all}]\n\n[[section]]\nid = \"一\"\ntitle = \"任务\"\n").unwrap();
    for n in 1..=14 {
        write!(plan, "\n[[task]]\nnumber = {n}\nsection = \"一\"\ntitle = \"第{n}项任务\"\nlead = \"县直{n:02}局\"\n\
             units = [\"各单位\"]\nsource = \"一#{n}\"\n\n  [[task.item]]\n  id = \"{n}.1\"\n  \
             kind = \"indicator\"\n  title = \"第{n}项进度\"\n  units = [\"各单位\"]\n  split = \"each\"\n  \
             measure = \"%\"\n  pace = \"rise\"\n  checkpoints = [{{ by = 2024-06-30, at_least = 50 }}, \
             {{ by = 2024-12-31, at_least = 100 }}]\n  source = \"#1\"\n").unwrap();
    }
    plan
}

/// The whole screen, with what was written.
pub(crate) struct Hand {
    pub(crate) state: State,
    next: u128,
    /// What is kept of unfinished forms.
    pub(crate) kept: Option<String>,
    /// How many writes there were, and how many records each had.
    pub(crate) writes: Vec<usize>,
    pub(crate) copied: Option<String>,
}

impl Hand {
    pub(crate) fn of(plan: &str, as_of: &str, bodies: Vec<Body>, size: (u16, u16)) -> Self {
        let mut hand = Self {
            state: State::new(desk(plan, as_of), Rect::new(0, 0, size.0, size.1)),
            next: 1,
            kept: None,
            writes: Vec::new(),
            copied: None,
        };
        let drafts: Vec<Draft> = bodies.into_iter().map(|body| Draft { body }).collect();
        if !drafts.is_empty() {
            hand.write(&drafts);
            hand.writes.clear();
            hand.state.toast = None;
        }
        hand
    }

    fn write(&mut self, drafts: &[Draft]) {
        let mut book = self.state.desk.book.clone();
        let mut saved: Vec<Record> = Vec::new();
        for draft in drafts {
            let id = RecordId(Ulid(self.next));
            self.next += 1;
            saved.push(record(
                id,
                "2024-04-08T10:00:00+08:00",
                "甲",
                draft.body.clone(),
            ));
        }
        book.records.extend(saved.iter().cloned());
        self.writes.push(saved.len());
        let reading = Reading {
            plan: None,
            book: Some(book),
            faults: Vec::new(),
            as_of: None,
        };
        for done in [Done::Read(Box::new(reading)), Done::Saved(saved)] {
            let effects = update(&mut self.state, Message::Done(done));
            self.settle(effects);
        }
    }

    fn settle(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Append(drafts) => self.write(&drafts),
                Effect::KeepDraft(text) => self.kept = Some(text),
                Effect::DropDraft => self.kept = None,
                Effect::Copy(text) => self.copied = Some(text),
                other @ (Effect::ChooseWriter { .. }
                | Effect::Reload
                | Effect::SaveText { .. }
                | Effect::OpenDemo
                | Effect::SetUp) => unreachable!("{other:?}"),
            }
        }
    }

    /// Presses keys by their names, one after the other.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            let key: Key = key.parse().unwrap();
            let effects = update(&mut self.state, Message::Input(Input::Key(key)));
            self.settle(effects);
        }
        self
    }

    /// Presses a key so many times.
    pub(crate) fn times(&mut self, count: usize, key: &str) -> &mut Self {
        for _ in 0..count {
            self.keys(key);
        }
        self
    }

    pub(crate) fn typed(&mut self, text: &str) -> &mut Self {
        for sign in text.chars() {
            let effects = update(&mut self.state, Message::Input(Input::Key(Key::char(sign))));
            self.settle(effects);
        }
        self
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        let pasted = Message::Input(Input::Paste(text.to_owned()));
        let effects = update(&mut self.state, pasted);
        self.settle(effects);
        self
    }

    pub(crate) fn buffer(&self) -> Buffer {
        let mut buf = Buffer::empty(self.state.screen);
        draw(&self.state, &mut buf);
        buf
    }

    pub(crate) fn text(&self) -> String {
        text(&self.buffer())
    }

    /// The line at the bottom.
    pub(crate) fn toast(&self) -> &str {
        self.state.toast.as_ref().map_or("", |it| &it.text)
    }

    /// The last records.
    pub(crate) fn last(&self, count: usize) -> Vec<&Body> {
        let records = &self.state.desk.book.records;
        let from = records.len() - count;
        records[from..].iter().map(|it| &it.body).collect()
    }

    #[track_caller]
    pub(crate) fn shows(&self, part: &str) {
        let text = self.text();
        assert!(text.contains(part), "no {part} in\n{text}");
    }

    #[track_caller]
    pub(crate) fn hides(&self, part: &str) {
        let text = self.text();
        assert!(!text.contains(part), "{part} in\n{text}");
    }
}

fn desk(plan: &str, as_of: &str) -> Desk {
    let look = Look {
        words: Words::of(Lang::Zh),
        theme: Theme::new(true),
        signs: Signs::BOX,
    };
    let plan = read(plan).unwrap();
    let when = When::on(day(as_of));
    Desk::lay(plan, Book::default(), when, look, Some("甲".to_owned()))
}
