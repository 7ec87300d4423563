//! Who owes a sheet of the monthly round, and which month is meant.

use duban::board::When;
use duban::board::rounds::dispatch::{cutoff, dispatch_round, due, month_meant, months};
use duban::calendar::{Every, Period};
use duban::journal::{Act, ExtensionStep};
use duban::plan::{Plan, Split, Who};

use crate::given::{Given, given};
use crate::handed::done_of;
use crate::plans::{
    Tuning as _, at_least, case, day, indicator, milestone, plan, quarters, report, standing,
    towns, unit, zero,
};

fn month(text: &str) -> Period {
    text.parse().unwrap()
}

/// The cells of a month as of a day: unit and task.
fn cells(seen: &Given<'_>, plan: &Plan, of: &str, as_of: &str) -> Vec<String> {
    let round = dispatch_round(plan, &seen.book(), When::on(day(as_of)), month(of));
    let cells = round.cells.iter();
    cells.map(|it| format!("{} {}", it.unit, it.task)).collect()
}

fn owed(plan: &Plan, of: &str) -> Vec<String> {
    cells(&given(plan), plan, of, "2025-01-10")
}

#[test]
fn the_lead_owes_always_and_others_what_is_open() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        milestone("2.1", "2024-03-31"),
    ]);
    assert_eq!(owed(&plan, "2024-02"), ["财政局 1", "财政局 2"]);
    let march = ["财政局 1", "财政局 2", "保和镇 1", "叶枝镇 1"];
    assert_eq!(owed(&plan, "2024-03"), march);
    assert_eq!(owed(&plan, "2024-12"), march);
}

#[test]
fn what_was_met_before_the_month_is_not_asked_again() {
    let plan = plan(vec![milestone("1.1", "2024-03-31").by_towns(2)]);
    let before = given(&plan).done_by("保和镇", "1.1", "2024-03-31");
    assert_eq!(
        cells(&before, &plan, "2024-04", "2024-05-01"),
        ["财政局 1", "叶枝镇 1"]
    );
    let within = given(&plan).done_by("保和镇", "1.1", "2024-04-01");
    assert_eq!(
        cells(&within, &plan, "2024-04", "2024-05-01"),
        ["财政局 1", "保和镇 1", "叶枝镇 1"]
    );
    // March's sheet, handed in in April, states it for March.
    let sheet = given(&plan).sheet(("保和镇", 1), "2024-03", "2024-04-03", |it| {
        done_of(it, "1.1", None, None);
    });
    assert_eq!(
        cells(&sheet, &plan, "2024-04", "2024-05-01"),
        ["财政局 1", "叶枝镇 1"]
    );
    let back = sheet.give_back(0, "2024-04-04");
    assert_eq!(cells(&back, &plan, "2024-04", "2024-05-01").len(), 3);
}

#[test]
fn an_extension_moves_the_month() {
    let plan = plan(vec![milestone("1.1", "2024-03-31").by_towns(1)]);
    let key = "1.1/保和镇";
    let moved = given(&plan).extension("2024-03-20", key, "2024-04-15", ExtensionStep::Approved);
    assert_eq!(cells(&moved, &plan, "2024-03", "2024-04-01"), ["财政局 1"]);
    assert_eq!(
        cells(&moved, &plan, "2024-04", "2024-04-20"),
        ["财政局 1", "保和镇 1"]
    );
}

#[test]
fn a_report_is_asked_in_the_month_its_period_ends() {
    let plan = plan(vec![
        report("1.1", Every::Quarter).by_towns(1),
        report("2.1", Every::Month).by_towns(1),
    ]);
    assert_eq!(owed(&plan, "2024-02"), ["财政局 1", "财政局 2", "保和镇 2"]);
    assert_eq!(
        owed(&plan, "2024-03"),
        ["财政局 1", "财政局 2", "保和镇 1", "保和镇 2"]
    );
    let early = given(&plan).done_for("保和镇", "1.1", "2024-02-29", "2024Q1");
    assert_eq!(cells(&early, &plan, "2024-03", "2024-04-01").len(), 3);
    let on_the_first = given(&plan).done_for("保和镇", "1.1", "2024-03-01", "2024Q1");
    assert_eq!(
        cells(&on_the_first, &plan, "2024-03", "2024-04-01").len(),
        4
    );
}

#[test]
fn a_figure_is_asked_from_its_first_month_until_it_is_met() {
    let late = |id: &str| quarters(id).tuned(|it| it.from = day("2024-06-30"));
    let mut plan = plan(vec![late("1.1").with(|it| it.owers = vec![unit("保和镇")])]);
    plan.items[0].lead = Some(unit("保和镇"));
    assert_eq!(owed(&plan, "2024-05"), ["财政局 1"]);
    assert_eq!(owed(&plan, "2024-06"), ["财政局 1", "保和镇 1"]);
    let full = given(&plan).reading_of("保和镇", "1.1", "2024-08-20", "100");
    let of = |month| cells(&full, &plan, month, "2024-12-01").len();
    assert_eq!((of("2024-08"), of("2024-09")), (2, 1));
}

#[test]
fn a_level_held_all_along_is_asked_until_its_day_is_past() {
    use duban::plan::Pace;
    let mut plan = plan(vec![indicator("1.1", "%", Pace::Level, at_least("65"))]);
    plan.items[0].lead = Some(unit("保和镇"));
    plan.items[0].owers = vec![unit("保和镇")];
    let held = given(&plan).reading_of("保和镇", "1.1", "2024-01-31", "70");
    for of in ["2024-02", "2024-12"] {
        assert_eq!(cells(&held, &plan, of, "2025-02-01").len(), 2, "{of}");
    }
}

#[test]
fn whose_figures_add_up_gives_its_own() {
    let plan = plan(vec![quarters("1.1").summed(2)]);
    assert!(matches!(plan.items[0].split, Split::Sum(_)));
    assert_eq!(owed(&plan, "2024-03"), ["财政局 1", "保和镇 1", "叶枝镇 1"]);
}

#[test]
fn standing_duties_zeros_cases_and_references_ask_no_sheet_of_their_own() {
    let items = vec![
        standing("1.1").by_towns(2),
        zero("1.2").by_towns(2),
        case("1.3", 10, &[]).by_towns(2),
        quarters("1.4").by_towns(2).tuned(|it| it.goal = None),
    ];
    assert_eq!(owed(&plan(items), "2024-06"), ["财政局 1"]);
}

#[test]
fn what_is_waived_is_not_asked() {
    let waived = |on: &str| {
        let waiver = duban::plan::Waiver {
            on: day(on),
            reason: "调整".to_owned(),
            unit: Some(unit("保和镇")),
        };
        plan(vec![
            milestone("1.1", "2024-02-29")
                .by_towns(2)
                .with(|it| it.waived = vec![waiver]),
        ])
    };
    assert_eq!(
        owed(&waived("2024-02-29"), "2024-03"),
        ["财政局 1", "叶枝镇 1"]
    );
    assert_eq!(owed(&waived("2024-03-01"), "2024-03").len(), 3);
}

#[test]
fn leads_alone_or_everyone_may_be_asked_and_the_office_never() {
    let mut plan = plan(vec![milestone("1.1", "2024-03-31").by_towns(2).with(
        |it| {
            it.units = vec![unit("各乡镇"), unit("农业农村局")];
        },
    )]);
    plan.dispatch.who = Who::Lead;
    assert_eq!(owed(&plan, "2024-06"), ["财政局 1"]);
    plan.dispatch.who = Who::All;
    let mut all = vec!["财政局 1".to_owned(), "农业农村局 1".to_owned()];
    all.extend(towns(10).iter().map(|town| format!("{town} 1")));
    assert_eq!(owed(&plan, "2024-01"), all);
    plan.office = Some(unit("财政局"));
    assert_eq!(owed(&plan, "2024-01"), all.split_off(1));
}

#[test]
fn rounds_begin_with_tracking_and_keep_the_plans_rhythm() {
    let mut plan = plan(vec![milestone("1.1", "2024-03-31")]);
    assert_eq!(months(&plan).len(), 12);
    plan.tracked_from = day("2024-03-31");
    assert_eq!(months(&plan).first(), Some(&month("2024-03")));
    plan.tracked_from = day("2024-04-01");
    assert_eq!(months(&plan).first(), Some(&month("2024-04")));
    plan.dispatch.every = Every::Quarter;
    plan.dispatch.cutoff = Some(25);
    assert_eq!(months(&plan), ["2024Q2", "2024Q3", "2024Q4"].map(month));
    assert_eq!(cutoff(&plan, month("2024Q2")), day("2024-06-25"));
    assert_eq!(due(&plan, month("2024Q2")), day("2024-06-30"));
}

#[test]
fn the_month_meant_is_the_latest_past_its_cutoff_or_the_running_one_once_that_is_closed() {
    let plan = plan(vec![milestone("1.1", "2024-03-31")]);
    let none = given(&plan);
    let meant = |seen: &Given<'_>, on: &str| {
        let found = month_meant(&plan, &seen.book(), When::on(day(on)));
        found.unwrap().to_string()
    };
    assert_eq!(meant(&none, "2024-01-15"), "2024-01");
    assert_eq!(meant(&none, "2024-03-31"), "2024-02");
    assert_eq!(meant(&none, "2024-04-01"), "2024-03");
    assert_eq!(meant(&none, "2025-03-01"), "2024-12");
    let close = |on: &str| Act::Close {
        month: month(on),
        write_off: false,
    };
    let closed = none.act("2024-04-06", close("2024-03"));
    assert_eq!(meant(&closed, "2024-04-05"), "2024-03");
    assert_eq!(meant(&closed, "2024-04-06"), "2024-04");
    assert_eq!(meant(&closed, "2024-05-01"), "2024-04");
    let reopened = closed.act(
        "2024-04-08",
        Act::Reopen {
            month: month("2024-03"),
        },
    );
    assert_eq!(meant(&reopened, "2024-04-08"), "2024-03");
}
