//! Words of the ledger's view, of the boxes that keep it, and of extensions on screen.

use super::define::words;

words! {
    /// The view of the ledger, and its lines in the to-do list.
    LedgerView {
        tab, late, unconfirmed, near, running, over, count(open, late), filtered(shown, all),
        ledger, source, unit, step, light, what, units, due, marks,
        extended(n), waits, again(n), nothing, nothing_filtered, trail, evidence,
        todo(ledger, n), todo_title(n, what), heading(n),
    }
}

words! {
    /// The boxes in which the ledger and extensions are kept.
    LedgerBox {
        no_secrets, add_title, ledger, what, measure, goal, units, person, reviewer, source, reference,
        found, given, due, task, leader, evidence, what_hint, units_hint, person_hint, due_hint,
        long_term, due_needed, source_needed, unknown(name), several(name, units), task_unknown(name), days_on(day, days),
        step_title, unit, all_units, step, name, level, note, day, no_step, now(state), name_hint, level_hint, note_hint,
        another(name), reason_needed, step_needed,
        extend_title, which, act, approve, refuse, ask_again, to, reason, decided_by, firm_reference, other_day_hint,
        due_is(due), stays_until_decided, no_day_here, will_be(due), reason_missing, name_missing, reference_missing,
        month_title, send_hint, no_such,
    }
}
