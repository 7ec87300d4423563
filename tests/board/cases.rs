//! Cases: days, workdays, steps that follow, what a void takes with it.

use duban::board::Light::{Blue, Done, DoneLate, Red};
use duban::board::State;
use duban::calendar::Holidays;
use duban::plan::Kind;

use crate::given::{Given, given, id};
use crate::plans::{Tuning as _, case, day, plan, unit};

fn key(step: &str) -> String {
    format!("1.3#{}{step}", id(0))
}

fn opened(plan: &duban::plan::Plan) -> Given<'_> {
    given(plan).case("叶枝镇", "1.3", "2024-04-01")
}

#[test]
fn a_step_is_owed_once_the_one_before_is_done() {
    let plan = plan(vec![case("1.3", 10, &[("落实", 20), ("标注", 5)])]);
    assert_eq!(opened(&plan).as_of("2024-04-05").keys(), [key("")]);
    let planned = opened(&plan).case_done(0, None, "1.3", "2024-04-11");
    let seen = planned.as_of("2024-04-20");
    assert_eq!(seen.keys(), [key(""), key("/落实")]);
    seen.shows(&key(""), Done, State::Done)
        .shows(&key("/落实"), Blue, State::DueSoon);
    let one = seen.one(&key("/落实"));
    assert_eq!(
        (one.due, one.unit.clone()),
        (Some(day("2024-05-01")), Some(unit("叶枝镇")))
    );
    assert_eq!(one.label.as_deref(), Some("示例户 1 落实"));
    let done = planned.case_done(0, Some("落实"), "1.3", "2024-05-03");
    done.as_of("2024-05-10")
        .shows(&key("/落实"), DoneLate, State::DoneLate)
        .late(&key("/落实"), 2)
        .shows(&key("/标注"), Red, State::Overdue)
        .late(&key("/标注"), 2);
}

#[test]
fn workdays_skip_rest_and_keep_shifted_days() {
    let mut plan = plan(vec![case("1.3", 5, &[]).with(|it| {
        if let Kind::Case(countdown) = &mut it.kind {
            countdown.workdays = true;
        }
    })]);
    // Tuesday to Thursday, three days of rest, then Sunday the 7th is worked.
    plan.holidays = Holidays::new(
        vec![(day("2024-04-04"), day("2024-04-06"))],
        vec![day("2024-04-07")],
    );
    let seen = opened(&plan).as_of("2024-04-02");
    assert_eq!(seen.one(&key("")).due, Some(day("2024-04-09")));
}

#[test]
fn a_voided_case_takes_its_steps_along() {
    let plan = plan(vec![case("1.3", 10, &[("落实", 20)])]);
    let voided = opened(&plan)
        .case_done(0, None, "1.3", "2024-04-05")
        .typed("2024-04-10")
        .void(0);
    assert!(voided.as_of("2024-04-20").keys().is_empty());
    assert_eq!(voided.known("2024-04-20", "2024-04-09").keys().len(), 2);
    let undone = opened(&plan)
        .case_done(0, None, "1.3", "2024-04-05")
        .typed("2024-04-10")
        .void(1);
    assert_eq!(undone.as_of("2024-04-11").keys(), [key("")]);
}

#[test]
fn each_case_is_a_row_of_its_own() {
    let plan = plan(vec![case("1.3", 10, &[])]);
    let two = opened(&plan).case("保和镇", "1.3", "2024-04-02");
    assert_eq!(two.as_of("2024-04-05").rows("1.3").len(), 2);
}

#[test]
fn what_a_record_says_of_another_item_or_case_does_not_count() {
    let plan = plan(vec![case("1.3", 10, &[]), case("1.4", 10, &[])]);
    let other = opened(&plan).case_done(0, None, "1.4", "2024-04-05");
    other
        .as_of("2024-04-12")
        .shows(&key(""), Red, State::Overdue);
    opened(&plan)
        .done("1.3", "2024-04-05")
        .as_of("2024-04-12")
        .shows(&key(""), Red, State::Overdue);
}
