//! Words of the rounds, the ledger and what follows them up.

use super::define::words;

words! {
    /// Records of these kinds in one line.
    Recorded {
        sheet(month, task), unchanged, facts(n), trouble(text), needs(text),
        accepted, returned(reason), answered(text), closed(month), written_off(month), reopened(month),
        verdict(task, verdict), disproved(key, why), quoted(source, what), by_day(day), long_term,
        promised(day), reviewed(seen, of), review_left(seen, of),
    }
}
