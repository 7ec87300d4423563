//! Where nothing can be written: the file stays as it was, and the answer says why.

use std::fs;

use duban::plan::SaveFault;
use duban::workspace::{Target, Writer, append, save, today};

use super::helpers::{Desk, desk_of_child, note, texts};
#[cfg(unix)]
use super::helpers::{as_role, lines_of, set_mode};

#[cfg(unix)]
#[test]
fn no_link_is_written_through() {
    use std::os::unix::fs::symlink;
    let month = today().format("%Y-%m").to_string();
    for link in [
        "journal".to_owned(),
        format!("journal/{month}"),
        format!("journal/{month}/a-1111.toml"),
    ] {
        let desk = Desk::new();
        let victim = desk.temp.path().join("victim");
        let at = desk.folder.join(&link);
        let is_file = at.extension().is_some();
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        if is_file {
            fs::write(&victim, "mine").unwrap();
        } else {
            fs::create_dir(&victim).unwrap();
        }
        symlink(&victim, &at).unwrap();
        let error = desk.note("1").unwrap_err();
        assert_eq!((error.fault, &error.path), (SaveFault::Link, &at));
        if is_file {
            assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
        } else {
            assert_eq!(fs::read_dir(&victim).unwrap().count(), 0);
        }
    }
}

/// What is there and is no file would keep nothing: a pipe, a folder.
#[cfg(target_os = "linux")]
#[test]
fn only_a_file_is_written_to() {
    use std::process::Command;
    let month = today().format("%Y-%m").to_string();
    let desk = Desk::new();
    let at = desk.folder.join(format!("journal/{month}/a-1111.toml"));
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    let made = Command::new("mkfifo").arg(&at).status().unwrap();
    assert!(made.success());
    assert_eq!(desk.note("1").unwrap_err().path, at);
    fs::remove_file(&at).unwrap();
    fs::create_dir(&at).unwrap();
    assert_eq!(desk.note("1").unwrap_err().path, at);
    fs::remove_dir(&at).unwrap();
    desk.note("1").unwrap();
}

/// Role: tells by which fault saving fails, and goes on until it does.
#[test]
fn role_until_it_fails() {
    let Some((folder, places)) = desk_of_child() else {
        return;
    };
    let writer = Writer::new("a-1111", "甲").unwrap();
    let target = Target {
        folder: &folder,
        places: &places,
        writer: &writer,
    };
    for n in 0..1000 {
        match append(target, &[note(&format!("{n} 示例户 1"))], None) {
            Ok(_) => println!("\nsaved {n}"),
            Err(error) => {
                println!("\nfault {}", error.fault.code());
                return;
            }
        }
    }
}

/// A limit on file sizes is a disk that fills up in the middle of a line.
#[cfg(unix)]
#[test]
fn a_full_disk_costs_nothing_that_was_saved() {
    use std::process::Command;
    let mut ever = 0;
    for blocks in 1..6 {
        let desk = Desk::new();
        let mut shell = Command::new("sh");
        let script = format!("ulimit -f {blocks}; exec \"$0\" \"$@\"");
        shell
            .args(["-c", &script])
            .arg(std::env::current_exe().unwrap());
        as_role(&mut shell, "refusals::role_until_it_fails", &desk);
        let output = shell.output().unwrap();
        assert_eq!(lines_of(&output, "fault "), ["disk_full"], "{output:?}");
        let saved: Vec<String> = lines_of(&output, "saved ")
            .iter()
            .map(|n| format!("{n} 示例户 1"))
            .collect();
        let book = desk.book();
        assert_eq!(texts(&book), saved);
        assert_eq!(
            (&book.faults, &book.remarks),
            (&vec![], &vec![]),
            "nothing is left behind"
        );
        // With room again it goes on.
        desk.note("后来").unwrap();
        assert_eq!(texts(&desk.book()).len(), saved.len() + 1);
        ever += saved.len();
    }
    assert!(ever > 5, "some were saved before the disk was full");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_says_so() {
    use std::os::unix::fs::MetadataExt as _;
    use std::os::unix::process::CommandExt as _;
    use std::process::Command;
    let desk = Desk::new();
    fs::create_dir_all(&desk.places.state).unwrap();
    fs::create_dir(desk.folder.join("journal")).unwrap();
    let program = desk.temp.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    set_mode(desk.temp.path(), 0o755);
    set_mode(&desk.temp.path().join("user"), 0o755);
    set_mode(&desk.places.state, 0o777);
    set_mode(&desk.folder.join("journal"), 0o555);
    let mut command = Command::new(&program);
    as_role(&mut command, "refusals::role_until_it_fails", &desk);
    // For root every folder can be written: play nobody.
    if fs::metadata(&program).unwrap().uid() == 0 {
        command.uid(65_534).gid(65_534);
    }
    let output = command.output().unwrap();
    assert_eq!(lines_of(&output, "fault "), ["no_permission"], "{output:?}");
    assert!(desk.book().records.is_empty());
}

#[test]
fn a_state_folder_that_cannot_be_made_is_a_lock_that_failed() {
    let desk = Desk::new();
    fs::create_dir_all(desk.places.state.parent().unwrap()).unwrap();
    fs::write(&desk.places.state, "a file").unwrap();
    assert_eq!(desk.note("1").unwrap_err().fault, SaveFault::LockFailed);
    assert!(!desk.folder.join("journal").exists());
}

#[cfg(unix)]
#[test]
fn a_small_file_keeps_its_mode_and_is_replaced_whole() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let path = desk.places.config.join("config.toml");
    save(&path, b"one").unwrap();
    set_mode(&path, 0o640);
    save(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert_eq!(
        fs::read_dir(&desk.places.config).unwrap().count(),
        1,
        "no temporary file is left"
    );
}
