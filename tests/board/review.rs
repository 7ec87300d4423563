//! The weekly sitting: its stops and their order, and what turned which light.

use duban::board::Light::{Blue, Done, Green, Grey, Red};
use duban::board::review::{
    About, Beside, EntryOpen, SheetsMissing, StopKind, StopWhy, last_review, stops,
};
use duban::board::{Light, When, board, turned_since};
use duban::calendar::{Every, add_days};
use duban::journal::StepTo;
use duban::plan::{Pace, Plan};
use proptest::prelude::*;

use crate::any::{any_day, any_world};
use crate::given::{Given, book, given, id};
use crate::plans::{
    at_least, case, day, indicator, milestone, plan, quarters, report, standing, unit,
};

/// Each change as key, lights and day.
fn turned(
    given: &Given<'_>,
    plan: &Plan,
    since: &str,
    on: &str,
) -> Vec<(String, Light, Light, String)> {
    let book = given.book();
    let present = board(plan, &book, When::on(day(on)));
    turned_since(plan, &book, &present, day(since))
        .into_iter()
        .map(|it| (it.key.to_string(), it.from, it.to, it.on.to_string()))
        .collect()
}

fn change(key: &str, from: Light, to: Light, on: &str) -> (String, Light, Light, String) {
    (key.to_owned(), from, to, on.to_owned())
}

#[test]
fn a_change_begins_on_the_first_day_of_todays_light() {
    let plan = plan(vec![milestone("1.1", "2024-03-31")]);
    let none = given(&plan);
    assert_eq!(
        turned(&none, &plan, "2024-03-01", "2024-04-03"),
        [change("1.1", Grey, Red, "2024-04-01")]
    );
    assert_eq!(
        turned(&none, &plan, "2024-03-10", "2024-03-31"),
        [change("1.1", Grey, Blue, "2024-03-16")]
    );
    assert!(turned(&none, &plan, "2024-04-01", "2024-04-03").is_empty());
    assert!(
        turned(&none, &plan, "2024-04-03", "2024-04-03").is_empty(),
        "no day between"
    );
}

#[test]
fn it_is_told_by_what_was_known_on_each_day() {
    let plan = plan(vec![milestone("1.1", "2024-03-31")]);
    // Done in time, and told on 3 April: until then it was red.
    let late = given(&plan).typed("2024-04-03").done("1.1", "2024-03-30");
    assert_eq!(
        turned(&late, &plan, "2024-04-01", "2024-04-05"),
        [change("1.1", Red, Done, "2024-04-03")]
    );
    assert_eq!(
        turned(&late, &plan, "2024-03-20", "2024-04-02"),
        [change("1.1", Blue, Done, "2024-04-02")],
        "the present board knows all that is written"
    );
}

#[test]
fn what_is_confirmed_every_period_goes_on_as_one() {
    let plan = plan(vec![standing("3.2"), report("4.1", Every::Month)]);
    let confirmed = given(&plan).done_for("财政局", "3.2", "2024-03-29", "2024Q1");
    assert_eq!(
        turned(&confirmed, &plan, "2024-03-28", "2024-04-03")[0],
        change("3.2@2024Q2", Grey, Green, "2024-03-29")
    );
    // A report that begins to be owed is no news; one that is due is.
    let list = turned(&confirmed, &plan, "2024-03-29", "2024-04-01");
    assert_eq!(list, [change("4.1@2024-03", Blue, Red, "2024-04-01")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn each_change_is_from_then_to_now_and_holds_since_its_day(
        (plan, records) in any_world(), on in any_day(), back in 1_i64..12,
    ) {
        let book = book(records);
        let present = board(&plan, &book, When::on(on));
        let since = add_days(on, -back);
        for it in turned_since(&plan, &book, &present, since) {
            prop_assert!(since < it.on && it.on <= on);
            prop_assert_ne!(it.from, it.to);
            let now = &present.obligations[it.at];
            prop_assert_eq!((&now.key, now.light), (&it.key, it.to));
            if it.on > add_days(since, 1) {
                // The day before it showed another light, or was not owed and so grey.
                let day = add_days(it.on, -1);
                let when = When { as_of: day, known: Some(day) };
                let then = board(&plan, &book, when);
                let same = then.obligations.iter().find(|one| one.key == it.key);
                prop_assert!(same.is_none_or(|one| one.light != it.to));
            }
        }
    }

    #[test]
    fn everything_red_or_yellow_has_one_stop(
        (plan, records) in any_world(), on in any_day(), back in 0_i64..9,
    ) {
        let book = book(records);
        let present = board(&plan, &book, When::on(on));
        let changed = turned_since(&plan, &book, &present, add_days(on, -back));
        let list = stops(&plan, &book, &present, &changed, &Beside::default());
        let rows: Vec<usize> = list
            .iter()
            .filter_map(|it| match it.about {
                About::Row(at) => Some(at),
                About::Item(_) | About::Round(_) | About::Entry(_) => None,
            })
            .collect();
        for (at, row) in present.rows.iter().enumerate() {
            let count = rows.iter().filter(|it| **it == at).count();
            let lit = matches!(row.light, Red | Light::Yellow);
            prop_assert!(count <= 1 && (count == 1 || !lit));
        }
        prop_assert!(list.windows(2).all(|pair| pair[0].kind <= pair[1].kind));
        let mut keys: Vec<&str> = list.iter().map(|it| &*it.key).collect();
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        prop_assert_eq!(keys.len(), all, "a stop is named once");
    }
}

fn kinds(plan: &Plan, given: &Given<'_>, on: &str, beside: &Beside) -> Vec<(StopKind, String)> {
    let (book, seen) = (given.book(), given.as_of(on));
    let sitting = last_review(plan, &book, seen.board.when);
    let changed = turned_since(plan, &book, &seen.board, sitting.since);
    stops(plan, &book, &seen.board, &changed, beside)
        .into_iter()
        .map(|it| (it.kind, it.key))
        .collect()
}

fn stop(kind: StopKind, key: &str) -> (StopKind, String) {
    (kind, key.to_owned())
}

fn everything() -> Plan {
    plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-02-29"),
        milestone("1.3", "2024-05-07"),
        quarters("2.1"),
        case("3.1", 40, &[]),
        milestone("4.1", "2024-09-30"),
        milestone("4.2", "2024-10-31"),
        indicator("5.1", "%", Pace::End, at_least("90")),
        milestone("5.2", "2024-05-31"),
    ])
}

#[test]
fn the_stops_come_in_the_order_of_the_sitting() {
    let plan = everything();
    let given = given(&plan)
        // Read in time, and far behind by the end of April.
        .reading("2.1", "2024-03-31", "26")
        .case("财政局", "3.1", "2024-04-20")
        // Spoken of lately, and promised for the week to come.
        .remind("财政局", "2024-04-25", Some("4.2"), |it| {
            it.promise = Some(day("2024-05-06"));
        })
        .reading("5.1", "2024-03-31", "80")
        .reading("2.1", "2024-04-30", "26")
        .done("1.1", "2024-04-29")
        .review("2024-04-25", None);
    let beside = Beside {
        sheets: vec![
            SheetsMissing {
                month: "2024-03".parse().unwrap(),
                missing: 2,
                days_late: 25,
            },
            SheetsMissing {
                month: "2024-04".parse().unwrap(),
                missing: 0,
                days_late: 0,
            },
        ],
        entries: vec![
            open_entry(1, Some("2024-05-07")),
            open_entry(2, Some("2024-05-08")),
        ],
    };
    assert_eq!(
        kinds(&plan, &given, "2024-04-30", &beside),
        [
            stop(StopKind::Changed, "1.1"),
            stop(StopKind::Overdue, "1.2"),
            stop(StopKind::DueSoon, "1.3"),
            stop(StopKind::MissingSheets, "dispatch@2024-03"),
            stop(StopKind::Ledger, &format!("problem#{}", id(1))),
            stop(StopKind::Promise, "4.2"),
            stop(StopKind::Case, &format!("3.1#{}", id(1))),
            stop(StopKind::Silent, "4.1"),
            stop(StopKind::Silent, "5.1"),
            stop(StopKind::Silent, "5.2"),
        ]
    );
}

fn open_entry(n: usize, due: Option<&str>) -> EntryOpen {
    EntryOpen {
        key: format!("problem#{}", id(n)),
        id: id(n),
        what: "未公示".to_owned(),
        units: vec![unit("财政局")],
        due: due.map(day),
        light: Grey,
        days_late: 0,
    }
}

#[test]
fn what_is_behind_and_had_no_other_stop_is_there_once() {
    let plan = plan(vec![quarters("2.1")]);
    let behind = given(&plan)
        .reading("2.1", "2024-03-31", "26")
        .reading("2.1", "2024-04-30", "20");
    // It turned yellow on 30 April; a sitting on that day makes it old news.
    let at = |given: &Given<'_>| kinds(&plan, given, "2024-05-02", &Beside::default());
    assert_eq!(at(&behind), [stop(StopKind::Changed, "2.1@2024-06-30")]);
    let sat = behind.review("2024-04-30", None);
    assert_eq!(at(&sat), [stop(StopKind::Behind, "2.1@2024-06-30")]);
}

#[test]
fn an_entry_with_a_promise_is_looked_at_before_its_day() {
    let plan = plan(Vec::new());
    let key = format!("problem#{}", id(9));
    let promised = given(&plan).remind("财政局", "2024-04-25", Some(&key), |it| {
        it.promise = Some(day("2024-05-03"));
    });
    let beside = Beside {
        sheets: Vec::new(),
        entries: vec![open_entry(9, Some("2024-08-01"))],
    };
    assert_eq!(
        kinds(&plan, &promised, "2024-04-26", &beside),
        [stop(StopKind::Promise, &key)]
    );
    assert!(kinds(&plan, &promised, "2024-04-25", &beside).is_empty());
    let late = Beside {
        sheets: Vec::new(),
        entries: vec![open_entry(9, Some("2024-04-20"))],
    };
    assert_eq!(
        kinds(&plan, &promised, "2024-04-26", &late),
        [stop(StopKind::Ledger, &key)]
    );
}

#[test]
fn an_item_is_silent_from_the_thirtieth_day() {
    let plan = plan(vec![milestone("4.1", "2024-09-30")]);
    let silent = |given: &Given<'_>, on: &str| {
        let list = kinds(&plan, given, on, &Beside::default());
        list.contains(&stop(StopKind::Silent, "4.1"))
    };
    let none = given(&plan);
    assert!(!silent(&none, "2024-01-30") && silent(&none, "2024-01-31"));
    let noted = none.remind("财政局", "2024-04-01", Some("4.1"), |_| {});
    assert!(!silent(&noted, "2024-04-30") && silent(&noted, "2024-05-01"));
    assert!(
        !silent(&noted.done("4.1", "2024-04-02"), "2024-06-01"),
        "nothing is owed"
    );
}

#[test]
fn a_sitting_left_half_way_is_resumed_and_a_finished_one_begins_anew() {
    let plan = plan(Vec::new());
    let at = |given: &Given<'_>, on: &str| {
        let sitting = last_review(&plan, &given.book(), When::on(day(on)));
        (sitting.last, sitting.since.to_string(), sitting.seen)
    };
    let none = given(&plan);
    assert_eq!(
        at(&none, "2024-04-10"),
        (None, "2024-04-03".to_owned(), Vec::new())
    );
    assert_eq!(
        at(&none, "2024-01-03").1,
        "2024-01-01",
        "not before the plan"
    );
    let held = none.review("2024-04-01", None);
    let left = held.review("2024-04-08", Some(&["1.1", "1.2"]));
    let last = Some(day("2024-04-01"));
    let seen = vec!["1.1".to_owned(), "1.2".to_owned()];
    assert_eq!(
        at(&left, "2024-04-10"),
        (last, "2024-04-01".to_owned(), seen)
    );
    assert_eq!(
        at(&left, "2024-04-07"),
        (last, "2024-04-01".to_owned(), Vec::new())
    );
    let finished = left.review("2024-04-09", None);
    let last = Some(day("2024-04-09"));
    assert_eq!(
        at(&finished, "2024-04-10"),
        (last, "2024-04-09".to_owned(), Vec::new())
    );
}

#[test]
fn a_stop_says_why() {
    let plan = plan(vec![
        milestone("1.2", "2024-02-29"),
        milestone("1.3", "2024-04-10"),
    ]);
    let (book, seen) = (given(&plan).book(), given(&plan).as_of("2024-04-03"));
    let list = stops(&plan, &book, &seen.board, &[], &Beside::default());
    let why: Vec<StopWhy> = list.iter().map(|it| it.why).collect();
    assert_eq!(why, [StopWhy::Late { days: 34 }, StopWhy::Left { days: 7 }]);
    let seen = given(&plan).as_of("2024-04-02");
    let list = stops(&plan, &book, &seen.board, &[], &Beside::default());
    assert_eq!(list[1].kind, StopKind::Silent, "eight days are not seven");
}

#[test]
fn rounds_in_arrears_and_open_entries_stand_beside_the_board() {
    let plan = plan(vec![milestone("1.1", "2024-12-31")]);
    let opened = given(&plan)
        .problem("财政局", "2024-03-02", "2024-04-10")
        .problem("财政局", "2024-03-02", "2024-04-08")
        .entry_step(1, "2024-03-03", StepTo::Closing, "甲")
        .entry_step(1, "2024-03-04", StepTo::Closed, "乙");
    let seen = opened.as_of("2024-04-06");
    let beside = Beside::of(&plan, &opened.book(), &seen.board);
    let keys: Vec<&str> = beside.entries.iter().map(|it| &*it.key).collect();
    assert_eq!(
        keys,
        [format!("problem#{}", id(0))],
        "the other one is closed"
    );
    assert_eq!(beside.entries[0].units, [unit("财政局")]);
    let months: Vec<(String, usize, i64)> = beside
        .sheets
        .iter()
        .map(|it| (it.month.to_string(), it.missing, it.days_late))
        .collect();
    let month = |text: &str, days| (text.to_owned(), 1, days);
    // March's sheet was due on the fifth of April.
    assert_eq!(
        months,
        [
            month("2024-01", 61),
            month("2024-02", 32),
            month("2024-03", 1)
        ]
    );
}
