//! Taking the terminal over and giving it back, whatever ends the program.
//!
//! Nothing here prints in a way that can panic: the terminal may be gone already.

use std::io::{self, BufWriter, Stdout, Write};
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::backend::CrosstermBackend;

/// The terminal of the program: a frame is gathered and written at once.
pub type Backend = CrosstermBackend<BufWriter<Stdout>>;

/// Bytes gathered before they are written; a full screen of Chinese takes less.
const FRAME_BYTES: usize = 1 << 16;

static ENTERED: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();
/// What panics on other threads said while the screen was up.
static UNSEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Holds the terminal; dropping it gives the terminal back.
#[derive(Debug)]
#[must_use = "the terminal is given back when this is dropped"]
pub struct Guard(());

/// Takes the terminal over: raw keys, the other screen, pastes as one event. A panic of the calling
/// thread gives it back before it is reported; a panic elsewhere is reported once it is given back.
///
/// # Errors
/// Where there is no terminal.
pub fn enter() -> io::Result<(Guard, Backend)> {
    let screen_thread = thread::current().id();
    HOOK.call_once(|| hook_panics(screen_thread));
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    let guard = Guard(());
    let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
    let mut backend = CrosstermBackend::new(out);
    queue!(backend, EnterAlternateScreen)?;
    // Old consoles know no pastes; keys still arrive.
    drop(queue!(backend, EnableBracketedPaste));
    Write::flush(&mut backend)?;
    Ok((guard, backend))
}

/// Gives the terminal back; nothing where it was given back before.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // First the mode: it needs no writing, so it works where output is stuck.
    drop(disable_raw_mode());
    let mut out = io::stdout();
    // One by one: a console that refuses one of them may take the others.
    drop(queue!(out, EndSynchronizedUpdate));
    drop(queue!(out, DisableBracketedPaste));
    drop(queue!(out, ResetColor));
    drop(queue!(out, LeaveAlternateScreen));
    drop(queue!(out, Show));
    drop(out.flush());
    let unseen = std::mem::take(&mut *UNSEEN.lock().unwrap_or_else(PoisonError::into_inner));
    for text in unseen {
        drop(writeln!(io::stderr(), "{text}"));
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

fn hook_panics(screen_thread: ThreadId) {
    let former = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        let on_screen = ENTERED.load(Ordering::SeqCst);
        if on_screen && thread::current().id() != screen_thread {
            keep(panicked);
            return;
        }
        restore();
        former(panicked);
    }));
}

/// Keeps a panic's text: printed now it would land in the middle of the screen.
fn keep(panicked: &PanicHookInfo<'_>) {
    let thread = thread::current();
    let name = thread.name().unwrap_or("?");
    UNSEEN
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(format!("thread '{name}': {panicked}"));
}

/// Sends an input when the system asks the program to end. Where the loop does not leave in time,
/// or is asked again, the terminal is given back and the signal has its usual effect.
///
/// # Errors
/// Where the system takes no handlers or starts no thread.
#[cfg(unix)]
pub fn watch_signals<M>(inputs: std::sync::mpsc::Sender<M>) -> io::Result<()>
where
    M: From<super::events::Input> + Send + 'static,
{
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            let Some(first) = signals.forever().next() else {
                return;
            };
            if inputs.send(super::events::Input::Signal.into()).is_ok() {
                let again = await_end(&mut signals);
                end_by(again.unwrap_or(first));
            } else {
                end_by(first);
            }
        })?;
    Ok(())
}

#[cfg(not(unix))]
#[expect(
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "as on Unix"
)]
pub fn watch_signals<M>(_inputs: std::sync::mpsc::Sender<M>) -> io::Result<()> {
    Ok(())
}

/// Gives the loop time to leave; comes back early with a second signal.
#[cfg(unix)]
fn await_end(signals: &mut signal_hook::iterator::Signals) -> Option<i32> {
    use std::time::Duration;

    const STEP: Duration = Duration::from_millis(50);
    const STEPS: usize = 100;

    for _ in 0..STEPS {
        thread::sleep(STEP);
        if let Some(again) = signals.pending().next() {
            return Some(again);
        }
    }
    None
}

#[cfg(unix)]
fn end_by(signal: i32) {
    use std::time::Duration;

    // On a thread of its own: where output is stuck it would never come back.
    let restoring = thread::Builder::new().spawn(restore);
    thread::sleep(Duration::from_millis(200));
    drop(restoring);
    drop(signal_hook::low_level::emulate_default_handler(signal));
}
