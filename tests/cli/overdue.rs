//! `overdue`: what is past its day and not met.

use super::desk::Desk;

#[test]
fn what_is_overdue_on_3_april_2024() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("overdue --as-of 2024-04-03").shown());
}

#[test]
fn the_data_is_late_by_at_least_a_day() {
    let desk = Desk::new();
    for day in ["2024-04-01", "2024-04-11", "2024-07-15", "2025-02-01"] {
        let list = desk.json(&format!("overdue --as-of {day}"));
        let list = list.as_array().unwrap();
        assert!(!list.is_empty());
        for one in list {
            assert!(one["days_late"].as_i64().unwrap() >= 1, "{one}");
            let state = one["state"].as_str().unwrap();
            assert!(matches!(state, "overdue" | "unconfirmed"), "{one}");
        }
    }
}

#[test]
fn nothing_overdue_is_said() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("overdue --as-of 2024-01-02").shown());
}
