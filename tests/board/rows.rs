//! Part 7: rows, classes, tasks and units.

use duban::board::Light::{Blue, Done, DoneLate, Green, Grey, Red, Waived, Yellow};
use duban::board::{Class, Light, Span, State, changes, unit_summaries};
use duban::calendar::Every;
use duban::journal::ExtensionStep::Approved;
use duban::plan::{Kind, Pace, Waiver};

use crate::given::{Given, given};
use crate::plans::{
    TOWNS, Tuning as _, at_least, day, dec, indicator, item, milestone, plan, quarters, report,
    rhythm, standing, unit,
};

#[test]
fn past_periods_not_wholly_met_fold_and_name_what_is_missing() {
    let plan = plan(vec![report("14.1", Every::Month).by_towns(10)]);
    let mut so_far = given(&plan);
    for (period, on, count) in [
        ("2024-01", "2024-01-31", 9),
        ("2024-02", "2024-02-29", 9),
        ("2024-03", "2024-03-31", 3),
    ] {
        for town in TOWNS.iter().take(count) {
            so_far = so_far.done_for(town, "14.1", on, period);
        }
    }
    let seen = so_far.as_of("2024-04-03");
    let rows = seen.rows("14.1");
    let spans: Vec<_> = rows.iter().map(|it| it.span).collect();
    let month = |text: &str| text.parse().unwrap();
    assert_eq!(
        spans,
        [
            Span::Past(month("2024-01"), month("2024-03")),
            Span::Period(month("2024-04"))
        ]
    );
    let past = rows[0];
    assert_eq!(
        past.missing_by,
        [
            (month("2024-01"), 1),
            (month("2024-02"), 1),
            (month("2024-03"), 7)
        ]
    );
    assert_eq!(
        (past.light, past.class, past.owers, past.missing),
        (Red, Class::Overdue, 10, 7)
    );
    assert_eq!(
        (past.due, past.days_late, past.members.len()),
        (Some(day("2024-01-31")), 63, 30)
    );
}

#[test]
fn a_period_that_has_ended_and_can_still_be_met_in_time_is_a_row_of_its_own() {
    let plan = plan(vec![
        report("0.8", Every::Month)
            .with(|it| it.kind = Kind::Report(rhythm(Every::Month, 10)))
            .by_towns(2),
    ]);
    let january = given(&plan).done_for("保和镇", "0.8", "2024-01-31", "2024-01");
    let rows_on = |on: &str| {
        let seen = january.as_of(on);
        let rows = seen.rows("0.8").into_iter();
        rows.map(|it| (it.span, it.light, it.due.unwrap().to_string()))
            .collect::<Vec<_>>()
    };
    let month = |text: &str| text.parse().unwrap();
    let row = |of: &str, light, due: &str| (Span::Period(month(of)), light, due.to_owned());
    // January of one is missed, February is due on 10 March: soon, and not among what is late.
    for (on, light) in [
        ("2024-03-04", Grey),
        ("2024-03-05", Blue),
        ("2024-03-10", Blue),
    ] {
        let expected = [
            row("2024-01", Red, "2024-02-10"),
            row("2024-02", light, "2024-03-10"),
            row("2024-03", Grey, "2024-04-10"),
        ];
        assert_eq!(rows_on(on), expected, "{on}");
    }
    let past = Span::Past(month("2024-01"), month("2024-02"));
    let expected = [
        (past, Red, "2024-02-10".to_owned()),
        row("2024-03", Grey, "2024-04-10"),
    ];
    assert_eq!(rows_on("2024-03-11"), expected);
    let seen = january.as_of("2024-03-11");
    let missing = [(month("2024-01"), 1), (month("2024-02"), 2)];
    assert_eq!(seen.rows("0.8")[0].missing_by, missing);
}

#[test]
fn a_missed_period_takes_along_the_ower_whose_day_was_moved() {
    let plan = plan(vec![report("14.1", Every::Month).by_towns(2)]);
    let moved = given(&plan).extension("2024-01-25", "14.1@2024-01/保和镇", "2024-02-15", Approved);
    let spans = |so_far: &Given<'_>, on: &str| {
        let seen = so_far.as_of(on);
        let rows = seen.rows("14.1").into_iter();
        rows.map(|it| (it.span, it.light, it.members.len(), it.missing))
            .collect::<Vec<_>>()
    };
    let month = |text: &str| Span::Period(text.parse().unwrap());
    // One is late, the other has until the 15th: what is missing counts the late one only.
    let (first, second) = (month("2024-01"), month("2024-02"));
    assert_eq!(
        spans(&moved, "2024-02-01"),
        [(first, Red, 2, 1), (second, Grey, 2, 0)]
    );
    // With the other's in hand nothing is missed until the moved day is past.
    let one = moved.done_for("叶枝镇", "14.1", "2024-01-31", "2024-01");
    assert_eq!(
        spans(&one, "2024-02-15"),
        [(first, Blue, 2, 0), (second, Grey, 2, 0)]
    );
    assert_eq!(
        spans(&one, "2024-02-16"),
        [(first, Red, 2, 1), (second, Grey, 2, 0)]
    );
}

#[test]
fn folded_periods_light_every_month_in_which_one_was_due() {
    let plan = plan(vec![report("14.1", Every::Month).by_towns(10)]);
    let mut so_far = given(&plan);
    for town in TOWNS.iter().take(9) {
        so_far = so_far.done_for(town, "14.1", "2024-02-29", "2024-02");
    }
    for town in &TOWNS {
        so_far = so_far.done_for(town, "14.1", "2024-01-31", "2024-01");
    }
    let seen = so_far.as_of("2024-04-03");
    let mut months = [None; 12];
    (months[0], months[1], months[2]) = (Some(Done), Some(Yellow), Some(Red));
    months[3] = Some(Grey);
    assert_eq!(seen.board.tasks[0].months, months);
    let all = given(&plan).as_of("2024-04-03");
    assert_eq!(all.board.tasks[0].months[..3], [Some(Red); 3]);
}

#[test]
fn a_period_that_runs_is_a_row_of_its_own_even_past_its_day() {
    let plan = plan(vec![report("14.1", Every::Month).with(|it| {
        it.kind = Kind::Report(duban::plan::Rhythm {
            due_on: Some(20),
            ..rhythm(Every::Month, 0)
        });
    })]);
    let seen = given(&plan).as_of("2024-03-25");
    let spans: Vec<_> = seen
        .rows("14.1")
        .iter()
        .map(|it| (it.span, it.light))
        .collect();
    let month = |text: &str| text.parse().unwrap();
    assert_eq!(
        spans,
        [
            (Span::Past(month("2024-01"), month("2024-02")), Red),
            (Span::Period(month("2024-03")), Red)
        ]
    );
}

/// Four townships owe one thing by the end of March; so many of them did it on a day.
fn four(done: usize, on: &str, as_of: &str, waived: &[&str]) -> (Light, State) {
    let waived = waived.iter().map(|who| Waiver {
        on: day("2024-01-01"),
        reason: "调整".to_owned(),
        unit: Some(unit(who)),
    });
    let item = milestone("1.2", "2024-03-31").by_towns(4);
    let plan = plan(vec![item.with(|it| it.waived = waived.collect())]);
    let mut so_far = given(&plan);
    for town in TOWNS.iter().take(done) {
        so_far = so_far.done_by(town, "1.2", on);
    }
    let seen = so_far.as_of(as_of);
    let row = seen.rows("1.2")[0];
    (row.light, row.state)
}

#[test]
fn the_light_of_a_row_is_the_first_that_fits() {
    let early = "2024-03-01";
    for (done, on, as_of, waived, shown) in [
        (2, early, "2024-04-01", 0..0, (Red, State::Overdue)),
        (3, early, "2024-04-01", 0..0, (Yellow, State::Overdue)),
        (3, early, "2024-03-20", 0..0, (Blue, State::DueSoon)),
        (3, early, "2024-03-02", 0..0, (Green, State::Ok)),
        (0, early, "2024-03-02", 0..0, (Grey, State::NotDue)),
        (4, early, "2024-04-01", 0..0, (Done, State::Done)),
        (
            4,
            "2024-04-01",
            "2024-04-01",
            0..0,
            (DoneLate, State::DoneLate),
        ),
        (3, early, "2024-04-01", 3..4, (Done, State::Done)),
        (0, early, "2024-04-01", 0..4, (Waived, State::Waived)),
        (0, early, "2024-03-02", 0..1, (Green, State::Ok)),
    ] {
        assert_eq!(
            four(done, on, as_of, &TOWNS[waived]),
            shown,
            "{done} {on} {as_of}"
        );
    }
}

#[test]
fn the_share_that_makes_a_row_red_is_the_plans() {
    let mut plan = plan(vec![milestone("1.2", "2024-03-31").by_towns(10)]);
    plan.warn.members_red = dec("0.3");
    for (done, light) in [(7, Red), (8, Yellow)] {
        let mut so_far = given(&plan);
        for town in TOWNS.iter().take(done) {
            so_far = so_far.done_by(town, "1.2", "2024-03-30");
        }
        assert_eq!(so_far.as_of("2024-04-01").rows("1.2")[0].light, light);
    }
}

#[test]
fn each_row_counts_once() {
    let waived = milestone("1.9", "2024-03-31").with(|it| {
        it.waived = vec![Waiver {
            on: day("2024-01-01"),
            reason: "调整".to_owned(),
            unit: None,
        }];
    });
    let single = |id: &str| {
        quarters(id).tuned(|it| {
            it.checkpoints.truncate(1);
            it.goal = Some(at_least("25"));
        })
    };
    let plan = plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-06-30"),
        waived,
        single("2.1"),
        single("2.2"),
        single("2.3"),
        single("2.4"),
        indicator("3.1", "%", Pace::Level, at_least("65")),
        indicator("3.2", "%", Pace::Level, at_least("65")),
        indicator("3.3", "%", Pace::End, at_least("65")),
        standing("4.1"),
        milestone("4.2", "2024-12-31"),
    ]);
    let seen = given(&plan)
        .done("1.1", "2024-03-01")
        .reading("2.1", "2024-02-29", "20")
        .reading("2.2", "2024-02-29", "16")
        .reading("2.3", "2024-02-29", "14")
        .reading("3.1", "2024-02-29", "65")
        .reading("3.2", "2024-02-29", "64")
        .reading("3.3", "2024-02-29", "1")
        .flag("2024-03-01", "4.2", None, true)
        .as_of("2024-03-05");
    seen.row("1.1", Done, Class::Done)
        .row("1.2", Grey, Class::NotDue)
        .row("1.9", Waived, Class::Done)
        .row("2.1", Green, Class::AheadOfPace)
        .row("2.2", Green, Class::OnPace)
        .row("2.3", Green, Class::BehindPace)
        .row("2.4", Grey, Class::NoFigure)
        .row("3.1", Green, Class::OnPace)
        .row("3.2", Yellow, Class::NotMet)
        .row("3.3", Grey, Class::NotDue)
        .row("4.1", Grey, Class::Standing)
        .row("4.2", Yellow, Class::BehindPace);
    // Near its day the colour changes and the class does not.
    given(&plan)
        .reading("2.3", "2024-02-29", "14")
        .as_of("2024-03-20")
        .row("2.3", Blue, Class::BehindPace)
        .row("2.4", Blue, Class::NoFigure)
        .row("1.1", Blue, Class::NotDue);
    given(&plan)
        .as_of("2024-04-01")
        .row("2.4", Red, Class::Overdue);
}

#[test]
fn requirements_are_never_owed() {
    let plan = plan(vec![item("9.9", Kind::Requirement)]);
    let seen = given(&plan).done("9.9", "2024-03-01").as_of("2025-01-01");
    assert!(seen.board.obligations.is_empty());
    assert_eq!(seen.board.tasks[0].light, Grey);
}

#[test]
fn a_task_shows_the_worst_of_its_rows_and_the_next_step() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-05-31"),
        milestone("1.3", "2024-09-30"),
        milestone("2.1", "2025-01-31"),
    ]);
    let light = |so_far: Given<'_>, on: &str| so_far.as_of(on).board.tasks[0].light;
    assert_eq!(light(given(&plan), "2024-03-01"), Grey);
    assert_eq!(light(given(&plan), "2024-03-20"), Blue);
    assert_eq!(light(given(&plan), "2024-04-01"), Red);
    let first = given(&plan).done("1.1", "2024-03-01");
    assert_eq!(light(first.clone(), "2024-04-01"), Green);
    assert_eq!(
        light(
            first.clone().flag("2024-03-02", "1.3", None, true),
            "2024-04-01"
        ),
        Yellow
    );
    let all = first.done("1.2", "2024-06-01").done("1.3", "2024-06-01");
    assert_eq!(light(all.clone(), "2024-06-01"), Done);
    let seen = given(&plan).done("1.1", "2024-03-01").as_of("2024-06-05");
    let task = &seen.board.tasks[0];
    let mut months = [None; 12];
    (months[2], months[4], months[8]) = (Some(Done), Some(Red), Some(Grey));
    assert_eq!(task.months, months);
    assert_eq!(task.next.map(|at| seen.board.rows[at].item), Some(1));
    assert_eq!(
        (
            task.counts.settled(),
            task.counts.total(),
            task.counts.worst()
        ),
        (1, 3, Some(Red))
    );
    assert_eq!(seen.board.tasks[1].months, [None; 12], "another year");
}

#[test]
fn a_unit_is_counted_by_what_it_owes_itself() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-03-31").by_towns(2),
        milestone("1.3", "2024-12-31").with(|it| it.units.push(unit("农业农村局"))),
    ]);
    let seen = given(&plan)
        .done_by("保和镇", "1.2", "2024-03-01")
        .as_of("2024-04-01");
    let units = unit_summaries(&plan, &seen.board.obligations);
    let of = |id: &str| units.iter().find(|it| it.unit == unit(id)).unwrap();
    assert_eq!((of("财政局").owes.len(), of("财政局").overdue), (2, 1));
    assert_eq!(
        (of("保和镇").counts.of(Done), of("叶枝镇").counts.of(Red)),
        (1, 1)
    );
    assert_eq!(of("农业农村局").counts.total(), 0);
    assert!(units.iter().all(|it| it.unit != unit("各乡镇")));
}

#[test]
fn what_changed_between_two_boards_is_named() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31"),
        milestone("1.2", "2024-12-31"),
    ]);
    let none = given(&plan);
    let list = changes(
        &none.as_of("2024-03-31").board.obligations,
        &none.as_of("2024-04-01").board.obligations,
    );
    let [change] = list.as_slice() else {
        panic!("{list:?}");
    };
    assert_eq!(
        (change.key.to_string(), change.from, change.to),
        ("1.1".to_owned(), Some(Blue), Red)
    );
}
