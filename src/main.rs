//! Parses the command line, runs it, answers with one exit code.

use std::io::Write as _;
use std::process::ExitCode;

use duban::cli::{self, Exit, Next, OpenScreen};
use duban::tui::{self, Options};

/// What is freed below this stays with the program, in bytes: beyond what reading a plan takes.
const KEPT: usize = 1 << 20;

fn main() -> ExitCode {
    keep_freed_memory();
    match cli::run(std::env::args_os()) {
        Next::Exit(exit) => exit.into(),
        Next::OpenScreen(screen) => open(*screen).into(),
    }
}

/// Has the allocator of Linux keep what is freed: it raises its limit to the largest block that it
/// was given back. Else each great list of the start is mapped afresh and cleared page by page.
fn keep_freed_memory() {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(KEPT)));
}

/// Opens the screen; a folder made for it is removed after it is closed.
fn open(screen: OpenScreen) -> Exit {
    let OpenScreen {
        words,
        plan,
        as_of,
        known,
        temporary,
    } = screen;
    let options = Options {
        words,
        named: plan,
        as_of,
        known,
        passing: temporary.is_some(),
    };
    let opened = tui::run(options);
    drop(temporary);
    match opened {
        Ok(()) => Exit::Fine,
        Err(error) => {
            // Where standard error is closed there is nobody to tell.
            let _closed = writeln!(std::io::stderr(), "{error}");
            if error.exit_is_usage() {
                Exit::Usage
            } else {
                Exit::Found
            }
        }
    }
}
