//! A number that must stay at nothing, confirmed every period by a figure.

use super::standing::waiting;
use super::{Ctx, Verdict, period};
use crate::board::key::Which;
use crate::board::light::{Light, State};
use crate::board::obligation::{Detail, Met, Obligation};
use crate::board::series::Series;
use crate::calendar::Period;
use crate::figure::Decimal;
use crate::plan::Zero;

/// One obligation for each ower: the last period ended until confirmed, else the running one.
pub(super) fn owe(ctx: &Ctx<'_>, zero: &Zero, out: &mut Vec<Obligation>) {
    let (ended, running) = period::last_and_running(ctx, zero.rhythm.every);
    for (unit, owner) in ctx.owers() {
        let series = ctx.series(owner);
        let confirms =
            ended.is_none_or(|it| series.latest().is_some_and(|last| last.on >= it.start()));
        let Some(shown) = period::shown(ended, confirms, running) else {
            continue;
        };
        let due = period::due_day(zero.rhythm, shown);
        let mut blank = ctx.blank(Which::Period(shown), owner, unit, Some(due));
        blank.reading = series.latest().copied();
        let due = blank.due.unwrap_or(due);
        let mut verdict = above(ctx, zero, &series)
            .or_else(|| clear(&series, confirms, shown))
            .unwrap_or_else(|| waiting(ctx, zero.rhythm, due));
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

/// At nothing, by a figure recent enough; of a sum, one that misses nobody.
fn clear(series: &Series, confirms: bool, period: Period) -> Option<Verdict> {
    let last = series.latest()?;
    (confirms && last.complete).then(|| {
        Verdict::new(Light::Green, State::Ok)
            .met(Met {
                on: last.on,
                record: last.record,
            })
            .with(Detail::Confirmed {
                period,
                on: last.on,
            })
    })
}
