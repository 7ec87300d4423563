//! A table of problems is shown, asked about and only then saved.

use std::fmt::Write as _;

use crate::office::Office;
use crate::screen::{Left, Screen};

const IMPORT: &str = "problem import 台账.csv --as-of 2024-04-03";
const QUESTION: &str = "登记这2项?输入 y 确认:";

/// Two rows that can be saved, one of a unit that nobody knows, one that ends before it begins.
const TABLE: &str = "问题,整改措施,责任单位,来源,发现时间,整改时限
台账不全,补齐台账,财政局、农业农村局,审计,2024-03-01,2024-04-30
没有单位,补,财政厅,审计,2024-03-01,2024-04-30
时限写反,补,财政局,审计,2024-03-01,2024-02-01
公示不及时,重新公示,财政局,巡视巡察,2021-05-01,长期
";

/// An office with that table as a spreadsheet of this country writes it.
fn office() -> Office {
    let office = Office::new();
    let (bytes, _, unmappable) = encoding_rs::GB18030.encode(TABLE);
    assert!(!unmappable && str::from_utf8(&bytes).is_err());
    office.write_file("台账.csv", &bytes);
    office
}

/// Shows the table and asks; what is answered then ends the program.
fn answered(office: &Office, answer: &str) -> Left {
    let screen = Screen::start(office.program(&format!("{IMPORT} --skip-bad")));
    screen.see_row(&[
        "2",
        "台账不全",
        "补齐台账",
        "财政局、农业农村局",
        "审计",
        "4月30日",
    ]);
    screen.see_row(&[
        "5",
        "公示不及时",
        "重新公示",
        "财政局",
        "巡视巡察",
        "长期坚持",
    ]);
    screen.see("第3行:没有这个单位:财政厅");
    screen.see("第4行:时限2月1日早于发现(交办)的3月1日");
    screen.see("可登记2行,有问题2行。");
    screen.see(QUESTION);
    assert_eq!(office.journal(), [], "nothing is saved before the answer");
    screen.press(answer);
    screen.end()
}

#[test]
fn only_a_plain_yes_saves() {
    // The last one: the end of what is typed.
    for answer in ["n\r", "\r", "yy\r", "是\r", "\x04"] {
        let office = office();
        let left = answered(&office, answer);
        assert!(left.exit.success(), "{answer:?}: {}", left.text());
        assert!(left.text().contains("没有登记。"), "{}", left.text());
        assert_eq!(office.journal(), [], "{answer:?}");
    }
}

#[test]
fn on_yes_all_good_rows_are_saved() {
    let office = office();
    // An input method in full-width mode says it so.
    let left = answered(&office, "ｙ\r");
    assert!(left.exit.success(), "{}", left.text());
    let text = left.text();
    assert!(text.contains("已登记2项。"), "{text}");
    assert!(text.contains("不写个人信息,不写涉密内容"), "{text}");
    assert_eq!(text.matches("台账不全").count(), 1, "shown once: {text}");
    let journal = office.journal();
    let [(name, lines)] = journal.as_slice() else {
        panic!("one file: {journal:?}");
    };
    assert_eq!(name, "2024-04/jia.toml");
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("what = \"台账不全\""), "{lines:?}");
    assert!(lines[1].contains("what = \"公示不及时\""), "{lines:?}");
    // What stands there already is a bad row the next time, and nothing is left to ask about.
    let again = Screen::start(office.program(&format!("{IMPORT} --skip-bad"))).end();
    assert!(again.text().contains("第2行:台账里或表里已有同样的一项"));
    assert!(!again.text().contains("输入 y"), "{}", again.text());
}

#[test]
fn bad_rows_are_named_and_nothing_is_asked_unless_they_are_skipped() {
    let office = office();
    let left = Screen::start(office.program(IMPORT)).end();
    assert_eq!(left.exit.exit_code(), 1);
    let text = left.text();
    assert!(text.contains("第3行:没有这个单位:财政厅"), "{text}");
    assert!(text.contains("第4行:时限2月1日"), "{text}");
    assert!(text.contains("--skip-bad"), "{text}");
    assert!(!text.contains("输入 y"), "{text}");
    assert_eq!(office.journal(), []);
}

/// Some of the rows would have had room: they are one write, so that none is saved.
#[test]
fn where_not_all_have_room_none_is_saved() {
    let office = Office::new();
    let mut table = "问题,整改措施,责任单位,来源,整改时限\n".to_owned();
    for row in 1..=20 {
        writeln!(table, "台账第{row}页不全,补齐,财政局,审计,2024-04-30").unwrap();
    }
    office.write_file("台账.csv", table.as_bytes());
    let screen = Screen::start(office.program_on_small_disk(IMPORT, 2));
    screen.see("登记这20项?输入 y 确认:");
    screen.press("y\r");
    let left = screen.end();
    assert_eq!(left.exit.exit_code(), 1, "{}", left.text());
    assert!(left.text().contains("没有记下"), "{}", left.text());
    assert_eq!(office.journal(), []);
}
