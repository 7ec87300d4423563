//! `void`: taking back.

use super::desk::Desk;

#[test]
fn a_record_is_taken_back_by_the_last_letters_of_its_id() {
    let desk = Desk::new();
    let id = desk.recorded("11.2 --done");
    assert_eq!(desk.obligation("11.2", "2024-04-03")["light"], "done_late");
    insta::assert_snapshot!(
        desk.line(&format!(
            "void {} --reason 记错",
            id.chars().skip(22).collect::<String>()
        ))
        .shown()
    );
    assert_eq!(desk.obligation("11.2", "2024-04-03")["light"], "red");
    assert_eq!(desk.journal().lines().count(), 2, "nothing is removed");
    insta::assert_snapshot!(desk.line(&format!("void {id}")).shown());
}

#[test]
fn what_cannot_be_taken_back_is_refused() {
    let desk = Desk::new();
    let case = desk.recorded("1.3 --unit 叶枝镇 --note 示例户1");
    desk.recorded(&format!("1.3#{case} --done"));
    insta::assert_snapshot!(desk.line(&format!("void {case}")).shown());
    insta::assert_snapshot!(desk.line("void ABC").shown());
    insta::assert_snapshot!(desk.line("void ABCDE").shown());
    let record = desk.recorded("11.2 --done");
    let void = desk.line(&format!("void {record}")).out;
    insta::assert_snapshot!(desk.line(&format!("void {void}")).shown());
}
