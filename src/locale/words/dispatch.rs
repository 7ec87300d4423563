//! Words of the monthly round.

use super::define::words;

words! {
    /// What the board and the command line say of the monthly round.
    Dispatch {
        pending_mark, written_off_why(month, day),
        round(month), cutoff_due(cutoff, due), count_owed(n), count_missing(n), count_pending(n),
        count_returned(n), count_accepted(n), count_reported(n), count_after_due(n),
        count_after_closing(n), count_written_off(n), closed_by(day, by), open,
        cell(month, unit, task), state_written_off, state_missing, state_reported, state_returned,
        state_handed_in, state_accepted,
        sign_not_owed, sign_missing, sign_reported, sign_returned, sign_accepted, sign_after_due,
        sign_after_closing,
        doubt_backward(item, before, now), doubt_gap(item), doubt_no_words,
        owed, accepted, pending, returned, late, missing, tasks_missing, task, need, answer,
        accepted_together(month, n), no_needs(month), needs_of(month, n), answered_by(who, day, text), no_answer,
        is_late(due), is_after_closing, also_late(list), round_missing(month, n),
        not_flagged, no_pair(text),
    }
}

words! {
    /// Why something of the monthly round is refused.
    DispatchFaults {
        no_round(month, first, last), no_round_at_all(month), not_begun(month, on),
        after_as_of(on, as_of), no_task(task), not_owed(unit, task, owers),
        not_owed_by_any(unit, task), owes_nothing(unit), says_nothing(task),
        unchanged_states(task), twice(item), other_task(item, task), entry(item),
        after_handed(item, on, handed), nothing_handed(unit, task), no_review, already_accepted,
        already_returned, before_handed(handed, on), words_needed, nothing_needed,
        already_closed(on), not_closed,
    }
}
