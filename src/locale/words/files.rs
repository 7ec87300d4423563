//! Words for what can go wrong while saving, and for what was typed.

use super::define::words;

words! {
    /// Why something was not saved.
    Save {
        not_saved(path), disk_full, read_only, no_permission, other(message), with_cause(what, cause), kept, lock_failed, flush_failed,
        link, not_writable,
    }
}

words! {
    /// Why a plan folder could not be read.
    Load {
        no_plan_hint, no_plan_here(path), not_a_file(path), not_a_folder(path), link_out(path),
        no_permission(path), too_large(path, size), cannot_read(path, message),
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
