//! `review` and `changes`: what needs a decision, and what turned which light.

use super::desk::Desk;

#[test]
fn changes_say_from_what_to_what_since_when_and_why() {
    let desk = Desk::new();
    desk.recorded("11.2 --done --on 2024-03-30");
    let list = desk.json("changes --since 2024-03-31");
    let list = list.as_array().unwrap();
    let of = |key: &str| list.iter().find(|it| it["key"] == key).unwrap();
    let done = of("11.2");
    assert_eq!(
        (&done["from"], &done["to"], &done["on"]),
        (&"blue".into(), &"done".into(), &"2024-04-03".into())
    );
    assert_eq!(
        (&done["title"], &done["unit"]),
        (&"完成招投标".into(), &"农业农村局".into())
    );
    let red = of("11.6@2024-03-31");
    assert_eq!(
        (&red["from"], &red["to"], &red["on"]),
        (&"blue".into(), &"red".into(), &"2024-04-01".into())
    );
    assert!(red["why"].as_str().unwrap().contains("逾期3天"), "{red}");
    for it in list {
        assert_ne!(it["from"], it["to"], "{it}");
    }
    let shown = desk.line("changes --since 4月2日").shown();
    insta::assert_snapshot!(shown);
    let refused = desk.line("changes --since 2024-04-03");
    assert_eq!(refused.code, 2);
    insta::assert_snapshot!(refused.shown());
}

#[test]
fn the_paper_has_every_stop_once_in_order() {
    let desk = Desk::new();
    desk.line("remind 11.2 --how phone --text 请抓紧 --promise 4月10日");
    desk.line("case open 1.3 --label 示例户1 --unit 叶枝镇 --on 2024-04-02");
    let ran = desk.line("review --print");
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.shown());
    assert_eq!(desk.line("review").out, ran.out);
}

#[test]
fn a_sitting_held_makes_its_changes_old() {
    let desk = Desk::new();
    let before = desk.line("review --print").out;
    assert!(before.contains("还没有开过") && before.contains("灯变了"));
    let done = desk.run(["review", "--done", "--note", "已部署"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let log = desk.json("log");
    assert_eq!(
        (&log[0]["kind"], &log[0]["finished"]),
        (&"review".into(), &true.into())
    );
    assert_eq!(
        (&log[0]["seen"], &log[0]["note"]),
        (&log[0]["of"], &"已部署".into())
    );
    let after = desk.line("review --print").out;
    assert!(
        after.contains("上次 4月3日") && !after.contains("灯变了"),
        "{after}"
    );
    assert_eq!(desk.line("review --print --done").code, 2);
}

#[test]
fn of_a_case_the_last_record_is_its_own() {
    let desk = Desk::new();
    for (label, unit, on) in [("示例户1", "保和镇", "3.20"), ("示例户2", "塔城镇", "4.1")]
    {
        let line = format!("case open 1.3 --label {label} --unit {unit} --on {on}");
        assert_eq!(desk.line(&line).code, 0);
    }
    let paper = desk.line("review --print").out;
    let last = |label: &str| {
        let mut lines = paper.lines().skip_while(|line| !line.contains(label));
        lines.find(|line| line.contains("最近")).map(str::to_owned)
    };
    for (label, unit) in [("示例户1", "保和镇"), ("示例户2", "塔城镇")] {
        let line = last(label).unwrap_or_else(|| panic!("{paper}"));
        assert!(line.contains(unit) && line.contains(label), "{paper}");
    }
}
