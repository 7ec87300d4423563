//! Words of the ledger and of extensions.

use super::define::words;

words! {
    /// Problems and assignments as they stand.
    LedgerWords {
        found, long_term, late(days), unconfirmed(period), closed_on(day), closed_late(days),
        released_on(day), due(day), left(days), today, lookback(verdict, day), reopened(times),
        units_at(step, units), quoted(source, reference), found_on(day), given_on(day), colon(name, text),
        measure, goal, person, reviewer, leader, task(n), source, units, step, what, status, idle,
        idle_step(entry), semicolon, comma, confirmed(period, day),
    }
}

words! {
    /// The ledger's month, as lines for a report.
    LedgerMonth {
        problems(month), assignments(month), until(day), total(counts),
        of_source(source, counts), counts(found, closed, in_time, open, overdue), long_term(n), reopened(n),
        looked_back(in_place, not_in_place, relapse), nothing,
    }
}

words! {
    /// Why an entry cannot be opened or a step not taken.
    LedgerFaults {
        after_as_of(on, as_of), what_needed, due_before_found(due, found), unit_needed, unknown_unit(unit),
        unknown_task(task), before_found(on, found), before_last(on, last), not_its_unit(unit), its_units(units),
        nobody_has_it, same(step), closed_already, reopen_first, not_closed(step), not_from_here(step),
        follows(steps), same_person(name), same_person_hint, not_long_term, not_a_quarter(period),
        not_that_quarter(period), not_of_ledger, other_ledger, reason_needed, no_report, name_report,
        several_reports(items), not_monthly(item),
    }
}

words! {
    /// More time: what was asked for, and why it cannot be had.
    Extensions {
        pending(day, to), pending_late(day, to), marked(due, extended), met, no_day, not_later(to, due),
        reason_needed, name_needed, reference_needed, nothing_pending, before_asked(on, asked),
        after_as_of(on, as_of),
    }
}
