//! What becomes of whole files: cuts, damage, other encodings, twins, order.

use proptest::prelude::*;

use super::samples::{any_record, case, case_done, figure, file, record, void};
use super::{Accept, Body, Book, FaultKind, LineFault, Record, RemarkKind, write_line};

const PATH: &str = "journal/2024-04/a.toml";

fn book(bytes: impl Into<Vec<u8>>) -> Book {
    Book::read([(PATH.to_owned(), bytes.into())])
}

fn twelve() -> Vec<Record> {
    let mut all: Vec<Record> = (1..9).map(|n| figure(n, "26.1")).collect();
    all.extend([
        case(9),
        case_done(10, 9),
        figure(11, "27"),
        void(12, 11, "2024-04-05T08:00:00+08:00"),
    ]);
    all
}

fn codes(book: &Book) -> Vec<&'static str> {
    book.faults.iter().map(|fault| fault.kind.code()).collect()
}

#[test]
fn crlf_bom_comments_and_a_missing_line_end_change_nothing() {
    let plain = book(file(&twelve()));
    assert_eq!(plain.records, twelve());
    let text = String::from_utf8(file(&twelve())).unwrap();
    for other in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("\u{feff}# 4月\r\n\r\n{text}\n  \n"),
        text.trim_end().to_owned(),
        text.trim_end().replace('\n', "\r\n") + "\r",
    ] {
        let read = book(other);
        assert_eq!(read.records, plain.records);
        assert_eq!((read.faults, read.remarks), (vec![], vec![]));
    }
}

#[test]
fn every_cut_loses_no_whole_line_and_blames_none() {
    let whole = file(&twelve());
    for len in 0..whole.len() {
        let cut = book(&whole[..len]);
        let lines = whole[..len].split(|byte| *byte == b'\n').count() - 1;
        // The line end itself may be all that is missing.
        let complete = lines + usize::from(whole[len] == b'\n');
        assert_eq!(cut.records, twelve()[..complete], "{len}");
        assert_eq!(cut.faults, [], "{len}");
        let torn = whole[..len].last().is_some_and(|last| *last != b'\n') && complete == lines;
        assert_eq!(
            cut.remarks
                .iter()
                .any(|remark| remark.kind == RemarkKind::TornTail),
            torn,
            "{len}"
        );
    }
}

#[test]
fn every_flipped_bit_is_noticed_and_costs_its_line_at_most() {
    let whole = file(&twelve());
    let plain = book(whole.clone());
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            let flipped = book(bytes);
            let noticed = !flipped.faults.is_empty() || !flipped.remarks.is_empty();
            // At the very end a line end may turn into a space; the line then has no checksum.
            assert!(
                noticed || flipped.records == plain.records,
                "byte {at} bit {bit}"
            );
            // No record says anything that was not written.
            assert!(
                flipped
                    .records
                    .iter()
                    .all(|record| plain.records.contains(record)),
                "byte {at} bit {bit}"
            );
            let lost = if whole[at] == b'\n' { 2 } else { 1 };
            assert!(flipped.records.len() + lost >= 12, "byte {at} bit {bit}");
        }
    }
}

#[test]
fn another_encoding_costs_its_line_only() {
    let (gbk, _, _) = encoding_rs::GBK.encode("01HTA = { by = \"财政局\" }");
    let mut bytes = file(&twelve()[..2]);
    bytes.extend_from_slice(&gbk);
    bytes.push(b'\n');
    bytes.extend(file(&twelve()[2..]));
    let read = book(bytes);
    assert_eq!(read.records, twelve());
    assert_eq!(read.faults.len(), 1);
    assert_eq!((read.faults[0].line, &*read.faults[0].bytes), (3, &*gbk));
    assert_eq!(
        read.faults[0].kind,
        FaultKind::NotUtf8 {
            looks_like: Some("GBK")
        }
    );
}

#[test]
fn a_file_in_utf_16_is_one_fault() {
    let text = String::from_utf8(file(&twelve())).unwrap();
    let bytes: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let read = book(bytes);
    assert_eq!(codes(&read), ["not_utf8"]);
    assert_eq!(
        read.faults[0].kind,
        FaultKind::NotUtf8 {
            looks_like: Some("UTF-16LE")
        }
    );
    assert_eq!(read.records, []);
}

#[test]
fn conflict_markers_and_leftovers_are_faults_between_good_lines() {
    let lines: Vec<String> = twelve().iter().map(write_line).collect();
    let text = format!(
        "{}\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> 乙\nnote = \"\"\"x\n\"\"\" }}\n",
        lines[0], lines[1], lines[2]
    );
    let read = book(text);
    assert_eq!(read.records, twelve()[..3]);
    assert_eq!(
        codes(&read),
        [
            "conflict_marker",
            "conflict_marker",
            "conflict_marker",
            "syntax",
            "syntax"
        ]
    );
}

#[test]
fn the_same_line_twice_is_one_record() {
    let one = file(&twelve());
    let two = file(&twelve()[5..]);
    let read = Book::read([
        ("journal/b.toml".to_owned(), two),
        ("journal/a.toml".to_owned(), one),
    ]);
    assert_eq!(read.records, twelve());
    assert_eq!(read.faults, []);
    assert_eq!(read.files, ["journal/a.toml", "journal/b.toml"]);
    assert!(read.places.iter().all(|place| place.file == 0));
}

#[test]
fn of_two_lines_with_one_id_the_greater_holds() {
    let (low, mid, high) = (figure(1, "25"), figure(1, "26"), figure(1, "27"));
    for all in [
        [&low, &mid, &high],
        [&high, &low, &mid],
        [&mid, &high, &low],
    ] {
        let read = book(file(&all.map(Clone::clone)));
        assert_eq!(read.records, std::slice::from_ref(&high));
        assert_eq!(codes(&read), ["two_lines_one_id", "two_lines_one_id"]);
        let mut shown: Vec<&[u8]> = read.faults.iter().map(|fault| &*fault.bytes).collect();
        shown.sort_unstable();
        assert_eq!(
            shown,
            [write_line(&low).as_bytes(), write_line(&mid).as_bytes()]
        );
    }
}

#[test]
fn a_fault_is_accepted_at_its_place_and_with_its_bytes() {
    let accept = |fault: &LineFault, name: String| {
        let body = Body::Accept(Accept {
            fault: name.into(),
            crc: fault.crc,
            reason: "已核".into(),
        });
        record(20, "2024-04-06T08:00:00+08:00", body)
    };
    let bad = [file(&twelve()), b"oops\n".to_vec()].concat();
    let fault = book(bad.clone()).faults[0].clone();
    assert_eq!(fault.place(), format!("{PATH}:13"));
    let mut seen = bad.clone();
    seen.extend(file(&[accept(&fault, fault.place())]));
    assert_eq!(book(seen.clone()).faults.len(), 1);
    assert_eq!(book(seen.clone()).open_faults(), Vec::<&LineFault>::new());
    let other = String::from_utf8(seen).unwrap().replace("oops", "ooops");
    assert_eq!(
        book(other).open_faults().len(),
        1,
        "another fault at that place"
    );

    let twins = file(&[figure(1, "25"), figure(1, "26")]);
    let fault = book(twins.clone()).faults[0].clone();
    let seen = [
        twins,
        file(&[accept(&fault, figure(1, "1").id.to_string().to_lowercase())]),
    ]
    .concat();
    assert_eq!(book(seen).open_faults(), Vec::<&LineFault>::new());
}

#[test]
fn what_was_set_aside_and_what_is_unknown_is_remarked() {
    let torn = ("journal/2024-04/a.torn".to_owned(), b"01HT".to_vec());
    let unknown = write_line(&record(
        3,
        "2024-04-06T08:00:00+08:00",
        Body::Other {
            kind: "weather".into(),
        },
    ));
    let read = Book::read([torn, (PATH.to_owned(), unknown.into_bytes())]);
    let codes: Vec<_> = read
        .remarks
        .iter()
        .map(|remark| remark.kind.code())
        .collect();
    assert_eq!(codes, ["unknown_kind", "set_aside"]);
    assert_eq!(read.records.len(), 1);
    assert!(read.live(None).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_order_of_lines_and_files_never_matters(
        records in proptest::collection::vec(any_record(), 1..8),
        twice in any::<bool>(),
        shuffled in Just((0..16_usize).collect::<Vec<_>>()).prop_shuffle(),
        cut in 0_usize..8,
    ) {
        let mut lines: Vec<String> = records.iter().map(write_line).collect();
        if twice {
            lines.extend(lines.clone());
        }
        let mixed: Vec<&String> = shuffled.iter().filter_map(|at| lines.get(*at)).collect();
        let join = |lines: &[&String]| lines.iter().flat_map(|line| format!("{line}\n").into_bytes()).collect();
        let (left, right) = mixed.split_at(cut.min(mixed.len()));
        let one = book(join(&lines.iter().collect::<Vec<_>>()));
        let two = Book::read([("b".to_owned(), join(right)), ("a".to_owned(), join(left))]);
        prop_assert_eq!(&one.records, &two.records);
        prop_assert_eq!(one.live(None), two.live(None));
        prop_assert_eq!(codes(&one), codes(&two));
        prop_assert!(one.records.is_sorted_by_key(|record| record.id));
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let read = book(bytes);
        let _live = read.live(None);
    }
}

/// Two bytes of memory for each byte of the journal, at most: a record with a short note has 200.
#[test]
fn a_record_is_small() {
    let size = size_of::<Record>() + size_of::<super::Place>();
    assert!(size <= 256, "{size}");
}
