//! `list`: columns, filters.

use super::desk::Desk;

#[test]
fn lists_in_columns() {
    let desk = Desk::new();
    desk.recorded("11.6 --value 26.1 --on 2024-03-31");
    insta::assert_snapshot!(desk.line("list --task 11 --as-of 2024-04-03").shown());
}

#[test]
fn speaks_english_where_asked() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("list --task 11 --lang en").shown());
}

#[test]
fn filters_narrow_together() {
    let desk = Desk::new();
    let units = |line: &str| -> Vec<String> {
        let list = desk.json(line);
        let list = list.as_array().unwrap();
        list.iter()
            .map(|it| it["unit"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(units("list --unit 叶枝镇 --task 1"), ["叶枝镇"]);
    assert_eq!(
        units("list --unit 叶枝镇党委、政府 --task 1"),
        ["叶枝镇"],
        "by its full name"
    );
    assert_eq!(
        units("list --unit 各乡镇 --task 1").len(),
        10,
        "a collective stands for its members"
    );
    let red = desk.json("list --light red --kind milestone");
    let keys: Vec<&str> = red
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["key"].as_str().unwrap())
        .collect();
    assert!(keys.contains(&"11.2"), "{keys:?}");
    assert!(
        red.as_array()
            .unwrap()
            .iter()
            .all(|it| it["kind"] == "milestone" && it["light"] == "red")
    );
}

#[test]
fn nothing_that_fits_is_said_and_no_error() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("list --light done").shown());
}

#[test]
fn lights_and_kinds_go_by_their_words_too() {
    let desk = Desk::new();
    let listed = |line: &str| desk.json(&format!("list {line} --as-of 2024-04-03"));
    for (words, code) in [
        (["逾期", "红", "红灯", "ＲＥＤ"].as_slice(), "red"),
        (&["滞后", "黄", "黄灯"], "yellow"),
        (&["临期", "蓝"], "blue"),
        (&["未到期", "灰"], "grey"),
        (&["正常", "绿灯"], "green"),
        (&["已完成"], "done"),
        (&["逾期完成"], "done_late"),
        (&["已调整", "调"], "waived"),
    ] {
        let expected = listed(&format!("--light {code}"));
        for word in words {
            assert_eq!(listed(&format!("--light {word}")), expected, "{word}");
        }
    }
    for (word, code) in [
        ("节点", "milestone"),
        ("指标", "indicator"),
        ("常态化", "standing"),
        ("动态清零", "zero"),
        ("定期报送", "report"),
        ("限时办理", "case"),
    ] {
        let expected = listed(&format!("--kind {code}"));
        assert_eq!(listed(&format!("--kind {word}")), expected, "{word}");
    }
    let english = desk.json("list --light overdue --as-of 2024-04-03 --lang en");
    let red = listed("--light red");
    assert_eq!(
        english.as_array().unwrap().len(),
        red.as_array().unwrap().len()
    );
}
