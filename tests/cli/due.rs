//! `due --within N`.

use super::desk::Desk;

#[test]
fn what_comes_due_within_ten_days() {
    let desk = Desk::new();
    insta::assert_snapshot!(
        desk.line("due --within 10 --as-of 2024-03-25 --unit 农业农村局")
            .shown()
    );
}

#[test]
fn the_last_day_counts_and_what_is_done_does_not() {
    let desk = Desk::new();
    let has = |within: u32| {
        let list = desk.json(&format!("due --within {within} --as-of 2024-03-25"));
        list.as_array()
            .unwrap()
            .iter()
            .any(|it| it["key"] == "11.2")
    };
    assert!(!has(5));
    assert!(has(6));
    desk.recorded("11.2 --done --on 2024-03-25");
    assert!(!has(6));
}
