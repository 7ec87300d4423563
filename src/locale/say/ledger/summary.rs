//! A month of the ledger as lines for a report.

use crate::board::ledger::{LedgerCount, LedgerSummary};
use crate::journal::Ledger;
use crate::locale::Words;
use crate::locale::say::{day, period_of_year};
use crate::plan::Plan;

/// The heading, the whole, each source, and what was looked back at.
pub fn ledger_summary(w: &Words, plan: &Plan, summary: &LedgerSummary) -> Vec<String> {
    let say = &w.ledger_month;
    let month = period_of_year(w, summary.month);
    let heading = match summary.ledger {
        Ledger::Problem => say.problems(&month),
        Ledger::Assignment => say.assignments(&month),
    };
    let mut lines = vec![heading, say.until(&day(w, summary.until, plan.year))];
    if summary.sources.is_empty() {
        lines.push(say.nothing().to_owned());
        return lines;
    }
    lines.push(say.total(&counts(w, &summary.total)));
    for (source, count) in &summary.sources {
        let source = w.source.of(source.code());
        lines.push(say.of_source(&source, &counts(w, count)));
    }
    if summary.total.long_term > 0 {
        lines.push(say.long_term(&summary.total.long_term));
    }
    if summary.reopened > 0 {
        lines.push(say.reopened(&summary.reopened));
    }
    let [in_place, not_in_place, relapse] = &summary.looked_back;
    if in_place + not_in_place + relapse > 0 {
        lines.push(say.looked_back(in_place, not_in_place, relapse));
    }
    lines
}

fn counts(w: &Words, it: &LedgerCount) -> String {
    w.ledger_month
        .counts(&it.found, &it.closed, &it.in_time, &it.open, &it.overdue)
}
