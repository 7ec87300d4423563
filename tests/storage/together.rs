//! Several programs of one writer at once, and programs that are killed.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use duban::workspace::{Target, Writer, append};

use super::helpers::{Desk, child, desk_of_child, note, texts};

/// Role: saves notes and tells of each once it is saved; how many, and by what name, the environment says.
#[test]
fn role_many() {
    let Some((folder, places)) = desk_of_child() else {
        return;
    };
    let name = std::env::var("DUBAN_TEST_NAME").unwrap();
    let count: u32 = std::env::var("DUBAN_TEST_COUNT").unwrap().parse().unwrap();
    let writer = Writer::new("a-1111", "甲").unwrap();
    let target = Target {
        folder: &folder,
        places: &places,
        writer: &writer,
    };
    for n in 0..count {
        let text = format!("{name}-{n}");
        append(target, &[note(&text)], None).unwrap();
        println!("\nsaved {text}");
    }
}

#[test]
fn programs_of_one_writer_interleave_whole_lines() {
    let desk = Desk::new();
    let children: Vec<_> = (0..4)
        .map(|name| {
            child("together::role_many", &desk)
                .env("DUBAN_TEST_NAME", name.to_string())
                .env("DUBAN_TEST_COUNT", "50")
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let book = desk.book();
    let all: HashSet<String> = texts(&book).into_iter().collect();
    let wanted: HashSet<String> = (0..4)
        .flat_map(|name| (0..50).map(move |n| format!("{name}-{n}")))
        .collect();
    assert_eq!(all, wanted);
    assert_eq!(
        (book.records.len(), book.faults, book.remarks),
        (200, vec![], vec![])
    );
}

#[test]
fn threads_of_one_program_interleave_whole_lines() {
    let desk = Desk::new();
    thread::scope(|scope| {
        for name in 0..4 {
            let desk = &desk;
            scope.spawn(move || {
                for n in 0..25 {
                    desk.note(&format!("{name}-{n}")).unwrap();
                }
            });
        }
    });
    let book = desk.book();
    assert_eq!(
        (book.records.len(), book.faults, book.remarks),
        (100, vec![], vec![])
    );
}

#[test]
fn a_killed_program_loses_nothing_it_told_of_and_blocks_nobody() {
    let desk = Desk::new();
    let mut told = Vec::new();
    for round in 0..12_u64 {
        let mut child = child("together::role_many", &desk)
            .env("DUBAN_TEST_NAME", round.to_string())
            .env("DUBAN_TEST_COUNT", "100000")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let reader = thread::spawn(move || {
            let lines = lines.map_while(Result::ok);
            lines
                .filter_map(|line| line.strip_prefix("saved ").map(str::to_owned))
                .collect::<Vec<_>>()
        });
        thread::sleep(Duration::from_millis(15 + round * 3));
        child.kill().unwrap();
        child.wait().unwrap();
        told.extend(reader.join().unwrap());
    }
    assert!(
        told.len() > 10,
        "{} are too few to prove anything",
        told.len()
    );
    desk.note("后来").unwrap();
    let book = desk.book();
    let kept: HashSet<String> = texts(&book).into_iter().collect();
    assert!(told.iter().all(|text| kept.contains(text)));
    assert_eq!(book.faults, []);
}
