//! Writes records: under a lock, in one write, flushed to the disk before anyone says so.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, Timelike as _};

use super::clock::{now, random};
use super::fault::SaveError;
use super::limit::outlive_limit;
use super::places::{Places, folder_name};
use super::save::flush_folder;
use super::writer::Writer;
use crate::journal::{Body, Book, Draft, Record, RecordId, is_torn, next_id, write_line};
use crate::plan::SaveFault;

/// How often, and with what pause, a lock that is held is tried again: ten seconds in all.
const LOCK_TRIES: u32 = 2_000;
const LOCK_PAUSE: Duration = Duration::from_millis(5);

/// Where records go and whose they are.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The plan folder.
    pub folder: &'a Path,
    pub places: &'a Places,
    pub writer: &'a Writer,
}

/// Saves the drafts as records of the writer, all or none, with ids greater than `after`.
///
/// Once it answers, they are on the disk. On an error the file is as it was before.
pub fn append(
    target: Target<'_>,
    drafts: &[Draft],
    after: Option<RecordId>,
) -> Result<Vec<Record>, SaveError> {
    save(target, drafts, after, false)
}

/// The same, where entries of the ledger that come from nothing yet come from the first record.
pub fn append_with_findings(
    target: Target<'_>,
    drafts: &[Draft],
    after: Option<RecordId>,
) -> Result<Vec<Record>, SaveError> {
    save(target, drafts, after, true)
}

fn save(
    target: Target<'_>,
    drafts: &[Draft],
    after: Option<RecordId>,
    findings: bool,
) -> Result<Vec<Record>, SaveError> {
    let at = now();
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    outlive_limit();
    let _lock = lock(target)?;
    let place = Place::of(target, at);
    let made = place.make_folders()?;
    let (mut file, new) = open(&place.file)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)
        .map_err(SaveError::io(&place.file))?;
    let mut end = bytes.len();
    let last = bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let tail = bytes.get(last..).unwrap_or_default();
    let torn = !tail.is_empty() && is_torn(tail);
    if torn {
        set_aside(&place.torn, tail)?;
        cut(&file, last, &place.file)?;
        end = last;
    }
    let needs_line_end = !tail.is_empty() && !torn;
    let greatest = Book::read([(String::new(), bytes)]).greatest().max(after);
    let mut records = number(target.writer, drafts, at, greatest, &place.file)?;
    if findings {
        come_from_first(&mut records);
    }
    let mut text = if needs_line_end {
        String::from("\n")
    } else {
        String::new()
    };
    for record in &records {
        text.push_str(&write_line(record));
        text.push('\n');
    }
    can_be_read(&text, &records, &place.file)?;
    let written = write(&mut file, text.as_bytes(), &place.file).and_then(|()| {
        if new {
            place.flush_folders(made)
        } else {
            Ok(())
        }
    });
    if let Err(error) = written {
        take_back(&file, end, text.len(), new.then_some(&place.file));
        return Err(error);
    }
    Ok(records)
}

/// Waits for the other programs of this writer. Locks of programs that died are gone with them.
fn lock(target: Target<'_>) -> Result<File, SaveError> {
    let folder = target.places.state.join("locks");
    let failed = |path: &Path, error| SaveError::new(SaveFault::LockFailed, path, error);
    fs::create_dir_all(&folder).map_err(|error| failed(&folder, error))?;
    let path = folder.join(folder_name(target.folder, target.writer.slug()));
    let file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(|error| failed(&path, error))?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => thread::sleep(LOCK_PAUSE),
            Err(TryLockError::Error(error)) => return Err(failed(&path, error)),
        }
    }
    Err(failed(&path, io::Error::from(ErrorKind::TimedOut)))
}

/// The writer's file of a month.
struct Place {
    plan: PathBuf,
    journal: PathBuf,
    month: PathBuf,
    file: PathBuf,
    torn: PathBuf,
}

impl Place {
    fn of(target: Target<'_>, at: DateTime<FixedOffset>) -> Self {
        let journal = target.folder.join("journal");
        let month = journal.join(at.format("%Y-%m").to_string());
        let slug = target.writer.slug();
        Self {
            plan: target.folder.to_owned(),
            file: month.join(format!("{slug}.toml")),
            torn: month.join(format!("{slug}.torn")),
            journal,
            month,
        }
    }

    /// Whether `journal` had to be made, so that the plan folder has a new entry.
    fn make_folders(&self) -> Result<bool, SaveError> {
        let made = make_folder(&self.journal)?;
        make_folder(&self.month)?;
        refuse_link(&self.torn)?;
        refuse_link(&self.file)?;
        Ok(made)
    }

    fn flush_folders(&self, made: bool) -> Result<(), SaveError> {
        flush_folder(&self.month)?;
        flush_folder(&self.journal)?;
        if made {
            flush_folder(&self.plan)
        } else {
            Ok(())
        }
    }
}

fn make_folder(path: &Path) -> Result<bool, SaveError> {
    let made = match fs::create_dir(path) {
        Ok(()) => true,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => false,
        Err(error) => return Err(SaveError::io(path)(error)),
    };
    refuse_link(path)?;
    Ok(made)
}

/// A link could lead what is written to any file of the user.
fn refuse_link(path: &Path) -> Result<(), SaveError> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_symlink() => Err(SaveError::link(path)),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(SaveError::io(path)(error)),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Opens the file to read and to append, and tells whether it is new.
fn open(path: &Path) -> Result<(File, bool), SaveError> {
    let mut options = OpenOptions::new();
    options.read(true).append(true);
    let (file, new) = match options.clone().create_new(true).open(path) {
        Ok(file) => (file, true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            (options.open(path).map_err(SaveError::io(path))?, false)
        }
        Err(error) => return Err(SaveError::io(path)(error)),
    };
    // A link put there since it was looked for leads elsewhere.
    if is_same(&file, path).map_err(SaveError::io(path))? {
        Ok((file, new))
    } else {
        Err(SaveError::link(path))
    }
}

#[cfg(unix)]
fn is_same(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let (open, there) = (file.metadata()?, fs::symlink_metadata(path)?);
    Ok(open.is_file() && open.dev() == there.dev() && open.ino() == there.ino())
}

#[cfg(not(unix))]
fn is_same(file: &File, path: &Path) -> io::Result<bool> {
    Ok(file.metadata()?.is_file() && !fs::symlink_metadata(path)?.is_symlink())
}

/// Keeps a torn tail where a person can look at it; only then may it be cut off.
fn set_aside(path: &Path, tail: &[u8]) -> Result<(), SaveError> {
    let (mut file, _) = open(path)?;
    let mut bytes = tail.to_vec();
    bytes.push(b'\n');
    write(&mut file, &bytes, path)?;
    path.parent().map_or(Ok(()), flush_folder)
}

fn cut(file: &File, len: usize, path: &Path) -> Result<(), SaveError> {
    let len = u64::try_from(len).unwrap_or(u64::MAX);
    file.set_len(len).map_err(SaveError::io(path))?;
    file.sync_all().map_err(SaveError::flush(path))
}

fn write(file: &mut File, bytes: &[u8], path: &Path) -> Result<(), SaveError> {
    file.write_all(bytes).map_err(SaveError::io(path))?;
    file.sync_all().map_err(SaveError::flush(path))
}

/// Cuts off what was written, if nobody else wrote after it. What fails here leaves a torn tail, which
/// the next write sets aside; the first error is the one to tell.
fn take_back(file: &File, end: usize, written: usize, new: Option<&PathBuf>) {
    let (end, most) = (
        u64::try_from(end).unwrap_or(u64::MAX),
        u64::try_from(written).unwrap_or(0),
    );
    let Ok(len) = file.metadata().map(|meta| meta.len()) else {
        return;
    };
    if len < end || len > end.saturating_add(most) {
        return;
    }
    if file.set_len(end).is_ok() {
        drop(file.sync_all());
        if let Some(path) = new {
            drop(fs::remove_file(path));
        }
    }
}

fn number(
    writer: &Writer,
    drafts: &[Draft],
    at: DateTime<FixedOffset>,
    mut greatest: Option<RecordId>,
    path: &Path,
) -> Result<Vec<Record>, SaveError> {
    let clock = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    let by: Arc<str> = Arc::from(writer.name());
    let mut records = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let id = next_id(clock, greatest, random().map_err(SaveError::io(path))?);
        greatest = Some(id);
        records.push(Record {
            id,
            // Lines hold whole seconds.
            at: at.with_nanosecond(0).unwrap_or(at),
            by: Arc::clone(&by),
            body: draft.body.clone(),
        });
    }
    Ok(records)
}

/// The first record's id is known only now.
fn come_from_first(records: &mut [Record]) {
    let Some((first, others)) = records.split_first_mut() else {
        return;
    };
    for record in others {
        if let Body::Entry(entry) = &mut record.body {
            entry.from.get_or_insert(first.id);
        }
    }
}

/// What could not be read again must not be called saved.
fn can_be_read(text: &str, records: &[Record], path: &Path) -> Result<(), SaveError> {
    let book = Book::read([(String::new(), text.as_bytes().to_vec())]);
    if book.records == records && book.faults.is_empty() {
        return Ok(());
    }
    Err(SaveError::new(
        SaveFault::NotWritable,
        path,
        io::Error::from(ErrorKind::InvalidData),
    ))
}
