//! Where an unfinished form is kept across a crash: one text for each plan folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::fault::SaveError;
use super::places::{Places, folder_name};
use super::save::save;

fn path(places: &Places, folder: &Path) -> PathBuf {
    places
        .state
        .join("drafts")
        .join(folder_name(folder, "draft"))
}

/// The text kept for a plan folder; what cannot be read is no draft.
pub fn load_draft(places: &Places, folder: &Path) -> Option<String> {
    fs::read_to_string(path(places, folder)).ok()
}

/// Keeps a text in place of the one before.
pub fn store_draft(places: &Places, folder: &Path, text: &str) -> Result<(), SaveError> {
    save(&path(places, folder), text.as_bytes())
}

/// Forgets it.
pub fn clear_draft(places: &Places, folder: &Path) -> Result<(), SaveError> {
    let path = path(places, folder);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(SaveError::io(&path)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}
