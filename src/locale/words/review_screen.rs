//! Words of the weekly review and of a unit's record on the screen.

use super::define::words;

words! {
    /// A sitting on the screen.
    ReviewScreen {
        why(text), records, no_records, settled, already_problem, summary(seen, of), settled_some(n), resumed(n), ask, back,
        note_title(about), note, note_hint, note_needed,
    }
}

words! {
    /// A unit's record on the screen.
    AssessBox { title(unit), month, in_time, not_in_time, none, open, sheet(month, task, state) }
}
