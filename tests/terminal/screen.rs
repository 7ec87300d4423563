//! The program in a pseudo-terminal: keys go in, a terminal emulator shows what comes out.
//!
//! Nothing here sleeps: one waits until the screen shows what is expected, and not for ever.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{
    ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};

/// How long one waits for what is expected, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);
/// What a program asks in order to learn where the cursor stands.
const CURSOR_QUERY: &[u8] = b"\x1b[6n";

/// The size of most stories.
pub(crate) const LARGE: (u16, u16) = (120, 40);

type Keys = Arc<Mutex<Box<dyn Write + Send>>>;

/// What came out of the program so far.
struct Seen {
    terminal: vt100::Parser,
    raw: Vec<u8>,
    /// Bytes of `raw` in which questions were looked for.
    answered: usize,
    /// The reader is to stop after its next read.
    stop: bool,
    ended: bool,
}

/// The program while it runs.
pub(crate) struct Screen {
    seen: Arc<(Mutex<Seen>, Condvar)>,
    keys: Keys,
    master: Box<dyn MasterPty + Send>,
    reader: JoinHandle<()>,
    killer: Killer,
    pid: u32,
    exit: Receiver<ExitStatus>,
}

/// Ends the program where a test fails before it.
struct Killer(Box<dyn ChildKiller + Send + Sync>);

impl Drop for Killer {
    fn drop(&mut self) {
        // It has mostly ended by itself.
        drop(self.0.kill());
    }
}

/// The terminal after the program has ended.
pub(crate) struct Left {
    terminal: vt100::Parser,
    pub(crate) raw: Vec<u8>,
    pub(crate) exit: ExitStatus,
}

impl Screen {
    /// Starts a program in a terminal of 120 columns and 40 rows.
    pub(crate) fn start(command: CommandBuilder) -> Self {
        let size = pty_size(LARGE);
        let pty = native_pty_system().openpty(size).unwrap();
        let mut child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let seen = Seen {
            terminal: vt100::Parser::new(size.rows, size.cols, 0),
            raw: Vec::new(),
            answered: 0,
            stop: false,
            ended: false,
        };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let keys: Keys = Arc::new(Mutex::new(pty.master.take_writer().unwrap()));
        let out = pty.master.try_clone_reader().unwrap();
        let reader = thread::spawn({
            let (seen, keys) = (Arc::clone(&seen), Arc::clone(&keys));
            move || read(out, &seen, &keys)
        });
        let killer = Killer(child.clone_killer());
        let pid = child.process_id().unwrap();
        let (sender, exit) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait().unwrap()));
        Self {
            seen,
            keys,
            master: pty.master,
            reader,
            killer,
            pid,
            exit,
        }
    }

    /// Waits until the terminal looks so.
    pub(crate) fn wait(&self, what: &str, is: impl Fn(&vt100::Screen) -> bool) {
        let seen = self.wait_for(|seen| seen.ended || is(seen.terminal.screen()));
        let (come, text) = (
            is(seen.terminal.screen()),
            seen.terminal.screen().contents(),
        );
        drop(seen);
        assert!(come, "waited for {what}:\n{text}");
    }

    fn wait_for(&self, is: impl Fn(&Seen) -> bool) -> MutexGuard<'_, Seen> {
        let until = Instant::now() + PATIENCE;
        let (seen, changed) = &*self.seen;
        let mut seen = seen.lock().unwrap();
        while !is(&seen) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
        seen
    }

    /// Waits until this stands on the screen.
    pub(crate) fn see(&self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits until this stands nowhere on the screen.
    pub(crate) fn miss(&self, text: &str) {
        let what = format!("no {text}");
        self.wait(&what, |screen| !screen.contents().contains(text));
    }

    /// Waits until one row has all of these.
    pub(crate) fn see_row(&self, texts: &[&str]) {
        self.wait(&texts.join(" … "), |screen| {
            let all = |row: String| texts.iter().all(|text| row.contains(text));
            screen.rows(0, screen.size().1).any(all)
        });
    }

    /// What stands on the screen now.
    pub(crate) fn text(&self) -> String {
        self.seen.0.lock().unwrap().terminal.screen().contents()
    }

    /// Presses keys, as a terminal sends them.
    pub(crate) fn press(&self, keys: &str) {
        let mut out = self.keys.lock().unwrap();
        out.write_all(keys.as_bytes()).unwrap();
        out.flush().unwrap();
    }

    /// Pastes a text, as a terminal does: in brackets, with its own line breaks.
    pub(crate) fn paste(&self, text: &str) {
        self.press(&format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")));
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&self, to: (u16, u16)) {
        let size = pty_size(to);
        let mut seen = self.seen.0.lock().unwrap();
        seen.terminal.screen_mut().set_size(size.rows, size.cols);
        self.master.resize(size).unwrap();
    }

    /// The system asks the program to end.
    pub(crate) fn terminate(&self) {
        let kill = format!("kill -TERM {}", self.pid);
        let sent = Command::new("sh").args(["-c", &kill]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for the program's end.
    pub(crate) fn end(self) -> Left {
        let exit = self.exit.recv_timeout(PATIENCE);
        let exit = exit.unwrap_or_else(|_| panic!("it goes on:\n{}", self.text()));
        let mut seen = self.wait_for(|seen| seen.ended);
        assert!(seen.ended, "the terminal stays open");
        Left {
            terminal: std::mem::replace(&mut seen.terminal, vt100::Parser::new(1, 1, 0)),
            raw: std::mem::take(&mut seen.raw),
            exit,
        }
    }

    /// Takes the terminal away and waits for the program's end.
    pub(crate) fn hang_up(self) -> ExitStatus {
        self.seen.0.lock().unwrap().stop = true;
        // Whoever reads keeps the terminal open: another size makes the program draw, and the
        // reader comes back.
        self.resize((100, 30));
        self.reader.join().unwrap();
        drop(self.keys);
        drop(self.master);
        let exit = self.exit.recv_timeout(PATIENCE);
        drop(self.killer);
        exit.expect("it ends without a terminal")
    }
}

impl Left {
    /// What stands on the terminal.
    pub(crate) fn text(&self) -> String {
        self.terminal.screen().contents()
    }

    /// Whether the terminal is as it was before.
    pub(crate) fn is_restored(&self) -> bool {
        let screen = self.terminal.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Reads until the terminal is closed or the reader is told to stop, answering as a terminal does.
fn read(mut out: Box<dyn Read + Send>, seen: &(Mutex<Seen>, Condvar), keys: &Keys) {
    let (seen, changed) = seen;
    let mut bytes = [0; 1 << 14];
    loop {
        let count = out.read(&mut bytes).unwrap_or(0);
        let mut seen = seen.lock().unwrap();
        seen.take(bytes.get(..count).unwrap_or_default(), keys);
        seen.ended = count == 0;
        let last = seen.ended || seen.stop;
        changed.notify_all();
        drop(seen);
        if last {
            return;
        }
    }
}

impl Seen {
    fn take(&mut self, bytes: &[u8], keys: &Keys) {
        self.terminal.process(bytes);
        self.raw.extend_from_slice(bytes);
        let fresh = self.raw.get(self.answered..).unwrap_or_default();
        let asked = fresh
            .windows(CURSOR_QUERY.len())
            .filter(|it| *it == CURSOR_QUERY)
            .count();
        if asked > 0 {
            let (row, column) = self.terminal.screen().cursor_position();
            let answer = format!("\x1b[{};{}R", row + 1, column + 1);
            let mut keys = keys.lock().unwrap();
            keys.write_all(answer.repeat(asked).as_bytes()).unwrap();
            keys.flush().unwrap();
        }
        // A question may be cut in two by the end of what was read.
        self.answered = if asked > 0 {
            self.raw.len()
        } else {
            let begun = self.raw.len().saturating_sub(CURSOR_QUERY.len() - 1);
            self.answered.max(begun)
        };
    }
}
