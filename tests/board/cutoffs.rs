//! The plan's own cutoff and due day, late and after closing, and what a sheet does not state.

use duban::board::Light::{Blue, Done, Grey, Red};
use duban::board::rounds::dispatch::{
    CellState, Late, Tally, cutoff, dispatch_round, due, month_meant,
};
use duban::board::{State, When};
use duban::calendar::Period;
use duban::journal::Act;
use duban::plan::{Plan, Who};

use crate::given::{Given, given};
use crate::handed::{done_of, figure_of};
use crate::plans::{Tuning as _, day, milestone, plan, quarters, report, standing, unit};

const MARCH: &str = "2024-03";

fn march() -> Period {
    MARCH.parse().unwrap()
}

fn tally(plan: &Plan, seen: &Given<'_>, on: &str) -> Tally {
    dispatch_round(plan, &seen.book(), When::on(day(on)), march()).tally()
}

fn late(plan: &Plan, seen: &Given<'_>, who: &str, on: &str) -> Option<Late> {
    let round = dispatch_round(plan, &seen.book(), When::on(day(on)), march());
    round.cell(&unit(who), 11).unwrap().late
}

#[test]
fn the_plans_own_cutoff_and_due_day() {
    let mut plan = plan(vec![quarters("11.6")]);
    assert_eq!(cutoff(&plan, march()), day("2024-03-31"));
    assert_eq!(due(&plan, march()), day("2024-04-05"));
    plan.dispatch.cutoff = Some(25);
    plan.dispatch.due_after = 10;
    assert_eq!(cutoff(&plan, march()), day("2024-03-25"));
    assert_eq!(due(&plan, march()), day("2024-04-04"));
    // A month without that day ends on its last.
    plan.dispatch.cutoff = Some(31);
    assert_eq!(cutoff(&plan, "2024-02".parse().unwrap()), day("2024-02-29"));
    plan.dispatch.cutoff = Some(25);
    // The month meant is March once its cutoff is past.
    let none = given(&plan);
    let meant = |on: &str| month_meant(&plan, &none.book(), When::on(day(on))).unwrap();
    assert_eq!(meant("2024-03-25").to_string(), "2024-02");
    assert_eq!(meant("2024-03-26"), march());
    // A figure handed in after the cutoff holds on it, one handed in before on its own day.
    let sheet = |on: &str| {
        given(&plan).sheet(("财政局", 11), MARCH, on, |it| {
            figure_of(it, "11.6", "26.1");
        })
    };
    for (handed, holds) in [("2024-04-04", "2024-03-25"), ("2024-03-20", "2024-03-20")] {
        let seen = sheet(handed).as_of("2024-04-10");
        seen.shows("11.6@2024-03-31", Done, State::Done);
        let reading = seen.one("11.6@2024-03-31").reading.unwrap();
        assert_eq!(reading.on, day(holds));
    }
    sheet("2024-04-04")
        .as_of("2024-03-24")
        .shows("11.6@2024-03-31", Blue, State::DueSoon);
    assert_eq!(
        late(&plan, &sheet("2024-04-04"), "财政局", "2024-04-10"),
        None
    );
    assert_eq!(
        late(&plan, &sheet("2024-04-05"), "财政局", "2024-04-10"),
        Some(Late::AfterDue)
    );
}

#[test]
fn late_and_after_closing_are_counted_apart() {
    let plan = plan(vec![milestone("11.1", "2024-03-31").by_towns(3)]);
    let close = Act::Close {
        month: march(),
        write_off: false,
    };
    let seen = given(&plan)
        .sheet(("财政局", 11), MARCH, "2024-04-05", |_| {})
        .sheet(("保和镇", 11), MARCH, "2024-04-08", |_| {})
        .act("2024-04-10", close)
        // Of a day before the closing, but written after it.
        .typed("2024-04-12")
        .sheet(("叶枝镇", 11), MARCH, "2024-04-03", |_| {})
        // Past both: it counts once, as after the closing.
        .sheet(("塔城镇", 11), MARCH, "2024-04-12", |_| {});
    let of = |who| late(&plan, &seen, who, "2024-04-12");
    assert_eq!(of("财政局"), None);
    assert_eq!(of("保和镇"), Some(Late::AfterDue));
    assert_eq!(of("叶枝镇"), Some(Late::AfterClosing));
    assert_eq!(of("塔城镇"), Some(Late::AfterClosing));
    let all = tally(&plan, &seen, "2024-04-12");
    assert_eq!((all.owed, all.reported, all.missing), (4, 4, 0));
    assert_eq!((all.after_due, all.after_closing, all.late()), (1, 2, 3));
}

#[test]
fn a_sheet_fills_its_cell_and_meets_only_what_it_states() {
    let plan = plan(vec![
        milestone("11.1", "2024-03-31"),
        milestone("11.2", "2024-03-31"),
        report("11.3", duban::calendar::Every::Month),
        standing("11.4"),
        quarters("11.6"),
        milestone("12.1", "2024-03-31"),
    ]);
    let bare = given(&plan).sheet(("财政局", 11), MARCH, "2024-04-03", |it| {
        it.progress = Some("都办完了".into());
    });
    let cells = |seen: &Given<'_>| {
        let round = dispatch_round(&plan, &seen.book(), When::on(day("2024-04-03")), march());
        let states = round.cells.iter().map(|it| (it.task, it.state));
        states.collect::<Vec<_>>()
    };
    // The one cell, and no other of the same unit.
    let one = [(11, CellState::Reported), (12, CellState::Missing)];
    assert_eq!(cells(&bare), one);
    assert_eq!(
        bare.as_of("2024-04-03").board.obligations,
        given(&plan).as_of("2024-04-03").board.obligations,
        "words meet nothing"
    );
    let stated = given(&plan).sheet(("财政局", 11), MARCH, "2024-04-03", |it| {
        done_of(it, "11.1", None, None);
    });
    assert_eq!(cells(&stated), one);
    stated
        .as_of("2024-04-03")
        .shows("11.1", Done, State::Done)
        .shows("11.2", Red, State::Overdue)
        .shows("11.3@2024-03", Red, State::Overdue)
        .shows("11.4@2024Q1", Grey, State::NotDue)
        .shows("11.6@2024-03-31", Red, State::Overdue)
        .shows("12.1", Red, State::Overdue);
}

#[test]
fn all_are_the_units_of_the_task_and_of_its_items() {
    let mut plan = plan(vec![milestone("1.1", "2024-12-31").by_towns(2)]);
    plan.dispatch.who = Who::All;
    // Named by the task alone, by its item alone.
    plan.tasks[0].units = vec![unit("财政局"), unit("塔城镇")];
    plan.items[0].units = vec![unit("农业农村局")];
    let round = dispatch_round(
        &plan,
        &given(&plan).book(),
        When::on(day("2024-02-05")),
        march(),
    );
    assert_eq!(round.cells.len(), 5, "{:?}", round.cells);
    for who in ["财政局", "农业农村局", "保和镇", "叶枝镇", "塔城镇"] {
        let who = unit(who);
        assert!(round.cell(&who, 1).is_some(), "{who:?}");
    }
    assert!(round.cell(&unit("永春乡"), 1).is_none(), "it has no part");
}
