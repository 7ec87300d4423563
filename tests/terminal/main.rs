//! Stories of the real program in a pseudo-terminal, read through a terminal emulator.
#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "these tests start the program, wait for it and look at its files"
)]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests, outside #[test] functions"
)]

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[path = "../given/broken_disk.rs"]
mod broken_disk;
mod clerk;
mod colours;
mod ending;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod failed_flush;
mod full_disk;
mod hostile;
mod importing;
mod input_method;
mod month;
mod office;
mod others;
mod panicking;
mod recording;
mod screen;
mod sizes;
mod writer;
