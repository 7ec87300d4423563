//! The month in figures, and steps that do not count.

use duban::board::Light::{Done, Red};
use duban::board::ledger::{Stage, idle_steps, ledger, ledger_summary};
use duban::board::{State, When};
use duban::calendar::Every;
use duban::journal::{Book, Ledger, Source, StepTo};

use super::kept::{kept, nothing};
use crate::given::id;
use crate::plans::{day, plan, report};

#[test]
fn a_month_is_summed_up_as_of_its_end() {
    let plan = plan(vec![report("13.1", Every::Month)]);
    let closed = kept(&plan)
        .problem("2024-02-20", Some("2024-03-31"))
        .step("2024-03-20", "甲", StepTo::Closing)
        .step("2024-03-31", "乙", StepTo::Closed);
    let it = closed
        .problem("2024-03-01", Some("2024-03-15"))
        .problem("2024-03-02", None)
        .problem("2024-04-01", Some("2024-04-30"))
        .assigned("2024-03-05", "2024-03-10");
    let when = When::on(day("2024-04-20"));
    let of = |of, month: &str| ledger_summary(&plan, &it.book(), when, of, month.parse().unwrap());
    let march = of(Ledger::Problem, "2024-03");
    assert_eq!(march.until, day("2024-03-31"));
    let total = march.total;
    assert_eq!((total.found, total.closed, total.in_time), (2, 1, 1));
    assert_eq!((total.open, total.overdue, total.long_term), (2, 1, 1));
    assert_eq!(march.sources, [(Source::Audit, total)]);
    let april = of(Ledger::Problem, "2024-04");
    assert_eq!((april.until, april.total.found), (day("2024-04-20"), 1));
    assert_eq!((april.total.closed, april.total.open), (0, 3));
    assert_eq!(of(Ledger::Assignment, "2024-03").total.overdue, 1);
}

#[test]
fn steps_that_do_not_count_are_named() {
    let plan = nothing();
    let it = kept(&plan).problem("2024-03-01", Some("2024-03-31")).step(
        "2024-03-10",
        "乙",
        StepTo::Closed,
    );
    // Without files there is no line to name.
    assert!(idle_steps(&plan, &it.book()).is_empty());
    let lines = it
        .records
        .iter()
        .map(|it| format!("{}\n", duban::journal::write_line(it)));
    let file = lines.collect::<String>().into_bytes();
    let read = Book::read([("journal/2024-03/a.toml".to_owned(), file)]);
    let idle = idle_steps(&plan, &read);
    assert_eq!(
        idle.iter().map(|it| (it.line, it.id)).collect::<Vec<_>>(),
        [(2, Some(id(1)))]
    );
}

#[test]
fn a_voided_step_is_as_if_it_had_not_been() {
    let plan = nothing();
    let closed = kept(&plan)
        .problem("2024-03-01", Some("2024-03-31"))
        .step("2024-03-10", "甲", StepTo::Closing)
        .step("2024-03-12", "乙", StepTo::Closed);
    let back = closed.void(2);
    back.shows("2024-04-03", Stage::Closing, Red, State::Overdue, 3);
    let when = When {
        as_of: day("2024-04-03"),
        known: Some(day("2024-04-09")),
    };
    let known = ledger(&plan, &back.book(), when);
    assert_eq!(known[0].light, Done);
}
