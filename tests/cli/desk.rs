//! A plan folder, a home and an environment for one test.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The moment at which the clock stands in these tests.
pub(crate) const NOW: &str = "2024-04-03T10:12:00+08:00";
const PLAN: &str = include_str!("../fixtures/plans/weixi-2024.toml");

/// A folder with the frozen plan, and nothing of the machine's own.
pub(crate) struct Desk {
    root: TempDir,
}

/// What a run printed and how it ended.
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

impl Desk {
    /// With the frozen plan and an empty journal.
    pub(crate) fn new() -> Self {
        let desk = Self::bare();
        fs::create_dir_all(desk.plan()).unwrap();
        fs::write(desk.plan().join("plan.toml"), PLAN).unwrap();
        desk
    }

    /// Without any plan.
    pub(crate) fn bare() -> Self {
        Self {
            root: TempDir::new().unwrap(),
        }
    }

    /// The folder under which everything of this test stands.
    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    /// The plan folder.
    pub(crate) fn plan(&self) -> PathBuf {
        self.root().join("plan")
    }

    /// The program with an environment of its own, in a folder without a plan.
    pub(crate) fn command(&self) -> Command {
        let home = self.root().join("home");
        let away = self.root().join("away");
        fs::create_dir_all(&home).unwrap();
        fs::create_dir_all(&away).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_duban"));
        command
            .env_clear()
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("TMPDIR", self.root())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("DUBAN_TEST_NOW", NOW)
            .env("DUBAN_WRITER", "jia")
            .env("DUBAN_WRITER_NAME", "甲")
            .current_dir(away)
            .stdin(Stdio::null());
        command
    }

    /// Runs it with these arguments and `--plan` before them.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        let mut command = self.command();
        command.arg("--plan").arg(self.plan()).args(args);
        Ran::of(&command.output().unwrap(), self.root())
    }

    /// Runs a line of arguments without spaces in them.
    pub(crate) fn line(&self, line: &str) -> Ran {
        self.run(line.split_whitespace())
    }

    /// What `record` answers; it must succeed.
    pub(crate) fn recorded(&self, line: &str) -> String {
        let ran = self.line(&format!("record {line}"));
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        ran.out.trim().to_owned()
    }

    /// The JSON that it prints; it must succeed.
    pub(crate) fn json(&self, line: &str) -> Value {
        let ran = self.line(&format!("{line} --json"));
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        serde_json::from_str(&ran.out).unwrap()
    }

    /// The obligation with this key, as of a day.
    pub(crate) fn obligation(&self, key: &str, as_of: &str) -> Value {
        let list = self.json(&format!("list --as-of {as_of}"));
        let found = list.as_array().unwrap().iter().find(|it| it["key"] == key);
        found.unwrap_or_else(|| panic!("no {key}")).clone()
    }

    /// The text of all journal files together.
    pub(crate) fn journal(&self) -> String {
        let mut text = String::new();
        read_all(&self.plan().join("journal"), &mut text);
        text
    }

    /// Writes a journal file by hand.
    pub(crate) fn write_journal(&self, name: &str, text: &str) {
        let path = self.plan().join("journal").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn read_all(folder: &Path, text: &mut String) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read_all(&path, text);
        } else {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

impl Ran {
    /// The output, the test's own folder written as `ROOT`.
    pub(crate) fn of(output: &Output, root: &Path) -> Self {
        let text = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            text.replace(&root.display().to_string(), "ROOT")
        };
        Self {
            out: text(&output.stdout),
            err: text(&output.stderr),
            code: output.status.code().unwrap(),
        }
    }

    /// Everything for a snapshot, ids written as `ID`.
    pub(crate) fn shown(&self) -> String {
        let mut all = format!("exit {}\n", self.code);
        for (name, text) in [("out", &self.out), ("err", &self.err)] {
            if !text.is_empty() {
                all.extend(["--- ", name, "\n", &without_ids(text)]);
            }
        }
        all
    }
}

/// A record's id differs each time.
fn without_ids(text: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if c.is_ascii_alphanumeric() {
            word.push(c);
            continue;
        }
        // The last letters of one follow a `#`.
        let is_tail = word.len() == 6 && out.ends_with('#');
        let is_id = word.len() == 26 || is_tail;
        out.push_str(if is_id { "ID" } else { &word });
        word.clear();
        out.push(c);
    }
    out.pop();
    out
}
