//! Reads journal files into a book: lines, their faults, their order, their twins.

use super::book::{Book, Place};
use super::encoding;
use super::fault::{FaultKind, LineFault, LineRemark, RemarkKind};
use super::intern::Interner;
use super::line::{self, Line};
use super::record::{Body, RecordId};

/// From this many bytes on the work is shared by two threads.
const LARGE: usize = 1 << 20;
/// Bytes of a short line, to make room at once.
const SHORT_LINE: usize = 160;

/// Reads files, each given by its path in the plan folder and its bytes.
pub(super) fn read(mut files: Vec<(String, Vec<u8>)>) -> Book {
    files.sort_unstable();
    let mut reader = read_shared(&files);
    reader.sort();
    reader.drop_twins(&files);
    let mut book = reader.book;
    book.records.shrink_to_fit();
    book.places.shrink_to_fit();
    book.files = files.into_iter().map(|(path, _)| path).collect();
    book.faults
        .sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    book.remarks
        .sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    book
}

/// Both halves give what one reader would have given.
fn read_shared(files: &[(String, Vec<u8>)]) -> Reader {
    let all: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut before = 0;
    let half = files
        .iter()
        .position(|(_, bytes)| {
            before += bytes.len();
            before > all / 2
        })
        .unwrap_or(0);
    let (one, other) = files.split_at(half);
    if all < LARGE || one.is_empty() {
        return read_some(files, 0);
    }
    let first = u32::try_from(half).unwrap_or(u32::MAX);
    let (mut one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| read_some(other, first));
        (read_some(one, 0), other.join())
    });
    match other {
        Ok(other) => one.append(other),
        Err(panic) => std::panic::resume_unwind(panic),
    }
    one
}

fn read_some(files: &[(String, Vec<u8>)], first: u32) -> Reader {
    let mut reader = Reader {
        files: first,
        ..Reader::default()
    };
    let lines = files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() / SHORT_LINE;
    reader.book.records.reserve(lines);
    reader.book.places.reserve(lines);
    reader.spans.reserve(lines);
    for (path, bytes) in files {
        reader.read_file(path, bytes);
    }
    reader
}

#[derive(Default)]
struct Reader {
    book: Book,
    names: Interner,
    /// Where each record's line lies in its file, for comparing lines of one id.
    spans: Vec<(usize, usize)>,
    files: u32,
}

/// A line and where it stands.
struct At<'a> {
    file: &'a str,
    line: u32,
    bytes: &'a [u8],
    /// Of the line's first byte in the file.
    offset: usize,
    /// Whether a line end follows.
    ended: bool,
}

impl At<'_> {
    fn fault(&self, kind: FaultKind, crc: u32) -> LineFault {
        LineFault {
            kind,
            file: self.file.to_owned(),
            line: self.line,
            bytes: Box::from(self.bytes),
            crc,
        }
    }

    fn remark(&self, kind: RemarkKind, id: Option<RecordId>) -> LineRemark {
        LineRemark {
            kind,
            file: self.file.to_owned(),
            line: self.line,
            id,
        }
    }
}

impl Reader {
    fn append(&mut self, mut other: Self) {
        self.book.records.append(&mut other.book.records);
        self.book.places.append(&mut other.book.places);
        self.book.faults.append(&mut other.book.faults);
        self.book.remarks.append(&mut other.book.remarks);
        self.spans.append(&mut other.spans);
    }

    fn read_file(&mut self, path: &str, bytes: &[u8]) {
        let whole = At {
            file: path,
            line: 1,
            bytes,
            offset: 0,
            ended: false,
        };
        if path.strip_suffix(".torn").is_some() {
            self.book
                .remarks
                .push(whole.remark(RemarkKind::SetAside, None));
        } else if let Some(name) = encoding::announced(bytes) {
            let kind = FaultKind::NotUtf8 {
                looks_like: Some(name),
            };
            self.book
                .faults
                .push(whole.fault(kind, crc32fast::hash(bytes)));
        } else {
            self.read_lines(path, bytes);
        }
        self.files += 1;
    }

    fn read_lines(&mut self, path: &str, bytes: &[u8]) {
        let mut offset = if bytes.starts_with(b"\xef\xbb\xbf") {
            3
        } else {
            0
        };
        let rest = bytes.get(offset..).unwrap_or_default();
        // One check of the whole file is faster than one a line.
        match std::str::from_utf8(rest) {
            Ok(text) => {
                for (line, piece) in (1_u32..).zip(text.split('\n')) {
                    let ended = offset + piece.len() < bytes.len();
                    let next = offset + piece.len() + 1;
                    let text = piece.strip_suffix('\r').unwrap_or(piece);
                    let at = At {
                        file: path,
                        line,
                        bytes: text.as_bytes(),
                        offset,
                        ended,
                    };
                    self.read_line(&at, text);
                    offset = next;
                }
            }
            Err(_) => {
                for (line, piece) in (1_u32..).zip(rest.split(|byte| *byte == b'\n')) {
                    let ended = offset + piece.len() < bytes.len();
                    let next = offset + piece.len() + 1;
                    let piece = piece.strip_suffix(b"\r").unwrap_or(piece);
                    let at = At {
                        file: path,
                        line,
                        bytes: piece,
                        offset,
                        ended,
                    };
                    match std::str::from_utf8(piece) {
                        Ok(text) => self.read_line(&at, text),
                        Err(_) => self.read_bytes(&at),
                    }
                    offset = next;
                }
            }
        }
    }

    fn read_bytes(&mut self, at: &At<'_>) {
        if !at.ended && line::is_torn(at.bytes) {
            self.book
                .remarks
                .push(at.remark(RemarkKind::TornTail, None));
        } else {
            let looks_like = encoding::looks_like(at.bytes);
            let crc = crc32fast::hash(at.bytes);
            self.book
                .faults
                .push(at.fault(FaultKind::NotUtf8 { looks_like }, crc));
        }
    }

    fn read_line(&mut self, at: &At<'_>, text: &str) {
        if !at.ended && line::is_torn(at.bytes) {
            self.book
                .remarks
                .push(at.remark(RemarkKind::TornTail, None));
            return;
        }
        match line::read(text, &mut self.names) {
            Ok(None) => {}
            Err(wrong) => self.book.faults.push(at.fault(wrong.kind, wrong.crc)),
            Ok(Some(line)) => self.take(at, line),
        }
    }

    fn take(&mut self, at: &At<'_>, line: Line) {
        let Line {
            record,
            by_hand,
            crc,
        } = line;
        if by_hand {
            self.book
                .remarks
                .push(at.remark(RemarkKind::ByHand, Some(record.id)));
        }
        if let Body::Other { kind } = &record.body {
            let kind = RemarkKind::UnknownKind {
                kind: kind.to_string(),
            };
            self.book.remarks.push(at.remark(kind, Some(record.id)));
        }
        self.book.places.push(Place {
            file: self.files,
            line: at.line,
            crc,
        });
        self.spans.push((at.offset, at.bytes.len()));
        self.book.records.push(record);
    }

    /// Sorts by id, and of one id by place, without a second copy of the records.
    fn sort(&mut self) {
        if self.book.records.is_sorted_by_key(|record| record.id) {
            return;
        }
        // Ids side by side: looking each up in its record takes most of the time otherwise.
        let ids = self.book.records.iter().map(|record| record.id);
        let mut ids: Vec<(RecordId, usize)> = ids.zip(0..).collect();
        ids.sort_unstable();
        let mut order: Vec<usize> = ids.into_iter().map(|(_, at)| at).collect();
        for start in 0..order.len() {
            let mut to = start;
            // Follows one cycle of the permutation; places already right lead to themselves.
            while let Some(from) = order.get(to).copied() {
                if let Some(place) = order.get_mut(to) {
                    *place = to;
                }
                if from == start || from == to {
                    break;
                }
                self.book.records.swap(to, from);
                self.book.places.swap(to, from);
                self.spans.swap(to, from);
                to = from;
            }
        }
    }

    /// The same line twice is one record; of two lines with one id the greater holds.
    fn drop_twins(&mut self, files: &[(String, Vec<u8>)]) {
        let has_twins = self
            .book
            .records
            .windows(2)
            .any(|pair| matches!(pair, [one, two] if one.id == two.id));
        if !has_twins {
            return;
        }
        let mut kept = Book::default();
        let records = std::mem::take(&mut self.book.records);
        let places = std::mem::take(&mut self.book.places);
        let mut last: &[u8] = &[];
        for ((record, place), span) in records.into_iter().zip(places).zip(&self.spans) {
            let (path, bytes) = line_of(files, place, *span);
            let twin = kept.records.last().is_some_and(|twin| twin.id == record.id);
            if !twin {
                last = bytes;
                kept.records.push(record);
                kept.places.push(place);
                continue;
            }
            if bytes == last {
                continue;
            }
            let kind = FaultKind::TwoLines { id: record.id };
            let at = At {
                file: path,
                line: place.line,
                bytes,
                offset: 0,
                ended: true,
            };
            if bytes < last {
                self.book.faults.push(at.fault(kind, place.crc));
                continue;
            }
            if let (Some(old), Some(old_place)) = (kept.records.pop(), kept.places.pop()) {
                let (path, _) = line_of(files, old_place, (0, 0));
                let at = At {
                    file: path,
                    line: old_place.line,
                    bytes: last,
                    offset: 0,
                    ended: true,
                };
                self.book
                    .faults
                    .push(at.fault(FaultKind::TwoLines { id: old.id }, old_place.crc));
            }
            last = bytes;
            kept.records.push(record);
            kept.places.push(place);
        }
        self.book.records = kept.records;
        self.book.places = kept.places;
    }
}

fn line_of(
    files: &[(String, Vec<u8>)],
    place: Place,
    (offset, len): (usize, usize),
) -> (&str, &[u8]) {
    let file = usize::try_from(place.file)
        .ok()
        .and_then(|at| files.get(at));
    file.map_or(("", &[]), |(path, bytes)| {
        (
            path.as_str(),
            bytes.get(offset..offset + len).unwrap_or_default(),
        )
    })
}
