//! Two clones of a plan folder, merged by the real git.

use std::fs;
use std::path::Path;
use std::process::Command;

use duban::journal::Book;
use duban::workspace::{Target, Writer, append, init, load};

use super::helpers::{Desk, note, texts};

fn git(folder: &Path, args: &[&str]) {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=t",
            "-c",
            "user.email=t@example.invalid",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(args)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Notes written in one clone by one writer, and committed.
fn write(desk: &Desk, clone: &Path, slug: &str, notes: &[&str]) {
    let writer = Writer::new(slug, "甲").unwrap();
    for text in notes {
        append(
            Target {
                folder: clone,
                places: &desk.places,
                writer: &writer,
            },
            &[note(text)],
            None,
        )
        .unwrap();
    }
    git(clone, &["add", "-A"]);
    git(clone, &["commit", "-qm", "notes"]);
}

/// Merges both ways and gives what each clone then reads.
fn merged(one: &Path, two: &Path) -> (Book, Book) {
    git(
        one,
        &[
            "pull",
            "-q",
            "--no-rebase",
            "--no-edit",
            &two.to_string_lossy(),
            "main",
        ],
    );
    git(
        two,
        &[
            "pull",
            "-q",
            "--no-rebase",
            "--no-edit",
            &one.to_string_lossy(),
            "main",
        ],
    );
    (
        Book::read(load(one).unwrap().journal),
        Book::read(load(two).unwrap().journal),
    )
}

#[test]
fn clones_merge_without_a_conflict_whoever_wrote() {
    for (here, there) in [("a-1111", "b-2222"), ("a-1111", "a-1111")] {
        let desk = Desk::new();
        let (one, two) = (desk.temp.path().join("one"), desk.temp.path().join("two"));
        init(&one, "schema = 1\n").unwrap();
        git(&one, &["init", "-q"]);
        write(&desk, &one, "a-1111", &["0"]);
        git(desk.temp.path(), &["clone", "-q", "one", "two"]);
        write(&desk, &one, here, &["1", "3"]);
        write(&desk, &two, there, &["2", "4"]);
        let (left, right) = merged(&one, &two);
        assert_eq!(left.records, right.records);
        assert_eq!((&left.faults, &left.remarks), (&vec![], &vec![]));
        let mut all = texts(&left);
        all.sort_unstable();
        assert_eq!(all, ["0", "1", "2", "3", "4"]);
        // Both go on, and merge again.
        write(&desk, &one, here, &["5"]);
        write(&desk, &two, there, &["6"]);
        let (left, right) = merged(&one, &two);
        assert_eq!(left.records, right.records);
        assert_eq!(left.records.len(), 7);
        assert_eq!(left.faults, []);
    }
}

#[test]
fn line_ends_of_another_editor_double_nothing() {
    let desk = Desk::new();
    let (one, two) = (desk.temp.path().join("one"), desk.temp.path().join("two"));
    init(&one, "schema = 1\n").unwrap();
    git(&one, &["init", "-q"]);
    write(&desk, &one, "a-1111", &["0", "1"]);
    git(desk.temp.path(), &["clone", "-q", "one", "two"]);
    let (name, bytes) = load(&two).unwrap().journal.remove(0);
    fs::write(
        two.join(name),
        String::from_utf8(bytes).unwrap().replace('\n', "\r\n"),
    )
    .unwrap();
    write(&desk, &two, "a-1111", &["2"]);
    write(&desk, &one, "a-1111", &["3"]);
    let (left, right) = merged(&one, &two);
    assert_eq!(left.records, right.records);
    assert_eq!(
        (left.records.len(), left.faults, left.remarks),
        (4, vec![], vec![])
    );
}
