//! Keys as an input method sends them.

use crate::office::Office;
use crate::screen::Screen;

#[test]
fn a_han_sign_begins_a_search_and_full_width_signs_are_commands() {
    let office = Office::new();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    screen.see("项目建设和资金管理");
    screen.press("招");
    screen.see("─ 搜索 ─");
    screen.see_row(&["11.2", "招投标"]);
    screen.press("投");
    screen.see("招投");
    screen.press("\x1b");
    screen.miss("─ 搜索 ─");
    screen.press("？");
    screen.see("─ 快捷键 ─");
    screen.press("\x1b");
    screen.miss("─ 快捷键 ─");
    screen.press("、");
    screen.see("─ 搜索 ─");
    screen.press("招投标\r");
    screen.miss("─ 搜索 ─");
    screen.press("ｒ");
    screen.see("记录 11.2 招投标");
    screen.press("\x1b");
    screen.miss("记录 11.2 招投标");
    screen.press("Ｔ");
    screen.see("─ 截至日 ─");
    screen.press("３月底\r");
    screen.see("截至 2024-03-31");
    screen.press("ｑ");
    assert!(screen.end().exit.success());
}
