//! Pipes: no colours, and a reader who has gone is no error.

use std::process::Stdio;

use super::desk::Desk;

#[test]
fn a_closed_pipe_is_no_error() {
    let desk = Desk::new();
    for verb in ["list", "plan", "schema"] {
        let mut command = desk.command();
        command.arg("--plan").arg(desk.plan()).arg(verb);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        assert_eq!(child.wait().unwrap().code(), Some(0), "{verb}");
    }
}

#[test]
fn a_pipe_gets_no_colours() {
    let desk = Desk::new();
    for line in ["list", "overdue", "units", "check", "--help"] {
        let ran = desk.line(line);
        assert!(
            !ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'),
            "{line}"
        );
    }
}

#[test]
fn what_files_hold_never_reaches_the_terminal_raw() {
    let desk = Desk::new();
    let note = "--note=\u{1b}]0;x\u{7}\u{202e}abc";
    assert_eq!(desk.run(["record", "11.2", "--done", note]).code, 0);
    for line in ["log", "show 11.2"] {
        let out = desk.line(line).out;
        assert!(!out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{out:?}");
    }
}
