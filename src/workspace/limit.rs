//! A limit on the size of files, as an administrator sets it: the system ends a program that goes
//! beyond it, unless the program takes the signal. Taken, the write fails as on a full disk.

/// From now on a file that may not grow makes a write fail, and does not end the program.
#[cfg(unix)]
pub(super) fn outlive_limit() {
    use std::sync::atomic::AtomicBool;
    use std::sync::{Arc, Once};

    use signal_hook::consts::SIGXFSZ;

    static TAKEN: Once = Once::new();
    TAKEN.call_once(|| {
        // Where the system takes no handler, the limit works as it does on any program.
        drop(signal_hook::flag::register(
            SIGXFSZ,
            Arc::new(AtomicBool::new(false)),
        ));
    });
}

#[cfg(not(unix))]
pub(super) const fn outlive_limit() {}
