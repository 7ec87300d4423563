//! Exact figures as JSON numbers.

use serde_json::Value;

use crate::figure::{Decimal, Fraction};

/// The figure digit for digit.
pub(super) fn figure(value: Decimal) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

/// A fraction to four places.
pub(super) fn fraction(value: Fraction) -> Value {
    figure(value.round(4))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_digit_is_kept() {
        for text in [
            "0",
            "26.1",
            "-3.05",
            "1000000000000",
            "400000000000.9999",
            "1.602",
            "0.0001",
        ] {
            assert_eq!(figure(text.parse().unwrap()).to_string(), text);
        }
        assert_eq!(
            fraction(Fraction::new(50, 3).unwrap()).to_string(),
            "16.6667"
        );
    }

    proptest! {
        #[test]
        fn any_figure_is_printed_as_it_stands(count in -4_000_000_000_000_000_i64..4_000_000_000_000_000) {
            let value = Decimal::from_ten_thousandths(count);
            let printed: Decimal = figure(value).to_string().parse().unwrap();
            prop_assert_eq!(printed, value);
        }
    }
}
