//! A node: done by a date, with steps in words on the way.

use super::{Ctx, deadline};
use crate::board::key::Which;
use crate::board::obligation::Obligation;
use crate::calendar::Day;
use crate::journal::Meets;
use crate::plan::{Asked, Checkpoint};

/// One obligation for each ower, and one for each step and ower.
pub(super) fn owe(
    ctx: &Ctx<'_>,
    due: Option<Day>,
    steps: &[Checkpoint],
    out: &mut Vec<Obligation>,
) {
    for step in steps {
        in_words(ctx, step, out);
    }
    for (unit, owner) in ctx.owers() {
        let blank = ctx.blank(Which::Whole, owner, unit, due);
        let met = ctx
            .facts
            .first_done(owner, |it| matches!(it.meets, Meets::Item));
        let verdict = deadline::judge(ctx, blank.due, met, ctx.plan.warn.soon);
        out.push(ctx.settle(blank, verdict, true));
    }
}

/// A checkpoint in words, met when a record that names its day says so.
pub(super) fn in_words(ctx: &Ctx<'_>, step: &Checkpoint, out: &mut Vec<Obligation>) {
    let Asked::Words(words) = &step.asked else {
        return;
    };
    let day = step.key_day();
    for (unit, owner) in ctx.owers() {
        let mut blank = ctx.blank(Which::Day(day), owner, unit, Some(step.by));
        blank.label = Some(words.clone());
        let met = ctx
            .facts
            .first_done(owner, |it| it.meets == Meets::Checkpoint(day));
        let verdict = deadline::judge(ctx, blank.due, met, ctx.plan.warn.soon);
        out.push(ctx.settle(blank, verdict, true));
    }
}
