//! Parses the command line, runs it, answers with one exit code.

fn main() {}
