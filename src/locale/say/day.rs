//! Days and periods as people say them.

use chrono::Datelike as _;

use crate::calendar::{Day, Every, Period, month_end as end_of, weekday_index};
use crate::locale::Words;

/// The day within `year`; with its own year where that is another.
pub fn day(w: &Words, day: Day, year: i32) -> String {
    let month = month_name(w, day.month());
    if day.year() == year {
        w.day.day(&month, &day.day())
    } else {
        w.day.day_of_year(&day.year(), &month, &day.day())
    }
}

/// The day in few cells: `04-03`, of another year `2023-12-31`.
pub fn day_short(day: Day, year: i32) -> String {
    let form = if day.year() == year {
        "%m-%d"
    } else {
        "%Y-%m-%d"
    };
    day.format(form).to_string()
}

/// The day whole, for headers and forms: `2024-03-31` with its weekday.
pub fn day_with_weekday(w: &Words, day: Day) -> String {
    w.day
        .with_weekday(&day.format("%Y-%m-%d"), &weekday(w, day))
}

/// The weekday's name.
pub fn weekday(w: &Words, day: Day) -> &str {
    match weekday_index(day) {
        0 => w.day.monday(),
        1 => w.day.tuesday(),
        2 => w.day.wednesday(),
        3 => w.day.thursday(),
        4 => w.day.friday(),
        5 => w.day.saturday(),
        _ => w.day.sunday(),
    }
}

/// A month's end as the point from which a figure is read; any other day as the day it is.
pub fn month_close(w: &Words, at: Day, year: i32) -> String {
    if at == end_of(at) && at.year() == year {
        w.day.month_close(&month_name(w, at.month()))
    } else {
        day(w, at, year)
    }
}

/// A month's end as a day to come; any other day as the day it is.
pub fn month_end(w: &Words, at: Day, year: i32) -> String {
    if at == end_of(at) && at.year() == year {
        w.day.month_end(&month_name(w, at.month()))
    } else {
        day(w, at, year)
    }
}

/// The period within `year`; with its own year where that is another.
pub fn period(w: &Words, period: Period, year: i32) -> String {
    if period.year() == year || period.every() == Every::Year {
        within_year(w, period)
    } else {
        period_of_year(w, period)
    }
}

/// The period with its year.
pub fn period_of_year(w: &Words, period: Period) -> String {
    if period.every() == Every::Year {
        within_year(w, period)
    } else {
        w.day.of_year(&period.year(), &within_year(w, period))
    }
}

fn within_year(w: &Words, period: Period) -> String {
    let name = match (period.every(), period.index()) {
        (Every::Month, month) => return w.day.month(&month_name(w, month)),
        (Every::Year, _) => return w.day.year(&period.year()),
        (Every::Quarter, 1) => w.day.quarter_1(),
        (Every::Quarter, 2) => w.day.quarter_2(),
        (Every::Quarter, 3) => w.day.quarter_3(),
        (Every::Quarter, _) => w.day.quarter_4(),
        (Every::Half, 1) => w.day.half_1(),
        (Every::Half, _) => w.day.half_2(),
    };
    name.to_owned()
}

fn month_name(w: &Words, month: u32) -> &str {
    match month {
        1 => w.day.january(),
        2 => w.day.february(),
        3 => w.day.march(),
        4 => w.day.april(),
        5 => w.day.may(),
        6 => w.day.june(),
        7 => w.day.july(),
        8 => w.day.august(),
        9 => w.day.september(),
        10 => w.day.october(),
        11 => w.day.november(),
        _ => w.day.december(),
    }
}
