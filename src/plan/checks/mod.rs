//! The rules that a plan must keep beyond its grammar: one file a rule.

mod keys;

pub(super) use keys::is_duty_key;

use super::draft::Draft;
use super::fault::Fault;

/// A rule: looks at the draft and adds what is wrong.
type Rule = fn(&Draft<'_>, &mut Vec<Fault>);

/// All rules.
const RULES: &[Rule] = &[keys::check];

/// Runs every rule.
pub(super) fn run(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    for rule in RULES {
        rule(draft, faults);
    }
}
