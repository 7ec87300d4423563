//! The chart of an indicator: the line that should stand, checkpoints, readings.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget as _;

use super::state::Indicators;
use crate::board::{Light, Line};
use crate::calendar::{Day, place};
use crate::figure::{Decimal, Fraction};
use crate::locale::say;
use crate::plan::{Asked, Indicator, Item, Kind, Pace, Split};
use crate::tui::desk::Desk;
use crate::tui::widgets::{Chart, ChartStyles, Tick};

/// What a chart shows, exact.
#[derive(Debug, Default)]
pub(super) struct Points {
    pub(super) expected: Vec<(Fraction, Decimal)>,
    pub(super) checkpoints: Vec<(Fraction, Decimal)>,
    pub(super) readings: Vec<(Fraction, Decimal)>,
}

impl Points {
    /// Whether there is nothing to show.
    pub(super) const fn is_empty(&self) -> bool {
        self.expected.is_empty() && self.checkpoints.is_empty() && self.readings.is_empty()
    }
}

/// How the parts of the chart look.
pub(super) fn styles(desk: &Desk) -> ChartStyles {
    let theme = desk.theme;
    ChartStyles {
        labels: theme.quiet(),
        rule: theme.quiet(),
        expected: theme.quiet(),
        readings: theme.word(Light::Blue),
        checkpoints: theme.strong(),
    }
}

pub(super) fn draw(desk: &Desk, item: &Item, points: &Points, area: Rect, buf: &mut Buffer) {
    let months = months(desk);
    let figures: BTreeSet<Decimal> = ticks(points);
    let (Some(least), Some(most)) = (figures.first(), figures.last()) else {
        return;
    };
    let measure = item.measure().unwrap_or_default();
    let labels: Vec<(f64, String)> = figures
        .iter()
        .map(|figure| (real(*figure), say::figure(&desk.words, *figure, measure)))
        .collect();
    let y_ticks: Vec<Tick<'_>> = labels
        .iter()
        .map(|(value, text)| Tick {
            value: *value,
            text,
        })
        .collect();
    let names: Vec<(f64, String)> = (1..=months)
        .map(|month| (f64::from(month), ((month - 1) % 12 + 1).to_string()))
        .collect();
    let x_ticks: Vec<Tick<'_>> = names
        .iter()
        .map(|(value, text)| Tick {
            value: *value,
            text,
        })
        .collect();
    let (expected, readings, checkpoints) = (
        reals(&points.expected),
        reals(&points.readings),
        reals(&points.checkpoints),
    );
    Chart {
        x_range: [0.0, f64::from(months)],
        y_range: [real(*least), real(*most)],
        expected: &expected,
        readings: &readings,
        checkpoints: &checkpoints,
        x_ticks: &x_ticks,
        y_ticks: &y_ticks,
        signs: desk.signs,
        styles: styles(desk),
    }
    .render(area, buf);
}

/// What there is to show of an item, or of the chosen unit's part of it.
pub(super) fn points(view: &Indicators, desk: &Desk, item: &Item) -> Points {
    let year = desk.plan.year;
    let mut points = Points {
        readings: view
            .series
            .points()
            .iter()
            .map(|reading| (place(reading.on, year), reading.value))
            .collect(),
        ..Points::default()
    };
    match &item.kind {
        Kind::Indicator(indicator) => asked(view, desk, item, indicator, &mut points),
        Kind::Zero(_) => points.expected = level(desk, Decimal::ZERO),
        Kind::Milestone { .. }
        | Kind::Standing(_)
        | Kind::Report(_)
        | Kind::Case(_)
        | Kind::Requirement => {}
    }
    points
}

/// The line and the marks of what is asked; a member's by its quota.
fn asked(view: &Indicators, desk: &Desk, item: &Item, indicator: &Indicator, points: &mut Points) {
    let year = desk.plan.year;
    let Some(goal) = indicator.goal.as_ref().and_then(crate::plan::Goal::figure) else {
        return;
    };
    let scale = scale(view, desk, item, goal);
    let scaled = |figure: Decimal| match Fraction::from(figure).mul(scale) {
        Some(figure) => figure.round(4),
        None => figure,
    };
    let mark = |day: Day, figure: Decimal| (place(day, year), scaled(figure));
    for checkpoint in &indicator.checkpoints {
        if let Asked::Figure { goal, .. } = &checkpoint.asked
            && let Some(figure) = goal.figure()
        {
            points.checkpoints.push(mark(checkpoint.by, figure));
        }
    }
    let end = mark(indicator.due, goal);
    if !points.checkpoints.contains(&end) {
        points.checkpoints.push(end);
    }
    if indicator.pace == Some(Pace::Level) {
        points.expected = level(desk, scaled(goal));
    } else if let Some(line) = Line::of(indicator, year, scale) {
        let corners = line.corners().iter();
        points.expected = corners.map(|(at, figure)| (*at, figure.round(4))).collect();
    }
}

/// A member's part of the goal.
fn scale(view: &Indicators, desk: &Desk, item: &Item, goal: Decimal) -> Fraction {
    let whole = Fraction::from_int(1);
    let (Split::Each { quota }, Some(unit)) = (&item.split, view.unit(desk)) else {
        return whole;
    };
    let part = quota
        .get(&unit)
        .and_then(|part| Fraction::from(*part).div(Fraction::from(goal)));
    part.unwrap_or(whole)
}

/// The same all year.
fn level(desk: &Desk, figure: Decimal) -> Vec<(Fraction, Decimal)> {
    vec![
        (Fraction::ZERO, figure),
        (Fraction::from_int(i64::from(months(desk))), figure),
    ]
}

/// Months from the start of the plan's year to the end of the plan, twelve at least.
fn months(desk: &Desk) -> u32 {
    let end = desk.plan.end;
    let years = u32::try_from(end.year() - desk.plan.year).unwrap_or(0);
    (years * 12 + end.month()).max(12)
}

/// The figures that the axis names: what is asked, where the line starts, readings beyond those.
/// Nothing is its foot, unless all that is shown lies far from it.
fn ticks(points: &Points) -> BTreeSet<Decimal> {
    let mut ticks: BTreeSet<Decimal> = points
        .expected
        .iter()
        .chain(&points.checkpoints)
        .map(|(_, figure)| *figure)
        .collect();
    let readings = points.readings.iter().map(|(_, figure)| *figure);
    let beyond = |figure: &Decimal| {
        let lowest = ticks.first().is_none_or(|lowest| figure < lowest);
        let highest = ticks.last().is_none_or(|highest| figure > highest);
        lowest || highest
    };
    let ends = [readings.clone().min(), readings.max()];
    let ends: Vec<Decimal> = ends.into_iter().flatten().filter(beyond).collect();
    ticks.extend(ends);
    let rises_from = points.expected.first().map(|(_, figure)| *figure);
    let starts_above = points.expected.len() > 2 && rises_from.is_some_and(|it| !it.is_zero());
    if !starts_above {
        ticks.insert(Decimal::ZERO);
    }
    if ticks.len() < 2 {
        ticks.insert(Decimal::from_int(1));
    }
    ticks
}

fn reals(points: &[(Fraction, Decimal)]) -> Vec<(f64, f64)> {
    points
        .iter()
        .map(|(at, figure)| (real(at.round(4)), real(*figure)))
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "cells of a chart are coarser than what is lost"
)]
fn real(figure: Decimal) -> f64 {
    figure.ten_thousandths() as f64 / 10_000.0
}
