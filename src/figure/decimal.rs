//! An exact decimal of at most four places.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::FigureError;

/// Decimal places kept.
const PLACES: u32 = 4;
/// Ten-thousandths in one.
const ONE: i64 = 10_000;
/// The greatest value, 10^12, in ten-thousandths.
const BOUND: i64 = 10_000_000_000_000_000;
/// More digits than these before or after the point cannot become a figure in any measure.
const MOST_DIGITS: usize = 20;
/// See [`MOST_DIGITS`]; after the point.
const MOST_PLACES: usize = 12;

/// A figure, exact to four decimal places, at most 10^12 in size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// A number as written: `mantissa` / 10^`places`, before it is fitted into a [`Decimal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    mantissa: i128,
    places: u32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The greatest figure, 10^12.
    pub const MAX: Self = Self(BOUND);
    /// The least figure, -10^12.
    pub const MIN: Self = Self(-BOUND);

    /// A whole number, held within the bounds.
    pub const fn from_int(whole: i64) -> Self {
        Self::from_ten_thousandths(whole.saturating_mul(ONE))
    }

    /// A number of ten-thousandths, held within the bounds.
    pub const fn from_ten_thousandths(count: i64) -> Self {
        if count > BOUND {
            Self(BOUND)
        } else if count < -BOUND {
            Self(-BOUND)
        } else {
            Self(count)
        }
    }

    /// The figure times ten thousand, which is always whole.
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }

    /// Reads plain ASCII: `26.1`, `-3`, `0.0001`. For what people type see [`super::read_figure`].
    pub fn parse(text: &str) -> Result<Self, FigureError> {
        Written::parse(text)?.fit(1, 1, text)
    }

    /// The sum, unless it is beyond the bounds.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::within)
    }

    /// The difference, unless it is beyond the bounds.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).and_then(Self::within)
    }

    /// The sum, held within the bounds.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self::from_ten_thousandths(self.0.saturating_add(other.0))
    }

    /// The difference, held within the bounds.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self::from_ten_thousandths(self.0.saturating_sub(other.0))
    }

    /// The figure without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether it has no decimal places.
    pub const fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// Rounded to `places`, half up (half away from zero below zero). For display only.
    #[must_use]
    pub fn rounded(self, places: u32) -> Self {
        if places >= PLACES {
            return self;
        }
        let step = 10_i64.pow(PLACES - places);
        let half = if self.0 < 0 { -step / 2 } else { step / 2 };
        Self::from_ten_thousandths((self.0 + half) / step * step)
    }

    /// Rounded and written with exactly `places` decimals, four at most: `25.0`.
    pub fn display_fixed(self, places: u32) -> String {
        let places = places.min(PLACES);
        let rounded = self.rounded(places);
        let sign = if rounded.is_negative() { "-" } else { "" };
        let size = rounded.0.abs();
        let (whole, rest) = (size / ONE, size % ONE);
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let rest = rest / 10_i64.pow(PLACES - places);
        let width = usize::try_from(places).unwrap_or(0);
        format!("{sign}{whole}.{rest:0width$}")
    }

    fn within(count: i64) -> Option<Self> {
        (-BOUND..=BOUND).contains(&count).then_some(Self(count))
    }

    /// The figure that a person wrote where a format made a float of it: exact below 2^39
    /// (5.5 * 10^11); beyond, where two neighbours share one float, one ten-thousandth off at most.
    fn from_float(float: f64) -> Result<Self, FigureError> {
        // The shortest text that gives this float again is what was written.
        Self::parse(&format!("{float}"))
    }
}

impl Written {
    /// Reads an optional sign, digits, and digits after a point, all ASCII.
    pub(super) fn parse(text: &str) -> Result<Self, FigureError> {
        let bad = || FigureError::NotANumber(text.to_owned());
        if text.is_empty() {
            return Err(FigureError::Empty);
        }
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && rest.is_empty()) || !all_digits(whole) || !all_digits(rest) {
            return Err(bad());
        }
        let whole = whole.trim_start_matches('0');
        let rest = rest.trim_end_matches('0');
        if whole.len() > MOST_DIGITS {
            return Err(FigureError::TooLarge(text.to_owned()));
        }
        if rest.len() > MOST_PLACES {
            return Err(FigureError::TooPrecise(text.to_owned()));
        }
        let size = whole
            .bytes()
            .chain(rest.bytes())
            .fold(0_i128, |sum, byte| sum * 10 + i128::from(byte - b'0'));
        Ok(Self {
            mantissa: if negative { -size } else { size },
            places: u32::try_from(rest.len()).unwrap_or(0),
        })
    }

    /// The figure times `times` over `over`, if it is exact in four places. `text` names it in faults.
    pub(super) fn fit(self, times: i128, over: i128, text: &str) -> Result<Decimal, FigureError> {
        let large = || FigureError::TooLarge(text.to_owned());
        let top = times
            .checked_mul(i128::from(ONE))
            .and_then(|times| self.mantissa.checked_mul(times))
            .ok_or_else(large)?;
        let bottom = 10_i128
            .checked_pow(self.places)
            .and_then(|power| power.checked_mul(over))
            .filter(|bottom| *bottom > 0)
            .ok_or_else(large)?;
        let count = i64::try_from(top / bottom).map_err(|_| large())?;
        let value = Decimal::within(count).ok_or_else(large)?;
        if top % bottom == 0 {
            Ok(value)
        } else {
            Err(FigureError::TooPrecise(text.to_owned()))
        }
    }
}

impl FromStr for Decimal {
    type Err = FigureError;

    fn from_str(text: &str) -> Result<Self, FigureError> {
        Self::parse(text)
    }
}

impl fmt::Display for Decimal {
    /// The shortest exact form: `26.1`, `25`, `1.602`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.abs();
        let (whole, rest) = (size / ONE, size % ONE);
        let text = if rest == 0 {
            whole.to_string()
        } else {
            format!("{whole}.{rest:04}")
                .trim_end_matches('0')
                .to_owned()
        };
        f.pad_integral(self.0 >= 0, "", &text)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            return serializer.serialize_i64(self.0 / ONE);
        }
        let float = self
            .to_string()
            .parse()
            .map_err(serde::ser::Error::custom)?;
        serializer.serialize_f64(float)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl de::Visitor<'_> for NumberVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of at most four decimal places")
    }

    fn visit_i64<E: de::Error>(self, whole: i64) -> Result<Decimal, E> {
        Decimal::parse(&whole.to_string()).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, whole: u64) -> Result<Decimal, E> {
        Decimal::parse(&whole.to_string()).map_err(E::custom)
    }

    fn visit_f64<E: de::Error>(self, float: f64) -> Result<Decimal, E> {
        Decimal::from_float(float).map_err(E::custom)
    }
}

impl JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn reads_and_prints_the_shortest_form() {
        for (typed, shown) in [
            ("26.1", "26.1"),
            ("-3", "-3"),
            ("0.0001", "0.0001"),
            ("25.000000", "25"),
            ("+1.6020", "1.602"),
            ("007", "7"),
            ("-0", "0"),
            (".5", "0.5"),
            ("1000000000000", "1000000000000"),
        ] {
            assert_eq!(decimal(typed).to_string(), shown, "{typed}");
        }
        assert_eq!(
            format!("{:>6}|{:<6}|", decimal("26.1"), decimal("-3")),
            "  26.1|-3    |"
        );
    }

    #[test]
    fn refuses_what_it_cannot_hold() {
        assert_eq!(Decimal::parse(""), Err(FigureError::Empty));
        for text in ["-", ".", "1.2.3", "1e5", " 1", "1,000", "--1", "NaN", "１"] {
            assert_eq!(
                Decimal::parse(text),
                Err(FigureError::NotANumber(text.into()))
            );
        }
        assert_eq!(
            Decimal::parse("0.00001"),
            Err(FigureError::TooPrecise("0.00001".into()))
        );
        for text in [
            "1000000000001",
            "-1000000000001",
            "99999999999999999999999999",
        ] {
            assert_eq!(
                Decimal::parse(text),
                Err(FigureError::TooLarge(text.into()))
            );
        }
        let beyond = "1000000000000.0001";
        assert_eq!(
            Decimal::parse(beyond),
            Err(FigureError::TooLarge(beyond.into()))
        );
    }

    #[test]
    fn bounds_hold() {
        assert_eq!(Decimal::from_int(i64::MAX), Decimal::MAX);
        assert_eq!(Decimal::from_ten_thousandths(i64::MIN), Decimal::MIN);
        assert_eq!(Decimal::MAX.checked_add(decimal("0.0001")), None);
        assert_eq!(Decimal::MAX.saturating_add(decimal("1")), Decimal::MAX);
        assert_eq!(
            decimal("0.1").checked_add(decimal("0.2")),
            Some(decimal("0.3"))
        );
        assert_eq!(
            decimal("0.1").checked_sub(decimal("0.2")),
            Some(decimal("-0.1"))
        );
    }

    #[test]
    fn rounds_half_up() {
        assert_eq!(decimal("16.65").rounded(1), decimal("16.7"));
        assert_eq!(decimal("16.6499").rounded(1), decimal("16.6"));
        assert_eq!(decimal("-16.65").rounded(1), decimal("-16.7"));
        assert_eq!(decimal("0.5").rounded(0), decimal("1"));
        assert_eq!(decimal("25").display_fixed(1), "25.0");
        assert_eq!(decimal("24.96").display_fixed(1), "25.0");
        assert_eq!(decimal("-0.04").display_fixed(1), "0.0");
        assert_eq!(decimal("1.602").display_fixed(9), "1.6020");
        assert_eq!(decimal("2.5").display_fixed(0), "3");
    }

    #[test]
    fn travels_as_a_number() {
        #[derive(Deserialize)]
        struct Holder {
            value: Decimal,
        }
        let from_toml = |text: &str| toml::from_str::<Holder>(text).map(|holder| holder.value);
        assert_eq!(from_toml("value = 26.1").unwrap(), decimal("26.1"));
        assert_eq!(from_toml("value = -3").unwrap(), decimal("-3"));
        assert_eq!(from_toml("value = 1e3").unwrap(), decimal("1000"));
        for bad in [
            "0.12345",
            "nan",
            "inf",
            "1e300",
            "9223372036854775807",
            "\"26.1\"",
        ] {
            assert!(from_toml(&format!("value = {bad}")).is_err(), "{bad}");
        }
        assert_eq!(serde_json::to_string(&decimal("26.1")).unwrap(), "26.1");
        assert_eq!(serde_json::to_string(&decimal("25.0")).unwrap(), "25");
        let schema = SchemaGenerator::default().into_root_schema_for::<Decimal>();
        assert_eq!(
            schema.get("type").and_then(|kind| kind.as_str()),
            Some("number")
        );
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC*|[-+.0-9]{0,30}") {
            let _answer = Decimal::parse(&text);
        }

        #[test]
        fn text_and_json_round_trip(count in -5_000_000_000_000_000_i64..=5_000_000_000_000_000) {
            let value = Decimal::from_ten_thousandths(count);
            prop_assert_eq!(Decimal::parse(&value.to_string()), Ok(value));
            prop_assert_eq!(Decimal::parse(&value.display_fixed(4)), Ok(value));
            let json = serde_json::to_string(&value).unwrap();
            prop_assert_eq!(Decimal::parse(&json), Ok(value));
        }

        #[test]
        fn a_float_is_read_as_near_as_it_holds(count in -BOUND..=BOUND) {
            let float: f64 = Decimal(count).to_string().parse().unwrap();
            let read = Decimal::from_float(float).unwrap();
            prop_assert!((read.0 - count).abs() <= 1);
        }
    }
}
