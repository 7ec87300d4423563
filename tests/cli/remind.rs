//! `remind`: a nudge logged, the promise beside the obligation, the ladder; `say --log`.

use super::desk::Desk;

#[test]
fn a_promise_stands_in_the_row_and_in_show() {
    let desk = Desk::new();
    let ran =
        desk.line("remind 11.2 --unit 农业农村局 --how 电话 --text 请抓紧开标 --promise 4月10日");
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.shown());
    let log = desk.json("log");
    assert_eq!(
        (&log[0]["kind"], &log[0]["how"]),
        (&"reminder".into(), &"phone".into())
    );
    assert_eq!(
        (&log[0]["key"], &log[0]["promise"]),
        (&"11.2".into(), &"2024-04-10".into())
    );
    let row = |as_of: &str| {
        let ran = desk.line(&format!("overdue --task 11 --as-of {as_of}"));
        let line = ran.out.lines().find(|line| line.contains(" 11.2 "));
        line.unwrap().to_owned()
    };
    assert!(
        row("2024-04-10").ends_with("承诺4-10"),
        "{}",
        row("2024-04-10")
    );
    assert!(row("2024-04-11").ends_with("承诺4-10已过"));
    assert!(!row("2024-04-02").contains("承诺"));
    insta::assert_snapshot!(desk.line("show 11.2 --as-of 2024-04-12").shown());
    let shown = desk.json("show 11.2");
    assert_eq!(shown["records"][0]["kind"], "reminder");
}

#[test]
fn an_item_is_kept_as_the_part_that_is_lit() {
    let desk = Desk::new();
    desk.line("remind 14.1 --unit 叶枝镇 --how wechat --text 请补报 --as-of 2024-02-10");
    desk.line("remind 11.6 --how wechat --text 请报数");
    desk.line("remind --unit 财政局 --how meeting --text 请抓紧");
    desk.line("remind dispatch@2024-03 --unit 财政局 --how letter --text 请报送");
    let log = desk.json("log");
    let keys: Vec<_> = log
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.get("key").cloned())
        .collect();
    assert_eq!(
        keys,
        [
            Some("14.1@2024-01/叶枝镇".into()),
            Some("11.6@2024-03-31".into()),
            None,
            Some("dispatch@2024-03".into())
        ]
    );
    let list = desk.json("remind --list");
    assert_eq!(list.as_array().unwrap().len(), 4);
    let own = desk.json("remind --list --unit 财政局");
    assert_eq!(own.as_array().unwrap().len(), 3);
    insta::assert_snapshot!(desk.line("remind --list").shown());
}

#[test]
fn the_ladder_is_proposed_and_a_leader_decides() {
    let desk = Desk::new();
    let say = |line: &str| desk.line(line);
    assert!(
        say("remind 11.2 --how phone --text 请抓紧 --as-of 2024-04-03")
            .err
            .contains("下一步:提醒")
    );
    assert!(
        say("remind 11.2 --how letter --text 请抓紧 --rung 催办 --as-of 2024-04-20")
            .err
            .contains("下一步:督办单(建议提级,报领导审定)")
    );
    let refused = say("remind 11.2 --how letter --text 请抓紧 --rung 督办单 --as-of 2024-04-20");
    assert_eq!(refused.code, 2);
    insta::assert_snapshot!(refused.shown());
    let decided =
        say("remind 11.2 --how letter --text 请抓紧 --rung 督办单 --decided 甲 --as-of 2024-04-20");
    assert_eq!(decided.code, 0, "{}", decided.err);
    assert_eq!(desk.json("log")[2]["decided"], "甲");
}

#[test]
fn what_cannot_be_recorded_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let mut all = String::new();
    for line in [
        "remind 11.2 --unit 农业农村局 --how 传真 --text 请抓紧",
        "remind 11.2 --unit 农业农村局 --how phone",
        "remind 11.2 --unit 保和镇x --how phone --text 请抓紧",
        "remind 14.1@2024-03/叶枝镇 --unit 保和镇 --how phone --text 请抓紧",
        "remind 14.1 --how phone --text 请抓紧",
        "remind --how phone --text 请抓紧",
        "remind 11.2 --how phone --text 请抓紧 --promise 2024-04-01",
        "remind 11.2 --how phone --text 请抓紧 --on 2024-04-04",
        "remind 11.2 --how phone --text 请抓紧 --rung 黄牌",
        "remind dispatch@三月 --unit 财政局 --how phone --text 请抓紧",
        "remind problem#ABCD --unit 财政局 --how phone --text 请抓紧",
        "remind 11.2 --text 请抓紧",
    ] {
        let ran = desk.line(line);
        assert_eq!(ran.code, 2, "{line}");
        all.extend(["$ duban ", line, "\n", &ran.err]);
    }
    assert_eq!(desk.journal(), "");
    insta::assert_snapshot!(all);
}

#[test]
fn what_is_said_can_be_logged_at_once() {
    let desk = Desk::new();
    let plain = desk.line("say 11.2");
    let logged = desk.line("say 11.2 --log --how 电话");
    assert_eq!(plain.out, logged.out);
    assert_eq!(logged.err, "已记催办1次。\n");
    let log = desk.json("log");
    let it = &log[0];
    assert_eq!((&it["key"], &it["how"]), (&"11.2".into(), &"phone".into()));
    assert_eq!(it["text"], plain.out.trim_end());
    let towns = desk.line("say 14 --log");
    assert_eq!(towns.code, 0, "{}", towns.err);
    let log = desk.json("log");
    let all = log.as_array().unwrap();
    assert!(all.len() > 10 && all[1..].iter().all(|it| it["how"] == "wechat"));
    // Nobody is reminded of nothing.
    desk.recorded("11.2 --done");
    let before = desk.json("log").as_array().unwrap().len();
    let none = desk.line("say 组织部 --log --as-of 2024-01-02");
    assert!(none.err.contains("没有要催的"), "{}", none.err);
    assert_eq!(desk.json("log").as_array().unwrap().len(), before);
}

#[test]
fn every_unit_in_arrears_is_told_and_logged() {
    let desk = Desk::new();
    let missing = desk.json("dispatch missing --month 2024-02");
    let units = missing["units"].as_array().map_or(0, Vec::len);
    let ran = desk.line("remind --missing --month 2024-02");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let log = desk.json("log");
    let log = log.as_array().unwrap();
    assert!(
        log.len() > 5 && (units == 0 || units == log.len()),
        "{units} {}",
        log.len()
    );
    let one = log.iter().find(|it| it["unit"] == "财政局").unwrap();
    assert_eq!(
        (&one["key"], &one["how"]),
        (&"dispatch@2024-02".into(), &"wechat".into())
    );
    let text = one["text"].as_str().unwrap();
    assert!(
        text.starts_with("财政局:截至4月3日,你单位2月调度有") && ran.out.contains(text),
        "{text}"
    );
    assert!(
        text.ends_with("应于3月5日前报送,已逾期29天,请尽快报送。"),
        "{text}"
    );
    let early = desk.line("remind --missing --month 3月 --unit 财政局 --how 电话");
    assert!(early.out.ends_with("请于4月5日前报送。\n"), "{}", early.out);
    assert_eq!(early.out.lines().count(), 1);
    let far = desk.line("remind --missing --month 2024-05");
    assert_eq!(far.code, 2);
}
