//! An exact fraction, for lines of pace that decimals cannot hold.

use num_rational::Ratio;

use super::Decimal;

/// An exact fraction. What would not fit into 128 bits is `None`, never a wrong figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(Ratio<i128>);

#[expect(
    clippy::should_implement_trait,
    reason = "an operator could not answer None"
)]
impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// The whole.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// `n` over `d`; `None` where `d` is zero or a part is beyond what can be negated.
    pub fn new(n: i128, d: i128) -> Option<Self> {
        if d == 0 || n == i128::MIN || d == i128::MIN {
            return None;
        }
        Some(Self(Ratio::new(n, d)))
    }

    /// A whole number.
    pub fn from_int(whole: i64) -> Self {
        Self(Ratio::from_integer(i128::from(whole)))
    }

    /// The sum.
    pub fn add(self, other: Self) -> Option<Self> {
        let left = self.numer().checked_mul(other.denom())?;
        let right = other.numer().checked_mul(self.denom())?;
        Self::new(
            left.checked_add(right)?,
            self.denom().checked_mul(other.denom())?,
        )
    }

    /// The difference.
    pub fn sub(self, other: Self) -> Option<Self> {
        self.add(Self(Ratio::new_raw(-other.numer(), other.denom())))
    }

    /// The product.
    pub fn mul(self, other: Self) -> Option<Self> {
        // Most figures are asked whole, and reducing a fraction takes long.
        if other.is_one() {
            return Some(self);
        }
        Self::new(
            self.numer().checked_mul(other.numer())?,
            self.denom().checked_mul(other.denom())?,
        )
    }

    /// The quotient; `None` where `other` is zero.
    pub fn div(self, other: Self) -> Option<Self> {
        Self::new(
            self.numer().checked_mul(other.denom())?,
            self.denom().checked_mul(other.numer())?,
        )
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(Ratio::new_raw(self.numer().abs(), self.denom()))
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.numer() < 0
    }

    /// Whether it is the whole.
    pub fn is_one(self) -> bool {
        self.numer() == 1 && self.denom() == 1
    }

    /// Rounded to `places` (four at most), half up, half away from zero below zero; held within
    /// the bounds of [`Decimal`]. For display only: comparisons are exact.
    pub fn round(self, places: u32) -> Decimal {
        let places = places.min(4);
        let scale = 10_i128.pow(places);
        let (size, under) = (self.numer().abs(), self.denom());
        let (whole, rest) = (size / under, size % under);
        // Beyond 128 bits the part under one no longer matters: the whole is beyond the bounds or
        // the denominator so great that dividing it keeps every place shown.
        let steps = match rest.checked_mul(scale) {
            Some(product) => product / under + i128::from(product % under >= under - under / 2),
            None => rest / (under / scale),
        };
        let count = whole
            .checked_mul(scale)
            .and_then(|whole| whole.checked_add(steps))
            .and_then(|count| count.checked_mul(10_i128.pow(4 - places)))
            .and_then(|count| i64::try_from(count).ok())
            .unwrap_or(i64::MAX);
        Decimal::from_ten_thousandths(if self.is_negative() { -count } else { count })
    }

    fn numer(self) -> i128 {
        *self.0.numer()
    }

    fn denom(self) -> i128 {
        *self.0.denom()
    }
}

impl From<Decimal> for Fraction {
    fn from(value: Decimal) -> Self {
        // Reduced in 64 bits, which is faster.
        let (n, d) = Ratio::new(value.ten_thousandths(), 10_000_i64).into_raw();
        Self(Ratio::new_raw(n.into(), d.into()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fraction(n: i128, d: i128) -> Fraction {
        Fraction::new(n, d).unwrap()
    }

    #[test]
    fn counts_exactly() {
        let third = fraction(1, 3);
        assert_eq!(
            third.add(third).and_then(|sum| sum.add(third)),
            Some(Fraction::from_int(1))
        );
        assert_eq!(third.sub(fraction(1, 2)), Some(fraction(-1, 6)));
        assert_eq!(third.mul(fraction(3, 5)), Some(fraction(1, 5)));
        assert_eq!(third.div(fraction(2, 3)), Some(fraction(1, 2)));
        assert_eq!(third.div(Fraction::ZERO), None);
        assert_eq!(fraction(-1, -3), third);
        assert!(fraction(1, -3).is_negative());
        assert_eq!(fraction(1, -3).abs(), third);
    }

    #[test]
    fn compares_unrounded() {
        let line = fraction(50, 3);
        assert!(Fraction::from(Decimal::from_ten_thousandths(166_666)) < line);
        assert!(Fraction::from(Decimal::from_ten_thousandths(166_667)) > line);
        assert_eq!(
            Fraction::from(Decimal::from_int(25)),
            Fraction::from_int(25)
        );
    }

    #[test]
    fn rounds_half_away_from_zero() {
        let shown = |n, d, places| fraction(n, d).round(places).to_string();
        assert_eq!(shown(50, 3, 1), "16.7");
        assert_eq!(shown(1, 2, 0), "1");
        assert_eq!(shown(-1, 2, 0), "-1");
        assert_eq!(shown(-1, 3, 0), "0");
        assert_eq!(shown(5, 100, 1), "0.1");
        assert_eq!(shown(49, 1000, 1), "0");
        assert_eq!(shown(1, 3, 9), "0.3333");
        assert_eq!(fraction(i128::MAX, 1).round(1), Decimal::MAX);
        assert_eq!(fraction(-i128::MAX, 1).round(1), Decimal::MIN);
        assert_eq!(fraction(i128::MAX - 1, i128::MAX).round(2).to_string(), "1");
    }

    #[test]
    fn answers_none_beyond_its_bits() {
        let great = fraction(i128::MAX, 1);
        assert_eq!(great.add(great), None);
        assert_eq!(great.mul(great), None);
        assert_eq!(great.div(fraction(1, i128::MAX)), None);
        assert_eq!(Fraction::new(i128::MIN, 1), None);
        assert_eq!(Fraction::new(1, 0), None);
    }

    proptest! {
        #[test]
        fn never_panics(a in any::<i128>(), b in any::<i128>(), c in any::<i128>(), d in any::<i128>()) {
            if let (Some(left), Some(right)) = (Fraction::new(a, b), Fraction::new(c, d)) {
                let _answers = (left.add(right), left.sub(right), left.mul(right), left.div(right));
                let _order = left.cmp(&right);
                let _rounded = (left.round(0), right.abs().round(4));
            }
        }

        #[test]
        fn rounding_a_decimal_is_its_own(count in -1_000_000_000_i64..1_000_000_000, places in 0_u32..5) {
            let value = Decimal::from_ten_thousandths(count);
            prop_assert_eq!(Fraction::from(value).round(places), value.rounded(places));
        }
    }
}
