//! What the disk is trusted with: appending, damage, two programs at once, git.
#![expect(
    clippy::disallowed_methods,
    reason = "these tests are about the disk and other programs"
)]

mod appending;
mod finding;
mod helpers;
mod loading;
mod merging;
mod refusals;
mod together;
mod watching;
