//! Words for what can go wrong while saving, and for what was typed.

use super::define::words;

words! {
    /// Why a record was not saved.
    Save {
        disk_full, read_only, no_permission, not_flushed, other(message), kept,
    }
}

words! {
    /// What is wrong with a figure or a day as typed.
    Typed {
        no_figure, not_a_number(text), too_precise(text), too_large(text), other_measure(found, measure),
        unknown_suffix(text), no_such_day(year, month, last), no_such_month(month),
        other_length(period, length), day_not_understood(text), day_missing, month, quarter, half, year,
    }
}
