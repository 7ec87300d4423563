//! Months, quarters, halves and years, and when what is owed for them is due.

use std::cmp::Ordering;
use std::fmt;
use std::iter;
use std::str::FromStr;

use chrono::Datelike;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::day::{Day, add_days, month_end, month_length};

/// Years that a period can be in; beyond them it is held at the last one.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// How often something recurs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Every {
    /// Every month.
    Month,
    /// Every quarter of a year.
    Quarter,
    /// Every half year.
    Half,
    /// Every year.
    Year,
}

impl Every {
    /// Months that one period has.
    pub const fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// Periods that one year has.
    pub const fn in_a_year(self) -> u32 {
        12 / self.months()
    }
}

/// One month, quarter, half or year; written 2024-03, 2024Q1, 2024H1, 2024. Ordered by its first
/// day, the shorter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    every: Every,
    year: i32,
    index: u32,
}

/// The text is not a period as they are written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a period such as 2024-03, 2024Q1, 2024H1 or 2024: {0}")]
pub struct NotAPeriod(pub String);

impl Period {
    /// The period of `year` with this number, counted from 1; `None` where there is no such one.
    pub fn new(every: Every, year: i32, index: u32) -> Option<Self> {
        let known = YEARS.contains(&year) && (1..=every.in_a_year()).contains(&index);
        known.then_some(Self { every, year, index })
    }

    /// The period that the day is in.
    pub fn containing(every: Every, day: Day) -> Self {
        let year = day.year().clamp(*YEARS.start(), *YEARS.end());
        let month0 = match day.year().cmp(&year) {
            Ordering::Less => 0,
            Ordering::Equal => day.month0(),
            Ordering::Greater => 11,
        };
        Self {
            every,
            year,
            index: month0 / every.months() + 1,
        }
    }

    /// How long it is.
    pub const fn every(self) -> Every {
        self.every
    }

    /// The year it is in.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Which of its year, counted from 1.
    pub const fn index(self) -> u32 {
        self.index
    }

    /// Its first day.
    pub fn start(self) -> Day {
        let month = (self.index - 1) * self.every.months() + 1;
        Day::from_ymd_opt(self.year, month, 1).unwrap_or(Day::MIN)
    }

    /// Its last day.
    pub fn end(self) -> Day {
        let month = self.index * self.every.months();
        Day::from_ymd_opt(self.year, month, 1).map_or(Day::MAX, month_end)
    }

    /// Whether the day is in it.
    pub fn contains(self, day: Day) -> bool {
        self.start() <= day && day <= self.end()
    }

    /// The one after it; the last one of the calendar stays.
    #[must_use]
    pub fn next(self) -> Self {
        self.successor().unwrap_or(self)
    }

    /// The one before it; the first one of the calendar stays.
    #[must_use]
    pub fn previous(self) -> Self {
        let before = if self.index > 1 {
            Self::new(self.every, self.year, self.index - 1)
        } else {
            Self::new(self.every, self.year - 1, self.every.in_a_year())
        };
        before.unwrap_or(self)
    }

    fn successor(self) -> Option<Self> {
        if self.index < self.every.in_a_year() {
            Self::new(self.every, self.year, self.index + 1)
        } else {
            Self::new(self.every, self.year + 1, 1)
        }
    }
}

/// The periods that begin on or before `to` and end on or after `from`, in order.
pub fn periods(every: Every, from: Day, to: Day) -> impl Iterator<Item = Period> {
    iter::successors(Some(Period::containing(every, from)), |period| {
        period.successor()
    })
    .skip_while(move |period| period.end() < from)
    .take_while(move |period| period.start() <= to)
}

/// The day on which what is owed for the period is due: `due_after` days after its end, or on that
/// day of its last month (`due_on`, held within the month, is asked first), else on its last day.
pub fn due(period: Period, due_after: Option<u32>, due_on: Option<u32>) -> Day {
    let end = period.end();
    match (due_on, due_after) {
        (Some(on), _) => {
            let on = on.clamp(1, month_length(end.year(), end.month()).max(1));
            end.with_day(on).unwrap_or(end)
        }
        (None, Some(after)) => add_days(end, i64::from(after)),
        (None, None) => end,
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.start(), self.every).cmp(&(other.start(), other.every))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, index) = (self.year, self.index);
        let text = match self.every {
            Every::Month => format!("{year:04}-{index:02}"),
            Every::Quarter => format!("{year:04}Q{index}"),
            Every::Half => format!("{year:04}H{index}"),
            Every::Year => format!("{year:04}"),
        };
        f.pad(&text)
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let parts = text.split_at_checked(4).and_then(|(year, rest)| {
            let mut signs = rest.chars();
            let (every, digits) = match (signs.next(), signs.as_str()) {
                (None, _) => (Every::Year, "1"),
                (Some('-'), month) if month.len() == 2 => (Every::Month, month),
                (Some('Q'), quarter) if quarter.len() == 1 => (Every::Quarter, quarter),
                (Some('H'), half) if half.len() == 1 => (Every::Half, half),
                (Some(_), _) => return None,
            };
            let all_digits = year
                .bytes()
                .chain(digits.bytes())
                .all(|b| b.is_ascii_digit());
            let year = year.parse().ok().filter(|_| all_digits)?;
            Self::new(every, year, digits.parse().ok()?)
        });
        parts.ok_or_else(|| NotAPeriod(text.to_owned()))
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}

impl JsonSchema for Period {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])|Q[1-4]|H[12])?$",
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Every; 4] = [Every::Month, Every::Quarter, Every::Half, Every::Year];

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn has_its_days() {
        for (text, start, end, next, previous) in [
            ("2024-02", "2024-02-01", "2024-02-29", "2024-03", "2024-01"),
            ("2024Q1", "2024-01-01", "2024-03-31", "2024Q2", "2023Q4"),
            ("2024H2", "2024-07-01", "2024-12-31", "2025H1", "2024H1"),
            ("2024", "2024-01-01", "2024-12-31", "2025", "2023"),
        ] {
            let one = period(text);
            assert_eq!(one.to_string(), text);
            assert_eq!((one.start(), one.end()), (day(start), day(end)), "{text}");
            assert_eq!(
                (one.next(), one.previous()),
                (period(next), period(previous)),
                "{text}"
            );
            assert_eq!(Period::containing(one.every(), day(end)), one);
        }
    }

    #[test]
    fn refuses_other_texts() {
        for text in [
            "", "2024-13", "2024-00", "2024-3", "2024Q5", "2024H0", "0000", "24Q1", "+024",
            "2024季",
        ] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod(text.into())));
        }
    }

    #[test]
    fn lists_those_between() {
        let listed = |every, from, to| {
            periods(every, day(from), day(to))
                .map(|p| p.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            listed(Every::Month, "2024-01-31", "2024-04-01"),
            ["2024-01", "2024-02", "2024-03", "2024-04"]
        );
        assert_eq!(
            listed(Every::Quarter, "2024-03-31", "2024-04-01"),
            ["2024Q1", "2024Q2"]
        );
        assert_eq!(listed(Every::Year, "2024-06-01", "2024-06-01"), ["2024"]);
        assert!(listed(Every::Month, "2024-04-01", "2024-03-31").is_empty());
        assert_eq!(periods(Every::Year, Day::MIN, Day::MAX).count(), 9999);
    }

    #[test]
    fn tells_when_it_is_due() {
        let february = period("2024-02");
        assert_eq!(due(february, None, None), day("2024-02-29"));
        assert_eq!(due(february, Some(5), None), day("2024-03-05"));
        assert_eq!(due(february, None, Some(28)), day("2024-02-28"));
        assert_eq!(due(february, Some(5), Some(31)), day("2024-02-29"));
        assert_eq!(due(period("2024Q1"), None, Some(0)), day("2024-03-01"));
    }

    #[test]
    fn is_ordered_by_its_first_day() {
        let mut mixed = ["2024", "2024Q2", "2024-01", "2024Q1", "2023-12"].map(period);
        mixed.sort();
        assert_eq!(
            mixed.map(|p| p.to_string()),
            ["2023-12", "2024-01", "2024Q1", "2024", "2024Q2"]
        );
    }

    #[test]
    fn travels_as_text() {
        assert_eq!(
            serde_json::to_string(&period("2024Q1")).unwrap(),
            "\"2024Q1\""
        );
        assert_eq!(
            serde_json::from_str::<Period>("\"2024-03\"").unwrap(),
            period("2024-03")
        );
        assert_eq!(serde_json::to_string(&Every::Half).unwrap(), "\"half\"");
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC*|[0-9QH-]{0,8}") {
            if let Ok(read) = text.parse::<Period>() {
                prop_assert_eq!(read.to_string(), text);
            }
        }

        #[test]
        fn every_day_is_in_one(offset in -40_000_i64..70_000, which in 0_usize..4) {
            let one_day = add_days(day("2024-01-01"), offset);
            let one = Period::containing(ALL[which], one_day);
            prop_assert!(one.contains(one_day));
            prop_assert_eq!(one.to_string().parse::<Period>(), Ok(one));
            prop_assert_eq!(one.next().previous(), one);
            prop_assert_eq!(add_days(one.end(), 1), one.next().start());
        }
    }
}
