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
