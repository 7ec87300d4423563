//! The quarterly inspection: what has been looked at, whom to visit next, what a visit records.

mod given;
mod propose;
mod round;

pub use given::{Finding, VisitEntry, VisitFault, VisitRecords, claims, visit};
pub use propose::{Arrears, Doubtful, Proposal, Reason, arrears, propose};
pub use round::{
    InspectionRound, TaskSeen, UnitSeen, VerdictGiven, inspection_round, inspections, quarter_of,
};
