//! What the document demands: the plan's types, its reading and its checking.

mod goal;
mod ids;
mod model;
mod settings;
mod units;

pub use goal::{Asked, Checkpoint, Compare, Goal, Indicator, Pace, Target};
pub use ids::{ItemId, UnitId};
pub use model::{
    CaseStep, Countdown, Item, Kind, Leader, OwedBy, Plan, Rhythm, Section, Split, Task, Waiver,
    Zero,
};
pub use settings::{Dispatch, Inspection, Warn, Who};
pub use units::{Unit, Units};
