//! The terminal changes its size.

use crate::office::Office;
use crate::screen::{LARGE, Screen};

#[test]
fn a_resize_never_corrupts() {
    let office = Office::new();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    screen.see("项目建设和资金管理");
    screen.see("退出");
    let before = screen.text();
    screen.resize((80, 24));
    screen.wait("the footer in row 24", |screen| {
        let rows: Vec<String> = screen.rows(0, 80).collect();
        rows[0].contains("截至") && rows[23].contains("Enter")
    });
    screen.resize((60, 20));
    screen.see("窗口太小:至少 80 列 24 行");
    screen.miss("重点任务");
    screen.resize(LARGE);
    screen.wait("the screen as it was", |screen| screen.contents() == before);
    screen.press("2");
    screen.see("排序 到期日");
    screen.press("1");
    screen.wait("the overview as it was", |screen| {
        screen.contents() == before
    });
    screen.press("q");
    assert!(screen.end().exit.success());
}
