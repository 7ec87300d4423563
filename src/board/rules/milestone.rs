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
    steps_in_words(ctx, steps, out);
    for (unit, owner) in ctx.owers() {
        let blank = ctx.blank(Which::Whole, owner, unit, due);
        let met = ctx
            .facts
            .first_done(owner, |it| matches!(it.meets, Meets::Item));
        let verdict = deadline::judge(ctx, blank.due, met, ctx.plan.warn.soon);
        out.push(ctx.settle(blank, verdict, true));
    }
}

/// Checkpoints in words, met when a record that names the day says so; the first one open is the
/// one that the office's word is about.
pub(super) fn steps_in_words(ctx: &Ctx<'_>, steps: &[Checkpoint], out: &mut Vec<Obligation>) {
    if steps.is_empty() {
        return;
    }
    for (unit, owner) in ctx.owers() {
        let mut earlier_open = false;
        for step in steps {
            let Asked::Words(words) = &step.asked else {
                continue;
            };
            let day = step.key_day();
            let mut blank = ctx.blank(Which::Day(day), owner, unit.clone(), Some(step.by));
            blank.label = Some(words.clone());
            let met = ctx
                .facts
                .first_done(owner, |it| it.meets == Meets::Checkpoint(day));
            let verdict = deadline::judge(ctx, blank.due, met, ctx.plan.warn.soon);
            out.push(ctx.settle(blank, verdict, !earlier_open));
            earlier_open |= met.is_none();
        }
    }
}
