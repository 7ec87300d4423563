//! Promises, the ladder, and what speaks against a reminder.

use duban::board::{ReminderEntry, ReminderFault, Reminders, reminder};
use duban::journal::{How, StepTo};
use duban::plan::Plan;

use crate::given::{Given, given, id};
use crate::plans::{Tuning as _, day, milestone, plan, quarters, unit};

fn with_ladder(items: Vec<duban::plan::Item>) -> Plan {
    let mut plan = plan(items);
    plan.ladder = ["提醒", "催办", "督办单", "通报", "约谈"]
        .map(str::to_owned)
        .to_vec();
    plan
}

/// The latest promise of an obligation: its day, and whether it has passed.
fn promise(given: &Given<'_>, key: &str, on: &str) -> Option<(String, bool)> {
    let (book, seen) = (given.book(), given.as_of(on));
    let reminders = Reminders::gather(&book, seen.board.when);
    let promise = reminders.promise(seen.one(key))?;
    Some((promise.by.to_string(), promise.passed))
}

/// The next rung of an obligation, and whether a leader decides.
fn next(given: &Given<'_>, plan: &Plan, key: &str, on: &str) -> Option<(String, bool)> {
    let (book, seen) = (given.book(), given.as_of(on));
    let reminders = Reminders::gather(&book, seen.board.when);
    let next = reminders.next(plan, seen.one(key))?;
    Some((next.name, next.decide))
}

#[test]
fn a_promise_stands_beside_the_obligation_until_it_is_kept() {
    let plan = with_ladder(vec![milestone("1.1", "2024-03-31")]);
    let promised = given(&plan).remind("财政局", "2024-04-03", Some("1.1"), |it| {
        it.promise = Some(day("2024-04-10"));
    });
    let at = |on: &str| promise(&promised, "1.1", on);
    assert_eq!(at("2024-04-02"), None);
    assert_eq!(at("2024-04-03"), Some(("2024-04-10".to_owned(), false)));
    assert_eq!(at("2024-04-10"), Some(("2024-04-10".to_owned(), false)));
    assert_eq!(at("2024-04-11"), Some(("2024-04-10".to_owned(), true)));
    let again = promised
        .clone()
        .remind("财政局", "2024-04-11", Some("1.1"), |it| {
            it.promise = Some(day("2024-04-15"));
        });
    assert_eq!(
        promise(&again, "1.1", "2024-04-11"),
        Some(("2024-04-15".to_owned(), false))
    );
    // A reminder without a promise leaves the last one standing.
    let without = promised
        .clone()
        .remind("财政局", "2024-04-11", Some("1.1"), |_| {});
    assert_eq!(
        promise(&without, "1.1", "2024-04-12"),
        Some(("2024-04-10".to_owned(), true))
    );
    assert_eq!(
        promise(&promised.done("1.1", "2024-04-09"), "1.1", "2024-04-11"),
        None
    );
}

#[test]
fn a_reminder_is_about_the_unit_and_the_part_it_names() {
    let plan = with_ladder(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        quarters("2.1"),
    ]);
    let promised = |who: &str, key: Option<&str>| {
        given(&plan).remind(who, "2024-04-03", key, |it| {
            it.promise = Some(day("2024-04-10"));
        })
    };
    let has = |given: &Given<'_>, key: &str| promise(given, key, "2024-04-04").is_some();
    let one = promised("叶枝镇", Some("1.1/叶枝镇"));
    assert!(has(&one, "1.1/叶枝镇") && !has(&one, "1.1/保和镇"));
    let item = promised("叶枝镇", Some("1.1"));
    assert!(has(&item, "1.1/叶枝镇") && !has(&item, "1.1/保和镇"));
    let all = promised("叶枝镇", None);
    assert!(has(&all, "1.1/叶枝镇") && !has(&all, "1.1/保和镇"));
    assert!(!has(&all, "2.1@2024-03-31"));
    // Of an item in parts the one that is past its day, not the one to come.
    let parts = promised("财政局", Some("2.1"));
    assert!(has(&parts, "2.1@2024-03-31") && !has(&parts, "2.1@2024-09-30"));
    let round = promised("财政局", Some("dispatch@2024-03"));
    assert!(!has(&round, "2.1@2024-03-31"));
    let book = round.book();
    let seen = round.as_of("2024-04-04");
    let reminders = Reminders::gather(&book, seen.board.when);
    assert_eq!(
        reminders
            .of_key(&unit("财政局"), "dispatch@2024-03")
            .count(),
        1
    );
}

#[test]
fn the_ladder_rises_with_what_was_done_and_how_long_it_is_red() {
    let plan = with_ladder(vec![milestone("1.1", "2024-03-31")]);
    let none = given(&plan);
    let rung = |name: &str, decide: bool| Some((name.to_owned(), decide));
    assert_eq!(
        next(&none, &plan, "1.1", "2024-03-10"),
        None,
        "nothing is lit"
    );
    assert_eq!(
        next(&none, &plan, "1.1", "2024-03-20"),
        rung("提醒", false),
        "due soon"
    );
    assert_eq!(
        next(&none, &plan, "1.1", "2024-05-31"),
        rung("提醒", false),
        "begins mildly"
    );
    let once = none.remind("财政局", "2024-04-01", Some("1.1"), |_| {});
    assert_eq!(
        next(&once, &plan, "1.1", "2024-04-06"),
        rung("提醒", false),
        "six days red"
    );
    assert_eq!(
        next(&once, &plan, "1.1", "2024-04-07"),
        rung("催办", false),
        "a week"
    );
    assert_eq!(
        next(&once, &plan, "1.1", "2024-05-31"),
        rung("催办", false),
        "one at a time"
    );
    let twice = once.remind("财政局", "2024-04-08", Some("1.1"), |_| {});
    assert_eq!(
        next(&twice, &plan, "1.1", "2024-04-13"),
        rung("催办", false)
    );
    assert_eq!(
        next(&twice, &plan, "1.1", "2024-04-14"),
        rung("督办单", true),
        "two weeks"
    );
    // Plain reminders, however many, are no notice.
    let thrice = twice
        .clone()
        .remind("财政局", "2024-04-14", Some("1.1"), |_| {});
    assert_eq!(
        next(&thrice, &plan, "1.1", "2024-06-30"),
        rung("督办单", true)
    );
}

#[test]
fn a_decided_rung_is_never_taken_back_and_a_promise_is_waited_for() {
    let plan = with_ladder(vec![milestone("1.1", "2024-03-31")]);
    let rung = |name: &str, decide: bool| Some((name.to_owned(), decide));
    let twice = given(&plan)
        .remind("财政局", "2024-04-01", Some("1.1"), |_| {})
        .remind("财政局", "2024-04-08", Some("1.1"), |_| {});
    let decided = |name: &'static str, on: &str| {
        twice.clone().remind("财政局", on, Some("1.1"), |it| {
            it.rung = Some(name.into());
            it.decided = Some("甲".into());
        })
    };
    let notice = decided("督办单", "2024-04-02");
    assert_eq!(
        next(&notice, &plan, "1.1", "2024-04-09"),
        rung("督办单", true),
        "never back"
    );
    assert_eq!(
        next(&notice, &plan, "1.1", "2024-04-21"),
        rung("通报", true)
    );
    let last = decided("约谈", "2024-04-14");
    assert_eq!(
        next(&last, &plan, "1.1", "2024-12-31"),
        rung("约谈", true),
        "none above"
    );
    // While a promise is open it waits.
    let promised = twice.remind("财政局", "2024-04-14", Some("1.1"), |it| {
        it.promise = Some(day("2024-04-20"));
    });
    assert_eq!(next(&promised, &plan, "1.1", "2024-04-20"), None);
    assert_eq!(
        next(&promised, &plan, "1.1", "2024-04-21"),
        rung("督办单", true)
    );
    let mut bare = plan.clone();
    bare.ladder.clear();
    assert_eq!(
        next(&given(&bare), &bare, "1.1", "2024-05-31"),
        None,
        "no ladder"
    );
}

#[test]
fn what_speaks_against_a_reminder_is_said() {
    let plan = with_ladder(vec![
        milestone("1.1", "2024-03-31").by_towns(2),
        milestone("2.1", "2024-03-31"),
    ]);
    let done = given(&plan).done("2.1", "2024-03-30");
    let seen = done.as_of("2024-04-03");
    let usual = ReminderEntry {
        unit: unit("叶枝镇"),
        key: Some("1.1/叶枝镇"),
        on: day("2024-04-03"),
        how: How::Wechat,
        text: Some("请抓紧"),
        answered: None,
        answer: None,
        promise: None,
        rung: None,
        decided: None,
    };
    let fault = |entry: &ReminderEntry<'_>| reminder(&plan, &seen.board, entry).err();
    assert_eq!(fault(&usual), None);
    let with = |change: &dyn Fn(&mut ReminderEntry<'static>)| {
        let mut entry = usual.clone();
        change(&mut entry);
        fault(&entry)
    };
    assert!(matches!(
        with(&|it| it.on = day("2024-04-04")),
        Some(ReminderFault::AfterAsOf { .. })
    ));
    assert_eq!(
        with(&|it| it.text = Some("  ")),
        Some(ReminderFault::NothingSaid)
    );
    assert!(matches!(
        with(&|it| it.promise = Some(day("2024-04-02"))),
        Some(ReminderFault::PromiseBefore { .. })
    ));
    assert_eq!(with(&|it| it.promise = Some(day("2024-04-03"))), None);
    assert!(matches!(
        with(&|it| it.rung = Some("黄牌")),
        Some(ReminderFault::UnknownRung { .. })
    ));
    assert_eq!(with(&|it| it.rung = Some("催办")), None);
    assert_eq!(
        with(&|it| it.rung = Some("督办单")),
        Some(ReminderFault::DecisionNeeded {
            rung: "督办单".to_owned()
        })
    );
    assert_eq!(
        with(&|it| {
            it.rung = Some("督办单");
            it.decided = Some("甲");
        }),
        None
    );
    let owed = |who: &str, key: &'static str| {
        with(&|it| {
            it.unit = unit(who);
            it.key = Some(key);
        })
    };
    assert!(matches!(
        owed("保和镇", "1.1/叶枝镇"),
        Some(ReminderFault::NotOwed { .. })
    ));
    assert!(matches!(
        owed("塔城镇", "1.1"),
        Some(ReminderFault::NotOwed { .. })
    ));
    assert!(matches!(
        owed("财政局", "2.1"),
        Some(ReminderFault::Met { .. })
    ));
    assert_eq!(owed("塔城镇", "dispatch@2024-03"), None);
}

#[test]
fn of_an_entry_only_who_has_it_is_reminded_while_it_is_open() {
    let plan = plan(vec![milestone("1.1", "2024-12-31")]);
    let opened = given(&plan).problem("财政局", "2024-03-02", "2024-04-10");
    let key = format!("problem#{}", id(0));
    let fault = |given: &Given<'_>, who: &str| {
        let entry = ReminderEntry {
            unit: unit(who),
            key: Some(&key),
            on: day("2024-04-03"),
            how: How::Letter,
            text: Some("请抓紧整改"),
            answered: None,
            answer: None,
            promise: None,
            rung: None,
            decided: None,
        };
        reminder(&plan, &given.as_of("2024-04-03").board, &entry).err()
    };
    assert_eq!(fault(&opened, "财政局"), None);
    assert!(matches!(
        fault(&opened, "叶枝镇"),
        Some(ReminderFault::NotOwed { .. })
    ));
    let closed = opened
        .entry_step(0, "2024-03-03", StepTo::Closing, "甲")
        .entry_step(0, "2024-03-04", StepTo::Closed, "乙");
    assert!(matches!(
        fault(&closed, "财政局"),
        Some(ReminderFault::Met { .. })
    ));
}
