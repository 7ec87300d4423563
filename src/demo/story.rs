//! The demo's journal, made from the facts in `story.toml`.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use foldhash::HashMap;
use serde::Deserialize;
use thiserror::Error;

use super::lines::{self, Line, Sheets};
use crate::calendar::Day;
use crate::figure::Decimal;
use crate::journal::{
    Body, Case, Extension, ExtensionStep, Flag, Meets, Note, Progress, Record, RecordId, Void,
    next_id, write_line,
};
use crate::plan::{ItemId, UnitId};
use crate::workspace::{InitError, SaveError};

const STORY: &str = include_str!("story.toml");

/// The day as of which the demo is looked at.
pub const DAY: Option<Day> = Day::from_ymd_opt(2024, 6, 20);

/// The demo could not be made.
#[derive(Debug, Error)]
pub enum DemoError {
    /// The facts do not fit the program. A test keeps this from being shipped.
    #[error("story.toml: {0}")]
    Story(String),
    #[error("no such day")]
    NoDay,
    #[error(transparent)]
    Init(#[from] InitError),
    #[error(transparent)]
    Save(#[from] SaveError),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    /// Short names of files, and the names in the records.
    writers: HashMap<String, String>,
    facts: Vec<Fact>,
    /// The monthly rounds.
    sheets: Vec<Sheets>,
    /// What has more fields than a fact.
    lines: Vec<Line>,
}

/// One record, its kind told by what it has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    /// When it was written, in RFC 3339.
    at: String,
    /// The writer's short name.
    by: String,
    /// A name by which later facts refer to this one.
    name: Option<String>,
    on: Option<String>,
    item: Option<String>,
    unit: Option<String>,
    /// One record for each of these units.
    #[serde(default)]
    units: Vec<String>,
    value: Option<String>,
    of: Option<String>,
    #[serde(default)]
    done: bool,
    period: Option<String>,
    /// The name of the fact that opened it.
    case: Option<String>,
    step: Option<String>,
    /// Opens a case.
    label: Option<String>,
    note: Option<String>,
    /// An extension of this obligation.
    key: Option<String>,
    to: Option<String>,
    extension: Option<String>,
    /// The office sets the item to behind.
    flag: Option<String>,
    /// A remark.
    text: Option<String>,
    /// The name of the fact that is taken back.
    void: Option<String>,
    reason: Option<String>,
}

enum Told<'a> {
    Fact(&'a Fact),
    Line(Line),
}

/// The journal's files by their path in the plan folder, and their texts.
pub fn files() -> Result<BTreeMap<String, String>, DemoError> {
    let story: Story = toml::from_str(STORY).map_err(|error| story_error(&error))?;
    let mut all: Vec<(DateTime<FixedOffset>, Told<'_>)> = Vec::new();
    for fact in &story.facts {
        all.push((lines::time(&fact.at)?, Told::Fact(fact)));
    }
    for sheets in &story.sheets {
        for line in sheets.lines()? {
            all.push((lines::time(&line.at)?, Told::Line(line)));
        }
    }
    for line in &story.lines {
        all.push((lines::time(&line.at)?, Told::Line(line.clone())));
    }
    all.sort_by_key(|(at, _)| *at);
    let mut teller = Teller::default();
    let writer = |by: &str| {
        let name = story.writers.get(by);
        name.ok_or_else(|| DemoError::Story(format!("no writer {by}")))
    };
    for (at, told) in &all {
        match told {
            Told::Fact(fact) => {
                let by = writer(&fact.by)?;
                if fact.units.is_empty() {
                    teller.tell(*at, fact, fact.unit.as_deref(), by)?;
                }
                for unit in &fact.units {
                    teller.tell(*at, fact, Some(unit), by)?;
                }
            }
            Told::Line(line) => teller.tell_line(*at, line, writer(&line.by)?)?,
        }
    }
    Ok(teller.files)
}

pub(super) fn story_error(error: &dyn std::fmt::Display) -> DemoError {
    DemoError::Story(error.to_string())
}

fn day(text: &str) -> Result<Day, DemoError> {
    text.parse()
        .map_err(|error: chrono::ParseError| story_error(&error))
}

fn needed<'a>(text: Option<&'a String>, field: &str) -> Result<&'a str, DemoError> {
    text.map(String::as_str)
        .ok_or_else(|| DemoError::Story(format!("{field} is missing")))
}

#[derive(Default)]
struct Teller {
    files: BTreeMap<String, String>,
    names: HashMap<String, RecordId>,
    greatest: Option<RecordId>,
    count: u64,
}

impl Teller {
    fn tell(
        &mut self,
        at: DateTime<FixedOffset>,
        fact: &Fact,
        unit: Option<&str>,
        by: &str,
    ) -> Result<(), DemoError> {
        let record = Record {
            id: self.next(at),
            at,
            by: by.into(),
            body: self.body(fact, unit)?,
        };
        self.keep(&record, fact.name.as_ref(), &fact.by);
        Ok(())
    }

    fn tell_line(
        &mut self,
        at: DateTime<FixedOffset>,
        line: &Line,
        by: &str,
    ) -> Result<(), DemoError> {
        let mut text = line.says.clone();
        for (name, id) in &self.names {
            text = text.replace(&format!("@{name}"), &id.to_string());
        }
        let record = lines::record(self.next(at), at, by, &text)?;
        self.keep(&record, line.name.as_ref(), &line.by);
        Ok(())
    }

    fn keep(&mut self, record: &Record, name: Option<&String>, by: &str) {
        if let Some(name) = name {
            self.names.insert(name.clone(), record.id);
        }
        let path = format!("journal/{}/{by}.toml", record.at.format("%Y-%m"));
        let file = self.files.entry(path).or_default();
        file.push_str(&write_line(record));
        file.push('\n');
    }

    /// The same ids each time: their random part is spread from a count.
    fn next(&mut self, at: DateTime<FixedOffset>) -> RecordId {
        self.count += 1;
        let spread = self.count.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        let mut random = [0; 10];
        for (to, from) in random.iter_mut().zip(spread.iter().cycle()) {
            *to = *from;
        }
        let clock = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        let id = next_id(clock, self.greatest, random);
        self.greatest = Some(id);
        id
    }

    fn named(&self, name: &str) -> Result<RecordId, DemoError> {
        self.names
            .get(name)
            .copied()
            .ok_or_else(|| DemoError::Story(format!("no fact {name}")))
    }

    fn body(&self, fact: &Fact, unit: Option<&str>) -> Result<Body, DemoError> {
        let boxed = |text: &Option<String>| text.as_deref().map(Box::from);
        if let Some(target) = &fact.void {
            return Ok(Body::Void(Void {
                target: self.named(target)?,
                reason: boxed(&fact.reason),
            }));
        }
        let on = day(needed(fact.on.as_ref(), "on")?)?;
        if let Some(key) = &fact.key {
            let step = match fact.extension.as_deref() {
                Some("approved") => ExtensionStep::Approved,
                Some("refused") => ExtensionStep::Refused,
                Some(_) | None => ExtensionStep::Asked,
            };
            return Ok(Body::Extension(Box::new(Extension {
                on,
                key: Box::from(key.as_str()),
                to: day(needed(fact.to.as_ref(), "to")?)?,
                step,
                reason: boxed(&fact.reason),
                name: None,
                reference: None,
            })));
        }
        let item = ItemId::from(needed(fact.item.as_ref(), "item")?);
        let unit = unit.map(UnitId::from);
        Ok(if let Some(label) = &fact.label {
            Body::Case(Case {
                on,
                item,
                unit: unit.ok_or_else(|| DemoError::Story("unit is missing".to_owned()))?,
                label: Box::from(label.as_str()),
                count: 1,
                note: boxed(&fact.note),
            })
        } else if let Some(reason) = &fact.flag {
            Body::Flag(Flag {
                on,
                item,
                unit,
                set: true,
                reason: Box::from(reason.as_str()),
            })
        } else if let Some(text) = &fact.text {
            Body::Note(Note {
                on,
                item: Some(item),
                unit,
                text: Box::from(text.as_str()),
            })
        } else {
            Body::Progress(self.progress(fact, on, item, unit)?)
        })
    }

    fn progress(
        &self,
        fact: &Fact,
        on: Day,
        item: ItemId,
        unit: Option<UnitId>,
    ) -> Result<Progress, DemoError> {
        let figure = |text: &Option<String>| {
            text.as_deref()
                .map(Decimal::parse)
                .transpose()
                .map_err(|error| story_error(&error))
        };
        let meets = match (&fact.period, &fact.case) {
            (Some(period), _) => Meets::Period(
                period
                    .parse()
                    .map_err(|_| DemoError::Story(format!("not a period: {period}")))?,
            ),
            (None, Some(case)) => {
                let step = fact.step.as_deref().map(Box::from);
                Meets::Case(Box::new((self.named(case)?, step)))
            }
            (None, None) => Meets::Item,
        };
        Ok(Progress {
            on,
            item,
            unit,
            value: figure(&fact.value)?,
            of: figure(&fact.of)?,
            done: fact.done,
            meets,
            note: fact.note.as_deref().map(Box::from),
            evidence: Vec::new(),
        })
    }
}
