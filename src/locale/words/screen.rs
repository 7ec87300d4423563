//! Words of the screen: its views, its commands, where a key works.

use super::define::words;

words! {
    /// Headings and sentences of the views.
    Screen {
        program,
    }
}

words! {
    /// What each command does.
    Command {
        quit,
    }
}

words! {
    /// Where keys work.
    Scope {
        everywhere,
    }
}
