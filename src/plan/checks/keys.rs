//! Keys that belong to a kind of duty, and keys that a kind cannot do without.

use crate::plan::draft::Draft;
use crate::plan::fault::{Fault, Label};
use crate::plan::file::KindWord;
use crate::plan::resolve::COMPARATORS;
use crate::plan::what::What;

/// Keys of an item that only some kinds have.
const OF_KINDS: &[(&[&str], &[KindWord])] = &[
    (
        &["due", "checkpoints"],
        &[KindWord::Milestone, KindWord::Indicator],
    ),
    (&["measure"], &[KindWord::Indicator, KindWord::Zero]),
    (&COMPARATORS, &[KindWord::Indicator]),
    (
        &[
            "pace",
            "base",
            "from",
            "aim",
            "grows",
            "within",
            "both_sides",
            "ratio",
            "split",
            "quota",
        ],
        &[KindWord::Indicator],
    ),
    (
        &["every", "due_after", "due_on"],
        &[KindWord::Standing, KindWord::Zero, KindWord::Report],
    ),
    (&["clear_within"], &[KindWord::Zero]),
    (&["days", "workdays", "then"], &[KindWord::Case]),
];

/// Keys that every kind has and a task does not share.
const OF_ALL: &[&str] = &["kind", "owed_by", "firm", "waived", "note"];

/// Keys without which a kind says nothing.
const NEEDED: &[(KindWord, &str)] = &[
    (KindWord::Indicator, "measure"),
    (KindWord::Zero, "measure"),
    (KindWord::Report, "every"),
    (KindWord::Case, "days"),
];

/// Whether a task may have this key only when it carries its duty itself.
pub(in crate::plan) fn is_duty_key(key: &str) -> bool {
    OF_ALL.contains(&key) || OF_KINDS.iter().any(|(keys, _)| keys.contains(&key))
}

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    for item in &draft.items {
        let record = &item.record;
        let kind = record.body.kind;
        for (keys, kinds) in OF_KINDS {
            if kinds.contains(&kind) {
                continue;
            }
            for at in keys.iter().filter_map(|key| Some((*key, record.key(key)?))) {
                let (key, at) = (at.0.to_owned(), at.1);
                let what = What::KeyNotOfKind {
                    key,
                    kind,
                    kinds: kinds.to_vec(),
                };
                faults.push(Fault::at(at, what).and(record.key("kind"), Label::Kind));
            }
        }
        for (of, key) in NEEDED {
            if *of == kind && !record.has(key) {
                let what = What::KeyForKind {
                    key: (*key).to_owned(),
                    kind,
                };
                faults.push(Fault::at(record.span(), what).and(record.key("kind"), Label::Kind));
            }
        }
    }
}
