//! What can be wrong with a figure, as data.

use thiserror::Error;

/// Why a text is not a figure. The sentence that people read is made elsewhere, from the variant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FigureError {
    /// Nothing was typed.
    #[error("no figure")]
    Empty,
    /// The text holds no number that can be read, or more than one.
    #[error("not a number: {0}")]
    NotANumber(String),
    /// The number has more than four places that are not zero, in its measure.
    #[error("more than four decimal places: {0}")]
    TooPrecise(String),
    /// The number is beyond 10^12, in its measure.
    #[error("beyond 10^12: {0}")]
    TooLarge(String),
    /// What follows the number is a measure or a multiplier that does not fit the one expected.
    #[error("{found} does not fit the measure {measure}")]
    OtherMeasure {
        /// What was typed after the number.
        found: String,
        /// The measure expected.
        measure: String,
    },
    /// What follows the number was not understood.
    #[error("not understood after the number: {0}")]
    UnknownSuffix(String),
}
