//! Words of the quarterly inspection.

use super::define::words;

words! {
    /// The round, whom to visit, and what speaks against a visit.
    Inspecting {
        head(quarter, inspected, owed, day), towns_left(n, day, names), towns_all(day), not_seen, seen(verdicts),
        given(unit, day, verdict), task, verdicts, unit, last, never, by, reasons, tasks, none_proposed,
        red(n), missing(n), late(n), doubtful(figures), doubtful_one(item, before, now),
        unseen(last, day), never_seen(day), tasks_left(n), visited(reasons),
        kept(unit, day, method, tasks), found(what, due), found_id(id), disproved(key, why),
        after_as_of(on, as_of), outside_plan(on, start, end), nothing_seen, unknown_task(task), twice_seen(task),
        unknown_unit(unit), collective(unit), members(names), not_claimed(key), claimed(keys), nothing_claimed(unit),
        no_why(key), empty_finding, due_before(due, on), bad_disproof(text), several_claims(item, keys),
        findings_count(findings, others, option),
    }
}
