//! Words of the command line.

use super::define::words;

words! {
    /// What the command line says of itself.
    Cli {
        program,
    }
}
