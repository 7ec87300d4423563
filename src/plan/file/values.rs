//! Values that may be written in more than one way.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::calendar::Day;
use crate::figure::Decimal;

/// A day, written as a TOML date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WrittenDay(pub Day);

impl<'de> Deserialize<'de> for WrittenDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        if written.time.is_some() {
            return Err(D::Error::custom("a day without a time"));
        }
        written
            .date
            .and_then(|date| {
                Day::from_ymd_opt(
                    i32::from(date.year),
                    u32::from(date.month),
                    u32::from(date.day),
                )
            })
            .map(Self)
            .ok_or_else(|| D::Error::custom("a day"))
    }
}

impl JsonSchema for WrittenDay {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A day without quotes: 2024-03-31." })
    }
}

/// One text or a list of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources(pub Vec<String>);

impl<'de> Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;

        impl<'de> Visitor<'de> for Texts {
            type Value = Sources;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Sources, E> {
                Ok(Sources(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Sources, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Sources)
            }
        }

        deserializer.deserialize_any(Texts)
    }
}

impl JsonSchema for Sources {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Sources".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            { "type": "string" },
            { "type": "array", "items": { "type": "string" } },
        ] })
    }
}

/// What a reading is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetValue {
    Figure(Decimal),
    /// Another item's reading of the same day.
    Item(String),
    LastYear(LastYear),
}

/// Last year's figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastYear {
    Figure(Decimal),
    /// It is still to come, written `true`.
    ToCome,
}

impl TargetValue {
    /// The figure asked for, where it is known without looking at readings.
    pub const fn figure(&self) -> Option<Decimal> {
        match self {
            Self::Figure(figure) | Self::LastYear(LastYear::Figure(figure)) => Some(*figure),
            Self::Item(_) | Self::LastYear(LastYear::ToCome) => None,
        }
    }
}

impl<'de> Deserialize<'de> for TargetValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Target;

        impl<'de> Visitor<'de> for Target {
            type Value = TargetValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a target")
            }

            fn visit_i64<E: Error>(self, whole: i64) -> Result<TargetValue, E> {
                figure::<E>(serde::de::value::I64Deserializer::new(whole))
            }

            fn visit_f64<E: Error>(self, float: f64) -> Result<TargetValue, E> {
                figure::<E>(serde::de::value::F64Deserializer::new(float))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TargetValue, A::Error> {
                match Reference::deserialize(MapAccessDeserializer::new(map))? {
                    Reference {
                        item: Some(item),
                        last_year: None,
                    } => Ok(TargetValue::Item(item)),
                    Reference {
                        item: None,
                        last_year: Some(last),
                    } => Ok(TargetValue::LastYear(last)),
                    Reference { .. } => Err(A::Error::custom("either item or last_year")),
                }
            }
        }

        fn figure<'de, E: Error>(
            deserializer: impl Deserializer<'de, Error = E>,
        ) -> Result<TargetValue, E> {
            Decimal::deserialize(deserializer).map(TargetValue::Figure)
        }

        deserializer.deserialize_any(Target)
    }
}

/// A target that is not a figure of its own.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Reference {
    /// The id of another indicator: its reading of the same day.
    #[serde(default)]
    item: Option<String>,
    /// Last year's figure, or `true` while it is still to come.
    #[serde(default)]
    last_year: Option<LastYear>,
}

impl JsonSchema for TargetValue {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let reference = generator.subschema_for::<Reference>();
        json_schema!({ "anyOf": [{ "type": "number" }, reference] })
    }
}

impl<'de> Deserialize<'de> for LastYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Last;

        impl Visitor<'_> for Last {
            type Value = LastYear;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a figure or true")
            }

            fn visit_bool<E: Error>(self, to_come: bool) -> Result<LastYear, E> {
                if to_come {
                    Ok(LastYear::ToCome)
                } else {
                    Err(E::invalid_type(serde::de::Unexpected::Bool(false), &self))
                }
            }

            fn visit_i64<E: Error>(self, whole: i64) -> Result<LastYear, E> {
                Decimal::deserialize(serde::de::value::I64Deserializer::new(whole))
                    .map(LastYear::Figure)
            }

            fn visit_f64<E: Error>(self, float: f64) -> Result<LastYear, E> {
                Decimal::deserialize(serde::de::value::F64Deserializer::new(float))
                    .map(LastYear::Figure)
            }
        }

        deserializer.deserialize_any(Last)
    }
}

impl JsonSchema for LastYear {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "LastYear".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [{ "type": "number" }, { "const": true }] })
    }
}

/// Who owes an item: a word or a list of units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwedByValue {
    Word(OwedByWord),
    Units(Vec<String>),
}

/// Who owes an item, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OwedByWord {
    /// The lead, once.
    Lead,
    /// Every unit, collectives replaced by their members.
    Each,
    /// Every member of the collectives.
    Members,
}

impl<'de> Deserialize<'de> for OwedByValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OwedBy;

        impl<'de> Visitor<'de> for OwedBy {
            type Value = OwedByValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("lead, each, members or a list of units")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<OwedByValue, E> {
                OwedByWord::deserialize(serde::de::value::StrDeserializer::new(word))
                    .map(OwedByValue::Word)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<OwedByValue, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(OwedByValue::Units)
            }
        }

        deserializer.deserialize_any(OwedBy)
    }
}

impl JsonSchema for OwedByValue {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OwedBy".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let word = generator.subschema_for::<OwedByWord>();
        json_schema!({ "anyOf": [word, { "type": "array", "items": { "type": "string" } }] })
    }
}
