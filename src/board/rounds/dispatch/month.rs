//! The months that have a round, their days, and which one is meant.

use super::log::Log;
use crate::board::When;
use crate::calendar::{Day, Period, add_days, periods};
use crate::journal::Book;
use crate::plan::Plan;

/// The rounds of the plan's year, in order: those that ended before tracking began are none.
pub fn months(plan: &Plan) -> Vec<Period> {
    let from = plan.start.max(plan.tracked_from);
    if from > plan.end {
        return Vec::new();
    }
    periods(plan.dispatch.every, from, plan.end).collect()
}

/// The day that a month's figures hold.
pub fn cutoff(plan: &Plan, month: Period) -> Day {
    crate::calendar::due(month, None, plan.dispatch.cutoff)
}

/// The day by which a month's sheets are handed in.
pub fn due(plan: &Plan, month: Period) -> Day {
    add_days(cutoff(plan, month), i64::from(plan.dispatch.due_after))
}

/// The month meant without saying: the latest whose cutoff is past, or the running one once that is
/// closed. `None` where the plan has no round at all.
pub fn month_meant(plan: &Plan, book: &Book, when: When) -> Option<Period> {
    let live = book.live(when.known);
    let log = Log::gather(book, &live, when.as_of);
    meant(plan, &log, when.as_of)
}

pub(super) fn meant(plan: &Plan, log: &Log<'_>, as_of: Day) -> Option<Period> {
    let months = months(plan);
    let begun = || months.iter().copied().filter(|it| it.start() <= as_of);
    let past = begun().rfind(|it| cutoff(plan, *it) < as_of);
    let open = past.filter(|it| log.closing(*it).is_none());
    open.or_else(|| begun().next_back())
        .or_else(|| months.first().copied())
}
