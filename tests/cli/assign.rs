//! `duban assign`: what leaders, meetings and higher offices hand down.

use super::desk::Desk;
use super::ledger::{done, only};

#[test]
fn an_assignment_comes_from_a_leader_a_meeting_or_above_and_names_its_people() {
    let desk = Desk::new();
    let rest = "--due 4月30日 --unit 财政局 --unit 保和镇 --leader 常务副县长 --person 分管副局长 \
                --reviewer 督查室 --ref 会纪1号 --goal 月底前报齐 --found 2021-11-05";
    for (source, code) in [
        ("领导批示", "leader"),
        ("会议议定", "meeting"),
        ("上级来文", "superior"),
    ] {
        done(
            &desk,
            &format!("assign --what {source} --source {source} {rest}"),
        );
        let list = desk.json(&format!("assignment list --source {code}"));
        assert_eq!(only(&list)["what"], source);
    }
    let list = desk.json("assignment list --source leader");
    let it = only(&list);
    for (field, value) in [
        ("leader", "常务副县长"),
        ("person", "分管副局长"),
        ("reviewer", "督查室"),
        ("goal", "月底前报齐"),
        ("ref", "会纪1号"),
        ("found", "2021-11-05"),
        ("step", "assigned"),
    ] {
        assert_eq!(it[field], value, "{field}");
    }
}
