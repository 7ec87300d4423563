//! Why something could not be saved.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::plan::SaveFault;

/// Something was not saved; nothing of it is left behind.
#[derive(Debug, Error)]
#[error("{}: {}: {source}", .fault.code(), .path.display())]
pub struct SaveError {
    pub fault: SaveFault,
    /// The file or folder that it is about.
    pub path: PathBuf,
    /// The system's own words.
    pub source: io::Error,
}

/// The fault that the system's kind of error tells.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's kinds are many and will be more"
)]
const fn told_by(kind: ErrorKind) -> SaveFault {
    match kind {
        ErrorKind::StorageFull
        | ErrorKind::QuotaExceeded
        | ErrorKind::FileTooLarge
        | ErrorKind::WriteZero => SaveFault::DiskFull,
        ErrorKind::ReadOnlyFilesystem => SaveFault::ReadOnly,
        ErrorKind::PermissionDenied => SaveFault::NoPermission,
        _ => SaveFault::Other,
    }
}

impl SaveError {
    pub(super) fn new(fault: SaveFault, path: &Path, source: io::Error) -> Self {
        Self {
            fault,
            path: path.to_owned(),
            source,
        }
    }

    /// With the fault that the system's error tells.
    pub(super) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::new(told_by(source.kind()), path, source)
    }

    /// A flush that failed: the disk being full is still told apart.
    pub(super) fn flush(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| {
            let told = told_by(source.kind());
            let fault = if told == SaveFault::Other {
                SaveFault::FlushFailed
            } else {
                told
            };
            Self::new(fault, path, source)
        }
    }

    /// A symbolic link where none may be.
    pub(super) fn link(path: &Path) -> Self {
        Self::new(
            SaveFault::Link,
            path,
            io::Error::from(ErrorKind::InvalidInput),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_errors_are_told_apart() {
        let at = Path::new("journal/2024-04/a.toml");
        let saving = |kind: ErrorKind| SaveError::io(at)(io::Error::from(kind)).fault.code();
        let flushing = |kind: ErrorKind| SaveError::flush(at)(io::Error::from(kind)).fault.code();
        assert_eq!(saving(ErrorKind::StorageFull), "disk_full");
        assert_eq!(saving(ErrorKind::FileTooLarge), "disk_full");
        assert_eq!(saving(ErrorKind::ReadOnlyFilesystem), "read_only");
        assert_eq!(saving(ErrorKind::PermissionDenied), "no_permission");
        assert_eq!(saving(ErrorKind::Other), "other");
        assert_eq!(flushing(ErrorKind::Other), "flush_failed");
        assert_eq!(flushing(ErrorKind::QuotaExceeded), "disk_full");
        let shown = SaveError::flush(at)(io::Error::other("I/O error")).to_string();
        assert_eq!(shown, "flush_failed: journal/2024-04/a.toml: I/O error");
    }
}
