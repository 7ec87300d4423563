//! The fields of the rarer kinds, whichever reader found them, and what is asked of each.

use super::fault::FaultKind;
use super::fields::Text;
use super::intern::Interner;
use super::record::RecordId;
use crate::calendar::{Day, Period};
use crate::figure::Decimal;
use crate::plan::{ItemId, UnitId};

/// Kinds whose fields are read by name after the line has been read.
pub(super) const KINDS: [&str; 8] = [
    "checkin",
    "dispatch",
    "inspection",
    "problem",
    "assignment",
    "extension",
    "reminder",
    "review",
];

/// A field's value.
#[derive(Debug)]
pub(super) enum Value<'a> {
    Text(Text<'a>),
    Day(Day),
    Number(Decimal),
    Flag(bool),
    List(Vec<Self>),
    Table(More<'a>),
    /// What no field of a known kind holds.
    Foreign,
}

/// Fields by name; names of later versions are kept and ignored.
#[derive(Debug, Default)]
pub(super) struct More<'a>(Vec<(Text<'a>, Value<'a>)>);

impl<'a> More<'a> {
    /// Adds a field; `None` where the name is there already.
    pub(super) fn push(&mut self, name: Text<'a>, value: Value<'a>) -> Option<()> {
        if self.0.iter().any(|(known, _)| *known == name) {
            return None;
        }
        self.0.push((name, value));
        Some(())
    }

    fn get(&self, name: &str) -> Option<&Value<'a>> {
        let (_, value) = self.0.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The field where it stands and `read` understands it.
    fn maybe<'s, T>(
        &'s self,
        field: &'static str,
        read: impl FnOnce(&'s Value<'a>) -> Option<T>,
    ) -> Result<Option<T>, FaultKind> {
        match self.get(field) {
            None => Ok(None),
            Some(value) => read(value).map(Some).ok_or(FaultKind::BadField { field }),
        }
    }

    pub(super) fn str(&self, field: &'static str) -> Result<Option<&str>, FaultKind> {
        self.maybe(field, Value::text)
    }

    pub(super) fn text(&self, field: &'static str) -> Result<Option<Box<str>>, FaultKind> {
        Ok(self.str(field)?.map(Box::from))
    }

    pub(super) fn texts(&self, field: &'static str) -> Result<Vec<Box<str>>, FaultKind> {
        let read = |value: &Value<'a>| {
            let all = value.list()?.iter();
            all.map(|piece| piece.text().map(Box::from)).collect()
        };
        Ok(self.maybe(field, read)?.unwrap_or_default())
    }

    pub(super) fn tables(&self, field: &'static str) -> Result<Vec<&Self>, FaultKind> {
        let read = |value| Value::list(value)?.iter().map(Value::table).collect();
        Ok(self.maybe(field, read)?.unwrap_or_default())
    }

    pub(super) fn day(&self, field: &'static str) -> Result<Option<Day>, FaultKind> {
        self.maybe(field, Value::day)
    }

    pub(super) fn number(&self, field: &'static str) -> Result<Option<Decimal>, FaultKind> {
        self.maybe(field, Value::number)
    }

    pub(super) fn count(&self, field: &'static str) -> Result<Option<u32>, FaultKind> {
        self.maybe(field, |value| value.number()?.to_string().parse().ok())
    }

    pub(super) fn flag(&self, field: &'static str) -> Result<bool, FaultKind> {
        Ok(self.maybe(field, Value::flag)?.unwrap_or(false))
    }

    pub(super) fn id(&self, field: &'static str) -> Result<Option<RecordId>, FaultKind> {
        self.maybe(field, |value| RecordId::parse(value.text()?))
    }

    pub(super) fn period(&self, field: &'static str) -> Result<Option<Period>, FaultKind> {
        self.maybe(field, |value| value.text()?.parse().ok())
    }

    pub(super) fn code<T>(
        &self,
        field: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, FaultKind> {
        self.maybe(field, |value| read(value.text()?))
    }

    pub(super) fn item(
        &self,
        field: &'static str,
        names: &mut Interner,
    ) -> Result<Option<ItemId>, FaultKind> {
        Ok(self.str(field)?.map(|item| ItemId::from(names.get(item))))
    }

    pub(super) fn unit(
        &self,
        field: &'static str,
        names: &mut Interner,
    ) -> Result<Option<UnitId>, FaultKind> {
        Ok(self.str(field)?.map(|unit| UnitId::from(names.get(unit))))
    }

    pub(super) fn units(
        &self,
        field: &'static str,
        names: &mut Interner,
    ) -> Result<Vec<UnitId>, FaultKind> {
        let all = self.texts(field)?;
        Ok(all
            .iter()
            .map(|unit| UnitId::from(names.get(unit)))
            .collect())
    }
}

/// What must stand in the line.
pub(super) fn need<T>(
    value: Result<Option<T>, FaultKind>,
    field: &'static str,
) -> Result<T, FaultKind> {
    value?.ok_or(FaultKind::Missing { field })
}

impl<'a> Value<'a> {
    fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    const fn day(&self) -> Option<Day> {
        if let Self::Day(day) = self {
            Some(*day)
        } else {
            None
        }
    }

    const fn number(&self) -> Option<Decimal> {
        if let Self::Number(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    const fn flag(&self) -> Option<bool> {
        if let Self::Flag(flag) = self {
            Some(*flag)
        } else {
            None
        }
    }

    fn list(&self) -> Option<&[Self]> {
        if let Self::List(list) = self {
            Some(list)
        } else {
            None
        }
    }

    const fn table(&self) -> Option<&More<'a>> {
        if let Self::Table(table) = self {
            Some(table)
        } else {
            None
        }
    }
}
