//! Keys that belong to a kind of duty, and keys that a kind cannot do without.

use crate::plan::draft::Draft;
use crate::plan::fault::{Fault, Label};
use crate::plan::file::KindWord;
use crate::plan::resolve::COMPARATORS;
use crate::plan::what::What;

/// The kinds that may have this key of an item; `None` of a key that is not of some kinds only.
fn kinds_of(key: &str) -> Option<&'static [KindWord]> {
    use KindWord::{Case, Indicator, Milestone, Report, Standing, Zero};
    Some(match key {
        "due" | "checkpoints" => &[Milestone, Indicator],
        "measure" => &[Indicator, Zero],
        "pace" | "base" | "from" | "aim" | "grows" | "within" | "both_sides" | "ratio"
        | "split" | "quota" => &[Indicator],
        "every" | "due_after" | "due_on" => &[Standing, Zero, Report],
        "clear_within" => &[Zero],
        "days" | "workdays" | "then" => &[Case],
        _ if COMPARATORS.contains(&key) => &[Indicator],
        _ => return None,
    })
}

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
    OF_ALL.contains(&key) || kinds_of(key).is_some()
}

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    for item in &draft.items {
        let record = &item.record;
        let kind = record.body.kind;
        for key in record.keys() {
            let Some(kinds) = kinds_of(key).filter(|kinds| !kinds.contains(&kind)) else {
                continue;
            };
            let what = What::KeyNotOfKind {
                key: key.to_owned(),
                kind,
                kinds: kinds.to_vec(),
            };
            let at = record.key_or_self(key);
            faults.push(Fault::at(at, what).and(record.key("kind"), Label::Kind));
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
