//! Who writes is asked at the first save, and once.

use crate::office::{Office, run};
use crate::recording::open_form;
use crate::screen::Screen;

/// Saves something and answers with a name, which is not yet confirmed.
fn ask_for_name(screen: &Screen) {
    open_form(screen);
    screen.press("\x13");
    screen.see("记录人");
    screen.press("甲");
    screen.see_row(&["姓名", "甲"]);
}

#[test]
fn the_first_save_asks_who_writes() {
    let office = Office::new();
    let screen = Screen::start(office.nobodys_program("--as-of 2024-04-03"));
    screen.see("未署名");
    ask_for_name(&screen);
    assert!(office.journal().is_empty());
    screen.press("\r");
    screen.see("已记 ");
    screen.miss("未署名");
    screen.press("q");
    assert!(screen.end().exit.success());
    let journal = office.journal();
    assert_eq!(journal.len(), 1);
    assert!(journal[0].1.contains("by = \"甲\""), "{journal:?}");
    assert!(office.config().contains("甲"), "{}", office.config());

    let again = Screen::start(office.nobodys_program("--as-of 2024-04-03"));
    again.see_row(&["截至", "甲"]);
    again.press("q");
    assert!(again.end().exit.success());
}

#[test]
fn a_name_made_up_by_the_command_line_does_not_keep_the_screen_from_asking() {
    let office = Office::new();
    let program = office.nobodys_program("record 11.6 --value 20");
    assert!(run(&program).status.success());
    let screen = Screen::start(office.nobodys_program("--as-of 2024-04-03"));
    screen.see("未署名");
    ask_for_name(&screen);
    screen.press("\r");
    screen.see("已记 ");
    screen.press("q");
    assert!(screen.end().exit.success());
    let journal = office.journal();
    assert_eq!(journal.len(), 1, "one person goes on in one file");
    assert!(journal[0].1.contains("by = \"甲\""), "{journal:?}");
}
