//! What is recorded of a visit, what speaks against it, and whom to visit next.

use duban::board::rounds::inspection::{
    Arrears, Finding, Reason, VisitEntry, VisitFault, claims, propose, visit,
};
use duban::board::{Key, When, board};
use duban::journal::{Ledger, Method, Seen, Source, Verdict};
use duban::plan::UnitId;

use crate::given::given;
use crate::inspection::two_tasks;
use crate::plans::{Tuning as _, day, milestone, plan, quarters, unit};

fn entry(who: &str, on: &str, tasks: &[u32]) -> VisitEntry<'static> {
    VisitEntry {
        unit: unit(who),
        on: day(on),
        team: None,
        places: Vec::new(),
        method: Method::Site,
        seen: tasks
            .iter()
            .map(|&task| Seen {
                task,
                verdict: Verdict::Fail,
            })
            .collect(),
        disproved: Vec::new(),
        findings: Vec::new(),
        note: None,
        evidence: Vec::new(),
    }
}

fn finding(what: &'static str, due: Option<&str>) -> Finding<'static> {
    Finding {
        what,
        measure: Some("限期整改"),
        due: due.map(day),
        task: None,
    }
}

#[test]
fn what_speaks_against_a_visit_is_said() {
    let plan = two_tasks();
    let claimed = given(&plan).done("1.1", "2024-03-20");
    let (book, seen) = (claimed.book(), claimed.as_of("2024-04-03"));
    let fault = |entry: &VisitEntry<'_>| visit(&plan, &book, &seen.board, entry).unwrap_err();
    let at = |on: &str| entry("财政局", on, &[1]);
    assert!(visit(&plan, &book, &seen.board, &at("2024-04-03")).is_ok());
    assert_eq!(
        fault(&at("2024-04-04")),
        VisitFault::AfterAsOf {
            on: day("2024-04-04"),
            as_of: day("2024-04-03"),
        }
    );
    assert!(matches!(
        fault(&at("2023-12-31")),
        VisitFault::OutsidePlan { .. }
    ));
    let with = |tasks: &[u32]| fault(&entry("财政局", "2024-04-01", tasks));
    assert_eq!(with(&[]), VisitFault::NothingSeen);
    assert_eq!(with(&[1, 3]), VisitFault::UnknownTask { task: 3 });
    assert_eq!(with(&[1, 2, 1]), VisitFault::TwiceSeen { task: 1 });
    let whom = |who: &str| visit(&plan, &book, &seen.board, &entry(who, "2024-04-01", &[1]));
    assert!(matches!(whom("各乡镇"), Err(VisitFault::Collective { .. })));
    assert!(whom("项目建设单位").is_ok(), "its members are not known");
    assert!(matches!(
        whom("教体局"),
        Err(VisitFault::UnknownUnit { .. })
    ));
    let mut bad = at("2024-04-01");
    bad.findings = vec![finding(" ", None)];
    assert_eq!(fault(&bad), VisitFault::EmptyFinding);
    bad.findings = vec![finding("未公示", Some("2024-03-31"))];
    assert!(matches!(fault(&bad), VisitFault::DueBeforeFound { .. }));
    let key = |text: &str| Key::parse(text).unwrap();
    let mut untrue = at("2024-04-01");
    untrue.disproved = vec![(key("2.1/叶枝镇"), "未见")];
    assert_eq!(
        fault(&untrue),
        VisitFault::NotClaimed {
            key: key("2.1/叶枝镇"),
            claimed: vec![key("1.1")],
        }
    );
    untrue.disproved = vec![(key("1.1"), " ")];
    assert_eq!(fault(&untrue), VisitFault::NoWhy { key: key("1.1") });
    untrue.on = day("2024-03-19");
    untrue.disproved = vec![(key("1.1"), "未见")];
    assert!(
        matches!(fault(&untrue), VisitFault::NotClaimed { .. }),
        "claimed only later"
    );
}

#[test]
fn each_finding_becomes_a_problem() {
    let plan = two_tasks();
    let none = given(&plan);
    let (book, seen) = (none.book(), none.as_of("2024-04-03"));
    let mut one = entry("财政局", "2024-04-01", &[1]);
    one.findings = vec![
        finding(" 未公示 ", Some("2024-04-01")),
        finding("台账不全", None),
    ];
    let made = visit(&plan, &book, &seen.board, &one).unwrap();
    let [first, second] = made.findings.as_slice() else {
        panic!("{made:?}");
    };
    assert_eq!(
        (first.ledger, first.source),
        (Ledger::Problem, Source::Inspection)
    );
    assert_eq!((&*first.what, first.on), ("未公示", day("2024-04-01")));
    assert_eq!((first.due, first.task), (Some(day("2024-04-01")), Some(1)));
    assert_eq!(
        (second.due, first.units.as_slice()),
        (None, [unit("财政局")].as_slice())
    );
    let mut two = entry("财政局", "2024-04-01", &[1, 2]);
    two.findings = vec![finding("未公示", None)];
    let made = visit(&plan, &book, &seen.board, &two).unwrap();
    assert_eq!(made.findings[0].task, None, "nobody says which");
}

#[test]
fn claims_are_what_the_unit_itself_said_is_done() {
    let plan = plan(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        milestone("2.1", "2024-03-31"),
        quarters("3.1"),
    ]);
    let said = given(&plan)
        .done_by("叶枝镇", "1.1", "2024-03-20")
        .done("2.1", "2024-03-25")
        .reading("3.1", "2024-03-31", "30");
    let book = said.book();
    let seen = board(&plan, &book, When::on(day("2024-04-03")));
    let keys = |who: &str, until: &str| -> Vec<String> {
        let all = claims(&book, &seen, &unit(who), day(until));
        all.iter().map(|one| one.key.to_string()).collect()
    };
    assert_eq!(keys("叶枝镇", "2024-04-01"), ["1.1/叶枝镇"]);
    assert_eq!(
        keys("财政局", "2024-04-01"),
        ["2.1"],
        "a figure is not a claim"
    );
    assert_eq!(keys("财政局", "2024-03-24"), Vec::<String>::new());
    assert_eq!(keys("保和镇", "2024-04-01"), Vec::<String>::new());
}

fn units(list: &[duban::board::rounds::inspection::Proposal]) -> Vec<&str> {
    list.iter().map(|it| it.unit.as_str()).collect()
}

#[test]
fn who_is_red_or_missing_or_long_unseen_comes_first() {
    let plan = plan(vec![milestone("1.1", "2024-03-31").by_towns(3)]);
    let given = given(&plan)
        .done_by("塔城镇", "1.1", "2024-03-20")
        .visit("保和镇", "2024-02-01", &[1], &[])
        .visit("叶枝镇", "2024-03-01", &[1], &[]);
    let (book, seen) = (given.book(), given.as_of("2024-04-03"));
    let sheets = [Arrears {
        unit: unit("维登乡"),
        missing: 2,
        late: 1,
    }];
    let list = propose(&plan, &book, &seen.board, &sheets);
    // Of two reds the one unseen for longer; then missing sheets; then those never visited.
    assert_eq!(units(&list)[..4], ["保和镇", "叶枝镇", "维登乡", "财政局"]);
    assert_eq!(
        list[0].reasons,
        [Reason::Red { count: 1 }, Reason::Tasks { count: 1 }]
    );
    assert_eq!(
        list[2].reasons,
        [
            Reason::MissingSheets { count: 2 },
            Reason::LateSheets { count: 1 },
            Reason::Unseen {
                last: None,
                by: day("2024-06-30")
            }
        ]
    );
    assert_eq!((&list[0].tasks, &list[2].tasks), (&vec![1], &Vec::new()));
    // Once visited in the quarter, a red one gives way to those not visited.
    let again = given.visit("保和镇", "2024-04-02", &[1], &[]);
    let (book, seen) = (again.book(), again.as_of("2024-04-03"));
    let list = propose(&plan, &book, &seen.board, &[]);
    assert_eq!(
        (units(&list)[0], units(&list).last().copied()),
        ("叶枝镇", Some("保和镇"))
    );
    assert!(list.last().unwrap().visited);
}

#[test]
fn figures_that_fall_or_jump_are_doubtful() {
    let plan = plan(vec![quarters("1.1")]);
    let doubts = |values: &[&str]| {
        let mut all = given(&plan).visit("财政局", "2024-04-01", &[1], &[]);
        for (at, value) in values.iter().enumerate() {
            all = all.reading("1.1", &format!("2024-04-{:02}", at + 1), value);
        }
        let (book, seen) = (all.book(), all.as_of("2024-04-20"));
        let list = propose(&plan, &book, &seen.board, &[]);
        let own = list.iter().find(|it| it.unit == UnitId::from("财政局"));
        let reasons = own.map(|it| it.reasons.clone()).unwrap_or_default();
        reasons
            .iter()
            .any(|it| matches!(it, Reason::Doubtful { .. }))
    };
    assert!(!doubts(&["30"]));
    assert!(!doubts(&["30", "30"]));
    assert!(doubts(&["30", "29.9"]), "falls");
    assert!(!doubts(&["30", "90"]), "three times");
    assert!(doubts(&["30", "90.1"]), "more than three times");
    assert!(!doubts(&["30", "29", "31"]), "only the latest");
}
