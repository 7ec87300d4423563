//! An item: what is tracked, with all the keys that one kind or another may have.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::{OwedByValue, Sources, TargetValue, WrittenDay};
use crate::calendar::Every;
use crate::figure::Decimal;

/// What is tracked.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the file")]
pub struct ItemTable {
    /// Never changes, begins with the task's number: `"11.6"`.
    pub id: String,
    /// The kind of duty.
    pub kind: KindWord,
    /// What is asked, in a few words.
    pub title: String,
    /// A shorter title for lists.
    pub short: Option<String>,
    /// The section it stands in; the task's unless said.
    pub section: Option<String>,
    /// Responsible units, instead of the task's.
    pub units: Option<Vec<String>>,
    /// The unit whose business it is.
    pub lead: Option<String>,
    /// Units that take part.
    pub support: Option<Vec<String>>,
    /// Who owes it: `"lead"` (unless said), `"each"`, `"members"` or a list of units.
    pub owed_by: Option<OwedByValue>,
    /// How the figure is shared: `"sum"` adds the members up, `"each"` asks it of every member.
    pub split: Option<SplitWord>,
    /// Each member's part of the goal.
    pub quota: Option<BTreeMap<String, Decimal>>,
    /// Recorded as parts of a whole: `58/77`.
    #[serde(default)]
    pub ratio: bool,
    /// Set by a higher authority.
    #[serde(default)]
    pub firm: bool,
    /// Addresses in the document; `"#3"` follows the task's own.
    #[serde(default)]
    pub source: Sources,
    /// Keys of this table whose values the document does not give.
    #[serde(default)]
    pub assumed: Vec<String>,
    /// From when it is no longer asked, and why.
    #[serde(default)]
    pub waived: Vec<WaiverTable>,
    /// A remark for those who read the plan.
    pub note: Option<String>,

    /// The day by which it is owed (milestone, indicator).
    pub due: Option<WrittenDay>,
    /// Dated steps on the way (milestone in words, indicator in figures or words).
    #[serde(default)]
    pub checkpoints: Vec<CheckpointTable>,

    /// The unit of measurement (indicator, zero).
    pub measure: Option<String>,
    /// The target or more.
    pub at_least: Option<TargetValue>,
    /// The target or less.
    pub at_most: Option<TargetValue>,
    /// The target exactly.
    pub equals: Option<TargetValue>,
    /// Close to the target.
    pub about: Option<TargetValue>,
    /// More than the target.
    pub above: Option<TargetValue>,
    /// No less than the target.
    pub not_below: Option<TargetValue>,
    /// How the figure is expected to move.
    pub pace: Option<PaceWord>,
    /// Where the line starts; 0 unless said.
    pub base: Option<Decimal>,
    /// The day the line starts; the plan's first unless said.
    pub from: Option<WrittenDay>,
    /// Only aimed at: never worse than yellow.
    #[serde(default)]
    pub aim: bool,
    /// The figure can only grow.
    #[serde(default)]
    pub grows: bool,
    /// With `about`: how far off still passes, in the measure.
    pub within: Option<Decimal>,
    /// With `about`: too much fails as too little does.
    #[serde(default)]
    pub both_sides: bool,

    /// How often (report, standing, zero).
    pub every: Option<Every>,
    /// Days after the period's end on which it is due.
    pub due_after: Option<u32>,
    /// The day of the period's last month on which it is due.
    #[schemars(range(min = 1, max = 31))]
    pub due_on: Option<u32>,
    /// Days within which a zero must be back at nothing; 30 unless said.
    pub clear_within: Option<u32>,

    /// Days from the event on within which a case is owed.
    pub days: Option<u32>,
    /// Count workdays instead of calendar days.
    #[serde(default)]
    pub workdays: bool,
    /// Steps of a case that follow one after the other.
    #[serde(default)]
    pub then: Vec<StepTable>,
}

/// The kind of duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum KindWord {
    /// Done by a day.
    Milestone,
    /// A number with dated goals on the way.
    Indicator,
    /// Has no end; confirmed every period.
    Standing,
    /// A number that must stay at nothing.
    Zero,
    /// Handed in every period.
    Report,
    /// Starts with an event, owed within days of it.
    Case,
    /// Asked for without figure or date; never owed.
    Requirement,
}

/// How a figure is expected to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PaceWord {
    /// Upward along straight lines through the checkpoints.
    Rise,
    /// Downward in the same manner.
    Fall,
    /// At the goal all along.
    Level,
    /// Judged only on its day.
    End,
}

/// How a figure is shared among members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SplitWord {
    /// The members' readings add up.
    Sum,
    /// Every member meets the goal, or its own quota.
    Each,
}

/// A dated step on the way to a goal: a figure, a share of the goal, or words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckpointTable {
    /// The day by which it is owed.
    pub by: WrittenDay,
    /// The day it was first set for, where it has been moved; its key keeps that day.
    pub was: Option<WrittenDay>,
    /// The target or more.
    pub at_least: Option<TargetValue>,
    /// The target or less.
    pub at_most: Option<TargetValue>,
    /// The target exactly.
    pub equals: Option<TargetValue>,
    /// Close to the target.
    pub about: Option<TargetValue>,
    /// More than the target.
    pub above: Option<TargetValue>,
    /// No less than the target.
    pub not_below: Option<TargetValue>,
    /// The part of the goal, in percent.
    pub share: Option<Decimal>,
    /// A state of the work in words.
    pub words: Option<String>,
}

/// Something no longer asked, from a day on.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiverTable {
    /// The day from which it holds.
    pub on: WrittenDay,
    /// Why.
    pub reason: String,
    /// Only for this unit.
    pub unit: Option<String>,
}

/// A later step of a case.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepTable {
    /// Stands in the key of the obligation.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// Days after the step before is done.
    pub days: u32,
}
