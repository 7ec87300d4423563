//! The line that a figure is to follow: from its base through the checkpoints to the goal.

use std::ops::Range;

use crate::calendar::Day;
use crate::figure::Decimal;
use crate::plan::assemble;
use crate::plan::draft::{Draft, ItemRecord};
use crate::plan::fault::{Fault, Label};
use crate::plan::file::KindWord;
use crate::plan::goal::{Goal, Pace, Target};
use crate::plan::resolve;
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let end = draft
        .plan
        .as_ref()
        .and_then(|plan| assemble::span(&plan.body))
        .map(|span| span.1);
    for item in draft
        .items
        .iter()
        .filter(|item| item.record.body.kind == KindWord::Indicator)
    {
        let (Some(goal), Some(end)) = (resolve::goal(&item.record.body), end) else {
            continue;
        };
        let line = Line::new(item, goal, end);
        if !line.goal_twice(faults) {
            line.goal_day(faults);
        }
        if matches!(line.pace, Some(Pace::Rise | Pace::Fall)) {
            line.figures(faults);
            line.base(faults);
            line.from(faults);
        }
    }
}

/// A checkpoint with a figure.
struct Point {
    day: Day,
    figure: Decimal,
    place: Range<usize>,
}

struct Line<'i, 'a> {
    item: &'i ItemRecord<'a>,
    goal: Goal,
    pace: Option<Pace>,
    /// The goal's own day.
    due: Day,
    points: Vec<Point>,
}

impl<'i, 'a> Line<'i, 'a> {
    fn new(item: &'i ItemRecord<'a>, goal: Goal, end: Day) -> Self {
        let body = &item.record.body;
        let points = body
            .checkpoints
            .iter()
            .enumerate()
            // More than the whole is told as such.
            .filter(|(_, one)| {
                one.share
                    .is_none_or(|share| share <= Decimal::from_int(100))
            })
            .filter_map(|(at, one)| {
                Some(Point {
                    day: one.by.0,
                    figure: resolve::asked(one, Some(&goal))?.figure()?,
                    place: item.record.value(&["checkpoints".into(), at.into()]),
                })
            })
            .collect();
        let asked_by = resolve::checkpoint_of_goal(body).map(|one| one.by.0);
        let due = body.due.map(|due| due.0).or(asked_by).unwrap_or(end);
        Self {
            item,
            pace: resolve::pace(body),
            due,
            points,
            goal,
        }
    }

    fn goal_place(&self) -> Option<Range<usize>> {
        let record = &self.item.record;
        resolve::of_item(&record.body)
            .first()
            .and_then(|written| record.key(written.key))
    }

    /// Whether `figure` is further along the way than `other`.
    fn beyond(&self, figure: Decimal, other: Decimal) -> bool {
        if self.pace == Some(Pace::Fall) {
            figure < other
        } else {
            figure > other
        }
    }

    /// A checkpoint on the goal's day that asks for another figure; whether there is one.
    fn goal_twice(&self, faults: &mut Vec<Fault>) -> bool {
        let Some(goal) = self.goal.figure() else {
            return false;
        };
        let body = &self.item.record.body;
        if resolve::of_item(body).is_empty() {
            return false;
        }
        let before = faults.len();
        for point in self.points.iter().filter(|point| point.day == self.due) {
            if point.figure != goal {
                let what = What::GoalTwice {
                    day: point.day,
                    figure: point.figure,
                    goal,
                };
                faults
                    .push(Fault::at(point.place.clone(), what).and(self.goal_place(), Label::Goal));
            }
        }
        faults.len() > before
    }

    /// A checkpoint that would have the goal's key: in words, or moved away from the goal's day.
    fn goal_day(&self, faults: &mut Vec<Fault>) {
        let record = &self.item.record;
        if resolve::checkpoint_of_goal(&record.body).is_some() {
            return;
        }
        for (at, one) in record.body.checkpoints.iter().enumerate() {
            if one.was.unwrap_or(one.by).0 == self.due {
                let place = record.value(&["checkpoints".into(), at.into()]);
                let what = What::CheckpointOnGoal { day: self.due };
                faults.push(Fault::at(place, what).and(self.goal_place(), Label::Goal));
            }
        }
    }

    fn figures(&self, faults: &mut Vec<Fault>) {
        for (before, point) in self.points.iter().zip(self.points.iter().skip(1)) {
            if self.beyond(before.figure, point.figure) {
                let what = What::CheckpointBack {
                    figure: point.figure,
                    before: before.figure,
                };
                let fault = Fault::at(point.place.clone(), what);
                faults.push(fault.and(Some(before.place.clone()), Label::Before));
            }
        }
        let Some(goal) = self.goal.figure() else {
            let unknown = matches!(self.goal.target, Target::LastYear(None));
            if !unknown {
                let at = self.item.record.key_or_self("pace");
                faults.push(
                    Fault::at(at, What::PaceWithoutFigure).and(self.goal_place(), Label::Goal),
                );
            }
            return;
        };
        // On the goal's own day another figure is told as such.
        for point in self.points.iter().filter(|point| point.day != self.due) {
            if self.goal_place().is_some() && self.beyond(point.figure, goal) {
                let what = What::CheckpointBeyondGoal {
                    figure: point.figure,
                    goal,
                };
                faults
                    .push(Fault::at(point.place.clone(), what).and(self.goal_place(), Label::Goal));
            }
        }
    }

    /// Where the line starts must leave a way to go.
    fn base(&self, faults: &mut Vec<Fault>) {
        let record = &self.item.record;
        if self.pace == Some(Pace::Fall) && !record.has("base") {
            faults.push(Fault::at(record.key_or_self("pace"), What::FallWithoutBase));
            return;
        }
        let base = record.body.base.unwrap_or(Decimal::ZERO);
        let first = self.points.iter().map(|point| point.figure).next();
        let Some(goal) = self.goal.figure().or(first) else {
            return;
        };
        let target = first
            .filter(|first| self.beyond(goal, *first))
            .unwrap_or(goal);
        if base == goal || self.beyond(base, target) {
            let at = record.key("base").or_else(|| self.goal_place());
            let at = at.unwrap_or_else(|| record.key_or_self("checkpoints"));
            let fault = Fault::at(at, What::BaseBeyondGoal { base, goal: target });
            faults.push(fault.and(self.goal_place(), Label::Goal));
        }
    }

    fn from(&self, faults: &mut Vec<Fault>) {
        let record = &self.item.record;
        let first = self
            .points
            .iter()
            .map(|point| point.day)
            .chain([self.due])
            .min();
        if let (Some(from), Some(first)) = (record.body.from.map(|from| from.0), first)
            && from >= first
        {
            let at = record.value(&["from".into()]);
            faults.push(Fault::at(at, What::FromTooLate { from, first }));
        }
    }
}
