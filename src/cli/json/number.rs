//! Exact figures as JSON numbers.

use serde_json::{Number, Value};

use crate::figure::{Decimal, Fraction};

/// The figure as it is written, digit for digit.
pub(super) fn figure(value: Decimal) -> Value {
    value
        .to_string()
        .parse::<Number>()
        .map_or(Value::Null, Value::Number)
}

/// A fraction to four places.
pub(super) fn fraction(value: Fraction) -> Value {
    figure(value.round(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_kept() {
        for text in ["0", "26.1", "-3.05", "999999999999.9999", "1.602", "0.0001"] {
            assert_eq!(figure(text.parse().unwrap()).to_string(), text);
        }
        assert_eq!(
            fraction(Fraction::new(50, 3).unwrap()).to_string(),
            "16.6667"
        );
    }
}
