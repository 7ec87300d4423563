//! A number with dated goals on the way.

use super::{Ctx, Verdict, milestone};
use crate::board::compare::{Against, Held};
use crate::board::facts::Owner;
use crate::board::key::Which;
use crate::board::light::{Light, State};
use crate::board::line::{Line, goal_is_asked};
use crate::board::obligation::{Detail, Obligation, Paced};
use crate::board::series::Series;
use crate::calendar::{Day, add_days, last_month_end_on_or_before, month_end};
use crate::figure::{Decimal, Fraction};
use crate::plan::{Asked, Goal, Indicator, Pace, Split, Target, UnitId};

/// A dated figure that is asked for.
struct Point {
    key_day: Day,
    by: Day,
    goal: Goal,
}

/// What judging one ower's figure needs.
struct Figure<'a> {
    ctx: &'a Ctx<'a>,
    indicator: &'a Indicator,
    pace: Pace,
    series: Series,
    /// Where there is a figure to hold against it.
    line: Option<Line>,
}

/// One obligation for each checkpoint and the goal, and for each ower where members answer alone.
pub(super) fn owe(ctx: &Ctx<'_>, indicator: &Indicator, out: &mut Vec<Obligation>) {
    milestone::steps_in_words(ctx, &indicator.checkpoints, out);
    let Some(pace) = indicator.pace.filter(|_| indicator.goal.is_some()) else {
        return;
    };
    for (unit, owner) in ctx.owers() {
        let scale = scale(ctx, indicator, unit.as_ref());
        let series = ctx.series(owner);
        let has_figure = series.latest().is_some();
        let figure = Figure {
            ctx,
            indicator,
            pace,
            series,
            line: if has_figure {
                Line::of(indicator, ctx.plan.year, scale)
            } else {
                None
            },
        };
        figure.owe(owner, unit.as_ref(), scale, out);
    }
}

/// All dated figures in order of days, the goal last unless a checkpoint asks it already.
fn points(indicator: &Indicator) -> Vec<Point> {
    let mut points: Vec<Point> = indicator
        .checkpoints
        .iter()
        .filter_map(|it| match &it.asked {
            Asked::Figure { goal, .. } => Some(Point {
                key_day: it.key_day(),
                by: it.by,
                goal: goal.clone(),
            }),
            Asked::Words(_) => None,
        })
        .collect();
    if let Some(goal) = &indicator.goal
        && !goal_is_asked(indicator)
    {
        points.push(Point {
            key_day: indicator.due,
            by: indicator.due,
            goal: goal.clone(),
        });
    }
    points
}

/// A member's share of the whole, where quotas are given.
fn scale(ctx: &Ctx<'_>, indicator: &Indicator, unit: Option<&UnitId>) -> Fraction {
    let quota = || {
        let Split::Each { quota } = &ctx.item.split else {
            return None;
        };
        let own = *quota.get(unit?)?;
        let whole = indicator.goal.as_ref()?.figure()?;
        Fraction::from(own).div(Fraction::from(whole))
    };
    quota().unwrap_or(Fraction::ONE)
}

/// The goal as one member has to meet it, rounded to be shown.
fn scaled(mut goal: Goal, scale: Fraction) -> Goal {
    if scale.is_one() {
        return goal;
    }
    if let Target::Figure(figure) | Target::LastYear(Some(figure)) = &mut goal.target
        && let Some(own) = Fraction::from(*figure).mul(scale)
    {
        *figure = own.round(4);
    }
    goal
}

impl Figure<'_> {
    fn owe(
        &self,
        owner: Owner<'_>,
        unit: Option<&UnitId>,
        scale: Fraction,
        out: &mut Vec<Obligation>,
    ) {
        let mut someone_lit = false;
        for point in points(self.indicator) {
            let which = Which::Day(point.key_day);
            let mut blank = self.ctx.blank(which, owner, unit.cloned(), Some(point.by));
            let due = blank.due.unwrap_or(point.by);
            let lit = !someone_lit && due >= self.ctx.day;
            someone_lit |= lit;
            let held = Held {
                as_of: self.ctx.day,
                indicator: self.indicator,
                series: &self.series,
                compare: point.goal.compare,
                against: if self.series.latest().is_some() {
                    Against::of(self.ctx, &point.goal, scale, owner)
                } else {
                    Against::Nothing
                },
            };
            blank.reading = self.series.latest().copied();
            blank.pace = self.paced(lit || due < self.ctx.day);
            let verdict = self
                .met(&held, due)
                .unwrap_or_else(|| self.unmet(&held, due, lit, blank.pace.as_ref()));
            let verdict = self.explained(verdict, &held);
            blank.target = Some(scaled(point.goal, scale));
            out.push(self.ctx.settle(blank, verdict, lit));
        }
    }

    /// Done by the day, or late from the first later day whose reading does.
    fn met(&self, held: &Held<'_>, due: Day) -> Option<Verdict> {
        let judged_early = matches!(self.pace, Pace::Rise | Pace::Fall);
        if (judged_early || due <= self.ctx.day)
            && let Some(met) = held.until(due.min(self.ctx.day))
        {
            return Some(Verdict::new(Light::Done, State::Done).met(met));
        }
        if due >= self.ctx.day {
            return None;
        }
        let met = held.first_after(due)?;
        let days = (met.on - due).num_days();
        Some(
            Verdict::new(Light::DoneLate, State::DoneLate)
                .late(days)
                .met(met),
        )
    }

    /// The first that fits, from the top (rules part 6).
    fn unmet(&self, held: &Held<'_>, due: Day, lit: bool, paced: Option<&Paced>) -> Verdict {
        let ctx = self.ctx;
        let past = ctx.days_past(due);
        if past > 0 {
            return Verdict::new(Light::Red, State::Overdue).late(past);
        }
        if self.indicator.grows && held.is_passed() {
            return Verdict::new(Light::Red, State::Exceeded);
        }
        if !lit && self.pace != Pace::End {
            return Verdict::new(Light::Grey, State::NotDue);
        }
        if let Some(verdict) = self.behind(paced) {
            return verdict;
        }
        let satisfied = held.now();
        if self.pace != Pace::End && held.is_unproven() {
            return Verdict::new(Light::Yellow, State::Unconfirmed);
        }
        if self.pace == Pace::Level && satisfied == Some(false) {
            return Verdict::new(Light::Yellow, State::NotMet);
        }
        if ctx.is_soon(due, ctx.plan.warn.soon) && satisfied != Some(true) {
            return Verdict::new(Light::Blue, State::DueSoon);
        }
        self.quiet(satisfied, paced.is_some())
    }

    /// Green and grey.
    fn quiet(&self, satisfied: Option<bool>, paced: bool) -> Verdict {
        let has_figure = self.series.latest().is_some();
        let green = match self.pace {
            Pace::Rise | Pace::Fall => has_figure && paced,
            Pace::Level => satisfied == Some(true),
            Pace::End => false,
        };
        if green {
            return Verdict::new(Light::Green, State::Ok);
        }
        let state = match (self.pace, has_figure) {
            (Pace::End, true) => State::Current,
            (Pace::End, false) => State::NotDue,
            (Pace::Rise | Pace::Fall | Pace::Level, true) => match satisfied {
                None => State::NoComparison,
                Some(_) => State::NotDue,
            },
            (Pace::Rise | Pace::Fall | Pace::Level, false) => {
                if self.indicator.from < self.ctx.day {
                    State::NoFigure
                } else {
                    State::NotDue
                }
            }
        };
        Verdict::new(Light::Grey, state)
    }

    /// Under pace by so much that it shows.
    fn behind(&self, paced: Option<&Paced>) -> Option<Verdict> {
        let points = paced?.points;
        let warn = &self.ctx.plan.warn;
        let under = |limit: Decimal| {
            Fraction::from(limit)
                .add(points)
                .is_some_and(Fraction::is_negative)
        };
        if under(warn.severe) {
            return Some(Verdict::new(Light::Red, State::FarBehind));
        }
        if self.behind_for_months() {
            let months = warn.severe_months;
            return Some(
                Verdict::new(Light::Red, State::FarBehind).with(Detail::BehindMonths { months }),
            );
        }
        let yellow = Fraction::from(warn.behind).add(points);
        yellow
            .is_some_and(|it| it <= Fraction::from_int(0))
            .then(|| Verdict::new(Light::Yellow, State::Behind))
    }

    /// Behind at each of the last month ends, each judged by the last reading dated in its month.
    fn behind_for_months(&self) -> bool {
        let warn = &self.ctx.plan.warn;
        let mut end = last_month_end_on_or_before(self.ctx.day);
        for _ in 0..warn.severe_months {
            let dated = self
                .series
                .until(end)
                .filter(|reading| month_end(reading.on) == end);
            let behind = dated
                .and_then(|reading| self.line.as_ref()?.judge(reading.on, reading.exact(), warn))
                .and_then(|paced| Fraction::from(warn.behind).add(paced.points))
                .is_some_and(|it| it <= Fraction::from_int(0));
            if !behind {
                return false;
            }
            end = last_month_end_on_or_before(add_days(end, -1));
        }
        warn.severe_months > 0
    }

    fn paced(&self, judged: bool) -> Option<Paced> {
        let reading = self.series.latest().filter(|_| judged)?;
        self.line
            .as_ref()?
            .judge(reading.on, reading.exact(), &self.ctx.plan.warn)
    }

    /// What people will ask when they see the light.
    fn explained(&self, mut verdict: Verdict, held: &Held<'_>) -> Verdict {
        if !self.series.missing().is_empty() && self.series.latest().is_some() {
            verdict = verdict.with(Detail::Missing {
                units: self.series.missing().to_vec(),
            });
        }
        if let Some((on, with)) = held.compared() {
            verdict = verdict.with(Detail::Compared { on, with });
        }
        if let Some((from, to)) = self.whole_grew() {
            verdict = verdict.with(Detail::WholeGrew { from, to });
        }
        verdict
    }

    /// A share that fell although the part did not, and nobody joined the sum.
    fn whole_grew(&self) -> Option<(Decimal, Decimal)> {
        let [.., before, last] = self.series.points() else {
            return None;
        };
        let (old, new) = (before.parts?, last.parts?);
        let fell = last.exact() < before.exact() && last.complete && before.complete;
        (fell && new.have >= old.have && new.of > old.of).then_some((old.of, new.of))
    }
}
