//! What the disk refused, in words.

use crate::locale::Words;
use crate::text::Shown;
use crate::workspace::{LoadError, LoadFault, SaveError, SaveFault};

/// Why nothing was written, and what to do about it.
pub(super) fn save(words: &Words, error: &SaveError) -> String {
    let w = &words.save;
    match error.fault {
        SaveFault::DiskFull => w.disk_full().to_owned(),
        SaveFault::ReadOnly => w.read_only().to_owned(),
        SaveFault::NoPermission => w.no_permission().to_owned(),
        SaveFault::FlushFailed => w.not_flushed().to_owned(),
        SaveFault::LockFailed | SaveFault::Link | SaveFault::NotWritable | SaveFault::Other => {
            let path = error.path.display();
            w.other(&Shown::line(&format!("{path}: {}", error.source)))
        }
    }
}

/// Why the files could not be read.
pub(super) fn load(words: &Words, error: &LoadError) -> String {
    let system = match &error.fault {
        LoadFault::Other(system) => system.to_string(),
        fault @ (LoadFault::NoPlan
        | LoadFault::NotAFile
        | LoadFault::NotAFolder
        | LoadFault::LinkOut
        | LoadFault::NoPermission
        | LoadFault::TooLarge { .. }) => fault.code().to_owned(),
    };
    let path = Shown::line(&error.path.display().to_string());
    words.frame.cannot_read(&path, &Shown::line(&system))
}
