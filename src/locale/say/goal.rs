//! What is asked of a figure, in words and short.

use super::figure::figure;
use crate::locale::Words;
use crate::plan::{Compare, Goal, Plan, Target};
use crate::text::Shown;

/// What is asked, as words that go behind "should be".
pub fn goal(w: &Words, plan: &Plan, goal: &Goal, measure: &str) -> String {
    let target = match &goal.target {
        Target::Figure(value) => figure(w, *value, measure),
        Target::LastYear(Some(value)) => w.goal.last_year(&figure(w, *value, measure)),
        Target::LastYear(None) => w.goal.last_year_to_come().to_owned(),
        Target::Item(id) => {
            Shown::line(plan.item(id.as_str()).map_or(id.as_str(), |it| it.label())).into_string()
        }
    };
    compared(w, goal.compare, &target)
}

/// What is asked in few cells: the figure alone where more of it is better, else with its word.
pub fn goal_short(w: &Words, plan: &Plan, asked: &Goal, measure: &str) -> String {
    let at_least = matches!(asked.compare, Compare::AtLeast | Compare::Equals);
    match &asked.target {
        Target::Figure(value) if at_least => figure(w, *value, measure),
        Target::LastYear(None) => compared(w, asked.compare, w.goal.last_year_words()),
        Target::Figure(_) | Target::LastYear(Some(_)) | Target::Item(_) => {
            goal(w, plan, asked, measure)
        }
    }
}

fn compared(w: &Words, compare: Compare, target: &str) -> String {
    match compare {
        Compare::AtLeast => w.goal.at_least(&target),
        Compare::AtMost => w.goal.at_most(&target),
        Compare::Equals => w.goal.equals(&target),
        Compare::About => w.goal.about(&target),
        Compare::Above => w.goal.above(&target),
        Compare::NotBelow => w.goal.not_below(&target),
    }
}
