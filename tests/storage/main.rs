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
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../given/broken_disk.rs"]
mod broken_disk;
mod finding;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod flushing;
mod helpers;
mod loading;
mod merging;
mod refusals;
mod saving;
mod together;
mod watching;
