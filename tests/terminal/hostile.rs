//! Text from files that would take the terminal over is shown, not obeyed.

use crate::office::{Office, PLAN};
use crate::recording::find_tender;
use crate::screen::Screen;

/// A journal line by hand: a window title, colours, one-byte CSI, a reversed text, a tag, NUL.
const RECORDS: &str = concat!(
    r#"01HTGX6GRK0000000000000001 = { at = 2024-04-02T10:00:00+08:00, by = "乙\u001b[35;46m", "#,
    r#"kind = "progress", on = 2024-04-02, item = "11.2", unit = "农业农村局", "#,
    r#"note = "\u001b]0;owned\u0007\u001b[31;45m\u009b7m甲\u202E乙\U000E0041\u0000\b\u007f", "#,
    r#"evidence = ["\u001b]8;;file:a\u001b\\"] }"#,
    "\n",
    r#"01HTGX6GRK0000000000000002 = { at = 2024-04-02T10:00:00+08:00, by = "乙", "#,
    r#"kind = "\u001b]0;owned\u0007", note = "\u001b[35;46m" }"#,
    "\n",
    "\u{1b}]0;owned\u{7}\u{202e} not a record\n",
);

fn hostile_office() -> Office {
    let office = Office::new();
    let plan = PLAN.replace(
        "title = \"维西县2024年度工作要点\"",
        "title = \"要点\\u202E反\\u001b]0;owned\\u0007\"",
    );
    assert_ne!(plan, PLAN);
    office.write_plan(&plan);
    office.write_journal("2024-04/yi.toml", RECORDS);
    office
}

/// Nothing of what stands in the files reaches the terminal as a command.
fn assert_harmless(raw: &[u8], of: &str) {
    let payloads: [(&str, &[u8]); 9] = [
        ("a command to the system", b"\x1b]"),
        ("colours", b"\x1b[31;45m"),
        ("colours of a name", b"\x1b[35;46m"),
        ("one-byte CSI", "\u{9b}".as_bytes()),
        ("a turned direction", "\u{202e}".as_bytes()),
        ("a tag", "\u{e0041}".as_bytes()),
        ("a bell", b"\x07"),
        ("NUL", b"\0"),
        ("a rubout", b"\x7f"),
    ];
    for (what, bytes) in payloads {
        let found = raw.windows(bytes.len()).any(|it| it == bytes);
        assert!(!found, "{of}: {what} in {}", raw.escape_ascii());
    }
}

#[test]
fn on_the_screen() {
    let office = hostile_office();
    let screen = Screen::start(office.program("--as-of 2024-04-03"));
    screen.see("要点<U+202E>反<U+001B>]0;owned<U+0007>");
    find_tender(&screen);
    screen.see("<U+001B>");
    screen.press("6");
    screen.see("<U+001B>]0;owned");
    screen.press("\x1b[B");
    screen.press("\x1b[B");
    screen.see("<U+");
    screen.press("\x1b[23~");
    screen.see("─ 文件里的问题 ─");
    screen.press("\x1b");
    screen.miss("─ 文件里的问题 ─");
    screen.press("/");
    screen.see("─ 搜索 ─");
    screen.press("owned");
    screen.see("<U+001B>]0;owned");
    screen.press("\x1b");
    // Read together, Esc and a letter would be Alt and that letter.
    screen.miss("─ 搜索 ─");
    screen.press("q");
    let left = screen.end();
    assert!(left.exit.success() && left.is_restored());
    assert_harmless(&left.raw, "screen");
}

#[test]
fn on_the_command_line() {
    let office = hostile_office();
    for line in [
        "log",
        "show 11.2",
        "check",
        "plan",
        "list",
        "say 农业农村局",
    ] {
        let left = Screen::start(office.program(line)).end();
        assert_harmless(&left.raw, line);
        let text = String::from_utf8(left.raw).unwrap();
        if ["log", "show 11.2", "check", "plan"].contains(&line) {
            assert!(text.contains("<U+"), "{line}: {text}");
        }
    }
}
