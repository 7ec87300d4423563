//! Words of the inspection's view and of the boxes for visits and reminders.

use super::define::words;

words! {
    /// The view of the quarterly inspection.
    InspectionView {
        tab, tasks(n, of), proposals(n), units(n), seen, not_seen, visited, propose, covered, to_visit, elsewhere,
        last(day), until(day), look_at(tasks), problem(what, state), nothing,
        left(n), todo(quarter, n), todo_enter,
    }
}

words! {
    /// The box for a visit.
    VisitBox {
        title, unit, day, team, places, method, findings, disproved, note, evidence,
        unit_hint, team_hint, places_hint, tasks_hint, findings_hint, disproved_hint, note_hint,
        unit_needed, method_needed, one_unit, becomes(what, due), claimed(keys), which(item, keys), bad_disproof(text),
    }
}

words! {
    /// The box for a reminder.
    RemindBox {
        title, unit, how, text, answered, answer, promise, rung, decided, text_hint, answered_hint, answer_hint,
        promise_hint, nothing, all_owed, said_before,
    }
}
