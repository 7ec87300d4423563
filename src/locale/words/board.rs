//! Words for lights, states, kinds, groups, and the second column of lists.

use super::define::words;

words! {
    /// A light as one sign, as a word, and counted.
    Lights {
        sign_red, sign_yellow, sign_blue, sign_grey, sign_green, sign_done_late, sign_done, sign_waived,
        lamp(sign), strip_grey,
        red, yellow, blue, grey, green, done_late, done, waived,
        count_red(n), count_yellow(n), count_blue(n), count_grey(n), count_green(n), count_done(n),
    }
}

words! {
    /// The reason for a light in one word.
    States {
        waived, done, done_late, overdue, far_behind, exceeded, not_cleared, behind, not_met,
        unconfirmed, set_by_office, due_soon, ok, no_figure, current, no_comparison, no_day, not_due,
    }
}

words! {
    /// What stands beside the light in a list.
    Rows {
        late(days), missing(n, of), missing_all(n), a_few(state, n, of), several(state, n, of),
        month_missing(month, n), short(points), ahead(points), below(points), on_pace, days_left(days), today,
        done_on(day), done_late(days), confirmed, zero, stock(figure, day),
        several_owe(title, who), of_period(period, title), with_case(case, title),
        with_goal(title, goal),
    }
}

words! {
    /// Kinds of duty.
    Kinds {
        milestone, indicator, standing, zero, report, case, requirement,
    }
}

words! {
    /// Groups of the to-do list.
    Buckets {
        overdue, behind, this_week, two_weeks, this_month, later, no_day,
    }
}
