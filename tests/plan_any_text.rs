//! Whatever the text: reading gives a plan or faults whose places lie within it, never a panic.

use duban::plan::{place, read, refuse, remarks};
use proptest::prelude::*;

const GOOD: &str = include_str!("fixtures/plans/other-matter.toml");

/// Pieces that mean something to the reader.
const PIECES: [&str; 24] = [
    "[",
    "]",
    "{",
    "}",
    "=",
    "\"",
    "'",
    "\n",
    ",",
    "、",
    "“",
    "１",
    "2024-02-30",
    "[[task]]",
    "[[task.item]]",
    "[units]",
    "kind = \"indicator\"",
    "checkpoints = [{ by = 2024-03-31 }]",
    "id",
    "县",
    "\"\"\"",
    "#",
    "\\",
    "-1",
];

fn holds(text: &str) {
    match read(text) {
        Ok(plan) => {
            remarks(&plan);
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in faults {
                let places = fault.at.iter().chain(fault.also.iter().map(|(at, _)| at));
                for at in places {
                    assert!(text.get(at.clone()).is_some(), "{fault:?}");
                    place(text, at.start);
                }
            }
        }
    }
}

/// The text with the characters from one place to another replaced.
fn spliced(text: &str, from: usize, count: usize, new: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let from = from % chars.len();
    let to = (from + count).min(chars.len());
    let mut out: String = chars[..from].iter().collect();
    out.push_str(new);
    out.extend(&chars[to..]);
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text(text in ".{0,200}") {
        holds(&text);
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(text) = refuse(&bytes) {
            holds(text);
        }
    }

    #[test]
    fn any_pieces(pieces in proptest::collection::vec(proptest::sample::select(&PIECES), 0..40)) {
        holds(&format!("schema = 1\n{}", pieces.concat()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_good_plan_with_something_changed(
        from in any::<usize>(),
        count in 0_usize..40,
        piece in proptest::sample::select(&PIECES),
    ) {
        holds(&spliced(GOOD, from, count, piece));
    }
}
