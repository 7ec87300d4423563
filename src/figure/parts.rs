//! Parts of a whole: 58 of 77.

use std::fmt;

use super::{Decimal, Fraction};

/// A share kept as its two numbers, so that members add up exactly and a fall that comes from the
/// denominator can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parts {
    /// How many there are.
    pub have: Decimal,
    /// Of how many.
    pub of: Decimal,
}

impl Parts {
    /// The share in hundredths; `None` of nothing.
    pub fn percent(self) -> Option<Fraction> {
        Fraction::new(
            i128::from(self.have.ten_thousandths()) * 100,
            i128::from(self.of.ten_thousandths()),
        )
    }

    /// Both numbers added; `None` where one is beyond the bounds.
    #[expect(
        clippy::should_implement_trait,
        reason = "an operator could not answer None"
    )]
    pub fn add(self, other: Self) -> Option<Self> {
        Some(Self {
            have: self.have.checked_add(other.have)?,
            of: self.of.checked_add(other.of)?,
        })
    }
}

impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.have, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(have: i64, of: i64) -> Parts {
        Parts {
            have: Decimal::from_int(have),
            of: Decimal::from_int(of),
        }
    }

    #[test]
    fn adds_by_parts() {
        assert_eq!(parts(58, 77).add(parts(2, 3)), Some(parts(60, 80)));
        assert_eq!(parts(60, 80).percent(), Some(Fraction::from_int(75)));
        assert_eq!(
            parts(58, 77)
                .percent()
                .map(|share| share.round(1).to_string()),
            Some("75.3".into())
        );
        assert_eq!(parts(0, 0).percent(), None);
        assert_eq!(parts(58, 77).to_string(), "58/77");
        let great = Parts {
            have: Decimal::MAX,
            of: Decimal::MAX,
        };
        assert_eq!(great.add(parts(1, 1)), None);
        assert_eq!(great.percent(), Some(Fraction::from_int(100)));
    }
}
