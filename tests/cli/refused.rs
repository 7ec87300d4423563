//! What `record` refuses: a clear message, exit code 2, nothing written.

use super::desk::Desk;

fn refused(desk: &Desk, line: &str) -> String {
    let ran = desk.line(&format!("record {line}"));
    assert_eq!(ran.code, 2, "{line}: {}{}", ran.out, ran.err);
    assert_eq!(ran.out, "", "{line}");
    assert_eq!(desk.journal(), "", "{line}");
    format!("> record {line}\n{}", ran.err)
}

#[test]
fn every_refusal_says_what_to_do() {
    let desk = Desk::new();
    let lines = [
        "11.66 --done",
        "11 --done",
        "招投标工作 --done",
        "11.6",
        "11.6 --done",
        "8.1 --unit 叶枝镇 --done",
        "11.2 --value 5",
        "14.1 --done",
        "14.1 --done --unit 各乡镇",
        "14.1 --done --unit 财政局",
        "11.6 --value 20 --unit 农业农村局",
        "11.6 --value 20 --unit 财务局",
        "11.6 --value 58/77",
        "11.6 --value 很多",
        "11.6 --value 5户",
        "11.6 --value +1",
        "11.6 --value 26 --on 2024-04-04",
        "11.6 --value 26 --on 2月30日",
        "11.6@2024-05-31 --value 26",
        "14.1 --done --unit 叶枝镇 --for 2024-05",
        "14.1 --done --unit 叶枝镇 --for 一季度",
        "3.2 --done --for 三季度",
        "1.3 --unit 叶枝镇",
        "1.3 --note 示例户1",
        "1.3 --note 示例户1 --unit 财政局",
        "1.3#ABCD --done",
        "1.3 --done",
        "11.2 --done --value 5",
    ];
    let all: Vec<String> = lines.iter().map(|line| refused(&desk, line)).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_bad_writer_is_refused() {
    let desk = Desk::new();
    let mut command = desk.command();
    command
        .env("DUBAN_WRITER", "../x")
        .arg("--plan")
        .arg(desk.plan());
    command.args(["record", "11.2", "--done"]);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(desk.journal(), "");
}
