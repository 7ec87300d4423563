//! A unit's sheet: what it asks, what speaks against it, and how it becomes records.

use duban::board::rounds::dispatch::{
    Asking, CellName, Doubt, FactFilled, Fault, Filled, Rounds, TaskFilled, needs, sheet,
};
use duban::board::{EntryFault, Given as Said, When};
use duban::calendar::{Every, Period};
use duban::figure::{Parts, TypedFigure};
use duban::journal::{Act, Checkin, Meets};
use duban::plan::{ItemId, Plan};

use crate::given::{Given, given, id};
use crate::handed::{done_of, figure_of};
use crate::plans::{
    Tuning as _, day, dec, milestone, plan, quarters, report, standing, unit, words, zero,
};

const MARCH: &str = "2024-03";

fn month(text: &str) -> Period {
    text.parse().unwrap()
}

fn fact(item: &str, given: Said) -> FactFilled {
    FactFilled {
        item: ItemId::from(item),
        which: None,
        given,
        on: None,
        note: None,
        evidence: Vec::new(),
    }
}

fn value(item: &str, value: &str) -> FactFilled {
    fact(item, Said::Figure(TypedFigure::Value(dec(value))))
}

fn filled(who: &str, on: &str, facts: Vec<FactFilled>) -> Filled {
    Filled {
        unit: unit(who),
        month: month(MARCH),
        on: day(on),
        filler: None,
        tasks: vec![TaskFilled {
            task: 11,
            facts,
            ..TaskFilled::default()
        }],
    }
}

fn recorded(plan: &Plan, seen: &Given<'_>, filled: &Filled) -> Result<Checkin, Fault> {
    let book = seen.book();
    let rounds = Rounds::of(plan, &book, When::on(day("2024-04-10")));
    rounds.checkins(filled).map(|mut all| all.remove(0))
}

/// What the finance bureau's March sheet asks, in short.
fn asked(plan: &Plan, seen: &Given<'_>) -> Vec<String> {
    let book = seen.book();
    let when = When::on(day("2024-04-10"));
    let sheet = sheet(plan, &book, when, month(MARCH), &unit("财政局")).unwrap();
    let asks = sheet.cells.iter().flat_map(|cell| &cell.asks);
    asks.map(|ask| {
        let what = match &ask.asking {
            Asking::Figure { last, this, .. } => format!(
                "{}>{}",
                last.map_or_else(|| "-".to_owned(), |it| it.value.to_string()),
                this.map_or_else(|| "-".to_owned(), |it| it.value.to_string())
            ),
            Asking::Node { label, met, .. } => format!(
                "{}{}",
                label.as_deref().unwrap_or("节点"),
                if met.is_some() { "完" } else { "" }
            ),
            Asking::Report { period, .. } => format!("报{period}"),
            Asking::Confirmation { period, .. } => format!("确认{period}"),
        };
        format!("{} {what}{}", ask.item, if ask.expected { "" } else { "?" })
    })
    .collect()
}

fn everything() -> Plan {
    plan(vec![
        quarters("11.1"),
        milestone("11.2", "2024-03-31"),
        milestone("11.3", "2024-06-30"),
        report("11.4", Every::Month),
        standing("11.5"),
        zero("11.6"),
        quarters("11.7").tuned(|it| it.checkpoints = vec![words("2024-03-15", "开工")]),
        milestone("11.8", "2024-03-31").by_towns(1),
    ])
}

#[test]
fn a_sheet_asks_only_what_is_open() {
    let plan = everything();
    let nothing = given(&plan);
    assert_eq!(
        asked(&plan, &nothing),
        [
            "11.1 ->-",
            "11.2 节点",
            "11.3 节点?",
            "11.4 报2024-01?",
            "11.4 报2024-02?",
            "11.4 报2024-03",
            "11.5 确认2024Q1",
            "11.6 ->-",
            "11.7 ->-",
            "11.7 开工",
        ]
    );
    let some = nothing
        .reading("11.1", "2024-02-20", "14")
        .reading("11.1", "2024-03-20", "20")
        .reading("11.1", "2024-04-05", "30")
        .done("11.2", "2024-02-28")
        .done("11.3", "2024-03-02")
        .done_for("财政局", "11.4", "2024-02-01", "2024-01")
        .done_for("财政局", "11.5", "2024-02-01", "2024Q1")
        .reading("11.6", "2024-02-01", "0")
        .done_for("财政局", "11.7", "2024-02-01", "2024-03-15");
    assert_eq!(
        asked(&plan, &some),
        [
            "11.1 14>20",
            "11.3 节点完?",
            "11.4 报2024-02?",
            "11.4 报2024-03",
            "11.6 0>-",
            "11.7 ->-",
        ]
    );
}

#[test]
fn a_sheet_shows_what_stood_there_last() {
    let plan = plan(vec![quarters("11.6")]);
    let seen = given(&plan)
        .sheet(("财政局", 11), "2024-02", "2024-03-02", |_| {})
        .sheet(("财政局", 11), "2024-02", "2024-03-04", |_| {})
        .give_back(1, "2024-03-05")
        .sheet(("财政局", 11), MARCH, "2024-04-02", |_| {})
        .give_back(3, "2024-04-03");
    let book = seen.book();
    let when = When::on(day("2024-04-03"));
    let sheet = sheet(&plan, &book, when, month(MARCH), &unit("财政局")).unwrap();
    let cell = &sheet.cells[0];
    let record =
        |it: &Option<duban::board::rounds::dispatch::Handed>| it.as_ref().map(|it| it.record);
    assert_eq!(record(&cell.last), Some(id(0)));
    assert_eq!(record(&cell.this), Some(id(3)));
}

#[test]
fn what_is_filled_becomes_facts_of_the_sheet() {
    let plan = everything();
    let mut done = fact("11.2", Said::Done);
    done.on = Some(day("2024-03-20"));
    let facts = vec![
        value("11.1", "26.1"),
        done,
        fact("11.4", Said::Done),
        fact("11.5", Said::Done),
        fact("11.7", Said::Done),
    ];
    let sheet = recorded(&plan, &given(&plan), &filled("财政局", "2024-04-03", facts)).unwrap();
    let facts: Vec<_> = sheet
        .facts
        .iter()
        .map(|it| (it.dated, it.it.on, it.it.meets.clone()))
        .collect();
    let handed = day("2024-04-03");
    assert_eq!(
        facts,
        [
            (false, handed, Meets::Item),
            (true, day("2024-03-20"), Meets::Item),
            (false, handed, Meets::Period(month(MARCH))),
            (false, handed, Meets::Period(month("2024Q1"))),
            (false, handed, Meets::Checkpoint(day("2024-03-15"))),
        ]
    );
    assert_eq!(sheet.facts[0].it.value, Some(dec("26.1")));
    assert!(
        sheet
            .facts
            .iter()
            .all(|it| it.it.unit == Some(unit("财政局")))
    );
}

#[test]
fn what_is_added_is_added_to_the_figure_before_the_cutoff() {
    let plan = plan(vec![quarters("11.1")]);
    let seen = given(&plan)
        .reading("11.1", "2024-02-29", "14")
        .reading("11.1", "2024-04-02", "40");
    let more = fact("11.1", Said::Figure(TypedFigure::Plus(dec("2"))));
    let sheet = recorded(&plan, &seen, &filled("财政局", "2024-04-03", vec![more])).unwrap();
    assert_eq!(sheet.facts[0].it.value, Some(dec("16")));
}

#[test]
fn unchanged_repeats_the_latest_figures() {
    let plan = plan(vec![
        quarters("11.1"),
        quarters("11.2").with(|it| it.ratio = true),
        quarters("11.3"),
    ]);
    let seen = given(&plan).reading("11.1", "2024-02-29", "14").parts_of(
        "财政局",
        "11.2",
        "2024-02-29",
        ("58", "77"),
    );
    let mut unchanged = filled("财政局", "2024-04-03", Vec::new());
    unchanged.tasks[0].unchanged = true;
    let sheet = recorded(&plan, &seen, &unchanged).unwrap();
    let facts: Vec<_> = sheet
        .facts
        .iter()
        .map(|it| (it.it.item.to_string(), it.it.value, it.it.of))
        .collect();
    assert_eq!(
        facts,
        [
            ("11.1".to_owned(), Some(dec("14")), None),
            ("11.2".to_owned(), Some(dec("58")), Some(dec("77"))),
        ]
    );
    assert!(sheet.unchanged);
    unchanged.tasks[0].facts = vec![value("11.1", "15")];
    assert_eq!(
        recorded(&plan, &seen, &unchanged),
        Err(Fault::UnchangedStates { task: 11 })
    );
}

#[test]
fn what_does_not_fit_is_refused_and_says_why() {
    let plan = everything();
    let seen = given(&plan);
    let try_it = |filled: &Filled| recorded(&plan, &seen, filled).unwrap_err();
    let one = |fact| try_it(&filled("财政局", "2024-04-03", vec![fact]));
    assert_eq!(
        try_it(&filled("财政局", "2024-04-03", Vec::new())),
        Fault::SaysNothing { task: 11 }
    );
    assert!(matches!(
        try_it(&filled("农业农村局", "2024-04-03", vec![value("11.1", "1")])),
        Fault::NotOwed { owers, .. } if owers == [unit("财政局"), unit("保和镇")]
    ));
    assert!(matches!(
        try_it(&filled("财政局", "2024-04-11", vec![value("11.1", "1")])),
        Fault::AfterAsOf { .. }
    ));
    assert!(matches!(
        try_it(&filled("财政局", "2024-02-29", vec![value("11.1", "1")])),
        Fault::NotBegun { .. }
    ));
    let mut other = filled("财政局", "2024-04-03", vec![value("11.1", "1")]);
    other.month = month("2023-12");
    assert!(matches!(try_it(&other), Fault::NoRound { .. }));
    assert!(matches!(one(value("12.1", "1")), Fault::OtherTask { .. }));
    let mut later = fact("11.2", Said::Done);
    later.on = Some(day("2024-04-04"));
    assert!(matches!(one(later), Fault::AfterHanded { .. }));
    let twice = vec![value("11.1", "1"), value("11.1", "2")];
    assert!(matches!(
        try_it(&filled("财政局", "2024-04-03", twice)),
        Fault::Twice { .. }
    ));
}

#[test]
fn what_an_item_does_not_take_is_refused_as_where_it_is_recorded_alone() {
    let plan = everything();
    let seen = given(&plan);
    let entry = |fact| {
        let why = recorded(&plan, &seen, &filled("财政局", "2024-04-03", vec![fact])).unwrap_err();
        let Fault::Entry { why, .. } = why else {
            panic!("{why:?}");
        };
        why
    };
    assert!(matches!(
        entry(fact("11.8", Said::Done)),
        EntryFault::NotOwed { .. }
    ));
    assert_eq!(entry(value("11.2", "1")), EntryFault::NoFigureHere);
    assert!(matches!(
        entry(fact("11.1", Said::Done)),
        EntryFault::FigureNeeded { .. }
    ));
    let parts = Parts {
        have: dec("1"),
        of: dec("2"),
    };
    assert!(matches!(
        entry(fact("11.1", Said::Figure(TypedFigure::Parts(parts)))),
        EntryFault::PartsNotHere { .. }
    ));
}

#[test]
fn a_fall_a_gap_and_trouble_speak_against_a_sheet() {
    let plan = plan(vec![quarters("11.1"), milestone("11.2", "2024-03-31")]);
    let seen = given(&plan).reading("11.1", "2024-02-29", "14").sheet(
        ("财政局", 11),
        MARCH,
        "2024-04-03",
        |it| {
            figure_of(it, "11.1", "13");
            it.trouble = Some("缺资金".into());
        },
    );
    let cell = CellName {
        month: month(MARCH),
        unit: unit("财政局"),
        task: 11,
    };
    let when = When::on(day("2024-04-03"));
    let book = seen.book();
    let found = Rounds::of(&plan, &book, when).doubts(&cell);
    assert!(
        matches!(
            found.as_slice(),
            [
                Doubt::Backward { .. },
                Doubt::Gap { item },
                Doubt::NoWords,
                Doubt::Trouble(_)
            ] if item.as_str() == "11.2"
        ),
        "{found:?}"
    );
    let all = Rounds::of(&plan, &book, when).accept_all(cell.month, when.as_of);
    let all = all.unwrap();
    assert_eq!(all.acts, []);
    assert_eq!(all.doubted, [(cell.clone(), found)]);
    let fine = given(&plan).sheet(("财政局", 11), MARCH, "2024-04-03", |it| {
        figure_of(it, "11.1", "26");
        done_of(it, "11.2", None, None);
        it.progress = Some("已招标".into());
    });
    let book = fine.book();
    let rounds = Rounds::of(&plan, &book, when);
    assert_eq!(rounds.doubts(&cell), []);
    let all = rounds.accept_all(cell.month, when.as_of).unwrap();
    assert_eq!(all.acts, [rounds.accept(&cell, when.as_of).unwrap()]);
    assert_eq!(all.doubted, []);
}

#[test]
fn what_is_asked_of_others_comes_together_with_its_answers() {
    let plan = plan(vec![quarters("11.1")]);
    let answer = Act::Answer {
        sheet: id(0),
        text: "同意".into(),
    };
    let asking = given(&plan)
        .sheet(("财政局", 11), MARCH, "2024-04-03", |it| {
            it.needs = Some("请协调用地".into());
        })
        .act("2024-04-05", answer);
    let of = |seen: &Given<'_>, on: &str| {
        let all = needs(&plan, &seen.book(), When::on(day(on)), month(MARCH));
        all.iter().map(|it| it.answers.len()).collect::<Vec<_>>()
    };
    assert_eq!(of(&asking, "2024-04-02"), Vec::<usize>::new());
    assert_eq!(of(&asking, "2024-04-04"), [0]);
    assert_eq!(of(&asking, "2024-04-05"), [1]);
    let back = asking.give_back(0, "2024-04-06");
    assert_eq!(of(&back, "2024-04-06"), Vec::<usize>::new());
}
