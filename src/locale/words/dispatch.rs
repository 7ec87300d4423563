//! Words of the monthly round.

use super::define::words;

words! {
    /// What the board and the command line say of the monthly round.
    Dispatch {
        pending, written_off_why(month, day),
    }
}
