//! A write that fails: the journal is as it was, what was typed is still in the form.

use crate::office::Office;
use crate::recording::open_form;
use crate::screen::Screen;

#[test]
fn what_was_typed_stays_until_there_is_room() {
    let office = Office::new();
    // A file may grow to one or two kilobytes: one record has room, a long note has not.
    let screen = Screen::start(office.program_on_small_disk("--as-of 2024-04-03", 2));
    open_form(&screen);
    screen.press("\x13");
    screen.see("已记 ");
    let before = office.journal();
    assert_eq!(before.len(), 1);

    screen.press("r");
    screen.see("记录 11.2 招投标");
    screen.press("\x1b[C\t\t");
    let note = "中标公示还没出".repeat(120);
    screen.paste(&note);
    screen.see("只记说明,灯不变");
    screen.press("\x13");
    screen.see("磁盘已满");
    screen.see_row(&["公示还没出中标"]);
    assert_eq!(office.journal(), before, "the file is cut back");

    // Shortened it has room.
    screen.press("\x15短说明\x13");
    screen.see("已记 ");
    screen.press("q");
    let left = screen.end();
    assert!(left.exit.success() && left.is_restored());
    let after = office.journal();
    assert_eq!(after[0].1.lines().count(), 2);
    assert!(after[0].1.starts_with(&before[0].1));
    assert!(after[0].1.contains("text = \"短说明\""), "{after:?}");
}

#[test]
fn on_the_command_line_the_same() {
    let office = Office::new();
    let record = |note: &str| {
        let line = format!("record 11.2 --note {note} --as-of 2024-04-03");
        Screen::start(office.program_on_small_disk(&line, 2)).end()
    };
    assert!(record("短").exit.success());
    let before = office.journal();
    let left = record(&"中标公示还没出".repeat(120));
    assert_eq!(left.exit.exit_code(), 1, "{}", left.text());
    assert!(left.text().contains("没有记下"), "{}", left.text());
    assert_eq!(office.journal(), before);
    assert!(record("又短").exit.success());
    assert_eq!(office.journal()[0].1.lines().count(), 2);
}
