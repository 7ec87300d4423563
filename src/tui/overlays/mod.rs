//! What lies over a view: help, search, forms, questions.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each overlay knows a few of many commands"
)]

mod as_of;
mod boxes;
mod confirm;
mod contract;
mod faults;
mod find;
mod help;
mod name;
pub mod open;
mod record;
mod record_draw;
mod say;
mod search;
mod start;

pub use as_of::AsOf;
pub use confirm::Confirm;
pub use contract::Overlay;
pub use faults::Faults;
pub use help::Help;
pub use name::Name;
pub use record::Record;
pub use say::Say;
pub use search::Search;
pub use start::Start;
