//! The command line: the real program in an environment of its own, one file a verb.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of tests stop at the first thing that goes wrong"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests make folders and start the program"
)]

mod assess;
mod assign;
mod case;
mod check;
mod contract;
mod day_and_writer;
mod demo;
mod desk;
mod dispatch;
mod docs;
mod due;
mod folder;
mod init;
mod inspect;
mod ledger;
mod list;
mod log;
mod overdue;
mod pipe;
mod plan;
mod plan_file;
mod record;
mod refused;
mod remind;
mod review;
mod say;
mod schema;
mod show;
mod typing;
mod units;
mod void;
