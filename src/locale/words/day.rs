//! Words for days, periods, and things counted.

use super::define::words;

words! {
    /// Days and periods.
    Days {
        monday, tuesday, wednesday, thursday, friday, saturday, sunday,
        day(month, day), day_of_year(year, month, day), with_weekday(day, weekday),
        month_end(month), month_close(month), month(month), quarter_1, quarter_2, quarter_3, quarter_4, half_1, half_2, year(year),
        of_year(year, period),
        january, february, march, april, may, june, july, august, september, october, november,
        december,
    }
}

words! {
    /// Things counted.
    Count {
        day_1, days(n), item_1, items(n), points(n), time_1, times(n),
    }
}
