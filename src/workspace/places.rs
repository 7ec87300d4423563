//! The user's own folders: configuration, plan, locks and drafts.

use std::fs;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

/// Where things are kept that do not belong into a plan folder. Tests pass their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The folder of `config.toml`.
    pub config: PathBuf,
    /// The user's plan folder, where no other is meant.
    pub plan: PathBuf,
    /// Locks and drafts; never inside a plan folder.
    pub state: PathBuf,
    /// Texts saved for use elsewhere: in the user's documents, where the system names such a folder.
    pub papers: PathBuf,
}

impl Places {
    /// The folders that the system sets aside for this user; `None` where it knows no home.
    pub fn of_user() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "duban")?;
        let data = dirs.data_dir();
        // The state would lie inside a plan kept right in the data folder; take such a plan all the same.
        let plan = if data.join("plan.toml").exists() {
            data.to_owned()
        } else {
            data.join("plan")
        };
        let documents = UserDirs::new().and_then(|it| it.document_dir().map(Path::to_owned));
        Some(Self {
            papers: documents.map_or_else(|| data.join("reminders"), |it| it.join("duban")),
            config: dirs.config_dir().to_owned(),
            plan,
            state: dirs.data_local_dir().join("state"),
        })
    }

    /// All of them under one folder.
    pub fn under(folder: &Path) -> Self {
        Self {
            config: folder.join("config"),
            plan: folder.join("plan"),
            state: folder.join("state"),
            papers: folder.join("papers"),
        }
    }
}

/// A name for a plan folder that is the same whatever way leads to it, and in every version.
pub(super) fn folder_name(folder: &Path, and: &str) -> String {
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let text = format!("{}\n{and}", folder.to_string_lossy());
    // FNV-1a: the standard library's hashes may change between versions, which would part the locks.
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
