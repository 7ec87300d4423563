//! One entry of the ledger: its stage, its day, why its light, everything about it.

use super::extension::{extended, extension_pending};
use crate::board::ledger::{LedgerEntry, Stage};
use crate::board::{State, When};
use crate::journal::Ledger;
use crate::locale::Words;
use crate::locale::say::{count, day, day_short, light, owers, period};
use crate::plan::{Plan, UnitId};
use crate::text::Shown;

fn shown(text: &str) -> String {
    Shown::line(text).into_string()
}

/// How far it has come, in the ledger's own word.
pub fn ledger_stage(w: &Words, ledger: Ledger, stage: Stage) -> &str {
    let named = match ledger {
        Ledger::Problem => &w.problem_step,
        Ledger::Assignment => &w.assignment_step,
    };
    match stage {
        Stage::Found => w.ledger.found(),
        Stage::Assigned
        | Stage::Reopened
        | Stage::Signed
        | Stage::Returned
        | Stage::Working
        | Stage::HandBack
        | Stage::Closing
        | Stage::Released
        | Stage::Closed => named.of(stage.code()),
    }
}

/// Why it is lit, in at most ten cells where that can be.
pub fn ledger_state(w: &Words, plan: &Plan, entry: &LedgerEntry, when: When) -> String {
    let closed = |on| w.ledger.closed_on(&day_short(on, plan.year));
    let met = entry.met.map(|met| met.on);
    match (entry.state, met) {
        (State::Overdue, _) => w.ledger.late(&entry.days_late),
        (State::DoneLate, _) => w.ledger.closed_late(&entry.days_late),
        (State::Done, Some(on)) => closed(on),
        (State::Waived, Some(on)) => w.ledger.released_on(&day_short(on, plan.year)),
        (State::DueSoon, _) => match entry.due.map(|due| (due - when.as_of).num_days()) {
            Some(0) => w.ledger.today().to_owned(),
            Some(left) => w.ledger.left(&left),
            None => light::state(w, entry.state).to_owned(),
        },
        (State::Unconfirmed, _) => entry
            .unconfirmed
            .map(|it| w.ledger.unconfirmed(&period(w, it, plan.year)))
            .unwrap_or_default(),
        (State::Ok, _) => ledger_stage(w, entry.ledger(), entry.stage).to_owned(),
        (_, _) => light::state(w, entry.state).to_owned(),
    }
}

/// Its day with its extensions, or that it is long-term.
pub fn ledger_due(w: &Words, plan: &Plan, entry: &LedgerEntry) -> String {
    let Some(due) = entry.due else {
        return w.ledger.long_term().to_owned();
    };
    let due = day(w, due, plan.year);
    match extended(w, entry.due_was, entry.extensions, plan.year) {
        Some(marks) => w.extension.marked(&due, &marks),
        None => due,
    }
}

/// Where it comes from, with the document number.
pub fn ledger_source(w: &Words, entry: &LedgerEntry) -> String {
    let source = w.source.of(entry.entry.source.code());
    match &entry.entry.reference {
        Some(reference) => w.ledger.quoted(&source, &shown(reference)),
        None => source.to_owned(),
    }
}

/// Its units in few cells.
pub fn ledger_units(w: &Words, plan: &Plan, entry: &LedgerEntry) -> String {
    let units: Vec<UnitId> = entry.unit_ids().cloned().collect();
    owers::units(w, plan, &units)
}

/// Why its light, in clauses: the day, the steps of its units, what else is to be known.
pub fn ledger_why(w: &Words, plan: &Plan, entry: &LedgerEntry, when: When) -> String {
    let say = &w.ledger;
    let on = |at| day(w, at, plan.year);
    let mut parts = vec![match entry.ledger() {
        Ledger::Problem => say.found_on(&on(entry.found())),
        Ledger::Assignment => say.given_on(&on(entry.found())),
    }];
    parts.push(match entry.due {
        Some(_) => say.due(&ledger_due(w, plan, entry)),
        None => say.long_term().to_owned(),
    });
    parts.extend(steps(w, plan, entry));
    parts.push(ledger_state(w, plan, entry, when));
    if let Some((quarter, at)) = entry.confirmed {
        parts.push(say.confirmed(&period(w, quarter, plan.year), &on(at)));
    }
    if entry.reopened > 0 {
        parts.push(say.reopened(&count::times(w, entry.reopened)));
    }
    if let Some(looked) = entry.lookback {
        let verdict = w.lookback.of(looked.found.code());
        parts.push(say.lookback(&verdict, &on(looked.on)));
    }
    if let Some(pending) = &entry.pending {
        parts.push(extension_pending(w, pending, plan.year));
    }
    let mut once: Vec<String> = Vec::new();
    for part in parts {
        if !once.contains(&part) {
            once.push(part);
        }
    }
    once.join(say.semicolon())
}

/// Which units stand at which step, the least advanced first.
fn steps(w: &Words, plan: &Plan, entry: &LedgerEntry) -> Vec<String> {
    let mut stages: Vec<Stage> = entry.units.iter().map(|it| it.stage).collect();
    stages.sort_unstable();
    stages.dedup();
    let named = |stage| ledger_stage(w, entry.ledger(), stage);
    let several = entry.units.len() > 1;
    stages
        .into_iter()
        .map(|stage| {
            if !several {
                return named(stage).to_owned();
            }
            let at = entry.units.iter().filter(|it| it.stage == stage);
            let units: Vec<UnitId> = at.filter_map(|it| it.unit.clone()).collect();
            w.ledger
                .units_at(&named(stage), &owers::units(w, plan, &units))
        })
        .collect()
}

/// Everything about it, a line each, without its trail.
pub fn ledger_entry(w: &Words, plan: &Plan, entry: &LedgerEntry, when: When) -> Vec<String> {
    let (say, it) = (&w.ledger, &entry.entry);
    let text = |text: &Option<Box<str>>| text.as_deref().map(shown).unwrap_or_default();
    let units: Vec<UnitId> = entry.unit_ids().cloned().collect();
    let task = it.task.map(|task| {
        let title = plan.task(task).map(|it| shown(it.label()));
        format!("{} {}", say.task(&task), title.unwrap_or_default())
    });
    let fields = [
        (say.source(), ledger_source(w, entry)),
        (say.measure(), text(&it.measure)),
        (say.goal(), text(&it.goal)),
        (say.units(), owers::names(w, &units)),
        (say.person(), text(&it.person)),
        (say.reviewer(), text(&it.reviewer)),
        (say.leader(), text(&it.leader)),
        (say.status(), ledger_why(w, plan, entry, when)),
    ];
    let mut lines = vec![shown(&it.what)];
    lines.extend(task.map(|it| it.trim_end().to_owned()));
    let told = fields.into_iter().filter(|(_, value)| !value.is_empty());
    lines.extend(told.map(|(name, value)| say.colon(&name, &value)));
    lines
}
