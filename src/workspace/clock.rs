//! The clock and the source of chance.

use std::io;

use chrono::{DateTime, FixedOffset, Local};

use super::environment::variable;
use crate::calendar::Day;

/// What the clock says here and now. `DUBAN_TEST_NOW` (RFC 3339) makes it stand still for tests.
pub fn now() -> DateTime<FixedOffset> {
    variable("DUBAN_TEST_NOW")
        .and_then(|fixed| DateTime::parse_from_rfc3339(&fixed).ok())
        .unwrap_or_else(|| Local::now().fixed_offset())
}

/// Today, here.
pub fn today() -> Day {
    now().date_naive()
}

/// Ten bytes that nobody can foresee.
///
/// # Errors
/// Where the system has none to give.
pub fn random() -> io::Result<[u8; 10]> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes)
}
