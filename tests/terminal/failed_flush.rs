//! A disk that takes what is written and does not confirm it: nothing is called recorded.

use std::fs;
use std::path::PathBuf;

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::broken_disk;
use crate::office::{Office, run};
use crate::recording::open_form;
use crate::screen::Screen;

/// A disk that breaks and is mended again.
struct Disk {
    folder: TempDir,
}

impl Disk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        broken_disk::build(folder.path());
        Self { folder }
    }

    fn broken(&self) -> PathBuf {
        self.folder.path().join("broken")
    }

    /// The program as it finds this disk.
    fn under(&self, mut program: CommandBuilder) -> CommandBuilder {
        program.env("LD_PRELOAD", self.folder.path().join("disk.so"));
        program.env("BROKEN_DISK", self.broken());
        program
    }
}

#[test]
fn what_the_disk_does_not_confirm_is_not_recorded_and_stays_in_the_form() {
    let (office, disk) = (Office::new(), Disk::new());
    let screen = Screen::start(disk.under(office.program("--as-of 2024-04-03")));
    open_form(&screen);
    screen.press("\x13");
    screen.see("已记 ");
    let before = office.journal();
    assert_eq!(before[0].1.lines().count(), 1);

    fs::write(disk.broken(), "").unwrap();
    screen.press("r");
    screen.see("记录 11.2 招投标");
    screen.press("\x1b[C\t\t中标公示");
    screen.see("只记说明,灯不变");
    screen.press("\x13");
    screen.see("磁盘没有确认写入");
    screen.see_row(&["中标公示"]);
    assert_eq!(office.journal(), before, "what was written is taken back");

    fs::remove_file(disk.broken()).unwrap();
    screen.press("\x13");
    screen.see("已记 ");
    screen.press("q");
    assert!(screen.end().exit.success());
    assert_eq!(office.journal()[0].1.lines().count(), 2);
}

#[test]
fn on_the_command_line_the_same() {
    let (office, disk) = (Office::new(), Disk::new());
    let record = || {
        let line = "record 11.2 --note 中标公示 --as-of 2024-04-03";
        run(&disk.under(office.program(line)))
    };
    fs::write(disk.broken(), "").unwrap();
    let ran = record();
    let told = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(1), "{told}");
    assert!(told.contains("磁盘没有确认写入"), "{told}");
    assert!(office.journal().is_empty());
    fs::remove_file(disk.broken()).unwrap();
    assert!(record().status.success());
    assert_eq!(office.journal()[0].1.lines().count(), 1);
}
