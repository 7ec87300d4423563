//! Data output: the contract of `docs/json.md`.

mod dispatch;
mod follow;
mod ledger;
mod list;
mod log;
mod number;
mod object;
mod plan;
mod units;

pub(super) use dispatch::{missing, needs, status};
pub(super) use follow::{cases, changes, inspection, proposals, reminders, unit_records};
pub(super) use ledger::{extensions, ledger};
pub(super) use list::list;
pub(super) use log::{log, record};
pub(super) use plan::{item, plan};
pub(super) use units::units;
