//! Small plans, built in place: county units, townships, one item or a few.

use duban::calendar::{Every, Holidays};
use duban::figure::Decimal;
use duban::plan::{
    Asked, CaseStep, Checkpoint, Compare, Countdown, Dispatch, Goal, Indicator, Inspection, Item,
    ItemId, Kind, OwedBy, Pace, Plan, Rhythm, Split, Target, Task, Unit, UnitId, Units, Warn, Zero,
};

pub(crate) use crate::records::{TOWNS, day};

pub(crate) fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn unit(id: &str) -> UnitId {
    UnitId::from(id)
}

pub(crate) fn towns(count: usize) -> Vec<UnitId> {
    TOWNS.iter().take(count).map(|id| unit(id)).collect()
}

fn units() -> Units {
    let single = |id: &str| Unit {
        id: unit(id),
        name: id.to_owned(),
        group: None,
        members: None,
        assumed: Vec::new(),
    };
    let mut list: Vec<Unit> = ["财政局", "农业农村局"].into_iter().map(single).collect();
    list.extend(TOWNS.into_iter().map(single));
    for (id, members) in [("各乡镇", towns(10)), ("项目建设单位", Vec::new())] {
        list.push(Unit {
            members: Some(members),
            ..single(id)
        });
    }
    Units::new(list)
}

/// A plan of 2024; every item belongs to the task that its id begins with.
pub(crate) fn plan(items: Vec<Item>) -> Plan {
    let mut numbers: Vec<u32> = items.iter().filter_map(|it| it.task).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let tasks = numbers.into_iter().map(|number| Task {
        number,
        section: String::new(),
        title: number.to_string(),
        short: None,
        lead: Some(unit("财政局")),
        units: vec![unit("财政局")],
        source: Vec::new(),
        assumed: Vec::new(),
    });
    Plan {
        id: "p".to_owned(),
        title: "p".to_owned(),
        year: 2024,
        start: day("2024-01-01"),
        end: day("2024-12-31"),
        office: None,
        assumed: Vec::new(),
        tracked_from: day("2024-01-01"),
        warn: Warn::default(),
        dispatch: Dispatch::default(),
        inspection: Inspection::default(),
        ladder: Vec::new(),
        score: None,
        holidays: Holidays::default(),
        units: units(),
        leaders: Vec::new(),
        sections: Vec::new(),
        tasks: tasks.collect(),
        index: items
            .iter()
            .enumerate()
            .map(|(at, it)| (it.id.clone(), at))
            .collect(),
        items,
    }
}

/// An item that the finance bureau owes.
pub(crate) fn item(id: &str, kind: Kind) -> Item {
    let number = id.split('.').next().and_then(|number| number.parse().ok());
    Item {
        id: ItemId::from(id),
        task: number.filter(|number| *number > 0),
        section: String::new(),
        title: id.to_owned(),
        short: None,
        kind,
        lead: Some(unit("财政局")),
        units: vec![unit("财政局")],
        support: Vec::new(),
        owed_by: OwedBy::Lead,
        owers: vec![unit("财政局")],
        split: Split::Whole,
        ratio: false,
        firm: false,
        source: Vec::new(),
        assumed: Vec::new(),
        waived: Vec::new(),
        note: None,
    }
}

pub(crate) fn milestone(id: &str, due: &str) -> Item {
    let due = Some(day(due));
    item(
        id,
        Kind::Milestone {
            due,
            steps: Vec::new(),
        },
    )
}

pub(crate) fn figure(compare: Compare, value: &str) -> Goal {
    Goal {
        compare,
        target: Target::Figure(dec(value)),
    }
}

pub(crate) fn at_least(value: &str) -> Goal {
    figure(Compare::AtLeast, value)
}

pub(crate) fn at_most(value: &str) -> Goal {
    figure(Compare::AtMost, value)
}

pub(crate) fn by(day_text: &str, goal: Goal) -> Checkpoint {
    Checkpoint {
        by: day(day_text),
        was: None,
        asked: Asked::Figure { goal, share: None },
    }
}

pub(crate) fn words(day_text: &str, text: &str) -> Checkpoint {
    Checkpoint {
        by: day(day_text),
        was: None,
        asked: Asked::Words(text.to_owned()),
    }
}

pub(crate) fn indicator(id: &str, measure: &str, pace: Pace, goal: Goal) -> Item {
    item(
        id,
        Kind::Indicator(Indicator {
            measure: measure.to_owned(),
            goal: Some(goal),
            due: day("2024-12-31"),
            checkpoints: Vec::new(),
            pace: Some(pace),
            base: Decimal::ZERO,
            from: day("2024-01-01"),
            aim: false,
            grows: false,
            within: None,
            both_sides: false,
        }),
    )
}

/// A goal in percent with checkpoints at these days.
pub(crate) fn rising(id: &str, steps: &[(&str, &str)]) -> Item {
    let last = steps.last().unwrap().1;
    indicator(id, "%", Pace::Rise, at_least(last)).tuned(|it| {
        it.checkpoints = steps
            .iter()
            .map(|(on, value)| by(on, at_least(value)))
            .collect();
    })
}

/// 25, 50, 75, 100 % by the quarters' ends.
pub(crate) fn quarters(id: &str) -> Item {
    rising(
        id,
        &[
            ("2024-03-31", "25"),
            ("2024-06-30", "50"),
            ("2024-09-30", "75"),
            ("2024-12-31", "100"),
        ],
    )
}

pub(crate) const fn rhythm(every: Every, due_after: u32) -> Rhythm {
    Rhythm {
        every,
        due_after,
        due_on: None,
    }
}

pub(crate) fn report(id: &str, every: Every) -> Item {
    item(id, Kind::Report(rhythm(every, 0)))
}

pub(crate) fn standing(id: &str) -> Item {
    item(id, Kind::Standing(rhythm(Every::Quarter, 10)))
}

pub(crate) fn zero(id: &str) -> Item {
    item(
        id,
        Kind::Zero(Zero {
            measure: "人".to_owned(),
            rhythm: rhythm(Every::Quarter, 10),
            clear_within: 30,
        }),
    )
}

pub(crate) fn case(id: &str, days: u32, then: &[(&str, u32)]) -> Item {
    let then = then.iter().map(|(id, days)| CaseStep {
        id: (*id).to_owned(),
        title: (*id).to_owned(),
        days: *days,
    });
    item(
        id,
        Kind::Case(Countdown {
            days,
            workdays: false,
            then: then.collect(),
        }),
    )
}

/// Changes in a row, so that a test reads like the plan.
pub(crate) trait Tuning: Sized {
    fn with(self, change: impl FnOnce(&mut Item)) -> Self;
    fn tuned(self, change: impl FnOnce(&mut Indicator)) -> Self;

    /// Owed by the first `count` townships, each by itself.
    fn by_towns(self, count: usize) -> Self {
        self.with(|it| {
            it.owed_by = OwedBy::Members;
            it.owers = towns(count);
        })
    }

    /// The figures of the first `count` townships add up.
    fn summed(self, count: usize) -> Self {
        self.with(|it| it.split = Split::Sum(towns(count)))
    }
}

impl Tuning for Item {
    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn tuned(mut self, change: impl FnOnce(&mut Indicator)) -> Self {
        let Kind::Indicator(indicator) = &mut self.kind else {
            panic!("no indicator");
        };
        change(indicator);
        self
    }
}
