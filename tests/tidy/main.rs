//! The house in order: what the sources must keep to, whoever writes them.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the sources and ask git"
)]
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, outside #[test] functions"
)]

mod arrows;
mod files;
mod paths;
mod source;
mod text;
