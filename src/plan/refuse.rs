//! What is not even a text that could be a plan.

use encoding_rs::{BIG5, GB18030};

use super::fault::{Encoding, Fault};
use super::what::What;

/// The size in bytes beyond which a file is not read.
pub const LARGEST: u64 = 10 * 1024 * 1024;

/// The text in the bytes of a file, without a byte order mark.
///
/// Offsets into the text are offsets into the file, three more where the mark stood.
#[expect(clippy::result_large_err, reason = "made once a file")]
pub fn refuse(bytes: &[u8]) -> Result<&str, Fault> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > LARGEST {
        return Err(Fault::whole(What::TooBig {
            bytes: size,
            most: LARGEST,
        }));
    }
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(body).map_err(|error| not_utf8(body, error.valid_up_to()))?;
    if text.trim().is_empty() {
        return Err(Fault::whole(What::EmptyFile));
    }
    // Text in UTF-16 that is mostly ASCII is valid UTF-8 full of zeros.
    if zeros(bytes) > bytes.len() / 4 {
        return Err(not_utf8(bytes, 0));
    }
    conflict(text).map_or(Ok(text), Err)
}

fn not_utf8(bytes: &[u8], valid_up_to: usize) -> Fault {
    let before = bytes.get(..valid_up_to).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    Fault::whole(What::NotUtf8 {
        looks_like: guess(bytes),
        line,
    })
}

/// How many bytes are zero: every other one in UTF-16 that is mostly ASCII.
fn zeros(bytes: &[u8]) -> usize {
    if !has_any(bytes, [0]) {
        return 0;
    }
    bytes.split(|byte| *byte == 0).count() - 1
}

/// Whether one of the signs is among the bytes; looked for one after the other, many bytes at a step.
fn has_any<const N: usize>(bytes: &[u8], signs: [u8; N]) -> bool {
    let has = |some: &[u8], sign: u8| {
        let found = some.iter().map(|byte| u8::from(*byte == sign));
        found.fold(0, |any, one| any | one) != 0
    };
    let mut some = bytes.chunks(256);
    some.any(|some| signs.iter().any(|sign| has(some, *sign)))
}

fn guess(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || zeros(bytes) > bytes.len() / 4
    {
        return Some(Encoding::Utf16);
    }
    if has_utf8_han(bytes) {
        // Some of it is UTF-8: a damaged file, not another encoding.
        return None;
    }
    if let Some(text) = GB18030.decode_without_bom_handling_and_without_replacement(bytes)
        && mostly_han(&text)
    {
        let four = bytes
            .windows(2)
            .any(|pair| matches!(pair, [lead, digit] if *lead >= 0x81 && digit.is_ascii_digit()));
        return Some(
            if four && GB18030.encode(&text).0.len() != two_byte_length(&text) {
                Encoding::Gb18030
            } else {
                Encoding::Gbk
            },
        );
    }
    let text = BIG5.decode_without_bom_handling_and_without_replacement(bytes)?;
    mostly_han(&text).then_some(Encoding::Big5)
}

/// Length of the text if no character took more than two bytes.
fn two_byte_length(text: &str) -> usize {
    text.chars()
        .map(|char| if char.is_ascii() { 1 } else { 2 })
        .sum()
}

/// Whether several characters of three bytes stand in it that are valid UTF-8.
fn has_utf8_han(bytes: &[u8]) -> bool {
    let valid: usize = bytes
        .utf8_chunks()
        .map(|chunk| chunk.valid().chars().filter(|char| is_han(*char)).count())
        .sum();
    let invalid = bytes
        .utf8_chunks()
        .filter(|chunk| !chunk.invalid().is_empty())
        .count();
    valid > invalid
}

/// Whether what is not ASCII in it is mostly common Chinese.
fn mostly_han(text: &str) -> bool {
    let foreign = text.chars().filter(|char| !char.is_ascii()).count();
    let han = text
        .chars()
        .filter(|char| is_han(*char) || is_wide_mark(*char))
        .count();
    foreign > 0 && han * 10 >= foreign * 9
}

const fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2FFFF}')
}

const fn is_wide_mark(char: char) -> bool {
    matches!(char, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '\u{2010}'..='\u{203F}')
}

/// What git leaves around the two sides of a conflict.
const CONFLICT_MARKS: [&str; 3] = ["<<<<<<<", "|||||||", ">>>>>>>"];

fn conflict(text: &str) -> Option<Fault> {
    // Looking for signs is faster than for lines.
    if !has_any(text.as_bytes(), *b"<|>") {
        return None;
    }
    let mut places = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let shown = line.trim_end();
        let is_mark = CONFLICT_MARKS.iter().any(|mark| {
            shown
                .strip_prefix(mark)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        if is_mark || (shown == "=======" && !places.is_empty()) {
            places.push(start..start + shown.len());
        }
        start += line.len();
    }
    let mut places = places.into_iter();
    let first = places.next()?;
    let mut fault = Fault::at(first, What::ConflictMarkers);
    fault.also = places
        .map(|place| (place, super::fault::Label::Other))
        .collect();
    Some(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(bytes: &[u8]) -> What {
        refuse(bytes).unwrap_err().what
    }

    #[test]
    fn names_the_encoding() {
        let text = "schema = 1\ntitle = \"维西县2024年度工作要点\"\n";
        let (gbk, ..) = encoding_rs::GBK.encode(text);
        let expected = |looks_like, line| What::NotUtf8 { looks_like, line };
        assert_eq!(what(&gbk), expected(Some(Encoding::Gbk), 2));
        let (gb18030, ..) = GB18030.encode("title = \"维西县㑇𠀀工作要点工作要点工作要点\"");
        assert_eq!(what(&gb18030), expected(Some(Encoding::Gb18030), 1));
        let utf16: Vec<u8> = "\u{FEFF}维西"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(what(&utf16), expected(Some(Encoding::Utf16), 1));
        let ascii: Vec<u8> = "schema = 1"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(what(&ascii), expected(Some(Encoding::Utf16), 1));
        let mut damaged = text.as_bytes().to_vec();
        damaged.insert(text.find('西').unwrap() + 1, 0xFF);
        assert_eq!(what(&damaged), expected(None, 2));
    }

    #[test]
    fn takes_a_mark_and_windows_line_ends() {
        assert_eq!(
            refuse("\u{FEFF}schema = 1\r\n".as_bytes()).unwrap(),
            "schema = 1\r\n"
        );
    }

    #[test]
    fn refuses_empty_big_and_half_merged_files() {
        assert_eq!(what(b""), What::EmptyFile);
        assert_eq!(what("\u{FEFF} \r\n".as_bytes()), What::EmptyFile);
        assert_eq!(what(&vec![b'#'; 11 << 20]).code(), "too-big");
        let fault =
            refuse(b"a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> main\n").unwrap_err();
        assert_eq!((fault.what, fault.at), (What::ConflictMarkers, Some(6..18)));
        assert_eq!(fault.also.len(), 2);
    }
}
