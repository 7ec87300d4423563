//! The file itself, the plan, its units, leaders, sections and tasks.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::item::ItemTable;
use super::settings::{
    DispatchTable, HolidaysTable, InspectionTable, ReminderTable, ScoreTable, WarnTable,
};
use super::values::{Sources, WrittenDay};

/// The whole of plan.toml.
///
/// Reading goes record by record, so that one wrong key does not hide another; this type is what
/// the schema is made from.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields, title = "duban plan")]
pub struct PlanFile {
    /// The version of this format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub schema: u32,
    pub plan: PlanTable,
    #[schemars(default)]
    pub warn: WarnTable,
    #[schemars(default)]
    pub dispatch: DispatchTable,
    #[schemars(default)]
    pub inspection: InspectionTable,
    #[schemars(default)]
    pub reminder: ReminderTable,
    #[schemars(default)]
    pub score: ScoreTable,
    #[schemars(default)]
    pub holidays: HolidaysTable,
    /// The responsible units; the key is the short name that people say.
    #[schemars(default)]
    pub units: BTreeMap<String, UnitTable>,
    /// The leaders; the key is the name.
    #[schemars(default)]
    pub leaders: BTreeMap<String, LeaderTable>,
    /// The headings of the document.
    #[schemars(default)]
    pub section: Vec<SectionTable>,
    /// The main goals: items of the plan itself.
    #[schemars(default)]
    pub item: Vec<ItemTable>,
    /// The key tasks.
    #[schemars(default)]
    pub task: Vec<TaskTable>,
}

/// The plan as a whole.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTable {
    /// A short name without spaces, such as `weixi-2024`.
    pub id: String,
    /// The title of the document.
    pub title: String,
    /// The year it is for.
    pub year: i32,
    /// The first day; 1 January of the year unless said.
    pub start: Option<WrittenDay>,
    /// The last day; 31 December of the year unless said.
    pub end: Option<WrittenDay>,
    /// The unit that keeps the plan.
    pub office: Option<String>,
    /// Periods and rounds that ended before this day are not owed; the first day unless said.
    pub tracked_from: Option<WrittenDay>,
    /// Keys of this table whose values the document does not give.
    #[serde(default)]
    pub assumed: Vec<String>,
}

/// A responsible unit.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct UnitTable {
    /// The full official name; the short one unless said.
    pub name: Option<String>,
    /// Free text that keeps like with like: county units, townships.
    pub group: Option<String>,
    /// Makes it a collective; a list of nothing where they are not known yet.
    pub members: Option<Vec<String>>,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// A leader who looks after units or tasks.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LeaderTable {
    /// The office held.
    pub title: Option<String>,
    /// Units looked after.
    pub units: Vec<String>,
    /// Numbers of tasks looked after.
    pub tasks: Vec<u32>,
    /// Keys of this table whose values the document does not give.
    pub assumed: Vec<String>,
}

/// A heading of the document.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionTable {
    /// The number of the heading as the document writes it.
    pub id: String,
    /// The heading's text.
    pub title: String,
    /// A shorter title for lists.
    pub short: Option<String>,
    /// Addresses in the document.
    #[serde(default)]
    pub source: Sources,
    /// Keys of this table whose values the document does not give.
    #[serde(default)]
    pub assumed: Vec<String>,
}

/// A key task. One with a single duty may carry `kind` and the keys of an item itself.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskTable {
    /// Its number in the document.
    #[schemars(range(min = 1))]
    pub number: u32,
    /// The official title.
    pub title: String,
    /// A shorter title for lists.
    pub short: Option<String>,
    /// The section it stands in.
    pub section: Option<String>,
    /// Responsible units; the first that is not a collective leads, unless `lead` says otherwise.
    #[serde(default)]
    pub units: Vec<String>,
    /// The unit that leads.
    pub lead: Option<String>,
    /// Units that take part.
    #[serde(default)]
    pub support: Vec<String>,
    /// Addresses in the document.
    #[serde(default)]
    pub source: Sources,
    /// Keys of this table whose values the document does not give.
    #[serde(default)]
    pub assumed: Vec<String>,
    /// What is tracked under it.
    #[serde(skip)]
    #[schemars(default)]
    pub item: Vec<ItemTable>,
}
