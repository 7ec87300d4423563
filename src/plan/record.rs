//! One table of the file read into its type, so that each wrong key of it is found.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, ValueDeserializer};

use super::fault::{Fault, Shape};
use super::nearest::nearest;
use super::what::What;
use super::{slips, standing};

/// A table as read, with the places of its keys.
#[derive(Debug)]
pub(super) struct Record<'a, T> {
    pub body: T,
    /// The keys and values that were read; wrong ones are gone.
    table: DeTable<'a>,
    /// The header, or the whole of a table in braces.
    span: Range<usize>,
    /// Keys that were there and wrong.
    struck: Vec<String>,
}

/// A step from a table or list to what is in it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'k> {
    Key(&'k str),
    Index(usize),
}

impl<'k> From<&'k str> for Step<'k> {
    fn from(key: &'k str) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl<T> Record<'_, T> {
    /// The place of the record as a whole.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Whether the key is written, rightly or wrongly.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key) || self.struck.iter().any(|struck| struck == key)
    }

    /// The place of a key.
    pub(super) fn key(&self, key: &str) -> Option<Range<usize>> {
        self.table.get_key_value(key).map(|(key, _)| key.span())
    }

    /// The place of a key, or of the record where it is not there.
    pub(super) fn key_or_self(&self, key: &str) -> Range<usize> {
        self.key(key).unwrap_or_else(|| self.span())
    }

    /// The place of a value, as near to it as the steps lead.
    pub(super) fn value(&self, path: &[Step<'_>]) -> Range<usize> {
        let mut span = self.span();
        let mut steps = path.iter();
        let mut value = match steps.next() {
            Some(Step::Key(key)) => self.table.get(*key),
            Some(Step::Index(_)) | None => None,
        };
        while let Some(found) = value {
            span = found.span();
            value = match (found.get_ref(), steps.next()) {
                (DeValue::Table(table), Some(Step::Key(key))) => table.get(*key),
                (DeValue::Array(list), Some(Step::Index(index))) => list.get(*index),
                _ => None,
            };
        }
        span
    }

    /// All keys written.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.table.keys().map(|key| key.get_ref().as_ref())
    }

    /// The place of a key within a table of this record.
    pub(super) fn key_within(&self, table: &str, key: &str) -> Range<usize> {
        self.table
            .get(table)
            .and_then(|table| table.get_ref().as_table())
            .and_then(|table| table.get_key_value(key))
            .map_or_else(|| self.value(&[table.into()]), |(key, _)| key.span())
    }

    /// The place of a key within a table of a list of this record.
    pub(super) fn inner_key(&self, list: &str, index: usize, key: &str) -> Range<usize> {
        let list_value = self
            .table
            .get(list)
            .and_then(|value| value.get_ref().as_array());
        list_value
            .and_then(|elements| elements.get(index))
            .and_then(|table| table.get_ref().as_table())
            .and_then(|table| table.get_key_value(key))
            .map_or_else(
                || self.value(&[list.into(), index.into()]),
                |(key, _)| key.span(),
            )
    }
}

/// Reads a record; on a wrong key notes it, leaves it out and reads again.
pub(super) struct Reader<'a, 'f> {
    pub text: &'a str,
    pub faults: &'f mut Vec<Fault>,
}

impl<'a> Reader<'a, '_> {
    /// Reads `table`, known as `name`. `None`: what is wrong with it leaves nothing to go on.
    pub(super) fn read<T: DeserializeOwned>(
        &mut self,
        name: &str,
        mut table: DeTable<'a>,
        span: Range<usize>,
    ) -> Option<Record<'a, T>> {
        if let Ok(body) = standing::read(&table) {
            return Some(Record {
                body,
                table,
                span,
                struck: Vec::new(),
            });
        }
        let mut struck: Vec<Struck> = Vec::new();
        loop {
            let value = Spanned::new(span.clone(), DeValue::Table(table.clone()));
            let error = match T::deserialize(ValueDeserializer::from(value)) {
                Ok(body) => {
                    let struck = struck.into_iter().map(|one| one.key).collect();
                    return Some(Record {
                        body,
                        table,
                        span,
                        struck,
                    });
                }
                Err(error) => error,
            };
            let at = error.span().unwrap_or_else(|| span.clone());
            let gone = strike(&mut table, &at, name);
            if let Some(key) = quoted(error.message(), "missing field `") {
                let known = struck
                    .iter()
                    .any(|one| one.key == key && (gone.is_none() || contains(&at, &one.span)));
                if !known {
                    let table = gone
                        .as_ref()
                        .map_or(name, |gone| gone.inside.as_str())
                        .to_owned();
                    self.faults
                        .push(Fault::at(at, What::MissingKey { key, table }));
                }
            } else {
                let key = gone.as_ref().map_or("", |gone| gone.key.as_str());
                let value = gone.as_ref().map(|gone| &gone.value);
                let inside = gone.as_ref().map_or(name, |gone| gone.inside.as_str());
                let what = self.name_it(error.message(), key, inside, value);
                self.faults.push(Fault::at(at, what));
            }
            struck.push(gone?.into());
        }
    }

    fn name_it(
        &self,
        message: &str,
        key: &str,
        inside: &str,
        value: Option<&Spanned<DeValue<'_>>>,
    ) -> What {
        let key = key.to_owned();
        let raw = || {
            let raw = value
                .and_then(|value| self.text.get(value.span()))
                .unwrap_or_default();
            raw.to_owned()
        };
        if message.starts_with("unknown field `") {
            let nearest = nearest(&key, ticked(message).into_iter().skip(1));
            return What::UnknownKey {
                key,
                table: inside.to_owned(),
                nearest,
            };
        }
        if let Some(word) = quoted(message, "unknown variant `") {
            let known: Vec<String> = ticked(message)
                .into_iter()
                .skip(1)
                .map(str::to_owned)
                .collect();
            let nearest = nearest(&word, known.iter().map(String::as_str));
            return What::UnknownWord {
                key,
                word,
                known,
                nearest,
            };
        }
        let found = value.map_or(Shape::Table, |value| shape(value.get_ref()));
        if let Some((_, expected)) = message.split_once(", expected ") {
            if message.starts_with("invalid value: ") {
                let (least, most) = bounds(expected);
                return What::BadNumber {
                    key,
                    found: raw(),
                    least,
                    most,
                };
            }
            return wrong_type(key, value, found, expected_shape(expected), raw());
        }
        match message {
            "wanted string or table" => wrong_type(key, value, found, Shape::Text, raw()),
            "a day without a time" | "a day" => What::DayWithTime { key, found: raw() },
            "either item or last_year" => What::EmptyTarget { key },
            _ if matches!(found, Shape::Whole | Shape::Figure) => {
                What::BadFigure { key, found: raw() }
            }
            _ => What::Syntax(super::fault::SyntaxFault::Other(message.to_owned())),
        }
    }
}

fn wrong_type(
    key: String,
    value: Option<&Spanned<DeValue<'_>>>,
    found: Shape,
    expected: Shape,
    raw: String,
) -> What {
    if expected == Shape::Day
        && let Some(DeValue::String(text)) = value.map(Spanned::get_ref)
    {
        return What::QuotedDay {
            found: text.to_string(),
            meant: slips::day_meant(text),
        };
    }
    let is_number = matches!(found, Shape::Whole | Shape::Figure);
    if is_number && expected == Shape::Text && matches!(key.as_str(), "id" | "item") {
        return What::IdAsFigure { found: raw };
    }
    What::WrongType {
        key,
        found,
        expected,
    }
}

/// What was taken out of a table.
struct Gone<'a> {
    key: String,
    /// Name of the table that it was a key of.
    inside: String,
    value: Spanned<DeValue<'a>>,
}

struct Struck {
    key: String,
    span: Range<usize>,
}

impl From<Gone<'_>> for Struck {
    fn from(gone: Gone<'_>) -> Self {
        Self {
            key: gone.key,
            span: gone.value.span(),
        }
    }
}

const fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Takes out the innermost entry that the place is about.
fn strike<'a>(table: &mut DeTable<'a>, at: &Range<usize>, name: &str) -> Option<Gone<'a>> {
    for (key, value) in table.iter_mut() {
        let name = key.get_ref().to_string();
        if let Some(gone) = strike_value(value, at, &name) {
            return Some(gone);
        }
    }
    let key = table
        .iter()
        .find(|(key, value)| contains(&key.span(), at) || contains(&value.span(), at))
        .map(|(key, _)| key.get_ref().to_string())?;
    let value = table.remove(key.as_str())?;
    Some(Gone {
        key,
        inside: name.to_owned(),
        value,
    })
}

fn strike_value<'a>(
    value: &mut Spanned<DeValue<'a>>,
    at: &Range<usize>,
    name: &str,
) -> Option<Gone<'a>> {
    match value.get_mut() {
        DeValue::Table(table) => strike(table, at, name),
        DeValue::Array(list) => {
            for element in list.iter_mut() {
                if let Some(gone) = strike_value(element, at, name) {
                    return Some(gone);
                }
            }
            let index = list
                .iter()
                .position(|element| contains(&element.span(), at))?;
            let mut gone = None;
            let taken = std::mem::replace(list, DeArray::new());
            for (at, element) in taken.into_iter().enumerate() {
                if at == index {
                    gone = Some(element);
                } else {
                    list.push(element);
                }
            }
            let value = gone?;
            Some(Gone {
                key: name.to_owned(),
                inside: name.to_owned(),
                value,
            })
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}

/// The word in backticks after `start`.
fn quoted(message: &str, start: &str) -> Option<String> {
    let (word, _) = message.strip_prefix(start)?.split_once('`')?;
    Some(word.to_owned())
}

/// All words in backticks.
fn ticked(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// The shape of a value as written.
pub(super) const fn shape(value: &DeValue<'_>) -> Shape {
    match value {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) => Shape::Whole,
        DeValue::Float(_) => Shape::Figure,
        DeValue::Boolean(_) => Shape::YesNo,
        DeValue::Datetime(_) => Shape::Day,
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Table,
    }
}

/// The shape that the types ask for, from the words with which they say so.
fn expected_shape(words: &str) -> Shape {
    match words {
        "a boolean" => Shape::YesNo,
        "a sequence" => Shape::List,
        "a TOML datetime" => Shape::Day,
        "a number of at most four decimal places" => Shape::Figure,
        "a text or a list of texts" => Shape::Texts,
        "a target" => Shape::Target,
        "a figure or true" => Shape::LastYear,
        "end or a day of the month" => Shape::Cutoff,
        "lead, each, members or a list of units" => Shape::OwedBy,
        "u32" | "i32" | "u64" | "i64" => Shape::Whole,
        _ if words.starts_with("struct ") || words == "a map" => Shape::Table,
        _ => Shape::Text,
    }
}

fn bounds(words: &str) -> (i64, i64) {
    match words {
        "i32" => (i64::from(i32::MIN), i64::from(i32::MAX)),
        "u32" => (0, i64::from(u32::MAX)),
        _ => (i64::MIN, i64::MAX),
    }
}
