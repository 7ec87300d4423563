//! Parses the command line, runs it, answers with one exit code.

use std::io::Write as _;
use std::process::ExitCode;

use duban::cli::{self, Exit, Next, OpenScreen};
use duban::tui::{self, Options};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Next::Exit(exit) => exit.into(),
        Next::OpenScreen(screen) => open(*screen).into(),
    }
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
