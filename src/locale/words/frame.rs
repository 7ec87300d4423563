//! Words of the screen's frame and of the two views that open the week.

use super::define::words;

words! {
    /// Header, tabs, messages at the bottom.
    Frame {
        program,
        as_of(day),
        known(day),
        nobody,
        demo,
        demo_over,
        overview,
        todo,
        task,
        units,
        indicators,
        log,
        dispatch,
        too_small(columns, rows),
        recorded(what, tail),
        recorded_many(count),
        taken_back(what),
        now_as_of(day),
        reread(parts),
        reread_plan,
        reread_more(n),
        reread_journal,
        reread_comma,
        reread_same,
        reread_faults,
        copied,
        saved_file(path),
        nothing_to_undo,
        void_question(what),
        faults(count),
        no_terminal(system),
        set_up_question(path),
        set_up(path),
        no_places,
        no_writer,
    }
}

words! {
    /// The overview.
    Overview {
        light,
        task,
        lead,
        done,
        next,
        week,
        new_red(count),
        new_green(count),
        goals,
    }
}

words! {
    /// The to-do list.
    Todo {
        unit,
        leader,
        task,
        light,
        sort,
        all,
        by_due,
        by_task,
        by_unit,
        nothing,
        nothing_filtered,
        filtered(shown, all),
        pick_hint,
        pick_none,
    }
}
