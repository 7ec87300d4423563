//! Why a light is lit: rule, figure, day and formula in one sentence, or in lines.

mod duty;
mod gap;
mod indicator;
mod notes;
mod told;

pub(super) use indicator::told_clauses as figure_clauses;
pub use notes::assumed_keys;
pub(super) use notes::key_word;
pub(super) use told::Told;

use crate::board::{Obligation, When};
use crate::locale::Words;
use crate::plan::{Kind, Plan};

/// The reason for an obligation's light in one sentence; never empty.
pub fn why(w: &Words, plan: &Plan, one: &Obligation, when: When) -> String {
    let Some(told) = Told::new(w, plan, one, when) else {
        return super::light::state(w, one.state).to_owned();
    };
    let mut parts = facts(&told);
    parts.extend(notes::notes(&told));
    parts.extend(notes::assumed_in_judging(&told));
    parts.join(w.why.comma())
}

/// The same for the side pane: the facts, then what else is to be known, one line each.
pub fn why_lines(w: &Words, plan: &Plan, one: &Obligation, when: When) -> Vec<String> {
    let Some(told) = Told::new(w, plan, one, when) else {
        return vec![super::light::state(w, one.state).to_owned()];
    };
    let mut lines = vec![facts(&told).join(w.why.comma())];
    lines.extend(notes::notes(&told));
    lines.extend(notes::rule(&told));
    lines.extend(notes::assumed(&told));
    lines.retain(|line| !line.is_empty());
    lines
}

/// What the light rests on, one clause each.
fn facts(told: &Told<'_>) -> Vec<String> {
    let facts = match &told.item.kind {
        Kind::Indicator(indicator) if told.one.target.is_some() => {
            indicator::facts(told, indicator)
        }
        // A step in words of an indicator is done by a day, as a milestone is.
        Kind::Indicator(_) | Kind::Milestone { .. } => duty::milestone(told),
        Kind::Standing(_) => duty::standing(told),
        Kind::Zero(_) => duty::zero(told),
        Kind::Report(_) => duty::report(told),
        Kind::Case(countdown) => duty::case(told, countdown),
        Kind::Requirement => Vec::new(),
    };
    if facts.is_empty() {
        vec![super::light::state(told.w, told.one.state).to_owned()]
    } else {
        facts
    }
}
