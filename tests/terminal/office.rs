//! A plan folder, a home and an environment for one story.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

/// The moment at which the clock stands in these tests.
const NOW: &str = "2024-04-03T10:12:00+08:00";
/// The frozen plan.
pub(crate) const PLAN: &str = include_str!("../fixtures/plans/weixi-2024.toml");

/// A folder with the frozen plan and an empty journal, and nothing of the machine's own.
pub(crate) struct Office {
    root: TempDir,
}

impl Office {
    pub(crate) fn new() -> Self {
        let office = Self {
            root: TempDir::new().unwrap(),
        };
        for folder in ["plan", "home", "away"] {
            fs::create_dir(office.root.path().join(folder)).unwrap();
        }
        office.write_plan(PLAN);
        office
    }

    fn plan(&self) -> PathBuf {
        self.root.path().join("plan")
    }

    /// The program on this plan, written by 甲.
    pub(crate) fn program(&self, args: &str) -> CommandBuilder {
        let mut command = self.nobodys_program(args);
        command.env("DUBAN_WRITER", "jia");
        command.env("DUBAN_WRITER_NAME", "甲");
        command
    }

    /// The same on another day, at the same time of day.
    pub(crate) fn program_on(&self, day: &str, args: &str) -> CommandBuilder {
        let mut command = self.program(args);
        let (_, time) = NOW.split_once('T').unwrap();
        command.env("DUBAN_TEST_NOW", format!("{day}T{time}"));
        command
    }

    /// The same where no file may grow beyond so many blocks (of half a kilobyte, or a whole one), as
    /// on a disk that is full.
    pub(crate) fn program_on_small_disk(&self, args: &str, blocks: u32) -> CommandBuilder {
        let mut command = self.program(args);
        let script = format!("ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let shell = ["sh", "-c", &script].map(OsString::from);
        command.get_argv_mut().splice(..0, shell);
        command
    }

    /// The program on this plan, where nobody has said who writes.
    pub(crate) fn nobodys_program(&self, args: &str) -> CommandBuilder {
        let home = self.root.path().join("home");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_duban"));
        command.env_clear();
        command.env("PATH", "/usr/bin:/bin");
        command.env("HOME", &home);
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_DATA_HOME", home.join("data"));
        command.env("TMPDIR", self.root.path());
        command.env("TERM", "xterm-256color");
        command.env("DUBAN_TEST_NOW", NOW);
        command.cwd(self.root.path().join("away"));
        command.arg("--plan");
        command.arg(self.plan());
        command.args(args.split_whitespace());
        command
    }

    /// Puts another plan in place of the one there.
    pub(crate) fn write_plan(&self, text: &str) {
        fs::write(self.plan().join("plan.toml"), text).unwrap();
    }

    /// Puts a file where the program is started.
    pub(crate) fn write_file(&self, name: &str, bytes: &[u8]) {
        fs::write(self.root.path().join("away").join(name), bytes).unwrap();
    }

    /// Writes a journal file by hand.
    pub(crate) fn write_journal(&self, name: &str, text: &str) {
        let path = self.plan().join("journal").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The journal files, from the journal's folder, with what stands in each.
    pub(crate) fn journal(&self) -> Vec<(String, String)> {
        let journal = self.plan().join("journal");
        let mut files = Vec::new();
        walk(&journal, &mut files);
        files.sort();
        files
            .iter()
            .map(|path| {
                let name = path.strip_prefix(&journal).unwrap().to_str().unwrap();
                (name.to_owned(), fs::read_to_string(path).unwrap())
            })
            .collect()
    }

    /// What the user's config says.
    pub(crate) fn config(&self) -> String {
        let mut files = Vec::new();
        walk(&self.root.path().join("home/config"), &mut files);
        files
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .collect()
    }
}

/// Runs a program without a terminal, to its end.
pub(crate) fn run(program: &CommandBuilder) -> Output {
    let argv = program.get_argv();
    let mut command = Command::new(&argv[0]);
    command.args(&argv[1..]).env_clear();
    for (name, value) in program.iter_extra_env_as_str() {
        command.env(name, value);
    }
    command.output().unwrap()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else {
            files.push(path);
        }
    }
}
