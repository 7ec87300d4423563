//! The rules that a plan must keep beyond its grammar: one file a subject.

mod assumed;
mod checkpoints;
mod days;
mod goals;
mod ids;
mod keys;
mod line;
mod numbers;
mod owing;
mod references;
mod sources;
mod texts;
mod units;

pub(super) use keys::is_duty_key;

use super::draft::Draft;
use super::fault::Fault;
use super::roll::Roll;

/// A rule: looks at the draft and adds what is wrong.
type Rule = fn(&Draft<'_>, &mut Vec<Fault>);

/// The rules that look at one record after the other.
const RULES: &[Rule] = &[
    texts::check,
    ids::check,
    references::check,
    keys::check,
    numbers::check,
    days::check,
    goals::check,
    checkpoints::check,
    line::check,
    assumed::check,
    sources::check,
];

/// Runs every rule; `roll` is the draft's own.
pub(super) fn run(draft: &Draft<'_>, roll: &Roll, faults: &mut Vec<Fault>) {
    for rule in RULES {
        rule(draft, faults);
    }
    units::check(draft, &roll.units, faults);
    owing::check(draft, roll, faults);
}
