//! `case`: opened, carried on, closed, listed.

use super::desk::Desk;

/// Opens a case in task 1 and gives its id.
fn opened(desk: &Desk, line: &str) -> String {
    let ran = desk.line(&format!("case open 1.3 {line}"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out.trim().to_owned()
}

#[test]
fn ten_days_then_measures_then_marking() {
    let desk = Desk::new();
    let id = opened(
        &desk,
        "--label 示例户1 --unit 叶枝镇 --on 2024-04-01 --count 3",
    );
    let one = |as_of: &str| desk.json(&format!("case list --as-of {as_of}"))[0].clone();
    let at = one("2024-04-11");
    assert_eq!(
        (&at["id"], &at["item"]),
        (&id.as_str().into(), &"1.3".into())
    );
    assert_eq!(
        (&at["label"], &at["unit"]),
        (&"示例户1".into(), &"叶枝镇".into())
    );
    assert_eq!(
        (&at["count"], &at["on"], &at["due"]),
        (&3.into(), &"2024-04-01".into(), &"2024-04-11".into())
    );
    assert_eq!(
        (&at["light"], &at["days_late"], at.get("closed")),
        (&"blue".into(), &0.into(), None)
    );
    let late = one("2024-04-12");
    assert_eq!(
        (&late["light"], &late["days_late"]),
        (&"red".into(), &1.into())
    );
    let tail: String = id.chars().skip(20).collect();
    let step = desk.line(&format!(
        "case step {tail} --on 2024-04-10 --as-of 2024-04-12"
    ));
    assert_eq!(step.code, 0, "{}", step.err);
    assert_eq!(
        one("2024-04-12")["due"],
        "2024-04-30",
        "twenty days after the plan"
    );
    let wrong = desk.line(&format!("case step {tail} --step 标注 --as-of 2024-04-12"));
    assert_eq!(wrong.code, 2);
    let named = desk.line(&format!(
        "case step 1.3#{tail} --step 落实 --as-of 2024-04-25"
    ));
    assert_eq!(named.code, 0, "{}", named.err);
    let close = desk.line(&format!("case close {tail} --as-of 2024-04-28"));
    assert_eq!(close.code, 0, "{}", close.err);
    let closed = one("2024-05-01");
    assert_eq!(
        (&closed["closed"], &closed["light"]),
        (&"2024-04-28".into(), &"done".into())
    );
    let again = desk.line(&format!("case close {tail} --as-of 2024-05-01"));
    insta::assert_snapshot!(
        [
            step.shown(),
            wrong.shown(),
            named.shown(),
            close.shown(),
            again.shown()
        ]
        .join("")
    );
}

#[test]
fn a_case_named_by_its_last_letters_gets_more_time() {
    let desk = Desk::new();
    let id = opened(&desk, "--label 示例户1 --unit 叶枝镇 --on 2024-04-01");
    let tail: String = id.chars().skip(20).collect();
    let due = || desk.json("case list")[0]["due"].clone();
    let did = |line: &str| {
        let ran = desk.line(&format!("extend 1.3#{tail} {line}"));
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    };
    did("--to 4月20日 --reason 户主外出");
    did("--refuse --by 乙");
    assert_eq!(due(), "2024-04-11");
    did("--to 4月15日 --reason 户主外出");
    assert_eq!(due(), "2024-04-11", "what waits changes nothing");
    did("--approve --by 乙");
    assert_eq!(due(), "2024-04-15");
}

#[test]
fn closing_closes_all_that_is_left() {
    let desk = Desk::new();
    let id = opened(&desk, "--label 示例户1 --unit 叶枝镇 --on 2024-04-01");
    let ran = desk.line(&format!("case close {id} --on 2024-04-03"));
    assert_eq!((ran.code, ran.out.lines().count()), (0, 3), "{}", ran.err);
    let list = desk.json("case list");
    assert_eq!(
        (&list[0]["closed"], &list[0]["light"]),
        (&"2024-04-03".into(), &"done".into())
    );
    insta::assert_snapshot!(desk.line("case list").shown());
}

#[test]
fn what_cannot_be_opened_or_closed_is_refused() {
    let desk = Desk::new();
    let id = opened(&desk, "--label 示例户1 --unit 叶枝镇 --on 2024-04-02");
    let done = desk.recorded("11.2 --done");
    let mut all = String::new();
    for line in [
        "case open 11.2 --label 示例户1 --unit 叶枝镇".to_owned(),
        "case open 1.3 --label 示例户1 --unit 财务局".to_owned(),
        "case open 1.3 --label 示例户1 --unit 叶枝镇 --on 2024-04-04".to_owned(),
        "case open 1.3 --label 示例户1 --unit 叶枝镇 --count 0".to_owned(),
        "case open 1.3 --unit 叶枝镇".to_owned(),
        format!("case step {id} --on 2024-04-01"),
        format!("case step {id} --step 验收"),
        format!("case close {done}"),
        "case close ABCD".to_owned(),
        "case".to_owned(),
    ] {
        let ran = desk.line(&line);
        assert_eq!(ran.code, 2, "{line}");
        let line = line.replace(&id, "ID").replace(&done, "ID");
        all.extend(["$ duban ", &line, "\n", &ran.err.replace(&done, "ID")]);
    }
    assert_eq!(desk.json("log").as_array().unwrap().len(), 2);
    insta::assert_snapshot!(all);
}
