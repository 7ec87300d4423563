//! Changes made by others are told, each once.

use std::fs;
use std::sync::mpsc;
use std::time::Duration;

use duban::workspace::watch;

use super::helpers::Desk;

const SOON: Duration = Duration::from_secs(10);
const QUIET: Duration = Duration::from_millis(600);

#[test]
fn plan_and_journal_are_told_and_nothing_else() {
    let desk = Desk::new();
    let (told, changes) = mpsc::channel();
    let watch = watch(&desk.folder, move || told.send(()).unwrap()).unwrap();
    fs::write(desk.folder.join("plan.toml"), "schema = 1\n# 改\n").unwrap();
    changes.recv_timeout(SOON).unwrap();
    fs::write(desk.folder.join("other.txt"), "x").unwrap();
    assert!(
        changes.recv_timeout(QUIET).is_err(),
        "told once, and not of other files"
    );
    // The journal's folders do not exist yet.
    desk.note("1").unwrap();
    changes.recv_timeout(SOON).unwrap();
    while changes.recv_timeout(QUIET).is_ok() {}
    desk.note("2").unwrap();
    changes.recv_timeout(SOON).unwrap();
    drop(watch);
    while changes.recv_timeout(SOON).is_ok() {}
    assert_eq!(
        changes.try_recv(),
        Err(mpsc::TryRecvError::Disconnected),
        "the thread has ended"
    );
}
