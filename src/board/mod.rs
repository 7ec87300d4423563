//! What is owed on a day: a pure function of the plan, the journal and the day.

pub mod assess;
mod cases;
mod changes;
mod compare;
mod disproved;
mod entry;
mod extend;
mod extension;
mod facts;
mod key;
pub mod ledger;
mod light;
mod line;
mod obligation;
mod query;
mod reminders;
pub mod review;
mod rollup;
pub mod rounds;
mod rows;
mod rules;
mod series;
mod towns;
mod turned;
mod whole;

pub use cases::{
    CaseFault, CaseStanding, Said, case_closed, case_key, case_opened, case_step, cases,
};
pub use changes::{Change, changes};
pub use entry::{Entry, EntryFault, Given, Meant, meant, reporters};
pub use extend::{ExtendFault, Extendable, ExtensionWanted, extension, pending_extensions};
pub use extension::Pending;
pub use key::{Key, Which};
pub use ledger::LedgerEntry;
pub use light::{Light, State};
pub use line::Line;
pub use obligation::{Detail, Met, Obligation, PaceClass, Paced, Reading};
pub use query::{Bucket, Filter, bucket};
pub use reminders::{
    DECIDED_FROM, NextRung, Promise, Reminded, ReminderEntry, ReminderFault, Reminders, reminder,
};
pub use rollup::{Counts, TaskSummary, UnitSummary, unit_summaries};
pub use rows::{Class, Row, Span};
pub use series::Series;
pub use towns::townships;
pub use turned::{Turned, turned_since};
pub use whole::{AllFigures, Board, When, board, figures, flagged};
