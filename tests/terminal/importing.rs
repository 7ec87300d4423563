//! A table of problems is shown, and saved once someone has said yes.

use crate::office::Office;
use crate::screen::Screen;

const TABLE: &str = "问题,整改措施,责任单位,来源,发现时间,整改时限
台账不全,补齐台账,财政局,审计,2024-03-01,2024-04-30
公示不及时,重新公示,教体局,巡视巡察,2021-05-01,长期
没有单位,补,财政厅,审计,2024-03-01,2024-04-30
";

/// Imports the table, sees it and the question, and answers.
fn answer(office: &Office, table: &[u8], with: &str) -> String {
    office.write_file("problems.csv", table);
    let program = office.program("problem import problems.csv --skip-bad");
    let screen = Screen::start(program);
    screen.see_row(&["2", "台账不全", "财政局", "4月30日"]);
    screen.see_row(&["3", "公示不及时", "教体局", "长期坚持"]);
    screen.see_row(&["第4行", "财政厅"]);
    screen.see("登记这2项");
    assert!(office.journal().is_empty(), "nothing before the answer");
    screen.press(with);
    let left = screen.end();
    assert!(left.exit.success());
    left.text()
}

#[test]
fn a_table_is_saved_in_one_write_after_a_yes_and_not_without() {
    let office = Office::new();
    for no in ["\r", "n\r", "\u{4}"] {
        let text = answer(&office, TABLE.as_bytes(), no);
        assert!(text.contains("没有登记"), "{text}");
        assert!(office.journal().is_empty(), "{no:?}");
    }
    let (gb, ..) = encoding_rs::GB18030.encode(TABLE);
    // An input method in full-width mode says it so.
    let text = answer(&office, &gb, "ｙ\r");
    assert!(text.contains("登记2项"), "{text}");
    let journal = office.journal();
    assert_eq!(journal.len(), 1);
    assert_eq!(journal[0].1.lines().count(), 2, "{journal:?}");
}
