//! The tables that set thresholds, rounds, reminders and holidays.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use super::values::{Sources, WrittenDay};
use crate::calendar::Every;
use crate::figure::Decimal;

/// Thresholds of the lights.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WarnTable {
    /// Days before a due day from which it is blue; 15 unless said.
    pub soon: Option<u32>,
    /// The same for monthly and quarterly duties; 5 unless said.
    pub soon_period: Option<u32>,
    /// Points within which a figure is on pace; 2 unless said.
    pub on_pace: Option<Decimal>,
    /// Points under pace from which it is yellow; 10 unless said.
    pub behind: Option<Decimal>,
    /// Points under pace beyond which it is red; 30 unless said.
    pub severe: Option<Decimal>,
    /// Month ends in a row at `behind` after which it is red; 3 unless said.
    pub severe_months: Option<u32>,
    /// Share of a row's members that makes the row red; 0.5 unless said.
    pub members_red: Option<Decimal>,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// The monthly round.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DispatchTable {
    /// How often the round is held; every month unless said.
    pub every: Option<Every>,
    /// The day whose figures count: `"end"` (the month's last day, as unless said) or a day of the month.
    pub cutoff: Option<Cutoff>,
    /// Days after the cutoff on which a sheet is due; 5 unless said.
    pub due_after: Option<u32>,
    /// Who owes a sheet; `own` unless said.
    pub who: Option<WhoWord>,
    /// Whether the office accepts each sheet; true unless said.
    pub review: Option<bool>,
    /// Addresses in the document.
    pub source: Sources,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// The day of the month whose figures count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cutoff {
    End,
    Day(u32),
}

impl<'de> Deserialize<'de> for Cutoff {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl Visitor<'_> for Written {
            type Value = Cutoff;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("end or a day of the month")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Cutoff, E> {
                if word == "end" {
                    Ok(Cutoff::End)
                } else {
                    Err(E::unknown_variant(word, &["end"]))
                }
            }

            fn visit_i64<E: Error>(self, day: i64) -> Result<Cutoff, E> {
                u32::try_from(day)
                    .map(Cutoff::Day)
                    .map_err(|_| E::invalid_value(Unexpected::Signed(day), &"u32"))
            }
        }

        deserializer.deserialize_any(Written)
    }
}

impl JsonSchema for Cutoff {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Cutoff".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            { "const": "end" },
            { "type": "integer", "minimum": 1, "maximum": 31 },
        ] })
    }
}

/// Who owes a sheet of the monthly round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WhoWord {
    /// The lead of each task, and every unit that owes something open in it.
    Own,
    /// The leads only.
    Lead,
    /// Every unit of the task or of one of its items.
    All,
}

/// The quarterly round.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct InspectionTable {
    /// How often every task is looked at; every quarter unless said.
    pub every: Option<Every>,
    /// Within which every township is visited once; half a year unless said.
    pub cycle: Option<Every>,
    /// Addresses in the document.
    pub source: Sources,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// The steps of reminding.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReminderTable {
    /// The rungs, mildest first.
    pub ladder: Option<Vec<String>>,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// Weights of what can be counted of a unit in a month; without this table there is no score.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ScoreTable {
    /// Weight of sheets handed in in time.
    pub sheets: Option<Decimal>,
    /// Weight of obligations met in time.
    pub obligations: Option<Decimal>,
    /// Weight of problems closed in time.
    pub problems: Option<Decimal>,
    /// Points off for each extension.
    pub extension: Option<Decimal>,
    /// Points off for each time named in a bulletin.
    pub named: Option<Decimal>,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// Days off and days worked instead, for countdowns in workdays.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct HolidaysTable {
    /// Spans of days off, both ends included.
    pub rest: Vec<RangeTable>,
    /// Days of a weekend that are worked.
    pub work: Vec<WrittenDay>,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// A span of days, both ends included.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RangeTable {
    /// The first day.
    pub from: WrittenDay,
    /// The last day.
    pub to: WrittenDay,
}
