//! Sets up a plan folder: the plan, and how git is to merge the journal.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use thiserror::Error;

use super::fault::SaveError;
use super::save::{flush_folder, save};

/// What git must know: lines of two clones are both kept, and line ends stay as written.
const ATTRIBUTES: [&str; 2] = [
    "journal/**/*.toml merge=union text eol=lf",
    "journal/**/*.torn -text",
];

/// A plan folder could not be set up.
#[derive(Debug, Error)]
pub enum InitError {
    /// It has a plan already, which is left as it is.
    #[error("there is a plan already: {}", .0.display())]
    Exists(PathBuf),
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Makes `folder` a plan folder with this plan.toml.
pub fn init(folder: &Path, plan: &str) -> Result<(), InitError> {
    fs::create_dir_all(folder).map_err(SaveError::io(folder))?;
    let path = folder.join("plan.toml");
    let mut file = match OpenOptions::new().write(true).create_new(true).open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(InitError::Exists(path));
        }
        Err(error) => return Err(SaveError::io(&path)(error).into()),
    };
    let written = file
        .write_all(plan.as_bytes())
        .map_err(SaveError::io(&path))
        .and_then(|()| file.sync_all().map_err(SaveError::flush(&path)));
    if let Err(error) = written {
        // Half a plan would be found by the next start; the error is told in any case.
        drop(fs::remove_file(&path));
        return Err(error.into());
    }
    attributes(folder)?;
    flush_folder(folder)?;
    Ok(())
}

/// The git repository that a folder stands in, by its topmost folder; `None` where it is in none.
pub fn repository_of(folder: &Path) -> Option<PathBuf> {
    let folder = fs::canonicalize(folder).ok()?;
    let top = folder.ancestors().find(|it| it.join(".git").exists())?;
    Some(top.to_owned())
}

/// A folder of its own that goes when it is dropped.
pub fn scratch() -> Result<TempDir, SaveError> {
    TempDir::with_prefix("duban-").map_err(SaveError::io(&std::env::temp_dir()))
}

/// Adds what is missing to `.gitattributes`.
fn attributes(folder: &Path) -> Result<(), SaveError> {
    let path = folder.join(".gitattributes");
    let mut text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(SaveError::io(&path)(error)),
    };
    let missing: Vec<&str> = ATTRIBUTES
        .into_iter()
        .filter(|wanted| !text.lines().any(|line| line.trim() == *wanted))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    for line in missing {
        text.push_str(line);
        text.push('\n');
    }
    save(&path, text.as_bytes())
}
