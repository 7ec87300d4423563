//! An obligation with all that is needed to put it into words.

use crate::board::{Detail, Obligation, When};
use crate::calendar::Day;
use crate::figure::Decimal;
use crate::locale::Words;
use crate::locale::say::{count, day, figure, owers};
use crate::plan::{Item, Plan};
use crate::text::Shown;

/// An obligation, its item, the plan and the day.
pub(in crate::locale::say) struct Told<'a> {
    pub(in crate::locale::say) w: &'a Words,
    pub(in crate::locale::say) plan: &'a Plan,
    pub(in crate::locale::say) item: &'a Item,
    pub(in crate::locale::say) one: &'a Obligation,
    pub(in crate::locale::say) as_of: Day,
}

impl<'a> Told<'a> {
    /// `None` where the plan has no such item.
    pub(in crate::locale::say) fn new(
        w: &'a Words,
        plan: &'a Plan,
        one: &'a Obligation,
        when: When,
    ) -> Option<Self> {
        Some(Self {
            w,
            plan,
            item: plan.items.get(one.item)?,
            one,
            as_of: when.as_of,
        })
    }

    /// A day within the plan's year.
    pub(in crate::locale::say) fn day(&self, at: Day) -> String {
        day(self.w, at, self.plan.year)
    }

    /// The due day, or nothing.
    pub(in crate::locale::say) fn due(&self) -> String {
        self.one.due.map(|due| self.day(due)).unwrap_or_default()
    }

    /// The period that it is about, or nothing.
    pub(in crate::locale::say) fn period(&self) -> String {
        self.one
            .period()
            .map(|period| day::period(self.w, period, self.plan.year))
            .unwrap_or_default()
    }

    /// The measure of its figures.
    pub(in crate::locale::say) fn measure(&self) -> &'a str {
        self.item.measure().unwrap_or_default()
    }

    /// A figure with its measure.
    pub(in crate::locale::say) fn figure(&self, value: Decimal) -> String {
        figure(self.w, value, self.measure())
    }

    /// The latest figure with its measure.
    pub(in crate::locale::say) fn reading(&self) -> Option<String> {
        let reading = self.one.reading.as_ref()?;
        Some(figure::reading(self.w, reading, self.measure()))
    }

    /// So many days.
    pub(in crate::locale::say) fn days(&self, n: i64) -> String {
        count::days(self.w, n)
    }

    /// Days over the due day or days to go, as a clause; nothing without a day.
    pub(in crate::locale::say) fn distance(&self) -> Option<String> {
        let left = (self.one.due? - self.as_of).num_days();
        Some(match left {
            0 => self.w.why.today().to_owned(),
            1.. => self.w.why.left(&self.days(left)),
            ..0 => self.w.why.late(&self.days(-left)),
        })
    }

    /// The due day is past.
    pub(in crate::locale::say) fn is_past(&self) -> bool {
        self.one.due.is_some_and(|due| due < self.as_of)
    }

    /// The figure of the item that this one is compared with, and its day.
    pub(in crate::locale::say) fn compared(&self) -> Option<(Day, Decimal)> {
        self.one.details.iter().find_map(|detail| {
            let Detail::Compared { on, with } = detail else {
                return None;
            };
            Some((*on, *with))
        })
    }

    /// Since when a number that should be nothing is above it, and which day this is.
    pub(in crate::locale::say) fn stock(&self) -> Option<(Day, i64)> {
        self.one.details.iter().find_map(|detail| {
            let Detail::Stock { since, day } = detail else {
                return None;
            };
            Some((*since, *day))
        })
    }

    /// That the office set it to behind, since when and why.
    pub(in crate::locale::say) fn set_by_office(&self) -> Option<String> {
        self.one.details.iter().find_map(|detail| {
            let Detail::Set { on, reason } = detail else {
                return None;
            };
            Some(
                self.w
                    .why
                    .set_by_office(&self.day(*on), &Shown::line(reason)),
            )
        })
    }

    /// Of a sum: whose figure is missing.
    pub(in crate::locale::say) fn missing(&self) -> Option<String> {
        self.one.details.iter().find_map(|detail| {
            let Detail::Missing { units } = detail else {
                return None;
            };
            Some(self.w.why.missing_members(&owers::names(self.w, units)))
        })
    }
}
