//! What has been reported: records, the lines they are kept in, the book of them all.

mod book;
#[cfg(test)]
mod book_tests;
mod check;
mod encoding;
mod fast;
mod fault;
mod fields;
mod foreign;
mod ids;
mod intern;
mod line;
mod reading;
mod record;
#[cfg(test)]
mod samples;
mod voids;

pub use book::{Book, Place};
pub use check::check;
pub use fault::{FaultKind, LineFault, LineRemark, RemarkKind};
pub use ids::{FindError, next_id};
pub use line::{is_torn, write_line};
pub use record::{
    Accept, Body, Case, Draft, Extension, ExtensionStep, Flag, Meets, Note, Progress, Record,
    RecordId, Void,
};
pub use voids::Standing;
