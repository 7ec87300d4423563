//! What may stand in a source file, and what may not.

use super::source::{Source, read};

/// The most lines of a file.
const MOST_LINES: usize = 500;

/// Readers of what people type know Chinese words; all other words are in the locale.
const READERS: &[&str] = &[
    "figure/typed.rs",
    "calendar/typed.rs",
    "calendar/numerals.rs",
    "plan/slips.rs",
];

fn too_long(sources: &[Source]) -> Vec<String> {
    let lines = sources.iter().map(|it| (&it.path, it.text.lines().count()));
    lines
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect()
}

fn without_purpose(sources: &[Source]) -> Vec<String> {
    let silent = sources.iter().filter(|it| !it.text.starts_with("//! "));
    silent
        .map(|it| format!("{}: the first line does not say what it is for", it.path))
        .collect()
}

fn is_han(sign: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&sign)
}

fn with_han(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        if source.path.starts_with("locale/") || READERS.contains(&source.path.as_str()) {
            continue;
        }
        for (line, text) in Source::numbered(&source.shipped) {
            if text.chars().any(is_han) {
                wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
            }
        }
    }
    wrong
}

fn reaching_up(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        for (line, text) in Source::numbered(&source.text) {
            if text.contains(concat!("super::", "super")) {
                wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
            }
        }
    }
    wrong
}

/// Calls that end the program where a value is missing, without a word on why it is there.
fn trusting(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        let mut before = "";
        let lines = source.shipped.lines().zip(source.code.lines());
        for (line, (text, code)) in (1..).zip(lines) {
            let trusts = code.contains(".unwrap()") || code.contains(".expect(");
            let explained = text != code || before.trim_start().starts_with("//");
            if trusts && !explained {
                wrong.push(format!("{}:{line}: {}", source.path, text.trim()));
            }
            before = text;
        }
    }
    wrong
}

fn everything() -> Vec<Source> {
    let folders = ["src", "tests", "benches", "examples"];
    folders.into_iter().flat_map(read).collect()
}

#[test]
fn no_file_is_long() {
    let wrong = too_long(&everything());
    assert!(wrong.is_empty(), "{wrong:#?}");
    let long = Source::new("a.rs", &"\n".repeat(MOST_LINES + 1));
    let short = Source::new("b.rs", &"\n".repeat(MOST_LINES));
    assert_eq!(too_long(&[long, short]), ["a.rs: 501 lines"]);
}

#[test]
fn every_file_says_what_it_is_for() {
    let wrong = without_purpose(&everything());
    assert!(wrong.is_empty(), "{wrong:#?}");
    let silent = Source::new("a.rs", "use b;\n//! Late.\n");
    assert_eq!(without_purpose(&[silent]).len(), 1);
}

#[test]
fn words_for_people_are_in_the_locale() {
    let wrong = with_han(&read("src"));
    assert!(wrong.is_empty(), "{wrong:#?}");
    let text = "//! A.\nconst A: &str = \"督办\";\n#[cfg(test)]\nmod tests {\n    // 督办\n}\n";
    let found = with_han(&[
        Source::new("cli/a.rs", text),
        Source::new("cli/b.rs", "//! 督办\n"),
        Source::new("locale/a.rs", text),
        Source::new("plan/slips.rs", text),
    ]);
    let expected = [
        "cli/a.rs:2: const A: &str = \"督办\";",
        "cli/b.rs:1: //! 督办",
    ];
    assert_eq!(found, expected);
}

#[test]
fn no_path_climbs_twice() {
    let wrong = reaching_up(&everything());
    assert!(wrong.is_empty(), "{wrong:#?}");
    let text = concat!("\nuse super::", "super::a;\nuse super::b;\n");
    assert_eq!(reaching_up(&[Source::new("a.rs", text)]).len(), 1);
}

#[test]
fn a_missing_value_ends_no_program() {
    let wrong = trusting(&read("src"));
    assert!(wrong.is_empty(), "{wrong:#?}");
    let text = "a.unwrap();\n// Always there: it was just put in.\nb.unwrap();\nc.expect(\"\"); // so\n\
                d.unwrap_or(1);\n    .expect(\"e\");\n#[cfg(test)]\nmod tests {\n    f.unwrap();\n}\n";
    let found = trusting(&[Source::new("a.rs", text)]);
    assert_eq!(found, ["a.rs:1: a.unwrap();", "a.rs:6: .expect(\"e\");"]);
}
