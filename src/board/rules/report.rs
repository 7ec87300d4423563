//! What is handed in every period.

use super::{Ctx, deadline, period};
use crate::board::key::Which;
use crate::board::obligation::Obligation;
use crate::journal::Meets;
use crate::plan::Rhythm;

/// One obligation for each period begun and ower.
pub(super) fn owe(ctx: &Ctx<'_>, rhythm: Rhythm, out: &mut Vec<Obligation>) {
    let soon = period::soon(ctx, rhythm.every);
    let owers = ctx.owers();
    for each in period::begun(ctx, rhythm.every) {
        let due = period::due_day(rhythm, each);
        for (unit, owner) in &owers {
            let blank = ctx.blank(Which::Period(each), *owner, unit.clone(), Some(due));
            let met = ctx
                .facts
                .first_done(*owner, |it| it.meets == Meets::Period(each));
            let verdict = deadline::judge(ctx, blank.due, met, soon);
            out.push(ctx.settle(blank, verdict, true));
        }
    }
}
