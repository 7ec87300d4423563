//! Words of the screen: headings and sentences of its views.

use super::define::words;

words! {
    /// Headings and sentences of the views.
    Screen {
        program,
    }
}
