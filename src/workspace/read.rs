//! Reads a file that the user names, such as a table to import.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

/// The most bytes of a file that is read whole.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The bytes of a file that the user names; what is no plain file, or too large for a table, is refused.
pub fn read_named(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let meta = file.metadata()?;
    if !meta.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    if meta.len() > MOST_BYTES {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
