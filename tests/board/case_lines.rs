//! Cases as one line each, from their opening to their last step.

use duban::board::Light::{Blue, Done, DoneLate, Grey, Red};
use duban::board::{CaseFault, Said, case_closed, case_opened, case_step, cases};
use duban::journal::{Body, Case};
use duban::plan::{ItemId, Plan};

use crate::given::{Given, given, id};
use crate::plans::{case, day, milestone, plan, unit};

fn standing(given: &Given<'_>, plan: &Plan, on: &str) -> Vec<duban::board::CaseStanding> {
    cases(plan, &given.book(), &given.as_of(on).board)
}

#[test]
fn a_case_is_one_line_from_its_opening_to_its_last_step() {
    let plan = plan(vec![case("1.3", 10, &[("落实", 20), ("标注", 5)])]);
    let opened = given(&plan).case("叶枝镇", "1.3", "2024-04-01");
    let line = |given: &Given<'_>, on: &str| {
        let [one] = standing(given, &plan, on).try_into().unwrap();
        let duban::board::CaseStanding {
            step,
            due,
            closed,
            light,
            days_late,
            ..
        } = one;
        let text = |it: Option<duban::calendar::Day>| it.map(|it| it.to_string());
        (step, text(due).unwrap(), text(closed), light, days_late)
    };
    let due = |text: &str| text.to_owned();
    let none = None::<String>;
    assert_eq!(
        line(&opened, "2024-04-11"),
        (none.clone(), due("2024-04-11"), none.clone(), Blue, 0)
    );
    assert_eq!(
        line(&opened, "2024-04-12"),
        (none.clone(), due("2024-04-11"), none.clone(), Red, 1)
    );
    let planned = opened.case_done(0, None, "1.3", "2024-04-12");
    let step = Some("落实".to_owned());
    assert_eq!(
        line(&planned, "2024-04-12"),
        (step, due("2024-05-02"), none.clone(), Grey, 0)
    );
    let marked = planned
        .case_done(0, Some("落实"), "1.3", "2024-04-20")
        .case_done(0, Some("标注"), "1.3", "2024-04-25");
    let closed = Some("2024-04-25".to_owned());
    // One step was a day late, the others in time.
    assert_eq!(
        line(&marked, "2024-06-01"),
        (none, due("2024-04-25"), closed, DoneLate, 1)
    );
    assert!(standing(&marked, &plan, "2024-03-31").is_empty());
}

#[test]
fn a_case_is_carried_on_step_by_step_and_closed_once() {
    let plan = plan(vec![
        case("1.3", 10, &[("落实", 20), ("标注", 5)]),
        milestone("2.1", "2024-03-31"),
    ]);
    let opened = given(&plan).case("财政局", "1.3", "2024-04-01");
    let (book, seen) = (opened.book(), opened.as_of("2024-04-10"));
    let [one] = cases(&plan, &book, &seen.board).try_into().unwrap();
    let step = |step: Option<&str>, on: &str| {
        case_step(&plan, &seen.board, &one, step, day(on), Said::default())
    };
    assert!(step(None, "2024-04-10").is_ok() && step(Some(""), "2024-04-01").is_ok());
    assert!(matches!(
        step(Some("落实"), "2024-04-10"),
        Err(CaseFault::NotYet { open: None })
    ));
    assert!(matches!(
        step(Some("验收"), "2024-04-10"),
        Err(CaseFault::NoSuchStep { .. })
    ));
    assert!(matches!(
        step(None, "2024-04-11"),
        Err(CaseFault::AfterAsOf { .. })
    ));
    assert!(matches!(
        step(None, "2024-03-31"),
        Err(CaseFault::TooEarly { .. })
    ));
    let close = |on: &str| case_closed(&plan, &seen.board, &one, day(on), Said::default());
    let bodies = close("2024-04-09").unwrap();
    assert_eq!(bodies.len(), 3, "all steps that are left");
    let mut done = opened.clone();
    for at in [None, Some("落实"), Some("标注")] {
        done = done.case_done(0, at, "1.3", "2024-04-09");
    }
    let seen = done.as_of("2024-04-10");
    let [one] = cases(&plan, &done.book(), &seen.board).try_into().unwrap();
    assert_eq!((one.light, one.closed), (Done, Some(day("2024-04-09"))));
    let again = case_closed(&plan, &seen.board, &one, day("2024-04-10"), Said::default());
    assert_eq!(
        again,
        Err(CaseFault::Closed {
            on: day("2024-04-09")
        })
    );
    let planned = opened.case_done(0, None, "1.3", "2024-04-05");
    let seen = planned.as_of("2024-04-10");
    let [one] = cases(&plan, &planned.book(), &seen.board)
        .try_into()
        .unwrap();
    assert_eq!((one.id, one.step.as_deref()), (id(0), Some("落实")));
    let first = case_step(
        &plan,
        &seen.board,
        &one,
        Some(""),
        day("2024-04-10"),
        Said::default(),
    );
    assert!(matches!(first, Err(CaseFault::StepDone { .. })));
    let early = case_step(
        &plan,
        &seen.board,
        &one,
        None,
        day("2024-04-04"),
        Said::default(),
    );
    assert!(matches!(early, Err(CaseFault::TooEarly { .. })));
}

#[test]
fn what_speaks_against_opening_a_case_is_said() {
    let plan = plan(vec![case("1.3", 10, &[]), milestone("2.1", "2024-03-31")]);
    let seen = given(&plan).as_of("2024-04-03");
    let usual = Case {
        on: day("2024-04-03"),
        item: ItemId::from("1.3"),
        unit: unit("财政局"),
        label: "示例户 1".into(),
        count: 3,
        note: None,
    };
    let with = |change: &dyn Fn(&mut Case)| {
        let mut case = usual.clone();
        change(&mut case);
        case_opened(&plan, &seen.board, case)
    };
    assert_eq!(with(&|_| {}), Ok(Body::Case(usual.clone())));
    assert!(matches!(
        with(&|it| it.on = day("2024-04-04")),
        Err(CaseFault::AfterAsOf { .. })
    ));
    assert!(matches!(
        with(&|it| it.item = ItemId::from("2.1")),
        Err(CaseFault::NotACase { .. })
    ));
    assert!(matches!(
        with(&|it| it.unit = unit("保和镇")),
        Err(CaseFault::NotOwed { .. })
    ));
    assert_eq!(with(&|it| it.label = " ".into()), Err(CaseFault::NoLabel));
    assert_eq!(with(&|it| it.count = 0), Err(CaseFault::NoCount));
}
