//! A year in which every unit owes every sheet and hands it in, and 300 problems are found: the board
//! from files, and the rounds.
#![expect(clippy::unwrap_used, reason = "a bench may fail")]

use foldhash::HashMap;
use std::sync::Arc;

use divan::Bencher;
use duban::board::rounds::dispatch::{Rounds, dispatch_round};
use duban::board::{When, board};
use duban::calendar::{Day, Every, Holidays, Period, add_days};
use duban::figure::Decimal;
use duban::journal::{
    Act, Body, Book, Checkin, DispatchAct, Entry, EntryStep, Ledger, Meets, Progress, Record,
    RecordId, Source, Stated, StepTo, write_line,
};
use duban::plan::{
    Compare, Dispatch, Goal, Indicator, Inspection, Item, ItemId, Kind, OwedBy, Pace, Plan, Rhythm,
    Split, Target, Task, Unit, UnitId, Units, Warn, Who,
};
use ulid::Ulid;

const UNITS: usize = 24;
const TASKS: u32 = 14;
const PROBLEMS: usize = 300;

fn main() {
    divan::main();
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn units() -> Vec<UnitId> {
    (0..UNITS)
        .map(|at| UnitId::from(format!("单位{at}").as_str()))
        .collect()
}

fn indicator() -> Kind {
    Kind::Indicator(Indicator {
        measure: "%".to_owned(),
        goal: Some(Goal {
            compare: Compare::AtLeast,
            target: Target::Figure(Decimal::from_int(100)),
        }),
        due: day("2024-12-31"),
        checkpoints: Vec::new(),
        pace: Some(Pace::Rise),
        base: Decimal::ZERO,
        from: day("2024-01-01"),
        aim: false,
        grows: false,
        within: None,
        both_sides: false,
    })
}

fn report() -> Kind {
    Kind::Report(Rhythm {
        every: Every::Month,
        due_after: 5,
        due_on: None,
    })
}

/// Of each task a figure and a report, owed by every unit.
fn items() -> Vec<Item> {
    let item = |task: u32, at: u32| Item {
        id: ItemId::from(format!("{task}.{at}").as_str()),
        task: Some(task),
        section: String::new(),
        title: String::new(),
        short: None,
        kind: if at == 1 { indicator() } else { report() },
        lead: units().into_iter().next(),
        units: units(),
        support: Vec::new(),
        owed_by: OwedBy::Each,
        owers: units(),
        split: Split::Whole,
        ratio: false,
        firm: false,
        source: Vec::new(),
        assumed: Vec::new(),
        waived: Vec::new(),
        note: None,
    };
    (1..=TASKS)
        .flat_map(|task| [item(task, 1), item(task, 2)])
        .collect()
}

fn plan() -> Plan {
    let items = items();
    let index: HashMap<_, _> = items
        .iter()
        .enumerate()
        .map(|(at, item)| (item.id.clone(), at))
        .collect();
    let list = units().into_iter().map(|id| Unit {
        name: id.to_string(),
        id,
        group: None,
        members: None,
        assumed: Vec::new(),
    });
    let tasks = (1..=TASKS).map(|number| Task {
        number,
        section: String::new(),
        title: String::new(),
        short: None,
        lead: units().into_iter().next(),
        units: units(),
        source: Vec::new(),
        assumed: Vec::new(),
    });
    Plan {
        assumed: Vec::new(),
        id: String::new(),
        title: String::new(),
        year: 2024,
        start: day("2024-01-01"),
        end: day("2024-12-31"),
        office: None,
        tracked_from: day("2024-01-01"),
        warn: Warn::default(),
        dispatch: Dispatch {
            who: Who::Own,
            ..Dispatch::default()
        },
        inspection: Inspection::default(),
        ladder: Vec::new(),
        score: None,
        holidays: Holidays::default(),
        units: Units::new(list.collect()),
        leaders: Vec::new(),
        sections: Vec::new(),
        tasks: tasks.collect(),
        items,
        index,
    }
}

fn sheet(month: Period, unit: &UnitId, task: u32) -> Checkin {
    let on = add_days(month.end(), 3);
    let fact = |at: u32, value: Option<Decimal>| Stated {
        dated: false,
        it: Progress {
            on,
            item: ItemId::from(format!("{task}.{at}").as_str()),
            unit: Some(unit.clone()),
            value,
            of: None,
            done: value.is_none(),
            meets: if at == 1 {
                Meets::Item
            } else {
                Meets::Period(month)
            },
            note: None,
            evidence: Vec::new(),
        },
    };
    let figure = Decimal::from_int(i64::from(month.index()) * 8);
    Checkin {
        on,
        task,
        unit: unit.clone(),
        month,
        unchanged: false,
        facts: vec![fact(1, Some(figure)), fact(2, None)],
        progress: Some("已按月推进,台账已核对".into()),
        trouble: None,
        next: None,
        needs: None,
        filler: None,
    }
}

/// A problem found in a month.
fn problem(on: Day, unit: &UnitId) -> Body {
    Body::Entry(Box::new(Entry {
        ledger: Ledger::Problem,
        on,
        what: "验收资料不全,公示照片缺失".into(),
        measure: Some("补齐资料并重新公示".into()),
        goal: None,
        units: vec![unit.clone()],
        person: None,
        reviewer: None,
        source: Source::Inspection,
        reference: None,
        task: Some(11),
        leader: None,
        due: Some(add_days(on, 60)),
        from: None,
        evidence: Vec::new(),
    }))
}

fn step(entry: RecordId, on: Day, to: StepTo, name: &str) -> Body {
    Body::Step(Box::new(EntryStep {
        ledger: Ledger::Problem,
        on,
        entry,
        unit: None,
        to,
        name: Some(name.into()),
        level: None,
        note: None,
        evidence: Vec::new(),
    }))
}

/// A year of sheets, each accepted: 24 × 14 × 12; and 300 problems, two of three closed by now.
fn files() -> Vec<(String, Vec<u8>)> {
    let by: Arc<str> = Arc::from("甲");
    let mut files = Vec::new();
    let mut count: u64 = 0;
    for of in 1..=12 {
        let month = Period::new(Every::Month, 2024, of).unwrap();
        let on = add_days(month.end(), 5);
        let mut text = String::new();
        let mut write = |body: Body| {
            count += 1;
            let id = RecordId(Ulid::from_parts(
                1_704_067_200_000 + count,
                u128::from(count),
            ));
            let record = Record {
                id,
                at: format!("{on}T10:00:00+08:00").parse().unwrap(),
                by: Arc::clone(&by),
                body,
            };
            text.push_str(&write_line(&record));
            text.push('\n');
            id
        };
        for unit in units() {
            for task in 1..=TASKS {
                let sheet = write(Body::Checkin(Box::new(sheet(month, &unit, task))));
                let act = Act::Accept { sheet };
                write(Body::Dispatch(DispatchAct {
                    on,
                    act,
                    name: None,
                }));
            }
        }
        for (at, unit) in (0..PROBLEMS / 12).zip(units().iter().cycle()) {
            let entry = write(problem(on, unit));
            write(step(entry, on, StepTo::Working, "甲"));
            if at % 3 > 0 {
                write(step(entry, on, StepTo::Closing, "甲"));
                write(step(entry, on, StepTo::Closed, "乙"));
            }
        }
        files.push((format!("journal/2024-{of:02}/jia.toml"), text.into_bytes()));
    }
    files
}

fn when() -> When {
    When::on(day("2025-01-10"))
}

/// From the bytes of the files to the board.
#[divan::bench]
fn year_from_files(bencher: Bencher<'_, '_>) {
    let (plan, files) = (plan(), files());
    bencher
        .with_inputs(|| files.clone())
        .bench_values(|files| board(&plan, &Book::read(files), when()));
}

/// The board alone.
#[divan::bench]
fn year_board(bencher: Bencher<'_, '_>) {
    let (plan, book) = (plan(), Book::read(files()));
    bencher.bench(|| board(&plan, &book, when()));
}

/// One month's round with the month before, from the records.
#[divan::bench]
fn one_round(bencher: Bencher<'_, '_>) {
    let (plan, book) = (plan(), Book::read(files()));
    let month = Period::new(Every::Month, 2024, 11).unwrap();
    bencher.bench(|| dispatch_round(&plan, &book, when(), month));
}

/// The same once the records are gathered: what turning to another month costs.
#[divan::bench]
fn another_month(bencher: Bencher<'_, '_>) {
    let (plan, book) = (plan(), Book::read(files()));
    let rounds = Rounds::of(&plan, &book, when());
    let month = Period::new(Every::Month, 2024, 11).unwrap();
    bencher.bench(|| rounds.round(month));
}
