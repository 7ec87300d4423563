//! What the document demands: the plan's types, its reading and its checking.

mod assemble;
mod checks;
mod draft;
mod duties;
mod fault;
pub mod file;
mod goal;
mod ids;
mod model;
mod nearest;
mod owners;
mod place;
mod read;
mod record;
mod refuse;
mod remark;
mod resolve;
mod roll;
mod scan;
mod schema;
mod settings;
mod slips;
mod standing;
mod storage;
mod syntax;
mod units;
mod what;

pub use fault::{Encoding, Fault, Label, Shape, SyntaxFault};
pub use goal::{Asked, Checkpoint, Compare, Goal, Indicator, Pace, Target};
pub use ids::{ItemId, UnitId};
pub use model::{
    CaseStep, Countdown, Item, Kind, Leader, OwedBy, Plan, Rhythm, Section, Split, Task, Waiver,
    Zero,
};
pub use place::{Place, place};
pub use read::read;
pub use refuse::{LARGEST, refuse};
pub use remark::{Of, Remark, remarks};
pub use schema::schema;
pub use settings::{Dispatch, Inspection, Score, Warn, Who};
pub use storage::{LoadFault, SaveFault};
pub use units::{Unit, Units};
pub use what::What;
