//! What has been reported: records, the lines they are kept in, the book of them all.

mod about;
mod book;
#[cfg(test)]
mod book_tests;
mod check;
mod codes;
mod encoding;
mod fast;
mod fault;
mod fields;
mod foreign;
mod ids;
mod intern;
mod kinds;
mod line;
mod more;
#[cfg(test)]
mod rare_samples;
mod reading;
mod record;
#[cfg(test)]
mod samples;
mod voids;
mod writer;

pub use book::{Book, Place};
pub use check::check;
pub use fault::{FaultKind, LineFault, LineRemark, RemarkKind};
pub use ids::{FindError, next_id};
pub use kinds::{
    Act, Checkin, DispatchAct, Disproof, Entry, EntryStep, Extension, ExtensionStep, How, Ledger,
    Lookback, Method, Reminder, Review, Seen, Source, Stated, StepTo, Verdict, Visit,
};
pub use line::{is_torn, write_line};
pub use record::{Accept, Body, Case, Draft, Flag, Meets, Note, Progress, Record, RecordId, Void};
pub use voids::Standing;
