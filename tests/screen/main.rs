//! Screens as snapshots: what stands on them and how it looks.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, outside #[test] functions"
)]

mod printer;
mod widgets;
