//! Times two programs in turn in a pseudo-terminal: start to full frame, key to frame.
//!
//! `latency [--runs N] [--keys N] [--records N] [--size 120x40] [--wait TEXT] [--wait-bare TEXT]
//! [-- COMMAND... [-- OTHER...]]`
//!
//! COMMAND (default: the program built beside this example, on a real plan with N records, of which
//! there are none unless told) is held against OTHER (default: the example `bare`). A program has
//! started once TEXT is on its screen; a key (Down and Up in turn) is answered once the screen has
//! changed. Medians in milliseconds, and their ratios; on Linux also the greatest memory a program
//! had resident, and what it wrote and how long it ran while nobody touched it.
#![expect(
    clippy::disallowed_methods,
    reason = "it measures time and reads terminals on threads"
)]
#![expect(clippy::print_stdout, reason = "figures are its purpose")]

use std::env;
use std::error::Error;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use chrono::DateTime;
use duban::calendar::add_days;
use duban::figure::Decimal;
use duban::journal::{Body, Meets, Progress, Record, RecordId, write_line};
use duban::plan;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use ulid::Ulid;

type Fallible<T> = Result<T, Box<dyn Error>>;

/// Nothing is awaited longer.
const PATIENCE: Duration = Duration::from_secs(10);
/// A screen at rest this long has settled before the next key.
const REST: Duration = Duration::from_millis(40);

/// So long a program is left alone.
const LEFT_ALONE: Duration = Duration::from_millis(500);
const PLAN: &str = include_str!("../tests/fixtures/plans/weixi-2024.toml");

struct Options {
    runs: usize,
    keys: usize,
    rows: u16,
    columns: u16,
    wait: String,
    wait_bare: String,
    command: Vec<String>,
    other: Vec<String>,
    records: u32,
}

/// A program in a terminal of its own.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    /// Closed when dropped; held so that the program keeps its terminal.
    _master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    started: Instant,
}

#[derive(Default)]
struct Times {
    start: Vec<Duration>,
    key: Vec<Duration>,
    /// The greatest resident memory of each run, in MB.
    memory: Vec<f64>,
    /// While nobody touched it: bytes written, and ticks of the processor.
    rest: (usize, u64),
}

fn main() -> Fallible<()> {
    let mut options = options()?;
    let folder = tempfile::tempdir()?;
    if options.command.is_empty() {
        let bytes = fill(folder.path(), options.records)?;
        println!("{} records, {bytes} bytes of journal", options.records);
        options.command = on_plan(folder.path())?;
    }
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for _ in 0..options.runs {
        measure(&options, &options.command, &options.wait, &mut ours)?;
        measure(&options, &options.other, &options.wait_bare, &mut theirs)?;
    }
    println!(
        "{:12} {:>9} {:>9} {:>7}",
        "median ms", "program", "bare", "ratio"
    );
    row("start", &mut ours.start, &mut theirs.start);
    row("key", &mut ours.key, &mut theirs.key);
    let greatest = |of: &[f64]| of.iter().copied().fold(f64::NAN, f64::max);
    let (own, bare) = (greatest(&ours.memory), greatest(&theirs.memory));
    println!("{:12} {own:>9.2} {bare:>9.2}", "resident MB");
    println!(
        "{:12} {:>9} {:>9}",
        "bytes, ticks",
        format!("{}, {}", ours.rest.0, ours.rest.1),
        format!("{}, {}", theirs.rest.0, theirs.rest.1),
    );
    Ok(())
}

/// Puts the plan and so many records into a folder; answers the size of the journal.
fn fill(folder: &Path, records: u32) -> Fallible<usize> {
    fs::write(folder.join("plan.toml"), PLAN)?;
    if records == 0 {
        return Ok(0);
    }
    let plan = plan::read(PLAN).map_err(|faults| format!("{} faults", faults.len()))?;
    let mut lines = String::new();
    for n in 0..records {
        let at = usize::try_from(n)?;
        let item = plan.items.get(at % plan.items.len()).ok_or("no items")?;
        let has_figure = item.measure().is_some();
        let record = Record {
            id: RecordId(Ulid::from_parts(1_706_000_000_000 + u64::from(n), 0)),
            at: DateTime::parse_from_rfc3339("2024-04-01T10:00:00+08:00")?,
            by: Arc::from("甲"),
            body: Body::Progress(Progress {
                on: add_days(plan.start, i64::from(n % 90)),
                item: item.id.clone(),
                unit: item.owers.get(at % item.owers.len().max(1)).cloned(),
                value: has_figure.then(|| Decimal::from_int(i64::from(n % 100))),
                of: None,
                done: !has_figure,
                meets: Meets::Item,
                note: Some("已核对示例户 1 台账".into()),
                evidence: Vec::new(),
            }),
        };
        lines.push_str(&write_line(&record));
        lines.push('\n');
    }
    let journal = folder.join("journal/2024-04");
    fs::create_dir_all(&journal)?;
    fs::write(journal.join("a-1111.toml"), &lines)?;
    Ok(lines.len())
}

/// The program built beside this example, on the plan of a folder.
fn on_plan(folder: &Path) -> Fallible<Vec<String>> {
    let own = env::current_exe()?;
    let program = own.parent().and_then(Path::parent);
    let program = program.ok_or("no folder above the examples")?.join("duban");
    let (program, folder) = (program.to_string_lossy(), folder.to_string_lossy());
    Ok([&*program, "--plan", &*folder, "--as-of", "2024-04-03"]
        .map(str::to_owned)
        .into())
}

fn options() -> Fallible<Options> {
    let mut options = Options {
        runs: 40,
        keys: 8,
        rows: 40,
        columns: 120,
        wait: "F1".to_owned(),
        wait_bare: "38 row of".to_owned(),
        command: Vec::new(),
        other: Vec::new(),
        records: 0,
    };
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        if word == "--" {
            options.command = words.by_ref().take_while(|word| word != "--").collect();
            options.other = words.collect();
            break;
        }
        let value = words
            .next()
            .ok_or_else(|| format!("{word} needs a value"))?;
        match word.as_str() {
            "--runs" => options.runs = value.parse()?,
            "--keys" => options.keys = value.parse()?,
            "--records" => options.records = value.parse()?,
            "--wait" => options.wait = value,
            "--wait-bare" => options.wait_bare = value,
            "--size" => {
                let (columns, rows) = value.split_once('x').ok_or("a size is 120x40")?;
                (options.columns, options.rows) = (columns.parse()?, rows.parse()?);
            }
            _ => return Err(format!("unknown option {word}").into()),
        }
    }
    if options.other.is_empty() {
        options
            .other
            .push(beside("bare")?.to_string_lossy().into_owned());
    }
    Ok(options)
}

/// The path of another example, built into the same folder as this one.
fn beside(name: &str) -> Fallible<PathBuf> {
    let path = env::current_exe()?.with_file_name(format!("{name}{}", env::consts::EXE_SUFFIX));
    if path.exists() {
        Ok(path)
    } else {
        Err(format!(
            "{} is not built: cargo build --release --examples",
            path.display()
        )
        .into())
    }
}

fn measure(options: &Options, command: &[String], wait: &str, times: &mut Times) -> Fallible<()> {
    let mut session = Session::spawn(options, command)?;
    let up = session.until(|screen| screen.contents().contains(wait));
    let up = up.ok_or_else(|| format!("{command:?} did not show {wait:?}"))?;
    times.start.push(up - session.started);
    session.settle();
    for turn in 0..options.keys {
        let key: &[u8] = if turn % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" };
        let before = session.screen.screen().contents_formatted();
        let pressed = Instant::now();
        session.keys.write_all(key)?;
        session.keys.flush()?;
        let seen = session.until(|screen| screen.contents_formatted() != before);
        times
            .key
            .push(seen.ok_or("a key changed nothing")? - pressed);
        session.settle();
    }
    times.memory.extend(session.resident());
    if let Some(before) = session.ticks() {
        let written = session.wait(LEFT_ALONE);
        let ran = session.ticks().unwrap_or(before) - before;
        times.rest = (times.rest.0 + written, times.rest.1 + ran);
    }
    Ok(())
}

impl Session {
    fn spawn(options: &Options, command: &[String]) -> Fallible<Self> {
        let (rows, cols) = (options.rows, options.columns);
        let pty = native_pty_system().openpty(PtySize {
            rows,
            cols,
            ..PtySize::default()
        })?;
        let (name, arguments) = command.split_first().ok_or("no command")?;
        // A path is meant from here; a bare name is looked up.
        let path = if name.contains('/') {
            env::current_dir()?.join(name)
        } else {
            name.into()
        };
        let mut builder = CommandBuilder::new(path);
        builder.args(arguments);
        builder.cwd(env::current_dir()?);
        builder.env("TERM", "xterm-256color");
        let mut reader = pty.master.try_clone_reader()?;
        let keys = pty.master.take_writer()?;
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let read = bytes.iter().take(count).copied().collect();
                if sender.send((Instant::now(), read)).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(rows, cols, 0);
        let started = Instant::now();
        let child = pty
            .slave
            .spawn_command(builder)
            .map_err(|error| error.to_string())?;
        Ok(Self {
            child,
            _master: pty.master,
            keys,
            output,
            screen,
            started,
        })
    }

    /// When the output came that made the screen so; `None` where it did not in time.
    fn until(&mut self, reached: impl Fn(&vt100::Screen) -> bool) -> Option<Instant> {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let (at, bytes) = self.output.recv_timeout(left).ok()?;
            self.screen.process(&bytes);
            if reached(self.screen.screen()) {
                return Some(at);
            }
        }
    }

    /// The greatest resident memory so far, in MB; nothing where the system does not tell.
    fn resident(&self) -> Option<f64> {
        let path = format!("/proc/{}/status", self.child.process_id()?);
        let status = fs::read_to_string(path).ok()?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
        let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
        Some(kilobytes / 1024.0)
    }

    /// Ticks of the processor so far; nothing where the system does not tell.
    fn ticks(&self) -> Option<u64> {
        let path = format!("/proc/{}/stat", self.child.process_id()?);
        let stat = fs::read_to_string(path).ok()?;
        // Behind the name, which may hold anything, the user's ticks are the 12th and the system's the 13th.
        let (_, fields) = stat.rsplit_once(')')?;
        let ticks = fields.split_whitespace().skip(11).take(2);
        Some(ticks.filter_map(|it| it.parse::<u64>().ok()).sum())
    }

    /// Leaves it alone so long; answers how many bytes it wrote.
    fn wait(&self, time: Duration) -> usize {
        let end = Instant::now() + time;
        let mut written = 0;
        while let Some(left) = end.checked_duration_since(Instant::now())
            && let Ok((_, bytes)) = self.output.recv_timeout(left)
        {
            written += bytes.len();
        }
        written
    }

    fn settle(&mut self) {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            match self.output.recv_timeout(REST) {
                Ok((_, bytes)) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn row(name: &str, ours: &mut [Duration], theirs: &mut [Duration]) {
    let (ours, theirs) = (median(ours), median(theirs));
    println!("{name:12} {ours:>9.2} {theirs:>9.2} {:>7.2}", ours / theirs);
}

/// In milliseconds.
fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times
        .get(times.len() / 2)
        .map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}
