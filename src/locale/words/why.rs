//! Words for what is asked and why a light is lit.

use super::define::words;

words! {
    /// What is asked of a figure.
    Goals {
        at_least(figure), at_most(figure), equals(figure), about(figure), above(figure),
        not_below(figure), last_year(figure), last_year_to_come, last_year_words,
        figure(value, measure), percent(value),
    }
}

words! {
    /// Why a light is lit.
    Whys {
        comma,
        should_be(figure, at), should(goal), should_by(goal, day), aim(goal, day), actual(figure), actual_on(figure, day),
        current(figure, day), short_points(points), short_points_amount(points, amount),
        short_amount(amount), ahead_points(points), ahead_points_amount(points, amount),
        above_by(amount), class_ahead, class_on, class_behind, in_brackets(text),
        no_figure, no_data_yet, data_until(day), satisfied, not_satisfied, exceeded,
        late(days), left(days), today, not_done(day), due_day(day), no_day, no_day_note(note),
        done_on(day), done_late(due, day, days), reached_on(goal, day), reached_late(goal, due, day, days),
        not_handed_in(period, day), hand_in(period, day), handed_in(period, day),
        handed_in_late(period, due, day, days),
        not_confirmed(period, day), confirm(period, day), confirmed(period, day),
        not_figured(period, day), figure_by(period, day), zero_on(figure, day), stock(figure, since, day),
        case_days(days), case_workdays(n), missing_members(units), compared(item, figure, day),
        no_comparison(item), no_last_year, whole_grew(from, to), behind_months(months, points),
        waived(day, reason), set_by_office(day, reason), extended(day, times), aimed,
        assumed(keys), list_comma, disproved(day, text),
    }
}

words! {
    /// What the thresholds say, and what the document does not.
    Rules {
        far_behind(points), far_behind_months(points, months), behind(points), soon(days),
        not_cleared(days), level, end, unconfirmed, overdue,
        lead, due, every, goal, pace, from, base, days, owed_by, split, measure, members,
        due_after, cutoff, who, review, cycle, units, office, other(key),
    }
}
