//! How long a board takes, beside what it costs only to walk through all records.
#![expect(clippy::unwrap_used, reason = "a bench may fail")]

use std::sync::Arc;

use divan::Bencher;
use duban::board::{When, board};
use duban::calendar::{Day, Every, Holidays, Period, add_days};
use duban::figure::Decimal;
use duban::journal::{Body, Book, Meets, Progress, Record, RecordId};
use duban::plan::{
    Asked, Checkpoint, Compare, Dispatch, Goal, Indicator, Inspection, Item, ItemId, Kind, OwedBy,
    Pace, Plan, Rhythm, Split, Target, Task, Unit, UnitId, Units, Warn, Zero,
};
use ulid::Ulid;

/// Items and records: a county's year, and twelve times that plan with much more reported.
const SIZES: [(usize, usize); 2] = [(84, 5_000), (1_000, 100_000)];

fn main() {
    divan::main();
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn unit(at: usize) -> UnitId {
    UnitId::from(format!("单位{at}").as_str())
}

fn towns() -> Vec<UnitId> {
    (0..10).map(unit).collect()
}

fn quarterly() -> Indicator {
    let at_least = |figure| Goal {
        compare: Compare::AtLeast,
        target: Target::Figure(Decimal::from_int(figure)),
    };
    let steps = [(25, "03-31"), (50, "06-30"), (75, "09-30"), (100, "12-31")];
    Indicator {
        measure: "%".to_owned(),
        goal: Some(at_least(100)),
        due: day("2024-12-31"),
        checkpoints: steps
            .into_iter()
            .map(|(figure, on)| Checkpoint {
                by: day(&format!("2024-{on}")),
                was: None,
                asked: Asked::Figure {
                    goal: at_least(figure),
                    share: None,
                },
            })
            .collect(),
        pace: Some(Pace::Rise),
        base: Decimal::ZERO,
        from: day("2024-01-01"),
        aim: false,
        grows: false,
        within: None,
        both_sides: false,
    }
}

/// Every eighth item of the same kind: figures alone, summed and by share, and what recurs.
fn item(at: usize) -> Item {
    let rhythm = Rhythm {
        every: Every::Month,
        due_after: 5,
        due_on: None,
    };
    let kind = match at % 8 {
        0 | 3 | 5 | 7 => Kind::Indicator(quarterly()),
        1 => Kind::Report(rhythm),
        2 => Kind::Standing(rhythm),
        4 => Kind::Zero(Zero {
            measure: "人".to_owned(),
            rhythm,
            clear_within: 30,
        }),
        _ => Kind::Milestone {
            due: Some(day("2024-06-30")),
            steps: Vec::new(),
        },
    };
    let (owed_by, owers) = match at % 8 {
        1 => (OwedBy::Members, towns()),
        _ => (OwedBy::Lead, vec![unit(0)]),
    };
    Item {
        id: ItemId::from(format!("{}.{at}", at / 5 + 1).as_str()),
        task: u32::try_from(at / 5 + 1).ok(),
        section: String::new(),
        title: String::new(),
        short: None,
        kind,
        lead: Some(unit(0)),
        units: towns(),
        support: Vec::new(),
        owed_by,
        owers,
        split: match at % 8 {
            3 | 5 => Split::Sum(towns()),
            _ => Split::Whole,
        },
        ratio: at % 8 == 5,
        firm: false,
        source: Vec::new(),
        assumed: Vec::new(),
        waived: Vec::new(),
        note: None,
    }
}

fn plan(count: usize) -> Plan {
    let items: Vec<Item> = (0..count).map(item).collect();
    let index: foldhash::HashMap<_, _> = items
        .iter()
        .enumerate()
        .map(|(at, item)| (item.id.clone(), at))
        .collect();
    let units = towns().into_iter().map(|id| Unit {
        name: id.to_string(),
        id,
        group: None,
        members: None,
        assumed: Vec::new(),
    });
    let tasks = (1..=items.last().and_then(|it| it.task).unwrap_or(0)).map(|number| Task {
        number,
        section: String::new(),
        title: String::new(),
        short: None,
        lead: None,
        units: Vec::new(),
        source: Vec::new(),
        assumed: Vec::new(),
    });
    Plan {
        id: String::new(),
        title: String::new(),
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
        units: Units::new(units.collect()),
        leaders: Vec::new(),
        sections: Vec::new(),
        tasks: tasks.collect(),
        items,
        index,
    }
}

fn said(plan: &Plan, at: usize) -> Progress {
    let (place, round) = (at % plan.items.len(), at / plan.items.len());
    let item = plan.items.get(place).unwrap();
    let share = i64::try_from(round % 100).unwrap();
    let on = add_days(plan.start, i64::try_from(round * 3 % 366).unwrap());
    let has_figure = matches!(item.kind, Kind::Indicator(_) | Kind::Zero(_));
    Progress {
        on,
        item: item.id.clone(),
        unit: Some(unit(round % 10)),
        value: has_figure.then(|| Decimal::from_int(share)),
        of: item.ratio.then(|| Decimal::from_int(share + 77)),
        done: !has_figure,
        meets: match item.kind {
            Kind::Report(_) | Kind::Standing(_) => {
                Meets::Period(Period::containing(Every::Month, on))
            }
            Kind::Milestone { .. }
            | Kind::Indicator(_)
            | Kind::Zero(_)
            | Kind::Case(_)
            | Kind::Requirement => Meets::Item,
        },
        note: None,
        evidence: Vec::new(),
    }
}

fn book(plan: &Plan, count: usize) -> Book {
    let by: Arc<str> = Arc::from("甲");
    let at = "2024-12-31T10:00:00+08:00".parse().unwrap();
    let record = |n: usize| Record {
        id: RecordId(Ulid::from_parts(n as u64, 0)),
        at,
        by: Arc::clone(&by),
        body: Body::Progress(said(plan, n)),
    };
    Book {
        records: (0..count).map(record).collect(),
        ..Book::default()
    }
}

#[divan::bench(args = SIZES)]
fn whole_board(bencher: Bencher<'_, '_>, (items, records): (usize, usize)) {
    let plan = plan(items);
    let book = book(&plan, records);
    let when = When::on(day("2024-12-20"));
    bencher.bench(|| board(&plan, &book, when));
}

/// The least that a board could cost: every record that counts, found by its item and summed.
#[divan::bench(args = SIZES)]
fn walk_through_records(bencher: Bencher<'_, '_>, (items, records): (usize, usize)) {
    let plan = plan(items);
    let book = book(&plan, records);
    bencher.bench(|| {
        let mut sums = vec![Decimal::ZERO; plan.items.len()];
        for at in book.live(None) {
            let Some(Body::Progress(it)) = book.record(at).map(|it| &it.body) else {
                continue;
            };
            let sum = plan.index.get(&it.item).and_then(|&at| sums.get_mut(at));
            if let (Some(sum), Some(value)) = (sum, it.value) {
                *sum = sum.saturating_add(value);
            }
        }
        sums
    });
}
