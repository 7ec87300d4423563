//! What the disk is trusted with: appending, damage, two programs at once, git.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests are about the disk and other programs"
)]
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, outside #[test] functions"
)]

mod appending;
mod finding;
mod helpers;
mod loading;
mod merging;
mod refusals;
mod saving;
mod together;
mod watching;
