//! One file a verb; this is their list.

mod accept;
mod assess;
mod case;
mod changes;
mod check;
mod checkin;
pub(super) mod demo;
mod dispatch;
mod due;
mod elsewhere;
mod flag;
mod init;
mod inspect;
mod lights;
mod list;
mod listing;
mod log;
mod overdue;
mod plan;
mod record;
mod remind;
mod review;
pub(super) mod said;
mod say;
mod schema;
mod show;
mod units;
mod void;

pub(super) use run::run;

mod run;
