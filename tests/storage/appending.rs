//! What is appended, where, and what happens to an unfinished end.

use std::fs;

use duban::journal::{RecordId, RemarkKind, write_line};
use duban::plan::SaveFault;
use duban::workspace::{append, today};

use super::helpers::{Desk, note, texts};

#[test]
fn a_record_is_one_line_in_the_writers_file_of_the_month() {
    let desk = Desk::new();
    let records = desk.note("第一行\n第二行 \"引号\" \u{1b}[31m").unwrap();
    let month = today().format("%Y-%m").to_string();
    assert_eq!(
        desk.file(),
        desk.folder.join("journal").join(month).join("a-1111.toml")
    );
    assert_eq!(
        fs::read_to_string(desk.file()).unwrap(),
        write_line(&records[0]) + "\n"
    );
    assert_eq!(desk.book().records, records);
    assert_eq!(&*records[0].by, "甲");
}

#[test]
fn ids_grow_past_the_files_and_the_one_given() {
    let desk = Desk::new();
    let first = desk.note("1").unwrap().remove(0).id;
    let second = desk.note("2").unwrap().remove(0).id;
    assert!(second > first);
    let ahead = RecordId(ulid::Ulid::from_parts(4_000_000_000_000, 7));
    let drafts = [note("3"), note("4")];
    let third = append(desk.target(), &drafts, Some(ahead)).unwrap();
    assert!(third[0].id > ahead && third[1].id > third[0].id);
    let fourth = desk.note("5").unwrap().remove(0).id;
    assert!(fourth > third[1].id, "the file itself is followed");
    assert_eq!(texts(&desk.book()), ["1", "2", "3", "4", "5"]);
}

#[test]
fn no_draft_leaves_nothing() {
    let desk = Desk::new();
    assert_eq!(append(desk.target(), &[], None).unwrap(), []);
    assert!(!desk.folder.join("journal").exists());
}

#[test]
fn a_torn_end_is_set_aside_at_every_place_of_the_cut() {
    let desk = Desk::new();
    desk.note("1").unwrap();
    let one = fs::read(desk.file()).unwrap();
    desk.note("2 财政局").unwrap();
    let two = fs::read(desk.file()).unwrap();
    let torn = desk.file().with_extension("torn");
    for len in one.len() + 1..two.len() - 1 {
        fs::write(desk.file(), &two[..len]).unwrap();
        let _absent = fs::remove_file(&torn);
        desk.note("3").unwrap();
        let book = desk.book();
        assert_eq!(texts(&book), ["1", "3"], "{len}");
        assert_eq!(book.faults, [], "{len}");
        assert!(
            book.remarks
                .iter()
                .all(|remark| remark.kind == RemarkKind::SetAside),
            "{len}"
        );
        assert_eq!(
            fs::read(&torn).unwrap(),
            [&two[one.len()..len], b"\n"].concat(),
            "{len}"
        );
    }
}

#[test]
fn a_whole_line_without_its_line_end_is_kept() {
    let desk = Desk::new();
    desk.note("1").unwrap();
    let path = desk.file();
    let text = fs::read_to_string(&path).unwrap();
    for end in ["", "\r"] {
        fs::write(&path, format!("{}{end}", text.trim_end())).unwrap();
        desk.note("2").unwrap();
        assert_eq!(texts(&desk.book()), ["1", "2"]);
        assert!(!path.with_extension("torn").exists());
    }
}

#[test]
fn another_encoding_and_damage_at_the_end_stay_where_they_are() {
    let desk = Desk::new();
    desk.note("1").unwrap();
    let path = desk.file();
    let good = fs::read(&path).unwrap();
    let damaged = String::from_utf8(good.clone())
        .unwrap()
        .replace("\"1\"", "\"7\"");
    for bad in [
        b"\xb2\xc6\xd5\xfe\xbe\xd6".to_vec(),
        damaged.trim_end().as_bytes().to_vec(),
    ] {
        fs::write(&path, [good.clone(), bad.clone()].concat()).unwrap();
        desk.note("2").unwrap();
        assert_eq!(texts(&desk.book()), ["1", "2"]);
        assert_eq!(desk.book().faults.len(), 1);
        assert_eq!(&*desk.book().faults[0].bytes, bad);
        assert!(!path.with_extension("torn").exists());
    }
}

#[test]
fn a_file_with_bom_and_crlf_is_gone_on_with() {
    let desk = Desk::new();
    desk.note("1").unwrap();
    let text = fs::read_to_string(desk.file()).unwrap();
    fs::write(
        desk.file(),
        format!("\u{feff}# 手记\r\n{}", text.replace('\n', "\r\n")),
    )
    .unwrap();
    desk.note("2").unwrap();
    let book = desk.book();
    assert_eq!(texts(&book), ["1", "2"]);
    assert_eq!((book.faults, book.remarks), (vec![], vec![]));
}

#[test]
fn what_could_not_be_read_again_is_not_called_saved() {
    let desk = Desk::new();
    let mut draft = note("x");
    if let duban::journal::Body::Note(note) = &mut draft.body {
        note.on = duban::calendar::Day::from_ymd_opt(12_024, 1, 1).unwrap();
    }
    desk.note("1").unwrap();
    let before = fs::read(desk.file()).unwrap();
    let error = append(desk.target(), &[note("2"), draft], None).unwrap_err();
    assert_eq!(error.fault, SaveFault::NotWritable);
    assert_eq!(fs::read(desk.file()).unwrap(), before);
}
