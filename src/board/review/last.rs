//! The last sitting: since when changes are new, and what was already looked at.

use crate::board::When;
use crate::calendar::{Day, add_days};
use crate::journal::{Body, Book};
use crate::plan::Plan;

/// Days looked back over where there was no sitting yet.
const FIRST_DAYS: i64 = 7;

/// Where the sittings stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// The day of the last sitting that went to its end.
    pub last: Option<Day>,
    /// Changes from after this day on are new.
    pub since: Day,
    /// Keys of stops already looked at in a sitting that was left half-way since then.
    pub seen: Vec<String>,
}

/// Where the sittings stand on a day.
pub fn last_review(plan: &Plan, book: &Book, when: When) -> Sitting {
    let mut last = None;
    let mut seen = Vec::new();
    for at in book.live(when.known) {
        let Some(Body::Review(review)) = book.record(at).map(|it| &it.body) else {
            continue;
        };
        if review.on > when.as_of {
            continue;
        }
        if review.finished {
            last = Some(review.on);
            seen.clear();
        } else {
            seen = review.stops.iter().map(ToString::to_string).collect();
        }
    }
    let since = last.unwrap_or_else(|| add_days(when.as_of, -FIRST_DAYS));
    Sitting {
        last,
        since: since.max(plan.start),
        seen,
    }
}
