//! What a clerk presses through the month, and what the screen answers.

use crate::screen::Screen;

const SAVE: &str = "\x13";
const ENTER: &str = "\r";
const RIGHT: &str = "\x1b[C";
const TAB: &str = "\t";

/// A column as a spreadsheet gives it, with its heading and one row that cannot be a figure.
const BLOCK: &str = "单位\t覆盖率\t说明\n叶枝镇\t60\t据台账\n塔城镇\t62.5%\n永春乡\t未统计\n";

pub(crate) fn open_round(screen: &Screen) {
    screen.see("项目建设和资金管理");
    screen.press("7");
    screen.see("[ 2024年3月 ]");
    screen.see("农业农村局 1 防返贫动态监测和帮扶");
}

/// Three units' sheets, each on its page.
pub(crate) fn hand_in_three(screen: &Screen) {
    screen.press(&"j".repeat(10));
    screen.see("财政局 1 防返贫动态监测和帮扶   免报");
    screen.press(ENTER);
    screen.see("─ 财政局 3月报送 ─");
    screen.press("18.5");
    screen.see("= 18.5%");
    for text in ["支出18.5%", "2个项目施工图未批", "4月20日前批完"] {
        screen.press(TAB);
        screen.press(text);
    }
    screen.see_row(&["下步措施", "4月20日前批完"]);
    screen.press(SAVE);
    screen.see("已记 财政局");
    screen.see("已报1  待审1  缺报58");

    screen.press("j");
    screen.see("农商行 1 防返贫动态监测和帮扶   免报");
    screen.press(ENTER);
    screen.see("─ 农商行 3月报送 ─");
    screen.press("1200");
    screen.see("= 1200万元");
    screen.press(SAVE);
    screen.see("已记 农商行");

    // The page opens at the task of the cell.
    screen.press("jj");
    screen.press(&RIGHT.repeat(7));
    screen.see("保和镇 8 乡村治理   缺报");
    screen.press(ENTER);
    screen.see("─ 保和镇 3月报送 ─");
    screen.press("80");
    screen.see_row(&["8.1", "= 80%"]);
    screen.press(TAB);
    screen.press("5个村已开通");
    screen.see_row(&["进展", "5个村已开通"]);
    screen.press(SAVE);
    screen.see("已记 保和镇");
    screen.see("已报3  待审3  缺报56");
}

pub(crate) fn return_one(screen: &Screen) {
    screen.see("保和镇 8 乡村治理   待审");
    screen.press("b");
    screen.see("─ 退回 保和镇 8 乡村治理 ─");
    screen.press("与积分超市台账不一致");
    screen.press(ENTER);
    screen.see("已记 退回");
    screen.see("保和镇 8 乡村治理   已退回");
    screen.see("待审2  退回1  缺报56");
}

/// What speaks against a sheet is asked about first.
pub(crate) fn accept_one(screen: &Screen) {
    screen.press("kkklll");
    screen.see("财政局 11 项目建设和资金管理   待审");
    screen.press("a");
    screen.see("仍要审核通过吗?");
    screen.press(ENTER);
    screen.see("已记 审核通过");
    screen.see("财政局 11 项目建设和资金管理   审核通过");
}

/// The trouble of the sheet goes into the ledger.
pub(crate) fn open_problem(screen: &Screen) {
    screen.press("p");
    screen.see("─ 列入问题台账 财政局 11 项目建设和资金管理 ─");
    screen.see_row(&["问题", "2个项目施工图未批"]);
    screen.press("限期批图");
    screen.press(ENTER);
    screen.press("4月20日");
    screen.see("= 2024-04-20");
    screen.press(ENTER);
    screen.see("已记 财政局  月调度:2个项目施工图未批");
}

pub(crate) fn paste_column(screen: &Screen) {
    screen.press("jjjjhhh");
    screen.see("叶枝镇 8 乡村治理   缺报");
    screen.press("g");
    screen.see("─ 3月 8.1 积分超市覆盖率 ─");
    screen.paste(BLOCK);
    screen.see_row(&["叶枝镇", "= 60%", "据台账"]);
    screen.see_row(&["塔城镇", "= 62.5%"]);
    screen.see("粘贴了2格,有2行不明白");
    screen.see("第4行 永春乡:不是数:未统计");
    screen.press(SAVE);
    screen.see("再按一次保存就记其余的");
    screen.press(SAVE);
    screen.see("已记 2 条");
    screen.see("已报5  待审3  退回1  缺报54");
}

/// What is said to a unit in arrears is logged as said.
pub(crate) fn remind(screen: &Screen) {
    screen.press(&"j".repeat(16));
    screen.see("永春乡 1 防返贫动态监测和帮扶   缺报,逾期3天");
    screen.press("y");
    screen.see("─ 提醒语 永春乡");
    screen.see("永春乡:截至4月8日,你单位3月调度有3项没有报送");
    screen.press("l");
    screen.see("已记 永春乡  微信");
    screen.press("q");
    screen.miss("─ 提醒语 永春乡");
}

pub(crate) fn close_round(screen: &Screen) {
    screen.press("c");
    screen.see("应报59 缺报54 待审3 退回1 通过1");
    screen.press(TAB);
    screen.press(ENTER);
    screen.see("04-08已截止(甲)");
}

pub(crate) fn ask_for_closing(screen: &Screen) {
    screen.see("项目建设和资金管理");
    screen.press("9");
    screen.see_row(&["问题 2个项目施工图未批", "财政局", "已交办"]);
    for step in ["整改中", "申请销号"] {
        screen.press("s");
        screen.see_row(&["走到", "左右键选"]);
        screen.press(RIGHT);
        screen.see_row(&["走到", step]);
        screen.press(SAVE);
        screen.see("已记 ");
        screen.see_row(&["问题 2个项目施工图未批", step]);
    }
}

/// Who asked for it cannot close it: it takes another name.
pub(crate) fn close_out(screen: &Screen) {
    screen.press("s");
    screen.see_row(&["走到", "左右键选"]);
    screen.press(RIGHT);
    screen.see_row(&["走到", "销号"]);
    screen.press(SAVE);
    screen.see("甲申请的,要由另一个人销号");
    screen.press("乙");
    screen.see_row(&["经办", "乙"]);
    screen.press(SAVE);
    screen.see("已记 ");
    screen.see_row(&["问题 2个项目施工图未批", "已销号"]);
}

pub(crate) fn leave(screen: Screen) {
    screen.press("q");
    let left = screen.end();
    assert!(left.exit.success());
    assert!(left.is_restored());
}
