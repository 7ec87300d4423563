//! A countdown that starts with an event, and the steps that follow it.

use super::{Ctx, deadline};
use crate::board::facts::{Fact, Owner};
use crate::board::key::Which;
use crate::board::obligation::{Met, Obligation};
use crate::calendar::{Day, add_days};
use crate::journal::{Case, Meets, RecordId};
use crate::plan::Countdown;

/// One obligation for each case opened, and one for each step whose predecessor is done.
pub(super) fn owe(ctx: &Ctx<'_>, countdown: &Countdown, out: &mut Vec<Obligation>) {
    for case in &ctx.facts.cases {
        one(ctx, countdown, case, out);
    }
}

fn one(ctx: &Ctx<'_>, countdown: &Countdown, case: &Fact<'_, Case>, out: &mut Vec<Obligation>) {
    let mut start = case.on;
    let first = std::iter::once((None, case.it.label.to_string(), countdown.days));
    let later = countdown.then.iter().map(|step| {
        let label = format!("{} {}", case.it.label, step.title);
        (Some(step.id.as_str()), label, step.days)
    });
    for (step, label, days) in first.chain(later) {
        let due = count(ctx, countdown, start, days);
        let mut blank = ctx.blank(
            Which::Case(case.id, step.map(str::to_owned)),
            Owner::Anyone,
            Some(case.it.unit.clone()),
            Some(due),
        );
        blank.label = Some(label);
        let met = done(ctx, case.id, step);
        let verdict = deadline::judge(ctx, blank.due, met, ctx.plan.warn.soon);
        out.push(ctx.settle(blank, verdict, true));
        match met {
            Some(met) => start = met.on,
            None => return,
        }
    }
}

fn count(ctx: &Ctx<'_>, countdown: &Countdown, start: Day, days: u32) -> Day {
    if countdown.workdays {
        ctx.plan.holidays.add_workdays(start, days)
    } else {
        add_days(start, i64::from(days))
    }
}

fn done(ctx: &Ctx<'_>, case: RecordId, step: Option<&str>) -> Option<Met> {
    ctx.facts.first_done(Owner::Anyone, |it| match &it.meets {
        Meets::Case(named) => named.0 == case && named.1.as_deref() == step,
        Meets::Item | Meets::Period(_) | Meets::Checkpoint(_) => false,
    })
}
