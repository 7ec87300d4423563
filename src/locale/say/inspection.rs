//! The quarterly inspection in words: why a unit should be visited, what a visit found.

use super::{day, period};
use crate::board::rounds::inspection::{Doubtful, InspectionRound, Reason, VerdictGiven};
use crate::calendar::Day;
use crate::locale::Words;
use crate::plan::Plan;
use crate::text::Shown;

/// How far a quarter's round is, in one line.
pub fn inspection_head(w: &Words, plan: &Plan, round: &InspectionRound) -> String {
    let quarter = period(w, round.quarter, plan.year);
    let due = day(w, round.due, plan.year);
    w.inspecting
        .head(&quarter, &round.inspected, &round.owed, &due)
}

/// Which townships are still to be visited within the cycle; nothing where the plan has none.
pub fn inspection_towns(w: &Words, plan: &Plan, round: &InspectionRound) -> String {
    let Some(by) = round.units.iter().find_map(|it| it.by) else {
        return String::new();
    };
    let by = day(w, by, plan.year);
    let left: Vec<String> = round
        .towns_left()
        .map(|it| super::unit(w, Some(&it.unit)))
        .collect();
    if left.is_empty() {
        w.inspecting.towns_all(&by)
    } else {
        w.inspecting
            .towns_left(&left.len(), &by, &left.join(w.owers.comma()))
    }
}

/// A verdict with its unit and day.
pub fn verdict_given(w: &Words, plan: &Plan, it: &VerdictGiven) -> String {
    let unit = super::unit(w, Some(&it.unit));
    let verdict = w.verdict.of(it.verdict.code());
    w.inspecting
        .given(&unit, &day(w, it.on, plan.year), &verdict)
}

/// Why a unit should be visited.
pub fn visit_reason(w: &Words, plan: &Plan, reason: &Reason) -> String {
    let inspecting = &w.inspecting;
    let on = |at: Day| day(w, at, plan.year);
    match reason {
        Reason::Red { count } => inspecting.red(count),
        Reason::MissingSheets { count } => inspecting.missing(count),
        Reason::LateSheets { count } => inspecting.late(count),
        Reason::Doubtful { figures } => {
            let figures: Vec<String> = figures.iter().map(|it| doubtful(w, plan, it)).collect();
            inspecting.doubtful(&figures.join(w.why.list_comma()))
        }
        Reason::Unseen {
            last: Some(last),
            by,
        } => inspecting.unseen(&on(*last), &on(*by)),
        Reason::Unseen { last: None, by } => inspecting.never_seen(&on(*by)),
        Reason::Tasks { count } => inspecting.tasks_left(count),
    }
}

fn doubtful(w: &Words, plan: &Plan, it: &Doubtful) -> String {
    let item = plan.item(it.item.as_str());
    let title = item.map_or_else(|| it.item.to_string(), super::item_title);
    w.inspecting
        .doubtful_one(&Shown::line(&title), &it.before, &it.now)
}
