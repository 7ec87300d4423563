//! Why files could not be read or written, and what to do about it.

use std::path::Path;

use crate::locale::Words;
use crate::plan::{LoadFault, SaveFault};
use crate::text::Shown;

/// What went wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub what: String,
    /// The cause, or what to do about it, where there is more to say.
    pub more: Option<String>,
}

impl Refusal {
    /// Both in one line.
    pub fn line(self, w: &Words) -> String {
        match self.more {
            Some(more) => w.save.with_cause(&self.what, &more),
            None => self.what,
        }
    }
}

/// Why the files of a plan folder could not be read.
pub fn load_fault(w: &Words, fault: &LoadFault, at: &Path) -> Refusal {
    let w = &w.load;
    let at = path(at);
    let (what, more) = match fault {
        LoadFault::NoPlan => (w.no_plan_here(&at), Some(w.no_plan_hint().to_owned())),
        LoadFault::NotAFile => (w.not_a_file(&at), None),
        LoadFault::NotAFolder => (w.not_a_folder(&at), None),
        LoadFault::LinkOut => (w.link_out(&at), None),
        LoadFault::NoPermission => (w.no_permission(&at), None),
        LoadFault::TooLarge { size } => (w.too_large(&at, size), None),
        LoadFault::Other(system) => (w.cannot_read(&at, &Shown::line(system)), None),
    };
    Refusal { what, more }
}

/// Why something was not saved; `system` are the system's own words.
pub fn save_fault(
    w: &Words,
    fault: SaveFault,
    at: &Path,
    system: &dyn std::fmt::Display,
) -> Refusal {
    let w = &w.save;
    let why = match fault {
        SaveFault::DiskFull => w.disk_full().to_owned(),
        SaveFault::ReadOnly => w.read_only().to_owned(),
        SaveFault::NoPermission => w.no_permission().to_owned(),
        SaveFault::FlushFailed => w.flush_failed().to_owned(),
        SaveFault::LockFailed => w.lock_failed().to_owned(),
        SaveFault::Link => w.link().to_owned(),
        SaveFault::NotWritable => w.not_writable().to_owned(),
        SaveFault::Other => w.other(&Shown::line(&system.to_string())),
    };
    Refusal {
        what: w.not_saved(&path(at)),
        more: Some(why),
    }
}

fn path(path: &Path) -> Shown {
    Shown::line(&path.display().to_string())
}
