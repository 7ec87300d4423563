//! Ids of records: making the next one, reading one, finding one by its last letters.

use thiserror::Error;
use ulid::Ulid;

use super::book::Book;
use super::record::RecordId;

/// The first millisecond after the year 2100: ids from here on are a fault and are not followed.
const TOO_LATE_MS: u64 = 4_133_980_800_000;
/// An id's letters.
const ID_LEN: usize = 26;
/// The fewest letters by which people may name a record.
const FEWEST_LETTERS: usize = 4;

impl RecordId {
    /// Reads 26 letters of Crockford's base 32, whatever their case.
    pub fn parse(text: &str) -> Option<Self> {
        // The first letter holds three bits only: a greater one would overflow silently.
        if text.len() != ID_LEN || !matches!(text.as_bytes().first(), Some(b'0'..=b'7')) {
            return None;
        }
        Ulid::from_string(text).ok().map(Self)
    }

    /// Its time part, in milliseconds since 1970.
    pub const fn time_ms(self) -> u64 {
        self.0.timestamp_ms()
    }

    /// Whether it lies beyond the year 2100.
    pub const fn is_too_late(self) -> bool {
        self.time_ms() >= TOO_LATE_MS
    }
}

/// The id of a new record: greater than `greatest`, even where the clock is behind it.
pub fn next_id(clock_ms: u64, greatest: Option<RecordId>, random: [u8; 10]) -> RecordId {
    let followed = greatest.filter(|id| !id.is_too_late());
    let time = match followed {
        Some(id) if clock_ms <= id.time_ms() => id.time_ms() + 1,
        _ => clock_ms,
    };
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().skip(6).zip(random) {
        *to = from;
    }
    RecordId(Ulid::from_parts(
        time.min(TOO_LATE_MS - 1),
        u128::from_be_bytes(bytes),
    ))
}

/// Why no single record was found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FindError {
    /// Fewer than four letters.
    #[error("too short: {0}")]
    TooShort(String),
    /// No record ends so.
    #[error("no record ends with {0}")]
    None(String),
    /// Several records end so.
    #[error("several records end with {text}")]
    Ambiguous { text: String, ids: Vec<RecordId> },
}

impl Book {
    /// The record whose id is `tail` or ends with it, if it is the only one; case does not matter.
    pub fn find(&self, tail: &str) -> Result<u32, FindError> {
        let tail = tail.trim();
        if tail.chars().count() < FEWEST_LETTERS {
            return Err(FindError::TooShort(tail.to_owned()));
        }
        let none = || FindError::None(tail.to_owned());
        if let Some(id) = RecordId::parse(tail) {
            return self.position(id).ok_or_else(none);
        }
        let wanted = tail.to_ascii_uppercase();
        let hits: Vec<u32> = (0_u32..)
            .zip(&self.records)
            .filter(|(_, record)| record.id.to_string().ends_with(&wanted))
            .map(|(at, _)| at)
            .collect();
        match hits.as_slice() {
            [] => Err(none()),
            [only] => Ok(*only),
            several => Err(FindError::Ambiguous {
                text: tail.to_owned(),
                ids: several
                    .iter()
                    .filter_map(|at| self.record(*at))
                    .map(|record| record.id)
                    .collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::journal::samples::{figure, file, id};

    #[test]
    fn an_id_is_read_in_either_case_and_never_overflows() {
        let text = id(7).to_string();
        assert_eq!(RecordId::parse(&text), Some(id(7)));
        assert_eq!(RecordId::parse(&text.to_lowercase()), Some(id(7)));
        assert_eq!(RecordId::parse(&format!("8{}", "Z".repeat(25))), None);
        assert_eq!(RecordId::parse("财"), None);
        assert_eq!(RecordId::parse(&"财".repeat(26)), None);
        assert!(!RecordId(Ulid::from_parts(TOO_LATE_MS - 1, 0)).is_too_late());
        assert!(RecordId(Ulid::from_parts(TOO_LATE_MS, 0)).is_too_late());
    }

    #[test]
    fn the_next_id_follows_the_clock_or_the_greatest() {
        let greatest = id(100);
        let after = next_id(greatest.time_ms() + 5, Some(greatest), [1; 10]);
        assert_eq!(after.time_ms(), greatest.time_ms() + 5);
        for clock in [0, greatest.time_ms() - 1, greatest.time_ms()] {
            let behind = next_id(clock, Some(greatest), [0; 10]);
            assert_eq!(behind.time_ms(), greatest.time_ms() + 1);
        }
        let late = RecordId(Ulid::from_parts(TOO_LATE_MS + 9, 0));
        assert_eq!(
            next_id(1000, Some(late), [0; 10]).time_ms(),
            1000,
            "not followed"
        );
        assert_eq!(
            next_id(1000, None, [0xab; 10]).0.random(),
            0xabab_abab_abab_abab_abab
        );
    }

    #[test]
    fn a_record_is_found_by_its_last_letters_where_that_is_unique() {
        // These differ in their last letter, and in the one before for 32 and more.
        let records: Vec<_> = (0..40).map(|n| figure(n, "25")).collect();
        let book = Book::read([("journal/a.toml".to_owned(), file(&records))]);
        assert_eq!(book.find("000z"), Ok(31));
        assert_eq!(book.find(" 0011 "), Ok(33));
        assert_eq!(book.find(&id(5).to_string()), Ok(5));
        assert_eq!(book.find("Z"), Err(FindError::TooShort("Z".to_owned())));
        assert_eq!(book.find("ABCD"), Err(FindError::None("ABCD".to_owned())));
        assert_eq!(
            book.find(&id(99).to_string()),
            Err(FindError::None(id(99).to_string()))
        );
        let mut twin = figure(1, "25");
        twin.id = RecordId(Ulid::from_parts(5, 3));
        let book = Book::read([(
            "journal/a.toml".to_owned(),
            file(&[figure(3, "25"), twin.clone()]),
        )]);
        let ids = vec![twin.id, id(3)];
        assert_eq!(
            book.find("0003"),
            Err(FindError::Ambiguous {
                text: "0003".to_owned(),
                ids
            })
        );
    }

    proptest! {
        #[test]
        fn the_next_id_is_greater(clock in 0..TOO_LATE_MS - 1, time in 0..TOO_LATE_MS - 1, random in any::<[u8; 10]>()) {
            let greatest = RecordId(Ulid::from_parts(time, u128::MAX));
            prop_assert!(next_id(clock, Some(greatest), random) > greatest);
        }
    }
}
