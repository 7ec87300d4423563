//! A day, the ends of months, and a day's place on a line of pace.
//!
//! Everything answers for any day; at the far ends of the calendar it stays at the last day.

use chrono::{Datelike, Days};

use crate::figure::Fraction;

/// A day of the calendar, without a time or a zone.
pub type Day = chrono::NaiveDate;

/// Days that a month has; 0 for a month that there is not.
pub fn month_length(year: i32, month: u32) -> u32 {
    Day::from_ymd_opt(year, month, 1).map_or(0, |first| u32::from(first.num_days_in_month()))
}

/// The last day of the day's month.
pub fn month_end(day: Day) -> Day {
    day.with_day(month_length(day.year(), day.month()))
        .unwrap_or(day)
}

/// The day itself where it ends a month, else the last day of the month before.
pub fn last_month_end_on_or_before(day: Day) -> Day {
    if day == month_end(day) {
        return day;
    }
    day.with_day(1)
        .and_then(|first| first.pred_opt())
        .unwrap_or(Day::MIN)
}

/// `count` calendar days later, earlier where it is negative.
pub fn add_days(from: Day, count: i64) -> Day {
    let days = Days::new(count.unsigned_abs());
    if count < 0 {
        from.checked_sub_days(days).unwrap_or(Day::MIN)
    } else {
        from.checked_add_days(days).unwrap_or(Day::MAX)
    }
}

/// Where the day stands in `year`, in months: month - 1 + day / days of the month, 12 more for each
/// later year. 29 February 2024 is 2, 31 March is 3.
pub fn place(day: Day, year: i32) -> Fraction {
    let length = i128::from(month_length(day.year(), day.month()).max(1));
    let count = months_before(day, year) * length + i128::from(day.day());
    Fraction::new(count, length).unwrap_or(Fraction::ZERO)
}

/// The place of the day on which a line begins: on the first of a month that of the day before, so
/// that 1 January is 0.
pub fn place_from(day: Day, year: i32) -> Fraction {
    if day.day() == 1 {
        Fraction::new(months_before(day, year), 1).unwrap_or(Fraction::ZERO)
    } else {
        place(day, year)
    }
}

/// Monday is 0, Sunday 6.
pub fn weekday_index(day: Day) -> usize {
    usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0)
}

fn months_before(day: Day, year: i32) -> i128 {
    (i128::from(day.year()) - i128::from(year)) * 12 + i128::from(day.month0())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn finds_month_ends() {
        assert_eq!(month_end(day("2024-02-01")), day("2024-02-29"));
        assert_eq!(month_end(day("2023-02-28")), day("2023-02-28"));
        assert_eq!(
            last_month_end_on_or_before(day("2024-03-31")),
            day("2024-03-31")
        );
        assert_eq!(
            last_month_end_on_or_before(day("2024-03-30")),
            day("2024-02-29")
        );
        assert_eq!(
            last_month_end_on_or_before(day("2024-01-30")),
            day("2023-12-31")
        );
        assert_eq!(month_length(2024, 13), 0);
        assert_eq!(weekday_index(day("2024-04-01")), 0);
        assert_eq!(weekday_index(day("2024-03-31")), 6);
    }

    #[test]
    fn places_days_in_months() {
        let whole = Fraction::from_int;
        assert_eq!(place(day("2024-02-29"), 2024), whole(2));
        assert_eq!(place(day("2024-03-31"), 2024), whole(3));
        assert_eq!(place(day("2025-01-31"), 2024), whole(13));
        assert_eq!(place(day("2023-12-31"), 2024), whole(0));
        assert_eq!(Some(place(day("2024-04-15"), 2024)), Fraction::new(7, 2));
        assert_eq!(place_from(day("2024-01-01"), 2024), whole(0));
        assert_eq!(place_from(day("2024-07-01"), 2024), whole(6));
        assert_eq!(place_from(day("2024-06-30"), 2024), whole(6));
    }

    #[test]
    fn adding_stays_in_the_calendar() {
        assert_eq!(add_days(day("2024-02-28"), 2), day("2024-03-01"));
        assert_eq!(add_days(day("2024-03-01"), -1), day("2024-02-29"));
        assert_eq!(add_days(day("2024-03-01"), i64::MAX), Day::MAX);
        assert_eq!(add_days(day("2024-03-01"), i64::MIN), Day::MIN);
        assert_eq!(last_month_end_on_or_before(Day::MIN), Day::MIN);
        assert_eq!(month_end(Day::MAX), Day::MAX);
    }

    proptest! {
        #[test]
        fn places_rise_with_days(offset in -60_000_i64..60_000, year in any::<i32>()) {
            let (one, next) = (add_days(day("2024-01-01"), offset), add_days(day("2024-01-02"), offset));
            prop_assert!(place(one, year) < place(next, year));
            prop_assert!(place_from(one, year) < place(one, year) || one.day() != 1);
            prop_assert!(last_month_end_on_or_before(one) <= one && one <= month_end(one));
        }
    }
}
