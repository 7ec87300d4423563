//! Words of what lies over the views: the form for recording, search, questions, help.

use super::define::words;

words! {
    /// The form for recording.
    Form {
        title(id, item), title_case(id, item),
        figure, done, unit, day, about, period, label, count, note, evidence,
        note_hint, evidence_hint, label_hint, unit_hint, choice_hint, parts_hint, day_hint,
        yes_done, yes_confirmed, yes_handed_in, yes_step, no_only_note,
        the_figure, new_case, whole,
        understood(text), added(before, more, sum),
        last(figure, day), last_none, asked_by(at, goal), light_now(state),
        of_units(state, n, of), will_be, stays, only_note,
        restored, put_by, kept(item), at(at, text), save_again, refused(field, wrong), day_missing, day_odd, beyond_whole(parts), done_before(day, by), save_twice, falls(before, now), rises(before, now),
        jumps(before, now), beyond_goal(now, goal),
        after_as_of(day, as_of), nothing_given, note_needed, no_figure_here, figure_needed, parts_not_here,
        parts_needed, nothing_before, too_large, unit_needed, not_owed(unit), not_begun(period),
        no_such_part, several, all_met, label_needed, count_needed,
    }
}

words! {
    /// Search, and choosing what to record.
    Search {
        title, title_record, hint, nothing, task, unit, record,
    }
}

words! {
    /// What is said to a unit.
    SayBox {
        title(matter), nothing, file(unit, day), next,
        answer, answer_none, answer_empty, answer_past,
    }
}

words! {
    /// The as-of day.
    AsOf {
        title, day, explain,
    }
}

words! {
    /// Questions to be answered with yes or no.
    Confirm {
        title, void_named(what, n), void_gone(what),
    }
}

words! {
    /// Who writes.
    Name {
        title, label, explain, empty,
    }
}

words! {
    /// What to look at when the plan's year is not the present one.
    Start {
        title(year), explain(year), demo, day(day), go_on(day),
    }
}

words! {
    /// The help page, and the page about keys in the manual.
    Help {
        title, manual_title, manual_intro, manual_keys, manual_does, manual_footer,
    }
}

words! {
    /// What is wrong in the files.
    FaultsBox {
        title, none,
    }
}
