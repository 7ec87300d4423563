//! One record and its line: writing it, its checksum, reading it by either reader.

use std::fmt::Write as _;

use super::fault::FaultKind;
use super::fields::Fields;
use super::intern::Interner;
use super::record::{Body, Progress, Record, RecordId};
use super::writer::Writer;
use super::{fast, foreign};
use crate::plan::{ItemId, UnitId};
use chrono::Timelike as _;

/// Bytes of ` # ` and eight digits.
const CHECKSUM_LEN: usize = 11;

/// A line that holds a record.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) record: Record,
    /// It has no checksum.
    pub(super) by_hand: bool,
    /// The checksum, or CRC-32 of all its bytes.
    pub(super) crc: u32,
}

/// A line that does not, and the CRC-32 that names it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) kind: FaultKind,
    pub(super) crc: u32,
}

/// The record's line, without a line end.
pub fn write_line(record: &Record) -> String {
    let mut line = Writer::new(format!("{} = {{", record.id));
    let at = record.at.with_nanosecond(0).unwrap_or(record.at);
    line.raw("at", at.format("%Y-%m-%dT%H:%M:%S%:z"));
    line.text("by", &record.by);
    line.text("kind", record.body.kind());
    line.day_if("on", record.body.on());
    body(&mut line, &record.body);
    let mut line = line.close();
    let crc = crc32fast::hash(line.as_bytes());
    // Writing to a string cannot fail.
    let _ = write!(line, " # {crc:08x}");
    line
}

fn body(line: &mut Writer, body: &Body) {
    match body {
        Body::Progress(it) => progress(line, it),
        Body::Checkin(it) => it.write(line),
        Body::Dispatch(it) => it.write(line),
        Body::Visit(it) => it.write(line),
        Body::Entry(it) => it.write(line),
        Body::Step(it) => it.write(line),
        Body::Extension(it) => it.write(line),
        Body::Reminder(it) => it.write(line),
        Body::Review(it) => it.write(line),
        Body::Case(it) => {
            line.text("item", it.item.as_str());
            line.text("unit", it.unit.as_str());
            line.text("label", &it.label);
            line.raw("count", it.count);
            line.text_if("note", it.note.as_deref());
        }
        Body::Flag(it) => {
            line.text("item", it.item.as_str());
            line.text_if("unit", it.unit.as_ref().map(UnitId::as_str));
            line.raw("set", it.set);
            line.text("reason", &it.reason);
        }
        Body::Note(it) => {
            line.text_if("item", it.item.as_ref().map(ItemId::as_str));
            line.text_if("unit", it.unit.as_ref().map(UnitId::as_str));
            line.text("text", &it.text);
        }
        Body::Void(it) => {
            line.text("target", &it.target.to_string());
            line.text_if("reason", it.reason.as_deref());
        }
        Body::Accept(it) => {
            line.text("fault", &it.fault);
            line.text("crc", &format!("{:08x}", it.crc));
            line.text("reason", &it.reason);
        }
        Body::Other { .. } => {}
    }
}

fn progress(line: &mut Writer, it: &Progress) {
    line.text("item", it.item.as_str());
    line.text_if("unit", it.unit.as_ref().map(UnitId::as_str));
    line.raw_if("value", it.value);
    line.raw_if("of", it.of);
    line.true_if("done", it.done);
    it.meets.write(line);
    line.text_if("note", it.note.as_deref());
    line.texts("evidence", it.evidence.iter().map(|piece| &**piece));
}

/// Eight lowercase hex digits.
pub(super) fn read_crc(digits: &[u8]) -> Option<u32> {
    if digits.len() != 8 {
        return None;
    }
    let mut crc = 0;
    for digit in digits {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            _ => return None,
        };
        crc = crc << 4 | u32::from(value);
    }
    Some(crc)
}

/// The line without its checksum comment, and the checksum; `None` where it has no such comment.
fn split_checksum(line: &str) -> Option<(&str, u32)> {
    let (content, tail) = line.split_at_checked(line.len().checked_sub(CHECKSUM_LEN)?)?;
    let crc = read_crc(tail.strip_prefix(" # ")?.as_bytes())?;
    Some((content, crc))
}

/// Reads one line, without its line end; `None` where it is empty or a comment.
pub(super) fn read(line: &str, names: &mut Interner) -> Result<Option<Line>, Wrong> {
    let start = line.trim_start_matches([' ', '\t']);
    if start.is_empty() || start.starts_with('#') {
        return Ok(None);
    }
    let all = || crc32fast::hash(line.as_bytes());
    if is_conflict_marker(line) {
        return Err(Wrong {
            kind: FaultKind::ConflictMarker,
            crc: all(),
        });
    }
    let (content, by_hand, crc) = match split_checksum(line) {
        None => (line, true, all()),
        Some((content, written)) => {
            let found = crc32fast::hash(content.as_bytes());
            if found != written {
                return Err(Wrong {
                    kind: FaultKind::Checksum { written, found },
                    crc: all(),
                });
            }
            (content, false, found)
        }
    };
    match read_content(content, names) {
        Ok(record) => Ok(Some(Line {
            record,
            by_hand,
            crc,
        })),
        Err(kind) => Err(Wrong { kind, crc }),
    }
}

fn is_conflict_marker(line: &str) -> bool {
    line.starts_with(['<', '=', '>', '|'])
        && ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
            .iter()
            .any(|marker| line.starts_with(marker))
}

fn read_content(content: &str, names: &mut Interner) -> Result<Record, FaultKind> {
    let mut fields = Fields::default();
    if let Some(id) = fast::read(content, &mut fields) {
        return finish(id, &fields, names);
    }
    let mut fields = Fields::default();
    let id = foreign::read(content, &mut fields)?;
    finish(id, &fields, names)
}

fn finish(id: RecordId, fields: &Fields<'_>, names: &mut Interner) -> Result<Record, FaultKind> {
    if id.is_too_late() {
        return Err(FaultKind::IdTooLate { id });
    }
    fields.to_record(id, names)
}

/// Whether a last line without a line end was not finished: what a cut leaves, not what damage does.
pub fn is_torn(last: &[u8]) -> bool {
    let text = match std::str::from_utf8(last.strip_suffix(b"\r").unwrap_or(last)) {
        Ok(text) => text,
        // A character cut in two is torn; other bytes are another encoding.
        Err(error) => return error.error_len().is_none(),
    };
    match read(text, &mut Interner::default()) {
        Ok(line) => line.is_some_and(|line| line.by_hand),
        Err(wrong) if wrong.kind == FaultKind::ConflictMarker => false,
        Err(_) => split_checksum(text).is_none_or(|(content, _)| !content.ends_with('}')),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::samples::{any_record, figure};

    fn read_one(line: &str) -> Result<Option<Line>, Wrong> {
        read(line, &mut Interner::default())
    }

    fn quick(content: &str) -> Option<Result<Record, FaultKind>> {
        let mut fields = Fields::default();
        let id = fast::read(content, &mut fields)?;
        Some(finish(id, &fields, &mut Interner::default()))
    }

    fn slow(content: &str) -> Result<Record, FaultKind> {
        let mut fields = Fields::default();
        let id = foreign::read(content, &mut fields)?;
        finish(id, &fields, &mut Interner::default())
    }

    fn with_crc(content: &str) -> String {
        format!("{content} # {:08x}", crc32fast::hash(content.as_bytes()))
    }

    #[test]
    fn a_line_reads_as_designed() {
        let line = write_line(&figure(1, "26.1"));
        let (content, crc) = line.rsplit_once(" # ").unwrap();
        let fields = "at = 2024-04-03T10:12:00+08:00, by = \"甲\", kind = \"progress\", on = 2024-03-31, \
                      item = \"11.6\", unit = \"财政局\", value = 26.1";
        assert_eq!(content, format!("{} = {{ {fields} }}", figure(1, "1").id));
        assert_eq!(crc, format!("{:08x}", crc32fast::hash(content.as_bytes())));
        assert!(quick(content).is_some());
    }

    #[test]
    fn the_checksum_is_crc_32_of_ieee() {
        assert_eq!(crc32fast::hash(b"123456789"), 0xcbf4_3926);
        assert_eq!(read_crc(b"5f1e9a2b"), Some(0x5f1e_9a2b));
        for bad in ["5F1e9a2b", "5f1e9a2", "5f1e9a2bb", "+f1e9a2b", "5f1e9a2 "] {
            assert_eq!(read_crc(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn nothing_stands_in_blank_lines_and_comments() {
        for line in ["", "  ", "\t", "# 2024", "  # x # 5f1e9a2b"] {
            assert_eq!(read_one(line), Ok(None), "{line}");
        }
    }

    #[test]
    fn a_line_by_hand_counts_in_any_order() {
        let id = figure(1, "1").id;
        for comment in ["", " # 补记", " # 5F1E9A2B", " # 5f1e9a2b x"] {
            let line = format!(
                "\"{id}\"={{kind='progress',unit=\"财政局\",item='11.6',value=2_6.10,\
                 on=2024-03-31,by=\"甲\",at=2024-04-03 10:12:00+08:00,weather=\"晴\"}}{comment}"
            );
            let read = read_one(&line).unwrap().unwrap();
            assert!(read.by_hand);
            assert_eq!(read.record, figure(1, "26.1"), "{line}");
        }
    }

    #[test]
    fn an_unknown_kind_is_kept_whatever_its_fields() {
        let id = figure(1, "1").id;
        let line = with_crc(&format!(
            "{id} = {{ at = 2024-04-03T10:12:00+08:00, by = \"甲\", kind = \"weather\", value = {{ a = 1 }} }}"
        ));
        let read = read_one(&line).unwrap().unwrap();
        assert!(!read.by_hand);
        assert_eq!(
            read.record.body,
            Body::Other {
                kind: "weather".into()
            }
        );
    }

    #[test]
    fn every_wrong_line_says_what_is_wrong() {
        let id = "01HTA000000000000000000001";
        let head = "at = 2024-04-03T10:12:00+08:00, by = \"甲\", kind = \"progress\"";
        for (line, code) in [
            ("<<<<<<< HEAD".to_owned(), "conflict_marker"),
            ("=======".to_owned(), "conflict_marker"),
            (">>>>>>> 乙".to_owned(), "conflict_marker"),
            ("note = \"x\" }".to_owned(), "syntax"),
            ("[journal]".to_owned(), "bad_id"),
            ("a = 1".to_owned(), "not_a_record"),
            (format!("01HTA = {{ {head} }}"), "bad_id"),
            (format!("8{} = {{ {head} }}", "Z".repeat(25)), "bad_id"),
            (
                format!(
                    "7{} = {{ {head}, on = 2024-03-31, item = \"1\" }}",
                    "Z".repeat(25)
                ),
                "id_too_late",
            ),
            (
                format!("{id} = {{ by = \"甲\", kind = \"progress\" }}"),
                "missing_field",
            ),
            (
                format!("{id} = {{ {head}, on = 2024-03-31 }}"),
                "missing_field",
            ),
            (
                format!("{id} = {{ {head}, on = \"2024-03-31\", item = \"1\" }}"),
                "bad_field",
            ),
            (
                format!("{id} = {{ {head}, on = 2024-03-31, item = \"1\", value = 0.00001 }}"),
                "bad_field",
            ),
            (
                format!("{id} = {{ {head}, on = 2024-03-31, item = \"1\", period = \"2024-13\" }}"),
                "bad_field",
            ),
            (
                format!("{id} = {{ {head}, on = 2024-03-31, item = \"1\", step = \"x\" }}"),
                "bad_field",
            ),
            (
                format!("{id} = {{ at = 2024-04-03T10:12:00, by = \"甲\", kind = \"void\" }}"),
                "bad_field",
            ),
            (format!("{} # 00000000", figure(1, "1").id), "checksum"),
        ] {
            assert_eq!(read_one(&line).unwrap_err().kind.code(), code, "{line}");
        }
    }

    #[test]
    fn torn_is_what_a_cut_leaves() {
        let line = write_line(&figure(1, "26.1"));
        for len in 1..line.len() {
            assert!(is_torn(&line.as_bytes()[..len]), "{len}");
        }
        assert!(!is_torn(line.as_bytes()));
        assert!(!is_torn(format!("{line}\r").as_bytes()));
        assert!(!is_torn(b""));
        assert!(
            !is_torn(line.replace("26.1", "26.2").as_bytes()),
            "damage is not a cut"
        );
        assert!(!is_torn(b"\xb2\xc6\xd5\xfe\xbe\xd6"), "GBK is not a cut");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(record in any_record()) {
            let line = write_line(&record);
            prop_assert!(!line.contains(['\n', '\r']));
            let (content, _) = split_checksum(&line).unwrap();
            let read = read_one(&line).unwrap().unwrap();
            prop_assert_eq!(&read.record, &record);
            prop_assert!(!read.by_hand);
            // Both readers agree, and the quick one takes every line that we write.
            prop_assert_eq!(quick(content), Some(Ok(record.clone())));
            prop_assert_eq!(slow(content), Ok(record));
        }

        #[test]
        fn the_readers_agree_on_damaged_lines(record in any_record(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
            let line = write_line(&record);
            let (content, _) = split_checksum(&line).unwrap();
            let mut bytes = content.as_bytes().to_vec();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Ok(content) = std::str::from_utf8(&bytes)
                && let Some(quick) = quick(content)
            {
                prop_assert_eq!(quick, slow(content));
            }
        }

        #[test]
        fn any_line_is_answered(line in "\\PC*|[0-9A-Z]{26} = \\{[a-z =\",0-9:+T-]*\\}( # [0-9a-f]{8})?") {
            let _answer = read_one(&line);
            let _torn = is_torn(line.as_bytes());
        }
    }
}
