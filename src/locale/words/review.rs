//! Words of the weekly review, of changes, and of a unit's record.

use super::define::words;

words! {
    /// The sitting.
    Reviewing {
        title(day), since(day), first_time, heading(kind, n), nothing, progress(at, of), done(seen, of), line(n, title, why),
        turned(from, to, day), turned_some(from, to, day, n, of), late(days), left(days), today, sheets(missing), sheets_late(missing, days),
        promised(day), promise_passed(day), silent(day), never, round(month), case(label, left), entry(what, units),
        why(text), note(text),
    }
}

words! {
    /// What turned which light.
    Changing { none(day), key, title, unit, from, to, on, why, count(n), not_before(since, as_of) }
}

words! {
    /// What can be counted of a unit.
    Assessing {
        not_so(key), month(month), group_county, group_town, share(good, of), formula(shares, off), term(weight, name, good, of), minus(points, name, n), score, facts(name, keys), none,
        no_weights,
    }
}
