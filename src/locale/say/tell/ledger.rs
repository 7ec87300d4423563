//! What a unit is told of the problems and assignments that it still has.

use crate::board::Board;
use crate::board::ledger::LedgerEntry;
use crate::journal::Ledger;
use crate::locale::Words;
use crate::locale::say::{count, day, period};
use crate::plan::{Plan, UnitId};
use crate::text::Shown;

/// A sentence for each ledger that holds something of the unit which is late or near.
pub(super) fn sentences(w: &Words, plan: &Plan, board: &Board, unit: &UnitId) -> String {
    [Ledger::Problem, Ledger::Assignment]
        .into_iter()
        .filter_map(|ledger| {
            let mut own: Vec<&LedgerEntry> = board
                .ledger
                .iter()
                .filter(|it| it.ledger() == ledger && waits_for(it, unit))
                .collect();
            own.sort_by_key(|it| it.urgency());
            let list: Vec<String> = own.iter().map(|it| entry(w, plan, it)).collect();
            let items = count::items(w, list.len());
            let list = (!list.is_empty()).then(|| list.join(w.say.semicolon()))?;
            let name = w.record_kind.of(ledger.code());
            Some(w.say.ledger(&name, &items, &list) + w.say.stop())
        })
        .collect()
}

/// Whether an entry is late or near, and the unit has not done with it.
pub(super) fn waits_for(entry: &LedgerEntry, unit: &UnitId) -> bool {
    entry.light.is_lit() && entry.open_units().any(|it| it == unit)
}

fn entry(w: &Words, plan: &Plan, entry: &LedgerEntry) -> String {
    let what = Shown::line(&entry.entry.what);
    match (entry.due, entry.unconfirmed) {
        (Some(due), _) if entry.is_overdue() => {
            let late = count::days(w, entry.days_late);
            w.say.entry_late(&what, &day(w, due, plan.year), &late)
        }
        (Some(due), _) => w.say.entry_due(&what, &day(w, due, plan.year)),
        (None, Some(quarter)) => w
            .say
            .entry_unconfirmed(&what, &period(w, quarter, plan.year)),
        (None, None) => what.into_string(),
    }
}
