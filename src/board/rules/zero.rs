//! A number that must stay at nothing, confirmed every period by a figure.

use super::standing::{confirmed_by, waiting};
use super::{Ctx, Verdict, period};
use crate::board::key::Which;
use crate::board::light::{Light, State};
use crate::board::obligation::{Detail, Met, Obligation, Reading};
use crate::board::series::Series;
use crate::calendar::Period;
use crate::figure::Decimal;
use crate::plan::Zero;

/// One obligation for each ower: the last period ended until confirmed, else the running one.
pub(super) fn owe(ctx: &Ctx<'_>, zero: &Zero, out: &mut Vec<Obligation>) {
    let (ended, running) = period::last_and_running(ctx, zero.rhythm.every);
    for (unit, owner) in ctx.owers() {
        let series = ctx.series(owner);
        let confirming = confirming(&series, ended);
        let Some(shown) = period::shown(ended, confirming.is_some(), running) else {
            continue;
        };
        let due = period::due_day(zero.rhythm, shown);
        let mut blank = ctx.blank(Which::Period(shown), owner, unit, Some(due));
        blank.reading = series.latest().copied();
        let due = blank.due.unwrap_or(due);
        let mut verdict = above(ctx, zero, &series)
            .or_else(|| confirming.map(|it| clear(zero, it)))
            .unwrap_or_else(|| waiting(ctx, zero.rhythm, ended, due));
        if !series.missing().is_empty() {
            verdict = verdict.with(Detail::Missing {
                units: series.missing().to_vec(),
            });
        }
        out.push(ctx.settle(blank, verdict, true));
    }
}

/// Above nothing: yellow, and red from the day after `clear_within` days.
fn above(ctx: &Ctx<'_>, zero: &Zero, series: &Series) -> Option<Verdict> {
    let since = series
        .points()
        .iter()
        .rev()
        .take_while(|point| point.value > Decimal::ZERO)
        .last()?
        .on;
    let day = (ctx.day - since).num_days() + 1;
    let light = if day > i64::from(zero.clear_within) {
        Light::Red
    } else {
        Light::Yellow
    };
    Some(Verdict::new(light, State::NotCleared).with(Detail::Stock { since, day }))
}

/// At nothing, and told so for the period that the figure is dated in.
fn clear(zero: &Zero, confirming: Reading) -> Verdict {
    let period = Period::containing(zero.rhythm.every, confirming.on);
    confirmed_by(Met::by(&confirming), period)
}

/// A figure of the last period ended or later confirms; of a sum, one that misses nobody.
fn confirming(series: &Series, ended: Option<Period>) -> Option<Reading> {
    series
        .latest()
        .filter(|last| last.complete && ended.is_none_or(|it| last.on >= it.start()))
        .copied()
}
