//! Parses the command line, runs it, answers with one exit code.

use std::process::ExitCode;

use duban::cli::{self, Exit, Next};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Next::Exit(exit) => exit.into(),
        Next::OpenScreen(_options) => Exit::Fine.into(),
    }
}
