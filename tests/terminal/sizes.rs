//! The terminal changes its size.

use crate::office::Office;
use crate::recording::open_form;
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

#[test]
fn a_form_outlives_a_window_too_small_for_it() {
    let office = Office::new();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    screen.resize((80, 24));
    open_form(&screen);
    screen.press("\t\t");
    let note = "一季度各村已报送,缺三个村;电话催办三次,对方答复本周五前报送到位,资料在整理之中";
    screen.paste(&format!("{note}\n二\n三"));
    // The cursor is shown again at a frame's end.
    screen.wait("the whole note", |screen| {
        screen.contents().contains("│           三") && !screen.hide_cursor()
    });
    let before = screen.text();
    screen.resize((40, 10));
    screen.see("窗口太小");
    screen.miss("二");
    screen.resize((80, 24));
    screen.wait("the form as it was", |screen| screen.contents() == before);
    assert!(office.journal().is_empty());
    screen.press("\x13");
    screen.see("已记 ");
    screen.press("q");
    assert!(screen.end().exit.success());
    let (_, text) = &office.journal()[0];
    assert!(
        text.contains(&format!("note = \"{note}\\n二\\n三\"")),
        "{text}"
    );
}
