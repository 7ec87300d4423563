//! Replaces a small file whole, so that a crash leaves the old one or the new one.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::fault::SaveError;
use super::limit::outlive_limit;

/// Writes `bytes` in place of what `path` holds; its folder is made where it is missing.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    outlive_limit();
    // A link is followed: replacing it would part the user from the file it leads to.
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = real.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(SaveError::io(folder))?;
    let mut temp = beside(folder).map_err(SaveError::io(folder))?;
    temp.write_all(bytes).map_err(SaveError::io(&real))?;
    if let Ok(meta) = fs::metadata(&real) {
        temp.as_file()
            .set_permissions(meta.permissions())
            .map_err(SaveError::io(&real))?;
    }
    temp.as_file().sync_all().map_err(SaveError::flush(&real))?;
    temp.persist(&real)
        .map_err(|error| SaveError::io(&real)(error.error))?;
    flush_folder(folder)
}

/// A file with the permissions that the user's mask leaves to any new file: a file for one's own eyes
/// only, as temporary ones are by default, could not be read by colleagues who share the folder.
#[cfg(unix)]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::Permissions::from_mode(0o666);
    Builder::new().permissions(mode).tempfile_in(folder)
}

#[cfg(not(unix))]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    Builder::new().tempfile_in(folder)
}

/// Makes sure that a folder's entries are on the disk.
pub(super) fn flush_folder(folder: &Path) -> Result<(), SaveError> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if !is_not_offered(&error) => Err(SaveError::flush(folder)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Some file systems cannot flush a folder; that is no fault of the file in it.
fn is_not_offered(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidInput | ErrorKind::Unsupported
    )
}
