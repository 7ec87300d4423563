//! An overdue tender is found, recorded done and stands in the journal.

use crate::office::Office;
use crate::screen::Screen;

/// Goes to the tender of task 11, which was due on 31 March.
pub(crate) fn find_tender(screen: &Screen) {
    screen.see("项目建设和资金管理");
    screen.press("/");
    screen.see("─ 搜索 ─");
    screen.press("招投标");
    screen.see_row(&["11.2", "招投标"]);
    screen.press("\r");
    screen.miss("─ 搜索 ─");
    screen.see_row(&["11.2", "招投标", "03-31"]);
}

/// Opens the form for the tender.
pub(crate) fn open_form(screen: &Screen) {
    find_tender(screen);
    screen.press("r");
    screen.see("记录 11.2 招投标");
}

#[test]
fn the_overdue_tender_is_recorded_done() {
    let office = Office::new();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    find_tender(&screen);
    screen.see_row(&["红", "逾期3天", "11.2"]);
    screen.press("r");
    screen.see("记录 11.2 招投标");
    screen.see("逾期完成 时限3月31日,4月3日完成,晚3天");
    screen.press("\x13");
    screen.see("已记 ");
    screen.see_row(&["完", "11.2", "招投标"]);
    screen.press("q");
    let left = screen.end();
    assert!(left.exit.success());
    assert!(left.is_restored());

    let journal = office.journal();
    let [(name, text)] = journal.as_slice() else {
        panic!("one file: {journal:?}");
    };
    assert_eq!(name, "2024-04/jia.toml");
    let [line] = text.lines().collect::<Vec<_>>()[..] else {
        panic!("one line: {text}");
    };
    let (record, checksum) = line.rsplit_once(" # ").unwrap();
    let (id, fields) = record.split_once(" = ").unwrap();
    assert_eq!(id.len(), 26, "{line}");
    assert_eq!(
        fields,
        "{ at = 2024-04-03T10:12:00+08:00, by = \"甲\", kind = \"progress\", on = 2024-04-03, \
         item = \"11.2\", unit = \"农业农村局\", done = true }"
    );
    assert_eq!(
        checksum,
        format!("{:08x}", crc32fast::hash(record.as_bytes()))
    );
    toml::from_str::<toml::Table>(line).unwrap();
}
