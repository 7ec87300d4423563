//! What has no end and is confirmed every period.

use super::{Ctx, Verdict, period};
use crate::board::facts::Owner;
use crate::board::key::Which;
use crate::board::light::{Light, State};
use crate::board::obligation::{Detail, Met, Obligation};
use crate::calendar::{Day, Period};
use crate::journal::Meets;
use crate::plan::Rhythm;

/// One obligation for each ower: the last period ended until confirmed, else the running one.
pub(super) fn owe(ctx: &Ctx<'_>, rhythm: Rhythm, out: &mut Vec<Obligation>) {
    let (ended, running) = period::last_and_running(ctx, rhythm.every);
    for (unit, owner) in ctx.owers() {
        let ended_met = ended.and_then(|it| confirmed(ctx, owner, it));
        let running_met = running.and_then(|it| confirmed(ctx, owner, it));
        let Some(shown) = period::shown(ended, ended_met.is_some(), running) else {
            continue;
        };
        let due = period::due_day(rhythm, shown);
        let blank = ctx.blank(Which::Period(shown), owner, unit, Some(due));
        let due = blank.due.unwrap_or(due);
        let standing = if Some(shown) == running {
            running_met.or(ended_met)
        } else {
            ended_met
        };
        let verdict = match standing {
            Some((period, met)) => confirmed_by(met, period),
            None => waiting(ctx, rhythm, ended, due),
        };
        out.push(ctx.settle(blank, verdict, true));
    }
}

/// The light of what is confirmed.
pub(super) fn confirmed_by(met: Met, period: Period) -> Verdict {
    let on = met.on;
    Verdict::new(Light::Green, State::Ok)
        .met(met)
        .with(Detail::Confirmed { period, on })
}

/// The light of what nobody has confirmed: nothing is asked before a period has ended.
pub(super) fn waiting(ctx: &Ctx<'_>, rhythm: Rhythm, ended: Option<Period>, due: Day) -> Verdict {
    let past = ctx.days_past(due);
    if ended.is_none() {
        Verdict::new(Light::Grey, State::NotDue)
    } else if past > 0 {
        Verdict::new(Light::Yellow, State::Unconfirmed).late(past)
    } else if ctx.is_soon(due, period::soon(ctx, rhythm.every)) {
        Verdict::new(Light::Blue, State::DueSoon)
    } else {
        Verdict::new(Light::Grey, State::NotDue)
    }
}

/// The period with the record that confirms it.
fn confirmed(ctx: &Ctx<'_>, owner: Owner<'_>, period: Period) -> Option<(Period, Met)> {
    let met = ctx
        .facts
        .first_done(owner, |it| it.meets == Meets::Period(period))?;
    Some((period, met))
}
