//! `log`: none left out.

use super::desk::Desk;

#[test]
fn every_record_is_listed_with_what_became_of_it() {
    let desk = Desk::new();
    let id = desk.recorded("11.6 --value 26.1 --on 3月底");
    desk.recorded("14.1 --unit 叶枝镇 --done --note 一篇");
    assert_eq!(desk.line(&format!("void {id} --reason 记错")).code, 0);
    insta::assert_snapshot!(desk.line("log").shown());
    let log = desk.json("log");
    let standings: Vec<&str> = log
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["standing"].as_str().unwrap())
        .collect();
    assert_eq!(standings, ["voided", "counts", "apart"]);
}

#[test]
fn a_kind_of_another_version_is_there_too() {
    let desk = Desk::new();
    desk.write_journal(
        "2024-04/yi.toml",
        "01HTGX6GRK0000000000000000 = { at = 2024-04-02T10:00:00+08:00, by = \"乙\", kind = \"visit\", place = \"x\" }\n",
    );
    let log = desk.json("log");
    assert_eq!(log[0]["kind"], "visit");
    assert_eq!(log[0]["id"], "01HTGX6GRK0000000000000000");
}

#[test]
fn what_was_not_yet_written_is_marked() {
    let desk = Desk::new();
    desk.recorded("11.2 --done");
    assert_eq!(
        desk.json("log --known 2024-04-02")[0]["standing"],
        "not_yet"
    );
}

#[test]
fn an_empty_journal_is_said() {
    insta::assert_snapshot!(Desk::new().line("log").shown());
    assert_eq!(Desk::new().json("log"), serde_json::json!([]));
}
