//! What is wrong with a command as typed.

use super::desk::Desk;

#[test]
fn slips_are_answered_in_the_language() {
    let desk = Desk::new();
    let lines = [
        "lst",
        "list --unt 财政局",
        "list --light purple",
        "list --light 完",
        "list --kind 招投标",
        "list --task x",
        "record 11.6 --value",
        "record",
        "record 11.6 --value 5 --value 6",
        "--lang fr list",
        "list --as-of 2024-02-30",
        "list --task 99",
        "list --unit 财务局",
        "list --leader 甲",
    ];
    let mut all = String::new();
    for line in lines {
        let ran = desk.line(line);
        assert_eq!(ran.code, 2, "{line}");
        assert_eq!(ran.out, "", "{line}");
        all.extend(["> ", line, "\n", &ran.err, "\n"]);
    }
    insta::assert_snapshot!(all);
    insta::assert_snapshot!(desk.line("list --unt x --lang en").shown());
}

#[test]
fn help_and_version_are_data() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("record --help").shown());
    let version = desk.line("--version");
    assert_eq!(
        (version.code, version.out.trim()),
        (0, concat!("duban ", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn the_language_may_come_from_the_environment() {
    let desk = Desk::new();
    let mut command = desk.command();
    let output = command
        .env("DUBAN_LANG", "en_GB.UTF-8")
        .arg("--help")
        .output()
        .unwrap();
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("Commands:")
    );
}
