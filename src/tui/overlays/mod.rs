//! What lies over a view: help, search, forms, questions.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each overlay knows a few of many commands"
)]

mod as_of;
mod assess;
mod assess_draw;
mod assess_fact;
mod boxes;
mod confirm;
mod contract;
mod deed;
mod faults;
mod fill;
mod fill_draw;
mod find;
mod form;
mod grid;
mod grid_draw;
mod help;
mod ledger_month;
mod name;
mod needs;
pub mod open;
mod record;
mod record_draw;
mod review;
mod review_draw;
mod review_open;
mod review_trail;
mod say;
mod search;
mod sheet;
mod sheet_draw;
mod slots;
mod start;

pub use as_of::AsOf;
pub use assess::Assess;
pub use confirm::Confirm;
pub use contract::Overlay;
pub use deed::Deed;
pub use faults::Faults;
pub use fill::Filling;
pub use grid::Grid;
pub use help::Help;
pub use ledger_month::LedgerMonth;
pub use name::Name;
pub use needs::Needs;
pub use record::Record;
pub use review::Review;
pub use say::Say;
pub use search::Search;
pub use sheet::Sheet;
pub use start::Start;
