//! One file a verb; this is their list.

mod check;
pub(super) mod demo;
mod due;
mod init;
mod list;
mod listing;
mod log;
mod overdue;
mod plan;
mod record;
mod said;
mod say;
mod schema;
mod show;
mod units;
mod void;

pub(super) use run::run;

mod run;
