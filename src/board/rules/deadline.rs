//! What is done by a day: milestones, steps in words, reports, cases.

use super::{Ctx, Verdict};
use crate::board::light::{Light, State};
use crate::board::obligation::Met;
use crate::calendar::Day;

/// The light of something that a record says is done (rules part 4, first line).
///
/// `soon`: days before the due day from which it is blue. Without a due day it waits for one.
pub(super) fn judge(ctx: &Ctx<'_>, due: Option<Day>, met: Option<Met>, soon: u32) -> Verdict {
    if let Some(met) = met {
        let late = due.map_or(0, |due| (met.on - due).num_days());
        let verdict = if late > 0 {
            Verdict::new(Light::DoneLate, State::DoneLate).late(late)
        } else {
            Verdict::new(Light::Done, State::Done)
        };
        return verdict.met(met);
    }
    let Some(due) = due else {
        return Verdict::new(Light::Grey, State::NoDay);
    };
    let past = ctx.days_past(due);
    if past > 0 {
        Verdict::new(Light::Red, State::Overdue).late(past)
    } else if ctx.is_soon(due, soon) {
        Verdict::new(Light::Blue, State::DueSoon)
    } else {
        Verdict::new(Light::Grey, State::NotDue)
    }
}
