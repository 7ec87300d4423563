//! Files that belong to the repository, and files that must not.

use std::collections::BTreeMap;
use std::process::Command;

use super::source::{Source, read, root};

/// Files of a folder with a door (`main.rs` or `mod.rs`) that the door does not declare: nothing in
/// them would ever run.
fn undeclared(sources: &[Source]) -> Vec<String> {
    let doors: BTreeMap<&str, &Source> = sources
        .iter()
        .filter_map(|it| Some((it.path.strip_suffix("main.rs")?, it)))
        .chain(
            sources
                .iter()
                .filter_map(|it| Some((it.path.strip_suffix("mod.rs")?, it))),
        )
        .filter(|(folder, _)| !folder.is_empty())
        .collect();
    let mut wrong = Vec::new();
    for source in sources {
        let Some((folder, name)) = source.path.rsplit_once('/') else {
            continue;
        };
        // Fixtures are read or built by tests and are no part of them.
        if name == "main.rs" || folder.starts_with("fixtures") {
            continue;
        }
        let (folder, module) = match name {
            "mod.rs" => folder.rsplit_once('/').unwrap_or(("", folder)),
            _ => (folder, name.trim_end_matches(".rs")),
        };
        let declared = format!("mod {module};");
        let door = doors.get(format!("{folder}/").as_str());
        let is_declared = door.is_some_and(|door| {
            let lines = door.text.lines().map(str::trim);
            lines
                .into_iter()
                .any(|line| line == declared || line.ends_with(&format!(" {declared}")))
        });
        // Helpers of several tests stand in a folder without a door and are named by their path.
        let shared = format!("#[path = \"../{}\"]", source.path);
        let is_shared = || {
            let mut lines = sources.iter().flat_map(|it| it.text.lines());
            lines.any(|line| line.trim() == shared)
        };
        if !is_declared && !is_shared() {
            wrong.push(format!("{} is declared nowhere", source.path));
        }
    }
    wrong
}

/// What an office wrote while it tried the program, among the files that git keeps.
fn journals<'a>(tracked: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let is_office =
        |path: &&str| path.starts_with("journal/") || path.rsplit('.').next() == Some("torn");
    tracked.into_iter().filter(is_office).collect()
}

#[test]
fn every_test_file_is_declared() {
    let wrong = undeclared(&read("tests"));
    assert!(wrong.is_empty(), "{wrong:#?}");
    let sources = [
        Source::new("alone.rs", ""),
        Source::new(
            "cli/main.rs",
            "mod list;\npub(crate) mod desk;\nmod a;\n#[path = \"../given/facts.rs\"]\nmod facts;\n",
        ),
        Source::new("given/facts.rs", ""),
        Source::new("given/lost.rs", ""),
        Source::new("cli/list.rs", ""),
        Source::new("cli/desk.rs", ""),
        Source::new("cli/lost.rs", ""),
        Source::new("cli/a/mod.rs", "mod b;\n"),
        Source::new("cli/a/b.rs", ""),
        Source::new("cli/a/c.rs", ""),
    ];
    let expected = [
        "given/lost.rs is declared nowhere",
        "cli/lost.rs is declared nowhere",
        "cli/a/c.rs is declared nowhere",
    ];
    assert_eq!(undeclared(&sources), expected);
}

#[test]
fn no_journal_is_kept_in_the_repository() {
    let paths = [
        "plan.toml",
        "journal/2024-04/a.toml",
        "src/journal/mod.rs",
        "a.torn",
    ];
    assert_eq!(journals(paths), ["journal/2024-04/a.toml", "a.torn"]);
    if !root().join(".git").exists() {
        return;
    }
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(listed.status.success(), "{listed:?}");
    let listed = String::from_utf8(listed.stdout).unwrap();
    let found = journals(listed.split('\0'));
    assert!(found.is_empty(), "{found:#?}");
}
