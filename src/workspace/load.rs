//! Reads a plan folder as bytes: plan.toml and every journal file.

use std::fs::{self, File, FileType, Metadata};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use thiserror::Error;

use crate::plan::LoadFault;

/// A greater plan.toml is not read: a year's plan has less than a hundredth of it.
const LARGEST_PLAN: u64 = 16 * 1024 * 1024;

/// What a plan folder holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    pub plan: Vec<u8>,
    /// Journal files, sorted, by their path in the plan folder with `/` between its parts.
    /// Tails set aside (`.torn`) are named, without their bytes.
    pub journal: Vec<(String, Vec<u8>)>,
    /// Symbolic links in the journal: they are not followed.
    pub links: Vec<String>,
    pub stamp: Stamp,
}

/// Sizes and times of the files, to see whether something changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamp(Vec<(String, u64, Option<SystemTime>)>);

/// A plan folder could not be read.
#[derive(Debug, Error)]
#[error("{}: {}", .fault.code(), .path.display())]
pub struct LoadError {
    pub fault: LoadFault,
    pub path: PathBuf,
}

impl LoadError {
    fn new(fault: LoadFault, path: &Path) -> Self {
        Self {
            fault,
            path: path.to_owned(),
        }
    }

    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| {
            let fault = if error.kind() == ErrorKind::PermissionDenied {
                LoadFault::NoPermission
            } else {
                LoadFault::Other(error.to_string())
            };
            Self::new(fault, path)
        }
    }
}

/// A plan folder whose plan was read and whose journal was only listed.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) plan: Vec<u8>,
    pub(super) stamp: Stamp,
    listing: Listing,
}

/// Reads the plan of a folder and lists its journal.
///
/// Only "not found" means that there is no journal: any other error stops.
pub(super) fn look(folder: &Path) -> Result<Listed, LoadError> {
    let path = folder.join("plan.toml");
    let size = check_plan(folder, &path)?;
    let plan = read(&path, size)?.ok_or_else(|| LoadError::new(LoadFault::NoPlan, &path))?;
    let listing = list(folder)?;
    let stamp = stamp_of(&path, &listing);
    Ok(Listed {
        plan,
        stamp,
        listing,
    })
}

impl Listed {
    /// Bytes of the journal's files together.
    pub(super) fn journal_size(&self) -> u64 {
        self.listing.files.iter().map(|file| file.size).sum()
    }

    /// Reads the journal's files.
    pub(super) fn journal(&self) -> Result<Vec<(String, Vec<u8>)>, LoadError> {
        let mut journal = Vec::with_capacity(self.listing.files.len());
        for file in &self.listing.files {
            let bytes = if file.torn {
                Some(Vec::new())
            } else {
                read(&file.path, file.size)?
            };
            // Gone since it was listed.
            if let Some(bytes) = bytes {
                journal.push((file.name.clone(), bytes));
            }
        }
        Ok(journal)
    }
}

/// Reads the plan and the journal of a folder.
///
/// Only "not found" means that there is no journal: any other error stops.
pub fn load(folder: &Path) -> Result<Loaded, LoadError> {
    let listed = look(folder)?;
    let journal = listed.journal()?;
    Ok(Loaded {
        plan: listed.plan,
        journal,
        links: listed.listing.links,
        stamp: listed.stamp,
    })
}

/// The sizes and times as they are now.
pub fn stamp(folder: &Path) -> Result<Stamp, LoadError> {
    Ok(stamp_of(&folder.join("plan.toml"), &list(folder)?))
}

fn stamp_of(plan: &Path, listing: &Listing) -> Stamp {
    let mut all = Vec::with_capacity(listing.files.len() + 1);
    if let Ok(meta) = fs::metadata(plan) {
        all.push((String::from("plan.toml"), meta.len(), meta.modified().ok()));
    }
    all.extend(
        listing
            .files
            .iter()
            .map(|file| (file.name.clone(), file.size, file.modified)),
    );
    Stamp(all)
}

/// The size of plan.toml, if it is a file that may be read.
fn check_plan(folder: &Path, path: &Path) -> Result<u64, LoadError> {
    let real = match fs::canonicalize(path) {
        Ok(real) => real,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // A link that leads nowhere is not an absent plan.
            let fault = if path.is_symlink() {
                LoadFault::LinkOut
            } else {
                LoadFault::NoPlan
            };
            return Err(LoadError::new(fault, path));
        }
        Err(error) => return Err(LoadError::io(path)(error)),
    };
    let folder = fs::canonicalize(folder).map_err(LoadError::io(folder))?;
    if !real.starts_with(&folder) {
        return Err(LoadError::new(LoadFault::LinkOut, path));
    }
    let meta = fs::metadata(&real).map_err(LoadError::io(path))?;
    if !meta.is_file() {
        return Err(LoadError::new(LoadFault::NotAFile, path));
    }
    if meta.len() > LARGEST_PLAN {
        return Err(LoadError::new(
            LoadFault::TooLarge { size: meta.len() },
            path,
        ));
    }
    Ok(meta.len())
}

/// A file's bytes; `None` where it is not there.
fn read(path: &Path, size: u64) -> Result<Option<Vec<u8>>, LoadError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(LoadError::io(path)(error)),
    };
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).saturating_add(1));
    file.read_to_end(&mut bytes).map_err(LoadError::io(path))?;
    Ok(Some(bytes))
}

#[derive(Debug, Default)]
struct Listing {
    files: Vec<ListedFile>,
    links: Vec<String>,
}

#[derive(Debug)]
struct ListedFile {
    name: String,
    path: PathBuf,
    size: u64,
    modified: Option<SystemTime>,
    torn: bool,
}

fn list(folder: &Path) -> Result<Listing, LoadError> {
    let mut out = Listing::default();
    let journal = folder.join("journal");
    match fs::symlink_metadata(&journal) {
        Ok(meta) if meta.is_symlink() => return Err(LoadError::new(LoadFault::LinkOut, &journal)),
        Ok(meta) if !meta.is_dir() => return Err(LoadError::new(LoadFault::NotAFolder, &journal)),
        Ok(meta) => visit(&journal, "journal", meta.file_type(), &mut out, 0)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(LoadError::io(&journal)(error)),
    }
    out.files
        .sort_unstable_by(|one, other| one.name.cmp(&other.name));
    out.links.sort_unstable();
    Ok(out)
}

/// Folders deeper than this are nobody's journal.
const DEEPEST: u32 = 16;

fn visit(
    path: &Path,
    name: &str,
    kind: FileType,
    out: &mut Listing,
    depth: u32,
) -> Result<(), LoadError> {
    if kind.is_symlink() {
        out.links.push(name.to_owned());
    } else if kind.is_dir() && depth < DEEPEST {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(LoadError::io(path)(error)),
        };
        for entry in entries {
            let entry = entry.map_err(LoadError::io(path))?;
            let kind = entry.file_type().map_err(LoadError::io(path))?;
            let name = format!("{name}/{}", entry.file_name().to_string_lossy());
            visit(&entry.path(), &name, kind, out, depth + 1)?;
        }
    } else if kind.is_file() {
        let extension = path.extension().unwrap_or_default();
        if extension == "toml" || extension == "torn" {
            let meta: Metadata = match fs::symlink_metadata(path) {
                Ok(meta) => meta,
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
                Err(error) => return Err(LoadError::io(path)(error)),
            };
            out.files.push(ListedFile {
                name: name.to_owned(),
                path: path.to_owned(),
                size: meta.len(),
                modified: meta.modified().ok(),
                torn: extension == "torn",
            });
        }
    }
    Ok(())
}
