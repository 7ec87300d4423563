//! What plan.toml holds, key by key, as it is written: nothing filled in, nothing resolved.
//!
//! The documentation of these types is what an editor shows as one types: it becomes the schema.

mod item;
mod settings;
mod table;
mod values;

pub use item::{CheckpointTable, ItemTable, KindWord, PaceWord, SplitWord, StepTable, WaiverTable};
pub use settings::{
    Cutoff, DispatchTable, HolidaysTable, InspectionTable, RangeTable, ReminderTable, ScoreTable,
    WarnTable, WhoWord,
};
pub use table::{LeaderTable, PlanFile, PlanTable, SectionTable, TaskTable, UnitTable};
pub use values::{LastYear, OwedByValue, OwedByWord, Sources, TargetValue, WrittenDay};
