//! `show`: an item or an obligation, with why.

use super::desk::Desk;

#[test]
fn an_item_with_its_reasons_and_records() {
    let desk = Desk::new();
    desk.recorded("11.6 --value 21.1 --on 2024-03-31 --note 手续慢");
    insta::assert_snapshot!(desk.line("show 11.6 --as-of 2024-04-03").shown());
}

#[test]
fn a_key_shows_one_obligation() {
    let desk = Desk::new();
    let shown = desk.json("show 11.6@2024-06-30");
    assert_eq!(shown["obligations"].as_array().unwrap().len(), 1);
    assert_eq!(shown["obligations"][0]["key"], "11.6@2024-06-30");
    let shown = desk.json("show 14.1@2024-03/叶枝镇");
    assert_eq!(shown["obligations"].as_array().unwrap().len(), 1);
}

#[test]
fn the_data_has_the_item_its_obligations_and_records() {
    let desk = Desk::new();
    let id = desk.recorded("11.6 --value 21.1 --on 2024-03-31");
    let shown = desk.json("show 11.6");
    assert_eq!(shown["item"]["id"], "11.6");
    assert_eq!(shown["obligations"].as_array().unwrap().len(), 4);
    assert_eq!(shown["records"][0]["id"], id.as_str());
    assert!(!shown["obligations"][0]["why"].as_str().unwrap().is_empty());
}

#[test]
fn full_width_digits_are_understood() {
    let desk = Desk::new();
    assert_eq!(desk.json("show １１．６")["item"]["id"], "11.6");
}

#[test]
fn an_unknown_item_is_refused_with_what_may_be_meant() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("show 11.66").shown());
    insta::assert_snapshot!(desk.line("show 11").shown());
}

#[test]
fn what_is_assumed_is_told_in_words() {
    let out = Desk::new().line("show 11.2").out;
    assert!(out.contains("推定,待确认: 责任单位\n"), "{out}");
    assert!(!out.contains("lead"), "{out}");
}
