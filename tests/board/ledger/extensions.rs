//! More time: asked for, approved, refused.

use duban::board::Light::{Grey, Red};
use duban::board::ledger::Stage;
use duban::board::{
    ExtendFault, Extendable, ExtensionWanted, State, extension, pending_extensions,
};
use duban::journal::ExtensionStep;

use super::kept::{kept, nothing};
use crate::given::{given, id};
use crate::plans::{Tuning as _, case, day, milestone, plan};

#[test]
fn an_extension_counts_once_it_is_approved() {
    let plan = nothing();
    let asked = kept(&plan)
        .problem("2024-03-01", Some("2024-03-31"))
        .extended("2024-04-02", "2024-04-20", ExtensionStep::Asked);
    asked.shows("2024-04-03", Stage::Assigned, Red, State::Overdue, 3);
    let pending = asked.first("2024-04-03").pending.unwrap();
    assert_eq!(
        (pending.to, pending.after_due),
        (day("2024-04-20"), true),
        "asked for after the day"
    );
    let refused = asked
        .clone()
        .extended("2024-04-03", "2024-04-20", ExtensionStep::Refused);
    refused.shows("2024-04-03", Stage::Assigned, Red, State::Overdue, 3);
    assert_eq!(refused.first("2024-04-03").pending, None);
    let approved = asked.extended("2024-04-03", "2024-04-20", ExtensionStep::Approved);
    approved
        .shows("2024-04-02", Stage::Assigned, Red, State::Overdue, 2)
        .shows("2024-04-03", Stage::Assigned, Grey, State::NotDue, 0)
        .shows("2024-04-21", Stage::Assigned, Red, State::Overdue, 1);
    let twice = approved.extended("2024-04-15", "2024-05-31", ExtensionStep::Approved);
    let it = twice.first("2024-04-21");
    assert_eq!(
        (it.due, it.due_was, it.extensions),
        (Some(day("2024-05-31")), Some(day("2024-03-31")), 2)
    );
}

#[test]
fn more_time_is_asked_for_and_decided_with_reasons() {
    let firm = milestone("11.2", "2024-03-31").with(|it| it.firm = true);
    let plan = plan(vec![firm, case("1.3", 10, &[])]);
    let base = given(&plan).case("财政局", "1.3", "2024-04-01");
    let seen = base.as_of("2024-04-03");
    let of = Extendable::find(&seen.board, "11.2").unwrap();
    let on = day("2024-04-03");
    let wants = |of, wanted, number| extension(&plan, &seen.board, of, on, wanted, number);
    let to = day("2024-04-30");
    let ask = |to, reason| ExtensionWanted::Ask { to, reason };
    let same_day = wants(of, ask(day("2024-03-31"), "雨季"), None);
    assert!(matches!(same_day, Err(ExtendFault::NotLater { .. })));
    assert_eq!(
        wants(of, ask(to, " "), None),
        Err(ExtendFault::ReasonNeeded)
    );
    let approve = ExtensionWanted::Approve {
        to: None, by: "乙"
    };
    assert_eq!(wants(of, approve, None), Err(ExtendFault::NothingPending));
    wants(of, ask(to, "雨季"), None).unwrap();
    // A case has a day like everything else.
    let key = format!("1.3#{}", id(0));
    let case = Extendable::find(&seen.board, &key).unwrap();
    assert_eq!(wants(case, ask(to, "外出"), None).unwrap().key, key.into());
    let asked = base
        .extension("2024-04-02", "11.2", "2024-04-30", ExtensionStep::Asked)
        .as_of("2024-04-03");
    asked.shows("11.2", Red, State::Overdue);
    assert_eq!(pending_extensions(&asked.board).len(), 1);
    let of = Extendable::find(&asked.board, "11.2").unwrap();
    let wants = |wanted, on, number| extension(&plan, &asked.board, of, on, wanted, number);
    // A higher authority set the day.
    assert_eq!(wants(approve, on, None), Err(ExtendFault::ReferenceNeeded));
    assert!(matches!(
        wants(approve, day("2024-04-01"), Some("省督1号")),
        Err(ExtendFault::BeforeAsked { .. })
    ));
    let nobody = ExtensionWanted::Refuse { by: "" };
    assert_eq!(wants(nobody, on, None), Err(ExtendFault::NameNeeded));
    let approved = wants(approve, on, Some("省督1号")).unwrap();
    assert_eq!(approved.to, to);
    let done = given(&plan).done("11.2", "2024-03-30").as_of("2024-04-03");
    let of = Extendable::find(&done.board, "11.2").unwrap();
    let met = extension(&plan, &done.board, of, on, ask(to, "雨季"), None);
    assert_eq!(met, Err(ExtendFault::Met));
}
