//! A plan folder of its own for each test, and this test program as a child of itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use duban::journal::{Body, Book, Draft, Note, Record};
use duban::workspace::{Places, SaveError, Target, Writer, append, load};
use tempfile::TempDir;

/// A plan folder and the user's folders beside it.
pub(crate) struct Desk {
    pub(crate) temp: TempDir,
    pub(crate) folder: PathBuf,
    pub(crate) places: Places,
    pub(crate) writer: Writer,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let temp = TempDir::new().unwrap();
        let folder = temp.path().join("县工作要点");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("plan.toml"), "schema = 1\n").unwrap();
        Self::at(temp, folder)
    }

    fn at(temp: TempDir, folder: PathBuf) -> Self {
        let places = Places::under(&temp.path().join("user"));
        Self {
            temp,
            folder,
            places,
            writer: Writer::new("a-1111", "甲").unwrap(),
        }
    }

    pub(crate) fn target(&self) -> Target<'_> {
        Target {
            folder: &self.folder,
            places: &self.places,
            writer: &self.writer,
        }
    }

    pub(crate) fn note(&self, text: &str) -> Result<Vec<Record>, SaveError> {
        append(self.target(), &[note(text)], None)
    }

    /// The one journal file there is.
    pub(crate) fn file(&self) -> PathBuf {
        let files = self.files("toml");
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].clone()
    }

    pub(crate) fn files(&self, extension: &str) -> Vec<PathBuf> {
        let loaded = load(&self.folder).unwrap();
        let names = loaded
            .journal
            .into_iter()
            .map(|(name, _)| self.folder.join(name));
        names
            .filter(|path| path.extension().is_some_and(|it| it == extension))
            .collect()
    }

    pub(crate) fn book(&self) -> Book {
        Book::read(load(&self.folder).unwrap().journal)
    }
}

pub(crate) fn note(text: &str) -> Draft {
    let on = "2024-03-31".parse().unwrap();
    Draft {
        body: Body::Note(Note {
            on,
            item: None,
            unit: None,
            text: text.into(),
        }),
    }
}

/// What the notes say; anything else is left out.
pub(crate) fn texts(book: &Book) -> Vec<String> {
    let notes = book.records.iter().filter_map(|record| {
        let Body::Note(note) = &record.body else {
            return None;
        };
        Some(note.text.to_string())
    });
    notes.collect()
}

/// This program once more, to play `role` (a test that does nothing unless asked) on a desk.
pub(crate) fn child(role: &str, desk: &Desk) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    as_role(&mut command, role, desk);
    command
}

pub(crate) fn as_role(command: &mut Command, role: &str, desk: &Desk) {
    command
        .args(["--exact", role, "--nocapture", "--test-threads=1"])
        .env("DUBAN_TEST_DESK", desk.temp.path());
}

/// The desk that a child is to work on; `None` in an ordinary run.
pub(crate) fn desk_of_child() -> Option<(PathBuf, Places)> {
    let temp = PathBuf::from(std::env::var_os("DUBAN_TEST_DESK")?);
    Some((temp.join("县工作要点"), Places::under(&temp.join("user"))))
}

/// What a child told behind a word.
#[cfg(unix)]
pub(crate) fn lines_of(output: &std::process::Output, word: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines()
        .filter_map(|line| line.strip_prefix(word))
        .map(|rest| rest.trim().to_owned())
        .collect()
}

#[cfg(unix)]
pub(crate) fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}
