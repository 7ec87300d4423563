//! A disk that takes what is written and does not confirm it: the files are as they were.
//!
//! Files on a healthy disk always flush. So the system's answer is exchanged under the real program.

use std::fs;
use std::path::PathBuf;

use super::broken_disk;
use super::helpers::{Desk, child, lines_of, texts};

/// All that is flushed fails, or folders alone.
const ALL: &str = "";
const FOLDERS: &str = "folders";

/// Saves notes until one fails on a disk that is broken so; the faults told, and how many were saved.
fn saves(desk: &Desk, broken: &str) -> (Vec<String>, usize) {
    let switch = desk.temp.path().join("broken");
    fs::write(&switch, broken).unwrap();
    let mut program = child("refusals::role_until_it_fails", desk);
    program
        .env("LD_PRELOAD", broken_disk::build(desk.temp.path()))
        .env("BROKEN_DISK", switch);
    let output = program.output().unwrap();
    let faults = lines_of(&output, "fault ");
    assert_eq!(faults.len(), 1, "no single fault");
    (faults, lines_of(&output, "saved ").len())
}

fn failed() -> (Vec<String>, usize) {
    (vec!["flush_failed".to_owned()], 0)
}

#[test]
fn a_file_that_was_there_is_as_it_was() {
    let desk = Desk::new();
    desk.note("先前").unwrap();
    let before = fs::read(desk.file()).unwrap();
    assert_eq!(saves(&desk, ALL), failed());
    assert_eq!(fs::read(desk.file()).unwrap(), before);
    // On a disk that confirms again it goes on.
    desk.note("后来").unwrap();
    let book = desk.book();
    assert_eq!(texts(&book), ["先前", "后来"]);
    assert_eq!((&book.faults, &book.remarks), (&vec![], &vec![]));
}

#[test]
fn a_new_file_is_none() {
    // Of a new file the folders must be on the disk too.
    for what in [ALL, FOLDERS] {
        let desk = Desk::new();
        assert_eq!(saves(&desk, what), failed(), "{what:?}");
        assert_eq!(desk.files("toml"), Vec::<PathBuf>::new(), "{what:?}");
        desk.note("后来").unwrap();
        assert_eq!(texts(&desk.book()), ["后来"], "{what:?}");
    }
}

#[test]
fn a_torn_end_is_not_cut_off_before_it_is_kept_elsewhere() {
    let desk = Desk::new();
    desk.note("先前").unwrap();
    let mut torn = fs::read(desk.file()).unwrap();
    let half = torn.len() / 2;
    torn.extend_from_within(..half);
    fs::write(desk.file(), &torn).unwrap();
    assert_eq!(saves(&desk, ALL), failed());
    assert_eq!(fs::read(desk.file()).unwrap(), torn);
    desk.note("后来").unwrap();
    assert_eq!(texts(&desk.book()), ["先前", "后来"]);
}
