//! The periods of a plan's year that are owed.

use super::Ctx;
use crate::calendar::{Day, Every, Period, due, periods};
use crate::plan::Rhythm;

/// Periods begun by the as-of day, without those that ended before the office began to track.
pub(super) fn begun(ctx: &Ctx<'_>, every: Every) -> Vec<Period> {
    let until = ctx.day.min(ctx.plan.end);
    let from = ctx.plan.start.max(ctx.plan.tracked_from);
    if until < ctx.plan.start {
        return Vec::new();
    }
    periods(every, from, until).collect()
}

/// The last period that has ended, and the running one.
pub(super) fn last_and_running(ctx: &Ctx<'_>, every: Every) -> (Option<Period>, Option<Period>) {
    let begun = begun(ctx, every);
    let ended = begun.iter().rev().find(|it| it.end() < ctx.day).copied();
    let running = begun.last().filter(|it| it.end() >= ctx.day).copied();
    (ended, running)
}

/// The day on which a period's duty is due.
pub(super) fn due_day(rhythm: Rhythm, period: Period) -> Day {
    due(period, Some(rhythm.due_after), rhythm.due_on)
}

/// Days before the due day from which a recurring duty is blue.
pub(super) fn soon(ctx: &Ctx<'_>, every: Every) -> u32 {
    match every {
        Every::Month | Every::Quarter => ctx.plan.warn.soon_period,
        Every::Half | Every::Year => ctx.plan.warn.soon,
    }
}

/// The period that is shown: the last one ended until it is confirmed, else the running one.
pub(super) fn shown(
    ended: Option<Period>,
    confirmed: bool,
    running: Option<Period>,
) -> Option<Period> {
    ended.filter(|_| !confirmed).or(running).or(ended)
}
