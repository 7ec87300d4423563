//! What is handed in every period.

use super::{Ctx, Verdict, deadline, period};
use crate::board::key::Which;
use crate::board::light::{Light, State};
use crate::board::obligation::{Detail, Obligation};
use crate::calendar::Period;
use crate::journal::Meets;
use crate::plan::{Rhythm, UnitId};

/// One obligation for each period begun and ower.
pub(super) fn owe(ctx: &Ctx<'_>, rhythm: Rhythm, out: &mut Vec<Obligation>) {
    let soon = period::soon(ctx, rhythm.every);
    let owers = ctx.owers();
    for each in period::begun(ctx, rhythm.every) {
        let due = period::due_day(rhythm, each);
        // The round of the month that it is handed in with.
        let month = Period::containing(ctx.plan.dispatch.every, each.end());
        let written_off = ctx.all.log.written_off(month);
        for (unit, owner) in &owers {
            let blank = ctx.blank(Which::Period(each), *owner, unit.clone(), Some(due));
            let met = ctx
                .facts
                .first_done(*owner, |it| it.meets == Meets::Period(each));
            let off = written_off.filter(|_| met.is_none() && !is_office(ctx, unit.as_ref()));
            let verdict = match off {
                Some(on) => Verdict::new(Light::Waived, State::Waived)
                    .with(Detail::WrittenOff { on, month }),
                None => deadline::judge(ctx, blank.due, met, soon),
            };
            out.push(ctx.settle(blank, verdict, true));
        }
    }
}

/// The office hands in no sheets, so that closing a round settles nothing for it.
fn is_office(ctx: &Ctx<'_>, unit: Option<&UnitId>) -> bool {
    unit.is_some() && unit == ctx.plan.office.as_ref()
}
