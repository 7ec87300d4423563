//! What can be wrong with a typed day or period, as data.

use thiserror::Error;

use super::{Every, Period};

/// Why a text is not a day or a period. The sentence that people read is made from the variant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DayError {
    /// The month has fewer days, or the day is 0.
    #[error("{year}-{month:02} has {last_day} days")]
    NoSuchDay {
        /// The year meant.
        year: i32,
        /// The month meant, 1 to 12.
        month: u32,
        /// The last day that this month has.
        last_day: u32,
    },
    /// A month beyond 12, or 0.
    #[error("no month {month}")]
    NoSuchMonth {
        /// What stood for the month.
        month: u32,
    },
    /// A period of another length than the one asked for.
    #[error("{period} is not one {every:?}")]
    OtherLength {
        /// The period that was typed.
        period: Period,
        /// The length asked for.
        every: Every,
    },
    /// Not understood as a day or a period.
    #[error("not understood: {text}")]
    NotUnderstood {
        /// What was typed.
        text: String,
    },
}
