//! Things counted: one day, three days.

use crate::figure::Decimal;
use crate::locale::Words;

/// So many days.
pub fn days(w: &Words, n: i64) -> String {
    if n == 1 {
        w.count.day_1().to_owned()
    } else {
        w.count.days(&n)
    }
}

/// So many items.
pub fn items(w: &Words, n: usize) -> String {
    if n == 1 {
        w.count.item_1().to_owned()
    } else {
        w.count.items(&n)
    }
}

/// So many times.
pub(super) fn times(w: &Words, n: u32) -> String {
    if n == 1 {
        w.count.time_1().to_owned()
    } else {
        w.count.times(&n)
    }
}

/// So many percentage points, with one place.
pub fn points(w: &Words, n: Decimal) -> String {
    w.count.points(&n.display_fixed(1))
}
