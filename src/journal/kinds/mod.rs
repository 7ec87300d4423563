//! The kinds of the rounds, the ledger and what follows them up: one file each.

mod checkin;
mod dispatch;
mod entry;
mod extension;
mod reminder;
mod review;
mod step;
mod visit;

pub use checkin::{Checkin, Stated};
pub use dispatch::{Act, DispatchAct};
pub use entry::{Entry, Ledger, Source};
pub use extension::{Extension, ExtensionStep};
pub use reminder::{How, Reminder};
pub use review::Review;
pub use step::{EntryStep, Lookback, StepTo};
pub use visit::{Disproof, Method, Seen, Verdict, Visit};
