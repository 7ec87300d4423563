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

words! {
    /// What the command line says of the ledger.
    LedgerCli {
        problem_opened(id), assignment_opened(id), no_secrets, counted(n, late), sent(id), extension_waits(key),
        none_pending, asked, why_asked, row, rows_read(good, bad), bad_row(row, why), bad_line(message),
        skip_bad, say_yes, import_question(n), imported(n), nothing_imported, there_already, no_word(typed),
        no_entry(id), other_ledger(id), no_key(key), several_keys, bad_encoding, no_column(name), columns,
        empty_cell(name), problems_overdue(n), assignments_overdue(n),
    }
}

words! {
    /// Headings under which the columns of a table are found, several of a kind parted by `|`.
    LedgerCsv {
        what, measure, goal, units, person, reviewer, source, reference, task, found, due, long_term,
    }
}

words! {
    /// What each verb of the ledger does.
    LedgerVerbs {
        problem, problem_add, problem_import, assign, assignment, extend, step, reopen, lookback, confirm,
        list, show, summary,
    }
}

words! {
    /// What each option of the ledger's verbs is.
    LedgerOptions {
        entry_what, entry_goal, entry_measure, entry_units, entry_due, long_term, entry_source, found,
        entry_ref, entry_task, person, reviewer, given_by, entry_id, step_to, assignment_step_to, level,
        step_by, step_unit, step_on, step_note, lookback_verdict, quarter, only_unit, only_step, csv_file,
        csv_source, yes, skip_bad, summary_month, send, report_item, sent_on, extend_key, extend_unit,
        extend_to, extend_reason, extend_ref, approve, refuse, decided, extend_on, pending,
    }
}
