//! Why a plan folder could not be read or written, as plain values: neither the disk nor words.

/// What kept a plan folder from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadFault {
    /// The folder, or plan.toml in it, is not there.
    NoPlan,
    /// A folder or something else stands where a file is expected.
    NotAFile,
    /// Something else stands where the folder of the journal is expected.
    NotAFolder,
    /// A symbolic link that leads out of the plan folder, or stands for the whole journal.
    LinkOut,
    /// The user may not read it.
    NoPermission,
    /// Larger than any plan is; in bytes.
    TooLarge { size: u64 },
    /// Anything else, in the system's words.
    Other(String),
}

impl LoadFault {
    /// The fault as a word that does not change.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoPlan => "no_plan",
            Self::NotAFile => "not_a_file",
            Self::NotAFolder => "not_a_folder",
            Self::LinkOut => "link_out",
            Self::NoPermission => "no_permission",
            Self::TooLarge { .. } => "too_large",
            Self::Other(_) => "other",
        }
    }
}

/// What kept something from being saved.
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
}
