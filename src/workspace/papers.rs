//! Texts that the user keeps for later use: what is to be said to a unit.

use std::fs;
use std::path::{Path, PathBuf};

use super::fault::SaveError;
use super::places::Places;
use super::save::save;

/// Another text of the same name gets a number, up to this one; the last is replaced.
const MOST: u32 = 99;

/// Writes a text among the user's papers and answers the file. What stands there under this name with
/// other words is left alone.
pub fn store_paper(places: &Places, name: &str, text: &str) -> Result<PathBuf, SaveError> {
    let name = Path::new(name).file_name().unwrap_or_default();
    let first = places.papers.join(name);
    let stem = first.file_stem().unwrap_or_default().to_string_lossy();
    let numbered = (2..=MOST).map(|n| first.with_file_name(format!("{stem}-{n}.txt")));
    let mut last = first.clone();
    for path in [first.clone()].into_iter().chain(numbered) {
        last = path;
        match fs::read(&last) {
            Ok(bytes) if bytes == text.as_bytes() => return Ok(last),
            Ok(_) => {}
            // Not there, or what keeps it from being read keeps it from being written too.
            Err(_) => break,
        }
    }
    save(&last, text.as_bytes())?;
    Ok(last)
}
