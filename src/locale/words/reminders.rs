//! Words of reminders, promises, the ladder and cases.

use super::define::words;

words! {
    /// Reminders.
    Reminding {
        promise(day), promise_passed(day), next(rung), next_decide(rung), given(n, rung), red_days(days), line(given, next),
        kept(unit, text), whole_unit, none_listed, none_missing(month), logged(n), not_logged(unit), day, unit, about, how, what, promised, head(rung),
        after_as_of(on, as_of), nothing_said, promise_before(promise, on), unknown_rung(rung), ladder(names), no_ladder,
        decision_needed(rung), decision_hint, not_owed(unit), owers(names), met(key),
        bad_key(key), unit_needed, what_needed, no_code(option, value), codes(names),
    }
}

words! {
    /// Cases.
    Cases {
        id, item, label, unit, count, on, step, due, light, closed(day), first_step, none, opened(key, due), next(step, due), all_done(day),
        after_as_of(on, as_of), too_early(on, reached), not_a_case(item), all_are(items), no_label, no_count,
        is_closed(day), no_step(step), steps_are(steps), step_done(step), not_yet(step), no_case(id),
    }
}
