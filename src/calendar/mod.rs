//! Days, periods and workdays, and how people type them. Nothing here asks the clock.

mod day;
mod error;
mod numerals;
mod period;
mod typed;
#[cfg(test)]
mod typed_tests;
mod workdays;

pub use day::{
    Day, add_days, last_month_end_on_or_before, month_end, month_length, place, place_from,
    weekday_index,
};
pub use error::DayError;
pub use period::{Every, NotAPeriod, Period, due, periods};
pub use typed::{read_day, read_period};
pub use workdays::Holidays;
