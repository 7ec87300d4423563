//! Plan and journal are changed by somebody else while the screen is open.

use crate::office::{Office, PLAN};
use crate::recording::find_tender;
use crate::screen::Screen;

const TITLE: &str = "title = \"维西县2024年度工作要点\"";

#[test]
fn a_changed_plan_is_read_again_and_a_faulty_one_leaves_the_last_good_board() {
    let office = Office::new();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    find_tender(&screen);
    let changed = PLAN.replace(TITLE, "title = \"改过的要点\"");
    assert_ne!(changed, PLAN);
    office.write_plan(&changed);
    screen.see("改过的要点");
    screen.see_row(&["红", "11.2", "招投标"]);
    office.write_plan(&changed.replace("year = 2024", "year = \"二〇二四\""));
    screen.see("文件有 1 处错误");
    screen.see("改过的要点");
    screen.see_row(&["红", "11.2", "招投标"]);
    screen.press("\x1b[23~");
    screen.see("─ 文件里的问题 ─");
    screen.see("二〇二四");
    screen.press("\x1b");
    screen.miss("─ 文件里的问题 ─");
    office.write_plan(PLAN);
    screen.miss("处错误");
    screen.see("维西县2024年度工作要点");
    screen.press("q");
    assert!(screen.end().exit.success());
}

#[test]
fn what_a_colleague_records_shows_with_the_cursor_kept() {
    let office = Office::new();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    find_tender(&screen);
    screen.press("j");
    screen.see("11.3 项目全面开工建设");
    let by_colleague = |item: &str| {
        let mut record = office.nobodys_program(&format!("record {item} --done"));
        record.env("DUBAN_WRITER", "yi");
        record.env("DUBAN_WRITER_NAME", "乙");
        assert!(Screen::start(record).end().exit.success());
    };
    // The first makes the journal's folder, the second adds a line to a file that is watched.
    by_colleague("11.2");
    screen.see_row(&["完", "11.2", "招投标"]);
    by_colleague("11.1");
    screen.see_row(&["完", "11.1"]);
    screen.see("11.3 项目全面开工建设");
    screen.press("q");
    assert!(screen.end().exit.success());
}
