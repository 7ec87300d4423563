//! Reads a table where it stands, without a copy that is taken apart.
//!
//! It tells no places: where it answers an error, the table is read by the library, which does. What
//! it accepts, the library accepts as well and makes the same of it; a test holds it to that.

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

/// The table as its type.
pub(super) fn read<T: DeserializeOwned>(table: &DeTable<'_>) -> Result<T, Error> {
    T::deserialize(Table(table))
}

struct Table<'t, 'de>(&'t DeTable<'de>);

impl<'de> Deserializer<'de> for Table<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Entries {
            left: self.0.iter(),
            value: None,
        })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Value<'t, 'de>(&'t Spanned<DeValue<'de>>);

impl<'de> Value<'_, 'de> {
    /// The library's own reader, on a copy.
    fn copied(&self) -> ValueDeserializer<'de> {
        ValueDeserializer::from(self.0.clone())
    }
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.get_ref() {
            DeValue::Table(table) => Table(table).deserialize_any(visitor),
            DeValue::Array(list) => visitor.visit_seq(Elements(list.iter())),
            DeValue::String(text) => visitor.visit_str(text),
            DeValue::Boolean(flag) => visitor.visit_bool(*flag),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
                self.copied().deserialize_any(visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0.get_ref() {
            // A day is a struct to the library.
            DeValue::Datetime(_) => self.copied().deserialize_struct(name, fields, visitor),
            DeValue::Table(_)
            | DeValue::Array(_)
            | DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_) => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.copied().deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct Elements<'t, 'de>(std::slice::Iter<'t, Spanned<DeValue<'de>>>);

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let next = self.0.next();
        next.map(|value| seed.deserialize(Value(value))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Entries<I, V> {
    left: I,
    /// The value of the key given last.
    value: Option<V>,
}

impl<'t, 'de: 't, I> MapAccess<'de> for Entries<I, &'t Spanned<DeValue<'de>>>
where
    I: ExactSizeIterator<
        Item = (
            &'t Spanned<toml::de::DeString<'de>>,
            &'t Spanned<DeValue<'de>>,
        ),
    >,
{
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((key, value)) = self.left.next() else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(StrDeserializer::new(key.get_ref()))
            .map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let value = self.value.take();
        let value = value.ok_or_else(|| Error::custom("a value without a key"))?;
        seed.deserialize(Value(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;
    use crate::plan::file::{
        DispatchTable, HolidaysTable, InspectionTable, ItemTable, LeaderTable, PlanTable,
        ReminderTable, SectionTable, TaskTable, UnitTable, WarnTable,
    };

    const PLAN: &str = include_str!("../../tests/fixtures/plans/weixi-2024.toml");

    /// Keys and ways of writing that the real plan has not.
    const MORE: &str = r##"
[plan]
id = "a"
title = "b"
year = 2024
start = 2024-01-01
office = "县府办"
[warn]
soon = 15
behind = 10.5
assumed = ["soon"]
[dispatch]
every = "month"
cutoff = "end"
due_after = 5
who = "own"
review = true
source = ["a", "b"]
[inspection]
cycle = "half"
[reminder]
ladder = ["x", "y\u4e00"]
[holidays]
rest = [{ from = 2024-02-10, to = 2024-02-17 }]
work = [2024-02-04, 2024-02-18]
[units."县 府"]
name = 'c'
members = []
[leaders.d]
title = """e\
  f"""
tasks = [1, 0x2]
[[section]]
id = "1"
title = "t"
source = "#1"
[[task]]
number = 1
title = "t"
[[task.item]]
id = "1.1"
kind = "indicator"
title = "t"
owed_by = ["a", "b"]
split = "each"
quota = { "a b" = 1.5, c = -2 }
ratio = true
waived = [{ on = 2024-05-01, reason = "r", unit = "u" }]
at_least = { last_year = true }
at_most = { last_year = 26.1 }
equals = { item = "1.2" }
about = 1e3
above = 3
pace = "rise"
within = 0.12345
checkpoints = [{ by = 2024-03-31, share = 30 }, { by = 2024-06-30T10:00:00, words = "w" }]
then = [{ id = "s", title = "t", days = 99999999999 }]
"##;

    fn same<T: DeserializeOwned + std::fmt::Debug>(table: &DeTable<'_>) -> bool {
        let value = Spanned::new(0..0, DeValue::Table(table.clone()));
        let library = T::deserialize(ValueDeserializer::from(value)).ok();
        let ours = read::<T>(table).ok();
        assert_eq!(format!("{ours:?}"), format!("{library:?}"), "{table:?}");
        ours.is_some()
    }

    /// Holds every table of the value, as every type, to the library; answers how many could be read.
    fn compare(value: &DeValue<'_>) -> usize {
        let inner = |value: &Spanned<DeValue<'_>>| compare(value.get_ref());
        if let DeValue::Array(list) = value {
            return list.iter().map(inner).sum();
        }
        let DeValue::Table(table) = value else {
            return 0;
        };
        let mut bare = table.clone();
        bare.remove("item");
        let read = [
            same::<ItemTable>(table),
            same::<TaskTable>(&bare),
            same::<PlanTable>(table),
            same::<UnitTable>(table),
            same::<LeaderTable>(table),
            same::<SectionTable>(table),
            same::<WarnTable>(table),
            same::<DispatchTable>(table),
            same::<InspectionTable>(table),
            same::<ReminderTable>(table),
            same::<HolidaysTable>(table),
        ];
        let inner: usize = table.iter().map(|(_, value)| inner(value)).sum();
        inner + read.into_iter().filter(|read| *read).count()
    }

    fn compare_text(text: &str) -> usize {
        let (root, _) = DeTable::parse_recoverable(text);
        compare(&DeValue::Table(root.into_inner()))
    }

    #[test]
    fn real_plans_are_read_as_by_the_library() {
        assert!(compare_text(PLAN) > 100);
        assert!(compare_text(MORE) > 5);
    }

    /// The text with values put in the place of others, and lines left out.
    fn mutated(swaps: &[(Index, Index)], gone: &[Index]) -> String {
        let mut lines: Vec<String> = MORE.lines().map(str::to_owned).collect();
        for (one, other) in swaps {
            let (one, other) = (one.get(&lines).clone(), other.index(lines.len()));
            let value = one.split_once(" = ").map(|it| it.1);
            let key = lines[other].split_once(" = ").map(|it| it.0);
            if let (Some(key), Some(value)) = (key, value) {
                lines[other] = format!("{key} = {value}");
            }
        }
        for gone in gone {
            lines.remove(gone.index(lines.len()));
        }
        lines.join("\n")
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_as_by_the_library(
            swaps in proptest::collection::vec(any::<(Index, Index)>(), 0..6),
            gone in proptest::collection::vec(any::<Index>(), 0..3),
        ) {
            compare_text(&mutated(&swaps, &gone));
        }
    }
}
