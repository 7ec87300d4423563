//! The ledger's verbs and extensions on the command line.

mod add;
pub(super) mod args;
mod csv;
mod extend;
mod help;
mod import;
mod list;
mod names;
mod rows;
mod show;
mod step;
mod stop;
mod summary;
mod verbs;

pub(super) use extend::run as extend;
pub(super) use help::{about, option};
pub(super) use stop::{LedgerStop, text as stop_text};
pub(super) use verbs::{assign, assignment, problem};
