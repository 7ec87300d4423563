//! Why something could not be saved.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

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

/// What kept it from being saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveFault {
    /// No space left, or more than the user may have.
    DiskFull,
    /// The disk can only be read.
    ReadOnly,
    /// The user may not write there.
    NoPermission,
    /// The disk did not confirm that it has it.
    FlushFailed,
    /// Another program of the same writer did not finish, or locks do not work there.
    LockFailed,
    /// A symbolic link stands where the journal would be written.
    Link,
    /// The record holds a day that no line can hold.
    NotWritable,
    /// Anything else; see the system's words.
    Other,
}

impl SaveFault {
    /// The fault as a word that does not change.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DiskFull => "disk_full",
            Self::ReadOnly => "read_only",
            Self::NoPermission => "no_permission",
            Self::FlushFailed => "flush_failed",
            Self::LockFailed => "lock_failed",
            Self::Link => "link",
            Self::NotWritable => "not_writable",
            Self::Other => "other",
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the system's kinds are many and will be more"
    )]
    fn of(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::StorageFull
            | ErrorKind::QuotaExceeded
            | ErrorKind::FileTooLarge
            | ErrorKind::WriteZero => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied => Self::NoPermission,
            _ => Self::Other,
        }
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
        move |source| Self::new(SaveFault::of(source.kind()), path, source)
    }

    /// A flush that failed: the disk being full is still told apart.
    pub(super) fn flush(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| {
            let told = SaveFault::of(source.kind());
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
