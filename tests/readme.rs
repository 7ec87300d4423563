//! What the READMEs show is what the program prints. `UPDATE_DOCS=1 cargo test` renews the output.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "this test makes folders and starts the program"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const PLAN: &str = include_str!("fixtures/plans/weixi-2024.toml");
const OPEN: &str = "```console";
const CLOSE: &str = "```";

/// A plan folder with nothing recorded, as a reader of the README has it.
struct Reader {
    root: TempDir,
    variables: Vec<(String, String)>,
    /// Ids as the README shows them, each with the one that was made here.
    ids: Vec<(String, String)>,
}

impl Reader {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        fs::create_dir(root.path().join("plan")).unwrap();
        fs::write(root.path().join("plan/plan.toml"), PLAN).unwrap();
        Self {
            root,
            variables: Vec::new(),
            ids: Vec::new(),
        }
    }

    /// Types a line and answers what comes out, with the README's ids for those made here.
    fn run(&mut self, line: &str, shown: &[String]) -> String {
        let words = words(line);
        let (program, args) = words.split_first().unwrap();
        if program == "export" {
            let pairs = args.iter().map(|it| it.split_once('=').unwrap());
            self.variables
                .extend(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
            return String::new();
        }
        assert_eq!(program, "duban", "{line}");
        let home = self.root.path().join("home");
        let mut command = Command::new(env!("CARGO_BIN_EXE_duban"));
        command
            .env_clear()
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("DUBAN_TEST_NOW", "2024-04-03T10:12:00+08:00")
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(self.root.path().join("plan"))
            .args(args.iter().map(|it| self.real(it)));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{line}");
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8(text).unwrap();
        let made = text.lines().next().filter(|it| is_id(it));
        let named = shown.first().filter(|it| is_id(it));
        if let (Some(made), Some(named)) = (made, named) {
            self.ids.push((named.clone(), made.to_owned()));
        }
        self.ids
            .iter()
            .fold(text, |text, (named, made)| text.replace(made, named))
    }

    /// The last letters of an id in the README as those of the id made here.
    fn real(&self, word: &str) -> String {
        let tail = |id: &str| -> String {
            let skipped = id.chars().count().saturating_sub(word.chars().count());
            id.chars().skip(skipped).collect()
        };
        let known = self.ids.iter().find(|(named, _)| tail(named) == word);
        known.map_or_else(|| word.to_owned(), |(_, made)| tail(made))
    }
}

fn is_id(line: &str) -> bool {
    line.len() == 26 && line.bytes().all(|it| it.is_ascii_alphanumeric())
}

/// The words of a line; one in quotes is whole.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// The README with the output of its commands as it is.
fn renewed(text: &str) -> String {
    let mut reader = Reader::new();
    let mut out = Vec::new();
    let mut lines = text.lines().peekable();
    let mut inside = false;
    let mut count = 0;
    while let Some(line) = lines.next() {
        inside = line == OPEN || (inside && line != CLOSE);
        out.push(line.to_owned());
        let Some(typed) = line.strip_prefix("$ ").filter(|_| inside) else {
            continue;
        };
        let mut shown = Vec::new();
        while let Some(line) = lines.next_if(|it| !it.starts_with("$ ") && *it != CLOSE) {
            shown.push(line.to_owned());
        }
        let printed = reader.run(typed, &shown);
        out.extend(printed.lines().map(|it| it.trim_end().to_owned()));
        count += 1;
    }
    assert!(count >= 6, "the commands are found");
    out.join("\n") + "\n"
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn is_true(name: &str) {
    let text = fs::read_to_string(path(name)).unwrap();
    let now = renewed(&text);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path(name), &now).unwrap();
        return;
    }
    assert!(
        text == now,
        "{name} is stale: UPDATE_DOCS=1 cargo test\n{now}"
    );
}

#[test]
fn the_english_readme_shows_what_the_program_prints() {
    is_true("README.md");
}

#[test]
fn the_chinese_readme_shows_what_the_program_prints() {
    is_true("README.zh.md");
}

#[test]
fn two_commands_are_enough_to_start() {
    for (name, heading) in [("README.md", "## Start"), ("README.zh.md", "## 开始")] {
        let text = fs::read_to_string(path(name)).unwrap();
        let start = text.split(heading).nth(1).unwrap();
        let start = start.split("\n## ").next().unwrap();
        let commands: Vec<&str> = start
            .lines()
            .filter_map(|it| it.strip_prefix("    "))
            .collect();
        assert_eq!(commands, ["cargo run --release", "cargo test"], "{name}");
    }
}

#[test]
fn links_lead_somewhere() {
    for name in ["README.md", "README.zh.md"] {
        let text = fs::read_to_string(path(name)).unwrap();
        for link in text.split("](").skip(1) {
            let link = link.split(')').next().unwrap();
            assert!(
                link.starts_with("https://") || path(link).exists(),
                "{name}: {link}"
            );
        }
    }
}

#[test]
fn the_verbs_and_options_named_are_those_there_are() {
    let reference = fs::read_to_string(path("docs/cli.en.md")).unwrap();
    let verbs: Vec<&str> = reference
        .lines()
        .filter_map(|it| it.strip_prefix("## duban "))
        .filter(|it| !it.contains(' '))
        .collect();
    for name in ["README.md", "README.zh.md"] {
        let text = fs::read_to_string(path(name)).unwrap();
        for verb in &verbs {
            let named = [format!("`{verb}`"), format!("`{verb} ")];
            assert!(named.iter().any(|it| text.contains(it)), "{name}: {verb}");
        }
        for option in text.split("--").skip(1) {
            let option: String = option
                .chars()
                .take_while(|it| it.is_ascii_lowercase() || *it == '-')
                .collect();
            let ours = reference.contains(&format!("--{option}"));
            let cargos = matches!(option.as_str(), "release" | "path");
            // A ruler of a table is none.
            let ruler = option.is_empty() || option.starts_with('-');
            assert!(ruler || ours || cargos, "{name}: --{option}");
        }
    }
}
