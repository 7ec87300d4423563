//! Which of an item's obligations a record can be about, as choices.

use crate::board::{Obligation, Which};
use crate::calendar::{Period, periods};
use crate::locale::{Words, say};
use crate::plan::{Kind, Plan};
use crate::text::Shown;

use super::lens::Lens;

/// One thing that can be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// `None`: the figure, or a case that is opened.
    pub which: Option<Which>,
    pub text: String,
}

/// The parts to choose from; none where the item has only one.
pub(super) fn parts(w: &Words, lens: &Lens) -> Vec<Part> {
    let Some(item) = lens.item() else {
        return Vec::new();
    };
    match &item.kind {
        Kind::Standing(rhythm) | Kind::Report(rhythm) => begun(lens, rhythm.every)
            .into_iter()
            .map(|period| Part {
                which: Some(Which::Period(period)),
                text: say::period(w, period, lens.plan.year),
            })
            .collect(),
        Kind::Case(_) => {
            let open = lens.owed().filter(|it| !it.light.is_settled());
            named(w.form.new_case(), None, open.map(labelled))
        }
        Kind::Indicator(_) => {
            let steps = lens.owed().filter(|it| it.label.is_some());
            named(w.form.the_figure(), None, steps.map(labelled))
        }
        Kind::Milestone { .. } => {
            let steps = lens.owed().filter(|it| it.label.is_some());
            named(w.form.whole(), Some(Which::Whole), steps.map(labelled))
        }
        Kind::Zero(_) | Kind::Requirement => Vec::new(),
    }
}

/// The first part, and behind it those that have labels; nothing where there is no choice.
fn named(first: &str, which: Option<Which>, labelled: impl Iterator<Item = Part>) -> Vec<Part> {
    let mut parts = vec![Part {
        which,
        text: first.to_owned(),
    }];
    for part in labelled {
        // What several owe is one part.
        if parts.iter().all(|it| it.which != part.which) {
            parts.push(part);
        }
    }
    if parts.len() == 1 { Vec::new() } else { parts }
}

fn labelled(one: &Obligation) -> Part {
    Part {
        which: Some(one.key.which.clone()),
        text: Shown::line(one.label.as_deref().unwrap_or_default()).into_string(),
    }
}

fn begun(lens: &Lens, every: crate::calendar::Every) -> Vec<Period> {
    let plan: &Plan = &lens.plan;
    let until = lens.board.when.as_of.min(plan.end);
    let from = plan.start.max(plan.tracked_from);
    if until < plan.start {
        return Vec::new();
    }
    periods(every, from, until).collect()
}
