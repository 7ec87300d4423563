//! Words of the views that show a task, units, indicators and the journal.

use super::define::words;

words! {
    /// One task whole, and what stands beside any chosen row.
    TaskView {
        number(n, of), goals_first(n), owes, support, leaders, source, requirements, reference,
        why, figures, steps, latest(figure, day), no_figure, target(goal), note,
        records, no_records, earlier(n), open, met, met_in(period, n, of), no_tasks,
    }
}

words! {
    /// Units and what each owes.
    UnitsView {
        overdue(n), other_group, no_leader, no_leaders, by_group, by_leader, owes(n), nothing, more(n),
        red(n), yellow(n), blue(n), green(n), done(n), grey(n),
    }
}

words! {
    /// Indicators and their charts.
    IndicatorsView {
        count(n), all, behind, by_plan, by_light, none_behind, none,
        reported(n, of), members(n), member(name, n, of), checkpoint, expected, reading, no_line,

    }
}

words! {
    /// The journal.
    LogView {
        count(n), voided_count(n), on, kind, item, unit, what, note, by, at,
        empty, voided, orphan, not_yet, is_void, is_voided,
        voided_by(by, at), orphan_why, not_yet_why, unknown_why,
        written(at, by), id(tail), evidence,
    }
}

words! {
    /// Kinds of records and what they say.
    Records {
        progress, case, extension, flag, note, void, accept, unknown,
        done, handed_in, confirmed, asked(day), approved(day), refused(day), set, lifted,
        takes_back(tail),
    }
}
