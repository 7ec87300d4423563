//! What a sheet asks for one item.

use super::month::cutoff;
use super::owed::{before, ending_in, is_figure, is_waived};
use crate::board::facts::{Facts, Owner};
use crate::board::obligation::{Met, Obligation, Reading};
use crate::board::series::Series;
use crate::board::{Which, reporters};
use crate::calendar::{Day, Period, due, periods};
use crate::journal::Meets;
use crate::plan::{Indicator, Item, ItemId, Kind, Plan, Rhythm, UnitId};

/// One thing that a sheet asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    pub item: ItemId,
    pub asking: Asking,
    /// The day it is due, where it has one; of a figure the next checkpoint's.
    pub due: Option<Day>,
    /// What the sheet would lack without it: what is due by the month's end, and figures.
    pub expected: bool,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Asking {
    /// The unit's figure.
    Figure {
        measure: String,
        /// Parts of a whole are asked for.
        ratio: bool,
        /// The latest figure up to the cutoff of the month before.
        last: Option<Reading>,
        /// The latest figure after that and up to this month's cutoff.
        this: Option<Reading>,
    },
    /// Whether a node, a step in words or a case is done.
    Node {
        which: Which,
        /// A step's words, a case's label.
        label: Option<String>,
        met: Option<Met>,
    },
    /// Whether a period's report is handed in.
    Report { period: Period, met: Option<Met> },
    /// Whether a standing duty is confirmed for a period.
    Confirmation { period: Period, met: Option<Met> },
}

/// Whose items of a month are asked about.
pub(super) struct Asker<'a> {
    pub(super) plan: &'a Plan,
    pub(super) facts: &'a Facts<'a>,
    pub(super) month: Period,
    pub(super) unit: &'a UnitId,
}

impl Asker<'_> {
    /// Everything that a task's sheet asks of the unit, in the order of the plan.
    pub(super) fn task(&self, task: u32) -> Vec<Ask> {
        let mut asks = Vec::new();
        for (at, item) in self.plan.items.iter().enumerate() {
            if item.task == Some(task) && reporters(self.plan, item).contains(self.unit) {
                self.item(at, item, &mut asks);
            }
        }
        asks
    }

    fn item(&self, at: usize, item: &Item, asks: &mut Vec<Ask>) {
        match &item.kind {
            Kind::Indicator(indicator) => self.indicator(at, item, indicator, asks),
            Kind::Milestone { .. } => self.nodes(at, item, asks),
            Kind::Zero(zero) => {
                let ends = !ending_in(self.plan, zero.rhythm, self.month).is_empty();
                asks.push(self.figure(at, item, None, ends));
            }
            Kind::Report(rhythm) => self.reports(at, item, *rhythm, asks),
            Kind::Standing(rhythm) => asks.extend(self.confirmation(at, item, *rhythm)),
            Kind::Case(_) => self.cases(at, item, asks),
            Kind::Requirement => {}
        }
    }

    fn indicator(&self, at: usize, item: &Item, indicator: &Indicator, asks: &mut Vec<Ask>) {
        if indicator.from <= self.month.end() {
            let open = before(self.plan, self.facts, at, item, self.month);
            let figures = || open.iter().filter(|one| is_figure(one));
            if indicator.goal.is_none() {
                asks.push(self.figure(at, item, None, false));
            } else if figures().next().is_some() {
                let due = figures().filter_map(|one| one.due);
                let next = due.filter(|due| *due >= self.month.start()).min();
                asks.push(self.figure(at, item, next, true));
            }
        }
        self.nodes(at, item, asks);
    }

    fn figure(&self, at: usize, item: &Item, due: Option<Day>, expected: bool) -> Ask {
        let series = self.series(at, item);
        let earlier = cutoff(self.plan, self.month.previous());
        let this = series.until(cutoff(self.plan, self.month));
        Ask {
            item: item.id.clone(),
            asking: Asking::Figure {
                measure: item.measure().unwrap_or_default().to_owned(),
                ratio: item.ratio,
                last: series.until(earlier).copied(),
                this: this.filter(|it| it.on > earlier).copied(),
            },
            due,
            expected,
        }
    }

    /// The unit's own figures.
    pub(super) fn series(&self, at: usize, item: &Item) -> Series {
        let Some(known) = self.facts.items.get(at) else {
            return Series::default();
        };
        Series::of(item, known, self.owner(item))
    }

    fn owner(&self, item: &Item) -> Owner<'_> {
        if item.is_owed_once() {
            Owner::Anyone
        } else {
            Owner::Unit(self.unit)
        }
    }

    /// Nodes and steps in words not done before the month.
    fn nodes(&self, at: usize, item: &Item, asks: &mut Vec<Ask>) {
        let open = before(self.plan, self.facts, at, item, self.month);
        for one in open {
            let own = one.key.unit.is_none() || one.unit.as_ref() == Some(self.unit);
            if own && !is_figure(&one) {
                asks.push(self.node(item, one));
            }
        }
    }

    fn node(&self, item: &Item, one: Obligation) -> Ask {
        Ask {
            item: item.id.clone(),
            due: one.due,
            expected: one.due.is_some_and(|due| due <= self.month.end()),
            asking: Asking::Node {
                which: one.key.which,
                label: one.label,
                met: one.met,
            },
        }
    }

    /// Cases of the unit opened by the month's end and not closed before it.
    fn cases(&self, at: usize, item: &Item, asks: &mut Vec<Ask>) {
        let Some(known) = self.facts.items.get(at) else {
            return;
        };
        let opened = |one: &Obligation| match &one.key.which {
            Which::Case(id, _) => known
                .cases
                .iter()
                .any(|case| case.id == *id && case.on <= self.month.end()),
            Which::Whole | Which::Day(_) | Which::Period(_) => false,
        };
        let open = before(self.plan, self.facts, at, item, self.month);
        for one in open {
            if one.unit.as_ref() == Some(self.unit) && opened(&one) {
                asks.push(self.node(item, one));
            }
        }
    }

    /// Periods that have ended by the month's end and were not handed in before it.
    fn reports(&self, at: usize, item: &Item, rhythm: Rhythm, asks: &mut Vec<Ask>) {
        if is_waived(item, Some(self.unit), self.month.start()) {
            return;
        }
        for period in self.ended(rhythm) {
            let met = self.met_for(at, item, period);
            if met.is_none_or(|met| met.on >= self.month.start()) {
                asks.push(Ask {
                    item: item.id.clone(),
                    asking: Asking::Report { period, met },
                    due: Some(due(period, Some(rhythm.due_after), rhythm.due_on)),
                    expected: self.month.contains(period.end()),
                });
            }
        }
    }

    /// The last period ended, until it is confirmed.
    fn confirmation(&self, at: usize, item: &Item, rhythm: Rhythm) -> Option<Ask> {
        let period = self.ended(rhythm).pop()?;
        let met = self.met_for(at, item, period);
        let open = met.is_none_or(|met| met.on >= self.month.start())
            && !is_waived(item, Some(self.unit), self.month.start());
        open.then(|| Ask {
            item: item.id.clone(),
            asking: Asking::Confirmation { period, met },
            due: Some(due(period, Some(rhythm.due_after), rhythm.due_on)),
            expected: true,
        })
    }

    /// Owed periods that end by the month's end, in order.
    fn ended(&self, rhythm: Rhythm) -> Vec<Period> {
        let from = self.plan.start.max(self.plan.tracked_from);
        let until = self.month.end().min(self.plan.end);
        periods(rhythm.every, from, until)
            .filter(|it| it.end() <= self.month.end())
            .collect()
    }

    fn met_for(&self, at: usize, item: &Item, period: Period) -> Option<Met> {
        let known = self.facts.items.get(at)?;
        known.first_done(self.owner(item), |it| it.meets == Meets::Period(period))
    }

    /// The part of an item that a sheet of the month means where none is named.
    pub(super) fn meant(&self, at: usize, item: &Item) -> Option<Which> {
        match &item.kind {
            Kind::Report(rhythm) => {
                let ending = ending_in(self.plan, *rhythm, self.month).pop();
                ending.map(Which::Period)
            }
            Kind::Standing(rhythm) => {
                let waiting = self.confirmation(at, item, *rhythm);
                let ended = waiting.and_then(|ask| match ask.asking {
                    Asking::Confirmation { period, .. } => Some(period),
                    Asking::Figure { .. } | Asking::Node { .. } | Asking::Report { .. } => None,
                });
                let running = Period::containing(rhythm.every, self.month.end());
                Some(Which::Period(ended.unwrap_or(running)))
            }
            Kind::Milestone { steps, .. } if steps.is_empty() => Some(Which::Whole),
            Kind::Milestone { .. }
            | Kind::Indicator(_)
            | Kind::Zero(_)
            | Kind::Case(_)
            | Kind::Requirement => None,
        }
    }
}
