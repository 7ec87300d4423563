//! Tells when somebody else changed the plan or the journal.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use thiserror::Error;

/// One save comes as several events; they are told as one once it has been quiet so long.
const QUIET: Duration = Duration::from_millis(200);

/// Changes will not be noticed; the program works all the same.
#[derive(Debug, Error)]
#[error("{}: {message}", .path.display())]
pub struct WatchError {
    pub path: PathBuf,
    /// The system's own words.
    pub message: String,
}

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watch {
    stop: Sender<Message>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // The thread may be gone already.
        drop(self.stop.send(Message::Stop));
    }
}

#[derive(Debug)]
enum Message {
    Changed(Vec<PathBuf>),
    Stop,
}

/// Calls `tell`, from a thread of its own, each time plan.toml or a journal file of `folder` changed.
pub fn watch(folder: &Path, tell: impl Fn() + Send + 'static) -> Result<Watch, WatchError> {
    let fault = |error: &dyn std::fmt::Display| WatchError {
        path: folder.to_owned(),
        message: error.to_string(),
    };
    // Events carry real paths.
    let folder = folder.canonicalize().map_err(|error| fault(&error))?;
    let (stop, messages) = mpsc::channel();
    let events = stop.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Ok(event) = event
            && !event.kind.is_access()
        {
            // The thread may be gone already.
            drop(events.send(Message::Changed(event.paths)));
        }
    })
    .map_err(|error| fault(&error))?;
    // Not the whole tree: a plan folder may be a clone with a great many other files.
    watcher
        .watch(&folder, RecursiveMode::NonRecursive)
        .map_err(|error| fault(&error))?;
    let journal = folder.join("journal");
    watch_journal(&mut watcher, &journal);
    let work = Watched {
        plan: folder.join("plan.toml"),
        journal,
        watcher,
    };
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || work.run(&messages, &tell))
        .map_err(|error| fault(&error))?;
    Ok(Watch { stop })
}

/// Where there is no journal yet, its coming is seen from the folder above.
fn watch_journal(watcher: &mut RecommendedWatcher, journal: &Path) {
    if journal.is_dir() && !journal.is_symlink() {
        drop(watcher.watch(journal, RecursiveMode::Recursive));
    }
}

struct Watched {
    plan: PathBuf,
    journal: PathBuf,
    watcher: RecommendedWatcher,
}

impl Watched {
    fn run(mut self, messages: &Receiver<Message>, tell: &dyn Fn()) {
        while let Ok(message) = messages.recv() {
            match message {
                Message::Stop => return,
                Message::Changed(paths) if self.concerns(&paths) => {
                    if self.wait_for_quiet(messages) {
                        return;
                    }
                    tell();
                }
                Message::Changed(_) => {}
            }
        }
    }

    /// Whether it was told to stop meanwhile.
    fn wait_for_quiet(&mut self, messages: &Receiver<Message>) -> bool {
        loop {
            match messages.recv_timeout(QUIET) {
                Ok(Message::Changed(paths)) => {
                    self.concerns(&paths);
                }
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return true,
                Err(RecvTimeoutError::Timeout) => return false,
            }
        }
    }

    fn concerns(&mut self, paths: &[PathBuf]) -> bool {
        if paths.contains(&self.journal) {
            watch_journal(&mut self.watcher, &self.journal);
        }
        paths
            .iter()
            .any(|path| *path == self.plan || path.starts_with(&self.journal))
    }
}
