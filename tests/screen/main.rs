//! Screens as snapshots: what stands on them and how it looks.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, outside #[test] functions"
)]

mod assess;
mod caret;
mod desk;
mod dispatch;
mod dispatch_acts;
mod dispatch_hands;
mod form_says;
mod forms;
mod hands;
mod indicators;
mod inspection;
mod ledger;
mod log;
mod meanwhile;
mod office;
mod overlays;
mod overview;
mod printer;
#[path = "../given/records.rs"]
mod records;
mod review;
mod root;
mod sizes;
mod task;
mod todo;
mod told;
mod units;
mod widgets;
