//! Words for who owes, and for what is sent to a unit.

use super::define::words;

words! {
    /// Who owes.
    Owers {
        nobody, two(one, other), and_others(first, n), of_group(n, group), all_of(name, n), units(n),
        comma,
    }
}

words! {
    /// What the office sends to a unit.
    Say {
        none(unit, day), none_in(unit, day, matter), opening(unit, day), group(word, items, list),
        semicolon, stop, by(day), next(title, day, goal), next_only(day, goal), reach(figure),
        titled(title, text), overdue, far_behind, exceeded, not_cleared, behind, not_met,
        unconfirmed, due_soon, reports(title, periods, n), not_done(title, day), late(days),
        not_handed_in(period, title, day), not_confirmed(title, period, day),
        no_zero_figure(title, period, day), stock(title, figure, since, day),
        due(title, day), due_today(title), ledger(name, items, list),
        entry_late(what, day, days), entry_due(what, day), entry_unconfirmed(what, quarter),
        due_report(period, title, day), due_confirm(title, period, day), join(one, other),
    }
}
